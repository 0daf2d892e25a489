// parse_name_addr(), parse_name_addrs() and write_name_addr(): against the oracle, and there and back.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

#include "../tests/oracle/automaton.hpp"
#include "../tests/oracle/name_addr.hpp"

fuzz::shape const fuzz::input_shape{.what = sipuri::text_kind::addresses};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static oracle::automaton const one(oracle::address_grammar(), "address");
    static oracle::automaton const many(oracle::address_grammar(), "addresses");
    auto const text = fuzz::text_of(data, size);
    fuzz::hold(sipuri::parse_name_addr(text).has_value() == one.accepts(text), "an address is what is derived", text);
    fuzz::hold(sipuri::parse_name_addrs(text).has_value() == many.accepts(text), "so is a list of them", text);
    for (auto const law :
         {laws::addresses_are_sound, laws::addresses_are_written_back, laws::plain_text_in_an_address,
          laws::typed_addresses_are_sound, laws::edited_addresses_keep_the_rest}) {
        fuzz::hold(law(text), text);
    }
    return 0;
}
