// The fields of two lists that have no match in the other.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_UNMATCHED_FIELDS_HPP
#define SIPURI_TEXT_DETAIL_UNMATCHED_FIELDS_HPP

#include <sipuri/text/detail/matcher_of_many.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Compares each name of a short list with each of the other.
template <class Names, class SameValue, class CountsAlone>
class matcher_of_few : public field_matcher<Names, SameValue, CountsAlone> {
    using base = field_matcher<Names, SameValue, CountsAlone>;

public:
    using base::base;
    static constexpr std::uint32_t capacity = 16;

    constexpr void run() noexcept {
        for (std::uint32_t at = a_.empty() ? none : 0; at != none; at = Names::next(a_, at)) {
            at = Names::begin(a_, at);
            places_[size_++] = at;
        }
        for (std::uint32_t at = b_.empty() ? none : 0; at != none; at = Names::next(b_, at)) {
            at = Names::begin(b_, at);
            auto const i = find(b_, at, false, size_);
            if (i == size_) {
                base::leave(true, at, find(b_, at, true, size_) != size_);
                continue;
            }
            paired_[i] = true;
            base::pair(places_[i], at);
        }
        for (std::uint32_t i = 0; i != size_; ++i) {
            if (!paired_[i]) base::leave(false, places_[i], find(a_, places_[i], true, i) != i);
        }
    }

private:
    using base::a_, base::b_, base::none;

    /// The first of the fields before `end` that has a name, and has been paired or not; else `end`.
    [[nodiscard]] constexpr std::uint32_t find(std::string_view text, std::uint32_t at, bool paired,
                                               std::uint32_t end) const noexcept {
        std::uint32_t i = 0;
        while (i != end && (paired_[i] != paired || !Names::same_name(a_, places_[i], text, at))) ++i;
        return i;
    }

    std::array<std::uint32_t, capacity> places_{};
    std::array<bool, capacity> paired_{};
    std::uint32_t size_ = 0;
};

/// What field_matcher finds, the way that costs less.
template <class Names, class SameValue, class CountsAlone>
[[nodiscard]] constexpr matched_fields match_fields(std::string_view a, std::string_view b, SameValue same_value,
                                                    CountsAlone counts_alone) noexcept {
    using few = matcher_of_few<Names, SameValue, CountsAlone>;
    auto const fields = count_of_names<Names>(a);
    if (fields <= few::capacity) {
        few matcher{a, b, same_value, counts_alone};
        matcher.run();
        return matcher.found();
    }
    matcher_of_many<Names, SameValue, CountsAlone> matcher{a, b, same_value, counts_alone};
    matcher.run(fields);
    return matcher.found();
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
