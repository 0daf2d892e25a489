// Forms of telephone numbers: E.164, digits, STIR, ENUM, display.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;
using written = sipuri::fixed_text<64>;

// --- E.164 ---------------------------------------------------------------------------------------------------------

/// A number, and whether it is one of E.164.
struct e164_case {
    text id{};
    text input{};
    bool expected = true;
};

// clang-format off
constexpr e164_case plain_numbers[] = {
    {"eleven digits",     "+12015550123"},
    {"one",               "+1"},
    {"fifteen",           "+123456789012345"},
    {"sixteen",           "+1234567890123456", false},
    {"none",              "+",                 false},
    {"nothing",           "",                  false},
    {"no plus",           "12015550123",       false},
    {"from zero",         "+0123",             false},
    {"with separators",   "+1-201",            false},
    {"with a letter",     "+12a",              false},
};
constexpr e164_case numbers[] = {
    {"with separators",   "tel:+1-201-555-0123;ext=7"},
    {"many of them",      "tel:+(1)234-567-890-123-45.----------"},
    {"sixteen digits",    "tel:+1234567890123456",     false},
    {"a local number",    "tel:1;phone-context=+1",    false},
};
// clang-format on

constexpr bool is_judged_plain(e164_case const& row) { return sipuri::is_e164(row.input) == row.expected; }
constexpr bool is_judged(e164_case const& row) {
    auto const number = *sipuri::parse_tel(row.input);
    written digits;
    return is_e164(number) == row.expected && write_digits(number, digits) &&
           sipuri::is_e164(digits.view()) == row.expected;
}

constexpr tests::text_case jacks[] = {{"separators go, and so does the extension", "tel:+1-201-555-0123;ext=7"}};
constexpr bool has_only_digits(tests::text_case const& row) {
    written digits;
    return write_digits(*sipuri::parse_tel(row.input), digits) && digits.view() == "+12015550123";
}

// --- forms ---------------------------------------------------------------------------------------------------------

struct form_case {
    text id{};
    text input{};
    text stir{};
    text domain{};
    text shown{};
};
// clang-format off
constexpr form_case forms[] = {
    {"a global number", "tel:+1-201-555-0123", "12015550123", "3.2.1.0.5.5.5.1.0.2.1.e164.arpa", "+1-201-555-0123"},
    {"with an extension", "tel:+44(20)7946.0018;ext=1-2", "442079460018", "8.1.0.0.6.4.9.7.0.2.4.4.e164.arpa", "+44(20)7946.0018 ext. 1-2"},
    {"a local one", "tel:*31#(a);phone-context=h", "*31#", "", "*31#(a)"},
};
// clang-format on

/// A form fits a room of its size and no smaller one.
template <class Write>
constexpr bool writes(Write write, text expected) {
    char room[64]{};
    auto const exact = write(std::span{room, expected.size()});
    if (!exact || text{room, *exact} != expected) return false;
    auto const small = write(std::span{room, expected.size() - 1});
    return !small && small.error().code == errc::no_space && small.error().length == expected.size();
}
constexpr bool has_forms(form_case const& row) {
    auto const number = *sipuri::parse_tel(row.input);
    auto const domain = write_enum_domain(number, sipuri::fixed_text<64>{});
    bool const enumerates =
        row.domain.empty()
            ? domain.error().code == errc::not_global && domain.error().where == component::number
            : writes([&](auto out) { return write_enum_domain(number, out); }, row.domain);
    return enumerates && writes([&](auto out) { return write_stir_number(number, out); }, row.stir) &&
           writes([&](auto out) { return write_display(number, out); }, row.shown);
}

constexpr tests::text_case escaped[] = {{"escapes in a user", "%2B1-%32%30%31;ext=%37"}};
constexpr bool reads_escapes(tests::text_case const& row) {
    auto const number = *sipuri::parse_telephone_subscriber(row.input);
    sipuri::fixed_text<64> domain;
    sipuri::fixed_text<64> stir;
    sipuri::fixed_text<64> shown;
    return write_enum_domain(number, domain, "tree.example.") && domain.view() == "1.0.2.1.tree.example." &&
           write_stir_number(number, stir) && stir.view() == "1201" && write_display(number, shown) &&
           shown.view() == "+1-201 ext. 7";
}
constexpr bool is_of_no_tree(tests::text_case const& row) {
    auto const number = sipuri::parse_tel(row.input)->subscriber();
    return write_enum_domain(number, sipuri::fixed_text<64>{}).error() ==
           sipuri::error{errc::out_of_range, component::number, 0,
                         static_cast<std::uint32_t>(number.number().size())};
}
constexpr tests::text_case of_no_tree[] = {{"sixteen digits", "tel:+1234567890-123456;x"}, {"from zero", "tel:+0201"}};
static_assert(write_stir_number(*sipuri::parse_tel("tel:a;phone-context=h"), sipuri::fixed_text<4>{}).error() ==
              sipuri::error{errc::empty, component::number, 0, 0});

}  // namespace

TEST_CASE("tel: numbers of E.164") {
    tests::every_row<plain_numbers, is_judged_plain>();
    tests::every_row<numbers, is_judged>();
    tests::every_row<jacks, has_only_digits>();
}

TEST_CASE("tel: forms of a number") {
    tests::every_row<forms, has_forms>();
    tests::every_row<escaped, reads_escapes>();
    tests::every_row<of_no_tree, is_of_no_tree>();
}
