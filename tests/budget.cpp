// What constant evaluation costs, in the compiler's steps: a budget for each kind of work, held by tools/budget.py.
//
// `// budget: NAME g++ N clang N`: NAME() must compile with N steps, which is what was measured and a quarter more, and
// must not with half of N. Each does its work sixteen times, on different texts, for g++ remembers a call: so it
// costs more than the tables that the headers make for themselves.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// What an include brings, rounded up:
// include: sipuri/uri/view.hpp lines 2500 instantiations 3100
// include: sipuri/uri.hpp lines 5650 instantiations 6300
// include: sipuri/sipuri.hpp lines 14700 instantiations 12600
#include <sipuri/sipuri.hpp>

namespace budget {

constexpr std::string_view text =
    "sip:alice:secret@atlanta.example.com:5060;transport=tcp;lr?subject=hi%20there&X-Id=1234567890123456";

template <class Work>
constexpr bool sixteen_times(Work work) {
    for (std::size_t i = 0; i != 16; ++i) {
        if (!work(text.substr(0, text.size() - i))) return false;
    }
    return true;
}

// budget: read g++ 247000 clang 34200
constexpr bool read() {
    return sixteen_times([](std::string_view uri) { return sipuri::can_parse(uri); });
}

// budget: explain g++ 1800000 clang 260000
constexpr bool explain() {
    return sixteen_times([](std::string_view uri) {
        auto const wrong = sipuri::parse(uri.substr(1));
        return !explain(wrong.error(), uri.substr(1)).view().empty();
    });
}

// budget: build g++ 931000 clang 148000
constexpr bool build() {
    return sixteen_times([](std::string_view name) {
        return sipuri::static_builder<512>{"example.com"}.user(name).header("X-Name", name).build().has_value();
    });
}

// budget: call g++ 2638000 clang 406000
constexpr bool call() {
    return sixteen_times([](std::string_view to) {
        sipuri::twilio::call const call{.to = to, .from = "jack", .url = "https://example.com/"};
        char body[512]{};
        return call.build().value().write_body(body).has_value();
    });
}

}  // namespace budget

static_assert(budget::SIPURI_TEST_BUDGET());
