// A provider's limits as data: which URIs it takes, and which transport is then in effect.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/transport.hpp"
#include "../support.hpp"

#include <sipuri/provider/build.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/twilio.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

namespace request_field = sipuri::twilio::request_field;

using sipuri::component;
using sipuri::errc;
using sipuri::severity;
using sipuri::transport;
using text = std::string_view;

/// What the page "Making SIP Calls" takes is UDP or TCP, and UDP where the URI names none.
constexpr bool is_in_effect(cases::transport_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!uri) return false;
    auto const& rules = sipuri::twilio::making_sip_calls;
    if (!row.expected) return !sipuri::check(*uri, rules).accepted();
    return sipuri::check(*uri, rules).accepted() &&
           name(uri->transport().value_or(rules.default_transport)) == *row.expected;
}

// A provider that is nobody's, with one rule of every kind.
constexpr std::array schemes{sipuri::scheme::sip};
constexpr std::array transports{transport::tcp, transport::tls};
constexpr std::array<text, 2> answers{"yes", "no"};
constexpr std::array parameters{sipuri::known_parameter{"record", answers}};
constexpr std::array<text, 1> header_names{"Subject"};
constexpr std::array codes{
    sipuri::provider_code{errc::too_long, component::headers, 7},
    sipuri::provider_code{errc::not_supported, component::scheme, 8},
    sipuri::provider_code{errc::not_supported, component::header_name, 10},
    sipuri::provider_code{errc::unknown_value, component::parameter_value, 9},
};
constexpr sipuri::profile nobody{
    .name = "nobody",
    .schemes = schemes,
    .max_before_headers = 40,
    .max_headers = 20,
    .transports = transports,
    .default_transport = transport::tcp,
    .advise_secure_media = true,
    .parameters = parameters,
    .any_header = false,
    .header_names = header_names,
    .header_prefix = "X-",
    .reserved_header_prefix = "X-Nobody-",
    .ascii_headers = true,
    .advise_escaped_headers = true,
    .malformed_code = 1,
    .malformed_header_code = 2,
    .codes = codes,
};

/// A URI and the only thing that the profile finds in it: its octets are marked, as in the table of rejected texts.
struct finding_case {
    text id{};
    severity level = severity::rejected;
    errc code = errc::too_long;
    component where = component::uri;
    int number = 0;
    text input{};
    text mark{};

    constexpr sipuri::finding expected() const {
        auto const offset = mark.find('^');
        return {level,
                {code, where, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(mark.size() - offset)},
                number};
    }
};

// clang-format off
constexpr finding_case findings[] = {
    {"a scheme", severity::rejected, errc::not_supported, component::scheme, 8,
     "sips:a@h",
     "^^^^"},
    {"too long before the headers", severity::rejected, errc::too_long, component::uri, 1,
     "sip:abcdefghijklmnopqrstuvwxyz@h.example;x",
     "                                        ^^"},
    {"headers too long", severity::rejected, errc::too_long, component::headers, 7,
     "sip:a@h?Subject=1234567890123",
     "                            ^"},
    {"a transport", severity::rejected, errc::not_supported, component::parameter_value, 1,
     "sip:a@h;transport=udp",
     "                  ^^^"},
    {"another transport", severity::rejected, errc::not_supported, component::parameter_value, 1,
     "sip:a@h;transport=x-pigeon",
     "                  ^^^^^^^^"},
    {"a rule of RFC 3261", severity::rejected, errc::duplicate_name, component::parameter_name, 1,
     "sip:a@h;x;x",
     "          ^"},
    {"a known parameter with another value", severity::dropped, errc::unknown_value, component::parameter_value, 9,
     "sip:a@h;record=maybe",
     "               ^^^^^"},
    {"a known parameter without a value", severity::dropped, errc::unknown_value, component::parameter_value, 9,
     "sip:a@h;record",
     "        ^^^^^^"},
    {"encrypted signalling, plain media", severity::advice, errc::insecure_media, component::parameters, 0,
     "sip:a@h;transport=tls",
     "        ^^^^^^^^^^^^^"},
    {"media said to be plain", severity::advice, errc::insecure_media, component::parameters, 0,
     "sip:a@h;secure=false;transport=tls",
     "                     ^^^^^^^^^^^^^"},
    {"media not said to be what", severity::advice, errc::insecure_media, component::parameters, 0,
     "sip:a@h;secure;transport=tls",
     "               ^^^^^^^^^^^^^"},
    {"'&amp;' between parameters, and one at the end", severity::advice, errc::html_ampersand, component::parameters, 0,
     "sip:a@h;x=&amp;y=&amp",
     "          ^^^^"},
    {"'&amp;' between parameters", severity::advice, errc::html_ampersand, component::parameters, 0,
     "sip:a@h;x=1&amp;y=2",
     "           ^^^^"},
    {"a header of another name", severity::dropped, errc::not_supported, component::header_name, 10,
     "sip:a@h?Priority=1",
     "        ^^^^^^^^"},
    {"a header of a reserved name", severity::dropped, errc::not_supported, component::header_name, 10,
     "sip:a@h?x-nobody-id=1",
     "        ^^^^^^^^^^^"},
    {"an octet above ASCII", severity::dropped, errc::non_ascii, component::header_value, 2,
     "sip:a@h?X-a=b%C3%A9",
     "             ^^^"},
    {"an octet that wants an escape", severity::advice, errc::should_be_escaped, component::header_value, 0,
     "sip:a@h?X-a=b-c:d",
     "               ^"},
    {"a line end in a value", severity::rejected, errc::control_character, component::header_value, 2,
     "sip:a@h?X-a=b%0D%0AVia",
     "             ^^^"},
    {"a name that no message has", severity::dropped, errc::invalid_value, component::header_name, 2,
     "sip:a@h?X-a%3Db=",
     "           ^^^"},
    {"NUL in a name", severity::rejected, errc::control_character, component::header_name, 2,
     "sip:a@h?X-a%00=b",
     "           ^^^"},
};
// clang-format on

constexpr bool is_found(finding_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!uri) return false;
    auto const found = sipuri::check(*uri, nobody);
    return found.size() == 1 && found[0] == row.expected() && found.accepted() == (row.level != severity::rejected);
}

/// A URI that the profile takes without a word.
struct taken_case {
    text id{};
    text input{};
};

// clang-format off
constexpr taken_case taken[] = {
    {"nothing to find",                  "sip:a@h"},
    {"the longest before the headers",   "sip:abcdefghijklmnopqrstuvwxyz@h.example"},
    {"the longest headers",              "sip:a@h?Subject=123456789012"},
    {"both at once",                     "sip:abcdefghijklmnopqrstuvwxyz@h.example?Subject=123456789012"},
    {"a transport in any case",          "sip:a@h;transport=TCP"},
    {"secure media",                     "sip:a@h;transport=tls;secure=true"},
    {"known parameters, in any case",    "sip:a@h;Record=YES"},
    {"known headers, in any case",       "sip:a@h?sUBJECT=a&x-b=c"},
    {"an unknown parameter",             "sip:a@h;x=maybe"},
    {"what only begins like '&amp;'",    "sip:a@h;x=1&amp"},
};
// clang-format on

constexpr bool is_taken(taken_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return uri && sipuri::check(*uri, nobody).empty();
}

// The number of an error: the row of its code and component, or that of a malformed URI.
static_assert(sipuri::profile{}.malformed_code == 0);
static_assert(nobody.code_of({.code = errc::too_long, .where = component::headers}) == 7);
static_assert(nobody.code_of({.code = errc::not_supported, .where = component::header_name}) == 10);
static_assert(nobody.code_of({.code = errc::not_supported, .where = component::parameter_value}) == 1);
static_assert(nobody.code_of({.code = errc::not_supported, .where = request_field::method}) == 0);
static_assert(nobody.code_of({.code = errc::invalid_escape, .where = component::user}) == 1);
static_assert(nobody.code_of({.code = errc::missing, .where = request_field::from_user}) == 0);

}  // namespace

TEST_CASE("profile: the transport in effect") { tests::every_row<cases::transport, is_in_effect>(); }

TEST_CASE("profile: one finding for each kind of rule") {
    tests::every_row<findings, is_found>();
    tests::every_row<taken, is_taken>();
}

namespace {

constexpr std::array own_transports{sipuri::transport::tcp};
constexpr sipuri::profile lengths_only{.name = "lengths only", .max_headers = 4};
constexpr sipuri::profile names_only{.name = "names only", .any_header = false, .header_prefix = "X-"};
constexpr sipuri::profile digits_only{
    .name = "digits only", .transports = own_transports, .from = sipuri::chars::digit, .malformed_code = 7};

constexpr sipuri::known_parameter no_parameter[1]{};
constexpr sipuri::profile with_an_empty_row{.name = "with an empty row", .parameters = no_parameter};

constexpr bool accepts(sipuri::profile const& rules, std::string_view input) {
    return check(*sipuri::parse(input), rules).accepted();
}
constexpr bool is_silent(sipuri::profile const& rules, std::string_view input) {
    return check(*sipuri::parse(input), rules).empty();
}

}  // namespace

TEST_CASE("profile: a list that is full says so, whoever filled it") {
    constexpr std::string_view text = "sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a";
    static_assert(check(*sipuri::parse(text), nobody).truncated());
    CHECK(check(*sipuri::parse(text), nobody).truncated());
    CHECK(sipuri::twilio::call{.to = text, .from = "jack", .url = "https://h/"}.check().truncated());
    CHECK(!check(*sipuri::parse(text.substr(0, 37)), nobody).truncated());
    CHECK(check(*sipuri::parse(text.substr(0, 37)), nobody).size() == 15);
}

TEST_CASE("profile: of one's own, what is not said is not asked") {
    static_assert(accepts(lengths_only, "sips:a@h;transport=ws?a=12"));
    static_assert(!accepts(lengths_only, "sip:a@h?a=123"));
    static_assert(accepts(names_only, "sip:h?X-a=1"));
    static_assert(is_silent(names_only, "sip:h;transport=tls?X-a=b-c"));
    static_assert(check(*sipuri::parse("sip:h?a=1"), names_only)[0].level == sipuri::severity::dropped);
    static_assert(accepts(digits_only, "sip:h;transport=TCP") && !accepts(digits_only, "sip:h;transport=udp"));
    static_assert(is_silent(with_an_empty_row, "sip:h;edge=x"));
    CHECK(accepts(names_only, "sip:h?X-a=1"));
    CHECK(is_silent(names_only, "sip:h;transport=tls?X-a=b-c"));
    CHECK(is_silent(with_an_empty_row, "sip:h;edge=x"));
}

TEST_CASE("profile: of one's own, From is what it says") {
    using sipuri::twilio::call;
    static_assert(call{.to = "sip:h;transport=tcp", .from = "123"}.build(digits_only));
    static_assert(call{.to = "sip:h;transport=tcp", .from = "jack"}.build(digits_only).error().where ==
                  request_field::from_user);
    CHECK(!call{.to = "sip:h;transport=tcp", .from = "jack"}.build(digits_only));
}

TEST_CASE("profile: a provider's number is for its own rule, not for the RFC's") {
    auto const code_of = [](std::string_view of, sipuri::profile const& rules) {
        return check(*sipuri::parse(of), rules)[0].provider_code;
    };
    CHECK(code_of("sip:h;ttl=abc", sipuri::twilio::current) == 21211);
    CHECK(code_of("sip:h;user=a/b", sipuri::twilio::making_sip_calls) == 21211);
    CHECK(code_of("sip:h;secure=yes", sipuri::twilio::current) == 32114);
    CHECK(code_of("sip:h?From=x", sipuri::twilio::current) == 32113);
    CHECK(sipuri::twilio::call{.from = "jack", .url = "https://h/"}.check()[0].provider_code == 21201);
}
