// Forms of telephone numbers: E.164, STIR, ENUM, display; from what a person typed; dial strings.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

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
    return write_enum_domain(number, domain, "tree.example") && domain.view() == "1.0.2.1.tree.example" &&
           write_stir_number(number, stir) && stir.view() == "1201" && write_display(number, shown) &&
           shown.view() == "+1-201 ext. 7";
}
static_assert(write_stir_number(*sipuri::parse_tel("tel:a;phone-context=h"), sipuri::fixed_text<4>{}).error() ==
              sipuri::error{errc::empty, component::number, 0, 0});

// --- what a person typed -------------------------------------------------------------------------------------------

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

// --- dial strings --------------------------------------------------------------------------------------------------

constexpr tests::text_case dialled[] = {
    {"RFC 4967's own", "sip:123;phone-context=atlanta.example.com@example.com;user=dialstring"},
    {"its other one", "sip:450X123;phone-context=biloxi.example.com@example.com;user=dialstring"},
    {"pauses and waits", "sip:9-1x2P%23;phone-context=+1@h;user=DialString"},
};
constexpr bool is_dialled(tests::text_case const& row) {
    auto const uri = *sipuri::parse(row.input);
    auto const found = dial_string_of(uri);
    auto const number_of = telephone_subscriber_of(uri);
    return found && found->phone_context() && found->parameters().size() == 1 &&
           found->text() == uri.user()->encoded() && row.input.substr(4).starts_with(found->digits().encoded()) &&
           !number_of && number_of.error().code == errc::dial_string;
}
struct not_dialled_case {
    text id{};
    text input{};
    sipuri::error error{};
};
// clang-format off
constexpr not_dialled_case not_dialled[] = {
    {"no user parameter",  "sip:1@h",                                 {errc::missing, component::parameters, 7, 0}},
    {"a telephone number", "sip:1@h;user=phone",                      {errc::invalid_value, component::parameter_value, 8, 10}},
    {"no user",            "sip:h;user=dialstring",                   {errc::empty, component::user, 4, 0}},
    {"another parameter",  "sip:1;x;phone-context=h@h;user=dialstring", {errc::not_allowed, component::parameter_name, 6, 1}},
    {"two contexts",       "sip:1;phone-context=h;phone-context=h@h;user=dialstring", {errc::duplicate_name, component::parameter_name, 22, 13}},
    {"no context",         "sip:1@h;user=dialstring",                 {errc::no_phone_context, component::parameters, 5, 0}},
    {"a plus",             "sip:+1;phone-context=h@h;user=dialstring", {errc::invalid_character, component::number, 4, 1}},
    {"only pauses",        "sip:PX;phone-context=h@h;user=dialstring", {errc::unexpected_end, component::number, 6, 0}},
};
// clang-format on
constexpr bool is_not_dialled(not_dialled_case const& row) {
    return dial_string_of(*sipuri::parse(row.input)).error() == row.error;
}
static_assert(dial_string_of(*sipuri::parse("sip:1@h;user=dialstring"), {.local_number = true}));
static_assert(sipuri::dial_string_view{}.digits().encoded() == "0" && sipuri::dial_string_view{}.phone_context());
static_assert(!sipuri::parse_tel("tel:1P2;phone-context=h"));

}  // namespace

TEST_CASE("tel: forms of a number") {
    tests::every_row<forms, has_forms>();
    tests::every_row<escaped, reads_escapes>();
}

TEST_CASE("tel: what a person typed becomes a number of E.164") { tests::every_row<typed, is_converted>(); }

TEST_CASE("tel: a dial string is no number") {
    tests::every_row<dialled, is_dialled>();
    tests::every_row<not_dialled, is_not_dialled>();
}
