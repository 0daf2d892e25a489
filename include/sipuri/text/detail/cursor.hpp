// What a hand-written reader holds: the text, the position, and the first error.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_CURSOR_HPP
#define SIPURI_TEXT_DETAIL_CURSOR_HPP

#include <sipuri/text/detail/unescaping.hpp>
#include <sipuri/text/error.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The state of one reader, which derives from this and adds its productions.
///
/// A production goes on from the position and returns false where it cannot, with the reason in fault(). A text has at
/// most 4 GiB - 1: whoever begins a reader has checked that.
class cursor {
public:
    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    /// Where the reader is.
    [[nodiscard]] constexpr std::uint32_t at() const noexcept { return at_; }

protected:
    constexpr explicit cursor(std::string_view text, std::uint32_t at = 0) noexcept : text_(text), at_(at) {}

    static constexpr int end_of_text = -1;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(text_.size()); }
    /// The octet at a place, or `end_of_text`.
    [[nodiscard]] SIPURI_INLINE constexpr int octet(std::uint32_t at) const noexcept {
        return at == text_.size() ? end_of_text : static_cast<unsigned char>(text_[at]);
    }
    [[nodiscard]] constexpr bool next_is(char c) const noexcept { return at_ != text_.size() && text_[at_] == c; }
    /// Goes past the next octet if it is `c`.
    constexpr bool take(char c) noexcept {
        if (!next_is(c)) return false;
        ++at_;
        return true;
    }
    /// Goes past the octets of a set.
    constexpr void skip_all(char_set const& set) noexcept {
        while (at_ != text_.size() && set.contains(text_[at_])) ++at_;
    }

    SIPURI_INLINE constexpr bool refuse(error const& what) noexcept {
        fault_ = what;
        return false;
    }
    SIPURI_INLINE constexpr bool refuse_empty(std::uint32_t at, component where) noexcept {
        return refuse({errc::empty, where, at, 0});
    }

    std::string_view text_;
    std::uint32_t at_ = 0;
    error fault_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
