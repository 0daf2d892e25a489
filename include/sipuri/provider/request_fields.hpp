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

inline constexpr component from_user{128};  ///< From
inline constexpr component url{129};  ///< Url
inline constexpr component twiml{130};  ///< Twiml
inline constexpr component application_sid{131};  ///< ApplicationSid
inline constexpr component method{132};  ///< Method
inline constexpr component account_sid{133};  ///< of the request's path
inline constexpr component sip_auth_username{134};  ///< SipAuthUsername
inline constexpr component sip_auth_password{135};  ///< SipAuthPassword
inline constexpr component extra{136};  ///< a field that call has no member for
inline constexpr component to{137};  ///< the field itself: errors in it name the components of a URI
inline constexpr component timeout{138};  ///< Timeout
inline constexpr component time_limit{139};  ///< TimeLimit
inline constexpr component caller_id{140};  ///< CallerId
inline constexpr component send_digits{141};  ///< SendDigits
inline constexpr component status_callback{142};  ///< StatusCallback
inline constexpr component status_callback_event{143};  ///< StatusCallbackEvent
inline constexpr component status_callback_method{144};  ///< StatusCallbackMethod
inline constexpr component fallback_url{145};  ///< FallbackUrl
inline constexpr component fallback_method{146};  ///< FallbackMethod
inline constexpr component record{147};  ///< Record
inline constexpr component recording_channels{148};  ///< RecordingChannels
inline constexpr component recording_track{149};  ///< RecordingTrack
inline constexpr component trim{150};  ///< Trim
inline constexpr component recording_status_callback{151};  ///< RecordingStatusCallback
inline constexpr component recording_status_callback_event{152};  ///< RecordingStatusCallbackEvent
inline constexpr component recording_status_callback_method{153};  ///< RecordingStatusCallbackMethod
inline constexpr component recording_configuration_id{154};  ///< RecordingConfigurationId
inline constexpr component machine_detection{155};  ///< MachineDetection
inline constexpr component machine_detection_timeout{156};  ///< MachineDetectionTimeout
inline constexpr component machine_detection_speech_threshold{157};  ///< MachineDetectionSpeechThreshold
inline constexpr component machine_detection_speech_end_threshold{158};  ///< MachineDetectionSpeechEndThreshold
inline constexpr component machine_detection_silence_timeout{159};  ///< MachineDetectionSilenceTimeout
inline constexpr component async_amd{160};  ///< AsyncAmd
inline constexpr component async_amd_status_callback{161};  ///< AsyncAmdStatusCallback
inline constexpr component async_amd_status_callback_method{162};  ///< AsyncAmdStatusCallbackMethod
inline constexpr component client_notification_url{163};  ///< ClientNotificationUrl
inline constexpr component call_reason{164};  ///< CallReason
inline constexpr component call_token{165};  ///< CallToken
inline constexpr component passports{166};  ///< Passports
inline constexpr component byoc{167};  ///< Byoc

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
    {request_field::to, "to"},
    {request_field::timeout, "timeout"},
    {request_field::time_limit, "time_limit"},
    {request_field::caller_id, "caller_id"},
    {request_field::send_digits, "send_digits"},
    {request_field::status_callback, "status_callback"},
    {request_field::status_callback_event, "status_callback_event"},
    {request_field::status_callback_method, "status_callback_method"},
    {request_field::fallback_url, "fallback_url"},
    {request_field::fallback_method, "fallback_method"},
    {request_field::record, "record"},
    {request_field::recording_channels, "recording_channels"},
    {request_field::recording_track, "recording_track"},
    {request_field::trim, "trim"},
    {request_field::recording_status_callback, "recording_status_callback"},
    {request_field::recording_status_callback_event, "recording_status_callback_event"},
    {request_field::recording_status_callback_method, "recording_status_callback_method"},
    {request_field::recording_configuration_id, "recording_configuration_id"},
    {request_field::machine_detection, "machine_detection"},
    {request_field::machine_detection_timeout, "machine_detection_timeout"},
    {request_field::machine_detection_speech_threshold, "machine_detection_speech_threshold"},
    {request_field::machine_detection_speech_end_threshold, "machine_detection_speech_end_threshold"},
    {request_field::machine_detection_silence_timeout, "machine_detection_silence_timeout"},
    {request_field::async_amd, "async_amd"},
    {request_field::async_amd_status_callback, "async_amd_status_callback"},
    {request_field::async_amd_status_callback_method, "async_amd_status_callback_method"},
    {request_field::client_notification_url, "client_notification_url"},
    {request_field::call_reason, "call_reason"},
    {request_field::call_token, "call_token"},
    {request_field::passports, "passports"},
    {request_field::byoc, "byoc"},
};

/// The attributes of a `<Sip>` element of TwiML, for `error::where`. Each keeps its number likewise.
namespace sip_attribute {

/// The user name, for a callee that asks for authentication.
inline constexpr component username{192};
/// The password that goes with the user name.
inline constexpr component password{193};
/// Where the instructions for the callee are, before the call is connected.
inline constexpr component url{194};
/// The HTTP method by which `url` is requested.
inline constexpr component method{195};
/// Where the call's progress is reported.
inline constexpr component status_callback{196};
/// The events that are reported.
inline constexpr component status_callback_event{197};
/// The HTTP method of the reports of progress.
inline constexpr component status_callback_method{198};
/// Whether to find out who answers.
inline constexpr component machine_detection{199};
/// How long the detection may take, in seconds.
inline constexpr component machine_detection_timeout{200};
/// The length of speech that indicates a machine, in milliseconds.
inline constexpr component machine_detection_speech_threshold{201};
/// The silence after which speech is over, in milliseconds.
inline constexpr component machine_detection_speech_end_threshold{202};
/// The initial silence after which the result is unknown, in milliseconds.
inline constexpr component machine_detection_silence_timeout{203};
/// Where it is reported who answered.
inline constexpr component amd_status_callback{204};
/// The HTTP method of the report of who answered.
inline constexpr component amd_status_callback_method{205};

}  // namespace sip_attribute

/// Every attribute of a `<Sip>` element, in the order of their numbers.
inline constexpr described_component sip_attributes[]{
    {sip_attribute::username, "username"},
    {sip_attribute::password, "password"},
    {sip_attribute::url, "url"},
    {sip_attribute::method, "method"},
    {sip_attribute::status_callback, "status_callback"},
    {sip_attribute::status_callback_event, "status_callback_event"},
    {sip_attribute::status_callback_method, "status_callback_method"},
    {sip_attribute::machine_detection, "machine_detection"},
    {sip_attribute::machine_detection_timeout, "machine_detection_timeout"},
    {sip_attribute::machine_detection_speech_threshold, "machine_detection_speech_threshold"},
    {sip_attribute::machine_detection_speech_end_threshold, "machine_detection_speech_end_threshold"},
    {sip_attribute::machine_detection_silence_timeout, "machine_detection_silence_timeout"},
    {sip_attribute::amd_status_callback, "amd_status_callback"},
    {sip_attribute::amd_status_callback_method, "amd_status_callback_method"},
};

}  // namespace twilio

/// The name of any component, the fields of a request and the attributes of TwiML included: "from_user".
/// Never empty: a number without a component is "unknown".
[[nodiscard]] constexpr std::string_view component_name(component where) noexcept {
    if (!is_request_field(where)) return name(where);
    for (auto const& row : twilio::request_fields) {
        if (row.where == where) return row.name;
    }
    for (auto const& row : twilio::sip_attributes) {
        if (row.where == where) return row.name;
    }
    return "unknown";
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
