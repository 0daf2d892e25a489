// parse() for valid URIs in bulk: the same results, from questions put to 63 octets at once.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_PARSE_HPP
#define SIPURI_SIMD_PARSE_HPP

#include <sipuri/simd/detail/reader.hpp>
#include <sipuri/uri/view.hpp>

#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {

namespace detail {

/// Out of line, so that the reader by masks stays small.
[[nodiscard, gnu::noinline]] inline result<uri_view> scanned(std::string_view text, options allowed) noexcept {
    return sipuri::parse(text, allowed);
}

}  // namespace detail

/// True if vectors are used: on x86-64 with AVX2, BMI1, BMI2 and POPCNT, and on AArch64. Elsewhere parse() is
/// sipuri::parse().
[[nodiscard]] inline bool available() noexcept {
#if defined(SIPURI_SIMD_TARGET) && defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt");
#elif defined(SIPURI_SIMD_TARGET)
    return true;
#else
    return false;
#endif
}

/// Reads a whole text as a SIP or SIPS URI, as sipuri::parse() does, with the same result for every text.
///
/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
///
/// Faster for valid URIs of 32 octets and more; all others are left to sipuri::parse(), as is constant evaluation.
///
/// Errors: those of sipuri::parse().
/// Lifetime: the view borrows `text`. Reads nothing outside it. Allocates nothing.
/// Complexity: linear.
/// RFC 3261, section 25.1.
[[nodiscard]] constexpr result<uri_view> parse(std::string_view text SIPURI_LIFETIMEBOUND,
                                               options allowed = {}) noexcept {
#if defined(SIPURI_SIMD_TARGET)
    if (!std::is_constant_evaluated() && text.size() >= detail::fewest && available()) {
        return detail::read<detail::scanned>(text, allowed);
    }
#endif
    return sipuri::parse(text, allowed);
}
template <sipuri::detail::owning_temporary Text>
constexpr result<uri_view> parse(Text&&, options = {}) = delete;

/// True if parse() would give a URI.
[[nodiscard]] constexpr bool can_parse(std::string_view text, options allowed = {}) noexcept {
    return simd::parse(text, allowed).has_value();
}

}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#undef SIPURI_SIMD_TARGET

#endif
