// The fields of a provider's request, as errors name them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_REQUEST_FIELDS_HPP
#define SIPURI_PROVIDER_REQUEST_FIELDS_HPP

#include <sipuri/text/error.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// The fields of a call's request, for `error::where`. Each keeps its number in every version, in C as in C++.
namespace request_field {

inline constexpr component from_user{128};          ///< From
inline constexpr component url{129};                ///< Url
inline constexpr component twiml{130};              ///< Twiml
inline constexpr component application_sid{131};    ///< ApplicationSid
inline constexpr component method{132};             ///< Method
inline constexpr component account_sid{133};        ///< of the request's path
inline constexpr component sip_auth_username{134};  ///< SipAuthUsername
inline constexpr component sip_auth_password{135};  ///< SipAuthPassword
inline constexpr component extra{136};              ///< a field that call has no member for

}  // namespace request_field

/// Every field of a call's request, in the order of their numbers.
inline constexpr described_component request_fields[]{
    {request_field::from_user, "from_user"},
    {request_field::url, "url"},
    {request_field::twiml, "twiml"},
    {request_field::application_sid, "application_sid"},
    {request_field::method, "method"},
    {request_field::account_sid, "account_sid"},
    {request_field::sip_auth_username, "sip_auth_username"},
    {request_field::sip_auth_password, "sip_auth_password"},
    {request_field::extra, "extra"},
};

}  // namespace twilio

/// The name of any component, the fields of a request included: "from_user". Never empty: a number without a
/// component is "unknown".
[[nodiscard]] constexpr std::string_view component_name(component where) noexcept {
    for (auto const& row : twilio::request_fields) {
        if (row.where == where) return row.name;
    }
    return is_request_field(where) ? "unknown" : name(where);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
