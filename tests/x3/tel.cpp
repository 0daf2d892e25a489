// The grammar of telephone numbers in X3: run by X3, and in constant expressions, it says what parse_tel() says.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/tel.hpp"
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/tel.hpp>
#include <sipuri/x3/tel.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

namespace x3 = boost::spirit::x3;
namespace grammar = sipuri::x3::tel;
using sipuri::component;
using sipuri::x3::constant_parse;
using tests::attribute;
using tests::takes;
using text = std::string_view;

constexpr bool same(sipuri::tel_view a, sipuri::tel_view b) {
    return a.text().data() == b.text().data() && a.text().size() == b.text().size() &&
           a.number().encoded().data() == b.number().encoded().data() && a.number().size() == b.number().size() &&
           a.parameters().text() == b.parameters().text() && a.is_global() == b.is_global();
}

/// The core, the evaluator and X3 agree; X3 itself only when this runs.
constexpr bool agree(text input) {
    auto const core = sipuri::parse_tel(input);
    auto const found = constant_parse(grammar::telephone_uri, input);
    if (found.has_value() != core.has_value() || (core && !same(*found, *core))) return false;
    if (!found && found.error().offset > input.size()) return false;
    if (std::is_constant_evaluated()) return true;
    sipuri::tel_view view;
    bool const run = x3::parse(input.data(), input.data() + input.size(), grammar::telephone_uri >> x3::eoi, view);
    return run == core.has_value() && (!run || same(view, *core));
}

template <class Row>
constexpr bool row_agrees(Row const& row) {
    return agree(row.input);
}

void check_agreement(text input) {
    tests::exact_copy const copy{input};
    if (agree(copy.view())) return;
    INFO(tests::printable(input));
    CHECK(agree(copy.view()));
}

// --- each production, in a constant expression ---------------------------------------------------------------------

static_assert(takes(grammar::visual_separator, {"-", ".", "(", ")"}, {"", "1", "+", "--"}));
static_assert(takes(grammar::phonedigit, {"0", "9", "-"}, {"", "a", "*", "#", "+"}));
static_assert(takes(grammar::phonedigit_hex, {"0", "a", "F", "*", "#", "."}, {"", "g", "+"}));
static_assert(takes(grammar::global_number_digits, {"+1", "+-1-", "+(1)2"}, {"", "+", "+-", "1", "+1a", "++1"}));
static_assert(takes(grammar::local_number_digits, {"1", "-#-", "aF*"}, {"", "-", "+1", "g", "1g"}));
static_assert(takes(grammar::pname, {"a", "-", "x-1"}, {"", "a_b", "%41", "a="}));
static_assert(takes(grammar::extension, {";ext=1", ";EXT=-(2)"}, {"", ";ext", ";ext=", ";ext=a", "ext=1", ";exts=1"}));
static_assert(takes(grammar::isdn_subaddress, {";isub=1", ";isub=a/?:@&=+$,%3B"}, {";isub=", ";isub=a;b", ";isub=#"}));
static_assert(takes(grammar::parameter, {";a", ";a=b", ";a-1=[]%41", ";exts=1", ";is", ";phone-context=5"},
                    {"", ";", "a", ";a=", ";=b", ";a=b=c", ";ext=1", ";isub=1", ";Ext", ";a;b"}));
static_assert(takes(grammar::par, {";a", ";ext=1", ";isub=1"}, {"", ";ext=a", ";isub", ";a;b"}));
static_assert(takes(grammar::descriptor, {"h", "a-b.3.h.", "+1-2"}, {"", "5", "a..b", "+", "a-", "+1a"}));
static_assert(takes(grammar::context, {";phone-context=h", ";Phone-Context=+1"}, {";phone-context=5", ";context=h"}));
static_assert(takes(grammar::global_number, {"+1", "+1;a;ext=1"}, {"", "1", "+1;", "+1;a;A", "+1;ext=1;isub=1"}));
static_assert(takes(grammar::local_number, {"1;phone-context=h", "1;a;phone-context=h;ext=1"},
                    {"", "1", "+1;phone-context=h", "1;a", "1;phone-context=h;phone-context=h",
                     "1;phone-context=5;phone-context=h"}));
static_assert(takes(grammar::telephone_subscriber, {"+1", "1;phone-context=h"}, {"", "1", "tel:+1"}));
static_assert(takes(grammar::telephone_uri, {"tel:+1", "TEL:1;phone-context=h"}, {"", "+1", "tel:", "sip:+1"}));

static_assert(takes(grammar::dialstring_digit, {"0", "a", "*", "#"}, {"", "P", "-", "+"}));
static_assert(takes(grammar::dialstring_element, {"0", "P", "x", "-"}, {"", "+", "y"}));
static_assert(takes(grammar::dialstring_digits, {"1", "P-1x", "*#P", "xx9"}, {"", "P", "X-", "+1", "1y"}));
static_assert(takes(grammar::dialstring, {"1;phone-context=h", "P1;Phone-Context=+1"},
                    {"1", "P;phone-context=h", "1;phone-context=5", "1;x;phone-context=h", "+1;phone-context=h"}));

// --- attributes ----------------------------------------------------------------------------------------------------

static_assert(std::is_same_v<attribute<grammar::telephone_uri>, sipuri::tel_view>);
static_assert(std::is_same_v<attribute<grammar::telephone_subscriber>, sipuri::telephone_subscriber_view>);
static_assert(std::is_same_v<attribute<grammar::global_number>, sipuri::telephone_subscriber_view>);
static_assert(std::is_same_v<attribute<grammar::par>, sipuri::parameter_view>);
static_assert(std::is_same_v<attribute<grammar::pname>, sipuri::encoded_view>);
static_assert(std::is_same_v<attribute<grammar::descriptor>, std::string_view>);

static_assert(constant_parse(grammar::telephone_uri, "tel:+1;ext=7")->ext()->is("7"));
static_assert(constant_parse(grammar::telephone_subscriber, "#1;phone-context=h;a")->number().encoded() == "#1");
static_assert(constant_parse(grammar::telephone_subscriber, "#1;phone-context=h;a")->parameters().size() == 2);
static_assert(constant_parse(grammar::par, ";ext=7")->value()->is("7"));

// What an attribute is before anything is parsed.
static_assert(sipuri::parse_tel(sipuri::tel_view{}.text())->number().encoded() ==
              sipuri::tel_view{}.number().encoded());
static_assert(sipuri::telephone_subscriber_view{}.text() == "+0" && !is_e164(sipuri::telephone_subscriber_view{}));

// --- errors --------------------------------------------------------------------------------------------------------

constexpr bool stops(text input, component where, std::uint32_t offset) {
    auto const fault = constant_parse(grammar::telephone_uri, input).error();
    return fault.where == where && fault.offset == offset;
}
static_assert(stops("tel:+1 201", component::number, 6));
static_assert(stops("tel:+", component::number, 5));
static_assert(stops("tel:+1;a_b", component::parameter_name, 8));
static_assert(stops("tel:+1;", component::parameter_name, 7));
static_assert(stops("tel:+1;x=", component::parameter_value, 9));

}  // namespace

TEST_CASE("x3_tel: the rows of the tables, in constant expressions and by X3") {
    tests::every_row<cases::tel, row_agrees<cases::tel_case>>();
    tests::every_row<cases::tel_parts, row_agrees<cases::tel_parts_case>>();
    tests::every_row<cases::rejected_tels, row_agrees<cases::rejected_case>>();
}

TEST_CASE("x3_tel: all short texts: the core, X3 and the evaluator agree") {
    tests::each("tel:", "+1-a;=x#", 5, check_agreement);
    tests::each("tel:+1;", "ext=1;-%4", 5, check_agreement);
    tests::each("tel:1;phone-context=", "+1a-.;x", 5, check_agreement);
    tests::each("tel:+1;isub", "=/;%4a#x", 4, check_agreement);
}

/// As the user of a SIP URI, in which a "#" is an escape.
TEST_CASE("x3_tel: all short dial strings: the core, X3 and the evaluator agree") {
    std::size_t valid = 0;
    tests::each("", "1aPx-#+;", 4, [&](std::string const& digits) {
        auto const input = digits + ";phone-context=h";
        std::string uri = "sip:";
        (void)sipuri::write_user(input, uri);
        uri += "@h;user=dialstring";
        auto const parsed = sipuri::parse(uri);
        bool const core = parsed && dial_string_of(*parsed);
        valid += core ? 1U : 0U;
        INFO(input);
        CHECK(constant_parse(grammar::dialstring, input).has_value() == core);
        CHECK(x3::parse(input.begin(), input.end(), grammar::dialstring >> x3::eoi) == core);
    });
    CHECK(valid > 500);
}

TEST_CASE("x3_tel: mutants of telephone numbers: the core, X3 and the evaluator agree") {
    std::vector<text> seeds;
    for (auto const& row : cases::tel) seeds.push_back(row.input);
    for (auto const& row : cases::tel_parts) seeds.push_back(row.input);
    for (auto const& row : cases::tel_to_sip) seeds.push_back(row.input);
    tests::each_mutant(seeds, 20000, check_agreement);
}

TEST_CASE("x3_tel: within a grammar of the user's") {
    text const numbers = "<tel:+1;x=2>,<tel:*9;phone-context=h;x=3>";
    std::vector<sipuri::tel_view> list;
    REQUIRE(x3::parse(numbers.begin(), numbers.end(), ('<' >> grammar::telephone_uri >> '>') % ',' >> x3::eoi, list));
    REQUIRE(list.size() == 2);
    CHECK(list[0].text() == "tel:+1;x=2");
    CHECK(list[1].number().encoded() == "*9");
    CHECK(list[1].parameters().find("x")->value()->encoded() == "3");

    // Numbers within a production of one's own: no parameter of one is a duplicate of another's.
    auto const pair = grammar::telephone_uri >> ' ' >> grammar::telephone_uri;
    CHECK(constant_parse(grammar::telephone_uri >> ' ' >> grammar::telephone_uri, "tel:+1;x tel:+2;x"));
    auto const whole = sipuri::x3::production<grammar::part::text>(
        [] { return grammar::telephone_uri >> ' ' >> grammar::telephone_uri; });
    CHECK(constant_parse(whole, "tel:+1;x tel:+2;x"));
    CHECK(!constant_parse(whole, "tel:+1;x tel:+2;x;x"));
    CHECK(!constant_parse(pair, "tel:+1;x;x tel:+2"));

    // A production takes what its rule allows, and leaves the rest to the grammar around it.
    text const rest = "tel:+1;ext=2;EXT=3";
    auto at = rest.begin();
    CHECK(x3::parse(at, rest.end(), grammar::telephone_uri));
    CHECK(at - rest.begin() == 12);
}
