// parse_tel() and the number in a user: against the oracle, to SIP and back, and compared.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Two lines, each a tel URI or a user.
#include "fuzz.hpp"

#include "../tests/oracle/tel.hpp"

fuzz::shape const fuzz::input_shape{.lines = 2, .what = sipuri::text_kind::tel_uri};

namespace {

std::optional<sipuri::telephone_subscriber_view> number_in(std::string_view text) {
    if (auto const tel = sipuri::parse_tel(text)) return tel->subscriber();
    if (auto const user = sipuri::parse_telephone_subscriber(text)) return *user;
    return std::nullopt;
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const text = fuzz::take_line(rest);
    bool const derived = oracle::tel_automaton().accepts(text) && !oracle::has_clashing_names(text);
    fuzz::hold(sipuri::parse_tel(text).has_value() == derived, "a tel URI is what is derived", input);
    fuzz::hold(laws::numbers_are_sound(text), input);

    auto const number = number_in(text);
    if (!number) return 0;
    fuzz::hold(laws::numbers_go_there_and_back(*number), input);
    fuzz::hold(laws::numbers_have_forms(*number), input);
    if (auto const other = number_in(rest)) fuzz::hold(laws::numbers_follow_their_keys(*number, *other), input);
    return 0;
}
