// "sip:…"_sip. What does not compile has its tests in compile_fail.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/literals.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

using namespace sipuri::literals;

namespace {

constexpr auto jack = "sip:jack@example.com;transport=tcp?X-A=1"_sip;
static_assert(std::is_same_v<decltype(jack), sipuri::uri_view const>);
static_assert(jack.transport() == sipuri::transport::tcp);
static_assert(jack.headers().find("x-a")->value().decoded() == "1");

/// Within a template, and as a default argument.
template <class T>
constexpr sipuri::uri_view in_template(T, sipuri::uri_view given = "sips:default.example"_sip) {
    return given.scheme() == sipuri::scheme::sips ? given : "sip:template.example"_sip;
}

}  // namespace

TEST_CASE("literals: their text lives as long as the program") {
    auto const make = [] { return "sip:bob@example.com"_sip; };
    CHECK(make().text() == "sip:bob@example.com");
    CHECK(make().text().data() == make().text().data());
}

TEST_CASE("literals: in templates, default arguments and with embedded octets of any length") {
    CHECK(in_template(1).text() == "sips:default.example");
    CHECK(in_template(1, jack).host().text() == "template.example");
    CHECK("sip:%00@h"_sip.user()->decoded().size() == 1);
}

TEST_CASE("literals: what they are judged by") {
    struct {
        std::string_view text;
        std::optional<sipuri::errc> code;
    } const judged[]{
        {"sip:h;transport=udp", {}},
        {"sip:h;transport=sctp", {}},
        {"sip:h;x;x", sipuri::errc::duplicate_name},
        {"sip:", sipuri::errc::empty},
    };
    for (auto const& row : judged) {
        INFO(row.text);
        tests::exact_copy const copy{row.text};
        auto const wrong = sipuri::detail::first_error<sipuri::detail::rfc_rules>(copy.view());
        CHECK((wrong ? std::optional{wrong->code} : std::nullopt) == row.code);
    }
}
