// A window of 32 to 63 octets, whichever the vectors.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_WINDOW_HPP
#define SIPURI_SIMD_DETAIL_WINDOW_HPP

#include <sipuri/simd/detail/avx2.hpp>
#include <sipuri/simd/detail/masks.hpp>
#include <sipuri/simd/detail/neon.hpp>

#include <cstdint>

#if defined(SIPURI_SIMD_TARGET)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

/// From 32 to 63 octets: the first 32 and the last 32, which overlap, so that nothing outside them is read.
class window {
public:
    [[gnu::always_inline, SIPURI_SIMD_TARGET]] window(char const* text, std::uint32_t size) noexcept
        : first_(text), last_(text + size - 32), last_at_(size - 32), end_(mask{1} << size) {}

    /// The bit after the last octet.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask end() const noexcept { return end_; }

    template <char delimiter>
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask is() const noexcept {
        return first_.is<delimiter>() | last_.is<delimiter>() << last_at_;
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask outside(nibble_table const& set) const noexcept {
        return first_.outside(set) | last_.outside(set) << last_at_;
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask within(nibble_table const& set) const noexcept {
        return ~outside(set) & (end_ - 1);
    }

    /// escaped = "%" HEXDIG HEXDIG
    ///
    /// The octets that must be digits because of a "%" before them, and are not.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask no_digits_after(mask percent) const noexcept {
        if (percent == 0) return 0;
        return (percent << 1U | percent << 2U) & ~within(hexdigits);
    }

private:
    octet_block first_;
    octet_block last_;
    std::uint32_t last_at_;
    mask end_;
};

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
