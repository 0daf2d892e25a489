// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Facts are from SignalWire's own pages on its compatibility API, July 2026.
#ifndef SIPURI_PROVIDER_SIGNALWIRE_HPP
#define SIPURI_PROVIDER_SIGNALWIRE_HPP

#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/twilio.hpp>

#include <array>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace signalwire {

namespace detail {

/// The numbers of its own list that are of this request; it lists none of 21221 to 21229, nor of 32111 to 32114.
inline constexpr std::array codes{
    provider_code{errc::missing, component::uri, 21201},
    provider_code{{}, twilio::request_field::url, 21205},
    provider_code{{}, twilio::request_field::timeout, 21208},
    provider_code{{}, twilio::request_field::method, 21209},
    provider_code{{}, twilio::request_field::fallback_method, 21209},
    provider_code{{}, twilio::request_field::status_callback_method, 21209},
    provider_code{{}, twilio::request_field::recording_status_callback_method, 21209},
    provider_code{errc::missing, twilio::request_field::from_user, 21213},
    provider_code{{}, twilio::request_field::from_user, 21212},
    provider_code{{}, twilio::request_field::application_sid, 21218},
};

}  // namespace detail

/// The rules of SignalWire's compatibility API: headers are part of the URI as with Twilio, TLS is the default
/// transport, identifiers are UUIDs, and the path has a prefix.
///
/// Its pages give no lengths and no set for From: those of twilio::making_sip_calls are used.
inline constexpr profile compatible{
    .name = "signalwire",
    .described = "SignalWire's compatibility API, July 2026; lengths and From set as Twilio has them",
    .schemes = twilio::detail::sip_only,
    .max_before_headers = twilio::making_sip_calls.max_before_headers,
    .max_headers = twilio::making_sip_calls.max_headers,
    .transports = twilio::detail::udp_tcp_tls,
    .default_transport = transport::tls,
    .ids = id_form::uuid,
    .path_prefix = "/api/laml",
    .from = twilio::detail::from_octets,
    .max_sip_auth = twilio::making_sip_calls.max_sip_auth,
    .max_twiml = twilio::making_sip_calls.max_twiml,
    .malformed_code = 21211,
    .malformed_header_code = 32110,
    .codes = detail::codes,
};

}  // namespace signalwire
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
