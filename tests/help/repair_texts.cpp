// repair_name_addr() and repair_tel(): what is fixed, and what has two meanings.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/repair_laws.hpp"
#include "../data/name_addr.hpp"
#include "../data/rejected.hpp"
#include "../data/repair.hpp"
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/explain.hpp>

#include <string>
#include <string_view>

namespace {

using room = sipuri::fixed_text<96>;
using sipuri::component;
using sipuri::errc;
using sipuri::error;

template <class Repaired>
constexpr bool gives(Repaired const& made, cases::repair_case const& row, error const& strict) {
    if (row.expected.empty()) return !made && made.error() == strict;
    return made && made->text.view() == row.expected;
}
constexpr bool address_is_repaired(cases::repair_case const& row) {
    auto const made = sipuri::repair_name_addr<room>(row.input);
    return gives(made, row, row.expected.empty() ? sipuri::parse_name_addrs(row.input).error() : error{});
}
constexpr bool number_is_repaired(cases::repair_case const& row) {
    auto const made = sipuri::repair_tel<room>(row.input);
    return gives(made, row, row.expected.empty() ? sipuri::parse_tel(row.input).error() : error{});
}
constexpr bool number_is_repaired_by_plan(cases::repair_case const& row) {
    auto const made = sipuri::repair_tel<room>(row.input, {{"49", "0", "00"}, true, true});
    return gives(made, row, row.expected.empty() ? sipuri::parse_tel(row.input).error() : error{});
}

constexpr bool fixes_are_data() {
    auto const made = *sipuri::repair_name_addr<room>(" Bond, J <b@h>");
    auto const is = [&](std::size_t i, errc code, component where, std::uint32_t offset, std::uint32_t length,
                        std::string_view piece) {
        auto const& one = made.fixes[i];
        return one.code == code && one.where == where && one.offset == offset && one.length == length &&
               one.text.view() == piece;
    };
    return made.fixes.size() == 4 && is(0, errc::invalid_character, component::uri, 0, 1, "") &&
           is(1, errc::invalid_character, component::display_name, 1, 0, "\"") &&
           is(2, errc::invalid_character, component::display_name, 8, 0, "\"") &&
           is(3, errc::invalid_scheme, component::scheme, 10, 0, "sip:");
}

}  // namespace

TEST_CASE("repair_name_addr: what is fixed, and what is refused") {
    tests::every_row<cases::address_repairs, address_is_repaired>();
}
TEST_CASE("repair_tel: what is fixed, and what is refused") { tests::every_row<cases::tel_repairs, number_is_repaired>(); }
TEST_CASE("repair_tel: by options") { tests::every_row<cases::tel_repairs_by_plan, number_is_repaired_by_plan>(); }
TEST_CASE("repair_name_addr: each fix is data") { CHECK_TWICE(fixes_are_data()); }
TEST_CASE("repairs: in too little room") {
    CHECK(sipuri::repair_tel<sipuri::fixed_text<4>>("+1 2").error() == error{errc::no_space, component::output, 0, 7});
    CHECK(sipuri::repair_name_addr<sipuri::fixed_text<4>>("a@h").error() ==
          error{errc::no_space, component::output, 0, 7});
}
TEST_CASE("repairs: the laws, for every text of the tables") {
    auto const check = [](auto const& table) {
        for (auto row : table) {
            tests::each_text(row, [](std::string_view text) {
                INFO(tests::printable(text));
                CHECK(laws::name(laws::check_repairs(text)) == "");
            });
        }
    };
    check(cases::address_repairs), check(cases::tel_repairs), check(cases::tel_repairs_by_plan);
    check(cases::name_addrs), check(cases::name_addr_lists), check(cases::rejected_name_addrs);
    check(cases::rejected_name_addr_lists), check(cases::tel), check(cases::rejected_tels), check(cases::rejected);
}
