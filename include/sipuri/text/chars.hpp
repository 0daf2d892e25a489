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

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
