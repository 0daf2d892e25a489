// Masks: the answers to one question for all octets of a window, as the bits of one number.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// A window is a part of a text of up to 63 octets; in a mask its first octet is the lowest bit. So numbers carry in the
// direction in which texts are read, and arithmetic finds where things end:
//
//     sip:bob@example.com:5060;lr
//     111.111.1111111111 .1111.11    the octets that a host name can hold
//     ........1                      where the host starts
//     ...................1           their sum, without those octets: where it stops
//     ........11111111111            the difference of the last two: the host
//
// One bit more than the window has octets is for its end, where everything stops at the latest.
#ifndef SIPURI_SIMD_DETAIL_MASKS_HPP
#define SIPURI_SIMD_DETAIL_MASKS_HPP

#include <sipuri/text/chars.hpp>

#include <bit>
#include <cstdint>

// The platform alone decides which code there is, never the instructions that one file happens to be compiled for: all
// files of a program see the same functions. Not on Windows, where GCC misaligns vectors of 32 octets on the stack.
#if defined(__GNUC__) && defined(__x86_64__) && !defined(_WIN32) && !defined(__CYGWIN__)
#define SIPURI_SIMD_TARGET gnu::target("avx2,bmi,bmi2,popcnt")
#elif defined(__GNUC__) && defined(__AARCH64EL__)
#define SIPURI_SIMD_TARGET
#endif

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

using mask = std::uint64_t;

/// How many octets a window has at least and at most. Shorter texts the scanner reads as fast.
inline constexpr std::uint32_t fewest = 32;
inline constexpr std::uint32_t most = 63;

[[nodiscard]] constexpr std::uint32_t place_of(mask bit) noexcept {
    return static_cast<std::uint32_t>(std::countr_zero(bit));
}
[[nodiscard]] constexpr mask lowest(mask of) noexcept { return of & (0 - of); }
/// The first of `wanted` from the bit `from` on.
[[nodiscard]] constexpr mask next(mask wanted, mask from) noexcept { return (from + ~wanted) & wanted; }

/// What is looked up by four bits; once more for the upper half of a vector of 32 octets.
struct nibble_table {
    alignas(32) unsigned char octets[32]{};

    constexpr void add(unsigned nibble, unsigned bits) noexcept {
        for (auto const i : {nibble, nibble + 16}) octets[i] = static_cast<unsigned char>(octets[i] | bits);
    }
};

/// A set of US-ASCII: by the lower four bits of an octet, a bit for each value of the upper ones.
[[nodiscard]] constexpr nibble_table columns_of(char_set const& set) noexcept {
    nibble_table table;
    for (unsigned octet = 0; octet != 128; ++octet) {
        if (set.contains(static_cast<char>(octet))) table.add(octet & 15U, 1U << (octet >> 4U));
    }
    return table;
}
inline constexpr nibble_table user_octets = columns_of(chars::user | char_set{"%"});
inline constexpr nibble_table password_octets = columns_of(chars::password | char_set{"%"});
inline constexpr nibble_table hostname_octets = columns_of(chars::hostname);
inline constexpr nibble_table field_octets = columns_of(chars::paramchar | chars::header | char_set{";?=&%"});
inline constexpr nibble_table hexdigits = columns_of(chars::hexdig);

/// That bit, by the upper four bits; none for octets beyond US-ASCII.
inline constexpr nibble_table row_bits = [] {
    nibble_table table;
    for (unsigned row = 0; row != 8; ++row) table.add(row, 1U << row);
    return table;
}();

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
