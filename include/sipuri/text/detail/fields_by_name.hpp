// Fields in the order of their names, for what is written in that order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_FIELDS_BY_NAME_HPP
#define SIPURI_TEXT_DETAIL_FIELDS_BY_NAME_HPP

#include <sipuri/text/detail/field_range.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Negative, zero or positive: as `a` comes before, with or after `b` in the order of what `unit` makes of each octet.
template <class Unit, class Text>
[[nodiscard]] constexpr int compare_by(Unit unit, Text a, Text b) noexcept {
    auto const x_end = a.end();
    auto const y_end = b.end();
    auto x = a.begin();
    auto y = b.begin();
    for (; x != x_end && y != y_end; ++x, ++y) {
        auto const mine = unit(x);
        auto const other = unit(y);
        if (mine != other) return mine < other ? -1 : 1;
    }
    return (x != x_end ? 1 : 0) - (y != y_end ? 1 : 0);
}

/// The order of names, decoded and without case.
[[nodiscard]] constexpr int compare_names(encoded_view a, encoded_view b) noexcept {
    return compare_by([](auto at) { return static_cast<unsigned char>(to_lower(*at)); }, a.decoded(), b.decoded());
}

/// The order of tokens, which hold no escapes, without case.
[[nodiscard]] constexpr int compare_tokens(std::string_view a, std::string_view b) noexcept {
    return compare_by([](auto at) { return static_cast<unsigned char>(to_lower(*at)); }, a, b);
}

/// Goes through a list in the order of its fields' names, those of one name in the order in which they appear.
///
/// Holds the places of `capacity` fields, and reads the list again for each further so many: n log n comparisons up to
/// the capacity, n / capacity times as many beyond it. Allocates nothing. Borrows the list's text.
template <class Range, auto Compare = compare_names>
class fields_by_name {
public:
    using value_type = typename Range::value_type;
    static constexpr std::size_t capacity = 1024;

    constexpr explicit fields_by_name(Range list) noexcept : list_(list) { refill(); }

    [[nodiscard]] constexpr bool done() const noexcept { return at_ == size_; }
    [[nodiscard]] constexpr value_type operator*() const noexcept { return field(places_[at_]); }
    constexpr fields_by_name& operator++() noexcept {
        if (++at_ == capacity) refill();
        return *this;
    }

private:
    struct place {
        std::uint32_t offset;
        std::uint32_t size;
    };

    [[nodiscard]] constexpr value_type field(place at) const noexcept {
        return access::make<value_type>(list_.text().substr(at.offset, at.size));
    }
    [[nodiscard]] constexpr bool before(place a, place b) const noexcept {
        auto const order = Compare(field(a).name(), field(b).name());
        return order != 0 ? order < 0 : a.offset < b.offset;
    }

    /// Takes the fields that come next. While there are more than fit, the last of those taken is on top of a heap.
    constexpr void refill() noexcept {
        bool const first = size_ == 0;
        place const last = first ? place{} : places_[size_ - 1];
        at_ = size_ = 0;
        for (auto const next : list_) {
            auto const text = next.text();
            place const taken{static_cast<std::uint32_t>(text.data() - list_.text().data()),
                              static_cast<std::uint32_t>(text.size())};
            if (!first && !before(last, taken)) continue;
            if (size_ != capacity) {
                places_[size_++] = taken;
                if (size_ == capacity) make_heap();
            } else if (before(taken, places_[0])) {
                sift_down(taken, size_);
            }
        }
        if (size_ != capacity) make_heap();
        for (auto rest = size_; rest > 1;) {
            --rest;
            auto const moved = places_[rest];
            places_[rest] = places_[0];
            sift_down(moved, rest);
        }
    }

    constexpr void make_heap() noexcept {
        for (auto root = size_ / 2; root != 0;) {
            --root;
            sift_down(places_[root], size_, root);
        }
    }

    /// Puts `moved` where it belongs on the way down from `root`, whose own place is free.
    constexpr void sift_down(place moved, std::size_t size, std::size_t root = 0) noexcept {
        for (auto child = 2 * root + 1; child < size; child = 2 * root + 1) {
            if (child + 1 != size && before(places_[child], places_[child + 1])) ++child;
            if (!before(moved, places_[child])) break;
            places_[root] = places_[child];
            root = child;
        }
        places_[root] = moved;
    }

    Range list_;
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    place places_[capacity];  // only the first `size_` are ever read
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
