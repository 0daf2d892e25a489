// Twilio's request "Making SIP Calls": From, To and its limits, user name and password.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/call.hpp"
#include "../data/from.hpp"
#include "../data/text.hpp"
#include "../support.hpp"

#include <sipuri/twilio.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace {

namespace request_field = sipuri::twilio::request_field;

using cases::spelt;
using cases::times;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::severity;
using sipuri::twilio::current;
using sipuri::twilio::making_sip_calls;
using text = std::string_view;

/// From is a user name or it is refused, by itself and as a part of the request.
constexpr bool is_user_name(cases::from_case const& row) {
    auto const from = sipuri::twilio::parse_from(row.input);
    auto const request = sipuri::twilio::call{.to = "sip:kate@example.com", .from = row.input}.build();
    sipuri::fixed_text<512> out;
    auto const written = sipuri::twilio::write_from(row.input, out);
    if (written.has_value() != row.valid || out.view() != (row.valid ? row.input : text{})) return false;
    if (row.valid) return from && from->text() == row.input && request && request->from()->text() == row.input;
    return !from && request.has_value() == row.input.empty();
}

/// The request is built, and keeps To and From as they were given; or it is refused.
constexpr bool is_built(cases::call_case const& row) {
    sipuri::twilio::call const call{.to = row.to, .from = row.from};
    auto const request = call.build(making_sip_calls);
    if (call.check(making_sip_calls).accepted() != row.valid) return false;
    if (!row.valid) return !request;
    return request && request->to().text() == row.to && request->from().has_value() == !row.from.empty() &&
           (!request->from() || request->from()->text() == row.from);
}

/// Each member is found by its component, and To by those of a URI.
constexpr bool names_its_texts() {
    sipuri::twilio::call const call{.account_sid = "1", .to = "2", .from = "3", .url = "4", .twiml = "5",
                                    .application_sid = "6", .method = "7", .sip_auth_username = "8",
                                    .sip_auth_password = "9", .extra = {{"10", "11"}}};
    return call.text_of(request_field::account_sid) == "1" && call.text_of(component::uri) == "2" &&
           call.text_of(component::header_value) == "2" && call.text_of(request_field::from_user) == "3" &&
           call.text_of(request_field::url) == "4" && call.text_of(request_field::twiml) == "5" &&
           call.text_of(request_field::application_sid) == "6" && call.text_of(request_field::method) == "7" &&
           call.text_of(request_field::sip_auth_username) == "8" && call.text_of(request_field::sip_auth_password) == "9" &&
           call.text_of(request_field::extra).empty();
}
static_assert(names_its_texts());

/// The limits of the page, in octets, at their last value and at the next: what counts and what does not.
struct limit_case {
    text id{};
    text input{};
    bool valid = false;
    error fault{};
    int number = 0;
};

constexpr error uri_too_long{errc::too_long, component::uri, 254, 1};

// clang-format off
constexpr limit_case limits[] = {
    // To is under 255 octets up to its headers: scheme, userinfo, port, parameters and escapes count
    {"254: sip",          spelt<"sip:", times<"a", 238>, "@example.com">,            true},
    {"255: sip",          spelt<"sip:", times<"a", 239>, "@example.com">,            false, uri_too_long, 21211},
    {"254: no user",      spelt<"sip:", times<"a.", 124>, "aa">,                     true},
    {"255: no user",      spelt<"sip:", times<"a.", 124>, "aaa">,                    false, uri_too_long, 21211},
    {"254: password",     spelt<"sip:a:", times<"b", 236>, "@example.com">,          true},
    {"255: password",     spelt<"sip:a:", times<"b", 237>, "@example.com">,          false, uri_too_long, 21211},
    {"254: port",         spelt<"sip:", times<"a", 233>, "@example.com:5060">,       true},
    {"255: port",         spelt<"sip:", times<"a", 234>, "@example.com:5060">,       false, uri_too_long, 21211},
    {"254: leading zero", spelt<"sip:a@example.com:", times<"0", 232>, "5060">,      true},
    {"255: leading zero", spelt<"sip:a@example.com:", times<"0", 233>, "5060">,      false, uri_too_long, 21211},
    {"254: parameter",    spelt<"sip:a@example.com;x=", times<"b", 234>>,            true},
    {"255: parameter",    spelt<"sip:a@example.com;x=", times<"b", 235>>,            false, uri_too_long, 21211},
    {"254: escapes",      spelt<"sip:", times<"%40", 79>, "a@example.com">,          true},
    {"255: escapes",      spelt<"sip:", times<"%40", 79>, "aa@example.com">,         false, uri_too_long, 21211},
    {"'?' of the user",   spelt<"sip:a?b=", times<"c", 235>, "@example.com">,        false, uri_too_long, 21211},

    // The headers are under 1024, "?" not counted, and have a budget of their own
    {"1023: one",         spelt<"sip:a@example.com?x=", times<"b", 1021>>,           true},
    {"1024: one",         spelt<"sip:a@example.com?x=", times<"b", 1022>>,           false,
     {errc::too_long, component::headers, 1041, 1}, 21227},
    {"1023: many",        spelt<"sip:a@example.com?", times<"subject=hello&", 72>, "subject=goodbye">,  true},
    {"1024: many",        spelt<"sip:a@example.com?", times<"subject=hello&", 72>, "subject=goodbyes">, false,
     {errc::too_long, component::headers, 1041, 1}, 21227},
    {"1023: escapes",     spelt<"sip:a@example.com?x=", times<"%20", 340>, "b">,     true},
    {"1026: escapes",     spelt<"sip:a@example.com?x=", times<"%20", 341>, "b">,     false,
     {errc::too_long, component::headers, 1041, 3}, 21227},
    {"254 and 1023",      spelt<"sip:", times<"a", 238>, "@example.com?x=", times<"b", 1021>>, true},
    {"255 and 1023",      spelt<"sip:", times<"a", 239>, "@example.com?x=", times<"b", 1021>>, false,
     uri_too_long, 21211},
};
// clang-format on

/// Under the limit there is a request; over it the octets beyond are the fault, which has Twilio's number.
constexpr bool is_limited(limit_case const& row) {
    auto const request = sipuri::twilio::call{.to = row.input}.build();
    if (row.valid) return request && request->to().text() == row.input;
    return !request && request.error() == row.fault && making_sip_calls.code_of(row.fault) == row.number;
}

/// The limits are today's, too.
constexpr bool is_limited_today(limit_case const& row) {
    auto const found = sipuri::check(*sipuri::parse(row.input), current);
    if (row.valid) return found.accepted();
    return found.first_rejected()->what == row.fault && found.first_rejected()->provider_code == row.number;
}

/// SipAuthUsername and SipAuthPassword.
struct auth_case {
    text id{};
    text left{};
    text right{};
    bool valid = true;
    error fault{};
    int number = 0;
};

constexpr auto user_name = request_field::sip_auth_username;
constexpr auto password = request_field::sip_auth_password;

// clang-format off
constexpr auth_case auth[] = {
    {"neither",                     "",                     ""},
    {"both",                        "jack",                 "secret"},
    {"a password alone",            "",                     "secret"},
    {"255 octets each",             spelt<times<"u", 255>>, spelt<times<"p", 255>>},
    {"no limits of SIP Credentials", "a name of more than 32 octets is long", "so is a password of 12"},
    {"a user name alone",           "jack",                 "",
     false, {errc::missing, password, 0, 0}, 21225},
    {"a user name of 256 octets",   spelt<times<"u", 256>>, "secret",
     false, {errc::too_long, user_name, 255, 1}, 21221},
    {"a password of 256 octets",    "jack",                 spelt<times<"p", 256>>,
     false, {errc::too_long, password, 255, 1}, 21223},
    {"a control in the user name",  "ja\nck",               "secret",
     false, {errc::control_character, user_name, 2, 1}, 21222},
    {"a control in the password",   "jack",                 "secret\r",
     false, {errc::control_character, password, 6, 1}, 21224},
};
// clang-format on

template <sipuri::profile const& rules>
constexpr bool authenticates(auth_case const& row) {
    sipuri::twilio::call const call{.to = "sip:kate@example.com",
                                    .from = "jack",
                                    .url = "http://h/x",
                                    .sip_auth_username = row.left,
                                    .sip_auth_password = row.right};
    auto const request = call.build(rules);
    auto const first = call.check(rules).first_rejected();
    if (row.valid) return request && !first;
    return !request && request.error() == row.fault && first->what == row.fault && first->provider_code == row.number;
}

/// A request that is refused for something else than To, From and SipAuth.
struct fault_case {
    text id{};
    sipuri::twilio::call call{};
    error fault{};
};

constexpr text sid = "AC0123456789abcdef0123456789abcdef";
constexpr text app = "AP0123456789ABCDEF0123456789ABCDEF";

// clang-format off
constexpr fault_case faults[] = {
    {"a SID of 33 octets",    {.account_sid = sid.substr(0, 33)},       {errc::invalid_value, request_field::account_sid, 0, 33}},
    {"another SID",           {.account_sid = app},                     {errc::invalid_value, request_field::account_sid, 0, 34}},
    {"no SID of an account",  {.account_sid = "AC0123456789abcdef0123456789abcdeg"}, {errc::invalid_value, request_field::account_sid, 0, 34}},
    {"no application",        {.application_sid = sid},                 {errc::invalid_value, request_field::application_sid, 0, 34}},
    {"another scheme",        {.url = "ftp://h/"},                      {errc::invalid_value, request_field::url, 0, 8}},
    {"no host",               {.url = "http://"},                       {errc::invalid_value, request_field::url, 0, 7}},
    {"an empty host",         {.url = "HTTPS:///x"},                    {errc::invalid_value, request_field::url, 0, 10}},
    {"a query for a host",    {.url = "http://?x"},                     {errc::invalid_value, request_field::url, 0, 9}},
    {"a fragment for a host", {.url = "https://#f"},                    {errc::invalid_value, request_field::url, 0, 10}},
    {"a port for a host",     {.url = "http://:80/"},                   {errc::invalid_value, request_field::url, 0, 11}},
    {"a user for a host",     {.url = "http://a:b@/"},                  {errc::invalid_value, request_field::url, 0, 12}},
    {"brackets in a URL",     {.url = "http://h/<y>"},                  {errc::invalid_value, request_field::url, 9, 1}},
    {"a quote in a URL",      {.url = "http://h/\""},                   {errc::invalid_value, request_field::url, 9, 1}},
    {"half an escape",        {.url = "http://h/%2"},                   {errc::invalid_value, request_field::url, 9, 1}},
    {"no escape",             {.url = "http://h/%2g"},                  {errc::invalid_value, request_field::url, 9, 1}},
    {"a second fragment",     {.url = "http://h/%2F#a#b"},              {errc::invalid_value, request_field::url, 14, 1}},
    {"a space in a URL",      {.url = "https://h/a b"},                 {errc::invalid_value, request_field::url, 11, 1}},
    {"no ASCII in a URL",     {.url = "https://h/\xC3\xA9"},            {errc::invalid_value, request_field::url, 10, 1}},
    {"a method",              {.url = "http://h", .method = "get"},     {errc::invalid_value, request_field::method, 0, 3}},
    {"TwiML",                 {.twiml = spelt<times<"x", 4001>>},       {errc::too_long, request_field::twiml, 4000, 1}},
    {"a field without a name", {.extra = {{"", "x"}}},                  {errc::empty, request_field::extra, 0, 0}},
    {"a field of its own",    {.extra = {{"A", "1"}, {"To", "x"}}},     {errc::duplicate_name, request_field::extra, 0, 2}},
};
// clang-format on

constexpr bool has_its_fault(fault_case row) {
    row.call.to = "sip:kate@example.com";
    return row.call.build().error() == row.fault;
}

// A URL's escapes and its fragment may end it.
constexpr bool takes(text url) { return sipuri::twilio::call{.to = "sip:kate@example.com", .url = url}.check().empty(); }
constexpr bool takes_urls() {
    return takes("http://h/%2F") && takes("HTTPS://[2001:db8::1]:8080/a?b=%c3%A9&c#") && takes("https://h#%2f");
}

/// What goes out, field by field.
constexpr bool goes_out() {
    auto const request = sipuri::twilio::call{.account_sid = sid,
                                              .to = "sip:a@h?b=c%26",
                                              .from = "+1",
                                              .application_sid = app,
                                              .method = "POST",
                                              .extra = {{"NewField", "true"}, {"X\xFF", ""}}}
                             .build();
    sipuri::fixed_text<256> body;
    return request && request->write_body(body) &&
           body.view() == "To=sip%3Aa%40h%3Fb%3Dc%2526&From=%2B1&ApplicationSid=AP0123456789ABCDEF0123456789ABCDEF&"
                          "Method=POST&NewField=true&X%FF=";
}

/// One To and From in both profiles: what was taken then, and what is today.
struct profile_case {
    text id{};
    text to{};
    text from{};
    bool then = false;
    bool today = false;
};

// clang-format off
constexpr profile_case profiles[] = {
    {"the page's first example",    "sip:kate@example.com",                      "Jack", true,  true},
    {"the page's third example",    "sip:kate@example.com?hatchkey=4815162342",  "Jack", true,  true},
    {"today's third example",       "sip:kate@example.com?X-hatchkey=48",        "Jack", true,  true},
    {"no From",                     "sip:kate@example.com",                      "",     true,  false},
    {"UDP",                         "sip:kate@example.com;transport=udp",        "Jack", true,  true},
    {"TLS",                         "sip:kate@example.com;transport=tls",        "Jack", false, true},
    {"SCTP",                        "sip:kate@example.com;transport=sctp",       "Jack", false, false},
    {"WebSocket",                   "sip:kate@example.com;transport=wss",        "Jack", false, false},
    {"a header that Twilio keeps",  "sip:kate@example.com?X-Twilio-Id=1",        "Jack", true,  true},
    {"a header with a line end",    "sip:kate@example.com?X-a=b%0D%0Ac",         "Jack", false, false},
    {"From with a domain",          "sip:kate@example.com",            "Jack@example.com", false, false},
    {"no URI",                      "kate@example.com",                          "Jack", false, false},
};
// clang-format on

constexpr bool is_taken(profile_case const& row) {
    sipuri::twilio::call const call{.to = row.to, .from = row.from, .url = "http://www.example.com/sipdial.xml"};
    return call.build(making_sip_calls).has_value() == row.then && call.build(current).has_value() == row.today;
}

// Twilio's own numbers accompany the library's errors.
constexpr int number(sipuri::twilio::call const& call, sipuri::profile const& rules) {
    return call.check(rules).first_rejected()->provider_code;
}

/// What a call is reported for first, whether or not it stops the call, and Twilio's number for it.
struct number_case {
    text id{};
    text to{};
    text from{};
    text url{};
    text method{};
    int number = 0;
};

// clang-format off
constexpr number_case numbers[] = {
    {"no To",                        "",                              "Jack", "http://h/x",  "",     21201},
    {"a document that is no URL",    "sip:kate@example.com",          "Jack", "ftp://h/x",   "",     21205},
    {"another method",               "sip:kate@example.com",          "Jack", "http://h/x",  "HEAD", 21209},
    {"a domain in From",             "sip:kate@example.com",          "a@b",  "http://h/x",  "",     21212},
    {"a space in From",              "sip:kate@example.com",          "a b",  "http://h/x",  "",     21212},
    {"no From",                      "sip:kate@example.com",          "",     "http://h/x",  "",     21213},
    {"a control in a header's name", "sip:kate@example.com?X-%0A=b",  "Jack", "http://h/x",  "",     21228},
    {"a control in its value",       "sip:kate@example.com?X-a=%0A",  "Jack", "http://h/x",  "",     21229},
    {"no ASCII in a header's name",  "sip:kate@example.com?X-%FF=b",  "Jack", "http://h/x",  "",     32111},
    {"no ASCII in its value",        "sip:kate@example.com?X-a=%FF",  "Jack", "http://h/x",  "",     32112},
    {"a header's name",              "sip:kate@example.com?a=b",      "Jack", "http://h/x",  "",     32113},
    {"a value of an own parameter",  "sip:kate@example.com;secure=b", "Jack", "http://h/x",  "",     32114},
    {"an edge that may be new",      "sip:kate@example.com;edge=b",   "Jack", "http://h/x",  "",     0},
    {"media that is not encrypted",  "sip:kate@h;transport=tls",      "Jack", "http://h/x",  "",     0},
};
// clang-format on

constexpr bool has_its_number(number_case const& row) {
    sipuri::twilio::call const call{.to = row.to, .from = row.from, .url = row.url, .method = row.method};
    auto const found = call.check(current);
    return !found.empty() && found[0].provider_code == row.number;
}
static_assert(current.code_of({errc::empty, request_field::from_user, 0, 0}) == 21212);
static_assert(number({.to = "kate@example.com"}, making_sip_calls) == 21211);
static_assert(number({.to = "sip:kate@example.com", .from = "sip:jack"}, making_sip_calls) == 21212);
static_assert(number({.to = "sip:kate@example.com", .from = "jack smith"}, making_sip_calls) == 21212);
static_assert(number({.to = "sip:kate@example.com", .url = "http://h/x"}, current) == 21213);
static_assert(number({.to = "sip:kate@example.com", .from = "jack"}, current) == 21200);

// A header that is dropped is reported and stops nothing.
static_assert([] {
    sipuri::twilio::call const call{.to = "sip:kate@example.com?hatchkey=1", .from = "Jack", .url = "http://h/x"};
    auto const found = call.check(current);
    return found.accepted() && found.size() == 1 && found[0].level == severity::dropped &&
           found[0].provider_code == 32113 &&
           found[0].what == error{errc::not_supported, component::header_name, 21, 8};
}());

}  // namespace

TEST_CASE("twilio: the text that an error is about") { CHECK(names_its_texts()); }

TEST_CASE("twilio: the From user name") { tests::every_row<cases::from, is_user_name>(); }

TEST_CASE("twilio: To and From of a request") {
    tests::every_row<cases::call, is_built>();
    tests::every_row<profiles, is_taken>();
}

TEST_CASE("twilio: under 255 and under 1024 octets") {
    tests::every_row<limits, is_limited>();
    tests::every_row<limits, is_limited_today>();
}

TEST_CASE("twilio: as many further fields as there is room for, and no more") {
    sipuri::twilio::extra_fields extra{{"A", "1"}, {"B", "2"}};
    CHECK(extra.size() == 2);
    while (extra.size() != extra.capacity()) REQUIRE(extra.push_back({"X", "y"}));
    sipuri::twilio::call call{.to = "sip:kate@example.com", .extra = extra};
    CHECK(call.build());
    CHECK_FALSE(extra.push_back({"X", "y"}));
    CHECK(extra.size() == extra.capacity());
    call.extra = extra;
    CHECK(call.build().error() == error{errc::too_many, request_field::extra, 0, 0});
}

namespace {

/// A braced list is copied, up to sixteen of it.
constexpr bool limits_braced_lists() {
    constexpr error too_many{errc::too_many, request_field::extra, 0, 0};
    sipuri::twilio::call call{.to = "sip:h", .from = "jack", .url = "http://h/x"};
    call.extra = {{"A", "1"}, {"B", "1"}, {"C", "1"}, {"D", "1"}, {"E", "1"}, {"F", "1"}, {"G", "1"}, {"H", "1"},
                  {"I", "1"}, {"J", "1"}, {"K", "1"}, {"L", "1"}, {"M", "1"}, {"N", "1"}, {"O", "1"}, {"P", "1"}};
    if (!call.build(current) || call.extra.size() != 16) return false;
    call.extra = {{"A", "1"}, {"B", "1"}, {"C", "1"}, {"D", "1"}, {"E", "1"}, {"F", "1"},
                  {"G", "1"}, {"H", "1"}, {"I", "1"}, {"J", "1"}, {"K", "1"}, {"L", "1"},
                  {"M", "1"}, {"N", "1"}, {"O", "1"}, {"P", "1"}, {"Q", "1"}};
    auto const found = call.check(current);
    return call.build(current).error() == too_many && found.size() == 1 && found[0].what == too_many;
}

/// A list of the caller's own has no limit.
constexpr bool takes_lists_of_any_size() {
    using sipuri::twilio::field;
    sipuri::twilio::call call{.to = "sip:h", .from = "jack", .url = "http://h/x"};
    std::array<field, 17> own{};
    own.fill({"X", "1"});
    call.extra = own;
    if (!call.build(current) || call.extra.size() != own.size()) return false;
    call.extra = std::span<field const>{own};
    if (!call.build(current) || call.extra.end() - call.extra.begin() != 17) return false;
    own[16].name = "Timeout";
    return call.build(current).error() == error{errc::duplicate_name, request_field::extra, 0, 7};
}

}  // namespace

TEST_CASE("twilio: seventeen further fields of a braced list are refused, and of a list of one's own are sent") {
    CHECK_TWICE(limits_braced_lists());
    CHECK_TWICE(takes_lists_of_any_size());
}

TEST_CASE("twilio: a path leads through an account") {
    constexpr auto path_of = [](text account_sid) {
        sipuri::fixed_text<80> path;
        auto const written = sipuri::twilio::call{.account_sid = account_sid, .to = "sip:h"}.build().value().write_path(path);
        return written ? sipuri::result<sipuri::fixed_text<80>>{path} : written.error();
    };
    constexpr text path = "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls";
    constexpr error none{errc::missing, request_field::account_sid, 0, 0};
    CHECK_TWICE(path_of(sid)->view() == path);
    CHECK_TWICE(path_of("").error() == none);
    CHECK(sipuri::twilio::call{.account_sid = sid, .to = "sip:h"}.build().value().path() == path);
}

TEST_CASE("twilio: what goes out, and what does not") {
    tests::every_row<faults, has_its_fault>();
    CHECK_TWICE(goes_out());
    CHECK_TWICE(takes_urls());
    CHECK(sipuri::twilio::call{.to = "sip:h", .from = "a"}.build().value().body() == "To=sip%3Ah&From=a");
}

TEST_CASE("twilio: its numbers") { tests::every_row<numbers, has_its_number>(); }

TEST_CASE("twilio: SipAuthUsername and SipAuthPassword") {
    tests::every_row<auth, authenticates<making_sip_calls>>();
    tests::every_row<auth, authenticates<current>>();
}
