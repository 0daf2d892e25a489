// The character sets of the grammar, octet by octet. RFC 3261, section 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/chars.hpp>
#include <sipuri/uri/view.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace {

using text = std::string_view;
namespace abnf = sipuri::chars;

/// A set by its name, and its members one by one, copied from the RFC and not made of other sets.
struct set_case {
    text id{};
    sipuri::char_set set{};
    text members{};
};

// clang-format off
constexpr set_case sets[] = {
    // by themselves
    {"ALPHA",            abnf::alpha,            "ABCDEFGHIJKLMNOPQRSTUVWXYZ" "abcdefghijklmnopqrstuvwxyz"},
    {"DIGIT",            abnf::digit,            "0123456789"},
    {"HEXDIG",           abnf::hexdig,           "0123456789" "ABCDEF" "abcdef"},
    {"CTL",              abnf::control,          {"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F"
                                                   "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"
                                                   "\x7F", 33}},
    {"mark",             abnf::mark,             "-_.!~*'()"},
    {"reserved",         abnf::reserved,         ";/?:@&=+$,"},
    {"user-unreserved",  abnf::user_unreserved,  "&=+$,;?/"},
    {"param-unreserved", abnf::param_unreserved, "[]/:&+$"},
    {"hnv-unreserved",   abnf::hnv_unreserved,   "[]/?:+$"},

    // whole components: letters, digits, and the rest in the order of ASCII
    {"alphanum",   abnf::alphanum,   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"},
    {"unreserved", abnf::unreserved, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!'()*-._~"},
    {"user",       abnf::user,       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&'()*+,-./;=?_~"},
    {"password",   abnf::password,   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&'()*+,-.=_~"},
    {"paramchar",  abnf::paramchar,  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&'()*+-./:[]_~"},
    {"hname",      abnf::header,     "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$'()*+-./:?[]_~"},
    {"token",      abnf::token,      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!%'*+-._`~"},
    {"hostname",   abnf::hostname,   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."},
};
// clang-format on

/// All 256 octets, in order.
constexpr auto octets = [] {
    std::array<char, 256> all{};
    for (std::size_t i = 0; i != all.size(); ++i) all[i] = static_cast<char>(static_cast<unsigned char>(i));
    return all;
}();

constexpr bool has(text members, char octet) { return members.find(octet) != members.npos; }

/// The set holds its members, and none of the other octets.
constexpr bool holds_its_members(set_case const& row) {
    for (char const octet : octets) {
        if (row.set.contains(octet) != has(row.members, octet)) return false;
    }
    return row.set == sipuri::char_set{row.members} && row.set.contains_all(row.members);
}

// Union, difference, intersection, complement.
static_assert((abnf::alpha | abnf::digit) == abnf::alphanum);
static_assert((abnf::alphanum - abnf::digit) == abnf::alpha);
static_assert((abnf::alphanum & abnf::hexdig) == abnf::hexdig);
static_assert((abnf::alpha & abnf::digit) == sipuri::char_set{});
static_assert(~~abnf::token == abnf::token && (abnf::token | ~abnf::token).contains('\xFF'));
static_assert(sipuri::char_set::range('\0', '\xFF') == ~sipuri::char_set{});
static_assert(abnf::digit.contains_all("") && !abnf::digit.contains_all("12a"));

/// A component of a URI around one octet, and the octets with which the whole is a URI.
///
/// `raw` are the component's own, `delimiters` those that end it there and let the URI go on after them. After the
/// octet appears a single one of the component, so that "%" begins no whole escape.
struct place_case {
    text id{};
    text before{};
    text after{};
    text raw{};
    text delimiters{};
};

constexpr text members_of(text id) {
    for (auto const& row : sets) {
        if (row.id == id) return row.members;
    }
    return {};
}

// clang-format off
constexpr place_case places[] = {
    // component         before           after          raw                      delimiters
    {"user",            "sip:1",         "1@h.example",   members_of("user"),      ":"},
    {"password",        "sip:a:1",       "1@h.example",   members_of("password"),  ""},
    {"host",            "sip:a@h",       "h",             members_of("hostname"),  ";"},
    {"IPv6reference",   "sip:a@[::1",    "1]",            members_of("HEXDIG"),    ":"},
    {"port",            "sip:a@h:1",     "1",             members_of("DIGIT"),     ";"},
    {"parameter name",  "sip:a@h;1",     "1",             members_of("paramchar"), "=;"},
    {"parameter value", "sip:a@h;x=1",   "1",             members_of("paramchar"), ";"},
    {"header name",     "sip:a@h?1",     "1=",            members_of("hname"),     ""},
    {"header value",    "sip:a@h?x=1",   "1",             members_of("hname"),     ""},
};
// clang-format on

/// Each of the 256 octets, put into the component, makes a URI or does not, as the grammar has it.
constexpr bool takes_its_octets(place_case const& row) {
    char room[32]{};
    auto const size = row.before.size() + 1 + row.after.size();
    auto* end = room;
    for (char const c : row.before) *end++ = c;
    char& octet = *end++;
    for (char const c : row.after) *end++ = c;
    for (char const each : octets) {
        octet = each;
        if (sipuri::can_parse({room, size}) != (has(row.raw, each) || has(row.delimiters, each))) return false;
    }
    return true;
}

/// Each of the 256 octets, escaped, is welcome where escapes are, and nowhere else.
struct escape_place_case {
    text id{};
    text before{};
    text after{};
    bool taken = false;
};

// clang-format off
constexpr escape_place_case escape_places[] = {
    // component         before         after         taken
    {"scheme",          "sip",         ":a@h",       false},
    {"user",            "sip:",        "@h.example", true},
    {"password",        "sip:a:",      "@h.example", true},
    {"host",            "sip:a@h",     "h",          false},
    {"IPv6reference",   "sip:a@[::",   "]",          false},
    {"port",            "sip:a@h:",    "",           false},
    {"parameter name",  "sip:a@h;",    "",           true},
    {"parameter value", "sip:a@h;x=",  "",           true},
    {"header name",     "sip:a@h?",    "=",          true},
    {"header value",    "sip:a@h?x=",  "",           true},
};
// clang-format on

template <char const (&digits)[17]>
constexpr bool takes_escapes_in(escape_place_case const& row) {
    char room[32]{};
    auto const size = row.before.size() + 3 + row.after.size();
    auto* end = room;
    for (char const c : row.before) *end++ = c;
    auto* const escape = end;
    end += 3;
    for (char const c : row.after) *end++ = c;
    escape[0] = '%';
    for (unsigned octet = 0; octet != 256; ++octet) {
        escape[1] = digits[octet / 16];
        escape[2] = digits[octet % 16];
        if (sipuri::can_parse({room, size}) != row.taken) return false;
    }
    return true;
}

constexpr char upper_case[] = "0123456789ABCDEF";
constexpr char lower_case[] = "0123456789abcdef";
constexpr bool takes_escapes(escape_place_case const& row) {
    return takes_escapes_in<upper_case>(row) && takes_escapes_in<lower_case>(row);
}

}  // namespace

TEST_CASE("chars: each set holds its members and no other octet") { tests::every_row<sets, holds_its_members>(); }

TEST_CASE("chars: sets that are made when the program runs") {
    char ends[]{'0', '9'};
    auto const digits = sipuri::char_set::range(ends[0], ends[1]);
    CHECK(digits == abnf::digit);
    CHECK((abnf::alphanum - digits) == abnf::alpha);
    CHECK((abnf::alpha | digits) == abnf::alphanum);
    CHECK((abnf::hexdig & digits) == digits);
    CHECK(~~digits == digits);
    CHECK_FALSE(digits == abnf::alpha);

    sipuri::detail::octet_table table;
    table.add(abnf::hexdig, sipuri::detail::hexdig_class);
    table.add(abnf::user, sipuri::detail::user_class);
    for (char const octet : octets) {
        bool const hexdig = (table.classes[static_cast<unsigned char>(octet)] & sipuri::detail::hexdig_class) != 0;
        bool const user = (table.classes[static_cast<unsigned char>(octet)] & sipuri::detail::user_class) != 0;
        CHECK(hexdig == sipuri::detail::is(sipuri::detail::hexdig_class, octet));
        CHECK(user == sipuri::detail::is(sipuri::detail::user_class, octet));
    }
}

TEST_CASE("chars: all 256 octets in every component of a URI") { tests::every_row<places, takes_its_octets>(); }

TEST_CASE("chars: all 256 octets, escaped, in every component of a URI") {
    tests::every_row<escape_places, takes_escapes>();
}
