// A fix as data: which octets of a text to replace by what, and how to apply it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_FIX_HPP
#define SIPURI_HELP_FIX_HPP

#include <sipuri/text/error.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A change to a text: `length` octets at `offset` become `text`. A length of 0 inserts, an empty text removes.
struct fix {
    errc code = errc::invalid_character;  ///< what was wrong
    component where = component::uri;     ///< in which component
    std::uint32_t offset = 0;             ///< of the first octet to replace
    std::uint32_t length = 0;             ///< how many octets to replace
    fixed_text<64> text{};                ///< what takes their place

    friend constexpr bool operator==(fix const& a, fix const& b) noexcept {
        return a.code == b.code && a.where == b.where && a.offset == b.offset && a.length == b.length &&
               a.text.view() == b.text.view();
    }
};

/// Fixes of one text in order, with offsets in the text as it was given; at most `capacity()` of them.
class fixes {
public:
    using value_type = fix;
    using const_iterator = fix const*;

    /// True if there were more than the capacity holds.
    [[nodiscard]] constexpr bool truncated() const noexcept { return truncated_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// How many are kept.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// How many can be kept.
    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return 16; }
    [[nodiscard]] constexpr fix const* begin() const noexcept SIPURI_LIFETIMEBOUND { return items_.data(); }
    [[nodiscard]] constexpr fix const* end() const noexcept SIPURI_LIFETIMEBOUND { return items_.data() + size_; }
    [[nodiscard]] constexpr fix const& operator[](std::size_t i) const noexcept SIPURI_LIFETIMEBOUND {
        return items_[i];
    }

    /// Keeps a fix, if there is room: joined to the one before, where that is alike and ends where it begins.
    constexpr void add(fix const& next) noexcept {
        if (size_ != 0 && !truncated_) {
            auto& last = items_[size_ - 1];
            bool const adjacent = last.offset + last.length == next.offset && next.length != 0 && last.length != 0;
            bool const alike = last.code == next.code && last.where == next.where &&
                               last.text.view().empty() == next.text.view().empty();
            if (adjacent && alike && last.text.has_room(next.text.size())) {
                last.length += next.length;
                last.text.put(next.text.view());
                return;
            }
        }
        if (size_ == capacity()) {
            truncated_ = true;
        } else {
            items_[size_++] = next;
        }
    }

private:
    std::array<fix, 16> items_{};
    std::size_t size_ = 0;
    bool truncated_ = false;
};

namespace detail {

/// Puts a text with its fixes applied; what lies outside the text is left out.
template <class Sink>
constexpr void put_fixed(Sink& out, std::string_view text, fix const* at, fix const* end) {
    std::size_t done = 0;
    for (; at != end; ++at) {
        auto const begin = at->offset < text.size() ? std::size_t{at->offset} : text.size();
        if (begin < done) continue;
        out.put(text.substr(done, begin - done));
        out.put(at->text.view());
        done = begin + (at->length < text.size() - begin ? at->length : text.size() - begin);
    }
    out.put(text.substr(done));
}

}  // namespace detail

/// Writes the text with one fix applied. Returns the octets written, or errc::no_space with the size needed.
///
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> apply(fix const& one, std::string_view text, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_fixed(target, text, &one, &one + 1); });
}

/// Writes the text with all fixes of a list applied, which is what repair() made, unless the list is truncated().
///
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> apply(fixes const& all, std::string_view text, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_fixed(target, text, all.begin(), all.end()); });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
