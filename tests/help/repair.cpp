// repair(): what is fixed, what is left alone, and what is given up.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/explain.hpp>
#include <sipuri/repair.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::static_uri;

struct pasted {
    std::string_view id;
    std::string_view input;
    std::string_view expected;
    std::size_t count = 1;
};

// clang-format off
constexpr pasted repairs[]{
    {"white space around the text", "  sip:h\r\n", "sip:h", 2},
    {"a byte order mark", "\xEF\xBB\xBFsip:h", "sip:h"},
    {"a mark after the scheme", "sip:\xE2\x80\x8B" "a@h", "sip:a@h"},
    {"quotes around the whole", "\"sip:a@h\"", "sip:a@h", 2},
    {"single quotes", "'sip:a@h'", "sip:a@h", 2},
    {"typographic quotes", "\xE2\x80\x9Csip:a@h\xE2\x80\x9D", "sip:a@h", 2},
    {"brackets", "<sip:a@h>", "sip:a@h", 2},
    {"brackets in HTML", "&lt;sip:a@h&gt;", "sip:a@h", 2},
    {"square brackets", "[sip:a@h]", "sip:a@h", 2},
    {"a display name", "\"Bob\" <sip:bob@h>", "sip:bob@h", 2},
    {"a display name and more", "Bob <sip:b#b@h>", "sip:b%23b@h", 3},
    {"a whole address", "Alice <sip:alice@h>;tag=1", "sip:alice@h", 2},
    {"a header field", "To: \"A: B\" <sip:a@h>\r\n", "sip:a@h", 2},
    {"a request line", "INVITE sip:a@h SIP/2.0", "sip:a@h", 2},
    {"a method", "REGISTER sip:h", "sip:h"},

    {"a mark in a user", "sip:a\xE2\x80\x8B" "b@h", "sip:ab@h"},
    {"a mark in a host", "sip:a@h\xE2\x80\x8B.example", "sip:a@h.example"},
    {"a joiner of letters", "sip:a\xE2\x80\x8D" "b@h", "sip:a%E2%80%8Db@h"},
    {"a space for a semicolon", "sip:a@h user=phone", "sip:a@h;user=phone"},
    {"the same after a port", "sip:a@h:5060 transport=tcp;lr", "sip:a@h:5060;transport=tcp;lr"},
    {"ampersands before parameters", "sip:a@h;transport=tcp&lr&user=phone&ob", "sip:a@h;transport=tcp;lr;user=phone;ob", 3},
    {"the first of them after a host", "sip:a@h&lr&transport=tcp&x", "sip:a@h;lr;transport=tcp&x", 2},
    {"an empty header", "sip:h?&a=b&&c=d", "sip:h?a=b&c=d", 2},

    {"an escaped at sign", "sip:10%40h:5060", "sip:10@h:5060"},
    {"an escaped at sign and a space", "sip:a%40 h", "sip:a@h", 2},
    {"an escaped at sign and the scheme again", "sip:a%40sip:h", "sip:a@h", 2},
    {"a question mark in a header", "<sip:h?a=b?c>", "sip:h?a=b?c", 2},

    {"no scheme", "alice@h", "sip:alice@h"},
    {"no scheme, a number", "+15550100@h;user=phone", "sip:+15550100@h;user=phone"},
    {"a space after the scheme", "sip: bob@h", "sip:bob@h"},
    {"slashes", "sip://h", "sip:h"},
    {"slashes and more", "SIPS://h:1;x=", "SIPS:h:1;x", 2},
    {"a second scheme", "sip:u@sip:192.0.2.1", "sip:u@192.0.2.1"},
    {"a second scheme, in another case", "sips:u@SIPS:h", "sips:u@h"},

    {"number sign", "sip:alice#1@h", "sip:alice%231@h"},
    {"spaces in a user", "sip:a b c@h", "sip:a%20b%20c@h", 2},
    {"UTF-8 in a user", "sip:jos\xC3\xA9@h", "sip:jos%C3%A9@h"},
    {"spaces at the ends of a user", "sip: bob @h", "sip:bob@h", 2},
    {"spaces in a number", "sip:+1 (415) 555-0100@h", "sip:+1(415)555-0100@h", 2},
    {"spaces in a number, and a parameter", "sip:+1 415;ext=1@h", "sip:+1415;ext=1@h"},
    {"an e-mail address as the user", "sip:a@b.example@h", "sip:a%40b.example@h"},
    {"an escaped at", "sip:5919%40h", "sip:5919@h"},
    {"a password", "sip:a:b#c@h", "sip:a:b%23c@h"},

    {"brackets twice", "sip:[[::1]]:5060", "sip:[::1]:5060", 2},
    {"IPv6 without brackets", "sip:a@2001:db8::a", "sip:a@[2001:db8::a]", 2},
    {"IPv6 that ends with two colons and a number", "sip:2001:db8::1;lr", "sip:[2001:db8::1];lr", 2},
    {"an empty port", "sip:h:", "sip:h"},
    {"an empty port before a parameter", "sip:h:;lr", "sip:h;lr"},
    {"a path of nothing", "sip:a@192.0.2.1/", "sip:a@192.0.2.1"},
    {"a path of nothing after a port", "sip:h:5060/", "sip:h:5060"},
    {"no semicolon after a port", "sip:h:5060transport=udp", "sip:h:5060;transport=udp"},
    {"an ampersand after a port", "sip:h:5060&transport=udp", "sip:h:5060;transport=udp"},
    {"an ampersand after a host", "sip:h&transport=udp;lr", "sip:h;transport=udp;lr"},

    {"a space before a parameter", "sip:a@h transport=udp", "sip:a@h;transport=udp"},
    {"a space after a port", "sip:h:5060 lr", "sip:h:5060;lr"},
    {"a comma before a parameter", "sip:a@h, transport=udp,lr", "sip:a@h;transport=udp;lr", 2},
    {"a space between parameters", "sip:h;transport=udp lr;ob", "sip:h;transport=udp;lr;ob"},
    {"a value in quotes", "sip:h;transport=\"udp\" ;lr", "sip:h;transport=udp;lr", 2},
    {"an escape of a shell", "sip:a\\@h\\;transport=udp\\;lr\\?a=1", "sip:a@h;transport=udp;lr?a=1", 4},
    {"a backslash in a user", "sip:corp\\a@h", "sip:corp%5Ca@h"},
    {"an opening bracket", "<sip:a@h", "sip:a@h"},
    {"a closing bracket", "sip:a@h> ", "sip:a@h"},

    {"empty value", "sip:h;x=;y", "sip:h;x;y"},
    {"two empty values", "sip:h;x=;y=", "sip:h;x;y", 2},
    {"an empty tail", "sip:h;", "sip:h"},
    {"an empty parameter", "sip:h;;lr", "sip:h;lr"},
    {"spaces around delimiters", "sip:h ; transport = tcp ;lr", "sip:h;transport=tcp;lr", 5},
    {"an ampersand between parameters", "sip:h;transport=tls&secure=true", "sip:h;transport=tls;secure=true"},
    {"UTF-8 in a value", "sip:h;x=\xC3\xA9", "sip:h;x=%C3%A9"},

    {"no equals", "sip:h?a", "sip:h?a="},
    {"no equals twice", "sip:h?a&b", "sip:h?a=&b=", 2},
    {"no headers", "sip:h?", "sip:h"},
    {"an empty header", "sip:h?a=1&", "sip:h?a=1"},
    {"HTML", "sip:h?a=1&amp;b=2", "sip:h?a=1&b=2"},
    {"HTML twice", "sip:h?a=1&amp;b=2&amp;c=", "sip:h?a=1&b=2&c=", 2},
    {"HTML at the end", "sip:h?a=1&amp;", "sip:h?a=1"},
    {"header value", "sip:h?s=a b,c;d=e", "sip:h?s=a%20b%2Cc%3Bd%3De", 4},
    {"at in a header value", "sip:a@h?to=b@c", "sip:a@h?to=b%40c"},
    {"an address in a header value", "sip:a@h?Route=<sip:p@x;lr>", "sip:a@h?Route=%3Csip:p%40x%3Blr%3E", 4},
};
// clang-format on

constexpr bool is_repaired(pasted const& row) {
    auto const found = sipuri::repair<static_uri<64>>(row.input);
    return found && found->uri.text() == row.expected && found->fixes.size() == row.count;
}

/// Nothing is guessed.
struct hopeless {
    std::string_view id;
    std::string_view input;
};

constexpr hopeless left_alone[]{
    {"a parameter after the headers", "sip:h?x=1;transport=tls"},
    {"an at that would become the host's", "sip:bank.example?subject=room #5@evil.example"},
    {"the same after a path", "sip:bank.example/room #5@evil.example"},
    {"the same after a parameter", "sip:bank.example;x=room #5@evil.example"},
    {"a URI in a web address", "https://bank.example/?next=<sip:evil@h>"},
    {"from sips to sip", "sips:u@sip:h"},
    {"from sip to sips", "sip:u@sips:h"},
    {"a number after a space", "sip: 302123456789@h"},
    {"another scheme", "tel:+1"},
    {"an escaped equals sign in a name", "sip:h?a%3Db"},
    {"another one, and a header", "sip:h?a%3db&c=d"},
    {"an escaped at sign after a path", "sip:a/b%40h"},
    {"what may be a scheme", "tls:u@h"},
    {"a dial string", "PJSIP/100@h"},
    {"no scheme and no host", "alice"},
    {"no host", "sip:alice@"},
    {"a number without a domain", "sip:2002"},
    {"a bad port", "sip:h:50x0"},
    {"a line break in a user", "sip:a\r\nb@h"},
    {"a line break in a header", "sip:h?a=b\r\nVia:x"},
    {"quotes in a user", "sip:\"alice\"@h"},
    {"a template", "sip:{{to}}@h"},
    {"another template", "sip:${EXTEN}@h"},
    {"a name in another script", "sip:a@b\xC3\xBC" "cher.example"},
    {"half an escape", "sip:a%4@h"},
    {"half an escape in a header", "sip:h?a=%4"},
    {"a stray percent sign in a header", "sip:h?a=100%"},
    {"two URIs", "<sip:a@h>, <sip:b@h>"},
    {"IPv6 that may end with a port", "sip:2001:db8::2:5060"},
    {"a space in a host", "sip:a@b c"},
    {"two ats in a row", "sip:a@@h"},
    {"an at after a parameter", "sip:a@h;x=b@c"},
    {"nothing but white space", "  \r\n"},
    {"nothing", ""},
};

constexpr bool is_left_alone(hopeless const& row) {
    return sipuri::repair<static_uri<64>>(row.input).error() == sipuri::parse(row.input).error();
}

/// In room for 24 octets: how many are needed, or 0.
struct narrow {
    std::string_view id;
    std::string_view input;
    std::uint32_t needed = 0;
};

constexpr narrow cramped[]{
    {"an octet where the room ends", "sip:h?a=123456789012345#", 26},
    {"as much as there is", "sip:a b#c@h.exampl.o"},
    {"escapes", "sip:a b@host.example.org", 26},
    {"the second escape", "sip:a b#c@h.example.o", 25},
    {"an equals sign", "sip:a@example.example?ab", 25},
    {"the text itself", "sip:a b@host.example.org ", 26},
};

constexpr bool is_cramped(narrow const& row) {
    auto const found = sipuri::repair<static_uri<24>>(row.input);
    if (row.needed == 0) return found.has_value();
    return !found && found.error() == error{errc::no_space, component::output, 0, row.needed};
}

constexpr bool fixes_are_data() {
    constexpr std::string_view text = " sip:a#b@h;x=;y=";
    auto const found = *sipuri::repair<static_uri<64>>(text);
    auto const is = [&](std::size_t i, errc code, component where, std::uint32_t offset, std::uint32_t length,
                        std::string_view piece) {
        auto const& one = found.fixes[i];
        return one.code == code && one.where == where && one.offset == offset && one.length == length &&
               one.text.view() == piece;
    };
    sipuri::fixed_text<64> applied;
    return is(0, errc::invalid_character, component::uri, 0, 1, "") &&
           is(1, errc::invalid_character, component::user, 6, 1, "%23") &&
           is(2, errc::empty, component::parameter_value, 12, 1, "") &&
           is(3, errc::empty, component::parameter_value, 15, 1, "") && found.fixes.size() == 4 &&
           apply(found.fixes, text, applied) && applied.view() == "sip:a%23b@h;x;y";
}

}  // namespace

TEST_CASE("repair: what is fixed") { tests::every_row<repairs, is_repaired>(); }

TEST_CASE("repair: what would be a guess keeps its own error") { tests::every_row<left_alone, is_left_alone>(); }

TEST_CASE("repair: each fix is data, with its place in the text as it was given") { CHECK_TWICE(fixes_are_data()); }

TEST_CASE("repair: a valid text comes back as it is") {
    for (auto const& row : cases::parse) {
        if (!sipuri::can_parse(row.input)) continue;
        auto const found = sipuri::repair(row.input);
        REQUIRE(found);
        CHECK(found->uri.text() == row.input);
        CHECK(found->fixes.empty());
    }
}

TEST_CASE("repair: whatever comes out is valid, and stays as it is") {
    for (auto const& row : cases::rejected) {
        tests::exact_copy const text{row.input};
        auto const found = sipuri::repair(text.view());
        INFO(tests::printable(row.input));
        if (!found) {
            bool const second = found.error().code == sipuri::errc::second_question;
            CHECK((second || found.error() == sipuri::parse(row.input).error()));
            continue;
        }
        CHECK(!found->fixes.empty());
        std::string applied;
        REQUIRE(apply(found->fixes, text.view(), applied));
        CHECK(applied == found->uri.text());
        auto const again = sipuri::repair(found->uri.text());
        CHECK(again->uri.text() == found->uri.text());
        CHECK(again->fixes.empty());
    }
}

TEST_CASE("repair: a second question mark has an error of its own") {
    using sipuri::component;
    using sipuri::errc;
    constexpr std::string_view text = " sip:h?X-a=b?X-c=d";
    CHECK_TWICE(sipuri::repair<sipuri::static_uri<64>>(text).error() ==
                sipuri::error{errc::second_question, component::headers, 12, 1});
    CHECK_TWICE(sipuri::explain(sipuri::repair<sipuri::static_uri<64>>(text).error(), text).view() ==
                " sip:h?X-a=b?X-c=d\n"
                "            ^ headers: headers are separated by '&', and a '?' in a value is written %3F");
    // Data, where no header can begin.
    CHECK_TWICE(sipuri::repair<sipuri::static_uri<64>>(" sip:h?X-a=b?c").has_value());
}

TEST_CASE("repair: as many parameters as there may be") {
    std::string text = "sip:h;x=1";
    for (int i = 0; i != 200'000; ++i) text += "&lr=1";
    auto const found = sipuri::repair(text);
    REQUIRE(found);
    CHECK(found->uri.text().ends_with(";lr=1;lr=1"));
}

TEST_CASE("repair: more fixes than the list holds") {
    std::string text = "sip:h";
    for (int i = 0; i != 20; ++i) text += ";x" + std::to_string(i) + "=";
    auto const found = sipuri::repair(text);
    REQUIRE(found);
    CHECK(found->fixes.size() == sipuri::fixes::capacity());
    CHECK(found->fixes.truncated());
    CHECK(found->uri.text().ends_with(";x18;x19"));
    CHECK(found->fixes[15].offset == text.find("x15=") + 3);
}

TEST_CASE("repair: in too little room") { tests::every_row<cramped, is_cramped>(); }
