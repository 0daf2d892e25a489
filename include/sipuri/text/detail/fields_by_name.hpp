// Fields in the order of their names, for what is written in that order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_FIELDS_BY_NAME_HPP
#define SIPURI_TEXT_DETAIL_FIELDS_BY_NAME_HPP

#include <sipuri/text/detail/field_range.hpp>
#include <sipuri/text/detail/heap_sort.hpp>

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
    auto const x = a.encoded();
    auto const y = b.encoded();
    auto const both = x.size() < y.size() ? x.size() : y.size();
    std::size_t same = 0;
    // Most names have no escape: they need not be decoded.
    for (; same != both && x[same] != '%' && y[same] != '%'; ++same) {
        auto const mine = static_cast<unsigned char>(to_lower(x[same]));
        auto const other = static_cast<unsigned char>(to_lower(y[same]));
        if (mine != other) return mine < other ? -1 : 1;
    }
    auto const rest = [same](std::string_view name) { return access::encoded(name.substr(same)).decoded(); };
    return compare_by([](auto at) { return static_cast<unsigned char>(to_lower(*at)); }, rest(x), rest(y));
}

/// Goes through a list in the order of its fields' names, those of one name in the order in which they appear.
///
/// Holds the places of `capacity` fields. Of more it reads the list again for each further thousand or so: a random
/// sample of those that are left says up to which name they will fit. Where it said too little, the next pass does
/// without. Allocates nothing. Borrows the list's text.
template <class Range, auto Compare = compare_names>
class fields_by_name {
public:
    using value_type = typename Range::value_type;
    static constexpr std::uint32_t capacity = 1280;

    constexpr explicit fields_by_name(Range list) noexcept : list_(list) { refill(); }

    [[nodiscard]] constexpr bool done() const noexcept { return at_ == size_; }
    [[nodiscard]] constexpr value_type operator*() const noexcept { return list_.field_at(places_[at_].offset); }
    constexpr fields_by_name& operator++() noexcept {
        if (++at_ == size_ && rest_ != 0) refill();
        return *this;
    }

private:
    static constexpr std::uint32_t most_sampled = 448;
    static constexpr std::uint32_t wanted = capacity / 16 * 13;

    struct place {
        std::uint32_t offset;
        std::uint32_t name_size;
    };
    [[nodiscard]] constexpr encoded_view name(place at) const noexcept {
        return access::encoded(list_.text().substr(at.offset, at.name_size));
    }
    [[nodiscard]] constexpr bool before(place a, place b) const noexcept {
        auto const order = Compare(name(a), name(b));
        return order != 0 ? order < 0 : a.offset < b.offset;
    }
    struct comes_before {
        fields_by_name const* fields;
        [[nodiscard]] constexpr bool operator()(place a, place b) const noexcept { return fields->before(a, b); }
    };

    /// Takes the fields that come next: those after the last one, and before `bound_` where there is one.
    constexpr void refill() noexcept {
        bool const first = size_ == 0;
        auto const last = first ? place{} : places_[size_ - 1];
        at_ = size_ = rest_ = 0;
        for (auto const next : list_) {
            auto const text = next.text();
            place const taken{static_cast<std::uint32_t>(text.data() - list_.text().data()),
                              static_cast<std::uint32_t>(next.name().encoded().size())};
            if (!first && !before(last, taken)) continue;
            if (bounded_ && !before(taken, bound_)) {
                leave(taken);
                continue;
            }
            if (size_ == capacity) leave_last();
            if (bounded_ && !before(taken, bound_)) {
                leave(taken);
            } else {
                places_[size_++] = taken;
            }
        }
        heap_sort(places_, size_, comes_before{this});
        guess_bound();
    }
    /// Makes room in full storage.
    constexpr void leave_last() noexcept {
        make_heap(places_, size_, comes_before{this});
        while (size_ != wanted) {
            bound_ = places_[0];
            --size_;
            sift_down(places_, size_, 0, places_[size_], comes_before{this});
            leave(bound_);
        }
        bounded_ = true;
    }

    /// Keeps a field for later: it may become one of the sample.
    constexpr void leave(place later) noexcept {
        auto const index = ++rest_ <= most_sampled ? rest_ - 1 : random_below(rest_);
        if (index < most_sampled) sample_[index] = later;
    }
    [[nodiscard]] constexpr std::uint32_t random_below(std::uint32_t limit) noexcept {
        random_ = random_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>(((random_ >> 32U) * limit) >> 32U);
    }
    constexpr void guess_bound() noexcept {
        bounded_ = rest_ > wanted && size_ > wanted / 4;
        if (!bounded_) return;
        heap_sort(sample_, most_sampled, comes_before{this});
        auto const index = static_cast<std::uint32_t>(std::uint64_t{most_sampled} * wanted / rest_);
        bound_ = sample_[index == 0 ? 1 : index];
    }

    Range list_;
    std::uint32_t at_ = 0;
    std::uint32_t size_ = 0;
    std::uint32_t rest_ = 0;  // those that come after `places_`
    bool bounded_ = false;
    place bound_{};
    std::uint64_t random_ = 1;
    place places_[capacity];       // only the first `size_`,
    place sample_[most_sampled];  // and the first `rest_`, are ever read
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
