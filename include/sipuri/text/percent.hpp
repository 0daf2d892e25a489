// Percent-encoded text: escapes checked once, decoded as they are read, and written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_PERCENT_HPP
#define SIPURI_TEXT_PERCENT_HPP

#include <sipuri/text/detail/unescaping.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

template <class T>
concept exactly_encoded = std::is_same_v<T, encoded_view>;

}  // namespace detail

/// A text with its escapes resolved, octet by octet, as it is read: a forward range of char that allocates nothing.
///
/// Decodes once: `%2541` reads `%41`. Borrows the escaped text.
class decoded_view : public detail::unescaping_view<detail::percent_escape> {
public:
    constexpr decoded_view() noexcept = default;

    /// Equal to a plain text except for the case of ASCII letters.
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

/// A text whose escapes are known to be whole, as it is in the URI.
///
/// escaped = "%" HEXDIG HEXDIG
///
/// `==` does not compile, because it could mean the octets as written or the octets meant: compare decoded() or
/// encoded().
///
/// Lifetime: borrows the text.
/// Example: `uri.user()->decoded() == "bob"`.
/// RFC 3261, section 25.1.
class encoded_view {
public:
    constexpr encoded_view() noexcept = default;

    /// The octets as written, escapes and all.
    [[nodiscard]] constexpr std::string_view encoded() const noexcept { return text_; }
    /// The octets meant; `decoded().to_string()` owns them.
    [[nodiscard]] constexpr decoded_view decoded() const noexcept { return decoded_view{text_}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }
    /// The number of octets as written.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return text_.size(); }

    /// True if the text means `plain`, without regard to the case of ASCII letters: the way names compare.
    [[nodiscard]] constexpr bool is(std::string_view plain) const noexcept {
        return decoded().equals_ignoring_case(plain);
    }

    template <detail::exactly_encoded Encoded, class Text>
        requires(std::is_convertible_v<Text const&, std::string_view> || detail::exactly_encoded<Text>)
    friend bool operator==(Encoded const&, Text const&) = delete;  // compare .decoded(), or the octets of .encoded()

private:
    friend struct detail::access;
    friend class name_view;
    constexpr explicit encoded_view(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// The name of a parameter or header: it compares with plain text as names do, decoded and without case.
///
/// Lifetime: borrows the text.
/// Example: `for (auto [name, value] : uri.parameters()) if (name == "lr") …`
class name_view : public encoded_view {
public:
    constexpr name_view() noexcept = default;

    [[nodiscard]] friend constexpr bool operator==(name_view a, std::string_view plain) noexcept { return a.is(plain); }
    [[nodiscard]] friend constexpr bool operator==(name_view a, name_view b) noexcept {
        return equal_ignoring_case(a.decoded(), b.decoded());
    }

private:
    friend struct detail::access;
    constexpr explicit name_view(std::string_view text) noexcept : encoded_view(text) {}
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
