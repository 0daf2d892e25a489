// The iterator of all lazy ranges.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_RANGE_ITERATOR_HPP
#define SIPURI_TEXT_DETAIL_RANGE_ITERATOR_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What an iterator's -> gives where its * makes a value.
template <class T>
struct arrow {
    T value;
    [[nodiscard]] constexpr T const* operator->() const noexcept { return &value; }
};

/// A forward iterator from a place in a text: a `Place` has value_type, value(), next() and ==.
template <class Place>
class range_iterator {
public:
    using value_type = typename Place::value_type;
    using difference_type = std::ptrdiff_t;

    constexpr range_iterator() noexcept = default;
    SIPURI_INLINE constexpr explicit range_iterator(Place at) noexcept : at_(at) {}

    [[nodiscard]] SIPURI_INLINE constexpr value_type operator*() const noexcept { return at_.value(); }
    [[nodiscard]] constexpr auto operator->() const noexcept { return arrow<value_type>{**this}; }
    SIPURI_INLINE constexpr range_iterator& operator++() noexcept {
        at_.next();
        return *this;
    }
    constexpr range_iterator operator++(int) noexcept {
        auto const before = *this;
        ++*this;
        return before;
    }
    [[nodiscard]] friend constexpr bool operator==(range_iterator const& a, range_iterator const& b) noexcept {
        return a.at_ == b.at_;
    }

private:
    Place at_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
