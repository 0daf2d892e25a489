// The fields whose name is also that of a field before them, in time linear for names in any order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_REPEATED_FIELDS_HPP
#define SIPURI_TEXT_DETAIL_REPEATED_FIELDS_HPP

#include <sipuri/text/detail/field_extents.hpp>
#include <sipuri/text/detail/name_reader.hpp>

#include <array>
#include <cstddef>
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

/// The first `most` fields, in the order of the text, whose name is also that of a field before them.
///
///     repeated_fields<1, field_names<';', escapes::resolved>> const repeated{list.text()};
///     if (!repeated.empty()) refuse(repeated.front());
///
/// Names that fit into one table are read once; more of them once for each range of the hash, about 1600 names each.
/// Allocates nothing.
template <std::size_t most, class Names>
class repeated_fields {
public:
    /// None.
    constexpr repeated_fields() noexcept = default;
    constexpr explicit repeated_fields(std::string_view text) noexcept
        : text_(text), limit_(static_cast<std::uint32_t>(text.size())) {
        if (!read_very_few() && !read_few()) read_many();
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// The offset of the first one's name; there must be one.
    [[nodiscard]] constexpr std::uint32_t front() const noexcept { return places_[0]; }
    /// True for the field of which this is the text, or the name, within the list.
    [[nodiscard]] constexpr bool contains(std::string_view field) const noexcept {
        if (size_ == 0) return false;
        auto const place = static_cast<std::uint32_t>(field.data() - text_.data());
        for (std::size_t i = 0; i != size_; ++i) {
            if (places_[i] == place) return true;
        }
        return false;
    }

private:
    /// Most lists are so short that each pair is compared. False if there are more names.
    [[nodiscard]] constexpr bool read_very_few() noexcept {
        std::array<std::uint32_t, 6> names{};
        std::size_t count = 0;
        for (std::uint32_t at = text_.empty() ? Names::none : 0; at != Names::none; at = Names::next(text_, at)) {
            at = Names::begin(text_, at);
            if (count == names.size()) return false;
            names[count++] = at;
        }
        for (std::size_t later = 1; later < count; ++later) {
            for (std::size_t i = 0; i != later; ++i) {
                if (!Names::same_name(text_, names[i], text_, names[later])) continue;
                add(names[later]);
                break;
            }
        }
        return true;
    }

    /// False if there are more names than fit into a small table.
    [[nodiscard]] constexpr bool read_few() noexcept {
        name_table<Names, few_slots> seen{text_};
        seen.clear();
        bool fits = true;
        each_name<Names>(text_, 0, [&](std::uint32_t at, std::uint64_t hash) {
            if (seen.full()) fits = seen.contains(at, hash);
            if (fits && !seen.insert(at, hash)) add(at);
            return fits && at < limit_;
        });
        return fits;
    }

    constexpr void read_many() noexcept {
        size_ = 0;
        limit_ = static_cast<std::uint32_t>(text_.size());
        constexpr auto all = ~std::uint64_t{0};
        constexpr auto in_each = many_slots / 5 * 4 / 8 * 7;
        auto const width = all / (count_of_names<Names>(text_) / in_each + 1);
        name_table<Names, many_slots> seen{text_};
        for (std::uint64_t low = 0, high = 0; high != all; low = high + 1) {
            high = width > all - low ? all : low + width;
            for (std::uint32_t from = 0; from != Names::none;) from = read(seen, from, low, high);
        }
    }

    /// Finds the names that the table takes from `from` on wherever they are repeated; where the next ones begin.
    [[nodiscard]] constexpr std::uint32_t read(name_table<Names, many_slots>& seen, std::uint32_t from,
                                               std::uint64_t low, std::uint64_t high) noexcept {
        auto next = Names::none;
        auto ignored = low;
        seen.clear();
        for (name_reader<Names> names{text_, from}; !names.done();) {
            auto const [at, hash] = names.read_within(low, high, ignored);
            if (at >= limit_) break;
            if (seen.full() ? seen.contains(at, hash) : !seen.insert(at, hash)) {
                add(at);
            } else if (seen.full() && next == Names::none) {
                next = at;
            }
        }
        return next;
    }

    /// Keeps the places in order, and of more than `most` the first.
    constexpr void add(std::uint32_t place) noexcept {
        std::size_t at = size_;
        while (at != 0 && places_[at - 1] > place) --at;
        if (at == most || (at != 0 && places_[at - 1] == place)) return;
        if (size_ != most) ++size_;
        for (auto i = size_ - 1; i != at; --i) places_[i] = places_[i - 1];
        places_[at] = place;
        if (size_ == most) limit_ = places_[most - 1];
    }

    std::string_view text_;
    std::uint32_t limit_ = 0;  // no field from here on can be one of the first `most`
    std::array<std::uint32_t, most> places_{};
    std::size_t size_ = 0;
};

/// Some bits of each name that it was given: most names are known to be new without a look at the others.
class names_filter {
public:
    /// False only where the name is none of those before it. A name with several spellings is not `plain`.
    [[nodiscard]] SIPURI_INLINE constexpr bool may_repeat(std::string_view name, bool plain) noexcept {
        bool const first = size_++ == 0;
        all_plain_ = all_plain_ && plain;
        if (!all_plain_) return !first;
        // Letters of either case agree in these bits.
        auto const low_bits = [](char c) { return static_cast<unsigned char>(c) & 0x1FU; };
        auto const last = name.size() - 1;
        auto const bits = low_bits(name.front()) + 5U * static_cast<unsigned>(last) + 11U * low_bits(name[last / 2]) +
                          370U * low_bits(name[last - (last != 0)]) + 37U * low_bits(name[last]);
        auto& word = seen_[bits >> 6U & 7U];
        auto const bit = std::uint64_t{1} << (bits & 63U);
        bool const again = (word & bit) != 0;
        word |= bit;
        return again;
    }

private:
    std::uint64_t seen_[8]{};
    std::uint32_t size_ = 0;
    bool all_plain_ = true;
};

/// Whether a field is one of the first `most` that repeat, for whoever asks it of each field in the order of the list.
///
/// The list is read for it only once a name may be that of a field before it.
template <std::size_t most, class Names>
class repetitions {
public:
    SIPURI_INLINE constexpr explicit repetitions(std::string_view list) noexcept : list_(list) {}

    [[nodiscard]] SIPURI_INLINE constexpr bool includes(field_extent const& field) noexcept {
        auto const name = list_.substr(field.begin, field.name_end - field.begin);
        if (!read_) {
            if (!filter_.may_repeat(name, !field.name_escaped && Names::is_plain(name))) return false;
            repeated_ = repeated_fields<most, Names>{list_};
            read_ = true;
        }
        return repeated_.contains(name);
    }

private:
    std::string_view list_;
    names_filter filter_;
    bool read_ = false;
    repeated_fields<most, Names> repeated_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
