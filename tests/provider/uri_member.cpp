// The To of a call: a text, a URI, fields, a builder.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/text.hpp"
#include "../support.hpp"

#include <sipuri/twilio.hpp>
#include <sipuri/uri.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace {

using cases::spelt;
using cases::times;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::escaped;
using sipuri::fields;
using sipuri::header;
using sipuri::parameter;
using sipuri::twilio::call;
using sipuri::twilio::uri_member;
using text = std::string_view;

constexpr header headers[]{{"X-Account", "a&b"}, {"X-Empty", ""}};
constexpr parameter parameters[]{{"transport", "tcp"}, {"lr", std::nullopt}};

/// Parts, the text that they are, or the error and the part that it is about.
struct parts_case {
    text id{};
    fields parts{};
    text expected{};
    error what{};
};

constexpr header no_header_name[]{{"X-Account", "1"}, {"", "2"}};
constexpr header bad_header_value[]{{"X-Account", "1"}, {"X-b", escaped("a%2")}};
constexpr parameter no_parameter_value[]{{"lr", std::nullopt}, {"x", ""}};
constexpr parameter bad_parameter_name[]{{escaped("a=b"), "1"}};
constexpr header long_header[]{{"x", spelt<times<"b", 1021>>}};
constexpr header longer_header[]{{"x", spelt<times<"b", 1022>>}};
constexpr text longest_user = spelt<times<"a", 238>>;

// clang-format off
constexpr parts_case rows[] = {
    {"host alone",       {.host = "example.com"},                                  "sip:example.com"},
    {"plain text",       {.user = "ann b", .host = "example.com"},                 "sip:ann%20b@example.com"},
    {"escaped text",     {.user = escaped("%61nn"), .host = "h"},                  "sip:%61nn@h"},
    {"IPv6",             {.host = "2001:db8::1", .port = 5070},                    "sip:[2001:db8::1]:5070"},
    {"lists",            {.user = "kate", .host = "h", .parameters = parameters, .headers = headers},
     "sip:kate@h;transport=tcp;lr?X-Account=a%26b&X-Empty="},
    {"as long as To may be", {.user = longest_user, .host = "example.com", .headers = long_header},
     spelt<"sip:", times<"a", 238>, "@example.com?x=", times<"b", 1021>>},

    {"no host",          {.user = "kate"},                    "",           {errc::empty, component::host, 0, 0}},
    {"a bad host",       {.host = "exa mple"},                "exa mple",   {errc::invalid_character, component::host, 3, 1}},
    {"an empty user",    {.user = "", .host = "h"},           "",           {errc::empty, component::user, 0, 0}},
    {"a password alone", {.password = "1", .host = "h"},      "",           {errc::empty, component::user, 0, 0}},
    {"half an escape",   {.user = escaped("a%4"), .host = "h"}, "a%4",      {errc::invalid_escape, component::user, 1, 2}},
    {"of a password",    {.user = "a", .password = escaped("@"), .host = "h"}, "@",
     {errc::invalid_character, component::password, 0, 1}},
    {"parameter's name", {.host = "h", .parameters = bad_parameter_name}, "a=b",
     {errc::invalid_character, component::parameter_name, 1, 1}},
    {"parameter's value", {.host = "h", .parameters = no_parameter_value}, "", {errc::empty, component::parameter_value, 0, 0}},
    {"header's name",    {.host = "h", .headers = no_header_name},        "", {errc::empty, component::header_name, 0, 0}},
    {"header's value",   {.host = "h", .headers = bad_header_value},   "a%2", {errc::invalid_escape, component::header_value, 1, 2}},
    {"too long",         {.user = longest_user, .host = "example.com", .headers = longer_header},
     spelt<"sip:", times<"a", 238>, "@example.com?x=", times<"b", 1022>>, {errc::too_long, component::uri, 1278, 1}},
};
// clang-format on

constexpr bool is_made(parts_case const& row) {
    call const made{.to = row.parts};
    if (made.to.error() != row.what || *made.to != row.expected || laws::calls_take_parts(row.parts)) return false;
    if (row.what.code != errc::none) {
        return made.build().error() == row.what && made.text_of(row.what) == row.expected && made.to.has_value();
    }
    auto const request = made.build();
    return request && request->to().text() == row.expected;
}

/// What the member was made from may be gone.
constexpr call call_to(text user) {
    return {.to = fields{.user = user, .host = "example.com", .headers = headers}, .from = "jack"};
}

constexpr bool keeps_its_own_text() {
    std::array<char, 3> user{'a', ' ', 'b'};
    auto const made = call_to({user.data(), user.size()});
    user.fill('x');
    auto const request = made.build();
    auto const copy = *request;
    return *made.to == "sip:a%20b@example.com?X-Account=a%26b&X-Empty=" && copy.to().text() == *made.to &&
           copy.to().headers().text() == "X-Account=a%26b&X-Empty=";
}

/// Every form that a To can have, braces included.
constexpr bool takes_each_form() {
    constexpr text wanted = "sip:kate@example.com";
    constexpr auto view = *sipuri::parse(wanted);
    constexpr auto owned = *sipuri::static_uri<32>::from(view);
    fields const parts{.user = "kate", .host = "example.com"};
    call const calls[]{
        {.to = "sip:kate@example.com"},
        {.to = wanted},
        {.to = view},
        {.to = owned},
        {.to = parts},
        {.to = fields{.user = "kate", .host = "example.com"}},
        {.to = {{.user = "kate", .host = "example.com"}}},
        {.to = sipuri::static_builder<64>{"example.com"}.user("kate")},
    };
    for (auto const& one : calls) {
        auto const request = one.build();
        if (!one.to || !request || request->to().text() != wanted) return false;
    }
    return !call{}.to && !call{.to = std::nullopt}.to && call{.to = ""}.to.has_value();
}

/// A builder keeps its own error.
constexpr bool keeps_a_builders_error() {
    call const made{.to = sipuri::static_builder<64>{"example.com"}.user("")};
    return made.to.error() == error{errc::empty, component::user, 0, 0} && made.build().error() == made.to.error() &&
           (*made.to).empty();
}

/// A URI is kept as it was read, a text is read, and no leniency gets in.
constexpr bool gives_its_uri() {
    constexpr auto view = *sipuri::parse("sip:kate@example.com:5070;lr?a=b");
    constexpr auto lenient = *sipuri::parse("sip:ka_te@exa_mple.com", {.underscore = true});
    constexpr error refused{errc::underscore, component::host, 13, 1};
    auto const kept = uri_member{view}.uri()->components() == view.components();
    return kept && uri_member{view.text()}.uri()->components() == view.components() &&
           uri_member{lenient}.uri().error() == refused && uri_member{lenient.text()}.uri().error() == refused &&
           uri_member{sipuri::static_builder<64>{"exa_mple.com", sipuri::scheme::sip, {.underscore = true}}.user("a")}
                   .uri().error().code == errc::underscore &&
           !uri_member{}.uri();
}

}  // namespace

TEST_CASE("uri_member: the URI") { CHECK_TWICE(gives_its_uri()); }

TEST_CASE("uri_member: a URI from its parts, or the error and the part that it is about") {
    tests::every_row<rows, is_made>();
}

TEST_CASE("uri_member: parts need not outlive the call") { CHECK_TWICE(keeps_its_own_text()); }

TEST_CASE("uri_member: text, view, owner, fields, braces, builder") { CHECK_TWICE(takes_each_form()); }

TEST_CASE("uri_member: a builder's error") { CHECK_TWICE(keeps_a_builders_error()); }

TEST_CASE("uri_member: a builder of any length, to the capacity") {
    auto const of = [](std::size_t size) {
        return uri_member{sipuri::twilio::to_builder{"example.com"}.user("kate").header("x", std::string(size, 'b'))};
    };
    constexpr std::size_t before = sizeof "sip:kate@example.com?x=" - 1;
    auto const longest = of(uri_member::capacity - before);
    CHECK(longest.error().code == errc::none);
    CHECK((*longest).size() == uri_member::capacity);
    CHECK(of(uri_member::capacity + 1 - before).error() == error{errc::too_long, component::uri, 1278, 1});
    CHECK(of(100000).error() == error{errc::too_long, component::uri, 1278, 1});
}

TEST_CASE("uri_member: a <Sip> element takes parts, too") {
    std::string xml;
    REQUIRE(sipuri::twilio::write_sip({.uri = fields{.user = "kate", .host = "example.com", .headers = headers}}, xml));
    CHECK(xml == "<Sip>sip:kate@example.com?X-Account=a%26b&amp;X-Empty=</Sip>");
    xml.clear();
    auto const refused = sipuri::twilio::write_sip({.uri = fields{.user = "", .host = "example.com"}}, xml);
    REQUIRE(!refused);
    CHECK(refused.error() == error{errc::empty, component::user, 0, 0});
    CHECK(xml.empty());
}
