// What a provider's rules expected, in words: for a URI, for the fields of a request, and by rules of one's own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/explain.hpp>
#include <sipuri/provider/profiles.hpp>
#include <sipuri/signalwire.hpp>
#include <sipuri/twilio.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::profile;
using sipuri::severity;
using sipuri::twilio::call;
using sipuri::twilio::current;
using text = std::string_view;

template <class What>
constexpr sipuri::fixed_text<512> expected(What const& what, text of, profile const& rules) {
    sipuri::fixed_text<512> words;
    (void)write_expected(what, of, rules, words);
    return words;
}

/// The first finding of `code` in a URI, or the error of a text that is none.
constexpr sipuri::finding first(text input, errc code) {
    auto const uri = sipuri::parse(input);
    if (!uri) return {severity::rejected, uri.error(), current.code_of(uri.error())};
    for (auto const& found : check(*uri, current)) {
        if (found.what.code == code) return found;
    }
    return {severity::rejected, {errc::none, component::none, 0, 0}, 0};
}

struct uri_case {
    text id{};
    text input{};
    errc code{};
    severity level{};
    int number = 0;
    text words{};
};

// clang-format off
constexpr uri_case uris[] = {
    {"a name", "sip:u@h.example?customParameter=x", errc::not_supported, severity::dropped, 32113,
     "the name needs X-, or is User-to-User, Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID"},
    {"a reserved name", "sip:h?x-twilio-foo=1", errc::not_supported, severity::dropped, 32113,
     "names that begin with X-Twilio are the provider's own"},
    {"a reserved octet", "sip:u@h.example?X-Url=https://a.example/x", errc::should_be_escaped, severity::advice, 0,
     "write %3A"},
    {"another one", "sip:u@h.example?X-a=a-b.c_d[", errc::should_be_escaped, severity::advice, 0, "write %5B"},
    {"an escape of an escape", "sip:u@h.example?X-a=%2540", errc::escaped_twice, severity::advice, 0, ""},
    {"secure", "sip:u@h.example;transport=tls;secure=yes", errc::unknown_value, severity::dropped, 32114,
     "known values of secure are true or false"},
    {"secure without a value", "sip:u@h.example;secure", errc::unknown_value, severity::dropped, 32114,
     "known values of secure are true or false"},
    {"media", "sip:u@h.example;transport=tls", errc::insecure_media, severity::advice, 0, "add ;secure=true"},
    {"a transport", "sip:u@h;transport=ws", errc::not_supported, severity::rejected, 21211,
     "a transport is udp, tcp or tls"},
    {"a transport, escaped", "sip:u@h;%74ransport=ws", errc::not_supported, severity::rejected, 21211,
     "a transport is udp, tcp or tls"},
    {"sips", "sips:u@h", errc::not_supported, severity::rejected, 21211,
     "write sip: and, for TLS, ;transport=tls;secure=true"},
    {"an edge's host", "sip:kate@dom.sip.ashburn.twilio.com", errc::edge_host, severity::advice, 32220,
     "call the domain itself, DOMAIN.sip.twilio.com; the name of an edge goes into ;edge="},
    {"a private edge's host", "sip:kate@DOM.SIP.Tokyo-IX.TWILIO.com", errc::edge_host, severity::advice, 32220,
     "call the domain itself, DOMAIN.sip.twilio.com; the name of an edge goes into ;edge="},
    {"a domain without a user", "sip:dom.sip.twilio.com", errc::missing, severity::advice, 32223,
     "a SIP domain is called with a user: sip:USER@DOMAIN"},
    {"a region's host without a user", "sip:dom.sip.us1.twilio.com", errc::missing, severity::advice, 32223,
     "a SIP domain is called with a user: sip:USER@DOMAIN"},
    {"a name of the host itself", "sip:u@LOCALHOST:5060", errc::private_address, severity::advice, 0,
     "give a public address or a name"},
    {"a private address", "sip:u@192.168.0.1", errc::private_address, severity::advice, 0,
     "give a public address or a name"},
    {"white space before", " sip:u@h", errc::invalid_scheme, severity::rejected, 21211,
     "repair() removes white space around a URI"},
    {"a line end after", "sip:u@h\n", errc::invalid_character, severity::rejected, 21211,
     "repair() removes white space around a URI"},
    {"no white space", "sip:u@h!", errc::invalid_character, severity::rejected, 21211, ""},
    {"a number", "+14155550100", errc::invalid_scheme, severity::rejected, 21211,
     "a SIP call goes to sip:USER@DOMAIN, and not to a number or a client"},
    {"a number among white space", " (415) 555-0100\n", errc::invalid_scheme, severity::rejected, 21211,
     "a SIP call goes to sip:USER@DOMAIN, and not to a number or a client"},
    {"white space alone", " \t", errc::invalid_scheme, severity::rejected, 21211, ""},
    {"white space elsewhere", "kate \n", errc::invalid_scheme, severity::rejected, 21211, ""},
    {"a client", "client:bob", errc::invalid_scheme, severity::rejected, 21211,
     "a SIP call goes to sip:USER@DOMAIN, and not to a number or a client"},
    {"a header's name", "sip:h?x-foo%3Dbar=", errc::invalid_value, severity::dropped, 32111,
     "in a message no name of a header has this character"},
    {"a malformed header", "sip:h?User-to-User=0A1B;encoding=hex", errc::invalid_character, severity::rejected, 32110,
     ""},
};
// clang-format on

constexpr bool is_expected(uri_case const& row) {
    auto const found = first(row.input, row.code);
    return found.what.code == row.code && found.level == row.level && found.provider_code == row.number &&
           expected(found.what, row.input, current).view() == row.words;
}

/// What is known or plain, and earns nothing.
constexpr tests::text_case silent[] = {
    {"an edge", "sip:h;edge=umatilla"},
    {"a private edge", "sip:h;edge=ashburn-ix"},
    {"a region", "sip:h;region=us1-ix"},
    {"unreserved octets", "sip:u@h?X-Source-Domain=my.example.com-~_!*'()"},
    {"escapes", "sip:u@h?X-a=%3A%2F"},
    {"a percent sign", "sip:u@h?X-a=100%25&X-b=%25zz%254&X-c=%25"},
    {"a URI with an escape of its own", "sip:u@h?X-a=https%3A%2F%2Fh%2Fa%2540b"},
    {"an escape of an escape in a parameter", "sip:u@h;x=a%2540b"},
    {"a SIP domain", "sip:u@dom.sip.twilio.com"},
    {"a region's host", "sip:u@dom.sip.us1.twilio.com"},
    {"no SIP domain", "sip:sip.example.com"},
    {"an edge's name elsewhere", "sip:ashburn.sip.example.com"},
    {"a public address", "sip:u@192.0.2.1"},
    {"secure media", "sip:u@h;transport=tls;secure=TRUE"},
    {"X- in lower case", "sip:u@h?x-a=1&user-to-user=2"},
};

/// Escapes of escapes in headers, the first of each value.
struct double_escape_case {
    text id{};
    text input{};
    text at{};
    text fixed{};
};

constexpr double_escape_case double_escapes[] = {
    {"alone", "sip:h?X-a=%2540", "%2540", "sip:h?X-a=%40"},
    {"within", "sip:h?Replaces=a%2540b", "%2540", "sip:h?Replaces=a%40b"},
    {"in lower case", "sip:h?X-a=%253d", "%253d", "sip:h?X-a=%3d"},
    {"in a later header", "sip:h?X-a=1%202&X-b=x%2520y", "%2520", "sip:h?X-a=1%202&X-b=x%20y"},
    {"the first of two", "sip:h?X-a=100%25%2520b%2521", "%2520", "sip:h?X-a=100%25%20b%2521"},
    {"a whole URI", "sip:h?X-Url=https%253A%252F%252Fh", "%253A", "sip:h?X-Url=https%3A%252F%252Fh"},
};

/// Every profile advises on it, and the fix is to escape once.
constexpr bool is_found_and_fixed(double_escape_case const& row) {
    bool all = true;
    for (auto const* rules : sipuri::profiles) {
        auto const found = check(*sipuri::parse(row.input), *rules);
        std::size_t count = 0;
        for (auto const& one : found) {
            if (one.what.code != errc::escaped_twice) continue;
            ++count;
            auto const change = fix_of(one, row.input);
            sipuri::fixed_text<64> fixed;
            all = all && one.level == severity::advice && one.what.where == component::header_value &&
                  row.input.substr(one.what.offset, one.what.length) == row.at && change &&
                  apply(*change, row.input, fixed) && fixed.view() == row.fixed;
        }
        all = all && count == 1;
    }
    return all;
}

/// No fix makes a line of a message.
constexpr bool has_no_fix() {
    constexpr text line = "sip:h?X-a=b%250Ac";
    auto const found = check(*sipuri::parse(line), current);
    return found.size() == 1 && found[0].what.code == errc::escaped_twice && !fix_of(found[0], line);
}

constexpr bool is_silent(tests::text_case const& row) { return check(*sipuri::parse(row.input), current).empty(); }

/// Each block of addresses that only a private network reaches: its first and last, and the neighbours of both.
struct address_case {
    text id{};
    text input{};
    bool inside = false;
};

// clang-format off
constexpr address_case addresses[] = {
    {"0.0.0.0", "sip:0.0.0.0", true}, {"0.0.0.0", "sip:0.0.0.1"},
    {"10/8", "sip:9.255.255.255"}, {"10/8", "sip:10.0.0.0", true}, {"10/8", "sip:10.255.255.255", true},
    {"10/8", "sip:11.0.0.0"},
    {"100.64/10", "sip:100.63.255.255"}, {"100.64/10", "sip:100.64.0.0", true},
    {"100.64/10", "sip:100.127.255.255", true}, {"100.64/10", "sip:100.128.0.0"}, {"100.64/10", "sip:101.64.0.0"},
    {"127/8", "sip:126.0.0.1"}, {"127/8", "sip:127.0.0.1", true}, {"127/8", "sip:128.0.0.1"},
    {"169.254/16", "sip:169.253.0.0"}, {"169.254/16", "sip:169.254.0.0", true}, {"169.254/16", "sip:169.255.0.0"},
    {"169.254/16", "sip:168.254.0.0"},
    {"172.16/12", "sip:172.15.255.255"}, {"172.16/12", "sip:172.16.0.0", true},
    {"172.16/12", "sip:172.31.255.255", true}, {"172.16/12", "sip:172.32.0.0"}, {"172.16/12", "sip:173.16.0.0"},
    {"192.168/16", "sip:192.167.0.0"}, {"192.168/16", "sip:192.168.0.0", true}, {"192.168/16", "sip:192.169.0.0"},
    {"192.168/16", "sip:193.168.0.0"},
    {"::", "sip:[::]", true}, {"::1", "sip:[::1]", true}, {"::1", "sip:[::2]"}, {"::1", "sip:[1::1]"},
    {"mapped", "sip:[::ffff:10.0.0.1]", true}, {"mapped", "sip:[::ffff:9.0.0.1]"}, {"mapped", "sip:[::fffe:10.0.0.1]"},
    {"mapped", "sip:[::10.0.0.1]"}, {"mapped", "sip:[1::ffff:10.0.0.1]"},
    {"name", "sip:localhost", true}, {"name", "sip:a.localhost.", true}, {"name", "sip:mylocalhost"},
    {"name", "sip:pbx.local", true}, {"name", "sip:local"}, {"name", "sip:pbx.local.example"},
    {"fc00::/7", "sip:[fbff::]"}, {"fc00::/7", "sip:[fc00::]", true}, {"fc00::/7", "sip:[fdff::1]", true},
    {"fc00::/7", "sip:[fe00::]"},
    {"fe80::/10", "sip:[fe7f::]"}, {"fe80::/10", "sip:[fe80::1]", true}, {"fe80::/10", "sip:[febf::1]", true},
    {"fe80::/10", "sip:[fec0::]"}, {"fe80::/10", "sip:[ff80::]"},
};
// clang-format on

constexpr bool is_told_apart(address_case const& row) {
    auto const found = check(*sipuri::parse(row.input), current);
    return found.accepted() && found.size() == (row.inside ? 1U : 0U) &&
           (!row.inside || found[0].what.code == errc::private_address);
}

/// A field of a request, and what is expected of it.
struct field_case {
    text id{};
    text input{};
    text words{};
};

// clang-format off
constexpr field_case fields[] = {
    {"From", "client:bob", "leave out client:"},
    {"From", "a b", "only letters, digits and + - . _ are allowed"},
    {"From", "a@b", "only letters, digits and + - . _ are allowed"},
    {"Url", "x", "an absolute http or https URL"},
    {"AccountSid", "x", "AC and 32 hexadecimal digits"},
    {"ApplicationSid", "x", "AP and 32 hexadecimal digits"},
    {"Method", "x", "GET or POST"},
    {"Timeout", "0", "from 1 to 600"},
    {"TimeLimit", "0", "at least 1"},
    {"MachineDetectionTimeout", "2", "from 1 to 120, better 3 to 60"},
    {"StatusCallback", "x", "an absolute http or https URL without '_' in its host, of at most 4000 characters"},
    {"StatusCallbackEvent", "x", "initiated, ringing, answered or completed"},
    {"SendDigits", "x", "at most 32 of 0123456789ABCD#*wW"},
    {"RecordingChannels", "x", "mono or dual"},
    {"Trim", "x", "trim-silence or do-not-trim"},
    {"MachineDetection", "x", "Enable or DetectMessageEnd"},
    {"AsyncAmdStatusCallback", "x:y", "an http or https URL, or a path"},
    {"AsyncAmdStatusCallbackMethod", "GET", "POST"},
    {"CallerId", "+", "a number such as +14155550100, NAME@HOST, or the name of a client"},
    {"Passports", "?", "at most 5 in base64, separated by commas"},
};
// clang-format on

constexpr bool is_said(field_case const& row) {
    call given{.to = "sip:h"};
    if (!given.set(row.id, row.input)) return false;
    for (auto const& found : given.check()) {
        if (found.what.where != sipuri::twilio::find_field(row.id)->where) continue;
        if (found.what.code == errc::missing) continue;
        return expected(found.what, given.text_of(found.what), current).view() == row.words;
    }
    return false;
}

constexpr bool says(call const& given, component where, errc code, text words, profile const& rules = current) {
    for (auto const& found : given.check(rules)) {
        if (found.what.where != where || found.what.code != code) continue;
        return expected(found, given.text_of(found.what), rules).view() == words;
    }
    return false;
}

constexpr profile digits_only{.name = "digits only", .from = sipuri::chars::digit};

constexpr bool says_what_is_missing_or_in_extra() {
    namespace field = sipuri::twilio::request_field;
    constexpr text to = "sip:h";
    bool all = says({.to = to}, field::url, errc::missing, "give Url, Twiml or ApplicationSid");
    all = all && says({.to = to}, field::from_user, errc::missing, "give a user name");
    all = all && says({.to = to, .sip_auth_username = "u"}, field::sip_auth_password, errc::missing,
                      "SipAuthUsername needs it");
    all = all && says({.to = to, .extra = {{"TIMEOUT", "1"}}}, field::extra, errc::duplicate_name, "use .timeout");
    all = all && says({.to = to, .extra = {{"time_out", "1"}}}, field::extra, errc::similar_name,
                      "if you mean Timeout, use .timeout");
    all = all && says({.to = to, .extra = {{"sip_headers", "1"}}}, field::extra, errc::similar_name,
                      "headers and parameters of SIP are part of the URI in To");
    all = all && says({.account_sid = "x", .to = to}, field::account_sid, errc::invalid_value, "a UUID",
                      sipuri::signalwire::compatible);
    return all && says({.to = to, .from = "a"}, field::from_user, errc::invalid_character,
                       "only digits are allowed", digits_only);
}

/// Of several reasons for which a field may be ignored only one that holds is named.
constexpr bool says_why_it_is_ignored() {
    namespace field = sipuri::twilio::request_field;
    using sipuri::twilio::call_event;
    constexpr text sid = "AP0123456789abcdef0123456789abcdef";
    constexpr text byoc = "BY0123456789abcdef0123456789abcdef";
    constexpr text to = "sip:h";
    constexpr auto ignored = [](call const& given, component where, text words) {
        return says(given, where, errc::ignored, words);
    };
    bool all = ignored({.to = to, .url = "http://h/", .twiml = "x"}, field::twiml, "ignored beside Url");
    all = all && ignored({.to = to, .twiml = "x", .application_sid = sid}, field::twiml, "ignored beside ApplicationSid");
    all = all && ignored({.to = to, .url = "http://h/", .twiml = "x", .application_sid = sid}, field::twiml,
                         "ignored beside Url");
    all = all && ignored({.to = to, .status_callback_event = call_event::ringing}, field::status_callback_event,
                         "ignored without StatusCallback");
    all = all && ignored({.to = to, .application_sid = sid, .status_callback_event = call_event::ringing},
                         field::status_callback_event, "ignored beside ApplicationSid");
    all = all && ignored({.to = to, .application_sid = sid, .status_callback = "http://h/", .status_callback_method = "GET"},
                         field::status_callback_method, "ignored beside ApplicationSid");
    all = all && ignored({.to = to, .trim = sipuri::twilio::trim::do_not_trim}, field::trim, "ignored unless Record is true");
    all = all && ignored({.to = to, .record = false, .trim = sipuri::twilio::trim::do_not_trim}, field::trim,
                         "ignored unless Record is true");
    all = all && ignored({.to = to, .async_amd = true}, field::async_amd, "ignored without MachineDetection");
    all = all && ignored({.to = to, .byoc = byoc}, field::byoc, "ignored beside a SIP URI in To");
    // What is no SIP URI makes nothing ignored.
    return all && !ignored({.to = "+14155550100", .byoc = byoc}, field::byoc, "ignored beside a SIP URI in To");
}

/// An error alone does not know the reason: all that there may be are named.
constexpr bool says_all_reasons() {
    namespace field = sipuri::twilio::request_field;
    constexpr auto all_of = [](component where, text words) {
        return expected(sipuri::error{errc::ignored, where, 0, 0}, "", current).view() == words;
    };
    return all_of(field::twiml, "ignored beside Url or ApplicationSid") &&
           all_of(field::status_callback_event, "ignored beside ApplicationSid or without StatusCallback") &&
           all_of(field::trim, "ignored unless Record is true") && all_of(field::to, "");
}

/// The attributes of <Sip> have rules of their own.
constexpr bool says_of_attributes() {
    using sipuri::twilio::sip_element;
    namespace attribute = sipuri::twilio::sip_attribute;
    constexpr auto says_of = [](sip_element const& given, component where, text words) {
        for (auto const& found : given.check()) {
            if (found.what.where == where) return expected(found, "", sipuri::twilio::in_twiml).view() == words;
        }
        return false;
    };
    bool all = says_of({.uri = "sip:h", .username = "u"}, attribute::password, "username needs it");
    all = all && says_of({.uri = "sip:h", .password = "p"}, attribute::password, "ignored without username");
    all = all && says_of({.uri = "sip:h", .method = "GET"}, attribute::method, "ignored without url");
    all = all && says_of({.uri = "sip:h", .machine_detection = "Enable", .machine_detection_timeout = 0},
                         attribute::machine_detection_timeout, "from 1 to 120, better 3 to 60");
    return all && says_of({.uri = "sip:h", .url = "x:y"}, attribute::url, "an http or https URL, or a path");
}

}  // namespace

TEST_CASE("expected: attributes of <Sip>") { CHECK_TWICE(says_of_attributes()); }

TEST_CASE("expected: what is found in a URI") {
    tests::every_row<uris, is_expected>();
    tests::every_row<silent, is_silent>();
}

TEST_CASE("expected: what is escaped twice") {
    tests::every_row<double_escapes, is_found_and_fixed>();
    CHECK_TWICE(has_no_fix());
}

TEST_CASE("expected: private addresses") { tests::every_row<addresses, is_told_apart>(); }

TEST_CASE("expected: fields of a request") {
    tests::every_row<fields, is_said>();
    CHECK_TWICE(says_what_is_missing_or_in_extra());
    CHECK_TWICE(says_why_it_is_ignored());
    CHECK_TWICE(says_all_reasons());
}

TEST_CASE("expected: nothing is read outside of a text, whatever the error says") {
    tests::exact_copy const copy{"secure"};
    bool all = true;
    for (unsigned code = 0; code != 256; ++code) {
        for (unsigned where = 0; where != 256; ++where) {
            for (std::uint32_t const offset : {0U, 5U, 6U, 0xFFFFFFFFU}) {
                sipuri::fixed_text<512> words;
                sipuri::error const what{static_cast<errc>(code), component{static_cast<unsigned char>(where)}, offset, 1};
                all = all && write_expected(what, copy.view(), current, words).has_value();
            }
        }
    }
    CHECK(all);
}
