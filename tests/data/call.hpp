// The To and From of a call request, up to the limits of the provider and one past them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_CALL_HPP
#define SIPURI_TESTS_DATA_CALL_HPP

#include "text.hpp"

#include <string_view>

namespace cases {

/// To and From of a request; an empty From is none.
struct call_case {
    std::string_view id{};
    std::string_view to{};
    std::string_view from{};
    bool valid = false;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr call_case call[] = {
    // The grammar
    {.id = "P272", .to = "sip:michael@example.com", .from = "jack",
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "a plain URI"},
    {.id = "P273", .to = "sip:michael@example.com?mycustomheader=foo&myotherheader=bar", .from = "jack",
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "with two headers"},
    {.id = "P274", .to = "sip:michael@example.com", .from = "jack smith",
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "bad From"},
    {.id = "P275", .to = "michael@example.com", .from = "jack",
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "no scheme"},

    // At most 254 octets before the headers
    {.id = "P276", .to = spelt<"sip:", times<"a", 238>, "@example.com">,
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "254 characters"},
    {.id = "P277", .to = spelt<"sip:", times<"a", 239>, "@example.com">,
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "255 characters"},
    {.id = "P278", .to = spelt<"sip:", times<"a", 238>, "@example.com?x-a=1">,
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "headers do not count in the first limit"},
    {.id = "P279", .to = spelt<"sip:", times<"a", 239>, "@example.com?x-a=1">,
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "255 before '?'"},

    // At most 1023 octets of headers
    {.id = "P280", .to = spelt<"sip:a@example.com?x-a=", times<"b", 1019>>,
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "1023 characters after '?'"},
    {.id = "P281", .to = spelt<"sip:a@example.com?x-a=", times<"b", 1020>>,
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "1024 characters after '?'"},

    // Parameters count, too
    {.id = "P282", .to = spelt<"sip:a@example.com;x=", times<"b", 234>>,
     .valid = true, .ref = "Twilio, Making SIP Calls", .note = "parameters count: 254"},
    {.id = "P283", .to = spelt<"sip:a@example.com;x=", times<"b", 235>>,
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "parameters count: 255"},

    // Transport and grammar again
    {.id = "P284", .to = "sip:a@example.com;transport=tls",
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "tls is not in the profile"},
    {.id = "P285", .to = "sip:michael@example.com?x-a=1,2",
     .valid = false, .ref = "Twilio, Making SIP Calls", .note = "ABNF: raw ','"},
};
// clang-format on

}  // namespace cases

#endif
