// The normal form, the key, and the form for logs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

fuzz::shape const fuzz::input_shape{};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const uri = sipuri::parse(text, {.underscore = true, .zone = true});
    if (!uri) return 0;
    for (auto const law : {laws::normal_form_is_normal, laws::redacted_has_no_password, laws::writes_what_was_read,
                           laws::write_keeps_its_room, laws::another_spelling_is_equivalent}) {
        fuzz::hold(law(*uri), text);
    }
    auto const normal = sipuri::normalize(*uri);
    fuzz::hold(laws::check_pair(*uri, normal), text);
    fuzz::hold(sipuri::canonical_key(*uri) == sipuri::canonical_key(normal), "the normal form has the same key", text);
    auto const shown = sipuri::redacted(*uri);
    fuzz::hold(sipuri::redacted(*sipuri::parse(shown, uri->used())) == shown, "what is redacted stays as it is", text);
    return 0;
}
