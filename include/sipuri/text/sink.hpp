// Where text goes: a span, a fixed buffer, a string, an output iterator, or only a count.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_SINK_HPP
#define SIPURI_TEXT_SINK_HPP

#include <sipuri/text/version.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Takes text, octet by octet or piece by piece, and knows how much it was given and how much it can keep.
///
/// `size()` counts what was put, kept or not: after a write that did not fit it is the size needed.
/// Example: a sink of your own needs these four members and no others:
///
///     struct hashing_sink {
///         void put(char c);
///         void put(std::string_view text);
///         std::size_t size() const;
///         std::size_t capacity() const;  // sipuri::unbounded
///     };
template <class T>
concept sink = requires(T& out, T const& in, char c, std::string_view text) {
    out.put(c);
    out.put(text);
    { in.size() } -> std::convertible_to<std::size_t>;
    { in.capacity() } -> std::convertible_to<std::size_t>;
};

/// A sink whose octets lie next to each other in memory: a write that is sure to fit goes there without a check for
/// each piece.
///
/// `has_room(n)`: true if `n` octets fit after those put so far. `room()`: where they go. `accept(n)`: takes the `n`
/// octets that were written at room() as put. A sink that has only some of these is a sink like any other.
template <class T>
concept contiguous_sink = sink<T> && requires(T& out, std::size_t count) {
    { out.has_room(count) } -> std::same_as<bool>;
    { out.room() } -> std::same_as<char*>;
    out.accept(count);
};

/// A `capacity()` without end.
inline constexpr std::size_t unbounded = static_cast<std::size_t>(-1);

namespace detail {

/// A count of octets, which has 64 bits so as not to wrap, as a size: at most `unbounded`, where that has 32.
constexpr std::size_t size_of_count(std::uint64_t octets) noexcept {
    return octets < unbounded ? static_cast<std::size_t>(octets) : unbounded;
}

}  // namespace detail

/// Writes into the caller's octets, never beyond them.
///
/// Lifetime: borrows them.
class span_sink {
public:
    /// Writes from the beginning of `out` on.
    constexpr explicit span_sink(std::span<char> out) noexcept : out_(out) {}

    constexpr void put(char c) noexcept {
        if (size_ < out_.size()) *room() = c;
        ++size_;
    }
    constexpr void put(std::string_view text) noexcept {
        if (size_ < out_.size()) text.copy(room(), out_.size() - size());
        size_ += text.size();
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::size_of_count(size_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return out_.size(); }

    /// True if `count` more octets fit.
    [[nodiscard]] constexpr bool has_room(std::size_t count) const noexcept {
        return size_ <= out_.size() && count <= out_.size() - size_;
    }
    /// Where the next octet goes.
    [[nodiscard]] constexpr char* room() const noexcept { return out_.data() + size_; }
    /// Counts `count` octets that were written to room().
    constexpr void accept(std::size_t count) noexcept { size_ += count; }

private:
    std::span<char> out_;
    std::uint64_t size_ = 0;
};

/// Counts and keeps nothing.
class counting_sink {
public:
    constexpr void put(char) noexcept { ++size_; }
    constexpr void put(std::string_view text) noexcept { size_ += text.size(); }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::size_of_count(size_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return unbounded; }

private:
    std::uint64_t size_ = 0;
};

/// Appends to a string, or to anything with `append(char const*, std::size_t)` and `push_back(char)`.
///
/// Lifetime: borrows the string.
template <class String>
class string_sink {
public:
    /// Appends to what `out` holds.
    constexpr explicit string_sink(String& out) noexcept : out_(&out) {}

    constexpr void put(char c) {
        out_->push_back(c);
        ++size_;
    }
    constexpr void put(std::string_view text) {
        out_->append(text.data(), text.size());
        size_ += text.size();
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::size_of_count(size_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return unbounded; }

private:
    String* out_;
    std::uint64_t size_ = 0;
};

/// Writes through an output iterator of characters.
template <class Iterator>
class iterator_sink {
public:
    /// Writes to `*out++`.
    constexpr explicit iterator_sink(Iterator out) : out_(static_cast<Iterator&&>(out)) {}

    constexpr void put(char c) {
        *out_ = c;
        ++out_;
        ++size_;
    }
    constexpr void put(std::string_view text) {
        for (char const c : text) put(c);
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::size_of_count(size_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return unbounded; }

private:
    Iterator out_;
    std::uint64_t size_ = 0;
};

/// A text of at most N octets, held in place; itself a sink.
template <std::size_t N>
class fixed_text {
public:
    constexpr fixed_text() noexcept = default;

    constexpr void put(char c) noexcept {
        if (size_ < N) *room() = c;
        ++size_;
    }
    constexpr void put(std::string_view text) noexcept {
        if (size_ < N) text.copy(room(), N - size());
        size_ += text.size();
    }
    /// The octets put so far, kept or not.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::size_of_count(size_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return N; }

    /// The octets kept.
    ///
    /// Lifetime: borrows this object.
    [[nodiscard]] constexpr std::string_view view() const noexcept SIPURI_LIFETIMEBOUND {
        return {octets_.data(), size() < N ? size() : N};
    }
    /// The octets kept, for an argument.
    [[nodiscard]] constexpr operator std::string_view() const noexcept SIPURI_LIFETIMEBOUND { return view(); }

    /// True if `count` more octets fit.
    [[nodiscard]] constexpr bool has_room(std::size_t count) const noexcept {
        return size_ <= N && count <= N - size_;
    }
    /// Where the next octet goes.
    [[nodiscard]] constexpr char* room() noexcept { return octets_.data() + size_; }
    /// Counts `count` octets that were written to room().
    constexpr void accept(std::size_t count) noexcept { size_ += count; }

private:
    std::array<char, N> octets_{};
    std::uint64_t size_ = 0;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
