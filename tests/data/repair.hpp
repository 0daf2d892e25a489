// Addresses and telephone numbers as people paste and type them, and what each can only have meant.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_REPAIR_HPP
#define SIPURI_TESTS_DATA_REPAIR_HPP

#include <string_view>

namespace cases {

/// Empty where two meanings are possible.
struct repair_case {
    std::string_view id{};
    std::string_view input{};
    std::string_view expected{};
};

// clang-format off
inline constexpr repair_case address_repairs[] = {
    {"a missing scheme",          "\"P\" <+15550100@192.0.2.1>;x=y",   "\"P\" <sip:+15550100@192.0.2.1>;x=y"},
    {"no scheme, no brackets",    "alice@h;tag=1",                     "sip:alice@h;tag=1"},
    {"a parameter right after it", "<sip:a@h>tag=1",                   "<sip:a@h>;tag=1"},
    {"any word right after it",   "<sip:a@h>word",                     ""},
    {"in a list",                 "sip:a@h, b@h",                      "sip:a@h, sip:b@h"},
    {"a comma in a name",         "Bond, James <sip:b@h>",             "\"Bond, James\" <sip:b@h>"},
    {"the same in a list",        "Bond, James <sip:b@h>, Q <sip:q@h>", "\"Bond, James\" <sip:b@h>, Q <sip:q@h>"},
    {"inner quotes",              "\"Firma \"X\" GmbH\" <sip:a@h>",    "\"Firma \\\"X\\\" GmbH\" <sip:a@h>"},
    {"inner quotes at the end",   "\"Hotel \"Adler\"\" <sip:a@h>",     "\"Hotel \\\"Adler\\\"\" <sip:a@h>"},
    {"quotes in a bare name",     "Hotel \"Adler\" <sip:a@h>",         "\"Hotel \\\"Adler\\\"\" <sip:a@h>"},
    {"no closing quote",          "\"Bob <sip:b@h>",                   "\"Bob\" <sip:b@h>"},
    {"no opening quote",          "Bob\" <sip:b@h>",                   "\"Bob\" <sip:b@h>"},
    {"typographic quotes",        "\xE2\x80\x9C" "Bob\xE2\x80\x9D <sip:b@h>", "\"Bob\" <sip:b@h>"},
    {"German quotes",             "\xE2\x80\x9E" "Bob\xE2\x80\x9C <sip:b@h>", "\"Bob\" <sip:b@h>"},
    {"one typographic quote",     "\xE2\x80\x9C" "Bob <sip:b@h>",      "\"Bob\" <sip:b@h>"},
    {"an apostrophe",             "\xE2\x80\x99t Hooft <sip:b@h>",     "\"\xE2\x80\x99t Hooft\" <sip:b@h>"},
    {"quotes of JSON",            "\\\"Bob\\\" <sip:b@h>",             "\"Bob\" <sip:b@h>"},
    {"JSON, the whole",           "\"\\\"Bob\\\" <sip:b@h>\"",         "\"Bob\" <sip:b@h>"},
    {"quotes of a shell",         "'\"Bob\" <sip:b@h>'",               "\"Bob\" <sip:b@h>"},
    {"HTML",                      "&quot;Bob&quot; &lt;sip:b@h&gt;;tag=1", "\"Bob\" <sip:b@h>;tag=1"},
    {"UTF-8 in a name",           "Jos\xC3\xA9 <sip:j@h>",             "\"Jos\xC3\xA9\" <sip:j@h>"},
    {"a bracket in a name",       "Bob (work) <sip:b@h>",              "\"Bob (work)\" <sip:b@h>"},
    {"a backslash in a name",     "D\\user <sip:b@h>",                 "\"D\\\\user\" <sip:b@h>"},
    {"an address as the name",    "a@h <sip:a@h>",                     "\"a@h\" <sip:a@h>"},
    {"no brackets",               "Bob sip:b@h",                       "Bob <sip:b@h>"},
    {"no brackets, quotes",       "\"Bob\" sip:b@h;tag=1",             "\"Bob\" <sip:b@h>;tag=1"},
    {"no brackets, headers",      "sip:a@h?Subject=x",                 "<sip:a@h?Subject=x>"},
    {"no closing bracket",        "Bob <sip:b@h",                      "Bob <sip:b@h>"},
    {"no opening bracket",        "Bob sip:b@h;lr>;tag=1",             "Bob <sip:b@h;lr>;tag=1"},
    {"brackets twice",            "<<sip:a@h>>;tag=1",                 "<sip:a@h>;tag=1"},
    {"a stray bracket",           "<sip:a@h>>",                        "<sip:a@h>"},
    {"a stray quote",             "<sip:s@h> \"",                      "<sip:s@h>"},
    {"a stray quote, later",      "<sip:s@h>;tag=1\"",                 "<sip:s@h>;tag=1"},
    {"empty parameters",          "C <sip:a@b>;;;",                    "C <sip:a@b>"},
    {"an empty value",            "<sip:a@h>;x=;y",                    "<sip:a@h>;x;y"},
    {"an instance without quotes", "<sip:a@h>;+sip.instance=<urn:uuid:0>", "<sip:a@h>;+sip.instance=\"<urn:uuid:0>\""},
    {"no semicolon",              "<sip:a@h> tag=1",                   "<sip:a@h>;tag=1"},
    {"an empty element",          "<sip:a@h>, , <sip:b@h>,",           "<sip:a@h>, <sip:b@h>"},
    {"a field's name",            "From: \"A\" <sip:a@h>;tag=1\r\n",   "\"A\" <sip:a@h>;tag=1"},
    {"a folded field",            "m: <sip:a@h>,\r\n\t<sip:b@h>\r\n ;q=1", "<sip:a@h>, <sip:b@h> ;q=1"},
    {"a folded name",             "\"A\r\n B\" <sip:a@h>",             "\"A B\" <sip:a@h>"},
    {"a folded URI",              "<sip:a@h;\r\n x=1>",                "<sip:a@h;x=1>"},
    {"a URI's own fixes",         "<sip:a b@h?Reason=SIP;cause=302>;index=1", "<sip:a%20b@h?Reason=SIP%3Bcause%3D302>;index=1"},
    {"a telephone number",        "Bob <tel:+49 30 / 12>",             "Bob <tel:+493012>"},

    {"no domain",                 "\"C\" <41>"},
    {"a name only",               "Bob <bob>"},
    {"quoted twice, or inner quotes", "\"\"unknown\"\" <sip:x@h>"},
    {"two quoted names",          "\"a\" \"b\" <sip:x@h>"},
    {"a quoted word and another", "\"Firma\" GmbH <sip:a@h>"},
    {"two header fields",         "\"Bob\" <sip:b@h>\r\nTo: <sip:x@h>"},
    {"two fields in a list",      "<sip:a@h>;expires=600,Date:Thu, 24 May"},
    {"a number before a comma",   "41, Bob <sip:b@h>"},
    {"a host before a comma",     "a.example, Bob <sip:b@h>"},
    {"an address within another", "\"p\" <\"p\" <sip:1060@h>>;tag=a"},
    {"parameters of URI or field", "\"Bob\" sip:b@h;transport=tcp"},
    {"no end of the URI",         "<sip:a@h;tag=1"},
    {"an empty tag",              "<sip:a@h>;tag="},
    {"an escaped equals sign",    "<sip:b@h?a=x&Call-ID%3D5>"},
    {"a star",                    "*"},
    {"nothing",                   ""},

    {"quotes around the whole, and its parameters", "\"<sip:a@h>;tag=12\"", "<sip:a@h>;tag=12"},
};

/// Without options.
inline constexpr repair_case tel_repairs[] = {
    {"slashes",                   "tel://+15551234567",         "tel:+15551234567"},
    {"spaces",                    "+1 (415) 555-0100",          "tel:+1(415)555-0100"},
    {"a slash",                   "tel:+49 30 / 1234",          "tel:+49301234"},
    {"a dash of typography",      "+49 30 \xE2\x80\x93 12",     "tel:+4930-12"},
    {"a space that does not break", "+49\xC2\xA0" "30",         "tel:+4930"},
    {"escapes",                   "tel:%2B1%20415",             "tel:+1415"},
    {"an extension",              "tel:+1-555 ext. 123",        "tel:+1-555;ext=123"},
    {"an x",                      "+1 555 x12",                 "tel:+1555;ext=12"},
    {"brackets around the code",  "(+49) 30 12",                "tel:+493012"},
    {"quotes",                    "\"tel:+1 2\"",               "tel:+12"},
    {"an address",                "Bob <tel:+1 2>;tag=1",       "tel:+12"},
    {"an empty parameter",        "tel:+1;",                    "tel:+1"},
    {"a local number",            "tel:030 12;phone-context=h.example", "tel:03012;phone-context=h.example"},
    {"a code of a network",       "*31 #;phone-context=h.example", "tel:*31#;phone-context=h.example"},

    {"a national number",         "030 1234"},
    {"an international prefix",   "0049 30 12"},
    {"a zero in brackets",        "+49 (0)30 1234"},
    {"a lost plus",               "tel: 49 30"},
    {"a pause",                   "tel:+49123456789,555555#"},
    {"a domain",                  "tel:5554448000@h.example"},
    {"letters",                   "1-800-FLOWERS"},
    {"an extension twice",        "tel:+1 2 x3;ext=4"},
    {"nothing",                   ""},
};

/// By a German plan, without zeros in brackets and pauses.
inline constexpr repair_case tel_repairs_by_plan[] = {
    {"national",                  "030 / 1234 56",              "tel:+4930123456"},
    {"in brackets",               "(030) 1234",                 "tel:+49(30)1234"},
    {"the prefix in brackets",    "(0)30 1",                    "tel:+49301"},
    {"international",             "00 49 30",                   "tel:+4930"},
    {"its prefix in brackets",    "(0)0 49 30",                 "tel:+4930"},
    {"a zero in brackets",        "+49 (0)30 1234",             "tel:+49301234"},
    {"the same, valid",           "tel:+49(0)301234",           "tel:+49301234"},
    {"the same after a prefix",   "0049 ( 0 ) 30 12",           "tel:+493012"},
    {"a pause",                   "tel:+49123456789,,555p5#",   "tel:+49123456789"},
    {"a pause and a parameter",   "tel:+49123456789,5;x=1",     "tel:+49123456789;x=1"},
    {"a lost plus",               "tel: 49 30"},
    {"too long for E.164",        "030 12345678901234567"},
    {"a dial string",             "*21#"},
};
// clang-format on

}  // namespace cases

#endif
