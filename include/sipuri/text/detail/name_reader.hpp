// The names of a list's fields, one after another, each with its hash.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_NAME_READER_HPP
#define SIPURI_TEXT_DETAIL_NAME_READER_HPP

#include <sipuri/text/detail/field_names.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The names of a list, one after another, several short ones at a time.
template <class Names>
class name_reader {
public:
    struct name {
        std::uint32_t at;
        std::uint64_t hash;
    };

    /// Of no list.
    constexpr name_reader() noexcept = default;
    constexpr explicit name_reader(std::string_view text, std::uint32_t at = 0) noexcept
        : text_(text), at_(text.empty() ? Names::none : at) {}

    [[nodiscard]] constexpr bool done() const noexcept { return at_ == Names::none; }

    /// The next one; there must be one. With `over`, eight octets that are the same as those before may be passed.
    [[nodiscard]] SIPURI_INLINE constexpr name read(bool over = false) noexcept {
        if (eight_.separators == 0) fill(over);
        return eight_.separators != 0 ? read_short() : read_alone();
    }

    /// The next one with a hash from `low` to `high`, or else one at `none`. Of the hashes after `high` that it meets,
    /// the nearest to `low` brings `nearest` down to its distance.
    [[nodiscard]] SIPURI_INLINE constexpr name read_within(std::uint64_t low, std::uint64_t high,
                                                           std::uint64_t& nearest) noexcept {
        name found{Names::none, 0};
        auto names = *this;  // in registers, as long as this takes
        auto least = nearest;
        while (names.eight_.separators != 0 || !names.done()) {
            auto const read = names.read(true);
            // Those before `low` are the farthest.
            auto const distance = read.hash - low;
            if (distance <= high - low) {
                found = read;
                names.last_ = 0;  // no list has this
                break;
            }
            if (distance < least) least = distance;
        }
        nearest = least;
        *this = names;
        return found;
    }

private:
    /// Takes eight octets apart from the next field on, unless fields are longer.
    SIPURI_INLINE constexpr void fill(bool over) noexcept {
        auto const passed = begin_ / 8U;
        begin_ = 0;
        for (at_ += passed; short_ && at_ + std::uint64_t{8} <= text_.size(); at_ += passed) {
            auto const eight = eight_octets(text_, at_);
            if (over && eight == last_ && passed != 0) continue;
            last_ = eight;
            eight_ = Names::split(eight);
            return;
        }
    }
    /// One of a field that ends within the eight octets.
    [[nodiscard]] SIPURI_INLINE constexpr name read_short() noexcept {
        auto const at = at_ + begin_ / 8U;
        auto const ends = eight_.ends >> begin_;
        auto const end = at + static_cast<unsigned>(std::countr_zero(ends)) / 8U;
        name_hash hash;
        hash.add(eight_.names >> begin_ & (ends ^ (ends - 1)) >> 8U);
        begin_ = static_cast<unsigned>(std::countr_zero(eight_.separators)) + 1U;
        eight_.separators &= eight_.separators - 1;
        return {at, Names::compared(text_, at, {hash.value, end})};
    }
    /// One of any field.
    [[nodiscard]] constexpr name read_alone() noexcept {
        auto const at = Names::begin(text_, at_);
        auto const [hash, end] = Names::read_name(text_, at);
        at_ = Names::next(text_, end);
        short_ = at_ - at <= 8;
        return {at, hash};
    }

    std::string_view text_;
    std::uint32_t at_ = Names::none;  // of the eight octets, or of the next field
    unsigned begin_ = 0;              // of the next field in them, in bits
    bool short_ = true;               // the last field would have fitted into them
    std::uint64_t last_ = 0;          // these, unless one of their names was in the range
    eight_of_list eight_;             // what has not been read of them
};

/// Calls `visit(offset, hash)` for each field from the one at `at` on, until that is false.
template <class Names, class Visit>
constexpr void each_name(std::string_view text, std::uint32_t at, Visit visit) noexcept {
    for (name_reader<Names> names{text, at}; !names.done();) {
        auto const [place, hash] = names.read();
        if (!visit(place, hash)) return;
    }
}

/// How many fields a list has.
template <class Names>
[[nodiscard]] constexpr std::uint32_t count_of_names(std::string_view list) noexcept {
    std::uint32_t count = 0;
    each_name<Names>(list, 0, [&](auto, auto) { return ++count != 0; });
    return count;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
