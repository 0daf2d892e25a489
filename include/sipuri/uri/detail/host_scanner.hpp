// How a host is read: a name, an IPv4 address or an IPv6 reference.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_HOST_SCANNER_HPP
#define SIPURI_URI_DETAIL_HOST_SCANNER_HPP

#include <sipuri/text/detail/ip_address.hpp>
#include <sipuri/text/detail/unescaping.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/uri/components.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The error of an IPv6 address without brackets, if that is what appears from `at` to the first ";" or "?".
[[nodiscard]] constexpr std::optional<error> missing_brackets(std::string_view text, std::uint32_t at) noexcept {
    auto end = at;
    while (end != text.size() && is(hexdig_class, text[end])) ++end;
    if (end == text.size() || text[end] != ':') return std::nullopt;
    while (end != text.size() && text[end] != ';' && text[end] != '?') ++end;
    if (!scan_ipv6(text, at, end)) return std::nullopt;
    return error{errc::missing_brackets, component::host, at, end - at};
}

/// Where a host ends, and what it is; without a host where one could have gone on.
struct host_extent {
    std::uint32_t end = 0;
    host_kind kind = host_kind::name;
    bool found = false;

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return found; }
};

/// A host that may need leniencies: those that it needed, or why there is none.
struct lenient_host {
    host_extent host{};
    options used{};
    error fault{};
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

/// True for a label that begins with a digit, but does not consist of them.
[[nodiscard]] constexpr bool is_no_number(std::string_view text, std::uint32_t label, std::uint32_t end) noexcept {
    while (label != end && digit_value(text[label]) <= 9) ++label;
    return label != end && text[label] != '.';
}

/// hostname    = *( domainlabel "." ) toplabel [ "." ]
/// domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
/// toplabel    = ALPHA / ALPHA *( alphanum / "-" ) alphanum
///
/// RFC 3261, section 25.1.
[[nodiscard]] SIPURI_INLINE constexpr host_extent read_hostname(std::string_view text, std::uint32_t begin,
                                                                options allowed) noexcept {
    auto at = begin;
    auto last_label = begin;
    auto const octets = allowed.underscore ? underscore_label_class : label_class;
    for (;;) {
        auto const label = at;
        at = end_of_run(text, at, octets);
        if (at == label) break;
        if (text[label] == '-') {
            at = label;
            break;
        }
        last_label = label;
        if (text[at - 1] == '-' || at == text.size() || text[at] != '.') break;
        ++at;
    }
    bool const ends_well = at != begin && text[at - 1] != '-' && ends_host(text, at);
    bool const digit = ends_well && digit_value(text[last_label]) <= 9;
    bool const found = ends_well && (!digit || (allowed.leading_digit && is_no_number(text, last_label, at)));
    return {at, host_kind::name, found};
}

/// IPv6reference = "[" IPv6address "]"
///
/// RFC 3261, section 25.1.
[[nodiscard]] constexpr host_extent read_ipv6_reference(std::string_view text, std::uint32_t begin) noexcept {
    auto const close = first_of(']', text, begin);
    if (close == text.size()) return {};
    auto const end = static_cast<std::uint32_t>(close) + 1;
    return {end, host_kind::ipv6, ends_host(text, end) && scan_ipv6(text, begin + 1, end - 1).has_value()};
}

/// Reads again what is no IPv6 reference: there is a zone, or something is wrong.
///
/// With options::zone also "[" IPv6address "%25" 1*( unreserved / escaped ) "]" (RFC 6874).
[[nodiscard]] constexpr lenient_host read_lenient_ipv6_reference(std::string_view text, std::uint32_t begin,
                                                                 options allowed) noexcept {
    auto const refuse = [](error const& what) { return lenient_host{{}, {}, what}; };
    auto const address = begin + 1;
    auto const close = next_of("];?", text, address);
    if (close == text.size() || text[close] != ']') {
        return refuse({errc::unclosed_bracket, component::host, begin, close - begin});
    }
    auto const address_end = next_of("%", text.substr(0, close), address);
    if (auto const octets = scan_ipv6(text, address, address_end); !octets) {
        if (octets.error().code != errc::invalid_ipv6) return refuse(octets.error());
        return refuse({errc::invalid_ipv6, component::host, begin, close + 1 - begin});
    }
    bool const has_zone = address_end != close;
    if (has_zone) {
        auto const zone = address_end + 3;
        if (!allowed.zone || text.substr(address_end, 3) != "%25") {
            return refuse({errc::zone, component::host, address_end, 1});
        }
        if (zone == close) return refuse({errc::empty, component::host, zone, 0});
        auto const stop = skip(text, zone, unreserved_class);
        if (stop != close) return refuse(refused(text, stop, close, component::host));
    }
    if (!ends_host(text, close + 1)) return refuse({errc::invalid_character, component::host, close + 1, 1});
    return {{close + 1, host_kind::ipv6, true}, {.zone = has_zone}, {}};
}

/// host = hostname / IPv4address / IPv6reference
///
/// RFC 3261, section 25.1. Begins at `begin`, and ends before ":", ";", "?" or with the text.
[[nodiscard]] SIPURI_INLINE constexpr host_extent read_host(std::string_view text, std::uint32_t begin) noexcept {
    if (begin != text.size() && text[begin] == '[') return read_ipv6_reference(text, begin);
    if (begin != text.size() && digit_value(text[begin]) <= 9) {
        auto const end = end_of_ipv4(text, begin);
        if (end != begin && ends_host(text, end)) return {end, host_kind::ipv4, true};
    }
    return read_hostname(text, begin, {});
}

/// Reads again, with leniencies, what read_host() did not take, which went as far as `stopped`: only here leniencies cost
/// anything, and reasons are found.
[[nodiscard]] SIPURI_COLD constexpr lenient_host read_lenient_host(std::string_view text, std::uint32_t begin,
                                                                   std::uint32_t stopped, options allowed) noexcept {
    if (begin != text.size() && text[begin] == '[') return read_lenient_ipv6_reference(text, begin, allowed);
    if (allowed == options{}) return {{}, {}, host_error(text, begin, stopped)};
    auto const host = read_hostname(text, begin, allowed);
    if (!host) return {{}, {}, host_error(text, begin, host.end)};
    auto const name = text.substr(begin, host.end - begin);
    bool const underscore = first_of('_', name) != name.size();
    bool const leading_digit = !read_hostname(text, begin, {.underscore = true});
    return {host, {.underscore = underscore, .leading_digit = leading_digit}, {}};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
