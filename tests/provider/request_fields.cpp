// The fields of a request: their numbers and names.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/provider/request_fields.hpp>

#include <iterator>
#include <set>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::component_name;
using sipuri::twilio::request_fields;
using sipuri::twilio::sip_attributes;
namespace request_field = sipuri::twilio::request_field;
namespace sip_attribute = sipuri::twilio::sip_attribute;

struct golden {
    int number;
    component where;
    std::string_view name;
};

// A row may be added here, never changed or removed.
constexpr golden fields[]{
    {128, request_field::from_user, "from_user"},
    {129, request_field::url, "url"},
    {130, request_field::twiml, "twiml"},
    {131, request_field::application_sid, "application_sid"},
    {132, request_field::method, "method"},
    {133, request_field::account_sid, "account_sid"},
    {134, request_field::sip_auth_username, "sip_auth_username"},
    {135, request_field::sip_auth_password, "sip_auth_password"},
    {136, request_field::extra, "extra"},
    {137, request_field::to, "to"},
    {138, request_field::timeout, "timeout"},
    {139, request_field::time_limit, "time_limit"},
    {140, request_field::caller_id, "caller_id"},
    {141, request_field::send_digits, "send_digits"},
    {142, request_field::status_callback, "status_callback"},
    {143, request_field::status_callback_event, "status_callback_event"},
    {144, request_field::status_callback_method, "status_callback_method"},
    {145, request_field::fallback_url, "fallback_url"},
    {146, request_field::fallback_method, "fallback_method"},
    {147, request_field::record, "record"},
    {148, request_field::recording_channels, "recording_channels"},
    {149, request_field::recording_track, "recording_track"},
    {150, request_field::trim, "trim"},
    {151, request_field::recording_status_callback, "recording_status_callback"},
    {152, request_field::recording_status_callback_event, "recording_status_callback_event"},
    {153, request_field::recording_status_callback_method, "recording_status_callback_method"},
    {154, request_field::recording_configuration_id, "recording_configuration_id"},
    {155, request_field::machine_detection, "machine_detection"},
    {156, request_field::machine_detection_timeout, "machine_detection_timeout"},
    {157, request_field::machine_detection_speech_threshold, "machine_detection_speech_threshold"},
    {158, request_field::machine_detection_speech_end_threshold, "machine_detection_speech_end_threshold"},
    {159, request_field::machine_detection_silence_timeout, "machine_detection_silence_timeout"},
    {160, request_field::async_amd, "async_amd"},
    {161, request_field::async_amd_status_callback, "async_amd_status_callback"},
    {162, request_field::async_amd_status_callback_method, "async_amd_status_callback_method"},
    {163, request_field::client_notification_url, "client_notification_url"},
    {164, request_field::call_reason, "call_reason"},
    {165, request_field::call_token, "call_token"},
    {166, request_field::passports, "passports"},
    {167, request_field::byoc, "byoc"},
};

constexpr golden attributes[]{
    {192, sip_attribute::username, "username"},
    {193, sip_attribute::password, "password"},
    {194, sip_attribute::url, "url"},
    {195, sip_attribute::method, "method"},
    {196, sip_attribute::status_callback, "status_callback"},
    {197, sip_attribute::status_callback_event, "status_callback_event"},
    {198, sip_attribute::status_callback_method, "status_callback_method"},
    {199, sip_attribute::machine_detection, "machine_detection"},
    {200, sip_attribute::machine_detection_timeout, "machine_detection_timeout"},
    {201, sip_attribute::machine_detection_speech_threshold, "machine_detection_speech_threshold"},
    {202, sip_attribute::machine_detection_speech_end_threshold, "machine_detection_speech_end_threshold"},
    {203, sip_attribute::machine_detection_silence_timeout, "machine_detection_silence_timeout"},
    {204, sip_attribute::amd_status_callback, "amd_status_callback"},
    {205, sip_attribute::amd_status_callback_method, "amd_status_callback_method"},
};

}  // namespace

TEST_CASE("request fields: every number is what it was, and has a name of its own") {
    static_assert(std::size(fields) == std::size(request_fields));
    std::set<std::string_view> names;
    for (auto const& row : fields) {
        CHECK(static_cast<int>(row.where) == row.number);
        CHECK(component_name(row.where) == row.name);
        CHECK(is_request_field(row.where));
        names.insert(row.name);
    }
    CHECK(names.size() == std::size(fields));
}

TEST_CASE("request fields: so has every attribute of <Sip>") {
    static_assert(std::size(attributes) == std::size(sip_attributes));
    for (auto const& row : attributes) {
        CHECK(static_cast<int>(row.where) == row.number);
        CHECK(component_name(row.where) == row.name);
        CHECK(is_request_field(row.where));
    }
}

TEST_CASE("request fields: other components keep their names") {
    static_assert(component_name(component::port) == "port" && component_name(component::none) == "none");
    static_assert(component_name(component{255}) == "unknown" && component_name(component{127}) == "unknown");
}
