// Thirty-two octets at once on AArch64, with NEON.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_NEON_HPP
#define SIPURI_SIMD_DETAIL_NEON_HPP

#include <sipuri/simd/detail/masks.hpp>

#include <cstdint>

#if defined(SIPURI_SIMD_TARGET) && !defined(__x86_64__)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

using octets_16 = unsigned char __attribute__((vector_size(16)));

/// Thirty-two octets, in two vectors.
class octet_block {
public:
    [[gnu::always_inline]] explicit octet_block(char const* text) noexcept
        : first_(load(text)), second_(load(text + 16)) {}

    template <char delimiter>
    [[nodiscard, gnu::always_inline]] mask is() const noexcept {
        constexpr auto octet = static_cast<unsigned char>(delimiter);
        return bits_of(reinterpret_cast<octets_16>(first_ == octet), reinterpret_cast<octets_16>(second_ == octet));
    }
    [[nodiscard, gnu::always_inline]] mask outside(nibble_table const& set) const noexcept {
        return bits_of(outside(set, first_), outside(set, second_));
    }

private:
    [[nodiscard, gnu::always_inline]] static octets_16 load(void const* octets) noexcept {
        octets_16 loaded;
        __builtin_memcpy(&loaded, octets, sizeof loaded);
        return loaded;
    }
    /// Each octet of `by` is less than 16.
    [[nodiscard, gnu::always_inline]] static octets_16 look_up(nibble_table const& table, octets_16 by) noexcept {
#if defined(__clang__)
        using chars_16 = signed char __attribute__((vector_size(16)));
        constexpr int of_unsigned_octets = 48;
        return reinterpret_cast<octets_16>(__builtin_neon_vqtbl1q_v(
            reinterpret_cast<chars_16>(load(table.octets)), reinterpret_cast<chars_16>(by), of_unsigned_octets));
#else
        return __builtin_shuffle(load(table.octets), by);
#endif
    }
    [[nodiscard, gnu::always_inline]] static octets_16 outside(nibble_table const& set, octets_16 octets) noexcept {
        return reinterpret_cast<octets_16>((look_up(set, octets & 15) & look_up(row_bits, octets >> 4)) == 0);
    }
    /// One bit of each octet, all of whose bits are equal.
    [[nodiscard, gnu::always_inline]] static mask bits_of(octets_16 first, octets_16 second) noexcept {
        constexpr octets_16 places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        auto const sums = sums_of_pairs(first & places, second & places);
        auto const sums_of_four = sums_of_pairs(sums, sums);
        auto const sums_of_eight = sums_of_pairs(sums_of_four, sums_of_four);
        using words = std::uint32_t __attribute__((vector_size(16)));
        return reinterpret_cast<words>(sums_of_eight)[0];
    }
    [[nodiscard, gnu::always_inline]] static octets_16 sums_of_pairs(octets_16 a, octets_16 b) noexcept {
        return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30) +
               __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    }

    octets_16 first_;
    octets_16 second_;
};

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
