// The text that is generated or changed, in storage of a fixed size.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_BOUNDED_TEXT_HPP
#define SIPURI_MUTATE_DETAIL_BOUNDED_TEXT_HPP

#include <sipuri/text/version.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

/// A half-open range of octets within a text.
struct text_range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
};

/// A text in a caller's storage, which it never outgrows: what does not fit is left out.
class bounded_text {
public:
    constexpr bounded_text(char* data, std::size_t size, std::size_t capacity) noexcept
        : data_(data), size_(size), capacity_(capacity) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr std::size_t room() const noexcept { return capacity_ - size_; }
    [[nodiscard]] constexpr char operator[](std::size_t at) const noexcept { return data_[at]; }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {data_, size_}; }
    /// True if anything was changed since the last call.
    [[nodiscard]] constexpr bool take_changed() noexcept {
        bool const was = changed_;
        changed_ = false;
        return was;
    }

    constexpr void put(char c) noexcept {
        changed_ = true;
        if (size_ == capacity_) {
            clipped_ = true;
        } else {
            data_[size_++] = c;
        }
    }
    constexpr void put(std::string_view text) noexcept {
        changed_ = true;
        auto const count = text.size() < room() ? text.size() : room();
        clipped_ = clipped_ || count != text.size();
        copy(data_ + size_, text.data(), count);
        size_ += count;
    }
    /// Puts all that `writer` puts, or nothing where that does not fit with `reserve` more octets.
    template <class Writer>
    constexpr bool put_whole(Writer writer, std::size_t reserve = 0) noexcept {
        auto const before = size_;
        bool const clipped = clipped_;
        clipped_ = false;
        writer(*this);
        bool const whole = !clipped_ && room() >= reserve;
        if (!whole) size_ = before;
        clipped_ = clipped;
        return whole;
    }

    constexpr void set(std::size_t at, char c) noexcept {
        changed_ = changed_ || data_[at] != c;
        data_[at] = c;
    }
    constexpr void cut_back(std::size_t size) noexcept {
        changed_ = changed_ || size_ != size;
        size_ = size;
    }
    constexpr void erase(text_range what) noexcept {
        changed_ = changed_ || what.size() != 0;
        copy(data_ + what.begin, data_ + what.end, size_ - what.end);
        size_ -= what.size();
    }
    /// Inserts a text that is no part of this one.
    constexpr void insert(std::size_t at, std::string_view text) noexcept {
        copy(data_ + at, text.data(), open(at, text.size()));
    }
    constexpr void insert(std::size_t at, char c) noexcept { insert_run(at, c, 1); }
    /// Inserts one octet so many times.
    constexpr void insert_run(std::size_t at, char c, std::size_t times) noexcept {
        for (auto left = open(at, times); left != 0; --left) data_[at++] = c;
    }
    constexpr void replace(text_range what, std::string_view text) noexcept {
        bool const changed = changed_ || view().substr(what.begin, what.size()) != text;
        erase(what);
        insert(what.begin, text);
        changed_ = changed;
    }
    /// Inserts a copy of a part of this very text.
    constexpr void repeat(std::size_t at, text_range what) noexcept {
        auto const count = open(at, what.size());
        for (std::size_t i = 0; i != count; ++i) {
            auto const from = what.begin + i;
            data_[at + i] = data_[from < at ? from : from + count];
        }
    }
    /// Exchanges two parts, of which `a` ends before `b` begins.
    constexpr void exchange(text_range a, text_range b) noexcept {
        changed_ = true;
        reverse(a);
        reverse({a.end, b.begin});
        reverse(b);
        reverse({a.begin, b.end});
    }

private:
    /// Copies octets, from the first to the last.
    static constexpr void copy(char* to, char const* from, std::size_t count) noexcept {
        if (!std::is_constant_evaluated()) {
            if (count != 0) std::memmove(to, from, count);
            return;
        }
        for (std::size_t i = 0; i != count; ++i) to[i] = from[i];
    }
    /// Copies octets to a later place, from the last to the first.
    static constexpr void copy_backward(char* to, char const* from, std::size_t count) noexcept {
        if (!std::is_constant_evaluated()) return copy(to, from, count);
        for (; count != 0; --count) to[count - 1] = from[count - 1];
    }
    /// Makes room at `at` for as many of `count` octets as fit; returns how many.
    constexpr std::size_t open(std::size_t at, std::size_t count) noexcept {
        if (count > room()) count = room();
        changed_ = changed_ || count != 0;
        copy_backward(data_ + at + count, data_ + at, size_ - at);
        size_ += count;
        return count;
    }
    constexpr void reverse(text_range what) noexcept {
        while (what.size() > 1) {
            --what.end;
            char const c = data_[what.begin];
            data_[what.begin++] = data_[what.end];
            data_[what.end] = c;
        }
    }

    char* data_;
    std::size_t size_;
    std::size_t capacity_;
    bool clipped_ = false;
    bool changed_ = false;
};

/// Room for one component that is made before it is put anywhere.
struct scratch_text {
    std::array<char, 320> octets;
    bounded_text text{octets.data(), 0, octets.size()};

    constexpr scratch_text() noexcept = default;
    scratch_text(scratch_text const&) = delete;
    scratch_text& operator=(scratch_text const&) = delete;
};

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
