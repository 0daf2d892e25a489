// The form for logs: without a password.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/uri/redact.hpp>

#include <string_view>

namespace {

using text = std::string_view;
using output = sipuri::fixed_text<256>;

/// A URI, and what is made of it.
struct form_case {
    text id{};
    text input{};
    text expected{};
};

// clang-format off
constexpr form_case logged[] = {
    {"no password",              "sip:alice@h;x?a=b",         "sip:alice@h;x?a=b"},
    {"a password",               "SIP:alice:Secret%41@h:1;x?a=b", "SIP:alice:****@h:1;x?a=b"},
    {"an empty one",             "sip:alice:@h",              "sip:alice:****@h"},
    {"one that reads like a port", "sip:h:5060@i",            "sip:h:****@i"},
    {"a ':' elsewhere",          "sip:h:5060;x=a:b?c=d:e",    "sip:h:5060;x=a:b?c=d:e"},
};
// clang-format on

template <auto const& write>
constexpr bool makes(form_case const& row) {
    output out;
    auto const size = write(*sipuri::parse(row.input), out);
    return size && *size == row.expected.size() && out.view() == row.expected;
}
constexpr auto redacted = [](sipuri::uri_view uri, output& out) { return sipuri::write_redacted(uri, out); };

}  // namespace

TEST_CASE("redact: the form for logs") { tests::every_row<logged, makes<redacted>>(); }

TEST_CASE("redact: as a string") {
    CHECK(sipuri::redacted(*sipuri::parse("SIP:a:Secret@H;Transport=TCP;lr")) == "SIP:a:****@H;Transport=TCP;lr");
}
