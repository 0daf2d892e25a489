// From octets, which every offset of the library counts, to what other languages count in a text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_OFFSETS_HPP
#define SIPURI_TEXT_OFFSETS_HPP

#include <sipuri/text/detail/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Adds up `size_of(length)` for each character before `offset`: `length` is the character's octets, or 0 where one
/// octet is no UTF-8.
template <class Size>
[[nodiscard]] constexpr std::size_t sum_before(std::string_view text, std::size_t offset, Size size_of) noexcept {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const length = detail::utf8_length(text, at);
        at += length == 0 ? 1 : length;
        if (at > offset) break;
        sum += size_of(length);
    }
    return sum;
}

}  // namespace detail

/// How many characters precede an offset of a UTF-8 text, as Python counts them: the index of the character there.
///
/// An octet that is no UTF-8 is one character, as it is with Python's `surrogateescape`. An offset within a character is
/// that of the character; one beyond the text, its end.
/// Complexity: linear.
/// Example: of "sip:b\xC3\xB6" "b@h" the offset 7 is the character 6.
[[nodiscard]] constexpr std::size_t code_points(std::string_view text, std::size_t offset) noexcept {
    return detail::sum_before(text, offset, [](std::size_t) { return std::size_t{1}; });
}

/// How many UTF-16 code units precede an offset of a UTF-8 text, as JavaScript, Java and C# count: two for each
/// character above U+FFFF.
///
/// An octet that is no UTF-8 is one unit, and offsets mean what they mean for code_points().
/// Complexity: linear.
[[nodiscard]] constexpr std::size_t utf16_units(std::string_view text, std::size_t offset) noexcept {
    return detail::sum_before(text, offset, [](std::size_t length) { return std::size_t{length == 4 ? 2U : 1U}; });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
