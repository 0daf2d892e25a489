// "sip:…"_sip. What does not compile has its tests in compile_fail.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <sipuri/literals.hpp>

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

TEST_CASE("literals: a provider's rules") {
    constexpr auto to = "sip:jack@example.com;transport=udp"_twilio;
    static_assert(to.effective_port() == 5060);
    CHECK(check(to, sipuri::twilio::making_sip_calls).accepted());
}
