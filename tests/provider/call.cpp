// Every field of a call's request: a valid value, each bound and the value beyond it, and what makes it ignored.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/text.hpp"
#include "../support.hpp"
#include "bounds.hpp"

#include <sipuri/twilio.hpp>
#include <sipuri/uri.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using cases::spelt;
using cases::times;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::severity;
using sipuri::twilio::call;
using sipuri::twilio::current;
using sipuri::twilio::field_rules;
using sipuri::twilio::find_field;
namespace request_field = sipuri::twilio::request_field;
using text = std::string_view;

constexpr call plain{.to = "sip:kate@example.com", .from = "jack", .url = "https://example.com/"};

/// Sets what a field needs, so that it is not ignored.
constexpr void satisfy(call& fields, sipuri::twilio::field_rule const& row) {
    for (auto needed = row.limits.needs; needed != component{};) {
        auto const& other = *find_field(needed);
        bool const flag = other.kind == sipuri::twilio::field_kind::boolean;
        bool const enumerated = other.kind == sipuri::twilio::field_kind::value;
        (void)fields.set(other.name, flag ? "true" : enumerated ? "Enable" : "https://example.com/");
        needed = other.limits.needs;
    }
}

using tests::ignored_case;
using tests::value_case;

// clang-format off
constexpr value_case values[] = {
    {"AccountSid", "AC0123456789abcdefABCDEF0123456789"},
    {"AccountSid", "AC0123456789abcdefABCDEF012345678", errc::invalid_value},
    {"AccountSid", "AC0123456789abcdefABCDEF01234567890", errc::invalid_value},
    {"AccountSid", "AC0123456789abcdefABCDEF012345678g", errc::invalid_value},
    {"AccountSid", "ac0123456789abcdefABCDEF0123456789", errc::invalid_value},
    {"AccountSid", "AP0123456789abcdefABCDEF0123456789", errc::invalid_value},
    {"To", spelt<"sip:", times<"a", 238>, "@example.com">},
    {"To", spelt<"sip:", times<"a", 239>, "@example.com">, errc::too_long, severity::rejected, 21211},
    {"To", spelt<"sip:h?X-a=", times<"b", 1019>>},
    {"To", spelt<"sip:h?X-a=", times<"b", 1020>>, errc::too_long, severity::rejected, 21227},
    {"To", "+14155550100", errc::invalid_scheme, severity::rejected, 21211},
    {"To", "client:bob", errc::invalid_scheme, severity::rejected, 21211},
    {"From", "A-Za-z0-9+_."},
    {"From", "+14155550100"},
    {"From", "jack smith", errc::invalid_character, severity::rejected, 21212},
    {"From", "client:bob", errc::not_a_user_name, severity::rejected, 21212},
    {"From", "SIP:bob", errc::not_a_user_name, severity::rejected, 21212},
    {"Url", "http://h/"},
    {"Url", "https://h/"},
    {"Url", "http://[2001:db8::1]:8080/x?y=z#f"},
    {"Url", "http://u:p@h:65535"},
    {"Url", "https://my_host.example.com./"},
    {"Url", "/relative", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://[::1", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://.../", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://h:65536/", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://h:99999999/", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://u:p@h@evil/", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://u[@h/", errc::invalid_value, severity::rejected, 21205},
    {"Url", "http://h:8o/", errc::invalid_value, severity::rejected, 21205},
    {"Twiml", spelt<times<"\xC3\xA4", 4000>>},
    {"Twiml", spelt<times<"\xC3\xA4", 4001>>, errc::too_long},
    {"ApplicationSid", "AP0123456789abcdefABCDEF0123456789"},
    {"ApplicationSid", "AP0123456789abcdefABCDEF012345678", errc::invalid_value, severity::rejected, 21218},
    {"ApplicationSid", "AP0123456789abcdefABCDEF01234567890", errc::invalid_value, severity::rejected, 21218},
    {"ApplicationSid", "AC0123456789abcdefABCDEF0123456789", errc::invalid_value, severity::rejected, 21218},
    {"Method", "GET"},
    {"Method", "POST"},
    {"Method", "PUT", errc::invalid_value, severity::rejected, 21209},
    {"FallbackUrl", "https://h/"},
    {"FallbackUrl", "h", errc::invalid_value},
    {"FallbackMethod", "POST"},
    {"FallbackMethod", "GET"},
    {"FallbackMethod", "post", errc::invalid_value, severity::rejected, 21209},
    {"StatusCallback", "https://h/x_y"},
    {"StatusCallback", "https://my_host.example.com/", errc::invalid_value, severity::rejected, 21609},
    {"StatusCallback", spelt<"https://h/", times<"x", 3990>>},
    {"StatusCallback", spelt<"https://h/", times<"x", 3991>>, errc::too_long, severity::rejected, 21609},
    {"StatusCallbackEvent", "initiated"},
    {"StatusCallbackEvent", "ringing"},
    {"StatusCallbackEvent", "answered"},
    {"StatusCallbackEvent", "completed"},
    {"StatusCallbackEvent", "initiated ringing answered completed"},
    {"StatusCallbackEvent", "rung", errc::invalid_value, severity::rejected, 21626},
    {"StatusCallbackEvent", "initiated ringing answered completed rung", errc::too_many, severity::rejected, 0, false},
    {"StatusCallbackMethod", "GET"},
    {"StatusCallbackMethod", "POST"},
    {"StatusCallbackMethod", "HEAD", errc::invalid_value, severity::rejected, 21209},
    {"SendDigits", "0123456789ABCD#*wW"},
    {"SendDigits", spelt<times<"1", 32>>},
    {"SendDigits", spelt<times<"1", 33>>, errc::too_long, severity::rejected, 21206},
    {"SendDigits", "12e", errc::invalid_character, severity::rejected, 21206},
    {"Timeout", "1"},
    {"Timeout", "600"},
    {"Timeout", "0", errc::out_of_range, severity::rejected, 21208},
    {"Timeout", "601", errc::out_of_range, severity::rejected, 21208},
    {"TimeLimit", "1"},
    {"TimeLimit", "4294967295"},
    {"TimeLimit", "0", errc::out_of_range},
    {"TimeLimit", "4294967296", errc::out_of_range, severity::rejected, 0, false},
    {"Record", "true"},
    {"Record", "false"},
    {"Record", "yes", errc::invalid_value, severity::rejected, 0, false},
    {"RecordingChannels", "mono"},
    {"RecordingChannels", "dual"},
    {"RecordingChannels", "stereo", errc::invalid_value},
    {"RecordingTrack", "inbound"},
    {"RecordingTrack", "outbound"},
    {"RecordingTrack", "both"},
    {"RecordingTrack", "neither", errc::unknown_value, severity::advice},
    {"Trim", "trim-silence"},
    {"Trim", "do-not-trim"},
    {"Trim", "trim", errc::invalid_value},
    {"RecordingStatusCallback", "https://h/"},
    {"RecordingStatusCallback", "https://my_host/"},
    {"RecordingStatusCallback", "ftp://h/", errc::invalid_value},
    {"RecordingStatusCallbackMethod", "GET"},
    {"RecordingStatusCallbackMethod", "POST"},
    {"RecordingStatusCallbackMethod", "", errc::none},
    {"RecordingStatusCallbackMethod", "G", errc::invalid_value, severity::rejected, 21209},
    {"RecordingStatusCallbackEvent", "in-progress"},
    {"RecordingStatusCallbackEvent", "completed"},
    {"RecordingStatusCallbackEvent", "absent"},
    {"RecordingStatusCallbackEvent", "in-progress completed absent"},
    {"RecordingStatusCallbackEvent", "in-progress completed absent a b", errc::too_many, severity::rejected, 0, false},
    {"RecordingStatusCallbackEvent", "done", errc::invalid_value},
    {"RecordingConfigurationId", "any text: \xC3\xA4&=%\t"},
    {"SipAuthUsername", spelt<times<"u", 255>>},
    {"SipAuthUsername", spelt<times<"u", 256>>, errc::too_long, severity::rejected, 21221},
    {"SipAuthUsername", "a\tb", errc::control_character, severity::rejected, 21222},
    {"SipAuthPassword", spelt<times<"p", 255>>},
    {"SipAuthPassword", spelt<times<"p", 256>>, errc::too_long, severity::rejected, 21223},
    {"SipAuthPassword", "\x7F", errc::control_character, severity::rejected, 21224},
    {"MachineDetection", "Enable"},
    {"MachineDetection", "DetectMessageEnd"},
    {"MachineDetection", "Premium", errc::unknown_value, severity::advice},
    {"MachineDetectionTimeout", "3"},
    {"MachineDetectionTimeout", "60"},
    {"MachineDetectionTimeout", "2", errc::out_of_range, severity::advice},
    {"MachineDetectionTimeout", "61", errc::out_of_range, severity::advice},
    {"MachineDetectionTimeout", "1", errc::out_of_range, severity::advice},
    {"MachineDetectionTimeout", "120", errc::out_of_range, severity::advice},
    {"MachineDetectionTimeout", "0", errc::out_of_range},
    {"MachineDetectionTimeout", "121", errc::out_of_range},
    {"MachineDetectionSpeechThreshold", "1000"},
    {"MachineDetectionSpeechThreshold", "6000"},
    {"MachineDetectionSpeechThreshold", "999", errc::out_of_range},
    {"MachineDetectionSpeechThreshold", "6001", errc::out_of_range},
    {"MachineDetectionSpeechEndThreshold", "500"},
    {"MachineDetectionSpeechEndThreshold", "5000"},
    {"MachineDetectionSpeechEndThreshold", "499", errc::out_of_range},
    {"MachineDetectionSpeechEndThreshold", "5001", errc::out_of_range},
    {"MachineDetectionSilenceTimeout", "2000"},
    {"MachineDetectionSilenceTimeout", "10000"},
    {"MachineDetectionSilenceTimeout", "1999", errc::out_of_range},
    {"MachineDetectionSilenceTimeout", "10001", errc::out_of_range},
    {"AsyncAmd", "true"},
    {"AsyncAmd", "false"},
    {"AsyncAmd", "TRUE", errc::invalid_value, severity::rejected, 0, false},
    {"AsyncAmdStatusCallback", "/a?b"},
    {"AsyncAmdStatusCallback", "https://h/"},
    {"AsyncAmdStatusCallback", "ftp://h/", errc::invalid_value},
    {"AsyncAmdStatusCallback", "https://h:x/", errc::invalid_value},
    {"AsyncAmdStatusCallback", "a b", errc::invalid_value},
    {"AsyncAmdStatusCallbackMethod", "POST"},
    {"AsyncAmdStatusCallbackMethod", "GET", errc::unknown_value, severity::advice},
    {"AsyncAmdStatusCallbackMethod", "PUT", errc::invalid_value},
    {"CallerId", "+14155550100"},
    {"CallerId", "+123456789012345"},
    {"CallerId", "+1234567890123456", errc::invalid_value},
    {"CallerId", "+0123", errc::invalid_value},
    {"CallerId", "+", errc::invalid_value},
    {"CallerId", "jack@example.com"},
    {"CallerId", "sip:jack@example.com:5070"},
    {"CallerId", "jack@-", errc::invalid_value},
    {"CallerId", "@example.com", errc::invalid_value},
    {"CallerId", "client:bob"},
    {"CallerId", "jack"},
    {"CallerId", "bob smith", errc::invalid_character},
    {"Byoc", "BY0123456789abcdefABCDEF0123456789", errc::ignored, severity::advice},
    {"Byoc", "BY0123456789abcdefABCDEF012345678", errc::invalid_value},
    {"Byoc", "BY0123456789abcdefABCDEF01234567890", errc::invalid_value},
    {"Byoc", "AC0123456789abcdefABCDEF0123456789", errc::invalid_value},
    {"CallReason", "any text: \xC3\xA4&=%\t"},
    {"CallToken", "any text: \xC3\xA4&=%\t"},
    {"ClientNotificationUrl", "https://h/"},
    {"ClientNotificationUrl", "//h/", errc::invalid_value},
    {"Passports", "eyJ.a-_b.c"},
    {"Passports", "a,b,c,d,e"},
    {"Passports", "+/,=="},
    {"Passports", "a,b,c,d,e,f", errc::too_many},
    {"Passports", "a,,b", errc::empty},
    {"Passports", "a,", errc::empty},
    {"Passports", ",a", errc::empty},
    {"Passports", "a b", errc::invalid_character},
};
// clang-format on

constexpr bool has_its_finding(value_case const& row) {
    auto const& rule = *find_field(row.id);
    auto fields = plain;
    satisfy(fields, rule);
    if (row.id == "Twiml" || row.id == "ApplicationSid") fields.url = std::nullopt;
    if (row.id == "SipAuthUsername") (void)fields.set("SipAuthPassword", "secret");
    if (!fields.set(row.id, row.input)) return !row.held;
    auto const found = fields.check(current);
    if (!row.held || fields.build(current).has_value() != found.accepted()) return false;
    if (row.code == errc::none) return found.empty();
    // Byoc is ignored whatever else is found.
    auto const expected = row.id == "Byoc" && row.code != errc::ignored ? 2U : 1U;
    return found.size() == expected && found[0].what.code == row.code && found[0].level == row.level &&
           (found[0].what.where == rule.where || row.id == "To") && found[0].provider_code == row.number;
}

constexpr text sid = "AP0123456789abcdef0123456789abcdef";

// clang-format off
constexpr ignored_case ignored[] = {
    {"Url", "https://h/", "ApplicationSid", sid},
    {"Twiml", "<Response/>", "Url", "https://h/"},
    {"Twiml", "<Response/>", "ApplicationSid", sid},
    {"Method", "GET", "ApplicationSid", sid},
    {"FallbackUrl", "https://h/", "ApplicationSid", sid},
    {"FallbackMethod", "GET", "ApplicationSid", sid},
    {"StatusCallback", "https://h/", "ApplicationSid", sid},
    {"StatusCallbackEvent", "ringing", "ApplicationSid", sid},
    {"StatusCallbackEvent", "ringing"},
    {"StatusCallbackMethod", "GET", "ApplicationSid", sid},
    {"StatusCallbackMethod", "GET"},
    {"SipAuthPassword", "secret"},
    {"RecordingChannels", "dual"},
    {"RecordingChannels", "dual", "Record", "false"},
    {"RecordingTrack", "both"},
    {"RecordingTrack", "both", "Record", "false"},
    {"Trim", "do-not-trim"},
    {"Trim", "do-not-trim", "Record", "false"},
    {"RecordingStatusCallback", "https://h/"},
    {"RecordingStatusCallback", "https://h/", "Record", "false"},
    {"RecordingStatusCallbackEvent", "absent"},
    {"RecordingStatusCallbackEvent", "absent", "Record", "false"},
    {"RecordingStatusCallbackMethod", "GET"},
    {"RecordingStatusCallbackMethod", "GET", "Record", "false"},
    {"RecordingConfigurationId", "x"},
    {"RecordingConfigurationId", "x", "Record", "false"},
    {"MachineDetection", "Enable", "SendDigits", "1"},
    {"MachineDetectionTimeout", "30"},
    {"MachineDetectionSpeechThreshold", "2400"},
    {"MachineDetectionSpeechEndThreshold", "1200"},
    {"MachineDetectionSilenceTimeout", "5000"},
    {"AsyncAmd", "true"},
    {"AsyncAmdStatusCallback", "/x"},
    {"AsyncAmdStatusCallback", "/x", "AsyncAmd", "false"},
    {"AsyncAmdStatusCallbackMethod", "POST"},
    {"AsyncAmdStatusCallbackMethod", "POST", "AsyncAmd", "false"},
    {"Byoc", "BY0123456789abcdef0123456789abcdef"},
};
// clang-format on

/// The field is advice where the other one is there, and is built all the same.
constexpr bool is_ignored(ignored_case const& row) {
    auto const& rule = *find_field(row.id);
    call fields{.to = "sip:kate@example.com", .from = "jack", .twiml = "<Response/>"};
    if (!row.other.empty() && !fields.set(row.other, row.value)) return false;
    if (!fields.set(row.id, row.input)) return false;
    if (!fields.build(current)) return false;
    for (auto const& found : fields.check(current)) {
        if (found.what.code != errc::ignored || found.what.where != rule.where) continue;
        auto const other = !row.other.empty()         ? find_field(row.other)->where
                           : rule.limits.needs != component{} ? rule.limits.needs
                                                      : request_field::to;
        return found.level == severity::advice && found.provider_code == 0 && found.because_of == other &&
               !laws::names_what_makes_it_ignored(fields, found);
    }
    return false;
}

constexpr auto row_of(component where) { return find_field(where); }
static_assert(tests::missing_cases(field_rules, values, ignored, row_of).view().empty());

/// "SipAuthUsername" from "sip_auth_username".
constexpr bool is_sent_as(text member, text name) {
    std::size_t at = 0;
    bool capital = true;
    for (char const c : member) {
        if (c == '_') {
            capital = true;
            continue;
        }
        char const expected = capital ? static_cast<char>(c - 'a' + 'A') : c;
        if (at == name.size() || name[at++] != expected) return false;
        capital = false;
    }
    return at == name.size();
}

constexpr bool table_is_consistent() {
    for (auto const& row : field_rules) {
        if (!is_sent_as(sipuri::twilio::member_name(row), row.name) || !is_request_field(row.where)) return false;
        std::size_t same = 0;
        for (auto const& other : field_rules) same += other.where == row.where || other.name == row.name ? 1U : 0U;
        if (same != 1) return false;
        for (auto const other : row.limits.ignored_with) {
            if (other != component{} && find_field(other) == nullptr) return false;
        }
        if (row.limits.needs != component{} && find_field(row.limits.needs) == nullptr) return false;
    }
    // Two more components than rows of the table: the further fields have none.
    return std::size(field_rules) + 1 == std::size(sipuri::twilio::request_fields);
}

constexpr text everything =
    "To=sip%3Akate%40example.com&From=jack&Url=https%3A%2F%2Fexample.com%2F&Twiml=x&ApplicationSid=y&Method=GET"
    "&SipAuthUsername=u&SipAuthPassword=p&Timeout=20&TimeLimit=4294967295&CallerId=c&SendDigits=1%23"
    "&StatusCallback=s&StatusCallbackEvent=ringing&StatusCallbackEvent=answered&StatusCallbackMethod=GET&FallbackUrl=f"
    "&FallbackMethod=POST&Record=true&RecordingChannels=dual&RecordingTrack=both&Trim=do-not-trim"
    "&RecordingStatusCallback=r&RecordingStatusCallbackEvent=in-progress%20absent&RecordingStatusCallbackMethod=GET"
    "&RecordingConfigurationId=i&MachineDetection=DetectMessageEnd&MachineDetectionTimeout=0"
    "&MachineDetectionSpeechThreshold=1&MachineDetectionSpeechEndThreshold=2&MachineDetectionSilenceTimeout=3"
    "&AsyncAmd=false&AsyncAmdStatusCallback=a&AsyncAmdStatusCallbackMethod=POST&ClientNotificationUrl=n&CallReason=q"
    "&CallToken=t&Passports=o&Byoc=b&X=%C3%A4";

/// Every member goes out under its name, in the order of the table, and what no table knows after them.
constexpr bool writes_everything() {
    using namespace sipuri::twilio;
    call const fields{.account_sid = "AC",
                      .to = "sip:kate@example.com",
                      .from = "jack",
                      .url = "https://example.com/",
                      .twiml = "x",
                      .application_sid = "y",
                      .method = "GET",
                      .sip_auth_username = "u",
                      .sip_auth_password = "p",
                      .timeout = 20,
                      .time_limit = 4294967295,
                      .caller_id = "c",
                      .send_digits = "1#",
                      .status_callback = "s",
                      .status_callback_event = {call_event::ringing, call_event::answered, call_event::ringing},
                      .status_callback_method = "GET",
                      .fallback_url = "f",
                      .fallback_method = "POST",
                      .record = true,
                      .recording_channels = recording_channels::dual,
                      .recording_track = recording_track::both,
                      .trim = trim::do_not_trim,
                      .recording_status_callback = "r",
                      .recording_status_callback_event = {recording_event::in_progress, recording_event::absent},
                      .recording_status_callback_method = "GET",
                      .recording_configuration_id = "i",
                      .machine_detection = machine_detection::detect_message_end,
                      .machine_detection_timeout = 0,
                      .machine_detection_speech_threshold = 1,
                      .machine_detection_speech_end_threshold = 2,
                      .machine_detection_silence_timeout = 3,
                      .async_amd = false,
                      .async_amd_status_callback = "a",
                      .async_amd_status_callback_method = "POST",
                      .client_notification_url = "n",
                      .call_reason = "q",
                      .call_token = "t",
                      .passports = "o",
                      .byoc = "b",
                      .extra = {{"X", "\xC3\xA4"}}};
    // Not by build(), which refuses most of these values: by the writer of form bodies itself.
    sipuri::fixed_text<2048> body;
    sipuri::twilio::detail::form_writer form{body};
    for (auto const& row : field_rules) {
        if (row.where != request_field::account_sid) form.put(row, row.access.get(fields));
    }
    for (auto const& item : fields.extra) form.put(*item.name, *item.value);
    return body.view() == everything;
}

/// What set() sets is what a member holds; what it cannot hold leaves the call as it was.
constexpr bool sets_by_name() {
    call fields;
    bool all = fields.set("Timeout", "60") && *fields.timeout == 60 && fields.set("Record", "true") && *fields.record;
    all = all && fields.set("StatusCallbackEvent", "ringing answered") && fields.set("StatusCallbackEvent", "rung") &&
          fields.status_callback_event.size() == 3 && fields.set("AccountSid", "AC1") && *fields.account_sid == "AC1";
    for (text const wrong : {"", "-1", "1.5", "60s", "4294967296", "99999999999"}) {
        all = all && !fields.set("Timeout", wrong);
    }
    all = all && !fields.set("Record", "yes") && !fields.set("timeout", "1") && !fields.set("Timeouts", "1") &&
          !fields.set("StatusCallbackEvent", "a b") && !fields.set("StatusCallbackEvent", " a");
    return all && *fields.timeout == 60 && *fields.record && fields.status_callback_event.size() == 3;
}

/// Of a list that is full, in a call that was not made by set().
constexpr bool refuses_a_fifth_event() {
    auto fields = plain;
    fields.status_callback = "https://h/";
    fields.status_callback_event = {"initiated", "ringing", "answered", "completed", "rung"};
    return fields.build(current).error() == error{errc::too_many, request_field::status_callback_event, 0, 0};
}

/// Names of further fields that are known, nearly known, or new.
struct extra_case {
    text id{};
    errc code = errc::none;
};

constexpr extra_case extras[] = {
    {"", errc::empty},
    {"To", errc::duplicate_name},
    {"to", errc::duplicate_name},
    {"URL", errc::duplicate_name},
    {"AccountSid", errc::duplicate_name},
    {"accountsid", errc::duplicate_name},
    {"SipAuthUserName", errc::duplicate_name},
    {"Timeout", errc::duplicate_name},
    {"sip_auth_username", errc::similar_name},
    {"Status-Callback", errc::similar_name},
    {"StatusCallbackEvents", errc::similar_name},
    {"TimeOutt", errc::similar_name},
    {"Recrod", errc::similar_name},
    {"sip_headers", errc::similar_name},
    {"SipHeader_X-Account", errc::similar_name},
    {"X-Account", errc::similar_name},
    {"x-a", errc::similar_name},
    {"statusCallbackUrl", errc::similar_name},
    {"RecordingStatusCallbackUrl", errc::similar_name},
    {"edge", errc::similar_name},
    {"transport", errc::similar_name},
    {"Secure", errc::similar_name},
    {"Urls"},
    {"MediaUrl"},
    {"X"},
    {"Tom"},
    {"NewParameter"},
    {"StatusCallbackEventMethod"},
    {"a_name_that_is_longer_than_any_that_the_table_of_fields_has"},
};

constexpr bool is_known(extra_case const& row) {
    auto fields = plain;
    fields.extra = {{row.id, "1"}};
    auto const found = fields.check();
    if (row.code == errc::none) return found.empty();
    bool const advice = row.code == errc::similar_name;
    return found.size() == 1 && found[0].what == error{row.code, request_field::extra, 0,
                                                       static_cast<std::uint32_t>(row.id.size())} &&
           found.accepted() == advice && fields.build().has_value() == advice &&
           fields.text_of(found[0].what) == row.id;
}

/// The limit of TwiML is one of characters, its error one of octets.
constexpr bool counts_characters() {
    call fields{.to = "sip:h", .twiml = spelt<times<"\xC3\xA4", 4000>>};
    if (!fields.check().empty()) return false;
    fields.twiml = spelt<times<"\xC3\xA4", 4000>, "x">;
    if (fields.build().error() != error{errc::too_long, request_field::twiml, 8000, 1}) return false;
    fields.twiml = spelt<"x", times<"\xE2\x82\xAC", 4001>>;
    return fields.build().error() == error{errc::too_long, request_field::twiml, 11998, 6};
}

}  // namespace

TEST_CASE("call: each field by its rule") { tests::every_row<values, has_its_finding>(); }

TEST_CASE("call: at most four events") { CHECK_TWICE(refuses_a_fifth_event()); }

TEST_CASE("call: each field has a case for each bound") {
    CHECK(tests::missing_cases(field_rules, values, ignored, row_of).view() == "");
}

TEST_CASE("call: what makes a field ignored is advice") { tests::every_row<ignored, is_ignored>(); }

TEST_CASE("call: the table names each member once") { CHECK_TWICE(table_is_consistent()); }

TEST_CASE("call: every member is sent under its name") {
    CHECK_TWICE(writes_everything());
    CHECK_TWICE(sets_by_name());
}

TEST_CASE("call: the names of further fields") { tests::every_row<extras, is_known>(); }

TEST_CASE("call: TwiML is counted in characters") { CHECK_TWICE(counts_characters()); }

TEST_CASE("call: where a field is wrong") {
    call one{.to = "sip:h"};
    CHECK(one.set("Passports", "a?b"));
    auto const where = find_field("Passports")->where;
    CHECK(one.check().first_rejected()->what == error{errc::invalid_character, where, 1, 1});
}

TEST_CASE("call: a body in a span of every size, where every octet of the values must be escaped") {
    for (std::size_t const size : {1U, 4U, 60U, 400U}) {
        std::string const octets(size, '<');
        call const one{.to = "sip:h", .twiml = octets, .extra = {{"A", octets}, {"B", octets}}};
        auto const built = one.build();
        REQUIRE(built);
        CHECK(laws::keeps_every_size([&](auto&& out) { return built->write_body(out); }, sipuri::unbounded));
    }
}

TEST_CASE("call: further fields of the caller's own list") {
    std::vector<std::string> names;
    for (int i = 0; i != 100; ++i) names.push_back("Field" + std::to_string(i));
    std::vector<sipuri::twilio::field> fields;
    for (auto const& name : names) fields.push_back({name, "1"});
    call const borrowed{.to = "sip:h", .extra = fields};
    REQUIRE(borrowed.build());
    auto const body = borrowed.build().value().body();
    CHECK(body.find("&Field0=1&") != body.npos);
    CHECK(body.ends_with("&Field99=1"));
    auto copy = borrowed;
    CHECK_FALSE(copy.extra.push_back({"A", "b"}));
    CHECK(copy.extra.overflowed());
}

TEST_CASE("call: To from a text, a view, and an owning URI") {
    auto const owned = sipuri::uri::parse("sip:kate@example.com?X-a=1");
    auto const view = *sipuri::parse("sip:kate@example.com");
    std::string const name = "sip:kate@example.com";
    CHECK(call{.to = *owned}.build().value().body() == "To=sip%3Akate%40example.com%3FX-a%3D1");
    CHECK(call{.to = view}.build().value().body() == "To=sip%3Akate%40example.com");
    CHECK(call{.to = name}.build().value().body() == "To=sip%3Akate%40example.com");
    auto const built = build(sipuri::twilio::to_builder{"example.com"}.user("kate"), current);
    REQUIRE(built);
    auto const request = call{.to = *built}.build();
    CHECK(request->to().text() == "sip:kate@example.com");
}

TEST_CASE("call: the path, with what the provider answers in, and with its prefix") {
    call const fields{.account_sid = "AC0123456789abcdef0123456789abcdef", .to = "sip:h"};
    auto const request = fields.build();
    REQUIRE(request);
    CHECK(request->path(sipuri::twilio::answer::json) ==
          "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls.json");
    CHECK(request->path(sipuri::twilio::answer::xml) == request->path());
}

TEST_CASE("call: what builds a To escapes headers as the profile wishes") {
    sipuri::twilio::to_builder parts{"example.com"};
    parts.user("kate").transport(sipuri::transport::tcp).header("X-Url", "https://a.example/x?y=[z]&+$").header("X-b", "");
    auto const built = build(parts.parameter("edge", "dublin"), current);
    REQUIRE(built);
    CHECK(built->text() == "sip:kate@example.com;transport=tcp;edge=dublin"
                           "?X-Url=https%3A%2F%2Fa.example%2Fx%3Fy%3D%5Bz%5D%26%2B%24&X-b=");
    CHECK(check(*built, current).empty());
    // What is escaped already stays as it is.
    parts.header("X-c", sipuri::escaped("a:b%20"));
    auto const again = build(parts, current);
    REQUIRE(again);
    CHECK(again->text().ends_with("&X-c=a:b%20"));
    CHECK(build(parts.scheme(sipuri::scheme::sips), current).error().code == errc::not_supported);
}
