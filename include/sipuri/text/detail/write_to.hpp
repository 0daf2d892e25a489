// How every writer reaches its output: the sink for it, one check of the room where the worst case fits.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_WRITE_TO_HPP
#define SIPURI_TEXT_DETAIL_WRITE_TO_HPP

#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Writes without a check, where there is room for certain.
class unchecked_sink {
public:
    constexpr explicit unchecked_sink(char* out) noexcept : begin_(out), at_(out) {}
    SIPURI_INLINE constexpr void put(char c) noexcept { *at_++ = c; }
    SIPURI_INLINE constexpr void put(std::string_view text) noexcept {
        if (std::is_constant_evaluated()) {
            std::string_view::traits_type::copy(at_, text.data(), text.size());
        } else {
            // Of memcpy() g++ 12 warns with -O3 that the texts may overlap; move() it does not always inline.
            std::memmove(at_, text.data(), text.size());
        }
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

/// A string that can be given room first, and be cut to what was written after that.
template <class T>
concept resizable_string = !sink<T> && string_like<T> && requires(T& out, std::size_t size) {
    { out.size() } -> std::same_as<std::size_t>;
    { out.data() } -> std::same_as<char*>;
    out.resize(size);
};

/// Up to this size the worst case is written beside the output, and handed over as a whole.
inline constexpr std::size_t most_beside = 1024;

/// Above this size room for the worst case, three times the text, would be a waste: then the string grows as it is
/// written.
inline constexpr std::size_t most_spare_room = 4096;

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

/// Appends to a string: what was appended doubles whenever there is no room left. Without end(), as after an exception,
/// the string becomes what it was.
template <resizable_string String>
class growing_sink {
public:
    constexpr explicit growing_sink(String& out) : out_(out), begin_(out.size()), at_(begin_), kept_(begin_) {
        make_room(most_spare_room);
    }
    growing_sink(growing_sink const&) = delete;
    growing_sink(growing_sink&&) = delete;
    growing_sink& operator=(growing_sink const&) = delete;
    growing_sink& operator=(growing_sink&&) = delete;
    constexpr ~growing_sink() { out_.resize(kept_); }

    constexpr void put(char c) {
        if (at_ == out_.size()) make_room(size());
        out_.data()[at_++] = c;
    }
    constexpr void put(std::string_view text) {
        if (text.size() > out_.size() - at_) make_room(text.size() > size() ? text.size() : size());
        std::string_view::traits_type::copy(out_.data() + at_, text.data(), text.size());
        at_ += text.size();
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return at_ - begin_; }
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return unbounded; }
    /// Cuts the string to what was put.
    constexpr void end() { out_.resize(kept_ = at_); }

private:
    SIPURI_COLD constexpr void make_room(std::size_t count) { out_.resize(size_of_count(std::uint64_t{at_} + count)); }

    String& out_;
    std::size_t begin_;
    std::size_t at_;
    std::size_t kept_;
};

/// Writes into a string that is given the room first, up to most_spare_room.
template <class String, class Writer>
constexpr std::size_t write_to_string(String& out, Writer writer, std::uint64_t worst) {
    if (worst > most_spare_room) {
        growing_sink<String> growing{out};
        writer(growing);
        growing.end();
        return growing.size();
    }
    auto const before = out.size();
    out.resize(before + static_cast<std::size_t>(worst));
    unchecked_sink direct{out.data() + before};
    writer(direct);
    out.resize(before + direct.size());
    return direct.size();
}

/// Lets `writer` put text into `out`; the octets written, or the size needed where they do not fit.
///
/// Where `out` has room for the `worst` case, that is the only check. Else what is short is written without a check,
/// too, and handed over as a whole, so that a string grows once, to the size that it needs. `worst` has 64 bits, so that
/// no sum of sizes wraps where a std::size_t has 32.
template <class Out, class Writer>
constexpr result<std::size_t> write_to(Out& out, Writer&& writer, std::uint64_t worst = unbounded) {
    if constexpr (resizable_string<Out>) {
        if (worst > most_beside) return detail::write_to_string(out, writer, worst);
    }
    auto&& target = detail::sink_for(out);
    if constexpr (contiguous_sink<std::remove_reference_t<decltype(target)>>) {
        if (worst < unbounded && target.has_room(static_cast<std::size_t>(worst))) {
            unchecked_sink direct{target.room()};
            writer(direct);
            target.accept(direct.size());
            return direct.size();
        }
    }
    std::size_t const before = target.size();
    if (worst <= most_beside) {
        char beside[most_beside];
        beside[0] = '\0';  // nothing is read that was not written, which compilers do not see
        unchecked_sink direct{beside};
        writer(direct);
        target.put(std::string_view{beside, direct.size()});
    } else if constexpr (!resizable_string<Out>) {
        writer(target);
    }
    auto const written = target.size() - before;
    if (target.size() > target.capacity()) return error{errc::no_space, component::output, 0, clamped(written)};
    return written;
}

/// Puts a number in decimal.
template <class Out>
SIPURI_INLINE constexpr void put_number(Out& out, std::uint64_t number) {
    char digits[20];
    std::size_t at = sizeof digits;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    for (; at != sizeof digits; ++at) out.put(digits[at]);
}

/// Puts an octet as two upper-case hexadecimal digits.
SIPURI_INLINE constexpr void put_hex(sink auto& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const octet = static_cast<unsigned char>(c);
    out.put(digits[octet >> 4]);
    out.put(digits[octet & 15U]);
}

/// Puts one octet as an escape.
SIPURI_INLINE constexpr void put_escape(sink auto& out, char c) {
    out.put('%');
    detail::put_hex(out, c);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
