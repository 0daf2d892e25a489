// Where text goes: into a span, a fixed buffer, a string, an output iterator, or only into a count.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_SINK_HPP
#define SIPURI_TEXT_SINK_HPP

#include <sipuri/text/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Takes text, octet by octet or piece by piece, and knows how much it was given and how much it could keep.
///
/// `size()` counts what was put, kept or not: after a write that did not fit it is the size needed.
template <class T>
concept sink = requires(T& out, T const& in, char c, std::string_view text) {
    out.put(c);
    out.put(text);
    in.size() + in.capacity();
};

/// A `capacity()` without end.
inline constexpr std::size_t unbounded = static_cast<std::size_t>(-1);

namespace detail {

/// A count of octets, which has 64 bits so as not to wrap, as a size: at most `unbounded`, where that has 32.
constexpr std::size_t size_of_count(std::uint64_t octets) noexcept {
    return octets < unbounded ? static_cast<std::size_t>(octets) : unbounded;
}

}  // namespace detail

/// Writes into the caller's octets, never beyond them; borrows them.
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

    /// True if `count` octets fit behind those put so far.
    [[nodiscard]] constexpr bool has_room(std::size_t count) const noexcept {
        return size_ <= out_.size() && count <= out_.size() - size_;
    }
    /// Where they go, without put().
    [[nodiscard]] constexpr char* room() const noexcept { return out_.data() + size_; }
    /// Takes `count` octets, written at room(), as put.
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

    /// The octets kept; borrows this object.
    [[nodiscard]] constexpr std::string_view view() const noexcept SIPURI_LIFETIMEBOUND {
        return {octets_.data(), size() < N ? size() : N};
    }
    /// The octets kept, for an argument.
    [[nodiscard]] constexpr operator std::string_view() const noexcept SIPURI_LIFETIMEBOUND { return view(); }

    /// True if `count` octets fit behind those put so far.
    [[nodiscard]] constexpr bool has_room(std::size_t count) const noexcept {
        return size_ <= N && count <= N - size_;
    }
    /// Where they go, without put().
    [[nodiscard]] constexpr char* room() noexcept { return octets_.data() + size_; }
    /// Takes `count` octets, written at room(), as put.
    constexpr void accept(std::size_t count) noexcept { size_ += count; }

private:
    std::array<char, N> octets_{};
    std::uint64_t size_ = 0;
};

namespace detail {

/// Writes where room has been made sure of.
class unchecked_sink {
public:
    constexpr explicit unchecked_sink(char* out) noexcept : begin_(out), at_(out) {}
    SIPURI_INLINE constexpr void put(char c) noexcept { *at_++ = c; }
    SIPURI_INLINE constexpr void put(std::string_view text) noexcept {
        std::string_view::traits_type::copy(at_, text.data(), text.size());
        at_ += text.size();
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return static_cast<std::size_t>(at_ - begin_); }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return unbounded; }

private:
    char* begin_;
    char* at_;
};

template <class T>
concept string_like = requires(T& out, char const* text, std::size_t size) {
    out.append(text, size);
    out.push_back(*text);
};

/// The sink that writes to `out`: `out` itself, or one made around a string, a span or an output iterator.
template <class Out>
[[nodiscard]] constexpr decltype(auto) sink_for(Out& out) {
    using plain = std::remove_const_t<Out>;
    static_assert(!std::is_pointer_v<plain>, "a pointer does not say how much room there is: pass a span");
    if constexpr (sink<Out>) {
        return (out);
    } else if constexpr (string_like<Out>) {
        return string_sink<Out>{out};
    } else if constexpr (std::is_convertible_v<Out&, std::span<char>>) {
        return span_sink{out};
    } else {
        static_assert(requires(plain at, char c) { *at = c; ++at; },
                      "text goes into a span of char, a string, a sink or an output iterator");
        return iterator_sink<plain>{out};
    }
}

/// Lets `writer` put text into `out`; the octets written, or the size needed where they do not fit.
///
/// Where `out` has room for the `worst` case, that is the only bound that is checked. It has 64 bits, for no sum of
/// sizes may wrap where a std::size_t has 32.
template <class Out, class Writer>
constexpr result<std::size_t> write_to(Out& out, Writer&& writer, std::uint64_t worst = unbounded) {
    auto&& target = detail::sink_for(out);
    if constexpr (requires { target.has_room(std::size_t{}); }) {
        if (worst < unbounded && target.has_room(static_cast<std::size_t>(worst))) {
            unchecked_sink direct{target.room()};
            writer(direct);
            target.accept(direct.size());
            return direct.size();
        }
    }
    auto const before = target.size();
    writer(target);
    auto const written = target.size() - before;
    if (target.size() > target.capacity()) {
        return error{errc::no_space, component::output, 0, clamped(written)};
    }
    return written;
}

/// Puts a number in decimal.
template <class Out>
SIPURI_INLINE constexpr void put_number(Out& out, std::uint64_t number) {
    char digits[20]{};
    std::size_t at = sizeof digits;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    out.put(std::string_view{digits + at, sizeof digits - at});
}

/// Puts an octet as two upper-case hexadecimal digits.
template <sink Sink>
SIPURI_INLINE constexpr void put_hex(Sink& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const octet = static_cast<unsigned char>(c);
    out.put(digits[octet >> 4]);
    out.put(digits[octet & 15U]);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
