// How IPv4 and IPv6 addresses are read and written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_IP_ADDRESS_HPP
#define SIPURI_TEXT_DETAIL_IP_ADDRESS_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

using ipv4_octets = std::array<std::uint8_t, 4>;
using ipv6_octets = std::array<std::uint8_t, 16>;

/// dec-octet = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
///
/// The end of the digits from `at` on as far as they are one; `at` without a digit.
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t end_of_dec_octet(std::string_view text, std::uint32_t at) noexcept {
    auto const digit = [&] { return at == text.size() ? 10U : digit_value(text[at]); };
    auto value = digit();
    if (value > 9) return at;
    for (++at; value != 0; ++at) {
        auto const next = digit();
        if (next > 9 || value * 10U + next > 255) break;
        value = value * 10U + next;
    }
    return at;
}

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
///
/// RFC 5954, section 4.1. The end of the address that begins at `begin`; `begin` if there is none.
[[nodiscard]] SIPURI_INLINE constexpr std::uint32_t end_of_ipv4(std::string_view text, std::uint32_t begin) noexcept {
    auto at = begin;
    for (int count = 1;; ++count, ++at) {
        auto const end = end_of_dec_octet(text, at);
        if (end == at) return begin;
        at = end;
        if (count == 4) return at;
        if (at == text.size() || text[at] != '.') return begin;
    }
}

/// The four octets that an IPv4 address means.
[[nodiscard]] constexpr ipv4_octets octets_of_ipv4(std::string_view address) noexcept {
    ipv4_octets octets{};
    std::size_t place = 0;
    for (char const c : address) {
        if (c == '.') {
            ++place;
        } else {
            octets[place] = static_cast<std::uint8_t>(octets[place] * 10U + digit_value(c));
        }
    }
    return octets;
}

[[nodiscard]] constexpr bool digit_or_dot(char c) noexcept { return digit_value(c) <= 9 || c == '.'; }

/// The group that keeps the digits and dots from `at` to `end` from being an IPv4 address.
[[nodiscard]] constexpr error ipv4_error(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    for (int count = 1;; ++count, ++at) {
        auto const group = at;
        at = end_of_dec_octet(text, at);
        bool const fits = at != group && (at == end || text[at] == '.');
        while (at != end && text[at] != '.') ++at;
        if (fits && count <= 4 && at != end) continue;
        bool const out_of_range = !fits && group != at && count <= 4;
        return {out_of_range ? errc::out_of_range : errc::invalid_ipv4, component::host, group, at - group};
    }
}

/// IPv6address: eight groups of 1*4HEXDIG between ":"; an IPv4address may mean the last two, and one "::"
/// for one group or more.
///
/// RFC 5954, section 4.1, with RFC 3986, section 3.2.2. From `at` to `end` appears what should be the address.
[[nodiscard]] constexpr result<ipv6_octets> scan_ipv6(std::string_view text, std::uint32_t at,
                                                      std::uint32_t end) noexcept {
    constexpr unsigned none = ~0U;
    error const wrong_count{errc::invalid_ipv6, component::host, at, end - at};
    auto const not_taken = [](std::uint32_t where) {
        return error{errc::invalid_character, component::host, where, 1};
    };
    auto const colon = [&](std::uint32_t where) { return where != end && text[where] == ':'; };

    std::array<std::uint16_t, 8> groups{};
    unsigned count = 0;       // the groups read; those beyond eight are only counted
    unsigned elided = none;   // the groups before the "::"
    auto const add = [&](unsigned group) {
        if (count < groups.size()) groups[count] = static_cast<std::uint16_t>(group);
        ++count;
    };

    if (colon(at)) {
        if (!colon(at + 1)) return not_taken(at + 1);
        elided = 0;
        at += 2;
    }
    while (at != end) {
        auto const group = at;
        unsigned value = 0;
        while (at != end && at - group < 4 && is(hexdig_class, text[at])) value = value * 16U + hex_value(text[at++]);
        if (at == group) return not_taken(at);
        if (at != end && text[at] == '.') {
            auto stop = group;
            while (stop != end && digit_or_dot(text[stop])) ++stop;
            if (stop < at) return not_taken(at);
            if (stop != end) return not_taken(stop);
            if (end_of_ipv4(text, group) != end) return ipv4_error(text, group, end);
            auto const tail = octets_of_ipv4(text.substr(group, end - group));
            add(tail[0] * 256U + tail[1]);
            add(tail[2] * 256U + tail[3]);
            break;
        }
        add(value);
        if (at == end) break;
        if (!colon(at)) return not_taken(at);
        ++at;
        if (colon(at)) {
            if (elided != none) return not_taken(at);
            elided = count;
            ++at;
        } else if (at == end) {
            return not_taken(at);
        }
    }
    if (elided == none ? count != groups.size() : count >= groups.size()) return wrong_count;

    ipv6_octets octets{};
    auto const zeros = elided == none ? 0U : static_cast<unsigned>(groups.size()) - count;
    for (unsigned i = 0; i != count; ++i) {
        auto const place = 2 * (i < elided ? i : i + zeros);
        octets[place] = static_cast<std::uint8_t>(groups[i] >> 8U);
        octets[place + 1] = static_cast<std::uint8_t>(groups[i] & 0xFFU);
    }
    return octets;
}

/// An IPv4 address: four decimal numbers with dots between them.
constexpr void put_ipv4(sink auto& out, ipv4_octets const& octets) {
    for (std::size_t i = 0; i != octets.size(); ++i) {
        if (i != 0) out.put('.');
        detail::put_number(out, octets[i]);
    }
}

/// The IPv4 address of an IPv4-mapped IPv6 address, ::ffff:0:0/96. RFC 4291, section 2.5.5.2.
[[nodiscard]] constexpr std::optional<ipv4_octets> mapped_ipv4(ipv6_octets const& octets) noexcept {
    for (std::size_t i = 0; i != 10; ++i) {
        if (octets[i] != 0) return std::nullopt;
    }
    if (octets[10] != 0xFF || octets[11] != 0xFF) return std::nullopt;
    return ipv4_octets{octets[12], octets[13], octets[14], octets[15]};
}

/// An IPv6 address as RFC 5952 writes it: lower case, no leading zeros, "::" for the first longest run of two zero
/// groups or more, and an IPv4-mapped address with its last four octets in decimal.
constexpr void put_ipv6(sink auto& out, ipv6_octets const& octets) {
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i != 8; ++i) groups[i] = octets[2 * i] * 256U + octets[2 * i + 1];
    auto const mapped = mapped_ipv4(octets);
    std::size_t const count = mapped ? 6 : 8;

    std::size_t elided = count;
    std::size_t longest = 1;
    for (std::size_t i = 0; i != count; ++i) {
        std::size_t run = 0;
        while (i + run != count && groups[i + run] == 0) ++run;
        if (run > longest) {
            elided = i;
            longest = run;
        }
    }
    for (std::size_t i = 0; i != count;) {
        if (i == elided) {
            out.put("::");
            i += longest;
            continue;
        }
        if (i != 0 && i != elided + longest) out.put(':');
        constexpr std::string_view digits = "0123456789abcdef";
        for (unsigned shift = 16; shift != 0;) {
            shift -= 4;
            if (groups[i] >> shift != 0 || shift == 0) out.put(digits[(groups[i] >> shift) & 0xFU]);
        }
        ++i;
    }
    if (!mapped) return;
    out.put(':');
    detail::put_ipv4(out, *mapped);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
