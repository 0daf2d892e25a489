// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIGNALWIRE_HPP
#define SIPURI_SIGNALWIRE_HPP

#include <sipuri/twilio.hpp>

#include <array>

namespace sipuri::inline v1::signalwire {

namespace detail {

/// Twilio's numbers, but for 21221 to 21229, which SignalWire does not list.
inline constexpr std::array codes{
    provider_code{errc::missing, component::from_user, 21213},
    provider_code{errc::empty, component::from_user, 21212},
    provider_code{errc::invalid_character, component::from_user, 21212},
    provider_code{errc::not_a_user_name, component::from_user, 21212},
    provider_code{errc::missing, component::url, 21205},
    provider_code{errc::invalid_value, component::url, 21205},
    provider_code{errc::invalid_value, component::method, 21209},
};

}  // namespace detail

/// The rules of SignalWire's compatibility API: headers ride in the URI as with Twilio, TLS is the default transport.
///
/// Its pages give no lengths and no From set of their own: those of twilio::making_sip_calls stand in for them.
inline constexpr profile compatible{
    .name = "signalwire",
    .described = "SignalWire's compatibility API, November 2026; lengths and From set as Twilio has them",
    .schemes = twilio::detail::sip_only,
    .max_before_headers = twilio::making_sip_calls.max_before_headers,
    .max_headers = twilio::making_sip_calls.max_headers,
    .transports = twilio::detail::udp_tcp_tls,
    .default_transport = transport::tls,
    .from = twilio::detail::from_octets,
    .max_sip_auth = twilio::making_sip_calls.max_sip_auth,
    .max_twiml = twilio::making_sip_calls.max_twiml,
    .malformed_code = 21211,
    .codes = detail::codes,
};

}  // namespace sipuri::inline v1::signalwire

#endif
