// Percent-encoded text: escapes checked once, decoded as they are read, and written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_PERCENT_HPP
#define SIPURI_TEXT_PERCENT_HPP

#include <sipuri/text/detail/escaping.hpp>
#include <sipuri/text/detail/unescaping.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A text with its escapes resolved, octet by octet, as it is read: a forward range of char that allocates nothing.
///
/// Decodes once: `%2541` reads `%41`. Borrows the escaped text.
class decoded_view : public detail::unescaping_view<detail::percent_escape> {
public:
    constexpr decoded_view() noexcept = default;

    /// Equal to a plain text but for the case of ASCII letters.
    [[nodiscard]] constexpr bool equals_ignoring_case(std::string_view text) const noexcept {
        std::size_t i = 0;
        for (char const c : *this) {
            if (i == text.size() || detail::to_lower(c) != detail::to_lower(text[i])) return false;
            ++i;
        }
        return i == text.size();
    }

private:
    friend class encoded_view;
    using unescaping_view::unescaping_view;
};

/// A text whose escapes are known to be whole, as it stands in the URI. Borrows that text.
///
/// escaped = "%" HEXDIG HEXDIG. RFC 3261, section 25.1.
class encoded_view {
public:
    constexpr encoded_view() noexcept = default;

    /// The octets as they stand, escapes and all.
    [[nodiscard]] constexpr std::string_view encoded() const noexcept { return text_; }
    /// The octets meant.
    [[nodiscard]] constexpr decoded_view decoded() const noexcept { return decoded_view{text_}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }
    /// The number of octets as they stand.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return text_.size(); }

    /// True if the text means `plain`, but for the case of ASCII letters: the way names compare.
    [[nodiscard]] constexpr bool is(std::string_view plain) const noexcept {
        return decoded().equals_ignoring_case(plain);
    }

private:
    friend detail::access;
    constexpr explicit encoded_view(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// Writes `plain` with everything outside `raw`, and every "%", escaped: upper-case digits, octet by octet.
///
/// escaped = "%" HEXDIG HEXDIG. RFC 3261, section 19.1.2. Returns the octets written, or errc::no_space with the size
/// needed. Linear.
template <class Out>
constexpr result<std::size_t> write_escaped(std::string_view plain, char_set const& raw, Out&& out) {
    auto const put = [&](auto& target) {
        for (char const c : plain) {
            if (c != '%' && raw.contains(c)) {
                target.put(c);
            } else {
                detail::put_escape(target, c);
            }
        }
    };
    return detail::write_to(out, put, std::uint64_t{3} * plain.size());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
