// <Sip> and <Dial>: written with each text escaped once, and the text of an element read back.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/text.hpp"
#include "../support.hpp"
#include "bounds.hpp"

#include <sipuri/twilio.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using cases::spelt;
using cases::times;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::severity;
using sipuri::twilio::sip_attribute_rules;
using sipuri::twilio::sip_element;
using sipuri::twilio::write_dial;
using sipuri::twilio::write_sip;
namespace sip_attribute = sipuri::twilio::sip_attribute;
using tests::ignored_case;
using tests::value_case;
using text = std::string_view;

constexpr sip_element full{
    .uri = "sip:kate@example.com?X-a=1&X-b=2",
    .username = "ja\"ck",
    .password = "<&'>",
    .url = "/whisper?a=1&b=2",
    .method = "GET",
    .status_callback = "https://example.com/",
    .status_callback_event = {sipuri::twilio::call_event::ringing, sipuri::twilio::call_event::completed},
    .status_callback_method = "POST",
    .machine_detection = sipuri::twilio::machine_detection::enable,
    .machine_detection_timeout = 30,
    .machine_detection_speech_threshold = 2400,
    .machine_detection_speech_end_threshold = 1200,
    .machine_detection_silence_timeout = 5000,
    .amd_status_callback = "/amd",
    .amd_status_callback_method = "POST",
};

constexpr text full_xml =
    "<Sip username=\"ja&quot;ck\" password=\"&lt;&amp;&apos;&gt;\" url=\"/whisper?a=1&amp;b=2\" method=\"GET\" "
    "statusCallback=\"https://example.com/\" statusCallbackEvent=\"ringing completed\" statusCallbackMethod=\"POST\" "
    "machineDetection=\"Enable\" machineDetectionTimeout=\"30\" machineDetectionSpeechThreshold=\"2400\" "
    "machineDetectionSpeechEndThreshold=\"1200\" machineDetectionSilenceTimeout=\"5000\" amdStatusCallback=\"/amd\" "
    "amdStatusCallbackMethod=\"POST\">sip:kate@example.com?X-a=1&amp;X-b=2</Sip>";

constexpr bool is_written() {
    sipuri::fixed_text<1024> sip;
    sipuri::fixed_text<1024> dial;
    bool all = full.check().empty() && write_sip(full, sip) && sip.view() == full_xml;
    all = all && write_dial({.uri = "sip:h"}, dial) && dial.view() == "<Dial><Sip>sip:h</Sip></Dial>";
    sipuri::fixed_text<1024> with_id;
    return all && write_dial({.uri = "sip:h"}, with_id, "+14155550100") &&
           with_id.view() == "<Dial callerId=\"+14155550100\"><Sip>sip:h</Sip></Dial>";
}

/// The first finding of an element.
struct fault_case {
    text id{};
    sip_element element{};
    error fault{};
    int number = 0;
    severity level = severity::rejected;
};

// clang-format off
constexpr fault_case faults[] = {
    {"no URI", {}, {errc::missing, component::uri, 0, 0}, 13243},
    {"no SIP URI", {.uri = "kate"}, {errc::invalid_scheme, component::scheme, 0, 4}, 13243},
    {"a header's name", {.uri = "sip:h?a=b"}, {errc::not_supported, component::header_name, 6, 1}, 13252,
     severity::dropped},
    {"a user name alone", {.uri = "sip:h", .username = "u"}, {errc::missing, sip_attribute::password, 0, 0}, 13249},
    {"a control", {.uri = "sip:h", .username = "u\n", .password = "p"},
     {errc::control_character, sip_attribute::username, 1, 1}, 13249},
    {"a password alone", {.uri = "sip:h", .password = "p"}, {errc::ignored, sip_attribute::password, 0, 1}, 0,
     severity::advice},
    {"a URL", {.uri = "sip:h", .url = "ftp://x"}, {errc::invalid_value, sip_attribute::url, 0, 7}},
    {"a method", {.uri = "sip:h", .url = "/", .method = "PUT"}, {errc::invalid_value, sip_attribute::method, 0, 3}},
    {"a method without a URL", {.uri = "sip:h", .method = "GET"}, {errc::ignored, sip_attribute::method, 0, 3}, 0,
     severity::advice},
    {"a callback", {.uri = "sip:h", .status_callback = "a b"},
     {errc::invalid_value, sip_attribute::status_callback, 1, 1}},
    {"an event", {.uri = "sip:h", .status_callback = "/", .status_callback_event = {"rung"}},
     {errc::invalid_value, sip_attribute::status_callback_event, 0, 0}},
    {"a callback's method", {.uri = "sip:h", .status_callback = "/", .status_callback_method = "x"},
     {errc::invalid_value, sip_attribute::status_callback_method, 0, 1}},
    {"detection", {.uri = "sip:h", .machine_detection = "x"},
     {errc::unknown_value, sip_attribute::machine_detection, 0, 1}, 0, severity::advice},
    {"a timeout", {.uri = "sip:h", .machine_detection = "Enable", .machine_detection_timeout = 121},
     {errc::out_of_range, sip_attribute::machine_detection_timeout, 0, 0}},
    {"speech", {.uri = "sip:h", .machine_detection = "Enable", .machine_detection_speech_threshold = 999},
     {errc::out_of_range, sip_attribute::machine_detection_speech_threshold, 0, 0}},
    {"the end of speech", {.uri = "sip:h", .machine_detection = "Enable", .machine_detection_speech_end_threshold = 5001},
     {errc::out_of_range, sip_attribute::machine_detection_speech_end_threshold, 0, 0}},
    {"silence", {.uri = "sip:h", .machine_detection = "Enable", .machine_detection_silence_timeout = 1999},
     {errc::out_of_range, sip_attribute::machine_detection_silence_timeout, 0, 0}},
    {"silence without detection", {.uri = "sip:h", .machine_detection_silence_timeout = 2000},
     {errc::ignored, sip_attribute::machine_detection_silence_timeout, 0, 0}, 0, severity::advice},
    {"who answered", {.uri = "sip:h", .machine_detection = "Enable", .amd_status_callback = "x:y"},
     {errc::invalid_value, sip_attribute::amd_status_callback, 0, 3}},
    {"its method", {.uri = "sip:h", .machine_detection = "Enable", .amd_status_callback = "/",
                    .amd_status_callback_method = "PUT"},
     {errc::invalid_value, sip_attribute::amd_status_callback_method, 0, 3}},
    {"too many headers", {.uri = spelt<"sip:u@h?X-a=", times<"b", 1100>>}, {errc::too_long, component::headers, 1031, 81}, 13253},
    {"a name beyond ASCII", {.uri = "sip:h?X-%C3%A4=b"}, {errc::non_ascii, component::header_name, 8, 3}, 32111,
     severity::dropped},
    {"a name that is no token", {.uri = "sip:h?X-a%3D=b"}, {errc::invalid_value, component::header_name, 9, 3}, 32111,
     severity::dropped},
    {"a value beyond ASCII", {.uri = "sip:h?X-a=%C3%A4"}, {errc::non_ascii, component::header_value, 10, 3}, 32112,
     severity::dropped},
    {"an unknown value", {.uri = "sip:h;secure=x"}, {errc::unknown_value, component::parameter_value, 13, 1}, 32114,
     severity::dropped},
    {"an edge's host", {.uri = "sip:kate@dom.sip.ashburn.twilio.com"}, {errc::edge_host, component::host, 17, 7}, 32220,
     severity::advice},
    {"a domain without a user", {.uri = "sip:dom.sip.twilio.com"}, {errc::missing, component::user, 4, 0}, 32223,
     severity::advice},
};
// clang-format on
static_assert(sip_element{.uri = "sip:h", .url = "/", .method = "P\xFFT"}.check().size() == 1);

constexpr bool has_its_fault(fault_case const& row) {
    auto const found = row.element.check();
    if (found.empty() || found[0].what != row.fault || found[0].level != row.level) return false;
    if (found[0].provider_code != row.number) return false;
    sipuri::fixed_text<256> out;
    auto const written = write_sip(row.element, out);
    if (row.level == severity::rejected) return !written && written.error() == row.fault && out.size() == 0;
    return written.has_value();
}

// clang-format off
constexpr value_case values[] = {
    {"username", spelt<times<"u", 255>>},
    {"username", spelt<times<"u", 256>>, errc::too_long, severity::rejected, 13249},
    {"username", "a\tb", errc::control_character, severity::rejected, 13249},
    {"username", "a\xFF", errc::invalid_character, severity::rejected, 13249},
    {"username", "\xEF\xBF\xBE", errc::invalid_character, severity::rejected, 13249},
    {"username", "\xEF\xBF\xBD\xF0\x9F\x98\x80"},
    {"password", spelt<times<"p", 255>>},
    {"password", spelt<times<"p", 256>>, errc::too_long, severity::rejected, 13249},
    {"password", "\x7F", errc::control_character, severity::rejected, 13249},
    {"url", "https://h/"},
    {"url", "/a?b"},
    {"url", "a/b"},
    {"url", "?a"},
    {"url", "ftp://h/", errc::invalid_value},
    {"url", "https://h:x/", errc::invalid_value},
    {"url", "a b", errc::invalid_value},
    {"method", "GET"},
    {"method", "POST"},
    {"method", "PUT", errc::invalid_value},
    {"statusCallback", "https://h/"},
    {"statusCallback", "/a?b"},
    {"statusCallback", "ftp://h/", errc::invalid_value},
    {"statusCallbackEvent", "initiated"},
    {"statusCallbackEvent", "ringing"},
    {"statusCallbackEvent", "answered"},
    {"statusCallbackEvent", "completed"},
    {"statusCallbackEvent", "initiated ringing answered completed"},
    {"statusCallbackEvent", "rung", errc::invalid_value},
    {"statusCallbackEvent", "initiated ringing answered completed rung", errc::too_many, severity::rejected, 0, false},
    {"statusCallbackMethod", "GET"},
    {"statusCallbackMethod", "POST"},
    {"statusCallbackMethod", "get", errc::invalid_value},
    {"machineDetection", "Enable"},
    {"machineDetection", "DetectMessageEnd"},
    {"machineDetection", "enable", errc::unknown_value, severity::advice},
    {"machineDetectionTimeout", "3"},
    {"machineDetectionTimeout", "60"},
    {"machineDetectionTimeout", "1", errc::out_of_range, severity::advice},
    {"machineDetectionTimeout", "2", errc::out_of_range, severity::advice},
    {"machineDetectionTimeout", "61", errc::out_of_range, severity::advice},
    {"machineDetectionTimeout", "120", errc::out_of_range, severity::advice},
    {"machineDetectionTimeout", "0", errc::out_of_range},
    {"machineDetectionTimeout", "121", errc::out_of_range},
    {"machineDetectionSpeechThreshold", "1000"},
    {"machineDetectionSpeechThreshold", "6000"},
    {"machineDetectionSpeechThreshold", "999", errc::out_of_range},
    {"machineDetectionSpeechThreshold", "6001", errc::out_of_range},
    {"machineDetectionSpeechEndThreshold", "500"},
    {"machineDetectionSpeechEndThreshold", "5000"},
    {"machineDetectionSpeechEndThreshold", "499", errc::out_of_range},
    {"machineDetectionSpeechEndThreshold", "5001", errc::out_of_range},
    {"machineDetectionSilenceTimeout", "2000"},
    {"machineDetectionSilenceTimeout", "10000"},
    {"machineDetectionSilenceTimeout", "1999", errc::out_of_range},
    {"machineDetectionSilenceTimeout", "10001", errc::out_of_range},
    {"amdStatusCallback", "https://h/"},
    {"amdStatusCallback", "/a?b"},
    {"amdStatusCallback", "x:y", errc::invalid_value},
    {"amdStatusCallbackMethod", "GET"},
    {"amdStatusCallbackMethod", "POST"},
    {"amdStatusCallbackMethod", "HEAD", errc::invalid_value},
};

constexpr ignored_case ignored[] = {
    {"password", "secret"},
    {"method", "GET"},
    {"statusCallbackEvent", "ringing"},
    {"statusCallbackMethod", "GET"},
    {"machineDetectionTimeout", "30"},
    {"machineDetectionSpeechThreshold", "2400"},
    {"machineDetectionSpeechEndThreshold", "1200"},
    {"machineDetectionSilenceTimeout", "5000"},
    {"amdStatusCallback", "/"},
    {"amdStatusCallbackMethod", "GET"},
};
// clang-format on

constexpr auto row_of(component where) { return sipuri::twilio::find_attribute(where); }
static_assert(tests::missing_cases(sip_attribute_rules, values, ignored, row_of).view().empty());

constexpr auto const& attribute(text name) {
    for (auto const& row : sip_attribute_rules) {
        if (row.name == name) return row;
    }
    return sip_attribute_rules[0];
}

/// What every other attribute needs is given, and nothing else.
constexpr bool has_its_finding(value_case const& row) {
    auto const& rule = attribute(row.id);
    sip_element element{.uri = "sip:h", .username = "jack", .password = "secret", .url = "/", .status_callback = "/",
                        .machine_detection = sipuri::twilio::machine_detection::enable, .amd_status_callback = "/"};
    if (!rule.access.set(element, row.input)) return !row.held;
    auto const found = element.check();
    sipuri::fixed_text<1024> out;
    if (!row.held || write_sip(element, out).has_value() != found.accepted()) return false;
    if (row.code == errc::none) return found.empty();
    return found.size() == 1 && found[0].what.code == row.code && found[0].what.where == rule.where &&
           found[0].level == row.level && found[0].provider_code == row.number;
}

constexpr bool is_ignored(ignored_case const& row) {
    sip_element element{.uri = "sip:h"};
    if (!attribute(row.id).access.set(element, row.input)) return false;
    auto const found = element.check();
    return found.size() == 1 && found[0].what.code == errc::ignored && found[0].level == severity::advice &&
           found[0].what.where == attribute(row.id).where && found[0].because_of == attribute(row.id).limits.needs;
}

/// The text of an element, and the URI that it means; or the error, by its octets in the text.
struct text_case {
    text id{};
    text input{};
    text uri{};
    error fault{};
};

// clang-format off
constexpr text_case texts[] = {
    {"plain", "sip:kate@example.com", "sip:kate@example.com"},
    {"white space around", "\n\t  sip:kate@example.com\r\n", "sip:kate@example.com"},
    {"&amp;", " sip:h?X-a=1&amp;X-b=2 ", "sip:h?X-a=1&X-b=2"},
    {"the five entities", "sip:&apos;@h?a=&quot;&gt;&lt;", "",
     {errc::invalid_character, component::header_value, 15, 6}},
    {"a decimal reference", "sip:a&#64;h", "sip:a@h"},
    {"a hexadecimal reference", "sip:a&#x40;h?a=&#X;", "", {errc::invalid_escape, component::uri, 15, 4}},
    {"leading zeros", "sip:a&#x000040;h", "sip:a@h"},
    {"CDATA", "<![CDATA[sip:h?a=1&b=2]]>", "sip:h?a=1&b=2"},
    {"CDATA within", "sip:h?a=1<![CDATA[&]]>b=2", "sip:h?a=1&b=2"},
    {"once only", "sip:h?a=&amp;amp;", "", {errc::invalid_character, component::header_name, 16, 1}},
    {"a reference to white space", "&#32;sip:h&#10;", "sip:h"},
    {"an element", "sip:h<br/>", "", {errc::invalid_character, component::uri, 5, 1}},
    {"CDATA that does not end", "<![CDATA[sip:h", "", {errc::invalid_character, component::uri, 0, 1}},
    {"another entity", "sip:h&nbsp;", "", {errc::invalid_escape, component::uri, 5, 6}},
    {"a raw &", "sip:h?X-a=1&X-b=2", "", {errc::invalid_escape, component::uri, 11, 1}},
    {"NUL", "sip:h&#0;", "", {errc::invalid_escape, component::uri, 5, 4}},
    {"a surrogate", "sip:h&#xD800;", "", {errc::invalid_escape, component::uri, 5, 8}},
    {"past the last character", "sip:h&#x110000;", "", {errc::invalid_escape, component::uri, 5, 10}},
    {"a number of no digits", "sip:h&#;", "", {errc::invalid_escape, component::uri, 5, 3}},
    {"UTF-8", "sip:&#xE4;@h", "", {errc::invalid_character, component::user, 4, 6}},
    {"three octets", "sip:&#x20AC;@h", "", {errc::invalid_character, component::user, 4, 8}},
    {"four octets", "sip:&#x1F600;@h", "", {errc::invalid_character, component::user, 4, 9}},
    {"an error in the middle", "  sip:bob@example.com:50x0 ", "", {errc::invalid_character, component::port, 24, 1}},
    {"an error at the end", " sip:bob@ ", "", {errc::empty, component::host, 9, 0}},
    {"nothing", "  ", "", {errc::invalid_scheme, component::scheme, 0, 0}},
};
// clang-format on

constexpr bool is_read(text_case const& row) {
    auto const uri = sipuri::twilio::parse_element_text<sipuri::static_uri<64>>(row.input);
    if (row.uri.empty()) return !uri && uri.error() == row.fault;
    return uri && uri->text() == row.uri;
}

}  // namespace

TEST_CASE("twiml: <Sip> and <Dial>") {
    CHECK_TWICE(is_written());
    tests::every_row<faults, has_its_fault>();
}

TEST_CASE("twiml: each attribute by its rule") {
    tests::every_row<values, has_its_finding>();
    tests::every_row<ignored, is_ignored>();
    CHECK(tests::missing_cases(sip_attribute_rules, values, ignored, row_of).view() == "");
}

/// An attribute holds white space as references, and nothing that XML excludes.
constexpr bool writes_what_readers_read() {
    sipuri::fixed_text<128> out;
    bool all = write_sip({.uri = "sip:h", .machine_detection = "\t\n\r\"<"}, out) &&
               out.view() == "<Sip machineDetection=\"&#9;&#10;&#13;&quot;&lt;\">sip:h</Sip>";
    sipuri::fixed_text<128> none;
    all = all && !write_sip({.uri = "sip:h", .machine_detection = "\x02"}, none) && none.size() == 0;
    return all && write_dial({.uri = "sip:h"}, none, "jack\xFF").error() ==
                      error{errc::invalid_character, sipuri::twilio::request_field::caller_id, 4, 1};
}

TEST_CASE("twiml: what is written is XML") { CHECK_TWICE(writes_what_readers_read()); }

TEST_CASE("twiml: a caller id that is none") {
    std::string out;
    auto const written = write_dial({.uri = "sip:h"}, out, "+0");
    CHECK(written.error() == error{errc::invalid_value, sipuri::twilio::request_field::caller_id, 0, 2});
    CHECK(out.empty());
}

TEST_CASE("twiml: the text of an element") { tests::every_row<texts, is_read>(); }

TEST_CASE("twiml: each character reference is what it says, in UTF-8") {
    struct {
        text reference;
        text octets;
    } const rows[]{{"&#x7F;", "\x7F"},          {"&#x80;", "\xC2\x80"},         {"&#x7FF;", "\xDF\xBF"},
                   {"&#x800;", "\xE0\xA0\x80"}, {"&#xFFFD;", "\xEF\xBF\xBD"},   {"&#x10000;", "\xF0\x90\x80\x80"},
                   {"&#9;x", "x"},              {"&#x10FFFF;", "\xF4\x8F\xBF\xBF"}, {"a&#13;b", "a\rb"},
                   {"&#x10001;", "\xF0\x90\x80\x81"}};
    for (auto const& row : rows) {
        std::string out;
        CHECK(sipuri::twilio::write_element_text(row.reference, out));
        CHECK(out == row.octets);
    }
    for (text const wrong : {"&#xFFFE;", "&#xFFFF;", "&#xDFFF;", "&#1;", "&#31;", "&#x1g;", "&#g;", "&;", "&amp"}) {
        std::string out;
        CHECK(sipuri::twilio::write_element_text(wrong, out).error().code == errc::invalid_escape);
    }
}

TEST_CASE("twiml: an owning URI") {
    auto const uri = sipuri::twilio::parse_element_text("\n  sip:kate@example.com?X-a=1&amp;X-b=2\n");
    REQUIRE(uri);
    CHECK(uri->text() == "sip:kate@example.com?X-a=1&X-b=2");
    std::string xml;
    REQUIRE(write_sip({.uri = *uri}, xml));
    CHECK(xml == "<Sip>sip:kate@example.com?X-a=1&amp;X-b=2</Sip>");
}
