// parse(): verdict, error, components and views; and what validate() and check() say of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "simd_laws.hpp"

fuzz::shape const fuzz::input_shape{};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    constexpr sipuri::options lenient{.underscore = true, .zone = true};
    for (auto const allowed : {sipuri::options{}, lenient}) {
        fuzz::hold(laws::error_lies_within(text, allowed), text);
        fuzz::hold(laws::cut_before_the_error(text, allowed), text);
        fuzz::hold(laws::vectors_agree(text, allowed), text);
    }
    fuzz::hold(laws::parsers_agree(text), text);
    fuzz::hold(laws::vectors_agree_at_length(text), text);

    auto const uri = sipuri::parse(text, lenient);
    if (!uri) return 0;
    for (auto const law :
         {laws::components_fill_the_text, laws::scans_as_itself, laws::parts_stand_alone, laws::findings_lie_within}) {
        fuzz::hold(law(*uri), text);
    }
    return 0;
}
