// The rules for parameters beyond the grammar: the URIs that keep them, and those that break one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_PARAM_HPP
#define SIPURI_TESTS_DATA_PARAM_HPP

#include "pieces.hpp"
#include "text.hpp"

#include <optional>
#include <string_view>

namespace cases {

/// A URI of the grammar, and its components if it also keeps the MUSTs of RFC 3261, section 19.1.1.
struct param_case {
    std::string_view id{};
    std::string_view input{};
    std::optional<pieces> expected{};
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr param_case param[] = {
    // transport
    {.id = "P187", .input = "sip:alice@atlanta.com;transport=udp",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "transport=udp"},
     .ref = "RFC 3261, 25.1", .note = "the default, written out"},
    {.id = "P188", .input = "sip:alice@atlanta.com;Transport=TCP",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "Transport=TCP"},
     .ref = "RFC 3261, 25.1", .note = "case-insensitive"},
    {.id = "P189", .input = "sips:alice@atlanta.com;transport=tcp",
     .expected = pieces{.scheme = "sips", .user = "alice", .host = "atlanta.com", .parameters = "transport=tcp"},
     .ref = "RFC 3261, 19.1.1", .note = "reliable"},
    {.id = "P190", .input = "sips:alice@atlanta.com;transport=udp",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "sips: transport MUST be reliable"},
    {.id = "P191", .input = "sip:alice@atlanta.com;transport=sctp",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "transport=sctp"},
     .ref = "RFC 3261, 25.1", .note = "one of the four that the RFC names"},
    {.id = "P192", .input = "sip:alice@atlanta.com;transport=tls",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "transport=tls"},
     .ref = "RFC 3261, 25.1, 26.2.2", .note = "deprecated but grammatical"},
    {.id = "P193", .input = "sip:alice@atlanta.com;transport=x-carrier.pigeon",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "transport=x-carrier.pigeon"},
     .ref = "RFC 3261, 25.1", .note = "other-transport = token"},
    {.id = "P194", .input = "sip:alice@atlanta.com;transport",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "transport-param has a value"},
    {.id = "P195", .input = "sip:alice@atlanta.com;transport=a/b",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "'/' is not in token"},

    // no name twice
    {.id = "P196", .input = "sip:alice@atlanta.com;transport=tcp;transport=udp",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "MUST NOT appear more than once"},
    {.id = "P197", .input = "sip:alice@atlanta.com;x=1;X=2",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "names are case-insensitive"},
    {.id = "P198", .input = "sip:alice@atlanta.com;lr;lr",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "a flag twice"},

    // lr, user, method
    {.id = "P199", .input = "sip:alice@atlanta.com;lr",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "lr"},
     .ref = "RFC 3261, 25.1", .note = "lr-param = 'lr'"},
    {.id = "P200", .input = "sip:atlanta.com;lr=on",
     .expected = pieces{.host = "atlanta.com", .parameters = "lr=on"},
     .ref = "RFC 3261, 25.1", .note = "other-param; tolerated"},
    {.id = "P201", .input = "sip:alice@atlanta.com;user=ip",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "user=ip"},
     .ref = "RFC 3261, 25.1", .note = "user-param = 'user=' ( 'phone' / 'ip' / other-user )"},
    {.id = "P202", .input = "sip:alice@atlanta.com;user",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "user-param has a value"},
    {.id = "P203", .input = "sip:alice@atlanta.com;method=INVITE",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "method=INVITE"},
     .ref = "RFC 3261, 25.1", .note = "method-param = 'method=' Method"},
    {.id = "P204", .input = "sip:alice@atlanta.com;method=IN:VITE",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "Method = token"},

    // maddr and ttl
    {.id = "P205", .input = "sip:alice@atlanta.com;maddr=224.2.0.1;ttl=255",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "maddr=224.2.0.1;ttl=255"},
     .ref = "RFC 3261, 25.1", .note = "the largest ttl, with a multicast maddr"},
    {.id = "P206", .input = "sip:alice@atlanta.com;maddr=224.2.0.1;ttl=256",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "ttl = 1*3DIGIT ; 0 to 255"},
    {.id = "P207", .input = "sip:alice@atlanta.com;maddr=224.2.0.1;ttl=1000",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "1*3DIGIT"},
    {.id = "P208", .input = "sip:alice@atlanta.com;ttl=15",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "ttl only with a multicast maddr"},
    {.id = "P209", .input = "sip:alice@atlanta.com;maddr=192.0.2.1;ttl=15",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "maddr is not multicast"},
    {.id = "P210", .input = "sip:alice@atlanta.com;maddr=224.2.0.1;ttl=15;transport=tcp",
     .expected = invalid, .ref = "RFC 3261, 19.1.1", .note = "transport is not UDP"},
    {.id = "P211", .input = "sip:alice@atlanta.com;maddr=exa$mple",
     .expected = invalid, .ref = "RFC 3261, 25.1", .note = "maddr-param = 'maddr=' host"},
    {.id = "P212", .input = "sip:alice@atlanta.com;maddr=[2001:db8::1]",
     .expected = pieces{.user = "alice", .host = "atlanta.com", .parameters = "maddr=[2001:db8::1]"},
     .ref = "RFC 3261, 25.1", .note = "host includes IPv6reference"},
};
// clang-format on

}  // namespace cases

#endif
