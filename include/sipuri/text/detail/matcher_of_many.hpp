// Pairs the fields of two long lists, for names in any order and as often as they like.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_MATCHER_OF_MANY_HPP
#define SIPURI_TEXT_DETAIL_MATCHER_OF_MANY_HPP

#include <sipuri/text/detail/name_reader.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The offsets of fields that differ; `none` without one.
struct matched_fields {
    std::uint32_t in_a;  ///< of the first one of `a`
    std::uint32_t in_b;  ///< of the first one of `b`, if there is none of `a`
};

/// Pairs the fields of `a` with those of `b`: the first of a name with the first of that name, and so on.
///
/// `same_value(at_a, at_b)` compares the values of a pair; `counts_alone(in_b, at)` says whether a field with a name
/// that the other list does not have is a difference. Where both have a name, surplus fields of it are one. Offsets are
/// those of names.
template <class Names, class SameValue, class CountsAlone>
class field_matcher {
public:
    constexpr field_matcher(std::string_view a, std::string_view b, SameValue same_value,
                            CountsAlone counts_alone) noexcept
        : a_(a), b_(b), same_value_(same_value), counts_alone_(counts_alone) {}

    [[nodiscard]] constexpr matched_fields found() const noexcept { return {first_, first_of_b_}; }

protected:
    static constexpr auto none = Names::none;

    constexpr void pair(std::uint32_t at_a, std::uint32_t at_b) noexcept {
        if (at_a < first_ && !same_value_(at_a, at_b)) first_ = at_a;
    }
    /// A field without a match; `met` if the other list has its name.
    constexpr void leave(bool in_b, std::uint32_t at, bool met) noexcept {
        auto& first = in_b ? first_of_b_ : first_;
        if (at < first && (met || counts_alone_(in_b, at))) first = at;
    }

    std::string_view a_;
    std::string_view b_;
    SameValue same_value_;
    CountsAlone counts_alone_;
    std::uint32_t first_ = none;
    std::uint32_t first_of_b_ = none;
};

/// Reads both lists side by side, once for each range of the names' hash, so wide that what waits for its match fits
/// into a table.
///
/// A field of `a` waits until `b` comes to its name; the last one of a name that was paired stays, to show that `b` has
/// the name. Where the table gets full, a name that has much of it is paired alone, along both lists; without one the
/// range becomes narrower, down to one hash. The table takes 2000 fields, in 14 KiB.
template <class Names, class SameValue, class CountsAlone>
class matcher_of_many : public field_matcher<Names, SameValue, CountsAlone> {
    using base = field_matcher<Names, SameValue, CountsAlone>;

public:
    using base::base;

    constexpr void run(std::uint32_t fields) noexcept {
        width_ = fields > wanted ? all / fields * wanted : all;
        for (;;) {
            match();
            if (too_many_ && shift_ != 0) continue;
            if (too_many_) pair_along();
            if (nearest_ > all - low_) return;
            low_ += nearest_;
        }
    }

private:
    using base::a_, base::b_, base::first_, base::none;
    static constexpr auto all = ~std::uint64_t{0};
    static constexpr std::uint16_t capacity = 2000;
    static constexpr std::uint16_t wanted = capacity / 16 * 15;
    static constexpr std::uint32_t buckets = 512;
    static constexpr std::int32_t steps_a_field = 32;  // of a search, more than most take

    // --- one range of the hash

    constexpr void match() noexcept {
        begin_range();
        for (name_reader<Names> of_b{b_}; !of_b.done();) {
            auto const [at, hash] = of_b.read_within(low_, high_, nearest_);
            if (at == none) break;
            auto place = none;
            while (!is_alone(b_, at, hash) && (place = take(b_, at, hash)) == none && read_up_to(hash)) {
            }
            if (begins_again()) return;
            if (hash > high_) {
                come_to(hash);
            } else if (place != none) {
                base::pair(place, at);
            } else if (!is_alone(b_, at, hash)) {
                base::leave(true, at, is_paired(b_, at, hash));
            }
        }
        leave_all();
        if (!too_many_) guess_width();
    }
    constexpr void begin_range() noexcept {
        if (too_many_ && shift_ != 0) width_ = (std::uint64_t{1} << shift_) - 1;
        high_ = width_ > all - low_ ? all : low_ + width_;
        shift_ = 0;
        while ((high_ - low_) >> shift_ >= buckets) ++shift_;
        nearest_ = all;
        too_many_ = false;
        left_steps_ = 1 << 17;
        left_ = name_reader<Names>{a_.substr(0, first_)};  // only what is before the first difference counts
        until_look_ = alone_size_ = size_ = most_ = touched_ = 0;
        free_ = end;
        for (auto& head : heads_) head = end;
    }
    /// How wide the next range is, by what this one had. After one for which the table got full, for twice what fits:
    /// then names have many fields each, and a table that is not full costs more than one that gets too full.
    constexpr void guess_width() noexcept {
        auto const aim = std::uint64_t{wanted} * (most_ == capacity ? 2U : 1U);
        auto const most = width_ > all / 16 ? all : width_ * 16;
        auto const each = (high_ - low_) / (most_ == 0 ? 1 : most_) + 1;
        width_ = each > most / aim ? most : each * aim;
    }

    /// True if the range is too wide: it has more fields than fit, or names close together, so that searches are long.
    [[nodiscard]] constexpr bool begins_again() noexcept {
        return too_many_ = too_many_ || (left_steps_ < 0 && shift_ != 0);
    }

    /// Takes fields of `a` into the table up to the next one with a hash, or until a name is paired alone; false if the
    /// range has none any more.
    constexpr bool read_up_to(std::uint64_t wanted_hash) noexcept {
        while (!left_.done()) {
            if (size_ == capacity && until_look_ <= 0 && alone_size_ != alone_.size() && pair_alone()) return true;
            if (size_ == capacity) make_room(wanted_hash);
            if (too_many_ || wanted_hash > high_) return false;
            auto const [at, hash] = left_.read_within(low_, high_, nearest_);
            if (at >= first_) break;
            if (is_alone(a_, at, hash)) continue;
            append(at, hash);
            if (hash == wanted_hash) return true;
        }
        left_ = {};
        return false;
    }
    /// Takes the highest hashes out of the range, until the table is no longer full or the one wanted is out of it.
    constexpr void make_room(std::uint64_t wanted_hash) noexcept {
        for (auto top = bucket_of(high_); size_ == capacity && wanted_hash <= high_ && top != 0; --top) {
            drop(top);
            high_ = low_ + (std::uint64_t{top} << shift_) - 1;
        }
        too_many_ = size_ == capacity && wanted_hash <= high_;
    }
    /// A hash after the range, which the next one begins with if it is the lowest.
    constexpr void come_to(std::uint64_t hash) noexcept {
        if (hash - low_ < nearest_) nearest_ = hash - low_;
    }

    // --- the table

    static constexpr std::uint16_t end = 0x7FF;  // no entry; a link has the one after it in these bits
    static constexpr std::uint16_t paired = 0x800;
    static constexpr std::uint16_t tag_bits = 0xF000;

    [[nodiscard]] constexpr std::uint32_t bucket_of(std::uint64_t hash) const noexcept {
        return static_cast<std::uint32_t>((hash - low_) >> shift_);
    }
    [[nodiscard]] static constexpr std::uint16_t tag_of(std::uint64_t hash) noexcept {
        return static_cast<std::uint16_t>(hash << 12U & tag_bits);
    }
    [[nodiscard]] constexpr std::uint16_t after(std::uint16_t entry) const noexcept { return links_[entry] & end; }
    constexpr void link(std::uint16_t entry, std::uint16_t to) noexcept {
        links_[entry] = static_cast<std::uint16_t>((links_[entry] & ~end) | to);
    }

    constexpr void append(std::uint32_t at, std::uint64_t hash) noexcept {
        auto const bucket = bucket_of(hash);
        auto const entry = free_ != end ? free_ : touched_++;
        if (free_ != end) free_ = after(free_);
        places_[entry] = at;
        links_[entry] = static_cast<std::uint16_t>(tag_of(hash) | end);
        if (heads_[bucket] != end) link(tails_[bucket], entry);
        if (heads_[bucket] == end) heads_[bucket] = entry;
        tails_[bucket] = entry;
        if (++size_ > most_) most_ = size_;
        --until_look_;
    }
    /// The offset of the first field that waits for a name; `none` if there is none.
    constexpr std::uint32_t take(std::string_view text, std::uint32_t at, std::uint64_t hash) noexcept {
        auto const bucket = bucket_of(hash);
        auto before = end;
        auto before_shown = end;
        auto shown = end;
        left_steps_ += steps_a_field;
        for (auto entry = heads_[bucket]; entry != end; before = entry, entry = after(entry)) {
            --left_steps_;
            if ((links_[entry] & tag_bits) != tag_of(hash) || !Names::same_name(a_, places_[entry], text, at)) continue;
            if ((links_[entry] & paired) != 0) {
                before_shown = before;
                shown = entry;
                continue;
            }
            links_[entry] |= paired;
            if (shown != end) remove(bucket, before_shown, shown);
            return places_[entry];
        }
        return none;
    }
    constexpr void remove(std::uint32_t bucket, std::uint16_t before, std::uint16_t entry) noexcept {
        if (before == end) heads_[bucket] = after(entry);
        if (before != end) link(before, after(entry));
        if (tails_[bucket] == entry) tails_[bucket] = before;
        link(entry, free_);
        free_ = entry;
        --size_;
    }
    constexpr void drop(std::uint32_t bucket) noexcept {
        while (heads_[bucket] != end) {
            come_to(Names::read_name(a_, places_[heads_[bucket]]).hash);
            remove(bucket, end, heads_[bucket]);
        }
    }
    /// Pairs the fields of one name alone if a bucket has more than two fifths of the table; false if none has. The name
    /// is that of the field in the middle of the bucket: hardly any holds two names with so many fields.
    constexpr bool pair_alone() noexcept {
        until_look_ = capacity / 4;
        for (auto const head : heads_) {
            std::uint32_t fields = 0;
            auto middle = head;
            for (auto entry = head; entry != end; entry = after(entry)) {
                if (++fields % 2 == 0) middle = after(middle);
            }
            if (fields <= capacity / 5 * 2) continue;
            auto const name = alone_[alone_size_++] = {places_[middle], Names::read_name(a_, places_[middle]).hash};
            while (take(a_, name.at, name.hash) != none) {
            }
            pair_name(name.at);
            return true;
        }
        return false;
    }
    /// True if the fields of a name were paired alone.
    [[nodiscard]] constexpr bool is_alone(std::string_view text, std::uint32_t at, std::uint64_t hash) const noexcept {
        for (std::uint32_t i = 0; i != alone_size_; ++i) {
            if (alone_[i].hash == hash && Names::same_name(a_, alone_[i].at, text, at)) return true;
        }
        return false;
    }
    /// True if a name has a field in the table that was paired.
    [[nodiscard]] constexpr bool is_paired(std::string_view text, std::uint32_t at, std::uint64_t hash) noexcept {
        left_steps_ += steps_a_field;
        for (auto entry = heads_[bucket_of(hash)]; entry != end; entry = after(entry)) {
            --left_steps_;
            if ((links_[entry] & paired) != 0 && Names::same_name(a_, places_[entry], text, at)) return true;
        }
        return false;
    }
    /// What still waits, and what was not read of `a`: `b` has no more of its names.
    constexpr void leave_all() noexcept {
        for (auto const head : heads_) {
            for (auto entry = head; entry != end; entry = after(entry)) {
                if ((links_[entry] & paired) != 0) continue;
                auto first = head;
                while (!Names::same_name(a_, places_[first], a_, places_[entry])) first = after(first);
                base::leave(false, places_[entry], (links_[first] & paired) != 0);
            }
        }
        while (!left_.done()) {
            auto const [at, hash] = left_.read_within(low_, high_, nearest_);
            if (at >= first_ || begins_again()) break;
            if (!is_alone(a_, at, hash)) base::leave(false, at, is_paired(a_, at, hash));
        }
    }

    // --- the fields of one hash, which are more than fit into the table

    constexpr void pair_along() noexcept {
        auto first = none;
        each_name<Names>(a_, 0, [&](std::uint32_t at, std::uint64_t hash) {
            if (at >= first_) return false;
            if (hash > low_) come_to(hash);
            if (hash != low_) return true;
            if (first == none) first = at;
            // Most have the name of the first one.
            if (first_alike(a_, at, a_, first) == at) pair_name(at);
            return true;
        });
        each_name<Names>(b_, 0, [&](std::uint32_t at, std::uint64_t hash) {
            if (hash > low_) come_to(hash);
            if (hash == low_ && first_alike(b_, at, a_, first) == none) base::leave(true, at, false);
            return true;
        });
    }
    /// Goes along both lists, from one field of a name to the next.
    constexpr void pair_name(std::uint32_t name) noexcept {
        auto const next = [&](std::string_view text, std::uint32_t at) {
            return first_alike(a_, name, text, Names::next_like(a_, name, text, at));
        };
        auto at = first_alike(a_, name, a_, 0);
        auto at_b = first_alike(a_, name, b_, 0);
        bool const met = at_b != none;
        for (; at < first_; at = next(a_, at)) {
            if (at_b == none) return base::leave(false, at, met);
            base::pair(at, at_b);
            at_b = next(b_, at_b);
        }
        if (at_b != none) base::leave(true, at_b, true);
    }
    /// The first field from the one at `at` on with the name of one in `of`; `none` if there is none.
    [[nodiscard]] static constexpr std::uint32_t first_alike(std::string_view of, std::uint32_t name,
                                                             std::string_view text, std::uint32_t at) noexcept {
        while (at != none && !Names::same_name(text, at, of, name)) at = Names::next_like(of, name, text, at);
        return at;
    }

    std::uint64_t low_ = 0;        // the range,
    std::uint64_t high_ = 0;       // both included,
    std::uint64_t width_ = 0;      // and the difference of the two
    std::uint64_t nearest_ = all;  // from `low_` to the lowest hash after it
    bool too_many_ = false;        // fields are in the lowest bucket: the range is begun again, or is one hash
    name_reader<Names> left_;      // what has not been read of `a`
    std::uint32_t shift_ = 0;
    std::int64_t left_steps_ = 0;  // of the searches in this range
    std::int32_t until_look_ = 0;  // fields to come before the next look for a name to pair alone
    std::uint16_t alone_size_ = 0;
    std::uint16_t size_ = 0;
    std::uint16_t most_ = 0;  // the size has been
    std::uint16_t touched_ = 0;
    std::uint16_t free_ = end;
    std::uint16_t heads_[buckets];
    std::uint16_t tails_[buckets];   // only those of buckets that are not empty,
    std::uint16_t links_[capacity];  // and of these two only the first `touched_`, are ever read
    std::uint32_t places_[capacity];
    // A field of each name that was paired alone. More would be lost where the range becomes narrower.
    std::array<typename name_reader<Names>::name, 3> alone_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
