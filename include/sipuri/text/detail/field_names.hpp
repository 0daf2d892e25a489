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
[[nodiscard]] SIPURI_INLINE constexpr std::uint64_t eight_octets(std::string_view text, std::uint32_t at) noexcept {
    auto const* const from = text.data() + at;
    auto const octet = [from](unsigned i) { return std::uint64_t{static_cast<unsigned char>(from[i])} << 8U * i; };
    return octet(0) | octet(1) | octet(2) | octet(3) | octet(4) | octet(5) | octet(6) | octet(7);
}

inline constexpr std::uint64_t each_octet = 0x0101010101010101U;

/// The high bit of each of eight octets that is `c`.
[[nodiscard]] constexpr std::uint64_t those_that_are(char c, std::uint64_t eight) noexcept {
    constexpr auto low = each_octet * 0x7FU;
    auto const differing = eight ^ (each_octet * static_cast<unsigned char>(c));
    return ~(((differing & low) + low) | differing | low);
}

/// The high bit of each of eight octets below 0x80 that is an upper-case letter.
[[nodiscard]] constexpr std::uint64_t upper_case_letters(std::uint64_t eight) noexcept {
    auto const from_a = eight + each_octet * (0x80U - 'A');
    auto const behind_z = eight + each_octet * (0x7FU - 'Z');
    return (from_a ^ behind_z) & each_octet << 7U;
}
/// Eight octets with their letters in lower case.
[[nodiscard]] constexpr std::uint64_t eight_in_lower_case(std::uint64_t eight) noexcept {
    return eight | (upper_case_letters(eight & each_octet * 0x7FU) & ~eight) >> 2U;
}

/// Eight octets of a list, taken apart.
struct eight_of_list {
    std::uint64_t names = 0;       ///< in lower case
    std::uint64_t ends = 0;        ///< the high bits of what ends a name,
    std::uint64_t separators = 0;  ///< and of what ends a field; none if a field must be read alone
};

/// How a name's escapes compare.
enum class escapes : std::uint8_t {
    none,      ///< a token has none: "%41" and "A" differ
    resolved,  ///< "%41" and "A" are the same name
    reserved,  ///< likewise, but the escape of a reserved character differs from it: RFC 3261, section 19.1.4
};

/// Fields `name=value` with `separator` between them, in a text that has been checked. Names compare without case.
///
/// A list of another form gives a struct of its own with these members to the algorithms on names: begin(), next(),
/// read_name(), split(), compared() and same_name().
template <char separator, escapes how, char... after_name>
struct field_names {
    /// The offset of the first name at or after that of a field.
    [[nodiscard]] static constexpr std::uint32_t begin(std::string_view, std::uint32_t at) noexcept { return at; }

    /// The offset of the field after the one with a name that ends at `at`, or `none`.
    [[nodiscard]] static constexpr std::uint32_t next(std::string_view text, std::uint32_t at) noexcept {
        if (at != text.size() && text[at] != separator) {
            if (at + std::uint64_t{8} <= text.size()) {
                if (auto const found = those_that_are(separator, eight_octets(text, at)); found != 0) {
                    return at + static_cast<std::uint32_t>(std::countr_zero(found)) / 8U + 1;
                }
            }
            at = static_cast<std::uint32_t>(first_of(separator, text, at));
        }
        return at == text.size() ? none : at + 1;
    }

    /// The offset of the next field after the one at `at` that may have the name of one in `of`; `none` without one. The
    /// first two octets decide, letters of either case alike, unless they are escapes.
    [[nodiscard]] static constexpr std::uint32_t next_like(std::string_view of, std::uint32_t name,
                                                           std::string_view text, std::uint32_t at) noexcept {
        static_assert(sizeof...(after_name) == 0, "what is before and after a name counts here");
        constexpr auto letter_case = each_octet * 0x20U;
        auto const unit = unit_at(of, name);
        bool const one = ends(of, unit.end);
        auto const second = one ? separator : static_cast<char>(unit_at(of, unit.end).value | 0x20U);
        for (; at + std::uint64_t{10} <= text.size(); at += 8) {
            auto const firsts = eight_octets(text, at + 1) | letter_case;
            auto const seconds = eight_octets(text, at + 2) | letter_case;
            auto const like = those_that_are(static_cast<char>(unit.value | 0x20U), firsts) &
                              (those_that_are(second, seconds) | those_that_are(one ? '=' : '%', seconds));
            auto const found = those_that_are(separator, eight_octets(text, at)) & (like | those_that_are('%', firsts));
            if (found != 0) return at + static_cast<std::uint32_t>(std::countr_zero(found)) / 8U + 1;
        }
        return next(text, at);
    }

    /// True if a name without escapes is no other spelling of another one.
    [[nodiscard]] static constexpr bool is_plain(std::string_view) noexcept { return true; }

    [[nodiscard]] static constexpr hashed_name read_name(std::string_view text, std::uint32_t at) noexcept {
        name_hash hash;
        auto begin = at;
        for (; at + std::uint64_t{8} <= text.size(); at += 8) {
            auto const eight = eight_octets(text, at);
            auto const stop = those_that_are('=', eight) | those_that_are(separator, eight) |
                              (std::uint64_t{0} | ... | those_that_are(after_name, eight));
            auto const escape = how == escapes::none ? 0 : those_that_are('%', eight);
            auto const up_to_stop = stop ^ (stop - 1);  // all of them without one
            if ((escape & up_to_stop) != 0) break;
            auto const octets = eight_in_lower_case(eight);
            if (stop == 0) {
                hash.add(octets);
                continue;
            }
            hash.add(octets & up_to_stop >> 8U);
            return {hash.value, at + static_cast<std::uint32_t>(std::countr_zero(stop)) / 8U};
        }
        return read_name_slowly(text, begin);
    }

    /// Takes apart eight octets that begin with a field. White space and quotes take more than a look at one octet.
    [[nodiscard]] SIPURI_INLINE static constexpr eight_of_list split(std::uint64_t eight) noexcept {
        constexpr auto high_bits = each_octet << 7U;
        // Below 0x80, any octet but `c` differs from it by at least one, so that the sum has the high bit.
        auto const unlike = [eight](unsigned char c) { return (eight ^ each_octet * c) + each_octet * 0x7FU; };
        if (sizeof...(after_name) != 0 || ((eight | ~unlike('%')) & high_bits) != 0) return {};
        auto const inside = unlike(separator);
        return {eight | upper_case_letters(eight) >> 2U, ~(inside & unlike('=')) & high_bits, ~inside & high_bits};
    }
    /// The hash of what the name of a field counts as, given that of its octets.
    [[nodiscard]] static constexpr std::uint64_t compared(std::string_view, std::uint32_t,
                                                          hashed_name octets) noexcept {
        return octets.hash;
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

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
