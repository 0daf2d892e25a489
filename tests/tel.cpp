// Telephone numbers: tel URIs, the users of SIP URIs, and the way between them. RFC 3966; RFC 3261, section 19.1.6.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "data/rejected.hpp"
#include "data/tel.hpp"
#include "oracle/automaton.hpp"
#include "support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <optional>
#include <set>
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

/// A tel URI taken apart.
struct taken_apart_case {
    text id{};
    text input{};
    text number{};
    std::optional<text> context{};
    std::optional<text> ext{};
    std::optional<text> isub{};
    std::size_t parameters = 0;
};

// clang-format off
constexpr taken_apart_case taken_apart[] = {
    {"a global number",        "tel:+1-201-555-0123",                   "+1-201-555-0123"},
    {"a scheme in any case",   "TeL:+1",                                "+1"},
    {"all separators",         "tel:+-.(1)",                            "+-.(1)"},
    {"a domain as context",    "tel:7042;phone-context=example.com",    "7042", "example.com", {}, {}, 1},
    {"a number as context",    "tel:863-1234;phone-context=+1-914-555", "863-1234", "+1-914-555", {}, {}, 1},
    {"a name in any case",     "tel:7;PHONE-Context=h",                 "7", "h", {}, {}, 1},
    {"a rooted domain",        "tel:7;phone-context=a-b.3.h.",          "7", "a-b.3.h.", {}, {}, 1},
    {"letters are digits",     "tel:0aF*;phone-context=h",              "0aF*", "h", {}, {}, 1},
    {"'#' is a digit",         "tel:#31#;phone-context=h",              "#31#", "h", {}, {}, 1},
    {"a digit is enough",      "tel:-#-;phone-context=h",               "-#-", "h", {}, {}, 1},
    {"an extension",           "tel:+1;ext=1-2",                        "+1", {}, "1-2", {}, 1},
    {"only separators",        "tel:+1;ext=-",                          "+1", {}, "-", {}, 1},
    {"a subaddress",           "tel:+1;isub=a/b?c:d@e&f=g+h$i,j%3B-!",  "+1", {}, {}, "a/b?c:d@e&f=g+h$i,j%3B-!", 1},
    {"isub ends at ';'",       "tel:+1;isub=2;ext2=1",                  "+1", {}, {}, "2", 2},
    {"any order",              "tel:7;x;ext=9;phone-context=h;a=b",     "7", "h", "9", {}, 4},
    {"a flag",                 "tel:+1;x-1",                            "+1", {}, {}, {}, 1},
    {"all of a value",         "tel:+1;x=[]/:&+$-_.!~*'()%00%fF",       "+1", {}, {}, {}, 1},
    {"no context of a global", "tel:+1;phone-context=5",                "+1", "5", {}, {}, 1},
    {"nor its value",          "tel:+1;phone-context",                  "+1", {}, {}, {}, 1},
};
// clang-format on

constexpr bool same(std::optional<sipuri::encoded_view> found, std::optional<text> expected) {
    return found ? expected == found->encoded() : !expected;
}

constexpr bool falls_apart(taken_apart_case const& row) {
    auto const tel = sipuri::parse_tel(row.input);
    return tel && tel->text() == row.input && tel->subscriber().text() == row.input.substr(4) &&
           tel->number().encoded() == row.number && tel->is_global() == row.number.starts_with('+') &&
           same(tel->phone_context(), row.context) && same(tel->ext(), row.ext) && same(tel->isub(), row.isub) &&
           tel->parameters().size() == row.parameters;
}

constexpr bool is_tel(cases::tel_case const& row) { return sipuri::parse_tel(row.input).has_value() == row.valid; }

// clang-format off
constexpr cases::rejected_case rejected[] = {
    {.id = "TS1", .code = errc::not_tel, .where = component::scheme, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "TS2", .code = errc::not_tel, .where = component::scheme, .note = "no ':'",
     .input = "tel",
     .mark  = "^^^"},
    {.id = "TS3", .code = errc::not_tel, .where = component::scheme, .note = "another scheme",
     .input = "sip:+1@h",
     .mark  = "^^^"},
    {.id = "TS4", .code = errc::not_tel, .where = component::scheme, .note = "a bare number",
     .input = "+1-201-555-0123",
     .mark  = "^^^^^^^^^^^^^^^"},

    {.id = "TN1", .code = errc::empty, .where = component::number, .note = "no number",
     .input = "tel:",
     .mark  = "    |"},
    {.id = "TN2", .code = errc::empty, .where = component::number, .note = "nor before a parameter",
     .input = "tel:;ext=1",
     .mark  = "    |"},
    {.id = "TN3", .code = errc::unexpected_end, .where = component::number, .note = "'+' needs a digit",
     .input = "tel:+",
     .mark  = "     |"},
    {.id = "TN4", .code = errc::unexpected_end, .where = component::number, .note = "separators are no digits",
     .input = "tel:+-.;ext=1",
     .mark  = "       |"},
    {.id = "TN5", .code = errc::unexpected_end, .where = component::number, .note = "in a local number neither",
     .input = "tel:(-);phone-context=h",
     .mark  = "       |"},
    {.id = "TN6", .code = errc::invalid_character, .where = component::number, .note = "a space",
     .input = "tel:+1 201",
     .mark  = "      ^"},
    {.id = "TN7", .code = errc::invalid_character, .where = component::number, .note = "'*' is for local numbers",
     .input = "tel:+1*2",
     .mark  = "      ^"},
    {.id = "TN8", .code = errc::invalid_character, .where = component::number, .note = "a second '+'",
     .input = "tel:++1",
     .mark  = "     ^"},
    {.id = "TN9", .code = errc::invalid_character, .where = component::number, .note = "no escapes in a tel URI's number",
     .input = "tel:%2B1",
     .mark  = "    ^"},
    {.id = "TNA", .code = errc::invalid_character, .where = component::number, .note = "no authority",
     .input = "tel://+1",
     .mark  = "    ^"},
    {.id = "TNB", .code = errc::invalid_character, .where = component::number, .note = "a NUL",
     .input = text{"tel:+1\0", 7},
     .mark  = "      ^"},

    {.id = "TC1", .code = errc::no_phone_context, .where = component::parameters, .note = "a local number needs it",
     .input = "tel:7042",
     .mark  = "        |"},
    {.id = "TC2", .code = errc::no_phone_context, .where = component::parameters, .note = "no other will do",
     .input = "tel:7042;context=h",
     .mark  = "                  |"},
    {.id = "TC3", .code = errc::missing_value, .where = component::parameter_value, .note = "no flag",
     .input = "tel:7042;phone-context",
     .mark  = "                      |"},
    {.id = "TC4", .code = errc::empty, .where = component::parameter_value, .note = "nor an empty one",
     .input = "tel:7042;phone-context=",
     .mark  = "                       |"},
    {.id = "TC5", .code = errc::numeric_top_label, .where = component::parameter_value, .note = "a descriptor is a name",
     .input = "tel:7042;phone-context=5",
     .mark  = "                        |"},
    {.id = "TC6", .code = errc::unexpected_end, .where = component::parameter_value, .note = "or a number with a digit",
     .input = "tel:7042;phone-context=+;x",
     .mark  = "                        |"},
    {.id = "TC7", .code = errc::invalid_character, .where = component::parameter_value, .note = "of digits",
     .input = "tel:7042;phone-context=+1a",
     .mark  = "                         ^"},
    {.id = "TC8", .code = errc::unexpected_end, .where = component::parameter_value, .note = "a label's last is no '-'",
     .input = "tel:7042;phone-context=a-",
     .mark  = "                         |"},
    {.id = "TC9", .code = errc::invalid_character, .where = component::parameter_value, .note = "nor before a '.'",
     .input = "tel:7042;phone-context=a-.b",
     .mark  = "                         ^"},
    {.id = "TCA", .code = errc::invalid_character, .where = component::parameter_value, .note = "nor its first",
     .input = "tel:7042;phone-context=a.-b",
     .mark  = "                         ^"},
    {.id = "TCB", .code = errc::invalid_character, .where = component::parameter_value, .note = "no empty label",
     .input = "tel:7042;phone-context=a..b",
     .mark  = "                         ^"},
    {.id = "TCC", .code = errc::invalid_character, .where = component::parameter_value, .note = "'@' in the wild",
     .input = "tel:7042;phone-context=a@b",
     .mark  = "                        ^"},

    {.id = "TP1", .code = errc::empty, .where = component::parameter_name, .note = "a last ';'",
     .input = "tel:+1;",
     .mark  = "       |"},
    {.id = "TP2", .code = errc::empty, .where = component::parameter_name, .note = "two ';'",
     .input = "tel:+1;;x",
     .mark  = "       |"},
    {.id = "TP3", .code = errc::empty, .where = component::parameter_name, .note = "a value alone",
     .input = "tel:+1;=x",
     .mark  = "       |"},
    {.id = "TP4", .code = errc::invalid_character, .where = component::parameter_name, .note = "'_' in a name",
     .input = "tel:+1;a_b=x",
     .mark  = "        ^"},
    {.id = "TP5", .code = errc::invalid_character, .where = component::parameter_name, .note = "an escape in a name",
     .input = "tel:+1;%61=x",
     .mark  = "       ^"},
    {.id = "TP6", .code = errc::empty, .where = component::parameter_value, .note = "an empty value",
     .input = "tel:+1;x=;y",
     .mark  = "         |"},
    {.id = "TP7", .code = errc::invalid_character, .where = component::parameter_value, .note = "a second '='",
     .input = "tel:+1;x=a=b",
     .mark  = "          ^"},
    {.id = "TP8", .code = errc::invalid_escape, .where = component::parameter_value, .note = "half an escape",
     .input = "tel:+1;x=a%4",
     .mark  = "          ^^"},
    {.id = "TP9", .code = errc::invalid_escape, .where = component::parameter_value, .note = "an escape ends with its field",
     .input = "tel:+1;x=%;y",
     .mark  = "         ^"},
    {.id = "TPA", .code = errc::duplicate_name, .where = component::parameter_name, .note = "no name twice",
     .input = "tel:+1;x=1;y;X=2",
     .mark  = "             ^"},
    {.id = "TPB", .code = errc::duplicate_name, .where = component::parameter_name, .note = "nor two contexts",
     .input = "tel:1;phone-context=h;phone-context=h",
     .mark  = "                      ^^^^^^^^^^^^^"},

    {.id = "TE1", .code = errc::missing_value, .where = component::parameter_value, .note = "ext is no flag",
     .input = "tel:+1;ext;x",
     .mark  = "          |"},
    {.id = "TE2", .code = errc::empty, .where = component::parameter_value, .note = "nor empty",
     .input = "tel:+1;ext=",
     .mark  = "           |"},
    {.id = "TE3", .code = errc::invalid_character, .where = component::parameter_value, .note = "but digits",
     .input = "tel:+1;ext=+1",
     .mark  = "           ^"},
    {.id = "TE4", .code = errc::missing_value, .where = component::parameter_value, .note = "isub is no flag",
     .input = "tel:+1;isub",
     .mark  = "           |"},
    {.id = "TE5", .code = errc::invalid_character, .where = component::parameter_value, .note = "nor takes '#'",
     .input = "tel:+1;isub=a#",
     .mark  = "             ^"},
    {.id = "TE6", .code = errc::invalid_escape, .where = component::parameter_value, .note = "nor half an escape",
     .input = "tel:+1;isub=%g1;x",
     .mark  = "            ^^^"},
    {.id = "TE7", .code = errc::ext_and_isub, .where = component::parameter_name, .note = "not both",
     .input = "tel:+1;ext=1;isub=2",
     .mark  = "             ^^^^"},
    {.id = "TE8", .code = errc::ext_and_isub, .where = component::parameter_name, .note = "nor the other way round",
     .input = "tel:+1;ISUB=2;x;Ext=1",
     .mark  = "                ^^^"},
};

/// Users that are no telephone numbers.
constexpr cases::rejected_case rejected_users[] = {
    {.id = "TU1", .code = errc::empty, .where = component::number, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "TU2", .code = errc::invalid_character, .where = component::user, .note = "no user",
     .input = "+1;isub=a@b",
     .mark  = "         ^"},
    {.id = "TU3", .code = errc::invalid_escape, .where = component::user, .note = "nor this",
     .input = "+1;x=%4",
     .mark  = "     ^^"},
    {.id = "TU4", .code = errc::invalid_character, .where = component::number, .note = "a name",
     .input = "alice",
     .mark  = " ^"},
    {.id = "TU5", .code = errc::invalid_character, .where = component::number, .note = "an escaped ';' parts nothing",
     .input = "+1%3Bext=1",
     .mark  = "  ^^^"},
    {.id = "TU6", .code = errc::invalid_character, .where = component::parameter_name, .note = "nor does an escaped '='",
     .input = "+1;ext%3D1",
     .mark  = "      ^^^"},
    {.id = "TU7", .code = errc::duplicate_name, .where = component::parameter_name, .note = "names are read decoded",
     .input = "+1;x;%78=1",
     .mark  = "     ^^^"},
    {.id = "TU8", .code = errc::no_phone_context, .where = component::parameters, .note = "a local number needs it",
     .input = "7042",
     .mark  = "    |"},
    {.id = "TU9", .code = errc::invalid_character, .where = component::parameter_value, .note = "',' is for isub",
     .input = "+1;x=a,b",
     .mark  = "      ^"},
    {.id = "TUA", .code = errc::invalid_character, .where = component::parameter_value, .note = "no NUL in a context",
     .input = "7;phone-context=a%00b",
     .mark  = "                 ^^^"},
    {.id = "TUB", .code = errc::invalid_character, .where = component::number, .note = "a control character",
     .input = "+1%0D%0A",
     .mark  = "  ^^^"},
};

/// URIs that hold no telephone number.
constexpr cases::rejected_case rejected_uris[] = {
    {.id = "TX1", .code = errc::missing, .where = component::parameters, .note = "no user=phone",
     .input = "sip:+1@h;lr?a=b",
     .mark  = "           |"},
    {.id = "TX2", .code = errc::invalid_value, .where = component::parameter_value, .note = "another user parameter",
     .input = "sip:+1@h;user=ip",
     .mark  = "         ^^^^^^^"},
    {.id = "TX3", .code = errc::invalid_value, .where = component::parameter_value, .note = "none at all",
     .input = "sip:+1@h;user",
     .mark  = "         ^^^^"},
    {.id = "TX4", .code = errc::empty, .where = component::user, .note = "no user",
     .input = "sips:h;user=phone",
     .mark  = "     |"},
    {.id = "TX5", .code = errc::invalid_character, .where = component::number, .note = "a user that is no number",
     .input = "sip:bob@h;user=phone",
     .mark  = "     ^"},
    {.id = "TX6", .code = errc::no_phone_context, .where = component::parameters, .note = "ends with the user",
     .input = "sip:7042:secret@h;user=phone",
     .mark  = "        |"},
};
// clang-format on

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

// Where there is no room, nothing is written behind the end, and the error has the size.
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

// E.164, without separators or in spite of them.
static_assert(sipuri::is_e164("+12015550123") && sipuri::is_e164("+1") && sipuri::is_e164("+123456789012345"));
static_assert(!sipuri::is_e164("+") && !sipuri::is_e164("") && !sipuri::is_e164("12015550123"));
static_assert(!sipuri::is_e164("+1234567890123456") && !sipuri::is_e164("+0123") && !sipuri::is_e164("+1-201"));
static_assert(is_e164(jack) && !is_e164(*sipuri::parse_tel("tel:1;phone-context=+1")));
static_assert(is_e164(*sipuri::parse_tel("tel:+(1)234-567-890-123-45.----------")));
static_assert(!is_e164(*sipuri::parse_tel("tel:+1234567890123456")));

constexpr auto digits = [] {
    written out;
    (void)write_digits(jack, out);
    return out;
}();
static_assert(digits.view() == "+12015550123");

// A view of a string that dies at the end of the line does not compile, nor does the comparison of octets.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse_tel(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<std::string_view> && !parses_from<std::string>);
template <class View>
concept compares_octets = requires(View a, View b) { a == b; };
static_assert(!compares_octets<sipuri::tel_view> && !compares_octets<sipuri::telephone_subscriber>);

// --- a second reading of the grammar -------------------------------------------------------------------------------

/// RFC 3966, section 3, where a parameter that has a production of its own is not derived as any other parameter too.
constexpr text tel_abnf = R"abnf(
telephone-uri        = "tel:" ( global-number / local-number )
global-number        = global-digits *( global-par / ";" context-name [ "=" pvalue ] )
local-number         = local-digits *global-par context *( global-par / context )
global-par           = ";" other-name [ "=" pvalue ] / extension / isdn-subaddress
isdn-subaddress      = ";isub=" 1*uric
extension            = ";ext=" 1*phonedigit
context              = ";" context-name "=" descriptor
context-name         = "phone-context"
descriptor           = domainname / global-digits
global-digits        = "+" *phonedigit DIGIT *phonedigit
local-digits         = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
domainname           = *( domainlabel "." ) toplabel [ "." ]
domainlabel          = alphanum / alphanum *( alphanum / "-" ) alphanum
toplabel             = ALPHA / ALPHA *( alphanum / "-" ) alphanum
pvalue               = 1*( param-unreserved / unreserved / pct-encoded )
param-unreserved     = "[" / "]" / "/" / ":" / "&" / "+" / "$"
uric                 = "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / "," / unreserved / pct-encoded
unreserved           = alphanum / visual-separator / "_" / "!" / "~" / "*" / "'"
pct-encoded          = "%" HEXDIG HEXDIG
phonedigit           = DIGIT / visual-separator
phonedigit-hex       = HEXDIG / "*" / "#" / visual-separator
visual-separator     = "-" / "." / "(" / ")"
alphanum             = ALPHA / DIGIT
ALPHA                = %x41-5A / %x61-7A
DIGIT                = %x30-39
HEXDIG               = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
)abnf";

constexpr text name_octets = "-0123456789abcdefghijklmnopqrstuvwxyz";

/// One of the octets of a name, but none of `excepted`, as ABNF.
std::string any_but(text excepted) {
    std::string choice;
    for (char const c : name_octets) {
        if (excepted.find(c) != text::npos) continue;
        choice += choice.empty() ? "( \"" : " / \"";
        choice += c;
        choice += '"';
    }
    return choice + " )";
}

/// What may follow in a name that so far is all of `known` but `rest`, and does not become `known`.
std::string not_becoming(text rest) {
    if (rest.empty()) return " 1*" + any_but("");
    auto const next = rest.substr(0, 1);
    return "[ " + any_but(next) + " *" + any_but("") + " / \"" + std::string{next} + "\" " +
           not_becoming(rest.substr(1)) + " ]";
}

oracle::automaton const& tel_automaton() {
    static auto const grammar = oracle::abnf_reader::read(
        std::string{tel_abnf} + "other-name = " + any_but("eip") + " *" + any_but("") + " / \"e\" " +
        not_becoming("xt") + " / \"i\" " + not_becoming("sub") + " / \"p\" " + not_becoming("hone-context") + "\n");
    static oracle::automaton const smallest(grammar, "telephone-uri");
    return smallest;
}

/// The rules that no grammar spells: no name twice, and not both ext and isub.
bool has_clashing_names(text input) {
    std::set<std::string> names;
    bool twice = false;
    for (auto at = input.find(';'); at != text::npos; at = input.find(';', at + 1)) {
        std::string name;
        for (char const c : input.substr(at + 1, input.find_first_of(";=", at + 1) - at - 1)) {
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        twice = !names.insert(name).second || twice;
    }
    return twice || (names.contains("ext") && names.contains("isub"));
}

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

TEST_CASE("tel: a URI falls into number and parameters") {
    tests::every_row<cases::tel, is_tel>();
    tests::every_row<taken_apart, falls_apart>();
}

TEST_CASE("tel: what is no telephone number, and the octets at fault") {
    tests::every_row<rejected, no_tel>();
    tests::every_row<rejected_users, no_number>();
    tests::every_row<rejected_uris, no_number_in>();
}

TEST_CASE("tel: every beginning of a text is a number or has its error within it") {
    tests::every_row<cases::tel, every_beginning<cases::tel_case>>();
    tests::every_row<cases::tel_to_sip, every_beginning<cases::tel_to_sip_case>>();
    tests::every_row<taken_apart, every_beginning<taken_apart_case>>();
    tests::every_row<rejected, every_beginning<cases::rejected_case>>();
    tests::every_row<rejected_users, every_beginning<cases::rejected_case>>();
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
    tests::every_row<taken_apart, row_round_trips<taken_apart_case>>();
    tests::every_row<to_sips, row_round_trips<cases::tel_to_sip_case>>();
}

TEST_CASE("tel: conversions that own their text") {
    auto const uri = sipuri::to_sip(jack, "foo.com");
    REQUIRE(uri);
    CHECK(uri->text() == "sip:+1-201-555-0123;ext=7@foo.com;user=phone");
    auto const tel = sipuri::to_tel(*uri);
    REQUIRE(tel);
    CHECK(*tel == "tel:+1-201-555-0123;ext=7");
    CHECK(sipuri::to_sip(jack, "").error() == sipuri::error{errc::empty, component::host, 0, 0});
    CHECK(sipuri::to_tel(*sipuri::parse("sip:h")).error().code == errc::missing);
}

TEST_CASE("tel: a user may escape whatever it likes but what parts it") {
    for (auto const& row : taken_apart) {
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

// As the W-method has it: a right verdict on these texts is a right verdict on every text, for whoever remembers no
// more than the grammar needs.
TEST_CASE("tel: the parser agrees with the grammar's automaton on every transition, and where it leads") {
    oracle::w_method const strings(tel_automaton());
    int checked = 0;
    int valid = 0;
    int failures = 0;
    strings.visit(0, [&](text input, bool derived) {
        tests::exact_copy const copy{input};
        bool const expected = derived && !has_clashing_names(input);
        ++checked;
        valid += expected ? 1 : 0;
        if (sipuri::parse_tel(copy.view()).has_value() == expected && keeps_the_law(copy.view()) &&
            round_trips(copy.view())) {
            return;
        }
        if (++failures > 20) return;
        INFO(tests::printable(input));
        CHECK(sipuri::parse_tel(copy.view()).has_value() == expected);
        CHECK(keeps_the_law(copy.view()));
        CHECK(round_trips(copy.view()));
    });
    MESSAGE(tel_automaton().size(), " states, ", checked, " texts, ", valid, " of them telephone URIs");
    CHECK(failures == 0);
    CHECK(valid > 1000);
}
