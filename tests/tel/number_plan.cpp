// What a person typed, as a number of E.164.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

constexpr sipuri::number_plan german{"49", "0", "00"};
constexpr sipuri::number_plan italian{"39", "", "00"};
constexpr sipuri::number_plan none{};

struct typed_case {
    text id{};
    text input{};
    sipuri::number_plan plan{};
    text expected{};  ///< empty: an error
    sipuri::error error{};
};
// clang-format off
constexpr auto number = component::number;
constexpr typed_case typed[] = {
    {"national, of ten digits",    "(201) 555-0123",       sipuri::north_american_plan, "+12015550123"},
    {"of eleven",                  "1 201.555.0123",       sipuri::north_american_plan, "+12015550123"},
    {"abroad from there",          "011 44 20 7946 0018",  sipuri::north_american_plan, "+442079460018"},
    {"with a prefix",              "030/1234 56",          german,  "+4930123456"},
    {"abroad from Germany",        "00 1 201 5550123",     german,  "+12015550123"},
    {"international",              " +44 20 7946 0018",    german,  "+442079460018"},
    {"with a needless zero",       "+44 (0)20 7946 0018",  none,    "+442079460018"},
    {"the same, dialled",          "0044(0)2079460018",    german,  "+442079460018"},
    {"a zero that is dialled",     "(0)30 123456",         german,  "+4930123456"},
    {"a zero that belongs to it",  "06 1234",              italian, "+39061234"},
    {"fifteen digits",             "+123456789012345",     none,    "+123456789012345"},
    {"sixteen",                    "+1234567890123456",    none,    "", {errc::too_long, number, 0, 17}},
    {"far too many",               "123456789012345678901234567890123", german, "", {errc::too_long, number, 0, 33}},
    {"a country code of zero",     "+049",                 none,    "", {errc::out_of_range, number, 0, 4}},
    {"no plan",                    "2015550123",           none,    "", {errc::not_global, number, 0, 10}},
    {"nothing",                    "",                     german,  "", {errc::empty, number, 0, 0}},
    {"only separators",            " -",                   german,  "", {errc::empty, number, 0, 2}},
    {"only a plus",                "+",                    german,  "", {errc::unexpected_end, number, 0, 1}},
    {"only a prefix",              "0",                    german,  "", {errc::unexpected_end, number, 0, 1}},
    {"a letter",                   "030 CALL",             german,  "", {errc::invalid_character, number, 4, 1}},
    {"a second plus",              "+1+2",                 german,  "", {errc::invalid_character, number, 2, 1}},
    {"a plus in the middle",       "1+2",                  german,  "", {errc::invalid_character, number, 1, 1}},
};
// clang-format on
constexpr bool is_converted(typed_case const& row) {
    auto const found = sipuri::to_e164(row.input, row.plan);
    if (row.expected.empty()) return !found && found.error() == row.error;
    // What is global already stays as it is, by whatever plan.
    return found && found->view() == row.expected && sipuri::to_e164(found->view(), none)->view() == row.expected;
}
static_assert(to_e164(*sipuri::parse_tel("tel:030-1;phone-context=+49"), german)->view() == "+49301");
static_assert(to_e164(*sipuri::parse_tel("tel:a;phone-context=h"), german).error().code == errc::invalid_character);

}  // namespace

TEST_CASE("tel: what a person typed becomes a number of E.164") { tests::every_row<typed, is_converted>(); }
