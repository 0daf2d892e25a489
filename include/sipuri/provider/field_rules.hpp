// One table of the request's fields: name, component, member of call, rule, numbers, and what makes each ignored.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// A new field is a member of call and a row here. Checking, writing, names, the C interface and the manual read it.
#ifndef SIPURI_PROVIDER_FIELD_RULES_HPP
#define SIPURI_PROVIDER_FIELD_RULES_HPP

#include <sipuri/provider/call.hpp>
#include <sipuri/provider/request_fields.hpp>
#include <sipuri/provider/field_rule.hpp>
#include <sipuri/text/detail/table_row.hpp>

#include <array>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// A row of the table.
using field_rule = basic_field_rule<call>;

/// The fields in the order in which they are sent; account_sid is in the path.
inline constexpr std::array field_rules{
    field_rule{request_field::account_sid, "AccountSid", detail::access_of<&call::account_sid>, field_kind::sid,
               page::api, {.letters = "AC"}},
    field_rule{request_field::to, "To", detail::access_of<&call::to>, field_kind::sip_uri, page::sip_calls},
    field_rule{request_field::from_user, "From", detail::access_of<&call::from>, field_kind::user_name, page::sip_calls,
               {.code = 21212}},
    field_rule{request_field::url, "Url", detail::access_of<&call::url>, field_kind::url, page::api,
               {.code = 21205, .ignored_with = {request_field::application_sid}}},
    field_rule{request_field::twiml, "Twiml", detail::access_of<&call::twiml>, field_kind::document, page::api,
               {.ignored_with = {request_field::url, request_field::application_sid}}},
    field_rule{request_field::application_sid, "ApplicationSid", detail::access_of<&call::application_sid>,
               field_kind::sid, page::api, {.code = 21218, .letters = "AP"}},
    field_rule{request_field::method, "Method", detail::access_of<&call::method>, field_kind::method, page::api,
               {.code = 21209, .ignored_with = {request_field::application_sid}}},
    field_rule{request_field::sip_auth_username, "SipAuthUsername", detail::access_of<&call::sip_auth_username>,
               field_kind::credential, page::api},
    field_rule{request_field::sip_auth_password, "SipAuthPassword", detail::access_of<&call::sip_auth_password>,
               field_kind::credential, page::api, {.needs = request_field::sip_auth_username}},
    field_rule{request_field::timeout, "Timeout", detail::access_of<&call::timeout>, field_kind::integer, page::api,
               {.code = 21208, .low = 1, .high = 600}},
    field_rule{request_field::time_limit, "TimeLimit", detail::access_of<&call::time_limit>, field_kind::integer,
               page::api, {.low = 1}},
    field_rule{request_field::caller_id, "CallerId", detail::access_of<&call::caller_id>, field_kind::caller_id,
               page::api},
    field_rule{request_field::send_digits, "SendDigits", detail::access_of<&call::send_digits>, field_kind::digits,
               page::api, {.code = 21206, .high = 32, .octets = "0123456789ABCD#*wW"}},
    field_rule{request_field::status_callback, "StatusCallback", detail::access_of<&call::status_callback>,
               field_kind::callback, page::api,
               {.code = 21609, .high = 4000, .ignored_with = {request_field::application_sid}}},
    field_rule{request_field::status_callback_event, "StatusCallbackEvent",
               detail::access_of<&call::status_callback_event>, field_kind::repeated, page::api,
               {.code = 21626, .values = call_events, .ignored_with = {request_field::application_sid},
                .needs = request_field::status_callback}},
    field_rule{request_field::status_callback_method, "StatusCallbackMethod",
               detail::access_of<&call::status_callback_method>, field_kind::method, page::api,
               {.code = 21209, .ignored_with = {request_field::application_sid},
                .needs = request_field::status_callback}},
    field_rule{request_field::fallback_url, "FallbackUrl", detail::access_of<&call::fallback_url>, field_kind::url,
               page::api, {.ignored_with = {request_field::application_sid}}},
    field_rule{request_field::fallback_method, "FallbackMethod", detail::access_of<&call::fallback_method>,
               field_kind::method, page::api, {.code = 21209, .ignored_with = {request_field::application_sid}}},
    field_rule{request_field::record, "Record", detail::access_of<&call::record>, field_kind::boolean, page::api},
    field_rule{request_field::recording_channels, "RecordingChannels", detail::access_of<&call::recording_channels>,
               field_kind::closed_value, page::api,
               {.values = recording_channel_counts, .needs = request_field::record}},
    field_rule{request_field::recording_track, "RecordingTrack", detail::access_of<&call::recording_track>,
               field_kind::value, page::api, {.values = recording_tracks, .needs = request_field::record}},
    field_rule{request_field::trim, "Trim", detail::access_of<&call::trim>, field_kind::closed_value, page::api,
               {.values = trims, .needs = request_field::record}},
    field_rule{request_field::recording_status_callback, "RecordingStatusCallback",
               detail::access_of<&call::recording_status_callback>, field_kind::url, page::api,
               {.needs = request_field::record}},
    field_rule{request_field::recording_status_callback_event, "RecordingStatusCallbackEvent",
               detail::access_of<&call::recording_status_callback_event>, field_kind::joined, page::api,
               {.values = recording_events, .needs = request_field::record}},
    field_rule{request_field::recording_status_callback_method, "RecordingStatusCallbackMethod",
               detail::access_of<&call::recording_status_callback_method>, field_kind::method, page::api,
               {.code = 21209, .needs = request_field::record}},
    field_rule{request_field::recording_configuration_id, "RecordingConfigurationId",
               detail::access_of<&call::recording_configuration_id>, field_kind::text, page::node_helper,
               {.needs = request_field::record}},
    field_rule{request_field::machine_detection, "MachineDetection", detail::access_of<&call::machine_detection>,
               field_kind::value, page::api,
               {.values = machine_detections, .ignored_with = {request_field::send_digits}}},
    field_rule{request_field::machine_detection_timeout, "MachineDetectionTimeout",
               detail::access_of<&call::machine_detection_timeout>, field_kind::integer, page::api,
               {.low = 1, .high = 120, .advised_low = 3, .advised_high = 60,  // page::number_noun
                .needs = request_field::machine_detection}},
    field_rule{request_field::machine_detection_speech_threshold, "MachineDetectionSpeechThreshold",
               detail::access_of<&call::machine_detection_speech_threshold>, field_kind::integer, page::api,
               {.low = 1000, .high = 6000, .needs = request_field::machine_detection}},
    field_rule{request_field::machine_detection_speech_end_threshold, "MachineDetectionSpeechEndThreshold",
               detail::access_of<&call::machine_detection_speech_end_threshold>, field_kind::integer, page::api,
               {.low = 500, .high = 5000, .needs = request_field::machine_detection}},
    field_rule{request_field::machine_detection_silence_timeout, "MachineDetectionSilenceTimeout",
               detail::access_of<&call::machine_detection_silence_timeout>, field_kind::integer, page::api,
               {.low = 2000, .high = 10000, .needs = request_field::machine_detection}},
    field_rule{request_field::async_amd, "AsyncAmd", detail::access_of<&call::async_amd>, field_kind::boolean,
               page::api, {.needs = request_field::machine_detection}},
    field_rule{request_field::async_amd_status_callback, "AsyncAmdStatusCallback",
               detail::access_of<&call::async_amd_status_callback>, field_kind::any_url, page::api,
               {.needs = request_field::async_amd}},
    field_rule{request_field::async_amd_status_callback_method, "AsyncAmdStatusCallbackMethod",
               detail::access_of<&call::async_amd_status_callback_method>, field_kind::post, page::api,
               {.needs = request_field::async_amd}},
    field_rule{request_field::client_notification_url, "ClientNotificationUrl",
               detail::access_of<&call::client_notification_url>, field_kind::url, page::api},
    field_rule{request_field::call_reason, "CallReason", detail::access_of<&call::call_reason>, field_kind::text,
               page::api},
    field_rule{request_field::call_token, "CallToken", detail::access_of<&call::call_token>, field_kind::text,
               page::api},
    field_rule{request_field::passports, "Passports", detail::access_of<&call::passports>, field_kind::tokens,
               page::node_helper, {.high = 5, .octets = "+/=-_."}},
    field_rule{request_field::byoc, "Byoc", detail::access_of<&call::byoc>, field_kind::sid, page::api,
               {.letters = "BY", .ignored_with = {request_field::to}}},
};

/// The row of a component; none where it is not a field of the request.
[[nodiscard]] constexpr sipuri::detail::table_row<field_rule> find_field(component where) noexcept {
    return detail::find_row<field_rules>(where);
}
/// The row of the field that is sent as `name`, compared without case; none where there is none.
[[nodiscard]] constexpr sipuri::detail::table_row<field_rule> find_field(std::string_view name) noexcept {
    for (auto const& row : field_rules) {
        if (sipuri::detail::equal_ignoring_case(row.name, name)) return row;
    }
    return {};
}

/// The name of the member of call: "sip_auth_username".
[[nodiscard]] constexpr std::string_view member_name(field_rule const& row) noexcept {
    return row.where == request_field::from_user ? "from" : component_name(row.where);
}

constexpr std::string_view call::text_of(component where) const noexcept {
    if (where == request_field::extra) return {};
    auto const row = find_field(where);
    return row ? row->access.get(*this).text : *to;
}

constexpr bool call::set(std::string_view name, std::string_view value) noexcept {
    auto const row = find_field(name);
    return row && row->name == name && row->access.set(*this, value);
}

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
