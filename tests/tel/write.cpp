// Telephone numbers become SIP URIs and tel URIs, and those become numbers. RFC 3261, section 19.1.6.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::scheme;
using text = std::string_view;
using written = sipuri::fixed_text<512>;

// clang-format off

/// The spelling of one number in a SIP URI and in a tel URI.
struct in_user_case {
    text id{};
    text input{};
    text plain{};
};
constexpr in_user_case in_users[] = {
    {"a global number",     "sip:+1-201@h;user=phone",                 "tel:+1-201"},
    {"in any case",         "sips:+1@h;lr;USER=Phone?a=b",             "tel:+1"},
    {"a password is lost",  "sip:+1:secret@h;user=phone",              "tel:+1"},
    {"'#' is escaped",      "sip:%2331%23;phone-context=h@x;user=phone", "tel:#31#;phone-context=h"},
    {"needlessly escaped",  "sip:%2B%31;e%78t=%31@x;user=phone",       "tel:+1;ext=1"},
    {"brackets and colons", "sip:+1;x=%5Ba%3Ab%5D@h;user=phone",       "tel:+1;x=[a:b]"},
    {"what tel escapes",    "sip:+1;x=a%2Cb%25%3bc@h;user=phone",      "tel:+1;x=a%2Cb%25%3Bc"},
    {"a subaddress",        "sip:+1;isub=a%40b=c%3B@h;user=phone",     "tel:+1;isub=a@b=c%3B"},
    {"put in order",        "sip:7;Z;b=1;phone-context=h;A;ext=1@h;user=phone", "tel:7;ext=1;phone-context=h;A;b=1;Z"},
    {"an escaped context",  "sip:7;phone-context=%61%2Eb@h;user=phone", "tel:7;phone-context=a.b"},
};

constexpr cases::tel_to_sip_case to_sips[] = {
    {.id = "the RFC's first", .input = "tel:+358-555-1234567;postd=pp22;isub=1411", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;isub=1411;postd=pp22@foo.com;user=phone"},
    {.id = "and its reverse", .input = "tel:+358-555-1234567;isub=1411;postd=pp22", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;isub=1411;postd=pp22@foo.com;user=phone"},
    {.id = "all in lower case", .input = "TEL:Aa;X=Y;Phone-Context=EXAMPLE.com", .domain = "Foo.com",
     .sip = "sip:aa;phone-context=example.com;x=y@Foo.com;user=phone"},
    {.id = "what a user escapes", .input = "tel:#31#;phone-context=h;a=[b:c]", .domain = "[2001:db8::1]",
     .sip = "sip:%2331%23;a=%5Bb%3Ac%5D;phone-context=h@[2001:db8::1];user=phone"},
    {.id = "one spelling of escapes", .input = "tel:+1;a=%62%2b%2f%3b%c3%A4", .domain = "h",
     .sip = "sip:+1;a=b+/%3B%C3%A4@h;user=phone"},
    {.id = "a subaddress", .input = "tel:+1;isub=A@b:c=d%3D", .domain = "192.0.2.1",
     .sip = "sip:+1;isub=a%40b%3Ac=d=@192.0.2.1;user=phone"},
};
// clang-format on

/// A tel URI gives its SIP URI; the SIP URI parses, and gives back the same number.
constexpr bool converts(cases::tel_to_sip_case const& row) {
    auto const tel = sipuri::parse_tel(row.input);
    if (!tel) return false;
    written sip;
    if (write_sip(*tel, row.domain, sip).value_or(0U) != row.sip.size() || sip.view() != row.sip) return false;
    auto const uri = sipuri::parse(sip.view());
    if (!uri) return false;
    auto const number = telephone_subscriber_of(*uri);
    return number && equivalent(*number, *tel) && uri->host().text() == row.domain;
}

constexpr bool is_read(in_user_case const& row) {
    auto const number = telephone_subscriber_of(*sipuri::parse(row.input));
    auto const plain = sipuri::parse_tel(row.plain);
    if (!number || !plain || !equivalent(*number, *plain)) return false;
    written tel;
    return write_tel(*number, tel).value_or(0U) == row.plain.size() && tel.view() == row.plain;
}

/// Both conversions, there and back, keep the number, and the second time around the text too.
constexpr bool round_trips(text input) {
    auto const tel = sipuri::parse_tel(input);
    if (!tel) return true;
    written there;
    written back;
    written there_again;
    if (!write_sip(*tel, "h.example", there)) return false;
    auto const uri = sipuri::parse(there.view());
    if (!uri) return false;
    auto const number = telephone_subscriber_of(*uri);
    if (!number || !equivalent(*number, *tel) || !write_tel(*number, back)) return false;
    auto const again = sipuri::parse_tel(back.view());
    return again && equivalent(*again, *tel) && write_sip(*again, "h.example", there_again) &&
           there.view() == there_again.view();
}
template <class Row>
constexpr bool row_round_trips(Row const& row) {
    return round_trips(row.input);
}

constexpr auto jack = *sipuri::parse_tel("tel:+1-201-555-0123;ext=7");

// Where there is no room, nothing is written after the end, and the error has the size.
constexpr bool needs(std::size_t size) {
    char out[8]{};
    auto const done = write_sip(jack, "foo.com", std::span{out, 7});
    return !done && done.error().code == errc::no_space && done.error().length == size && out[7] == '\0';
}
static_assert(needs(text{"sip:+1-201-555-0123;ext=7@foo.com;user=phone"}.size()));

// What is no host is refused, with the place in it; the scheme is the caller's.
static_assert(write_sip(jack, "foo_com", written{}).error() == sipuri::error{errc::underscore, component::host, 3, 1});
static_assert(write_sip(jack, "h:5060", written{}).error().where == component::host);
constexpr auto secure = [] {
    written out;
    (void)write_sip(jack, "h", out, scheme::sips);
    return out;
}();
static_assert(secure.view() == "sips:+1-201-555-0123;ext=7@h;user=phone");

/// The text with everything escaped but what parts it, as a user may have it.
std::string all_escaped(text subscriber) {
    std::string user;
    for (std::size_t at = 0; at != subscriber.size(); ++at) {
        if (subscriber[at] == ';' || subscriber[at] == '=') {
            user += subscriber[at];
        } else if (subscriber[at] == '%') {
            user += subscriber.substr(at, 3);
            at += 2;
        } else {
            sipuri::string_sink sink{user};
            sipuri::detail::put_escape(sink, subscriber[at]);
        }
    }
    return user;
}

}  // namespace

TEST_CASE("tel: the SIP URI of a number") {
    tests::every_row<cases::tel_to_sip, converts>();
    tests::every_row<to_sips, converts>();
}

TEST_CASE("tel: the number in the user of a SIP URI") { tests::every_row<in_users, is_read>(); }

TEST_CASE("tel: there and back again") {
    tests::every_row<cases::tel, row_round_trips<cases::tel_case>>();
    tests::every_row<cases::tel_parts, row_round_trips<cases::tel_parts_case>>();
    tests::every_row<to_sips, row_round_trips<cases::tel_to_sip_case>>();
}

TEST_CASE("tel: conversions that own their text") {
    auto const uri = sipuri::to_sip(jack, "foo.com");
    REQUIRE(uri);
    CHECK(uri->text() == "sip:+1-201-555-0123;ext=7@foo.com;user=phone");
    CHECK(uri->view().components() == *sipuri::scan(uri->text()));
    auto const of_sips = sipuri::to_sip(jack, "[2001:DB8::1]", sipuri::scheme::sips);
    REQUIRE(of_sips);
    CHECK(of_sips->text() == "sips:+1-201-555-0123;ext=7@[2001:DB8::1];user=phone");
    CHECK(of_sips->view().components() == *sipuri::scan(of_sips->text()));
    auto const tel = sipuri::to_tel(*uri);
    REQUIRE(tel);
    CHECK(*tel == "tel:+1-201-555-0123;ext=7");
    CHECK(sipuri::to_sip(jack, "").error() == sipuri::error{errc::empty, component::host, 0, 0});
    CHECK(sipuri::to_tel(*sipuri::parse("sip:h")).error().code == errc::missing);
}

TEST_CASE("tel: a user may escape whatever it likes but what parts it") {
    for (auto const& row : cases::tel_parts) {
        auto const tel = *sipuri::parse_tel(row.input);
        auto const user = all_escaped(tel.subscriber().text());
        CAPTURE(user);
        tests::exact_copy const copy{user};
        auto const number = sipuri::parse_telephone_subscriber(copy.view());
        REQUIRE(number);
        CHECK(equivalent(*number, tel));
        written out;
        CHECK(write_tel(*number, out));
        CHECK(equivalent(*sipuri::parse_tel(out.view()), tel));
    }
}
