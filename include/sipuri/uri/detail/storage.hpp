// What holds the text of a URI that owns it: octets of its own, or a string.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_STORAGE_HPP
#define SIPURI_URI_DETAIL_STORAGE_HPP

#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Room for N octets, held in place.
template <std::size_t N>
class fixed_storage {
public:
    static_assert(N >= sizeof "sip:h" - 1, "no URI has room in so few octets");
    static constexpr std::size_t capacity = N;
    /// Where a text for it is put together.
    using text_type = fixed_text<N>;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {octets_.data(), size_}; }
    [[nodiscard]] constexpr char* data() noexcept { return octets_.data(); }

    /// Gives the octets from `begin` to `end` the size `count`, for which there is room.
    constexpr void reshape(std::size_t begin, std::size_t end, std::size_t count) noexcept {
        std::string_view::traits_type::move(data() + begin + count, data() + end, size_ - end);
        size_ = static_cast<std::uint32_t>(size_ - (end - begin) + count);
    }
    /// Puts `text`, for which there is room, in place of the octets from `begin` to `end`.
    constexpr void replace(std::size_t begin, std::size_t end, std::string_view text) noexcept {
        reshape(begin, end, text.size());
        text.copy(data() + begin, text.size());
    }

private:
    std::array<char, N> octets_{};
    std::uint32_t size_ = 0;
};

/// Room for as many octets as it takes, in a string. What a move leaves is empty.
template <class String>
class string_storage {
public:
    static constexpr std::size_t capacity = unbounded;
    using text_type = String;

    constexpr string_storage() = default;
    constexpr string_storage(string_storage const&) = default;
    constexpr string_storage& operator=(string_storage const&) = default;
    constexpr string_storage(string_storage&& other) noexcept : text_(static_cast<String&&>(other.text_)) {
        other.text_.clear();
    }
    constexpr string_storage& operator=(string_storage&& other) noexcept {
        if (this == &other) return *this;
        text_ = static_cast<String&&>(other.text_);
        other.text_.clear();
        return *this;
    }
    constexpr ~string_storage() = default;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_.data(), text_.size()}; }
    [[nodiscard]] constexpr char* data() noexcept { return text_.data(); }

    constexpr void reserve(std::size_t size) { text_.reserve(size); }

    constexpr void reshape(std::size_t begin, std::size_t end, std::size_t count) {
        text_.replace(begin, end - begin, count, '\0');
    }
    constexpr void replace(std::size_t begin, std::size_t end, std::string_view text) {
        text_.replace(begin, end - begin, text.data(), text.size());
    }

private:
    String text_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
