// The text that is generated or changed, in storage of a fixed size.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_BOUNDED_TEXT_HPP
#define SIPURI_MUTATE_DETAIL_BOUNDED_TEXT_HPP

#include <sipuri/text/version.hpp>

#include <array>
#include <cstddef>
#include <string_view>

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
    [[nodiscard]] constexpr char& operator[](std::size_t at) noexcept { return data_[at]; }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {data_, size_}; }

    constexpr void put(char c) noexcept {
        if (size_ == capacity_) {
            clipped_ = true;
        } else {
            data_[size_++] = c;
        }
    }
    constexpr void put(std::string_view text) noexcept {
        for (char const c : text) put(c);
    }
    /// Puts all that `writer` puts, or nothing where that does not fit with `reserve` more octets.
    template <class Writer>
    constexpr bool put_whole(Writer writer, std::size_t reserve = 0) noexcept {
        auto const before = size_;
        writer(*this);
        bool const whole = !clipped_ && room() >= reserve;
        if (!whole) size_ = before;
        clipped_ = false;
        return whole;
    }

    constexpr void cut_back(std::size_t size) noexcept { size_ = size; }
    constexpr void erase(text_range what) noexcept {
        for (auto i = what.end; i != size_; ++i) data_[i - what.size()] = data_[i];
        size_ -= what.size();
    }
    /// Inserts a text that is no part of this one.
    constexpr void insert(std::size_t at, std::string_view text) noexcept {
        auto const count = open(at, text.size());
        for (std::size_t i = 0; i != count; ++i) data_[at + i] = text[i];
    }
    constexpr void insert(std::size_t at, char c) noexcept { insert(at, std::string_view{&c, 1}); }
    constexpr void replace(text_range what, std::string_view text) noexcept {
        erase(what);
        insert(what.begin, text);
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
        reverse(a);
        reverse({a.end, b.begin});
        reverse(b);
        reverse({a.begin, b.end});
    }

private:
    /// Makes room at `at` for as many of `count` octets as fit; returns how many.
    constexpr std::size_t open(std::size_t at, std::size_t count) noexcept {
        if (count > room()) count = room();
        for (auto i = size_; i != at; --i) data_[i - 1 + count] = data_[i - 1];
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
};

/// Room for one component that is made before it is put anywhere.
struct scratch_text {
    std::array<char, 320> octets{};
    bounded_text text{octets.data(), 0, octets.size()};

    constexpr scratch_text() noexcept = default;
    scratch_text(scratch_text const&) = delete;
    scratch_text& operator=(scratch_text const&) = delete;
};

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
