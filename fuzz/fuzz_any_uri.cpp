// parse_any_uri() and parse_urn(): against the oracle, and two of them compared.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Two lines, each a URI of any scheme.
#include "fuzz.hpp"

#include "../tests/oracle/urn.hpp"

fuzz::shape const fuzz::input_shape{2};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const text = fuzz::take_line(rest);
    fuzz::hold(sipuri::parse_urn(text).has_value() == oracle::urn_automaton().accepts(text), "a URN is what is derived",
               input);
    fuzz::hold(laws::any_uris_are_sound(text), input);
    auto const a = sipuri::parse_any_uri(text);
    auto const b = sipuri::parse_any_uri(rest);
    if (a && b) fuzz::hold(laws::any_uris_follow_their_keys(*a, *b), input);
    return 0;
}
