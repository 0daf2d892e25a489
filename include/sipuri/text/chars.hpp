// The character sets of RFC 3261, section 25.1, under their own names.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_CHARS_HPP
#define SIPURI_TEXT_CHARS_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A set of octets: one bit for each of the 256.
class char_set {
public:
    constexpr char_set() noexcept = default;

    /// The octets of `members`, in any order.
    constexpr explicit char_set(std::string_view members) noexcept {
        for (char const c : members) {
            auto const octet = static_cast<unsigned char>(c);
            words_[octet >> 6U] |= std::uint64_t{1} << (octet & 63U);
        }
    }

    /// The octets from `first` to `last`, both included.
    [[nodiscard]] static constexpr char_set range(char first, char last) noexcept {
        char_set set;
        for (unsigned octet = static_cast<unsigned char>(first); octet <= static_cast<unsigned char>(last); ++octet) {
            set.words_[octet >> 6U] |= std::uint64_t{1} << (octet & 63U);
        }
        return set;
    }

    /// True if an octet is in the set.
    [[nodiscard]] constexpr bool contains(char c) const noexcept {
        auto const octet = static_cast<unsigned char>(c);
        return ((words_[octet >> 6U] >> (octet & 63U)) & 1U) != 0;
    }

    /// True if every octet of `text` is in the set; so it is for an empty text.
    [[nodiscard]] constexpr bool contains_all(std::string_view text) const noexcept {
        for (char const c : text) {
            if (!contains(c)) return false;
        }
        return true;
    }

    /// The octets in either set.
    [[nodiscard]] friend constexpr char_set operator|(char_set const& a, char_set const& b) noexcept {
        return {a.words_[0] | b.words_[0], a.words_[1] | b.words_[1], a.words_[2] | b.words_[2],
                a.words_[3] | b.words_[3]};
    }
    /// The octets that are not in the set.
    [[nodiscard]] friend constexpr char_set operator~(char_set const& a) noexcept {
        return {~a.words_[0], ~a.words_[1], ~a.words_[2], ~a.words_[3]};
    }
    /// The octets in both sets.
    [[nodiscard]] friend constexpr char_set operator&(char_set const& a, char_set const& b) noexcept {
        return ~(~a | ~b);
    }
    /// The octets of the first set that are not in the second.
    [[nodiscard]] friend constexpr char_set operator-(char_set const& a, char_set const& b) noexcept { return a & ~b; }
    friend constexpr bool operator==(char_set const&, char_set const&) noexcept = default;

    /// The octets from 64 * `i` on, a bit each.
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept { return words_[i]; }

private:
    constexpr char_set(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) noexcept
        : words_{a, b, c, d} {}

    std::uint64_t words_[4]{};
};

/// The sets of RFC 3261, section 25.1. Where a production also takes escapes (`%HH`), these come on top.
namespace chars {

inline constexpr char_set digit = char_set::range('0', '9');                                ///< DIGIT
inline constexpr char_set alpha = char_set::range('A', 'Z') | char_set::range('a', 'z');    ///< ALPHA
inline constexpr char_set alphanum = alpha | digit;                                         ///< ALPHA / DIGIT
inline constexpr char_set hexdig = digit | char_set{"ABCDEFabcdef"};                        ///< HEXDIG
inline constexpr char_set control = char_set::range('\0', '\x1F') | char_set{"\x7F"};       ///< CTL
inline constexpr char_set ascii = char_set::range('\0', '\x7F');                            ///< what US-ASCII has
/// mark = "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")"
inline constexpr char_set mark{"-_.!~*'()"};
/// unreserved = alphanum / mark
inline constexpr char_set unreserved = alphanum | mark;
/// reserved = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","
inline constexpr char_set reserved{";/?:@&=+$,"};
/// user-unreserved = "&" / "=" / "+" / "$" / "," / ";" / "?" / "/"
inline constexpr char_set user_unreserved{"&=+$,;?/"};
/// param-unreserved = "[" / "]" / "/" / ":" / "&" / "+" / "$"
inline constexpr char_set param_unreserved{"[]/:&+$"};
/// hnv-unreserved = "[" / "]" / "/" / "?" / ":" / "+" / "$"
inline constexpr char_set hnv_unreserved{"[]/?:+$"};

/// user = 1*( unreserved / escaped / user-unreserved )
inline constexpr char_set user = unreserved | user_unreserved;
/// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
inline constexpr char_set password = unreserved | char_set{"&=+$,"};
/// paramchar = param-unreserved / unreserved / escaped
inline constexpr char_set paramchar = unreserved | param_unreserved;
/// hname = 1*( hnv-unreserved / unreserved / escaped ); hvalue likewise
inline constexpr char_set header = unreserved | hnv_unreserved;
/// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
inline constexpr char_set token = alphanum | char_set{"-.!%*_+`'~"};
/// The octets of a host name: alphanum / "-" / "."
inline constexpr char_set hostname = alphanum | char_set{"-."};

}  // namespace chars

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

    constexpr void add(char_set const& set, octet_class bit) noexcept {
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
[[nodiscard]] constexpr bool are(octet_class wanted, char a, char b, char c, char d) noexcept {
    auto const& classes = octet_classes.classes;
    return (classes[static_cast<unsigned char>(a)] & classes[static_cast<unsigned char>(b)] &
            classes[static_cast<unsigned char>(c)] & classes[static_cast<unsigned char>(d)] & wanted) != 0;
}

/// The end of the octets of `allowed` that stand from `at` on. Asks for the end of the text every fourth octet only.
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t end_of_run(std::string_view text, std::size_t at,
                                                               octet_class allowed) noexcept {
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

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
