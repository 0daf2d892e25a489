// A set of names, on the stack.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_NAME_TABLE_HPP
#define SIPURI_TEXT_DETAIL_NAME_TABLE_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The names of one text that were put in, as their offsets; that of `many_slots` takes 14 KiB. A name's slot comes
/// from the lower half of its hash, so that names whose upper half is alike spread.
template <class Names, std::uint32_t slots>
class name_table {
public:
    constexpr explicit name_table(std::string_view text) noexcept : text_(text) {}

    constexpr void clear() noexcept {
        for (auto& tag : tags_) tag = 0;
        size_ = 0;
    }
    /// As many as leave most look-ups short.
    [[nodiscard]] constexpr bool full() const noexcept { return size_ == slots / 5 * 4; }

    /// True if the name was not in the set, and is now.
    [[nodiscard]] constexpr bool insert(std::uint32_t at, std::uint64_t hash) noexcept {
        auto const slot = find(at, hash);
        if (tags_[slot] != 0) return false;
        tags_[slot] = tag_of(hash);
        places_[slot] = at;
        ++size_;
        return true;
    }
    [[nodiscard]] constexpr bool contains(std::uint32_t at, std::uint64_t hash) const noexcept {
        return tags_[find(at, hash)] != 0;
    }

private:
    /// Some bits of the hash, and one that says that the slot is taken.
    [[nodiscard]] static constexpr std::uint16_t tag_of(std::uint64_t hash) noexcept {
        return static_cast<std::uint16_t>(0x8000U | (hash & 0x7FFFU));
    }
    /// The slot of a name, or the free one where it would be. From a slot that is taken, each name goes on in steps of
    /// its own, so that names with the same first slot do not wait in one line.
    [[nodiscard]] constexpr std::uint32_t find(std::uint32_t at, std::uint64_t hash) const noexcept {
        auto slot = static_cast<std::uint32_t>(((hash & 0xFFFFFFFFU) * slots) >> 32U);
        auto const tag = tag_of(hash);
        auto const step = 1 + (static_cast<std::uint32_t>(hash >> 32U & 0xFFFFU) * (slots - 1) >> 16U);
        while (tags_[slot] != 0 && (tags_[slot] != tag || !Names::same_name(text_, places_[slot], text_, at))) {
            slot += slot < slots - step ? step : step - slots;
        }
        return slot;
    }

    std::string_view text_;
    std::uint32_t size_ = 0;
    std::uint16_t tags_[slots];    // these are cleared before use,
    std::uint32_t places_[slots];  // and of these only those of taken slots are read
};

/// Few fields take a small table, which costs little to clear. Prime numbers, so that any step comes to every slot.
inline constexpr std::uint32_t few_slots = 31;
inline constexpr std::uint32_t many_slots = 2297;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
