// Texts of the case tables that are too long to write out, and those that hold a NUL.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_TEXT_HPP
#define SIPURI_TESTS_DATA_TEXT_HPP

#include <cstddef>
#include <optional>
#include <string_view>

namespace cases {

/// A NUL ends no text that is written with this suffix: "a\0b"sv has three octets.
using namespace std::string_view_literals;

/// What is expected where nothing may be found: the text is not valid.
inline constexpr auto invalid = std::nullopt;

/// A text that can be a template argument.
template <std::size_t Size>
struct literal {
    char octets[Size]{};

    constexpr literal() = default;
    // NOLINTNEXTLINE: implicit, so that spelt<"sip:", …> reads as text
    constexpr literal(char const (&text)[Size]) {
        for (std::size_t i = 0; i != Size; ++i) octets[i] = text[i];
    }
    static constexpr std::size_t size() { return Size - 1; }
};

/// `piece`, `count` times: times<"ab", 3> is "ababab".
template <literal piece, std::size_t count>
inline constexpr auto times = [] {
    literal<piece.size() * count + 1> whole;
    for (std::size_t i = 0; i != whole.size(); ++i) whole.octets[i] = piece.octets[i % piece.size()];
    return whole;
}();

template <literal... pieces>
inline constexpr auto joined = [] {
    literal<(pieces.size() + ... + 1)> whole;
    std::size_t end = 0;
    auto const append = [&](auto const& piece) {
        for (std::size_t i = 0; i != piece.size(); ++i) whole.octets[end++] = piece.octets[i];
    };
    (append(pieces), ...);
    return whole;
}();

/// The pieces one after another, in static storage: spelt<"sip:", times<"a", 238>, "@example.com">.
template <literal... pieces>
inline constexpr std::string_view spelt{joined<pieces...>.octets, joined<pieces...>.size()};

}  // namespace cases

#endif
