// Forms of a telephone number for look-ups: its digits alone, and whether it is one of E.164.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_FORMS_HPP
#define SIPURI_TEL_FORMS_HPP

#include <sipuri/tel/detail/put.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// True for an international public number: "+", then at most fifteen digits, the first of them not 0.
///
/// ITU-T E.164, section 6. Takes no visual separators.
[[nodiscard]] constexpr bool is_e164(std::string_view number) noexcept {
    return number.size() >= 2 && number.size() <= 16 && number[0] == '+' && number[1] != '0' &&
           chars::digit.contains_all(number.substr(1));
}

/// True if a number is_e164() without its visual separators, whatever its parameters.
[[nodiscard]] constexpr bool is_e164(telephone_subscriber_view number) noexcept {
    fixed_text<17> digits;  // one more than there may be
    detail::put_digits(digits, number.number());
    return is_e164(digits.view());
}

/// Writes a number without visual separators and parameters, for look-ups: "+12015550123".
///
/// Returns the octets written, or errc::no_space with the size needed. Linear.
template <class Out>
constexpr result<std::size_t> write_digits(telephone_subscriber_view number, Out&& out) {
    return detail::write_to(
        out, [&](auto& target) { detail::put_digits(target, number.number()); }, number.number().size());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
