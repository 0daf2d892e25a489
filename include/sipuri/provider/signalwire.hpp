// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_SIGNALWIRE_HPP
#define SIPURI_PROVIDER_SIGNALWIRE_HPP

#include <sipuri/provider/twilio.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace signalwire {

/// The rules of SignalWire's compatibility API: headers ride in the URI as with Twilio, TLS is the default transport.
///
/// Its pages give no lengths and no From set of their own: those of twilio::making_sip_calls stand in for them. Its
/// numbers are Twilio's, but for 21221 to 21229, which it does not list.
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
    .codes = twilio::detail::shared_codes,
};

}  // namespace signalwire
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
