// validate() with a context, and for_context(): RFC 3261's Table 1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

fuzz::shape const fuzz::input_shape{};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const uri = sipuri::parse(text, {.underscore = true, .zone = true});
    if (uri) fuzz::hold(laws::contexts_take_what_they_allow<sipuri::uri>(*uri), text);
    return 0;
}
