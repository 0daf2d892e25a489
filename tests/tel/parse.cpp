// Reading telephone numbers: tel URIs, and the users of SIP URIs. RFC 3966; RFC 3261, section 19.1.6.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

using text = std::string_view;

constexpr bool same(std::optional<sipuri::encoded_view> found, std::optional<text> expected) {
    return found ? expected == found->encoded() : !expected;
}

constexpr bool falls_apart(cases::tel_parts_case const& row) {
    auto const tel = sipuri::parse_tel(row.input);
    return tel && tel->text() == row.input && tel->subscriber().text() == row.input.substr(4) &&
           tel->number().encoded() == row.number && tel->is_global() == row.number.starts_with('+') &&
           same(tel->phone_context(), row.context) && same(tel->ext(), row.ext) && same(tel->isub(), row.isub) &&
           tel->parameters().size() == row.parameters;
}

constexpr bool is_tel(cases::tel_case const& row) { return sipuri::parse_tel(row.input).has_value() == row.valid; }

/// The parser gives the row's error and no value, and the error lies within the text.
template <class Result>
constexpr bool gives(Result const& found, cases::rejected_case const& row) {
    return well_marked(row) && !found && found.error() == row.error();
}
constexpr bool no_tel(cases::rejected_case const& row) { return gives(sipuri::parse_tel(row.input), row); }
constexpr bool no_number(cases::rejected_case const& row) {
    return gives(sipuri::parse_telephone_subscriber(row.input), row);
}
constexpr bool no_number_in(cases::rejected_case const& row) {
    return gives(sipuri::telephone_subscriber_of(*sipuri::parse(row.input)), row);
}

constexpr bool error_within(sipuri::error const& what, text input) {
    return what.offset <= input.size() && what.length <= input.size() - what.offset;
}

constexpr bool keeps_the_law(text input) {
    auto const tel = sipuri::parse_tel(input);
    auto const number = sipuri::parse_telephone_subscriber(input);
    return (tel || error_within(tel.error(), input)) && (number || error_within(number.error(), input));
}

/// Every beginning of a text is a telephone number or has its error within it.
template <class Row>
constexpr bool every_beginning(Row const& row) {
    for (std::size_t size = 0; size <= row.input.size(); ++size) {
        auto const part = row.input.substr(0, size);
        if (std::is_constant_evaluated()) {
            if (!keeps_the_law(part)) return false;
        } else {
            if (!keeps_the_law(tests::exact_copy{part}.view())) return false;
        }
    }
    return true;
}

// A view of a string that dies at the end of the line does not compile.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse_tel(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<std::string_view> && !parses_from<std::string>);

}  // namespace

TEST_CASE("tel: a URI falls into number and parameters") {
    tests::every_row<cases::tel, is_tel>();
    tests::every_row<cases::tel_parts, falls_apart>();
}

TEST_CASE("tel: what is no telephone number, and the offending octets") {
    tests::every_row<cases::rejected_tels, no_tel>();
    tests::every_row<cases::rejected_tel_users, no_number>();
    tests::every_row<cases::rejected_tel_uris, no_number_in>();
}

TEST_CASE("tel: every beginning of a text is a number or has its error within it") {
    tests::every_row<cases::tel, every_beginning<cases::tel_case>>();
    tests::every_row<cases::tel_to_sip, every_beginning<cases::tel_to_sip_case>>();
    tests::every_row<cases::tel_parts, every_beginning<cases::tel_parts_case>>();
    tests::every_row<cases::rejected_tels, every_beginning<cases::rejected_case>>();
    tests::every_row<cases::rejected_tel_users, every_beginning<cases::rejected_case>>();
}
