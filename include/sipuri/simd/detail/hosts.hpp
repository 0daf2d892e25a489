// Hosts and ports by masks: what they know to be right is right, everything else is left to the scanner.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_HOSTS_HPP
#define SIPURI_SIMD_DETAIL_HOSTS_HPP

#include <sipuri/simd/detail/window.hpp>

#include <bit>
#include <cstdint>

#if defined(SIPURI_SIMD_TARGET)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
/// dec-octet   = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
///
/// The text from `start` to `stop`, with its `dots`: it contains only letters, digits, "-" and ".".
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline bool is_ipv4(char const* text, mask start, mask stop,
                                                                        mask dots) noexcept {
    auto stops = dots | stop;
    if (std::popcount(stops) != 4) return false;
    auto begin = place_of(start);
    std::uint64_t wrong = 0;
    for (int group = 0; group != 4; ++group) {
        auto const end = place_of(stops);
        auto const bits = 8 * (end - begin);
        if (bits - 8 > 16) return false;
        // As digits, the last one in the lowest octet, they compare like the number.
        std::uint32_t octets;
        __builtin_memcpy(&octets, text + end - 4, 4);
        auto const beyond = std::int64_t{1} << bits;
        auto const digits = (__builtin_bswap32(octets) ^ 0x30303030) & (beyond - 1);
        wrong |= static_cast<std::uint64_t>((digits + 0x06060606) & 0xF0F0F0F0);
        wrong |= static_cast<std::uint64_t>((0x020505 - digits) | (digits - (beyond >> 9))) >> 63U;
        stops &= stops - 1;
        begin = end + 1;
    }
    return wrong == 0;
}

/// IPv6address = eight groups of one to four hexadecimal digits, or up to seven and one "::"
///
/// An IPv4address may take the place of the last two groups. Given the place of the "[" and all dots of the window,
/// returns the place of the "]"; 0 where the masks do not know the address to be right.
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline mask end_of_ipv6(char const* text, window const& in,
                                                                            mask open, mask all_dots) noexcept {
    auto const close = next(in.is<']'>() | in.end(), open);
    auto const begin = open << 1U;
    auto const address = close - begin;
    auto const colons = in.is<':'>() & address;
    auto const dots = all_dots & address;
    auto digits = in.within(hexdigits) & address;
    auto const others = address ^ colons ^ dots ^ digits;
    int groups = 0;
    if (dots != 0) {
        auto const ipv4 = std::bit_floor(colons) << 1U;
        if (ipv4 == 0 || others != 0 || !is_ipv4(text, ipv4, close, dots)) return 0;
        digits &= ipv4 - 1;
        groups = 2;
    }
    groups += std::popcount(digits & ~(digits << 1U));
    auto const elisions = colons & colons >> 1U;
    auto const too_long = digits & digits >> 1U & digits >> 2U & digits >> 3U & digits >> 4U;
    auto const single_at_an_end = (colons & begin & ~elisions) | (colons & close >> 1U & ~(elisions << 1U));
    auto const wrong = others | too_long | single_at_an_end | (elisions & (elisions - 1)) | (close & in.end());
    return wrong == 0 && (elisions != 0 ? groups < 8 : groups == 8) ? close : 0;
}

/// port = 1*DIGIT
///
/// The number that the one to five digits before `end` make, which at least eight octets precede; too great if they are
/// no digits.
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline std::uint64_t number_of(char const* end,
                                                                                  std::uint32_t size) noexcept {
    std::uint64_t octets;
    __builtin_memcpy(&octets, end - 8, 8);
    auto digits = (octets ^ 0x3030303030303030U) & (~std::uint64_t{0} << (64 - 8 * size));
    if (((digits | (digits + 0x0606060606060606U)) & 0xF0F0F0F0F0F0F0F0U) != 0) return ~std::uint64_t{0};
    // First to pairs, then all four pairs, in the upper half.
    digits = digits * 10 + (digits >> 8U);
    constexpr std::uint64_t pairs = 0x000000FF000000FF;
    return ((digits & pairs) * (100 + (1000000ULL << 32U)) + (digits >> 16U & pairs) * (1 + (10000ULL << 32U))) >> 32U;
}

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
