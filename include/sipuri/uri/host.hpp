// The host: a name, an IPv4 address or an IPv6 reference.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HOST_HPP
#define SIPURI_URI_HOST_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/percent.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What a parser accepts beyond RFC 3261, each by its name; nothing by default.
struct options {
    bool underscore = false;  ///< "_" in the labels of a host name
    bool zone = false;        ///< a zone identifier in an IPv6 reference, as RFC 6874 writes it: [fe80::1%25eth0]
    bool local_number = false;  ///< a telephone number without "+" and without a phone-context: tel:911
    bool non_utf8 = false;      ///< a quoted display name that is not UTF-8

    friend constexpr bool operator==(options const&, options const&) noexcept = default;
};

/// host = hostname / IPv4address / IPv6reference. RFC 3261, section 25.1.
enum class host_kind : std::uint8_t { name, ipv4, ipv6 };

namespace detail {

using ipv4_octets = std::array<std::uint8_t, 4>;
using ipv6_octets = std::array<std::uint8_t, 16>;

/// dec-octet = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
///
/// Goes on from `at`, as far as the digits are one; false if there are none.
[[nodiscard]] SIPURI_INLINE constexpr bool read_dec_octet(std::string_view text, std::uint32_t& at,
                                                          std::uint8_t& octet) noexcept {
    auto const digit = [&] { return at == text.size() ? 10U : digit_value(text[at]); };
    auto value = digit();
    if (value > 9) return false;
    for (++at; value != 0; ++at) {
        auto const next = digit();
        if (next > 9 || value * 10U + next > 255) break;
        value = value * 10U + next;
    }
    octet = static_cast<std::uint8_t>(value);
    return true;
}

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
///
/// RFC 5954, section 4.1. Goes on from `at`, as far as the address goes; false if there is none.
[[nodiscard]] SIPURI_INLINE constexpr bool read_ipv4(std::string_view text, std::uint32_t& at,
                                                     ipv4_octets& octets) noexcept {
    for (std::size_t i = 0; i != octets.size(); ++i) {
        if (i != 0) {
            if (at == text.size() || text[at] != '.') return false;
            ++at;
        }
        if (!read_dec_octet(text, at, octets[i])) return false;
    }
    return true;
}

[[nodiscard]] constexpr bool digit_or_dot(char c) noexcept { return digit_value(c) <= 9 || c == '.'; }

/// The group that keeps the digits and dots from `at` to `end` from being an IPv4 address.
[[nodiscard]] constexpr error ipv4_error(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    for (int count = 1;; ++count, ++at) {
        auto const group = at;
        std::uint8_t octet = 0;
        bool const fits = read_dec_octet(text, at, octet) && (at == end || text[at] == '.');
        while (at != end && text[at] != '.') ++at;
        if (fits && count <= 4 && at != end) continue;
        bool const out_of_range = !fits && group != at && count <= 4;
        return {out_of_range ? errc::out_of_range : errc::invalid_ipv4, component::host, group, at - group};
    }
}

/// IPv6address: eight groups of 1*4HEXDIG between ":"; an IPv4address may stand for the last two, and one "::"
/// for one group or more.
///
/// RFC 5954, section 4.1, with RFC 3986, section 3.2.2. From `at` to `end` stands what should be the address.
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
            ipv4_octets tail{};
            at = group;
            if (!read_ipv4(text, at, tail) || at != end) return ipv4_error(text, group, end);
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

/// The error of an IPv6 address without brackets, if that is what stands from `at` to the first ";" or "?".
[[nodiscard]] constexpr std::optional<error> missing_brackets(std::string_view text, std::uint32_t at) noexcept {
    auto end = at;
    while (end != text.size() && is(hexdig_class, text[end])) ++end;
    if (end == text.size() || text[end] != ':') return std::nullopt;
    while (end != text.size() && text[end] != ';' && text[end] != '?') ++end;
    if (!scan_ipv6(text, at, end)) return std::nullopt;
    return error{errc::missing_brackets, component::host, at, end - at};
}

/// Where a host ends, what it is, and which of the options it needed.
struct host_extent {
    std::uint32_t end = 0;
    host_kind kind = host_kind::name;
    options used{};
};

[[nodiscard]] constexpr bool ends_host(std::string_view text, std::uint32_t at) noexcept {
    return at == text.size() || text[at] == ':' || text[at] == ';' || text[at] == '?';
}

/// What is wrong with the host that begins at `begin`, given the first octet at which no host name can go on.
[[nodiscard]] constexpr error host_error(std::string_view text, std::uint32_t begin, std::uint32_t at) noexcept {
    if (auto const found = missing_brackets(text, begin)) return *found;
    if (ends_host(text, begin)) return {errc::empty, component::host, begin, 0};
    auto numeric = begin;
    while (numeric != text.size() && digit_or_dot(text[numeric])) ++numeric;
    if (ends_host(text, numeric)) return ipv4_error(text, begin, numeric);
    if (ends_host(text, at)) {
        bool const hyphen = text[at - 1] == '-';
        return {hyphen ? errc::unexpected_end : errc::numeric_top_label, component::host, at, 0};
    }
    return {text[at] == '_' ? errc::underscore : errc::invalid_character, component::host, at, 1};
}

/// hostname    = *( domainlabel "." ) toplabel [ "." ]
/// domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
/// toplabel    = ALPHA / ALPHA *( alphanum / "-" ) alphanum
///
/// RFC 3261, section 25.1.
[[nodiscard]] SIPURI_INLINE constexpr bool read_hostname(std::string_view text, host_extent& found, options allowed,
                                                         error& fault) noexcept {
    auto const begin = found.end;
    auto at = begin;
    auto last_label = begin;
    for (;;) {
        auto const label = at;
        at = end_of_run(text, at, label_class);
        if (allowed.underscore) at = end_of_run(text, at, underscore_label_class);
        if (at == label) break;
        if (text[label] == '-') {
            at = label;
            break;
        }
        last_label = label;
        if (text[at - 1] == '-' || at == text.size() || text[at] != '.') break;
        ++at;
    }
    if (at == begin || text[at - 1] == '-' || !ends_host(text, at) || digit_value(text[last_label]) <= 9) {
        fault = host_error(text, begin, at);
        return false;
    }
    found.end = at;
    found.used.underscore = allowed.underscore && text.substr(begin, at - begin).find('_') != text.npos;
    return true;
}

/// IPv6reference = "[" IPv6address "]"
///
/// RFC 3261, section 25.1; with options::zone also "[" IPv6address "%25" 1*( unreserved / escaped ) "]" (RFC 6874).
[[nodiscard]] constexpr bool read_ipv6_reference(std::string_view text, host_extent& found, options allowed,
                                                 error& fault) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const begin = found.end;
    auto const refuse = [&](error const& what) {
        fault = what;
        return false;
    };
    auto const address = begin + 1;
    auto close = static_cast<std::uint32_t>(text.find(']', address));
    auto address_end = close;
    if (close >= size || !scan_ipv6(text, address, close)) {
        // No address goes so far: there is a zone, or something is wrong.
        close = next_of("];?", text, address);
        if (close == size || text[close] != ']') {
            return refuse({errc::unclosed_bracket, component::host, begin, close - begin});
        }
        address_end = next_of("%", text.substr(0, close), address);
        if (auto const octets = scan_ipv6(text, address, address_end); !octets) {
            if (octets.error().code != errc::invalid_ipv6) return refuse(octets.error());
            return refuse({errc::invalid_ipv6, component::host, begin, close + 1 - begin});
        }
        auto const zone = address_end + 3;
        if (!allowed.zone || text.substr(address_end, 3) != "%25") {
            return refuse({errc::zone, component::host, address_end, 1});
        }
        if (zone == close) return refuse({errc::empty, component::host, zone, 0});
        auto const stop = skip(text, zone, unreserved_class);
        if (stop != close) return refuse(refused(text, stop, close, component::host));
    }
    if (!ends_host(text, close + 1)) return refuse({errc::invalid_character, component::host, close + 1, 1});
    found = {close + 1, host_kind::ipv6, {.zone = address_end != close}};
    return true;
}

/// host = hostname / IPv4address / IPv6reference
///
/// RFC 3261, section 25.1. Begins at `found.end`, and ends before ":", ";", "?" or with the text; false with `fault`.
[[nodiscard]] SIPURI_INLINE constexpr bool read_host(std::string_view text, host_extent& found, options allowed,
                                                     error& fault) noexcept {
    auto const begin = found.end;
    if (begin != text.size() && text[begin] == '[') return read_ipv6_reference(text, found, allowed, fault);
    if (begin != text.size() && digit_value(text[begin]) <= 9) {
        auto end = begin;
        ipv4_octets octets{};
        if (read_ipv4(text, end, octets) && ends_host(text, end)) {
            found = {end, host_kind::ipv4, {}};
            return true;
        }
    }
    return read_hostname(text, found, allowed, fault);
}

[[nodiscard]] constexpr result<host_extent> scan_host(std::string_view text, std::uint32_t at,
                                                      options allowed) noexcept {
    host_extent found{at, host_kind::name, {}};
    error fault;
    if (!read_host(text, found, allowed, fault)) return fault;
    return found;
}

}  // namespace detail

/// A valid host, as it stands in the URI. Borrows that text.
class host_view {
public:
    /// The host "anonymous.invalid", for containers that need a default.
    constexpr host_view() noexcept = default;

    /// The host as written, an IPv6 address with its brackets.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// A name, an IPv4 address or an IPv6 address.
    [[nodiscard]] constexpr host_kind kind() const noexcept { return kind_; }

    /// The four octets of an IPv4 address, in network order.
    [[nodiscard]] constexpr std::optional<std::array<std::uint8_t, 4>> ipv4() const noexcept {
        if (kind_ != host_kind::ipv4) return std::nullopt;
        detail::ipv4_octets octets{};
        std::uint32_t at = 0;
        (void)detail::read_ipv4(text_, at, octets);
        return octets;
    }

    /// The sixteen octets of an IPv6 address, in network order.
    [[nodiscard]] constexpr std::optional<std::array<std::uint8_t, 16>> ipv6() const noexcept {
        if (kind_ != host_kind::ipv6) return std::nullopt;
        return *detail::scan_ipv6(text_, 1, end_of_address());
    }

    /// The zone identifier of an IPv6 address, where options::zone let one in: "eth0" of [fe80::1%25eth0].
    [[nodiscard]] constexpr std::optional<encoded_view> zone() const noexcept {
        if (kind_ != host_kind::ipv6 || text_[end_of_address()] != '%') return std::nullopt;
        auto const begin = end_of_address() + 3;
        return detail::access::encoded(text_.substr(begin, text_.size() - 1 - begin));
    }

    /// True for 224.0.0.0/4 and ff00::/8; a name cannot be judged.
    [[nodiscard]] constexpr bool is_multicast() const noexcept {
        if (auto const octets = ipv4()) return (*octets)[0] >> 4U == 0xE;
        if (auto const octets = ipv6()) return (*octets)[0] == 0xFF;
        return false;
    }

private:
    friend detail::access;
    constexpr host_view(std::string_view text, host_kind kind) noexcept : text_(text), kind_(kind) {}

    [[nodiscard]] constexpr std::uint32_t end_of_address() const noexcept {
        std::uint32_t at = 1;
        while (text_[at] != ']' && text_[at] != '%') ++at;
        return at;
    }

    std::string_view text_ = "anonymous.invalid";
    host_kind kind_ = host_kind::name;
};

/// Reads a whole text as a host: "example.com", "192.0.2.1", "[2001:db8::1]".
///
/// host = hostname / IPv4address / IPv6reference. RFC 3261, section 25.1, with the addresses of RFC 5954.
/// Errors are those of component::host, with offsets in `text`. The result borrows `text`. Linear.
[[nodiscard]] constexpr result<host_view> parse_host(std::string_view text SIPURI_LIFETIMEBOUND,
                                                     options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::host, 0xFFFFFFFFU, 0};
    auto const found = detail::scan_host(text, 0, allowed);
    if (!found) return found.error();
    if (found->end != text.size()) {
        if (auto const fault = detail::missing_brackets(text, 0)) return *fault;
        return error{errc::invalid_character, component::host, found->end, 1};
    }
    return detail::access::make<host_view>(text, found->kind);
}
template <detail::owning_temporary Text>
constexpr result<host_view> parse_host(Text&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
