// code_points() and utf16_units(): what other languages count before an offset.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/text.hpp"
#include "../support.hpp"

#include <sipuri/text/offsets.hpp>

#include <cstddef>
#include <string_view>

namespace {

struct offset_case {
    std::string_view id;
    std::string_view input;
    std::size_t offset;
    std::size_t points;
    std::size_t units;
};

// clang-format off
constexpr offset_case offsets[]{
    {"the beginning",        "sip:b",                      0, 0, 0},
    {"ASCII",                "sip:b",                      4, 4, 4},
    {"the end",              "sip:b",                      5, 5, 5},
    {"beyond the end",       "sip:b",                      9, 5, 5},
    {"no text",              "",                           0, 0, 0},
    {"two octets",           "b\xC3\xB6" "b",              3, 2, 2},
    {"within two octets",    "b\xC3\xB6" "b",              2, 1, 1},
    {"three octets",         "\xE2\x82\xAC" "x",           3, 1, 1},
    {"four octets",          "\xF0\x9F\x98\x80" "x",       4, 1, 2},
    {"within four octets",   "\xF0\x9F\x98\x80" "x",       3, 0, 0},
    {"after four octets",    "\xF0\x9F\x98\x80" "x",       5, 2, 3},
    {"Latin-1",              "b\xF6" "b",                  2, 2, 2},
    {"an octet alone",       "\x80\x80",                   2, 2, 2},
    {"cut",                  "\xF0\x9F\x98",               3, 3, 3},
    {"within what is cut",   "\xF0\x9F\x98",               2, 2, 2},
    {"overlong",             "\xC0\xAF",                   2, 2, 2},
    {"a surrogate",          "\xED\xA0\x80",               3, 3, 3},
    {"a NUL",                {"\0" "b", 2},                2, 2, 2},
    {"half of three octets", "\xE0\x80",                   2, 2, 2},
    {"the first of two",     "\xC2\x80",                   2, 1, 1},
    {"the last of two",      "\xDF\xBF",                   2, 1, 1},
    {"the first of three",   "\xE0\xA0\x80",               3, 1, 1},
    {"the last of three",    "\xEF\xBF\xBF",               3, 1, 1},
    {"the first of four",    "\xF0\x90\x80\x80",           4, 1, 2},
    {"the last of four",     "\xF4\x8F\xBF\xBF",           4, 1, 2},
    {"one too great",        "\xF4\x90\x80\x80",           4, 4, 4},
    {"three octets for two", "\xE0\x9F\xBF",               3, 3, 3},
    {"four octets for three", "\xF0\x8F\xBF\xBF",          4, 4, 4},
};
// clang-format on

constexpr bool is_counted(offset_case const& row) {
    return sipuri::code_points(row.input, row.offset) == row.points &&
           sipuri::utf16_units(row.input, row.offset) == row.units;
}
constexpr bool keeps_the_law(offset_case const& row) { return !laws::characters_are_counted(row.input); }

}  // namespace

TEST_CASE("offsets: characters and UTF-16 units") { tests::every_row<offsets, is_counted>(); }
TEST_CASE("offsets: the law") { tests::every_row<offsets, keeps_the_law>(); }
