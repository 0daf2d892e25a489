// unfold(), unfold_in_place() and unfold_into(): a header field of several lines as one, with errors in their places.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>

#include <span>
#include <string_view>

namespace {

using room = sipuri::fixed_text<96>;
using sipuri::component;
using sipuri::errc;
using sipuri::error;

constexpr bool unfolds() {
    constexpr std::string_view text = "\"A\r\n B\"\n\t <sip:a@h>";
    room line;
    char octets[64]{};
    std::span<char> const some{octets};
    auto const found = sipuri::parse_name_addr(text, sipuri::unfold_into(some));
    return *sipuri::unfold(text, line) == 15 && line.view() == "\"A B\" <sip:a@h>" && found->text() == line.view();
}
constexpr bool one_line_stays() {
    constexpr std::string_view text = "Bob <sip:a@h>";
    room line;
    auto const found = sipuri::unfold_into(line)(text);
    return found->data() == text.data() && *found == text && line.size() == 0;
}
constexpr bool unfolds_in_place() {
    char octets[]{'a', '\r', '\n', '\t', ' ', 'b', '\n', ' ', 'c', '\r', 'd'};
    std::span<char> const all{octets};
    auto const left = sipuri::unfold_in_place(all.first(9));
    auto const line_break = error{errc::line_break, component::uri, 1, 1};
    return *left == 5 && std::string_view{octets, 5} == "a b c" &&
           sipuri::unfold_in_place(all.last(3)).error() == line_break && octets[9] == '\r';
}
constexpr bool errors_keep_their_places() {
    room line;
    auto const place = [&](std::string_view text) {
        return sipuri::parse_name_addr(text, sipuri::unfold_into(line)).error();
    };
    return place("Bob\r\n  <sip:a@h:x>") == error{errc::invalid_character, component::port, 16, 1} &&
           place("<sip:a\r\n   @h>") == error{errc::invalid_character, component::user, 6, 5} &&
           place("<sip:a@h>;\r\n\t=x") == error{errc::empty, component::generic_param, 13, 0} &&
           place("a\r\nb") == error{errc::line_break, component::uri, 1, 2} &&
           place("a\rb") == error{errc::line_break, component::uri, 1, 1};
}

}  // namespace

TEST_CASE("unfold: each fold is one space") { CHECK_TWICE(unfolds()); }
TEST_CASE("unfold: what is one line is not copied") { CHECK_TWICE(one_line_stays()); }
TEST_CASE("unfold: in place, or nothing is changed") { CHECK_TWICE(unfolds_in_place()); }
TEST_CASE("unfold: errors keep their places") { CHECK_TWICE(errors_keep_their_places()); }
