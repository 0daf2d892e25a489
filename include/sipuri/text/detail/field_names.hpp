// How the names of fields are read, hashed and compared, without a view of each field.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_FIELD_NAMES_HPP
#define SIPURI_TEXT_DETAIL_FIELD_NAMES_HPP

#include <sipuri/text/detail/octets.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// A name's hash, and the offset of its end.
struct hashed_name {
    std::uint64_t hash;
    std::uint32_t end;
};

/// Mixes the octets of a name, eight at once, into a hash of 64 bits.
///
/// What is mixed in comes in once more, after the mixing. So names of one hash, among which a name is slow to find,
/// cannot be computed, only searched for.
struct name_hash {
    std::uint64_t value = 0x243F6A8885A308D3U;

    constexpr void add(std::uint64_t eight) noexcept {
        auto const mixed = (value ^ eight) * 0x9E3779B97F4A7C15U;
        value = ((mixed ^ (mixed >> 32U)) * 0xD6E8FEB86659FD93U) ^ std::rotl(eight, 32);
    }
};

/// Eight octets as one number, the first of them lowest; compilers load them at once.
[[nodiscard]] constexpr std::uint64_t eight_octets(std::string_view text, std::uint32_t at) noexcept {
    auto const* const from = text.data() + at;
    auto const octet = [from](unsigned i) { return std::uint64_t{static_cast<unsigned char>(from[i])} << 8U * i; };
    return octet(0) | octet(1) | octet(2) | octet(3) | octet(4) | octet(5) | octet(6) | octet(7);
}

inline constexpr std::uint64_t each_octet = 0x0101010101010101U;

/// The high bit of the first of eight octets that is `c`; those of octets after it mean nothing.
[[nodiscard]] constexpr std::uint64_t first_that_is(char c, std::uint64_t eight) noexcept {
    auto const zero = eight ^ (each_octet * static_cast<unsigned char>(c));
    return (zero - each_octet) & ~zero & (each_octet << 7U);
}

/// Eight octets with their letters in lower case.
[[nodiscard]] constexpr std::uint64_t eight_in_lower_case(std::uint64_t eight) noexcept {
    auto const low = eight & (each_octet * 0x7FU);
    auto const from_a = low + each_octet * (0x80U - 'A');
    auto const behind_z = low + each_octet * (0x7FU - 'Z');
    return eight | ((from_a & ~behind_z & ~eight & (each_octet << 7U)) >> 2U);
}

/// How a name's escapes compare.
enum class escapes : std::uint8_t {
    none,      ///< a token has none: "%41" and "A" differ
    resolved,  ///< "%41" and "A" are the same name
    reserved,  ///< likewise, but the escape of a reserved character differs from it: RFC 3261, section 19.1.4
};

/// Fields `name=value` with `separator` between them, in a text that has been checked. Names compare without case.
///
/// A list of another form gives a struct of its own with these members to the algorithms on names: begin(), next(),
/// read_name() and same_name().
template <char separator, escapes how, char... after_name>
struct field_names {
    /// The offset of the first name at or after that of a field.
    [[nodiscard]] static constexpr std::uint32_t begin(std::string_view, std::uint32_t at) noexcept { return at; }

    /// The offset of the field after the one with a name that ends at `at`, or `none`.
    [[nodiscard]] static constexpr std::uint32_t next(std::string_view text, std::uint32_t at) noexcept {
        if (at != text.size() && text[at] != separator) {
            if (at + 8U <= text.size()) {
                if (auto const found = first_that_is(separator, eight_octets(text, at)); found != 0) {
                    return at + static_cast<std::uint32_t>(std::countr_zero(found)) / 8U + 1;
                }
            }
            at = static_cast<std::uint32_t>(first_of(separator, text, at));
        }
        return at == text.size() ? none : at + 1;
    }

    /// True if a name without escapes is no other spelling of another one.
    [[nodiscard]] static constexpr bool is_plain(std::string_view) noexcept { return true; }

    [[nodiscard]] static constexpr hashed_name read_name(std::string_view text, std::uint32_t at) noexcept {
        name_hash hash;
        auto begin = at;
        for (; at + std::uint64_t{8} <= text.size(); at += 8) {
            auto const eight = eight_octets(text, at);
            auto const stop = first_that_is('=', eight) | first_that_is(separator, eight) |
                              (std::uint64_t{0} | ... | first_that_is(after_name, eight));
            auto const escape = how == escapes::none ? 0 : first_that_is('%', eight);
            if (stop == 0 && escape == 0) {
                hash.add(eight_in_lower_case(eight));
                continue;
            }
            // The lowest bits are exact: an escape before the end of the name, or no end.
            if (escape != 0 && (stop == 0 || (escape & (~escape + 1)) < (stop & (~stop + 1)))) break;
            auto const bits = static_cast<unsigned>(std::countr_zero(stop)) & ~7U;
            hash.add(eight_in_lower_case(eight) & ~(~std::uint64_t{0} << bits));
            return {hash.value, at + bits / 8U};
        }
        return read_name_slowly(text, begin);
    }

    /// True if the names at two offsets are the same.
    [[nodiscard]] static constexpr bool same_name(std::string_view a, std::uint32_t at_a, std::string_view b,
                                                  std::uint32_t at_b) noexcept {
        while (!ends(a, at_a) && !ends(b, at_b)) {
            auto const in_a = unit_at(a, at_a);
            auto const in_b = unit_at(b, at_b);
            if (in_a.value != in_b.value) return false;
            at_a = in_a.end;
            at_b = in_b.end;
        }
        return ends(a, at_a) && ends(b, at_b);
    }

    static constexpr std::uint32_t none = 0xFFFFFFFFU;

protected:
    [[nodiscard]] static constexpr bool ends(std::string_view text, std::uint32_t at) noexcept {
        return at == text.size() || text[at] == '=' || text[at] == separator || (false || ... || (text[at] == after_name));
    }

    /// One octet after another: a name with escapes, or close to the end of the text.
    [[nodiscard]] static constexpr hashed_name read_name_slowly(std::string_view text, std::uint32_t at) noexcept {
        name_hash hash;
        std::uint64_t eight = 0;
        unsigned bits = 0;
        auto const add = [&](std::uint32_t octet) {
            eight |= std::uint64_t{octet} << bits;
            bits += 8;
            if (bits != 64) return;
            hash.add(eight);
            eight = bits = 0;
        };
        while (!ends(text, at)) {
            auto const [unit, end] = unit_at(text, at);
            at = end;
            // Letters are in lower case here, so "A" marks the escape of a reserved character.
            if (unit > 0xFFU) add('A');
            add(unit & 0xFFU);
        }
        hash.add(eight);
        return {hash.value, at};
    }

    /// What one octet of a name, or one escape, counts as, and where it ends.
    struct name_unit {
        std::uint32_t value = 0;
        std::uint32_t end = 0;
    };
    [[nodiscard]] static constexpr name_unit unit_at(std::string_view text, std::uint32_t at) noexcept {
        char const c = text[at];
        if (how == escapes::none || c != '%') return {static_cast<unsigned char>(to_lower(c)), at + 1};
        auto const octet = static_cast<char>(hex_value(text[at + 1]) * 16U + hex_value(text[at + 2]));
        bool const apart = how == escapes::reserved && chars::reserved.contains(octet);
        return {static_cast<unsigned char>(to_lower(octet)) + (apart ? 256U : 0U), at + 3};
    }
};

/// Calls `visit(offset, hash)` for each field from the one at `at` on, until that is false.
template <class Names, class Visit>
constexpr void each_name(std::string_view text, std::uint32_t at, Visit visit) noexcept {
    if (text.empty()) return;
    while (at != Names::none) {
        at = Names::begin(text, at);
        auto const [hash, end] = Names::read_name(text, at);
        if (!visit(at, hash)) return;
        at = Names::next(text, end);
    }
}

/// A hash picks one of `ranges` by its upper half; a table picks a slot by the lower one, and a step by the rest.
[[nodiscard]] constexpr std::uint32_t range_of(std::uint64_t hash, std::uint32_t ranges) noexcept {
    return static_cast<std::uint32_t>(((hash >> 32U) * ranges) >> 32U);
}

/// A set of names on the stack, as their offsets in one text. Those of many fields take 14 KiB.
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

/// In how many ranges of the hash `text` is read, so that the names of each fit into a set.
template <class Names>
[[nodiscard]] constexpr std::uint32_t ranges_for(std::string_view text) noexcept {
    constexpr auto in_each = many_slots / 5 * 4 / 8 * 7;
    std::uint32_t fields = 0;
    each_name<Names>(text, 0, [&](auto, auto) {
        ++fields;
        return true;
    });
    return fields / in_each + 1;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
