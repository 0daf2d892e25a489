// Dial strings, which are no numbers. RFC 4967.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

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

TEST_CASE("tel: a dial string is no number") {
    tests::every_row<dialled, is_dialled>();
    tests::every_row<not_dialled, is_not_dialled>();
}
