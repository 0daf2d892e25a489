// The C boundary: it says what the library says, and keeps to the rooms and the structs that its caller has.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Two lines: a URI or an address, and another that it is compared with, or what it is changed by.
#define SIPURI_C_IMPLEMENTATION
#include "fuzz.hpp"

#include "c_laws.hpp"

fuzz::shape const fuzz::input_shape{2};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const text = fuzz::take_line(rest);
    fuzz::hold(laws::check_c(text), input);
    fuzz::hold(laws::check_c_around(text), input);
    fuzz::hold(laws::check_c_changes(text, rest), input);
    fuzz::hold(laws::check_c_changes(text, fuzz::unescaped(rest)), input);

    auto const a = sipuri::parse_any_uri(text);
    auto const b = sipuri::parse_any_uri(rest);
    int const expected = !a || !b ? -1 : equivalent(*a, *b) ? 1 : 0;
    fuzz::hold(sipuri_equivalent(text.data(), text.size(), rest.data(), rest.size()) == expected,
               "equivalence is the same in C", input);
    return 0;
}
