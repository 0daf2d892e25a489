// The fields of two lists that have no match in the other, in time linear for names in any order.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_UNMATCHED_FIELDS_HPP
#define SIPURI_TEXT_DETAIL_UNMATCHED_FIELDS_HPP

#include <sipuri/text/detail/field_names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Pairs the fields of `a` with those of `b`: the first of a name with the first of that name, and so on.
///
/// `same_value(at_a, at_b)` compares the values of a pair; `counts_alone(at_a)` says whether a field with a name that
/// `b` does not have is a difference. Where both have a name, surplus fields of it are one. Offsets are those of names.
///
/// Names that fit into one table are read once; more of them once for each range of the hash, about 1400 names each.
/// Allocates nothing.
template <class Names, std::uint32_t slots, class SameValue, class CountsAlone>
class field_matcher {
public:
    constexpr field_matcher(std::string_view a, std::string_view b, SameValue same_value,
                            CountsAlone counts_alone) noexcept
        : a_(a), b_(b), same_value_(same_value), counts_alone_(counts_alone),
          ranges_(slots == few_slots ? 1 : ranges_for<Names>(a)), table_(a) {
        if (ranges_ > 1) find_ranges();
        for (std::uint32_t range = 0; range != ranges_; ++range) {
            if (has(range)) match(range);
        }
    }

    /// The offset of the first field of `a` that differs; `none` where each has its match, or does not count.
    [[nodiscard]] constexpr std::uint32_t first() const noexcept { return first_; }
    /// True if every field of `a` has its match.
    [[nodiscard]] constexpr bool all_paired() const noexcept { return all_paired_; }
    static constexpr std::uint32_t none = Names::none;

private:
    template <class Visit>
    constexpr void each_of(std::string_view text, std::uint32_t from, std::uint32_t range, Visit visit) noexcept {
        each_name<Names>(text, from, [&](std::uint32_t at, std::uint64_t hash) {
            return range_of(hash, ranges_) != range || visit(at, hash);
        });
    }

    /// Few names may be repeated many times, and leave most ranges without any.
    constexpr void find_ranges() noexcept {
        each_name<Names>(a_, 0, [&](std::uint32_t, std::uint64_t hash) {
            auto const group = range_of(hash, ranges_) % groups;
            taken_[group / 64] |= std::uint64_t{1} << (group % 64);
            return true;
        });
    }
    [[nodiscard]] constexpr bool has(std::uint32_t range) const noexcept {
        auto const group = range % groups;
        return ranges_ == 1 || ((taken_[group / 64] >> (group % 64)) & 1U) != 0;
    }

    constexpr void match(std::uint32_t range) noexcept {
        if (!match_names(range)) match_repeated(range);
    }

    /// False if a name is there twice, or there are too many.
    [[nodiscard]] constexpr bool match_names(std::uint32_t range) noexcept {
        bool fits = true;
        table_.clear(slots);
        each_of(a_, 0, range, [&](std::uint32_t at, std::uint64_t hash) {
            if (at >= first_) return false;
            fits = !table_.full() && table_.insert(at, hash);
            return fits;
        });
        if (!fits) return false;
        each_of(b_, 0, range, [&](std::uint32_t at, std::uint64_t hash) {
            auto const place = table_.pair_once(b_, at, hash);
            if (place != none && place < first_ && !same_value_(place, at)) first_ = place;
            return true;
        });
        end_pass(false);
        return true;
    }

    /// Those that were not paired.
    constexpr void end_pass(bool met) noexcept {
        table_.each_alone([&](std::uint32_t place, bool has_counterpart) {
            all_paired_ = false;
            if (place < first_ && (has_counterpart || met || counts_alone_(place))) first_ = place;
        });
    }

    /// Reads as many fields of `a` as the table takes, then all of `b`, until there are none left.
    constexpr void match_repeated(std::uint32_t range) noexcept {
        std::uint32_t from = 0;     // what is left of `a`
        std::uint32_t from_b = 0;   // what is left of `b`, where all that was read has one name
        std::uint32_t last = none;  // that name
        bool met = false;           // true if `b` has it
        while (from != none) {
            auto next = none;
            auto begin = none;
            table_.clear(table_.pair_slots);
            each_of(a_, from, range, [&](std::uint32_t at, std::uint64_t hash) {
                if (at >= first_) return false;
                if (table_.full()) {
                    next = at;
                    return false;
                }
                if (begin == none) begin = at;
                table_.append(at, hash);
                return true;
            });
            table_.begin_pairing();
            bool const one_name = table_.names() == 1;
            bool const goes_on = one_name && last != none && Names::same_name(a_, last, a_, begin);
            if (!goes_on) {
                each_of(a_, 0, range, [&](std::uint32_t at, std::uint64_t hash) {
                    if (at < from) table_.skip_one(at, hash);
                    return at < from;
                });
                from_b = 0;
                met = false;
            }
            auto left = next == none ? none : table_.capacity();  // a full table of one name needs no more
            each_of(b_, from_b, range, [&](std::uint32_t at, std::uint64_t hash) {
                auto const place = table_.pair(b_, at, hash);
                if (place != none && place < first_ && !same_value_(place, at)) first_ = place;
                if (!one_name || place == none) return true;
                met = true;
                if (--left != 0) return true;
                from_b = Names::next(b_, Names::read_name(b_, at).end);
                return false;
            });
            if (one_name && left != 0) from_b = none;
            end_pass(goes_on && met);
            last = one_name ? begin : none;
            from = next;
        }
    }

    static constexpr std::uint32_t groups = 4096;

    std::string_view a_;
    std::string_view b_;
    SameValue same_value_;
    CountsAlone counts_alone_;
    std::uint32_t ranges_;
    std::uint32_t first_ = none;
    bool all_paired_ = true;
    std::array<std::uint64_t, slots == few_slots ? 1 : groups / 64> taken_{};
    name_table<Names, slots> table_;
};

struct matched_fields {
    std::uint32_t first;
    bool all_paired;
};

/// What field_matcher finds, with a table of the size that `a` needs.
template <class Names, class SameValue, class CountsAlone>
[[nodiscard]] constexpr matched_fields match_fields(std::string_view a, std::string_view b, SameValue same_value,
                                                    CountsAlone counts_alone) noexcept {
    constexpr auto most_of_few = name_table<Names, few_slots>::capacity_of(few_slots * 3 / 5);
    std::uint32_t fields = 0;
    each_name<Names>(a, 0, [&](auto, auto) { return ++fields <= most_of_few; });
    if (fields <= most_of_few) {
        field_matcher<Names, few_slots, SameValue, CountsAlone> const found{a, b, same_value, counts_alone};
        return {found.first(), found.all_paired()};
    }
    field_matcher<Names, many_slots, SameValue, CountsAlone> const found{a, b, same_value, counts_alone};
    return {found.first(), found.all_paired()};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
