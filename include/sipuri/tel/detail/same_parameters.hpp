// Compares numbers digit by digit, and their parameters in any order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_SAME_PARAMETERS_HPP
#define SIPURI_TEL_DETAIL_SAME_PARAMETERS_HPP

#include <sipuri/tel/detail/chars.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/unmatched_fields.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Equal digit by digit, without visual separators and without case.
[[nodiscard]] constexpr bool same_number(encoded_view a, encoded_view b) noexcept {
    auto const x_end = a.decoded().end();
    auto const y_end = b.decoded().end();
    auto const skip_separators = [](decoded_view::iterator at, decoded_view::iterator end) {
        while (at != end && visual_separator.contains(*at)) ++at;
        return at;
    };
    for (auto x = a.decoded().begin(), y = b.decoded().begin();; ++x, ++y) {
        x = skip_separators(x, x_end);
        y = skip_separators(y, y_end);
        if (x == x_end || y == y_end) return x == x_end && y == y_end;
        if (to_lower(*x) != to_lower(*y)) return false;
    }
}

/// True for values that compare as numbers: an extension, and a context that is not a name.
[[nodiscard]] constexpr bool holds_number(parameter_view parameter) noexcept {
    auto const value = parameter.value();
    return value && (parameter.is("ext") || (parameter.is("phone-context") && *value->decoded().begin() == '+'));
}

[[nodiscard]] constexpr bool same_telephone_value(parameter_view a, parameter_view b) noexcept {
    auto const x = a.value();
    auto const y = b.value();
    if (!x || !y) return !x && !y;
    if (holds_number(a) && holds_number(b)) return same_number(*x, *y);
    return equal_ignoring_case(x->decoded(), y->decoded());
}

/// True if two lists hold the same parameters, in any order; no name appears twice in either.
[[nodiscard]] constexpr bool same_parameters(telephone_parameters_view a, telephone_parameters_view b) noexcept {
    using names = field_names<';', escapes::resolved>;
    auto const found = match_fields<names>(
        a.text(), b.text(),
        [&](std::uint32_t x, std::uint32_t y) { return same_telephone_value(a.field_at(x), b.field_at(y)); },
        [](bool, std::uint32_t) { return true; });
    return found.in_a == names::none && found.in_b == names::none;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
