// How escapes are checked, skipped and resolved: what the views of escaped text are made of.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_UNESCAPING_HPP
#define SIPURI_TEXT_DETAIL_UNESCAPING_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

class encoded_view;

namespace detail {

/// Makes the views of checked text: whoever calls it has checked.
struct access {
    template <class View = encoded_view>
    [[nodiscard]] static constexpr View encoded(std::string_view checked) noexcept {
        return View{checked};
    }
    template <class View, class... Parts>
    [[nodiscard]] static constexpr View make(Parts const&... parts) noexcept {
        return View{parts...};
    }
};

/// The first place at or after `at` that holds neither an octet of `allowed` nor a whole escape.
template <class Class>
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t skip(std::string_view text, std::uint32_t at,
                                                         Class allowed) noexcept {
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

    /// The octets meant as a `std::string`, which the caller includes. Linear.
    template <class String = std::string>
    [[nodiscard]] constexpr String to_string() const {
        return to<String>();
    }

    /// The same for `std::string{…}` and what makes one, such as emplace(). Linear.
    template <class String>
        requires string_like<String>
    [[nodiscard]] constexpr explicit operator String() const {
        return to<String>();
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

/// Equal except for the case of ASCII letters.
template <class Escape>
[[nodiscard]] constexpr bool equal_ignoring_case(unescaping_view<Escape> a, unescaping_view<Escape> b) noexcept {
    auto x = a.begin();
    auto y = b.begin();
    for (; x != a.end() && y != b.end(); ++x, ++y) {
        if (to_lower(*x) != to_lower(*y)) return false;
    }
    return x == a.end() && y == b.end();
}

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
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::enable_borrowed_range<Range> = true;
template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::enable_view<Range> = true;
// libc++ has it from version 14 on.
#ifdef __cpp_lib_ranges
template <class Range>
    requires std::is_base_of_v<sipuri::detail::lazy_range, Range>
inline constexpr bool std::ranges::disable_sized_range<Range> = true;
#endif

#endif
