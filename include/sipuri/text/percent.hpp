// "%HH": checked, decoded once, compared as decoded, written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_PERCENT_HPP
#define SIPURI_TEXT_PERCENT_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {
struct access;

/// The first place at or after `at` that holds neither an octet of `allowed` nor a whole escape.
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t skip(std::string_view text, std::uint32_t at,
                                                         octet_class allowed) noexcept {
    for (;;) {
        at = end_of_run(text, at, allowed);
        if (at == text.size() || text[at] != '%') return at;
        if (text.size() - at < 3 || !is(hexdig_class, text[at + 1]) || !is(hexdig_class, text[at + 2])) return at;
        at += 3;
    }
}

/// What is wrong with the octet at `at`, where skip() stopped within a component that ends at `end`.
[[nodiscard]] constexpr error refused(std::string_view text, std::uint32_t at, std::uint32_t end,
                                      component where) noexcept {
    if (text[at] != '%') return {errc::invalid_character, where, at, 1};
    return {errc::invalid_escape, where, at, end - at < 3 ? end - at : 3};
}

/// What the lazy ranges have in common: each borrows a text, is copied at no cost, and counts when asked for its size().
struct lazy_range {};

/// A lazy forward range of char over checked text: what is meant, where `Escape` says what an octet may be written as.
template <class Escape>
class unescaping_view : public lazy_range {
public:
    class iterator {
    public:
        using value_type = char;
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;

        [[nodiscard]] constexpr char operator*() const noexcept { return Escape::octet(at_); }
        constexpr iterator& operator++() noexcept {
            at_ += escaped() ? Escape::size : 1;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            auto const before = *this;
            ++*this;
            return before;
        }
        /// True where the octet is written as an escape.
        [[nodiscard]] constexpr bool escaped() const noexcept { return *at_ == Escape::lead; }

        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        friend unescaping_view;
        constexpr explicit iterator(char const* at) noexcept : at_(at) {}
        char const* at_ = nullptr;
    };
    using const_iterator = iterator;
    using value_type = char;

    constexpr unescaping_view() noexcept = default;

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{text_.data()}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{text_.data() + text_.size()}; }
    [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }

    /// The number of octets meant. Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at) ++count;
        return count;
    }

    /// Writes the octets meant that fit into `out`; returns how many there are in all. Linear.
    constexpr std::size_t copy(std::span<char> out) const noexcept {
        span_sink target{out};
        for (char const c : *this) target.put(c);
        return target.size();
    }

    /// The octets meant as a string of the caller's choice: `to<std::string>()`. Linear.
    template <class String>
    [[nodiscard]] constexpr String to() const {
        String text;
        for (char const c : *this) text.push_back(c);
        return text;
    }

    /// Equal octet by octet to a plain text, in which nothing is an escape.
    [[nodiscard]] friend constexpr bool operator==(unescaping_view a, std::string_view b) noexcept {
        std::size_t i = 0;
        for (char const c : a) {
            if (i == b.size() || c != b[i]) return false;
            ++i;
        }
        return i == b.size();
    }
    /// Equal octet by octet, however each is escaped.
    [[nodiscard]] friend constexpr bool operator==(unescaping_view a, unescaping_view b) noexcept {
        auto x = a.begin();
        auto y = b.begin();
        for (; x != a.end() && y != b.end(); ++x, ++y) {
            if (*x != *y) return false;
        }
        return x == a.end() && y == b.end();
    }

protected:
    constexpr explicit unescaping_view(std::string_view checked) noexcept : text_(checked) {}

private:
    std::string_view text_;
};

/// escaped = "%" HEXDIG HEXDIG
struct percent_escape {
    static constexpr char lead = '%';
    static constexpr std::ptrdiff_t size = 3;
    [[nodiscard]] static constexpr char octet(char const* at) noexcept {
        if (*at != lead) return *at;
        return static_cast<char>(hex_value(at[1]) * 16U + hex_value(at[2]));
    }
};

}  // namespace detail

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

namespace detail {

[[nodiscard]] constexpr bool equal_ignoring_case(decoded_view a, decoded_view b) noexcept {
    auto x = a.begin();
    auto y = b.begin();
    for (; x != a.end() && y != b.end(); ++x, ++y) {
        if (to_lower(*x) != to_lower(*y)) return false;
    }
    return x == a.end() && y == b.end();
}

}  // namespace detail

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

namespace detail {

/// Makes the types that stand for checked text; whoever calls it has checked.
struct access {
    [[nodiscard]] static constexpr encoded_view encoded(std::string_view checked) noexcept {
        return encoded_view{checked};
    }
    template <class View, class... Parts>
    [[nodiscard]] static constexpr View make(Parts const&... parts) noexcept {
        return View{parts...};
    }
};

/// Puts one octet as an escape.
template <sink Sink>
SIPURI_INLINE constexpr void put_escape(Sink& out, char c) {
    out.put('%');
    detail::put_hex(out, c);
}

/// Puts one octet, as an escape if it is not of `raw`.
template <sink Sink>
SIPURI_INLINE constexpr void put_octet(Sink& out, char c, octet_class raw) {
    if (is(raw, c)) {
        out.put(c);
    } else {
        detail::put_escape(out, c);
    }
}

/// Puts `plain` with every octet escaped that is not of `raw`, which "%" never is; four at once where none must be.
template <sink Sink>
SIPURI_INLINE constexpr void put_escaped(Sink& out, std::string_view plain, octet_class raw) {
    auto const* at = plain.data();
    auto const* const end = at + plain.size();
    for (; end - at >= 4; at += 4) {
        if (are(raw, at[0], at[1], at[2], at[3])) {
            out.put(std::string_view{at, 4});
        } else {
            for (std::size_t i = 0; i != 4; ++i) detail::put_octet(out, at[i], raw);
        }
    }
    for (; at != end; ++at) detail::put_octet(out, *at, raw);
}

/// The first octet of `text`, a part of `whole`, that decodes to one that `allowed` does not have.
[[nodiscard]] constexpr std::optional<error> first_outside(std::string_view whole, encoded_view text,
                                                           char_set const& allowed, errc code,
                                                           component where) noexcept {
    auto offset = static_cast<std::uint32_t>(text.encoded().data() - whole.data());
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        std::uint32_t const size = at.escaped() ? 3 : 1;
        if (!allowed.contains(*at)) return error{code, where, offset, size};
        offset += size;
    }
    return std::nullopt;
}

}  // namespace detail

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

template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::enable_borrowed_range<Range> = true;
template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::enable_view<Range> = true;
template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::disable_sized_range<Range> = true;

#endif
