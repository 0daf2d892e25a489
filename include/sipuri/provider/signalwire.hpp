// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_SIGNALWIRE_HPP
#define SIPURI_PROVIDER_SIGNALWIRE_HPP

#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/pages.hpp>
#include <sipuri/provider/twilio.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace signalwire {

namespace detail {

using sipuri::detail::sourced;

/// The numbers of its own list that are of this request; it lists none of 21221 to 21229, nor of 32111 to 32114.
inline constexpr sourced<provider_code> codes[]{
    {{errc::missing, component::uri, 21201}, page::signalwire_errors},
    {{{}, twilio::request_field::url, 21205}, page::signalwire_errors},
    {{{}, twilio::request_field::timeout, 21208}, page::signalwire_errors},
    {{{}, twilio::request_field::method, 21209}, page::signalwire_errors},
    {{{}, twilio::request_field::fallback_method, 21209}, page::signalwire_errors},
    {{{}, twilio::request_field::status_callback_method, 21209}, page::signalwire_errors},
    {{{}, twilio::request_field::recording_status_callback_method, 21209}, page::signalwire_errors},
    {{errc::missing, twilio::request_field::from_user, 21213}, page::signalwire_errors},
    {{{}, twilio::request_field::from_user, 21212}, page::signalwire_errors},
    {{{}, twilio::request_field::application_sid, 21218}, page::signalwire_errors},
};

inline constexpr sourced<transport> transports[]{
    {transport::udp, page::signalwire_sip_noun},
    {transport::tcp, page::signalwire_sip_noun},
    {transport::tls, page::signalwire_sip_noun},
};

}  // namespace detail

/// The rules of SignalWire's compatibility API: headers are part of the URI as with Twilio, TLS is the default
/// transport, identifiers are UUIDs, and the path has a prefix.
///
/// Its pages give no lengths: those of twilio::making_sip_calls are used.
inline constexpr profile compatible{
    .name = "signalwire",
    .described = "SignalWire's compatibility API, July 2026; lengths as Twilio has them",
    .schemes = twilio::making_sip_calls.schemes,
    .max_before_headers = twilio::making_sip_calls.max_before_headers,
    .max_headers = twilio::making_sip_calls.max_headers,
    .transports = sipuri::detail::values_of<detail::transports>,
    .default_transport = transport::tls,  // page::signalwire_sip_noun
    .ids = id_form::uuid,                 // page::signalwire_calls
    .path_prefix = "/api/laml",           // page::signalwire_calls
    .from = twilio::detail::from_octets,  // page::signalwire_sip_noun
    .max_sip_auth = twilio::making_sip_calls.max_sip_auth,
    .max_twiml = twilio::making_sip_calls.max_twiml,
    .malformed_code = 21211,         // page::signalwire_errors
    .malformed_header_code = 32110,  // page::signalwire_errors
    .codes = sipuri::detail::values_of<detail::codes>,
};

}  // namespace signalwire
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
