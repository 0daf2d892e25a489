// SignalWire's profile: what it shares with Twilio's, and what it does not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/text.hpp"
#include "../support.hpp"

#include <sipuri/signalwire.hpp>

#include <string_view>

namespace {

namespace request_field = sipuri::twilio::request_field;

using cases::spelt;
using cases::times;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::transport;
using sipuri::signalwire::compatible;
using text = std::string_view;

/// A URI, and the transport in effect if the profile takes it.
struct taken_case {
    text id{};
    text input{};
    transport with = transport::other;
};

// clang-format off
constexpr taken_case taken[] = {
    {"TLS where none is named",  "sip:a@h",                                                transport::tls},
    {"UDP",                      "sip:a@h;transport=udp",                                  transport::udp},
    {"TCP",                      "sip:a@h;transport=TCP",                                  transport::tcp},
    {"TLS, without a word",      "sip:a@h;transport=tls",                                  transport::tls},
    {"any header, without one",  "sip:a@h?b=%C3%A9-c",                                     transport::tls},
    {"254 octets",               spelt<"sip:", times<"a", 238>, "@example.com">,           transport::tls},
    {"1023 octets of headers",   spelt<"sip:a@h?x=", times<"b", 1021>>,                    transport::tls},
    {"SCTP",                     "sip:a@h;transport=sctp"},
    {"sips",                     "sips:a@h"},
    {"255 octets",               spelt<"sip:", times<"a", 239>, "@example.com">},
    {"1024 octets of headers",   spelt<"sip:a@h?x=", times<"b", 1022>>},
};
// clang-format on

constexpr bool is_taken(taken_case const& row) {
    sipuri::twilio::call const call{.to = row.input, .from = "jack"};
    auto const request = call.build(compatible);
    if (row.with == transport::other) return !request;
    return request && request->effective_transport() == row.with && check(*sipuri::parse(row.input), compatible).empty();
}

/// An error, and the number that it has: Twilio's, except those of its pages on SIP.
struct number_case {
    text id{};
    errc code{};
    component where{};
    int number = 0;
};

constexpr number_case numbers[] = {
    {"malformed", errc::invalid_escape, component::user, 21211},
    {"no document", errc::missing, request_field::url, 21205},
    {"a document that is no URL", errc::invalid_value, request_field::url, 21205},
    {"another method", errc::invalid_value, request_field::method, 21209},
    {"a user name of a number", errc::not_a_user_name, request_field::from_user, 21212},
    {"no To", errc::missing, component::uri, 21201},
    {"no password", errc::missing, request_field::sip_auth_password},
    {"no account", errc::missing, request_field::account_sid},
    {"a user name too long", errc::too_long, request_field::sip_auth_username},
    {"a control in a header", errc::control_character, component::header_value, 32110},
};

constexpr bool has_its_number(number_case const& row) {
    return compatible.code_of({row.code, row.where, 0, 0}) == row.number;
}

constexpr bool refuses(sipuri::twilio::call const& call, error what) {
    auto const request = call.build(compatible);
    return !request && request.error() == what;
}

constexpr bool refuses_what_twilio_does() {
    bool all = refuses({.to = "sip:a@h", .from = "a b"}, {errc::invalid_character, request_field::from_user, 1, 1});
    all = all && refuses({.to = "sip:a@h", .sip_auth_username = spelt<times<"u", 256>>, .sip_auth_password = "x"},
                         {errc::too_long, request_field::sip_auth_username, 255, 1});
    return all &&
           refuses({.to = "sip:a@h", .twiml = spelt<times<"x", 4001>>}, {errc::too_long, request_field::twiml, 4000, 1});
}

}  // namespace

TEST_CASE("signalwire: what is taken, and by which transport") { tests::every_row<taken, is_taken>(); }

TEST_CASE("signalwire: its numbers") { tests::every_row<numbers, has_its_number>(); }

TEST_CASE("signalwire: what of a call is as Twilio has it") { CHECK_TWICE(refuses_what_twilio_does()); }
