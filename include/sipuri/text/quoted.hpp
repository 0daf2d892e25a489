// "quoted \"text\"": display names and values of header fields, and what they mean.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_QUOTED_HPP
#define SIPURI_TEXT_QUOTED_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/text/percent.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// quoted-pair = "\" (%x00-09 / %x0B-0C / %x0E-7F)
struct quoted_pair {
    static constexpr char lead = '\\';
    static constexpr std::ptrdiff_t size = 2;
    [[nodiscard]] static constexpr char octet(char const* at) noexcept { return *at == lead ? at[1] : *at; }
};

/// The same for people: a control character reads as a space.
struct quoted_pair_for_people : quoted_pair {
    [[nodiscard]] static constexpr char octet(char const* at) noexcept {
        char const c = quoted_pair::octet(at);
        return chars::control.contains(c) ? ' ' : c;
    }
};

}  // namespace detail

/// A display name or value without its quotes, each quoted-pair resolved as it is read: a forward range of char.
///
/// quoted-pair = "\" (%x00-09 / %x0B-0C / %x0E-7F). RFC 3261, section 25.1. A control character, a tab among them,
/// reads as a space: none ever comes out. Allocates nothing.
///
/// Lifetime: borrows the text.
class unquoted_view : public detail::unescaping_view<detail::quoted_pair_for_people> {
public:
    constexpr unquoted_view() noexcept = default;

private:
    friend class quoted_view;
    using unescaping_view::unescaping_view;
};

/// The same octet by octet, control characters included: only for who asks for them.
///
/// Lifetime: borrows the text.
class unquoted_octets_view : public detail::unescaping_view<detail::quoted_pair> {
public:
    constexpr unquoted_octets_view() noexcept = default;

private:
    friend class quoted_view;
    using unescaping_view::unescaping_view;
};

/// A valid display name or value: tokens or a host as they are, or a quoted-string with its quotes.
///
/// quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE
/// qdtext        = LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
///
/// Lifetime: borrows the text.
/// RFC 3261, section 25.1.
class quoted_view {
public:
    /// The quoted-string "", for containers that need a default.
    constexpr quoted_view() noexcept : text_("\"\"") {}

    /// The octets as they are, with the quotes.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// The text meant, for people and for messages: a control character reads as a space.
    [[nodiscard]] constexpr unquoted_view unquoted() const noexcept { return unquoted_view{within_quotes()}; }
    /// The octets meant, among which any control character but CR and LF may be.
    [[nodiscard]] constexpr unquoted_octets_view unquoted_octets() const noexcept {
        return unquoted_octets_view{within_quotes()};
    }
    /// The text meant as a `std::string`, which the caller includes, as unquoted() has it. Linear.
    template <class String = std::string>
    [[nodiscard]] constexpr String to_string() const {
        return unquoted().to<String>();
    }
    /// True for a quoted-string.
    [[nodiscard]] constexpr bool is_quoted() const noexcept { return text_[0] == '"'; }
    /// True if the text is UTF-8, as it always is without options::non_utf8. Linear.
    [[nodiscard]] constexpr bool is_utf8() const noexcept { return detail::is_utf8(text_); }

private:
    friend struct detail::access;
    constexpr explicit quoted_view(std::string_view checked) noexcept : text_(checked) {}
    [[nodiscard]] constexpr std::string_view within_quotes() const noexcept {
        return is_quoted() ? text_.substr(1, text_.size() - 2) : text_;
    }
    std::string_view text_;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
