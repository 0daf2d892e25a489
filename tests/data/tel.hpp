// Telephone URIs of RFC 3966: taken apart, rejected, their SIP forms (RFC 3261, section 19.1.6), and pairs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_TEL_HPP
#define SIPURI_TESTS_DATA_TEL_HPP

#include "compare.hpp"
#include "rejected.hpp"
#include "text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace cases {

/// A telephone URI, or a text that is none.
struct tel_case {
    std::string_view id{};
    std::string_view input{};
    bool valid = false;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr tel_case tel[] = {
    {.id = "P297", .input = "tel:+1-201-555-0123", .valid = true,
     .ref = "RFC 3966, 6", .note = "a global number"},
    {.id = "P298", .input = "tel:7042;phone-context=example.com", .valid = true,
     .ref = "RFC 3966, 6", .note = "a local number, its context a domain"},
    {.id = "P299", .input = "tel:863-1234;phone-context=+1-914-555", .valid = true,
     .ref = "RFC 3966, 6", .note = "a local number, its context a number"},
    {.id = "P300", .input = "tel:7042", .valid = false,
     .ref = "RFC 3966, 3, 5.1.5", .note = "local number without phone-context"},
    {.id = "P301", .input = "tel:+", .valid = false,
     .ref = "RFC 3966, 3", .note = "global-number-digits needs a DIGIT"},
    {.id = "P302", .input = "tel:+1;ext=1;isub=2", .valid = false,
     .ref = "RFC 3966, 5.3", .note = "not both"},
};
// clang-format on

/// A tel URI taken apart.
struct tel_parts_case {
    std::string_view id{};
    std::string_view input{};
    std::string_view number{};
    std::optional<std::string_view> context{};
    std::optional<std::string_view> ext{};
    std::optional<std::string_view> isub{};
    std::size_t parameters = 0;
};

// clang-format off
inline constexpr tel_parts_case tel_parts[] = {
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

// clang-format off
inline constexpr rejected_case rejected_tels[] = {
    {.id = "TS1", .code = sipuri::errc::not_tel, .where = sipuri::component::scheme, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "TS2", .code = sipuri::errc::not_tel, .where = sipuri::component::scheme, .note = "no ':'",
     .input = "tel",
     .mark  = "^^^"},
    {.id = "TS3", .code = sipuri::errc::not_tel, .where = sipuri::component::scheme, .note = "another scheme",
     .input = "sip:+1@h",
     .mark  = "^^^"},
    {.id = "TS4", .code = sipuri::errc::not_tel, .where = sipuri::component::scheme, .note = "a bare number",
     .input = "+1-201-555-0123",
     .mark  = "^^^^^^^^^^^^^^^"},

    {.id = "TN1", .code = sipuri::errc::empty, .where = sipuri::component::number, .note = "no number",
     .input = "tel:",
     .mark  = "    |"},
    {.id = "TN2", .code = sipuri::errc::empty, .where = sipuri::component::number, .note = "nor before a parameter",
     .input = "tel:;ext=1",
     .mark  = "    |"},
    {.id = "TN3", .code = sipuri::errc::unexpected_end, .where = sipuri::component::number, .note = "'+' needs a digit",
     .input = "tel:+",
     .mark  = "     |"},
    {.id = "TN4", .code = sipuri::errc::unexpected_end, .where = sipuri::component::number, .note = "separators are no digits",
     .input = "tel:+-.;ext=1",
     .mark  = "       |"},
    {.id = "TN5", .code = sipuri::errc::unexpected_end, .where = sipuri::component::number, .note = "in a local number neither",
     .input = "tel:(-);phone-context=h",
     .mark  = "       |"},
    {.id = "TN6", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a space",
     .input = "tel:+1 201",
     .mark  = "      ^"},
    {.id = "TN7", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "'*' is for local numbers",
     .input = "tel:+1*2",
     .mark  = "      ^"},
    {.id = "TN8", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a second '+'",
     .input = "tel:++1",
     .mark  = "     ^"},
    {.id = "TN9", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "no escapes in a tel URI's number",
     .input = "tel:%2B1",
     .mark  = "    ^"},
    {.id = "TNA", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "no authority",
     .input = "tel://+1",
     .mark  = "    ^"},
    {.id = "TNB", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a NUL",
     .input = std::string_view{"tel:+1\0", 7},
     .mark  = "      ^"},

    {.id = "TC1", .code = sipuri::errc::no_phone_context, .where = sipuri::component::parameters, .note = "a local number needs it",
     .input = "tel:7042",
     .mark  = "        |"},
    {.id = "TC2", .code = sipuri::errc::no_phone_context, .where = sipuri::component::parameters, .note = "no other will do",
     .input = "tel:7042;context=h",
     .mark  = "                  |"},
    {.id = "TC3", .code = sipuri::errc::missing_value, .where = sipuri::component::parameter_value, .note = "no flag",
     .input = "tel:7042;phone-context",
     .mark  = "                      |"},
    {.id = "TC4", .code = sipuri::errc::empty, .where = sipuri::component::parameter_value, .note = "nor an empty one",
     .input = "tel:7042;phone-context=",
     .mark  = "                       |"},
    {.id = "TC5", .code = sipuri::errc::numeric_top_label, .where = sipuri::component::parameter_value, .note = "a descriptor is a name",
     .input = "tel:7042;phone-context=5",
     .mark  = "                        |"},
    {.id = "TC6", .code = sipuri::errc::unexpected_end, .where = sipuri::component::parameter_value, .note = "or a number with a digit",
     .input = "tel:7042;phone-context=+;x",
     .mark  = "                        |"},
    {.id = "TC7", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "of digits",
     .input = "tel:7042;phone-context=+1a",
     .mark  = "                         ^"},
    {.id = "TC8", .code = sipuri::errc::unexpected_end, .where = sipuri::component::parameter_value, .note = "a label's last is no '-'",
     .input = "tel:7042;phone-context=a-",
     .mark  = "                         |"},
    {.id = "TC9", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "nor before a '.'",
     .input = "tel:7042;phone-context=a-.b",
     .mark  = "                         ^"},
    {.id = "TCA", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "nor its first",
     .input = "tel:7042;phone-context=a.-b",
     .mark  = "                         ^"},
    {.id = "TCB", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "no empty label",
     .input = "tel:7042;phone-context=a..b",
     .mark  = "                         ^"},
    {.id = "TCC", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "'@' in the wild",
     .input = "tel:7042;phone-context=a@b",
     .mark  = "                        ^"},

    {.id = "TP1", .code = sipuri::errc::empty, .where = sipuri::component::parameter_name, .note = "a last ';'",
     .input = "tel:+1;",
     .mark  = "       |"},
    {.id = "TP2", .code = sipuri::errc::empty, .where = sipuri::component::parameter_name, .note = "two ';'",
     .input = "tel:+1;;x",
     .mark  = "       |"},
    {.id = "TP3", .code = sipuri::errc::empty, .where = sipuri::component::parameter_name, .note = "a value alone",
     .input = "tel:+1;=x",
     .mark  = "       |"},
    {.id = "TP4", .code = sipuri::errc::invalid_name, .where = sipuri::component::parameter_name, .note = "'_' in a name",
     .input = "tel:+1;a_b=x",
     .mark  = "        ^"},
    {.id = "TP5", .code = sipuri::errc::invalid_name, .where = sipuri::component::parameter_name, .note = "an escape in a name",
     .input = "tel:+1;%61=x",
     .mark  = "       ^"},
    {.id = "TP6", .code = sipuri::errc::empty, .where = sipuri::component::parameter_value, .note = "an empty value",
     .input = "tel:+1;x=;y",
     .mark  = "         |"},
    {.id = "TP7", .code = sipuri::errc::invalid_character, .where = sipuri::component::parameter_value, .note = "a second '='",
     .input = "tel:+1;x=a=b",
     .mark  = "          ^"},
    {.id = "TP8", .code = sipuri::errc::invalid_escape, .where = sipuri::component::parameter_value, .note = "half an escape",
     .input = "tel:+1;x=a%4",
     .mark  = "          ^^"},
    {.id = "TP9", .code = sipuri::errc::invalid_escape, .where = sipuri::component::parameter_value, .note = "an escape ends with its field",
     .input = "tel:+1;x=%;y",
     .mark  = "         ^"},
    {.id = "TPA", .code = sipuri::errc::duplicate_name, .where = sipuri::component::parameter_name, .note = "no name twice",
     .input = "tel:+1;x=1;y;X=2",
     .mark  = "             ^"},
    {.id = "TPB", .code = sipuri::errc::duplicate_name, .where = sipuri::component::parameter_name, .note = "nor two contexts",
     .input = "tel:1;phone-context=h;phone-context=h",
     .mark  = "                      ^^^^^^^^^^^^^"},

    {.id = "TE1", .code = sipuri::errc::missing_value, .where = sipuri::component::parameter_value, .note = "ext is no flag",
     .input = "tel:+1;ext;x",
     .mark  = "          |"},
    {.id = "TE2", .code = sipuri::errc::empty, .where = sipuri::component::parameter_value, .note = "nor empty",
     .input = "tel:+1;ext=",
     .mark  = "           |"},
    {.id = "TE3", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "but digits",
     .input = "tel:+1;ext=+1",
     .mark  = "           ^"},
    {.id = "TE4", .code = sipuri::errc::missing_value, .where = sipuri::component::parameter_value, .note = "isub is no flag",
     .input = "tel:+1;isub",
     .mark  = "           |"},
    {.id = "TE5", .code = sipuri::errc::invalid_character, .where = sipuri::component::parameter_value, .note = "nor takes '#'",
     .input = "tel:+1;isub=a#",
     .mark  = "             ^"},
    {.id = "TE6", .code = sipuri::errc::invalid_escape, .where = sipuri::component::parameter_value, .note = "nor half an escape",
     .input = "tel:+1;isub=%g1;x",
     .mark  = "            ^^^"},
    {.id = "TE7", .code = sipuri::errc::ext_and_isub, .where = sipuri::component::parameter_name, .note = "not both",
     .input = "tel:+1;ext=1;isub=2",
     .mark  = "             ^^^^"},
    {.id = "TE8", .code = sipuri::errc::ext_and_isub, .where = sipuri::component::parameter_name, .note = "nor the other way round",
     .input = "tel:+1;ISUB=2;x;Ext=1",
     .mark  = "                ^^^"},
};

/// Users that are no telephone numbers.
inline constexpr rejected_case rejected_tel_users[] = {
    {.id = "TU1", .code = sipuri::errc::empty, .where = sipuri::component::number, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "TU2", .code = sipuri::errc::invalid_character, .where = sipuri::component::user, .note = "no user",
     .input = "+1;isub=a@b",
     .mark  = "         ^"},
    {.id = "TU3", .code = sipuri::errc::invalid_escape, .where = sipuri::component::user, .note = "nor this",
     .input = "+1;x=%4",
     .mark  = "     ^^"},
    {.id = "TU4", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a name",
     .input = "alice",
     .mark  = " ^"},
    {.id = "TU5", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "an escaped ';' separates nothing",
     .input = "+1%3Bext=1",
     .mark  = "  ^^^"},
    {.id = "TU6", .code = sipuri::errc::invalid_name, .where = sipuri::component::parameter_name, .note = "nor does an escaped '='",
     .input = "+1;ext%3D1",
     .mark  = "      ^^^"},
    {.id = "TU7", .code = sipuri::errc::duplicate_name, .where = sipuri::component::parameter_name, .note = "names are read decoded",
     .input = "+1;x;%78=1",
     .mark  = "     ^^^"},
    {.id = "TU8", .code = sipuri::errc::no_phone_context, .where = sipuri::component::parameters, .note = "a local number needs it",
     .input = "7042",
     .mark  = "    |"},
    {.id = "TU9", .code = sipuri::errc::invalid_character, .where = sipuri::component::parameter_value, .note = "',' is for isub",
     .input = "+1;x=a,b",
     .mark  = "      ^"},
    {.id = "TUA", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "no NUL in a context",
     .input = "7;phone-context=a%00b",
     .mark  = "                 ^^^"},
    {.id = "TUB", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a control character",
     .input = "+1%0D%0A",
     .mark  = "  ^^^"},
};

/// URIs that hold no telephone number.
inline constexpr rejected_case rejected_tel_uris[] = {
    {.id = "TX1", .code = sipuri::errc::missing, .where = sipuri::component::parameters, .note = "no user=phone",
     .input = "sip:+1@h;lr?a=b",
     .mark  = "           |"},
    {.id = "TX2", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "another user parameter",
     .input = "sip:+1@h;user=ip",
     .mark  = "         ^^^^^^^"},
    {.id = "TX3", .code = sipuri::errc::invalid_value, .where = sipuri::component::parameter_value, .note = "none at all",
     .input = "sip:+1@h;user",
     .mark  = "         ^^^^"},
    {.id = "TX4", .code = sipuri::errc::empty, .where = sipuri::component::user, .note = "no user",
     .input = "sips:h;user=phone",
     .mark  = "     |"},
    {.id = "TX5", .code = sipuri::errc::invalid_character, .where = sipuri::component::number, .note = "a user that is no number",
     .input = "sip:bob@h;user=phone",
     .mark  = "     ^"},
    {.id = "TX6", .code = sipuri::errc::no_phone_context, .where = sipuri::component::parameters, .note = "ends with the user",
     .input = "sip:7042:secret@h;user=phone",
     .mark  = "        |"},
};
// clang-format on

/// A telephone URI, and the SIP URI that means it in a domain.
struct tel_to_sip_case {
    std::string_view id{};
    std::string_view input{};
    std::string_view domain{};
    std::string_view sip{};
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr tel_to_sip_case tel_to_sip[] = {
    {.id = "P303", .input = "tel:+358-555-1234567;postd=pp22", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;postd=pp22@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "the whole subscriber becomes the user"},
    {.id = "P304", .input = "tel:+358-555-1234567;POSTD=PP22", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;postd=pp22@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "folded to lower case"},
    {.id = "P305", .input = "tel:+358-555-1234567;tsp=a.b;phone-context=5", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;phone-context=5;tsp=a.b@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "ordered by name"},
};
// clang-format on

/// Two telephone URIs and their relation.
// clang-format off
inline constexpr compare_case tel_compare[] = {
    {.id = "P306",
     .left  = "tel:+1-201-555-0123",
     .right = "tel:+12015550123",
     .verdict = equal, .ref = "RFC 3966, 4", .note = "visual separators"},
    {.id = "P307",
     .left  = "tel:7042;phone-context=example.com",
     .right = "tel:+7042;phone-context=example.com",
     .verdict = different, .ref = "RFC 3966, 4", .note = "local is not global"},
};
// clang-format on

}  // namespace cases

#endif
