// "%HH": decoded once, octet by octet, and written. RFC 3261, section 19.1.2.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/escape.hpp"
#include "../support.hpp"

#include <sipuri/text/percent.hpp>
#include <sipuri/uri/view.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>

namespace {

using namespace std::string_view_literals;
using text = std::string_view;

/// A user as it is in a URI, and what it means.
struct decode_case {
    text id{};
    text input{};
    text decoded{};
};

// clang-format off
constexpr decode_case users[] = {
    {"nothing to decode",         "sip:alice@h",                         "alice"},
    {"a reserved octet",          "sip:j%40s0n@h",                       "j@s0n"},
    {"unreserved octets",         "sip:%75se%72@h",                      "user"},
    {"digits in either case",     "sip:%3a%3A@h",                        "::"},
    {"decoded once",              "sip:%25%34%31@h",                     "%41"},
    {"decoded once, again",       "sip:%252541@h",                       "%2541"},
    {"NUL is an octet",           "sip:null-%00-null@h",                 "null-\0-null"sv},
    {"one NUL",                   "sip:%00@h",                           "\0"sv},
    {"two NULs",                  "sip:%00%00@h",                        "\0\0"sv},
    {"UTF-8, octet by octet",     "sip:jos%C3%A9@h",                     "jos\xC3\xA9"},
    {"the last octet",            "sip:%ff@h",                           "\xFF"},
    {"'+' is no space",           "sip:a+b%20c@h",                       "a+b c"},
    {"a whole URI",               "sip:sips%3Auser%40example.com@h",     "sips:user@example.com"},
};
// clang-format on

/// As a range, as a size, as a comparison and as a copy: the same octets.
constexpr bool decodes(decode_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!uri || !uri->user()) return false;
    auto const decoded = uri->user()->decoded();
    std::size_t read = 0;
    for (char const octet : decoded) {
        if (read == row.decoded.size() || octet != row.decoded[read++]) return false;
    }
    std::array<char, 32> room{};
    auto const size = decoded.copy(room);
    return read == row.decoded.size() && decoded.size() == read && size == read && decoded == row.decoded &&
           text{room.data(), size} == row.decoded && !(decoded == row.decoded.substr(1)) && !decoded.empty();
}

static_assert(std::forward_iterator<sipuri::decoded_view::iterator>);

constexpr sipuri::encoded_view user_of(text uri) { return *sipuri::parse(uri)->user(); }

// What is encoded stays as it was written, and means what it means.
static_assert(user_of("sip:a%2fb@h").encoded() == "a%2fb" && user_of("sip:a%2fb@h").size() == 5);
static_assert(user_of("sip:a%2fb@h").decoded() == user_of("sip:%61/%62@h").decoded());
static_assert(user_of("sip:%41lice@h").is("alice") && !user_of("sip:%41lice@h").is("alic"));
static_assert(user_of("sip:%41lice@h").decoded().equals_ignoring_case("ALICE"));
static_assert(!user_of("sip:%41lice@h").is("alicea") && !(user_of("sip:%41lice@h").decoded() == "alice"));

// A copy fills the room that there is, and says how much it would have taken.
static_assert([] {
    std::array<char, 4> room{'-', '-', '-', '-'};
    auto const needed = user_of("sip:a%20b%20c@h").decoded().copy(std::span{room}.first(3));
    return needed == 5 && text{room.data(), room.size()} == "a b-";
}());

// The iterator knows which octets are written as escapes.
constexpr tests::text_case half_escaped[] = {{"one of three", "sip:a%62c@h"}};
constexpr bool knows_its_escapes(tests::text_case const& row) {
    auto const decoded = user_of(row.input).decoded();
    auto at = decoded.begin();
    bool const first = at.escaped();
    bool const second = (++at).escaped();
    return !first && second && *at == 'b' && *at++ == 'b' && *at == 'c' && !at.escaped() && ++at == decoded.end();
}

/// Two users, and whether they are the same octets once decoded.
struct pair_case {
    text id{};
    text left{};
    text right{};
    bool same = false;
};
constexpr pair_case pairs[] = {
    {"the same",          "sip:ab@h",     "sip:ab@h",    true},
    {"escapes",           "sip:a%2fb@h",  "sip:%61/b@h", true},
    {"decoded once",      "sip:%2541@h",  "sip:%41@h"},
    {"one goes on",       "sip:ab@h",     "sip:a%62c@h"},
    {"another octet",     "sip:abc@h",    "sip:abd@h"},
    {"another case",      "sip:a@h",      "sip:A@h"},
};
constexpr bool is_compared(pair_case const& row) {
    auto const a = user_of(row.left).decoded();
    auto const b = user_of(row.right).decoded();
    return (a == b) == row.same && (b == a) == row.same && a == a && !(a != a);
}

/// The octets that may appear raw in a component.
constexpr sipuri::char_set raw_in(sipuri::component where) {
    switch (where) {
        case sipuri::component::user: return sipuri::chars::user;
        case sipuri::component::password: return sipuri::chars::password;
        case sipuri::component::parameter_value: return sipuri::chars::paramchar;
        default: return sipuri::chars::header;
    }
}

/// The fewest escapes, in upper case; and a size where the room is too small.
constexpr bool escapes(cases::escape_case const& row) {
    std::array<char, 64> room{};
    auto const written = sipuri::write_escaped(row.plain, raw_in(row.where), room);
    if (!written || text{room.data(), *written} != row.escaped) return false;
    auto const refused = sipuri::write_escaped(row.plain, raw_in(row.where), std::span{room}.first(*written - 1));
    return !refused && refused.error() == sipuri::error{sipuri::errc::no_space, sipuri::component::output, 0,
                                                        static_cast<std::uint32_t>(row.escaped.size())};
}

/// In any room, nothing is written outside of it.
constexpr bool stays_in_the_room() {
    for (std::size_t size = 0; size != 13; ++size) {
        std::array<char, 16> octets{};
        for (auto& octet : octets) octet = '#';
        auto const written = sipuri::write_escaped("    ", sipuri::chars::user, std::span{octets}.first(size));
        if (written.has_value() != (size == 12)) return false;
        if (text{octets.data(), octets.size()}.find_first_not_of('#', size) != text::npos) return false;
    }
    return true;
}

/// Where the worst case is large, a string is cut to what was written.
bool is_cut_to_size(std::string& out) {
    std::string const plain(400, 'a');
    out = "ab";
    return sipuri::write_escaped(plain, sipuri::chars::user, out).value_or(0) == 400 && out == "ab" + plain;
}

/// What was escaped reads as what it was.
constexpr bool escapes_and_decodes(cases::escape_case const& row) {
    sipuri::fixed_text<96> uri;
    uri.put("sip:a:");
    if (!sipuri::write_escaped(row.plain, sipuri::chars::password, uri)) return false;
    uri.put("@h");
    auto const read = sipuri::parse(uri.view());
    return read && read->password()->decoded() == row.plain;
}

}  // namespace

TEST_CASE("percent: escapes are decoded once, octet by octet") { tests::every_row<users, decodes>(); }

TEST_CASE("percent: which octets are escapes, and which texts the same once decoded") {
    tests::every_row<half_escaped, knows_its_escapes>();
    tests::every_row<pairs, is_compared>();
}

TEST_CASE("percent: the fewest escapes that a component needs") {
    tests::every_row<cases::escape, escapes>();
    tests::every_row<cases::escape, escapes_and_decodes>();
}

TEST_CASE("percent: whatever the room") {
    CHECK_TWICE(stays_in_the_room());
    std::string out;
    CHECK(is_cut_to_size(out));
}
static_assert(!std::ranges::sized_range<sipuri::decoded_view>, "the size of what is decoded is counted each time");

TEST_CASE("percent: a string of one's own choice") {
    CHECK(user_of("sip:null-%00-null@h").decoded().to<std::string>() == std::string("null-\0-null", 11));
    CHECK(user_of("sip:a%2541@h").decoded().to<std::string>() == "a%41");
}
