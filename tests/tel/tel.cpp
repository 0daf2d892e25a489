// Telephone numbers: tel URIs, the users of SIP URIs, and the way between them. RFC 3966; RFC 3261, section 19.1.6.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

using cases::invalid;
using sipuri::component;
using sipuri::errc;
using sipuri::scheme;
using text = std::string_view;
using written = sipuri::fixed_text<512>;

// --- reading -------------------------------------------------------------------------------------------------------

constexpr bool same(std::optional<sipuri::encoded_view> found, std::optional<text> expected) {
    return found ? expected == found->encoded() : !expected;
}

constexpr bool falls_apart(cases::tel_parts_case const& row) {
    auto const tel = sipuri::parse_tel(row.input);
    return tel && tel->text() == row.input && tel->subscriber().text() == row.input.substr(4) &&
           tel->number().encoded() == row.number && tel->is_global() == row.number.starts_with('+') &&
           same(tel->phone_context(), row.context) && same(tel->ext(), row.ext) && same(tel->isub(), row.isub) &&
           tel->parameters().size() == row.parameters;
}

constexpr bool is_tel(cases::tel_case const& row) { return sipuri::parse_tel(row.input).has_value() == row.valid; }

/// The parser gives the row's error and no value, and the error lies within the text.
template <class Result>
constexpr bool gives(Result const& found, cases::rejected_case const& row) {
    return well_marked(row) && !found && found.error() == row.error();
}
constexpr bool no_tel(cases::rejected_case const& row) { return gives(sipuri::parse_tel(row.input), row); }
constexpr bool no_number(cases::rejected_case const& row) {
    return gives(sipuri::parse_telephone_subscriber(row.input), row);
}
constexpr bool no_number_in(cases::rejected_case const& row) {
    return gives(sipuri::telephone_subscriber_of(*sipuri::parse(row.input)), row);
}

constexpr bool error_within(sipuri::error const& what, text input) {
    return what.offset <= input.size() && what.length <= input.size() - what.offset;
}

constexpr bool keeps_the_law(text input) {
    auto const tel = sipuri::parse_tel(input);
    auto const number = sipuri::parse_telephone_subscriber(input);
    return (tel || error_within(tel.error(), input)) && (number || error_within(number.error(), input));
}

/// Every beginning of a text is a telephone number or has its error within it.
template <class Row>
constexpr bool every_beginning(Row const& row) {
    for (std::size_t size = 0; size <= row.input.size(); ++size) {
        auto const part = row.input.substr(0, size);
        if (std::is_constant_evaluated()) {
            if (!keeps_the_law(part)) return false;
        } else {
            if (!keeps_the_law(tests::exact_copy{part}.view())) return false;
        }
    }
    return true;
}

// --- comparing -----------------------------------------------------------------------------------------------------

using cases::different;
using cases::equal;

// clang-format off
constexpr cases::compare_case pairs[] = {
    {.id = "separators", .left = "tel:+1-(201).555", .right = "tel:+1201555--", .verdict = equal},
    {.id = "another digit", .left = "tel:+1201", .right = "tel:+1202", .verdict = different},
    {.id = "a digit more", .left = "tel:+120", .right = "tel:+1201", .verdict = different},
    {.id = "letters without case", .left = "tel:aF;phone-context=H.Example", .right = "TEL:Af;Phone-Context=h.eXAMPLE", .verdict = equal},
    {.id = "parameters in any order", .left = "tel:+1;a=b;c", .right = "tel:+1;C;A=B", .verdict = equal},
    {.id = "all of them in both", .left = "tel:+1;a=b;c", .right = "tel:+1;a=b", .verdict = different},
    {.id = "under the same names", .left = "tel:+1;a=b", .right = "tel:+1;c=b", .verdict = different},
    {.id = "a flag is no value", .left = "tel:+1;a", .right = "tel:+1;a=a", .verdict = different},
    {.id = "another value", .left = "tel:+1;a=b", .right = "tel:+1;a=c", .verdict = different},
    {.id = "extensions are numbers", .left = "tel:+1;ext=1-2", .right = "tel:+1;ext=12", .verdict = equal},
    {.id = "so are contexts with '+'", .left = "tel:1;phone-context=+1-2", .right = "tel:1;phone-context=+12", .verdict = equal},
    {.id = "both must have it", .left = "tel:+1;phone-context=+1", .right = "tel:+1;phone-context=-+1", .verdict = different},
    {.id = "but not those without", .left = "tel:1;phone-context=a-b", .right = "tel:1;phone-context=ab", .verdict = different},
    {.id = "nor other values", .left = "tel:+1;a=1-2", .right = "tel:+1;a=12", .verdict = different},
    {.id = "an escape is its octet", .left = "tel:+1;a=b:c", .right = "tel:+1;a=%62%3Ac", .verdict = equal},
};

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

constexpr bool compares(cases::compare_case const& row) {
    auto const a = sipuri::parse_tel(row.left);
    auto const b = sipuri::parse_tel(row.right);
    bool const expected = row.verdict == equal;
    return a && b && equivalent(*a, *b) == expected && equivalent(*b, *a) == expected && equivalent(*a, *a) &&
           equivalent(*b, *b);
}

// --- converting ----------------------------------------------------------------------------------------------------

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

constexpr std::size_t separators(text input) {
    std::size_t count = 0;
    for (char const c : input) count += sipuri::detail::visual_separator.contains(c) ? 1U : 0U;
    return count;
}

/// Equivalent numbers with separators in the same places give one SIP URI.
constexpr bool gives_one_uri(cases::compare_case const& row) {
    auto const a = sipuri::parse_tel(row.left);
    auto const b = sipuri::parse_tel(row.right);
    if (row.verdict == different || separators(row.left) != separators(row.right)) return true;
    written x;
    written y;
    return write_sip(*a, "h", x) && write_sip(*b, "h", y) && x.view() == y.view();
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

/// A number, and whether it is one of E.164.
struct e164_case {
    text id{};
    text input{};
    bool expected = true;
};

// clang-format off
constexpr e164_case plain_numbers[] = {
    {"eleven digits",     "+12015550123"},
    {"one",               "+1"},
    {"fifteen",           "+123456789012345"},
    {"sixteen",           "+1234567890123456", false},
    {"none",              "+",                 false},
    {"nothing",           "",                  false},
    {"no plus",           "12015550123",       false},
    {"from zero",         "+0123",             false},
    {"with separators",   "+1-201",            false},
    {"with a letter",     "+12a",              false},
};
constexpr e164_case numbers[] = {
    {"with separators",   "tel:+1-201-555-0123;ext=7"},
    {"many of them",      "tel:+(1)234-567-890-123-45.----------"},
    {"sixteen digits",    "tel:+1234567890123456",     false},
    {"a local number",    "tel:1;phone-context=+1",    false},
};
// clang-format on

constexpr bool is_judged_plain(e164_case const& row) { return sipuri::is_e164(row.input) == row.expected; }
constexpr bool is_judged(e164_case const& row) {
    auto const number = *sipuri::parse_tel(row.input);
    written digits;
    return is_e164(number) == row.expected && write_digits(number, digits) &&
           sipuri::is_e164(digits.view()) == row.expected;
}

constexpr tests::text_case jacks[] = {{"separators go, and so does the extension", "tel:+1-201-555-0123;ext=7"}};
constexpr bool has_only_digits(tests::text_case const& row) {
    written digits;
    return write_digits(*sipuri::parse_tel(row.input), digits) && digits.view() == "+12015550123";
}

// A view of a string that dies at the end of the line does not compile, nor does the comparison of octets.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse_tel(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<std::string_view> && !parses_from<std::string>);
template <class View>
concept compares_octets = requires(View a, View b) { a == b; };
static_assert(!compares_octets<sipuri::tel_view> && !compares_octets<sipuri::telephone_subscriber_view>);

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

TEST_CASE("tel: numbers of E.164") {
    tests::every_row<plain_numbers, is_judged_plain>();
    tests::every_row<numbers, is_judged>();
    tests::every_row<jacks, has_only_digits>();
}

TEST_CASE("tel: a URI falls into number and parameters") {
    tests::every_row<cases::tel, is_tel>();
    tests::every_row<cases::tel_parts, falls_apart>();
}

TEST_CASE("tel: what is no telephone number, and the offending octets") {
    tests::every_row<cases::rejected_tels, no_tel>();
    tests::every_row<cases::rejected_tel_users, no_number>();
    tests::every_row<cases::rejected_tel_uris, no_number_in>();
}

TEST_CASE("tel: every beginning of a text is a number or has its error within it") {
    tests::every_row<cases::tel, every_beginning<cases::tel_case>>();
    tests::every_row<cases::tel_to_sip, every_beginning<cases::tel_to_sip_case>>();
    tests::every_row<cases::tel_parts, every_beginning<cases::tel_parts_case>>();
    tests::every_row<cases::rejected_tels, every_beginning<cases::rejected_case>>();
    tests::every_row<cases::rejected_tel_users, every_beginning<cases::rejected_case>>();
}

TEST_CASE("tel: two URIs name the same number") {
    tests::every_row<cases::tel_compare, compares>();
    tests::every_row<pairs, compares>();
    tests::every_row<pairs, gives_one_uri>();
}

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
