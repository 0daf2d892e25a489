// The character sets as one table of octets, and what every reader asks of an octet.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_OCTETS_HPP
#define SIPURI_TEXT_DETAIL_OCTETS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The same sets, a bit each, so that one look-up answers for an octet.
enum octet_class : std::uint8_t {
    user_class = 1,
    password_class = 2,
    param_class = 4,
    header_class = 8,
    label_class = 16,
    underscore_label_class = 32,
    hexdig_class = 64,
    unreserved_class = 128,
};

struct octet_table {
    std::uint8_t classes[256]{};

    template <class Class>
    constexpr void add(char_set const& set, Class bit) noexcept {
        for (std::size_t i = 0; i != 4; ++i) {
            std::uint8_t* out = classes + 64 * i;
            for (auto left = set.word(i); left != 0; left >>= 1U, ++out) {
                if ((left & 1U) != 0) *out = static_cast<std::uint8_t>(*out | bit);
            }
        }
    }
};

inline constexpr octet_table octet_classes = [] {
    octet_table table;
    table.add(chars::user, user_class);
    table.add(chars::password, password_class);
    table.add(chars::paramchar, param_class);
    table.add(chars::header, header_class);
    table.add(chars::alphanum | char_set{"-"}, label_class);
    table.add(chars::alphanum | char_set{"-_"}, underscore_label_class);
    table.add(chars::hexdig, hexdig_class);
    table.add(chars::unreserved, unreserved_class);
    return table;
}();

[[nodiscard]] constexpr bool is(octet_class wanted, char c) noexcept {
    return (octet_classes.classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// The same for four octets, with one branch.
[[nodiscard]] SIPURI_INLINE constexpr bool are(octet_class wanted, char a, char b, char c, char d) noexcept {
    auto const& classes = octet_classes.classes;
    return (classes[static_cast<unsigned char>(a)] & classes[static_cast<unsigned char>(b)] &
            classes[static_cast<unsigned char>(c)] & classes[static_cast<unsigned char>(d)] & wanted) != 0;
}

/// The end of the octets of `allowed` that appear from `at` on. Asks for the end of the text every fourth octet only.
template <class Class>
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t end_of_run(std::string_view text, std::size_t at,
                                                               Class allowed) noexcept {
    for (; at + 4 <= text.size(); at += 4) {
        if (!is(allowed, text[at])) return static_cast<std::uint32_t>(at);
        if (!is(allowed, text[at + 1])) return static_cast<std::uint32_t>(at + 1);
        if (!is(allowed, text[at + 2])) return static_cast<std::uint32_t>(at + 2);
        if (!is(allowed, text[at + 3])) return static_cast<std::uint32_t>(at + 3);
    }
    while (at != text.size() && is(allowed, text[at])) ++at;
    return static_cast<std::uint32_t>(at);
}

/// The first of `delimiters` from `at` on, or the end of the text: where a component would end, were it well-formed.
[[nodiscard]] constexpr std::uint32_t next_of(std::string_view delimiters, std::string_view text,
                                              std::uint32_t at) noexcept {
    char_set const wanted{delimiters};
    while (at != text.size() && !wanted.contains(text[at])) ++at;
    return at;
}

/// The place of the first `wanted` in a text, from `at` on, or the text's end.
///
/// Sanitized, g++ takes find() for no constant expression where a template parameter holds the text.
[[nodiscard]] constexpr std::size_t first_of(char wanted, std::string_view text, std::size_t at = 0) noexcept {
    if (!std::is_constant_evaluated()) {
        auto const found = text.find(wanted, at);
        return found == text.npos ? text.size() : found;
    }
    while (at != text.size() && text[at] != wanted) ++at;
    return at;
}

/// Folds A-Z only: no locale has a say in a URI.
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i) {
        if (to_lower(a[i]) != to_lower(b[i])) return false;
    }
    return true;
}

/// The value of a decimal digit; above 9 where `c` is none.
[[nodiscard]] constexpr unsigned digit_value(char c) noexcept { return static_cast<unsigned char>(c - '0'); }

/// The value of a hexadecimal digit, which `c` must be.
[[nodiscard]] constexpr unsigned hex_value(char c) noexcept {
    return c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) & 7U) + 9U;
}

/// LWS within one line: folding is refused.
[[nodiscard]] constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\t'; }

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
