// Addresses of header fields: display name, URI and parameters, alone and in lists. RFC 3261, sections 20 and 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "data/parse.hpp"
#include "data/rejected.hpp"
#include "oracle/abnf.hpp"
#include "oracle/automaton.hpp"
#include "support.hpp"

#include <sipuri/name_addr.hpp>
#include <sipuri/tel.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;
using written = sipuri::fixed_text<512>;

// --- reading -------------------------------------------------------------------------------------------------------

/// An address taken apart; each parameter of the header field behind a ";", its value behind a "=", unquoted.
struct taken_apart_case {
    text id{};
    text input{};
    std::optional<text> display_name{};  ///< unquoted
    text addr_spec{};
    text parameters{};
    text whole{};  ///< without white space around it; the input where it has none
};

// clang-format off
constexpr taken_apart_case taken_apart[] = {
    {"only a URI",           "sip:bob@h",                               {}, "sip:bob@h"},
    {"only angles",          "<sip:bob@h>",                             {}, "sip:bob@h"},
    {"sips",                 "<sips:bob@h>",                            {}, "sips:bob@h"},
    {"a quoted name",        "\"Bob\" <sip:bob@h>;tag=1",               "Bob", "sip:bob@h", ";tag=1"},
    {"a token",              "Bob <sip:bob@h>",                         "Bob", "sip:bob@h"},
    {"tokens",               "Mr. Bob  O'Hara\t<sip:bob@h>",            "Mr. Bob  O'Hara", "sip:bob@h"},
    {"a tab reads as SP",    "Bob\tB <sip:bob@h>",                      "Bob B", "sip:bob@h"},
    {"in quotes too",        "\"Bob\tB\" <sip:bob@h>",                  "Bob B", "sip:bob@h"},
    {"an empty name",        "\"\" <sip:bob@h>",                        "", "sip:bob@h"},
    {"no space before '<'",  "\"Bob\"<sip:bob@h>",                      "Bob", "sip:bob@h"},
    {"nor behind a token",   "caller<sip:bob@h>;tag=323",               "caller", "sip:bob@h", ";tag=323"},
    {"quoted-pairs",         "\"\\\"B\\\\\\o\\b\\\"\" <sip:bob@h>",     "\"B\\ob\"", "sip:bob@h"},
    {"'<' in quotes",        "\"<sip:a@h>\" <sip:bob@h>",               "<sip:a@h>", "sip:bob@h"},
    {"',' and ';' in quotes", "\"B, Ob; x\" <sip:bob@h>",               "B, Ob; x", "sip:bob@h"},
    {"UTF-8",                "\"J\xC3\xBCrgen \xE2\x82\xAC \xF0\x9F\x98\x80\" <sip:j@h>", "J\xC3\xBCrgen \xE2\x82\xAC \xF0\x9F\x98\x80", "sip:j@h"},
    {"all of a token",       "a-.!%*_+`'~9 <sip:bob@h>",                "a-.!%*_+`'~9", "sip:bob@h"},
    {"the URI's own",        "<sip:bob@h;lr?a=b>;lr",                   {}, "sip:bob@h;lr?a=b", ";lr"},
    {"the header field's",   "sip:bob@h;lr",                            {}, "sip:bob@h", ";lr"},
    {"delimiters in a user", "<sip:a,b;c?d@h>",                         {}, "sip:a,b;c?d@h"},
    {"white space",          "  sip:bob@h\t;  tag \t=  1 ;x ",          {}, "sip:bob@h", ";tag=1;x", "sip:bob@h\t;  tag \t=  1 ;x"},
    {"around angles",        " \"B\"\t <sip:b@h>  ",                   "B", "sip:b@h", "", "\"B\"\t <sip:b@h>"},
    {"a quoted value",       "<sip:b@h>;x=\"a;b, \\\"c\\\"=\";y",       {}, "sip:b@h", ";x=a;b, \"c\"=;y"},
    {"an odd quote",         "<sip:b@h>;x=\"a\\\";b\";y",               {}, "sip:b@h", ";x=a\";b;y"},
    {"an instance",          "<sip:b@h>;+sip.instance=\"<urn:uuid:0>\"", {}, "sip:b@h", ";+sip.instance=<urn:uuid:0>"},
    {"an address as value",  "<sip:b@h>;received=[2001:db8::1]",        {}, "sip:b@h", ";received=[2001:db8::1]"},
    {"a host as value",      "<sip:b@h>;maddr=192.0.2.1;h=a.b.",        {}, "sip:b@h", ";maddr=192.0.2.1;h=a.b."},
    {"'@' in a value",       "sip:b@h;x=\"c@d\"",                       {}, "sip:b@h", ";x=c@d"},
    {"an empty value",       "<sip:b@h>;x=\"\"",                        {}, "sip:b@h", ";x="},
    {"a name twice",         "<sip:b@h>;a=1;A=2",                       {}, "sip:b@h", ";a=1;A=2"},
    {"tel",                  "\"B\" <tel:+1-201;ext=7>;tag=1",          "B", "tel:+1-201;ext=7", ";tag=1"},
    {"tel without angles",   "tel:+1-201;tag=1",                        {}, "tel:+1-201", ";tag=1"},
    {"any other scheme",     "<x-y+z.0:/a?b;c,d@e%20>",                 {}, "x-y+z.0:/a?b;c,d@e%20"},
    {"nearly sip",           "<sipx:a>",                                {}, "sipx:a"},

    // RFC 4475
    {"3.1.1.1, To",          "sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n", {}, "sip:vivekg@chair-dnrc.example.com", ";tag=1918181833n", ""},
    {"3.1.1.1, From",        "\"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>  ;  tag = 98asjd8", "J Rosenberg \\\"", "sip:jdrosen@example.com", ";tag=98asjd8"},
    {"3.1.1.1, Contact",     "\"Quoted string \\\"\\\"\" <sip:jdrosen@example.com> ; newparam =      newvalue ;  secondparam ; q = 0.33", "Quoted string \"\"", "sip:jdrosen@example.com", ";newparam=newvalue;secondparam;q=0.33"},
    {"3.1.1.2, To",          "<sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com>", {}, "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com"},
    {"3.1.1.2, From",        "token1~` token2'+_ token3*%!.- <sip:mundane@example.com>;fromParam''~+*_!.-%=\"\xD1\x80\";tag=_token~1'+`*%!-.", "token1~` token2'+_ token3*%!.-", "sip:mundane@example.com", ";fromParam''~+*_!.-%=\xD1\x80;tag=_token~1'+`*%!-."},
    {"3.1.1.6",              "caller<sip:caller@example.com>;tag=323",  "caller", "sip:caller@example.com", ";tag=323"},
};
// clang-format on

/// The parameters one after another, as the table has them.
constexpr bool same_parameters(sipuri::generic_params_view found, text expected) {
    written shown;
    for (auto const parameter : found) {
        shown.put(';');
        shown.put(parameter.name());
        auto const value = parameter.value();
        if (!value) continue;
        shown.put('=');
        for (char const c : value->unquoted()) shown.put(c);
    }
    return shown.view() == expected;
}

constexpr bool is_sip(text addr_spec) { return sipuri::can_parse(addr_spec); }

constexpr bool same_uri(sipuri::name_addr_view address) {
    auto const found = address.uri();
    if (!is_sip(address.addr_spec())) return !found && found.error().code == errc::invalid_scheme;
    auto const expected = sipuri::parse(address.addr_spec());
    return found && found->text() == address.addr_spec() && found->components() == expected->components();
}

constexpr bool falls_apart(taken_apart_case const& row) {
    auto const address = sipuri::parse_name_addr(row.input);
    if (!address || address->addr_spec() != row.addr_spec || !same_uri(*address)) return false;
    if (address->text() != (row.whole.empty() ? row.input : row.whole)) return false;
    auto const display_name = address->display_name();
    if (display_name.has_value() != row.display_name.has_value()) return false;
    if (display_name && !(display_name->unquoted() == *row.display_name)) return false;
    return same_parameters(address->parameters(), row.parameters);
}

/// A valid URI stands in angles; and without them, if it has none of ",", ";" and "?".
constexpr bool holds_every_uri(cases::parse_case const& row) {
    if (row.input.size() > 400) return true;
    written in_angles;
    in_angles.put('<');
    in_angles.put(row.input);
    in_angles.put(">;tag=1");
    auto const address = sipuri::parse_name_addr(in_angles.view());
    bool const bare = sipuri::parse_name_addr(row.input).has_value();
    if (!row.expected) return !address || !address->uri();
    return address && address->uri() && address->uri()->text() == row.input &&
           address->parameters().find("TAG")->value()->text() == "1" &&
           (bare || row.input.find_first_of(",;?") != text::npos);
}

// clang-format off
constexpr cases::rejected_case rejected[] = {
    {.id = "NE1", .code = errc::empty, .where = component::uri, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "NE2", .code = errc::empty, .where = component::uri, .note = "only white space",
     .input = " \t",
     .mark  = "  |"},

    {.id = "NS1", .code = errc::invalid_scheme, .where = component::scheme, .note = "a Contact's star",
     .input = "*",
     .mark  = "^"},
    {.id = "NS2", .code = errc::invalid_scheme, .where = component::scheme, .note = "a name alone",
     .input = "Bob;tag=1",
     .mark  = "^^^"},
    {.id = "NS3", .code = errc::invalid_scheme, .where = component::scheme, .note = "an address, but no URI",
     .input = "bob@example.com;tag=1",
     .mark  = "^^^^^^^^^^^^^^^"},
    {.id = "NS4", .code = errc::invalid_scheme, .where = component::scheme, .note = "in angles too",
     .input = "Bob <bob@example.com>",
     .mark  = "     ^^^^^^^^^^^^^^^"},
    {.id = "NS5", .code = errc::invalid_scheme, .where = component::scheme, .note = "nothing between the angles",
     .input = "<>",
     .mark  = " |"},
    {.id = "NS6", .code = errc::invalid_scheme, .where = component::scheme, .note = "a scheme begins with a letter",
     .input = "<1a:b>",
     .mark  = " ^^"},
    {.id = "NS7", .code = errc::invalid_scheme, .where = component::scheme, .note = "no URI at all",
     .input = ";tag=1",
     .mark  = "|"},
    {.id = "NS8", .code = errc::unexpected_end, .where = component::uri, .note = "nothing behind the scheme",
     .input = "<tel:>",
     .mark  = "     |"},
    {.id = "NS9", .code = errc::unexpected_end, .where = component::uri, .note = "a display name has no ':'",
     .input = "Bob: <sip:bob@h>",
     .mark  = "    |"},

    {.id = "ND1", .code = errc::invalid_character, .where = component::display_name, .note = "RFC 4475, 3.1.2.15",
     .input = "Bell, Alexander <sip:a.g.bell@example.org>;tag=43",
     .mark  = "    ^"},
    {.id = "ND2", .code = errc::invalid_character, .where = component::display_name, .note = "UTF-8 needs quotes",
     .input = "J\xC3\xBCrgen <sip:j@h>",
     .mark  = " ^"},
    {.id = "ND3", .code = errc::invalid_character, .where = component::display_name, .note = "a quote within tokens",
     .input = "Bob \"Bo\" <sip:bob@h>",
     .mark  = "    ^"},
    {.id = "ND4", .code = errc::unclosed_quote, .where = component::display_name, .note = "RFC 4475, 3.1.2.6",
     .input = "\"Mr. J. User <sip:j.user@example.com>",
     .mark  = "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"},
    {.id = "ND5", .code = errc::unclosed_quote, .where = component::display_name, .note = "a trailing backslash",
     .input = "\"Bob\\",
     .mark  = "^^^^^"},
    {.id = "ND6", .code = errc::unclosed_quote, .where = component::display_name, .note = "the quote is escaped",
     .input = "\"Bob\\\" <sip:bob@h>",
     .mark  = "^^^^^^^^^^^^^^^^^^"},
    {.id = "ND7", .code = errc::unclosed_quote, .where = component::display_name, .note = "a quote alone",
     .input = "\"",
     .mark  = "^"},
    {.id = "ND8", .code = errc::control_character, .where = component::display_name, .note = "a quoted-pair of BEL",
     .input = "\"a\\\x07\" <sip:bob@h>",
     .mark  = "  ^^"},
    {.id = "ND9", .code = errc::control_character, .where = component::display_name, .note = "of a tab",
     .input = "\"a\\\t\" <sip:bob@h>",
     .mark  = "  ^^"},
    {.id = "NDA", .code = errc::invalid_character, .where = component::display_name, .note = "of no ASCII",
     .input = "\"a\\\xC3\xBC\" <sip:bob@h>",
     .mark  = "   ^"},
    {.id = "NDB", .code = errc::invalid_character, .where = component::display_name, .note = "a raw NUL",
     .input = text{"\"a\0\" <sip:bob@h>", 16},
     .mark  = "  ^"},
    {.id = "NDC", .code = errc::invalid_character, .where = component::display_name, .note = "a raw DEL",
     .input = "\"a\x7F\" <sip:bob@h>",
     .mark  = "  ^"},
    {.id = "NDD", .code = errc::invalid_character, .where = component::display_name, .note = "Latin-1",
     .input = "\"J\xFCrgen\" <sip:j@h>",
     .mark  = "  ^"},
    {.id = "NDE", .code = errc::invalid_character, .where = component::display_name, .note = "an overlong NUL",
     .input = "\"\xC0\x80\" <sip:j@h>",
     .mark  = " ^"},
    {.id = "NDF", .code = errc::invalid_character, .where = component::display_name, .note = "an overlong '/'",
     .input = "\"\xE0\x80\xAF\" <sip:j@h>",
     .mark  = " ^"},
    {.id = "NDG", .code = errc::invalid_character, .where = component::display_name, .note = "a surrogate",
     .input = "\"\xED\xA0\x80\" <sip:j@h>",
     .mark  = " ^"},
    {.id = "NDH", .code = errc::invalid_character, .where = component::display_name, .note = "beyond U+10FFFF",
     .input = "\"\xF4\x90\x80\x80\" <sip:j@h>",
     .mark  = " ^"},
    {.id = "NDI", .code = errc::invalid_character, .where = component::display_name, .note = "cut short by the quote",
     .input = "\"\xE2\x82\" <sip:j@h>",
     .mark  = " ^"},
    {.id = "NDJ", .code = errc::invalid_character, .where = component::display_name, .note = "cut short by the end",
     .input = "\"\xF0\x9F\x98",
     .mark  = " ^"},

    {.id = "NL1", .code = errc::line_break, .where = component::display_name, .note = "folded in quotes",
     .input = "\"Bob\r\n B\" <sip:bob@h>",
     .mark  = "    ^"},
    {.id = "NL2", .code = errc::line_break, .where = component::display_name, .note = "a quoted-pair of LF",
     .input = "\"Bob\\\n\" <sip:bob@h>",
     .mark  = "     ^"},
    {.id = "NL3", .code = errc::line_break, .where = component::display_name, .note = "folded behind a token",
     .input = "Bob\r\n <sip:bob@h>",
     .mark  = "   ^"},
    {.id = "NL4", .code = errc::line_break, .where = component::uri, .note = "folded behind a quoted name",
     .input = "\"Bob\" \r\n <sip:bob@h>",
     .mark  = "      ^"},
    {.id = "NL5", .code = errc::line_break, .where = component::generic_param, .note = "folded before a parameter",
     .input = "<sip:bob@h>\r\n ;tag=1",
     .mark  = "           ^"},
    {.id = "NL6", .code = errc::line_break, .where = component::generic_param, .note = "injected behind a URI",
     .input = "sip:bob@h\r\nVia: x",
     .mark  = "         ^"},
    {.id = "NL7", .code = errc::line_break, .where = component::generic_param, .note = "in a quoted value",
     .input = "<sip:bob@h>;x=\"\n\"",
     .mark  = "               ^"},
    {.id = "NL8", .code = errc::line_break, .where = component::generic_param, .note = "before a name",
     .input = "<sip:bob@h>;\n x",
     .mark  = "            ^"},
    {.id = "NL9", .code = errc::invalid_character, .where = component::host, .note = "in the URI it is the URI's error",
     .input = "<sip:bob@h\r\n>",
     .mark  = "          ^"},

    {.id = "NA1", .code = errc::unclosed_angle, .where = component::uri, .note = "no '>'",
     .input = "\"Bob\" <sip:bob@h;tag=1",
     .mark  = "      ^^^^^^^^^^^^^^^^"},
    {.id = "NA2", .code = errc::unclosed_angle, .where = component::uri, .note = "only '<' and a slash",
     .input = "</",
     .mark  = "^^"},
    {.id = "NA3", .code = errc::unclosed_angle, .where = component::uri, .note = "only '<'",
     .input = "<",
     .mark  = "^"},
    {.id = "NA4", .code = errc::invalid_scheme, .where = component::scheme, .note = "a slash in angles",
     .input = "</>",
     .mark  = " ^"},
    {.id = "NA5", .code = errc::invalid_character, .where = component::uri, .note = "RFC 4475, 3.1.2.14",
     .input = "\"Watson, Thomas\" < sip:t.watson@example.org >",
     .mark  = "                  ^"},
    {.id = "NA6", .code = errc::invalid_character, .where = component::host, .note = "a space before '>'",
     .input = "<sip:bob@h >",
     .mark  = "          ^"},
    {.id = "NA7", .code = errc::missing_angles, .where = component::uri, .note = "a URI behind a quoted name",
     .input = "\"Bob\" sip:bob@h",
     .mark  = "      ^"},
    {.id = "NA8", .code = errc::unexpected_end, .where = component::uri, .note = "no URI behind it",
     .input = "\"Bob\" ",
     .mark  = "      |"},
    {.id = "NA9", .code = errc::missing_angles, .where = component::uri, .note = "RFC 4475, 3.1.2.13",
     .input = "sip:user@example.com?Route=%3Csip:sip.example.com%3E",
     .mark  = "                    ^"},
    {.id = "NAA", .code = errc::missing_angles, .where = component::uri, .note = "';' in a user",
     .input = "sip:+1;phone-context=h@example.com;tag=1",
     .mark  = "      ^"},
    {.id = "NAB", .code = errc::missing_angles, .where = component::uri, .note = "',' in a user",
     .input = "sip:a,b@h",
     .mark  = "     ^"},
    {.id = "NAC", .code = errc::missing_angles, .where = component::uri, .note = "a list where one is wanted",
     .input = "sip:a@h,sip:b@h",
     .mark  = "       ^"},
    {.id = "NAD", .code = errc::invalid_character, .where = component::generic_param, .note = "a list of angles",
     .input = "<sip:a@h>,<sip:b@h>",
     .mark  = "         ^"},

    {.id = "NU1", .code = errc::invalid_character, .where = component::port, .note = "the URI's own error, shifted",
     .input = "\"Bob\" <sip:bob@h:50x0>",
     .mark  = "                   ^"},
    {.id = "NU2", .code = errc::invalid_escape, .where = component::user, .note = "without angles as well",
     .input = " sip:b%4@h;tag=1",
     .mark  = "      ^^"},
    {.id = "NU3", .code = errc::empty, .where = component::host, .note = "a place between octets",
     .input = "<sip:bob@>",
     .mark  = "         |"},
    {.id = "NU4", .code = errc::second_at, .where = component::host, .note = "the second '@'",
     .input = "<sip:a@b@c>",
     .mark  = "        ^"},
    {.id = "NU5", .code = errc::invalid_character, .where = component::uri, .note = "'#' in another scheme",
     .input = "<http://h/#a>",
     .mark  = "          ^"},
    {.id = "NU6", .code = errc::invalid_escape, .where = component::uri, .note = "half an escape there",
     .input = "<http://h/%4>",
     .mark  = "          ^^"},

    {.id = "NP1", .code = errc::empty, .where = component::generic_param, .note = "a last ';'",
     .input = "<sip:bob@h>;",
     .mark  = "            |"},
    {.id = "NP2", .code = errc::empty, .where = component::generic_param, .note = "two ';'",
     .input = "<sip:bob@h>; ;tag=1",
     .mark  = "             |"},
    {.id = "NP3", .code = errc::empty, .where = component::generic_param, .note = "a value alone",
     .input = "<sip:bob@h>;=1",
     .mark  = "            |"},
    {.id = "NP4", .code = errc::empty, .where = component::generic_param, .note = "an empty value",
     .input = "<sip:bob@h>;tag=;x",
     .mark  = "                |"},
    {.id = "NP5", .code = errc::empty, .where = component::generic_param, .note = "at the end as well",
     .input = "<sip:bob@h>;tag= ",
     .mark  = "                 |"},
    {.id = "NP6", .code = errc::invalid_character, .where = component::generic_param, .note = "no token",
     .input = "<sip:bob@h>;t@g=1",
     .mark  = "             ^"},
    {.id = "NP7", .code = errc::invalid_character, .where = component::generic_param, .note = "two values",
     .input = "<sip:bob@h>;tag=1 2",
     .mark  = "                  ^"},
    {.id = "NP8", .code = errc::invalid_character, .where = component::generic_param, .note = "something behind it",
     .input = "<sip:bob@h> x",
     .mark  = "            ^"},
    {.id = "NP9", .code = errc::unclosed_quote, .where = component::generic_param, .note = "a value without end",
     .input = "<sip:bob@h>;x=\"a\\",
     .mark  = "              ^^^"},
    {.id = "NPA", .code = errc::unclosed_bracket, .where = component::generic_param, .note = "nor this",
     .input = "<sip:bob@h>;x=[::1",
     .mark  = "              ^^^^"},
    {.id = "NPB", .code = errc::invalid_character, .where = component::generic_param, .note = "a host's error, shifted",
     .input = "<sip:bob@h>;x=[::g]",
     .mark  = "                 ^"},
    {.id = "NPC", .code = errc::invalid_character, .where = component::generic_param, .note = "a quoted name",
     .input = "<sip:bob@h>;\"x\"=1",
     .mark  = "            ^"},
    {.id = "NPD", .code = errc::invalid_character, .where = component::generic_param, .note = "a second '='",
     .input = "<sip:bob@h>;x=1=2",
     .mark  = "               ^"},
};

constexpr cases::rejected_case rejected_lists[] = {
    {.id = "LE1", .code = errc::empty, .where = component::uri, .note = "an empty text",
     .input = "",
     .mark  = "|"},
    {.id = "LE2", .code = errc::empty, .where = component::uri, .note = "a last ','",
     .input = "<sip:a@h>, ",
     .mark  = "           |"},
    {.id = "LE3", .code = errc::empty, .where = component::uri, .note = "a first ','",
     .input = ",<sip:a@h>",
     .mark  = "|"},
    {.id = "LE4", .code = errc::empty, .where = component::uri, .note = "two ','",
     .input = "<sip:a@h>,,<sip:b@h>",
     .mark  = "          |"},
    {.id = "LE5", .code = errc::invalid_scheme, .where = component::scheme, .note = "',' in a user",
     .input = "sip:a,b@h",
     .mark  = "      ^^^"},
    {.id = "LE6", .code = errc::invalid_character, .where = component::port, .note = "shifted by the first",
     .input = "<sip:a@h>, <sip:b@h:x>",
     .mark  = "                    ^"},
    {.id = "LE7", .code = errc::invalid_scheme, .where = component::scheme, .note = "',' in a name without quotes",
     .input = "Bell, Alexander <sip:a@h>",
     .mark  = "^^^^"},
    {.id = "LE8", .code = errc::unexpected_end, .where = component::uri, .note = "a name without a URI",
     .input = "\"B\",<sip:a@h>",
     .mark  = "   |"},
    {.id = "LE9", .code = errc::empty, .where = component::generic_param, .note = "an empty value before ','",
     .input = "<sip:a@h>;x=,<sip:a@h>",
     .mark  = "            |"},
    {.id = "LEA", .code = errc::invalid_scheme, .where = component::scheme, .note = "a star among them",
     .input = "<sip:a@h>, *",
     .mark  = "           ^"},
};
// clang-format on

/// The parser gives the row's error and no value, and the error lies within the text.
template <class Result>
constexpr bool gives(Result const& found, cases::rejected_case const& row) {
    return well_marked(row) && !found && found.error() == row.error();
}
constexpr bool no_address(cases::rejected_case const& row) { return gives(sipuri::parse_name_addr(row.input), row); }
constexpr bool no_list(cases::rejected_case const& row) { return gives(sipuri::parse_name_addrs(row.input), row); }

/// Lists, and the URIs in them one after another, each behind a space.
struct list_case {
    text id{};
    text input{};
    text uris{};
    text texts{};  ///< the elements, each behind a "|"
};

// clang-format off
constexpr list_case lists[] = {
    {"one",              "<sip:a@h>",                       " sip:a@h", "|<sip:a@h>"},
    {"two",              "<sip:a@h>,<sip:b@h>",             " sip:a@h sip:b@h", "|<sip:a@h>|<sip:b@h>"},
    {"white space",      " <sip:a@h> \t,  sip:b@h ",        " sip:a@h sip:b@h", "|<sip:a@h>|sip:b@h"},
    {"',' in quotes",    "\"A, B\" <sip:a@h>, \"\\\",\"<sip:b@h>;x=\",\"", " sip:a@h sip:b@h", "|\"A, B\" <sip:a@h>|\"\\\",\"<sip:b@h>;x=\",\""},
    {"',' in angles",    "<sip:a,b@h>,<tel:+1>",            " sip:a,b@h tel:+1", "|<sip:a,b@h>|<tel:+1>"},
    {"parameters",       "sip:a@h;q=1,<sip:b@h;lr>;x",      " sip:a@h sip:b@h;lr", "|sip:a@h;q=1|<sip:b@h;lr>;x"},
    {"a flag before ','", "<sip:a@h>;x ,sip:b@h",           " sip:a@h sip:b@h", "|<sip:a@h>;x|sip:b@h"},
    {"an IPv6 value",    "<sip:a@h>;x=[::1],sip:b@h",       " sip:a@h sip:b@h", "|<sip:a@h>;x=[::1]|sip:b@h"},
};
// clang-format on

constexpr bool is_read(list_case const& row) {
    auto const list = sipuri::parse_name_addrs(row.input);
    if (!list || list->text() != row.input) return false;
    written uris;
    written texts;
    std::size_t count = 0;
    for (auto const address : *list) {
        uris.put(' ');
        uris.put(address.addr_spec());
        texts.put('|');
        texts.put(address.text());
        ++count;
    }
    return uris.view() == row.uris && texts.view() == row.texts && list->size() == count;
}

constexpr bool error_within(sipuri::error const& what, text input) {
    return what.offset <= input.size() && what.length <= input.size() - what.offset;
}

/// What comes out of an address is all in its text, and nothing read from it for people is a control character.
constexpr bool is_sound(sipuri::name_addr_view address) {
    auto const again = sipuri::parse_name_addr(address.text());
    if (!again || again->text() != address.text() || !same_uri(address)) return false;
    auto const clean = [](sipuri::quoted_view view) {
        for (char const c : view.unquoted()) {
            if (sipuri::chars::control.contains(c)) return false;
        }
        return true;
    };
    if (auto const name = address.display_name(); name && !clean(*name)) return false;
    std::size_t count = 0;
    for (auto const parameter : address.parameters()) {
        if (parameter.name().empty() || (parameter.value() && !clean(*parameter.value()))) return false;
        ++count;
    }
    return count == address.parameters().size();
}

/// An error lies within the text; an address is a list of one; each of a list is an address.
constexpr bool keeps_the_law(text input) {
    auto const one = sipuri::parse_name_addr(input);
    if (one ? !is_sound(*one) : !error_within(one.error(), input)) return false;
    auto const list = sipuri::parse_name_addrs(input);
    if (!list) return error_within(list.error(), input) && !one;
    std::size_t count = 0;
    for (auto const address : *list) {
        if (!is_sound(address)) return false;
        ++count;
    }
    return count != 0 && (!one || (count == 1 && (*list->begin()).text() == one->text()));
}

/// Every beginning of a text keeps the law; in full at run time only, for the work is quadratic.
template <class Row>
constexpr bool every_beginning(Row const& row) {
    if (std::is_constant_evaluated()) {
        for (std::size_t size = 0; size <= row.input.size() && size != 40; ++size) {
            if (!keeps_the_law(row.input.substr(0, size))) return false;
        }
    } else {
        for (std::size_t size = 0; size <= row.input.size(); ++size) {
            if (!keeps_the_law(tests::exact_copy{row.input.substr(0, size)}.view())) return false;
        }
    }
    return true;
}

// --- writing -------------------------------------------------------------------------------------------------------

constexpr sipuri::parameter parameters[]{{"tag", "a1"},       {"lr", {}},          {"x", "a;b, \"c\"\\"},
                                         {"e", ""},           {"six", "[::1]"},    {"no-six", "[::1"},
                                         {"n", "J\xC3\xBCrgen"}};

struct fields_case {
    text id{};
    sipuri::name_addr_fields fields{};
    text output{};
};

// clang-format off
constexpr fields_case writings[] = {
    {"only a URI",      {.uri = "sip:bob@h;lr?a=b"},                              "<sip:bob@h;lr?a=b>"},
    {"a name",          {.display_name = "Bob", .uri = "sips:bob@h"},             "\"Bob\" <sips:bob@h>"},
    {"an empty name",   {.display_name = "", .uri = "sip:h"},                     "\"\" <sip:h>"},
    {"quoted-pairs",    {.display_name = "\"B\\b\"", .uri = "sip:h"},             "\"\\\"B\\\\b\\\"\" <sip:h>"},
    {"an injection",    {.display_name = "\" <sip:evil@h>, \"", .uri = "sip:h"},  "\"\\\" <sip:evil@h>, \\\"\" <sip:h>"},
    {"UTF-8",           {.display_name = "J\xC3\xBCrgen", .uri = "sip:h"},        "\"J\xC3\xBCrgen\" <sip:h>"},
    {"another scheme",  {.uri = "tel:+1;ext=7"},                                  "<tel:+1;ext=7>"},
    {"parameters",      {.uri = "sip:h", .parameters = parameters},
     "<sip:h>;tag=a1;lr;x=\"a;b, \\\"c\\\"\\\\\";e=\"\";six=[::1];no-six=\"[::1\";n=\"J\xC3\xBCrgen\""},
};
// clang-format on

constexpr bool same_fields(sipuri::name_addr_view address, sipuri::name_addr_fields const& fields) {
    auto const name = address.display_name();
    if (name.has_value() != fields.display_name.has_value()) return false;
    if (name && !(name->unquoted() == *fields.display_name)) return false;
    if (address.addr_spec() != fields.uri || address.parameters().size() != fields.parameters.size()) return false;
    auto found = address.parameters().begin();
    for (auto const& expected : fields.parameters) {
        auto const value = (*found).value();
        if ((*found).name() != expected.name || value.has_value() != expected.value.has_value()) return false;
        if (value && !(value->unquoted() == *expected.value)) return false;
        ++found;
    }
    return true;
}

/// What is written is read back as what it was written from, also from a place that is just large enough.
constexpr bool is_written(fields_case const& row) {
    written out;
    auto const done = write_name_addr(row.fields, out);
    if (!done || *done != row.output.size() || out.view() != row.output) return false;
    auto const address = sipuri::parse_name_addr(out.view());
    if (!address || !same_fields(*address, row.fields)) return false;

    char room[512]{};
    auto const exact = write_name_addr(row.fields, std::span{room, row.output.size()});
    auto const short_of_one = write_name_addr(row.fields, std::span{room, row.output.size() - 1});
    return exact && text{room, *exact} == row.output && room[row.output.size()] == '\0' && !short_of_one &&
           short_of_one.error() == sipuri::error{errc::no_space, component::output, 0,
                                                 static_cast<std::uint32_t>(row.output.size())};
}

struct refused_case {
    text id{};
    sipuri::name_addr_fields fields{};
    sipuri::error error{};
};

constexpr sipuri::parameter no_name[]{{"tag", "1"}, {"", "x"}};
constexpr sipuri::parameter spaced_name[]{{"a b", {}}};
constexpr sipuri::parameter broken_value[]{{"a", "b\nc"}};
constexpr sipuri::parameter latin_value[]{{"a", "\xFC"}};

// clang-format off
constexpr refused_case refused[] = {
    {"no URI",               {.display_name = "Bob"},                       {errc::invalid_scheme, component::scheme, 0, 0}},
    {"no scheme",            {.uri = "bob@h"},                              {errc::invalid_scheme, component::scheme, 0, 5}},
    {"no valid URI",         {.uri = "sip:bob@h>"},                         {errc::invalid_character, component::host, 9, 1}},
    {"angles of its own",    {.uri = "<sip:bob@h>"},                        {errc::invalid_scheme, component::scheme, 0, 4}},
    {"no other URI either",  {.uri = "tel:+1>"},                            {errc::invalid_character, component::uri, 6, 1}},
    {"a line break",         {.display_name = "B\r\nVia: x", .uri = "sip:h"}, {errc::control_character, component::display_name, 1, 1}},
    {"a tab",                {.display_name = "\tB", .uri = "sip:h"},       {errc::control_character, component::display_name, 0, 1}},
    {"Latin-1",              {.display_name = "J\xFC", .uri = "sip:h"},     {errc::invalid_character, component::display_name, 1, 1}},
    {"an empty name",        {.uri = "sip:h", .parameters = no_name},       {errc::empty, component::generic_param, 0, 0}},
    {"a name with a space",  {.uri = "sip:h", .parameters = spaced_name},   {errc::invalid_character, component::generic_param, 1, 1}},
    {"a value over lines",   {.uri = "sip:h", .parameters = broken_value},  {errc::control_character, component::generic_param, 1, 1}},
    {"a value in Latin-1",   {.uri = "sip:h", .parameters = latin_value},   {errc::invalid_character, component::generic_param, 0, 1}},
};
// clang-format on

constexpr bool is_refused(refused_case const& row) {
    written out;
    auto const done = write_name_addr(row.fields, out);
    return !done && done.error() == row.error && out.size() == 0;
}

// The leniencies of parse() are those of the URI here.
static_assert(!sipuri::parse_name_addr("<sip:a@b_c.example>"));
static_assert(sipuri::parse_name_addr("<sip:a@b_c.example>", {.underscore = true})->uri()->used().underscore);
static_assert(sipuri::parse_name_addrs("<sip:a@b_c.example>, <sip:a@h>", {.underscore = true})->size() == 2);
static_assert(sipuri::write_name_addr({.uri = "sip:a@b_c.example"}, written{}).error().code == errc::underscore);
static_assert(sipuri::write_name_addr({.uri = "sip:a@b_c.example"}, written{}, {.underscore = true}));

// A URI of another scheme is read by its own parser.
constexpr auto caller = *sipuri::parse_name_addr("\"Ann\" <tel:+1-201-555-0123>;tag=7");
static_assert(caller.uri().error() == sipuri::error{errc::invalid_scheme, component::scheme, 0, 3});
static_assert(is_e164(*sipuri::parse_tel(caller.addr_spec())));

// validate() adds what the header field says of its own parameters.
constexpr auto twice = validate(*sipuri::parse_name_addr(" \"B\" <sip:h;ttl=256>;tag=1;x;TAG=2"));
static_assert(!twice.accepted() && twice[0].what.code == errc::out_of_range && twice[0].what.offset == 15);
static_assert(twice[twice.size() - 1].what == sipuri::error{errc::duplicate_name, component::generic_param, 28, 3});
static_assert(validate(caller).accepted() && validate(caller).empty());

// A view of a string that dies at the end of the line does not compile.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse_name_addr(static_cast<Text&&>(from)); };
template <class Text>
concept parses_list_from = requires(Text&& from) { sipuri::parse_name_addrs(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<text> && !parses_from<std::string>);
static_assert(parses_list_from<std::string&> && parses_list_from<text> && !parses_list_from<std::string>);

// --- a second reading of the grammar -------------------------------------------------------------------------------

/// RFC 3261, section 25.1, without what is said to be stricter here: white space within one line, no quoted-pair of a
/// control character, UTF-8 as RFC 3629 has it; and a bare addr-spec without ",", ";" and "?".
constexpr text address_abnf = R"abnf(
addresses      = address *( "," address )
address        = WS ( [ display-name ] "<" addr-spec ">" / bare-addr-spec ) *( WS ";" WS generic-param ) WS
display-name   = *( htoken WS ) / quoted-string WS
addr-spec      = uri / other-scheme ":" 1*( uric / "," / ";" / "?" )
bare-addr-spec = ( "sip:" / "sips:" ) [ bare-user [ ":" bare-password ] "@" ] hostport / other-scheme ":" 1*uric
bare-user      = 1*( unreserved / escaped / "&" / "=" / "+" / "$" / "/" )
bare-password  = *( unreserved / escaped / "&" / "=" / "+" / "$" )
uric           = unreserved / escaped / "/" / ":" / "@" / "&" / "=" / "+" / "$"
other-scheme   = ( %x41-52 / %x54-5A / %x61-72 / %x74-7A ) *scheme-octet
               / "s" [ ( %x41-48 / %x4A-5A / %x61-68 / %x6A-7A / scheme-rest ) *scheme-octet
                     / "i" [ ( %x41-4F / %x51-5A / %x61-6F / %x71-7A / scheme-rest ) *scheme-octet
                           / "p" ( ( %x41-52 / %x54-5A / %x61-72 / %x74-7A / scheme-rest ) *scheme-octet
                                 / "s" 1*scheme-octet ) ] ]
scheme-octet   = ALPHA / scheme-rest
scheme-rest    = DIGIT / "+" / "-" / "."
generic-param  = htoken [ WS "=" WS ( htoken / IPv6reference / quoted-string ) ]
htoken         = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
quoted-string  = %x22 *( WSP / %x21 / %x23-5B / %x5D-7E / utf8 / "\" %x20-7E ) %x22
utf8           = %xC2-DF tail
               / %xE0 %xA0-BF tail / %xE1-EC 2tail / %xED %x80-9F tail / %xEE-EF 2tail
               / %xF0 %x90-BF 2tail / %xF1-F3 3tail / %xF4 %x80-8F 2tail
tail           = %x80-BF
WS             = *WSP
WSP            = %x20 / %x09
)abnf";

oracle::grammar const& address_grammar() {
    static auto const grammar = oracle::abnf_reader::read(std::string{oracle::sip_uri_abnf} + std::string{address_abnf});
    return grammar;
}

/// Asks `right` about each text that the W-method asks of a rule's automaton, with the automaton's verdict.
void agrees(char const* rule, auto right) {
    oracle::automaton const smallest(address_grammar(), rule);
    oracle::w_method const strings(smallest);
    int checked = 0;
    int valid = 0;
    int failures = 0;
    strings.visit_over(smallest.merged_letters(), 0, [&](text input, bool derived) {
        tests::exact_copy const copy{input};
        ++checked;
        valid += derived ? 1 : 0;
        if (right(copy.view(), derived) || ++failures > 20) return;
        INFO(tests::printable(input), derived ? " is derived" : " is not derived");
        CHECK(right(copy.view(), derived));
    });
    MESSAGE(smallest.size(), " states, ", checked, " texts, ", valid, " of them derived");
    CHECK(failures == 0);
    CHECK(valid > 1000);
}

}  // namespace

TEST_CASE("name_addr: an address falls into display name, URI and parameters") {
    tests::every_row<taken_apart, falls_apart>();
    tests::every_row<cases::parse, holds_every_uri>();
}

TEST_CASE("name_addr: what is no address, and the octets at fault") { tests::every_row<rejected, no_address>(); }

TEST_CASE("name_addr: lists") {
    tests::every_row<lists, is_read>();
    tests::every_row<rejected_lists, no_list>();
}

TEST_CASE("name_addr: every beginning of a text is an address or has its error within it") {
    tests::every_row<taken_apart, every_beginning<taken_apart_case>>();
    tests::every_row<rejected, every_beginning<cases::rejected_case>>();
    tests::every_row<lists, every_beginning<list_case>>();
    tests::every_row<rejected_lists, every_beginning<cases::rejected_case>>();
}

TEST_CASE("name_addr: what is written is read back") {
    tests::every_row<writings, is_written>();
    tests::every_row<refused, is_refused>();
}

TEST_CASE("name_addr: every octet in a display name") {
    for (int octet = 0; octet != 256; ++octet) {
        std::string const name{'a', static_cast<char>(octet), 'b'};
        std::string address;
        auto const done = sipuri::write_name_addr({.display_name = name, .uri = "sip:h"}, address);
        bool const printable = octet >= 0x20 && octet < 0x7F;
        CAPTURE(octet);
        REQUIRE(done.has_value() == printable);
        if (!printable) continue;
        tests::exact_copy const copy{address};
        auto const parsed = sipuri::parse_name_addr(copy.view());
        REQUIRE(parsed);
        CHECK(parsed->display_name()->unquoted() == name);
        CHECK(parsed->display_name()->unquoted().to<std::string>() == name);
        std::array<char, 2> room{};
        CHECK(parsed->display_name()->unquoted().copy(room) == 3);
        CHECK(room[0] == 'a');
    }
}

TEST_CASE("name_addr: a long list takes time in proportion") {
    std::string list = "<sip:a@h>";
    for (int i = 0; i != 20'000; ++i) list += ",\"x\" <sip:a@h>;q=1";
    auto const found = sipuri::parse_name_addrs(list);
    REQUIRE(found);
    CHECK(found->size() == 20'001);
}

// As the W-method has it: a right verdict on these texts is a right verdict on every text, for whoever remembers no
// more than the grammar needs.
TEST_CASE("name_addr: the parser agrees with the grammar's automaton on every transition, and where it leads") {
    agrees("address", [](text input, bool derived) {
        return sipuri::parse_name_addr(input).has_value() == derived && keeps_the_law(input);
    });
}

TEST_CASE("name_addr: so does the parser of lists") {
    agrees("addresses",
           [](text input, bool derived) { return sipuri::parse_name_addrs(input).has_value() == derived; });
}
