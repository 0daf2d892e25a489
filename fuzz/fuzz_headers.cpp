// parse_headers(): against a plain reading of the same text; and what may enter a message.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "model.hpp"

fuzz::shape const fuzz::input_shape{};

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    fuzz::hold(laws::parts_keep_errors_within(text), text);
    fuzz::hold(laws::parts_agree_with_the_whole(text), text);

    auto const headers = sipuri::parse_headers(text);
    std::vector<fuzz::field> expected;
    bool const taken = fuzz::model::set_all(expected, text, fuzz::kind::header);
    fuzz::hold(headers.has_value() == taken, "headers are taken where the grammar derives them", text);
    if (!taken) return 0;

    fuzz::hold(headers->size() == expected.size() && headers->empty() == expected.empty(), "headers are counted", text);
    auto at = expected.begin();
    for (auto const header : *headers) {
        fuzz::hold(at != expected.end() && header.name().encoded() == at->name && header.value().encoded() == at->value,
                   "headers are read", text);
        fuzz::hold(header.name().decoded() == fuzz::decoded(at->name) &&
                       header.value().decoded() == fuzz::decoded(*at->value) &&
                       header.value().decoded().to<std::string>() == fuzz::decoded(*at->value),
                   "headers are decoded", text);
        fuzz::hold(header.is(fuzz::folded(at->name)), "names are compared decoded and without case", text);
        auto const found = headers->find(fuzz::decoded(at->name));
        fuzz::hold(found && fuzz::folded(found->name().encoded()) == fuzz::folded(at->name), "headers are found", text);
        ++at;
    }
    fuzz::hold(at == expected.end(), "headers are read to the end", text);

    auto const whole = "sip:h" + std::string(text.empty() ? "" : "?") + std::string(text);
    auto const uri = sipuri::parse(whole);
    // An "@" would end a user, but headers have none.
    fuzz::hold(uri.has_value(), "headers appear in a URI", text);
    fuzz::hold(laws::messages_take_no_controls(*uri), text);
    return 0;
}
