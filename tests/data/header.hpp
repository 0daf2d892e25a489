// The headers of a URI, and what RFC 3261 says of the first of them in a request.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_HEADER_HPP
#define SIPURI_TESTS_DATA_HEADER_HPP

#include "pieces.hpp"
#include "text.hpp"

#include <sipuri/uri/headers.hpp>

#include <optional>
#include <string_view>

namespace cases {

using sipuri::header_policy;

/// A URI with headers, its components, and the policy of section 19.1.5 for the first header.
struct header_case {
    std::string_view id{};
    std::string_view input{};
    std::optional<pieces> expected{};
    header_policy policy = header_policy::ok;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr header_case header[] = {
    // The grammar
    {.id = "P166", .input = "sip:alice@atlanta.com?",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "headers = '?' header ..."},
    {.id = "P167", .input = "sip:alice@atlanta.com?subject",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "header = hname '=' hvalue"},
    {.id = "P168", .input = "sip:alice@atlanta.com?subject=",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "subject="},
     .policy = header_policy::ok, .ref = "RFC 3261, 25.1", .note = "hvalue may be empty"},
    {.id = "P169", .input = "sip:alice@atlanta.com?=x",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "hname = 1*(...)"},
    {.id = "P170", .input = "sip:alice@atlanta.com?a=1&",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "trailing '&'"},
    {.id = "P171", .input = "sip:alice@atlanta.com?a=1&&b=2",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "an empty header"},
    {.id = "P172", .input = "sip:alice@atlanta.com?a=b=c",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "'=' must be escaped in hvalue"},
    {.id = "P173", .input = "sip:alice@atlanta.com?a=b,c",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "',' must be escaped"},
    {.id = "P174", .input = "sip:alice@atlanta.com?to=bob@biloxi.com",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "'@' must be escaped"},
    {.id = "P175", .input = "sip:alice@atlanta.com?subject=project x",
     .expected = invalid, .ref = "RFC 3261, 19.1.2", .note = "space"},
    {.id = "P176", .input = "sip:alice@atlanta.com?a=1;b=2",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "';' must be escaped; parameters appear before '?'"},
    {.id = "P177", .input = "sip:alice@atlanta.com?a=[b]/c?d:e+f$g",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "a=[b]/c?d:e+f$g"},
     .policy = header_policy::ok, .ref = "RFC 3261, 25.1", .note = "every hnv-unreserved character, '?' included"},
    {.id = "P178", .input = "sip:alice@atlanta.com?a=1?b=2",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "second '?' is data, then '=' is illegal"},
    {.id = "P179", .input = "sip:alice@atlanta.com?a=%4",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "half an escape"},

    // What may become of a header in a request
    {.id = "P180", .input = "sip:alice@atlanta.com?From=sip:mallory%40evil.example",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "From=sip:mallory%40evil.example"},
     .policy = header_policy::drop, .ref = "RFC 3261, 19.1.5", .note = "SHOULD NOT honour From"},
    {.id = "P181", .input = "sip:alice@atlanta.com?via=x",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "via=x"},
     .policy = header_policy::drop, .ref = "RFC 3261, 19.1.5", .note = "names are case-insensitive"},
    {.id = "P182", .input = "sip:alice@atlanta.com?Route=%3Csip:p.example%3Blr%3E",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "Route=%3Csip:p.example%3Blr%3E"},
     .policy = header_policy::drop, .ref = "RFC 3261, 19.1.5", .note = "SHOULD NOT honour Route"},
    {.id = "P183", .input = "sip:alice@atlanta.com?User-Agent=x",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "User-Agent=x"},
     .policy = header_policy::drop, .ref = "RFC 3261, 19.1.5", .note = "location or capability"},
    {.id = "P184", .input = "sip:alice@atlanta.com?Content-Type=text/plain",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "Content-Type=text/plain"},
     .policy = header_policy::verify, .ref = "RFC 3261, 19.1.5", .note = "SHOULD verify"},
    {.id = "P185", .input = "sip:alice@atlanta.com?body=hello%0D%0A",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "body=hello%0D%0A"},
     .policy = header_policy::body, .ref = "RFC 3261, 19.1.1", .note = "special hname 'body'"},
    {.id = "P186", .input = "sip:alice@atlanta.com?X-Account=42",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .headers = "X-Account=42"},
     .policy = header_policy::ok, .ref = "RFC 3261, 19.1.5", .note = "an extension header"},
};
// clang-format on

}  // namespace cases

#endif
