// repair(): what is mended, what is left alone, and what is given up.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/repair.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::static_uri;

struct mended {
    std::string_view id;
    std::string_view input;
    std::string_view expected;
    error first;
    std::size_t count = 1;
};

constexpr mended mends[]{
    {"number sign", "sip:alice#1@h", "sip:alice%231@h", {errc::invalid_character, component::user, 9, 1}},
    {"spaces in a user", "sip:a b c@h", "sip:a%20b%20c@h", {errc::invalid_character, component::user, 5, 1}, 2},
    {"UTF-8 in a user", "sip:jos\xC3\xA9@h", "sip:jos%C3%A9@h", {errc::invalid_character, component::user, 7, 1}, 2},
    {"empty value", "sip:h;x=;y", "sip:h;x;y", {errc::empty, component::parameter_value, 8, 0}},
    {"two empty values", "sip:h;x=;y=", "sip:h;x;y", {errc::empty, component::parameter_value, 8, 0}, 2},
    {"no equals", "sip:h?a", "sip:h?a=", {errc::missing_equals, component::header_name, 7, 0}},
    {"no equals twice", "sip:h?a&b", "sip:h?a=&b=", {errc::missing_equals, component::header_name, 7, 0}, 2},
    {"HTML", "sip:h?a=1&amp;b=2", "sip:h?a=1&b=2", {errc::html_ampersand, component::header_name, 9, 5}},
    {"HTML twice", "sip:h?a=1&amp;b=2&amp;c=", "sip:h?a=1&b=2&c=", {errc::html_ampersand, component::header_name, 9, 5}, 2},
    {"slashes", "sip://h", "sip:h", {errc::invalid_character, component::host, 4, 2}},
    {"slashes and more", "SIPS://h:1;x=", "SIPS:h:1;x", {errc::invalid_character, component::host, 5, 2}, 2},
    {"header value", "sip:h?s=a b,c;d=e", "sip:h?s=a%20b%2Cc%3Bd%3De",
     {errc::invalid_character, component::header_value, 9, 1}, 4},
    {"at in a header value", "sip:a@h?to=b@c", "sip:a@h?to=b%40c", {errc::second_at, component::header_value, 12, 1}},
    {"display name", "\"Bob\" <sip:bob@h>", "sip:bob@h", {errc::invalid_scheme, component::scheme, 0, 7}},
    {"display name and more", "Bob <sip:b#b@h>", "sip:b%23b@h", {errc::invalid_scheme, component::scheme, 0, 5}, 2},
    {"white space", "  sip:h\r\n", "sip:h", {errc::invalid_character, component::uri, 7, 2}, 2},
};

constexpr bool is_mended(mended const& row) {
    auto const found = sipuri::repair<static_uri<64>>(row.input);
    return found && found->uri.text() == row.expected && found->mends.size() == row.count &&
           found->mends[0].what == row.first && found->mends.accepted();
}

/// Nothing is guessed.
struct hopeless {
    std::string_view id;
    std::string_view input;
};

constexpr hopeless left_alone[]{
    {"no scheme", "alice@h"},
    {"another scheme", "tel:+1"},
    {"no host", "sip:alice@"},
    {"a bad port", "sip:h:50x0"},
    {"a line break in a user", "sip:a\r\nb@h"},
    {"a line break in a header", "sip:h?a=b\r\nVia:x"},
    {"a space before a user", "sip: bob@h"},
    {"a space behind a user", "sip:bob @h"},
    {"spaces behind a user", "sip:bob  :secret@h"},
    {"quotes in a user", "sip:\"alice\"@h"},
    {"half an escape", "sip:a%4@h"},
    {"half an escape in a header", "sip:h?a=%4"},
    {"a stray percent sign in a header", "sip:h?a=100%"},
    {"two URIs", "<sip:a@h>, <sip:b@h>"},
    {"header parameters", "<sip:a@h>;tag=1"},
    {"an address without brackets", "sip:2001:db8::1"},
    {"an empty parameter", "sip:h;;lr"},
    {"an empty header", "sip:h?a=1&"},
    {"nothing but white space", "  \r\n"},
    {"nothing", ""},
};

constexpr bool is_left_alone(hopeless const& row) {
    return sipuri::repair<static_uri<64>>(row.input).error() == sipuri::parse(row.input).error();
}

/// In room for 24 octets: how many the first step would have taken that is too much, or 0.
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
    {"the text itself", "sip:a b@host.example.org ", 25},
};

constexpr bool is_cramped(narrow const& row) {
    auto const found = sipuri::repair<static_uri<24>>(row.input);
    if (row.needed == 0) return found.has_value();
    return !found && found.error() == error{errc::no_space, component::output, 0, row.needed};
}

}  // namespace

TEST_CASE("repair: what is mended") { tests::every_row<mends, is_mended>(); }

TEST_CASE("repair: what would be a guess keeps its own error") { tests::every_row<left_alone, is_left_alone>(); }

TEST_CASE("repair: a valid text comes back as it is") {
    for (auto const& row : cases::parse) {
        if (!sipuri::can_parse(row.input)) continue;
        auto const found = sipuri::repair(row.input);
        REQUIRE(found);
        CHECK(found->uri.text() == row.input);
        CHECK(found->mends.empty());
    }
}

TEST_CASE("repair: whatever comes out is valid, and stays as it is") {
    for (auto const& row : cases::rejected) {
        tests::exact_copy const text{row.input};
        auto const found = sipuri::repair(text.view());
        INFO(tests::printable(row.input));
        if (!found) {
            CHECK(found.error() == sipuri::parse(row.input).error());
            continue;
        }
        CHECK(!found->mends.empty());
        for (auto const& mend : found->mends) CHECK(mend.what.offset + mend.what.length <= row.input.size());
        auto const again = sipuri::repair(found->uri.text());
        CHECK(again->uri.text() == found->uri.text());
        CHECK(again->mends.empty());
    }
}

TEST_CASE("repair: in too little room") { tests::every_row<cramped, is_cramped>(); }
