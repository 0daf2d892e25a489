// Sorts a few thousand items in place, whatever their order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_HEAP_SORT_HPP
#define SIPURI_TEXT_DETAIL_HEAP_SORT_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts `moved` where it belongs below `root`, whose own place is free, in a heap with the last one on top.
///
/// Goes down to a leaf first, with one comparison a level, for most that are moved belong close to one.
template <class Item, class Less>
constexpr void sift_down(Item* items, std::uint32_t size, std::uint32_t root, Item moved,
                         Less less) noexcept {
    auto at = root;
    for (auto child = 2 * at + 1; child < size; child = 2 * at + 1) {
        if (child + 1 != size && less(items[child], items[child + 1])) ++child;
        items[at] = items[child];
        at = child;
    }
    while (at != root) {
        auto const parent = (at - 1) / 2;
        if (!less(items[parent], moved)) break;
        items[at] = items[parent];
        at = parent;
    }
    items[at] = moved;
}

template <class Item, class Less>
constexpr void make_heap(Item* items, std::uint32_t size, Less less) noexcept {
    for (auto root = size / 2; root != 0;) {
        --root;
        detail::sift_down(items, size, root, items[root], less);
    }
}

/// Sorts by `less`; n log n comparisons for any order.
template <class Item, class Less>
constexpr void heap_sort(Item* items, std::uint32_t size, Less less) noexcept {
    detail::make_heap(items, size, less);
    for (auto rest = size; rest > 1;) {
        --rest;
        auto const moved = items[rest];
        items[rest] = items[0];
        detail::sift_down(items, rest, 0, moved, less);
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
