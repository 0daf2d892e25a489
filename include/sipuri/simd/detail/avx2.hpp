// Thirty-two octets at once on x86-64, with AVX2.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_AVX2_HPP
#define SIPURI_SIMD_DETAIL_AVX2_HPP

#include <sipuri/simd/detail/masks.hpp>

#include <cstdint>
#include <string_view>

#if defined(SIPURI_SIMD_TARGET) && defined(__x86_64__)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

using octets_32 = unsigned char __attribute__((vector_size(32)));

/// Each has a bit of its own, which an octet has if both its lower and its upper four bits find it in a table.
inline constexpr std::string_view delimiters = "@;?=&%.-";
[[nodiscard]] constexpr nibble_table delimiters_by(unsigned shift) noexcept {
    nibble_table table;
    for (unsigned i = 0; i != 8; ++i) table.add(static_cast<unsigned>(delimiters[i]) >> shift & 15U, 1U << i);
    return table;
}
inline constexpr nibble_table delimiters_by_lower = delimiters_by(0);
inline constexpr nibble_table delimiters_by_upper = delimiters_by(4);

/// Thirty-two octets.
class octet_block {
public:
    [[gnu::always_inline, SIPURI_SIMD_TARGET]] explicit octet_block(char const* text) noexcept : octets_(load(text)) {
        using pairs = unsigned short __attribute__((vector_size(32)));
        auto const upper = reinterpret_cast<octets_32>(reinterpret_cast<pairs>(octets_) >> 4) & 15;
        rows_ = look_up(row_bits, upper);
        delimiters_ = look_up(delimiters_by_lower, octets_) & look_up(delimiters_by_upper, upper);
    }

    template <char delimiter>
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask is() const noexcept {
        if constexpr (constexpr auto bit = delimiters.find(delimiter); bit != delimiters.npos) {
            using pairs = unsigned short __attribute__((vector_size(32)));
            constexpr int shift = 7 - static_cast<int>(bit);
            return top_bits(reinterpret_cast<octets_32>(reinterpret_cast<pairs>(delimiters_) << shift));
        } else {
            return top_bits(reinterpret_cast<octets_32>(octets_ == static_cast<unsigned char>(delimiter)));
        }
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask outside(nibble_table const& set) const noexcept {
        return top_bits(reinterpret_cast<octets_32>((look_up(set, octets_) & rows_) == 0));
    }

private:
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static octets_32 load(void const* octets) noexcept {
        octets_32 loaded;
        __builtin_memcpy(&loaded, octets, sizeof loaded);
        return loaded;
    }
    /// Looks up the lower four bits of each octet of `by`; an octet beyond US-ASCII gives 0.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static octets_32 look_up(nibble_table const& table,
                                                                                octets_32 by) noexcept {
        using chars_32 = char __attribute__((vector_size(32)));
        return reinterpret_cast<octets_32>(__builtin_ia32_pshufb256(reinterpret_cast<chars_32>(load(table.octets)),
                                                                    reinterpret_cast<chars_32>(by)));
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static mask top_bits(octets_32 of) noexcept {
        using chars_32 = char __attribute__((vector_size(32)));
        return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<chars_32>(of)));
    }

    octets_32 octets_;
    octets_32 rows_;
    octets_32 delimiters_;
};

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
