// Which transport a URI asks for, where a provider takes UDP and TCP only.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_TRANSPORT_HPP
#define SIPURI_TESTS_DATA_TRANSPORT_HPP

#include "text.hpp"

#include <optional>
#include <string_view>

namespace cases {

/// A URI, and the transport in effect if the provider takes it.
struct transport_case {
    std::string_view id{};
    std::string_view input{};
    std::optional<std::string_view> expected{};
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr transport_case transport[] = {
    {.id = "P254", .input = "sip:michael@example.com",
     .expected = "udp", .ref = "Twilio, To/transport", .note = "default"},
    {.id = "P255", .input = "sip:michael@example.com;transport=tcp",
     .expected = "tcp", .ref = "Twilio, To/transport", .note = "tcp"},
    {.id = "P256", .input = "sip:michael@example.com;transport=udp",
     .expected = "udp", .ref = "Twilio, To/transport", .note = "the default, written out"},
    {.id = "P257", .input = "sip:michael@example.com;transport=TCP",
     .expected = "tcp", .ref = "Twilio, To/transport", .note = "case-insensitive"},
    {.id = "P258", .input = "sip:michael@example.com;TRANSPORT=Udp",
     .expected = "udp", .ref = "Twilio, To/transport", .note = "the name too is case-insensitive"},
    {.id = "P259", .input = "sip:michael@example.com;transport=tls",
     .expected = invalid, .ref = "Twilio, To/transport", .note = "not in the profile"},
    {.id = "P260", .input = "sip:michael@example.com;transport=sctp",
     .expected = invalid, .ref = "Twilio, To/transport", .note = "not in the profile"},
    {.id = "P261", .input = "sip:michael@example.com;transport=tcp;transport=tcp",
     .expected = invalid, .ref = "Twilio, To/transport", .note = "duplicate"},
    {.id = "P262", .input = "sip:michael;transport=tcp@example.com",
     .expected = "udp", .ref = "Twilio, To/transport", .note = "the text before @ is the user"},
    {.id = "P263", .input = "sip:michael@example.com?transport=tcp",
     .expected = "udp", .ref = "Twilio, To/transport", .note = "that is a header"},
};
// clang-format on

}  // namespace cases

#endif
