// A result as std::expected, where the standard library has it: in C++23.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_EXPECTED_HPP
#define SIPURI_EXPECTED_HPP

#include <sipuri/text/result.hpp>

#if defined(__has_include)
#if __has_include(<version>)
#include <version>
#endif
#endif

#if defined(__cpp_lib_expected)

#include <expected>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The same value or the same error, as `std::expected<T, error>`.
///
/// Example: `to_expected(sipuri::parse(text)).or_else(…)`
template <class T>
[[nodiscard]] constexpr std::expected<T, error> to_expected(result<T> from) {
    if (!from) return std::unexpected{from.error()};
    if constexpr (std::is_void_v<T>) {
        return {};
    } else {
        return *static_cast<result<T>&&>(from);
    }
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
