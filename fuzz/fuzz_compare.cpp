// equivalent() and compare(), of two URIs in two lines: against the oracle, and the laws of a comparison.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

#include "../tests/oracle/core.hpp"
#include "../tests/oracle/reference.hpp"

fuzz::shape const fuzz::input_shape{2};

namespace {

/// The oracle reads no address through escapes; the library does, as "%31" and "1" are the same to the RFC.
bool has_escaped_address(sipuri::uri_view uri) {
    for (auto const parameter : uri.parameters()) {
        auto const value = parameter.value();
        if (parameter.is("maddr") && value && value->encoded().find('%') != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const a = sipuri::parse(fuzz::take_line(rest));
    auto const b = sipuri::parse(rest);
    for (auto const& one : {a, b}) {
        if (!one) continue;
        fuzz::hold(laws::equivalence_is_reflexive(*one), input);
        fuzz::hold(laws::another_spelling_is_equivalent(*one), input);
    }
    if (!a || !b) return 0;

    fuzz::hold(laws::check_pair(*a, *b), input);
    if (size <= 512 && !has_escaped_address(*a) && !has_escaped_address(*b)) {
        fuzz::hold(sipuri::equivalent(*a, *b) == oracle::equal(oracle::pieces_of(*a), oracle::pieces_of(*b)),
                   "URIs are equivalent where the RFC says so", input);
    }
    return 0;
}
