// What is wrong with an http or https URL, as far as one needs not be a browser.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_HTTP_URL_HPP
#define SIPURI_PROVIDER_DETAIL_HTTP_URL_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

using namespace sipuri::detail;

/// The offending octets of a text.
struct octets_at {
    std::size_t offset = 0;
    std::size_t size = 0;
};

inline constexpr char_set url_octets = chars::unreserved | chars::reserved | char_set{"[]"};
inline constexpr char_set userinfo_octets = chars::unreserved | char_set{"%;:&=+$,"};

/// The first octet that no URL holds, half an escape, or a second "#".
[[nodiscard]] constexpr std::optional<octets_at> wrong_url_octet(std::string_view text) noexcept {
    bool fragment = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (is(unreserved_class, text[i]) || url_octets.contains(text[i])) continue;
        bool const escape = text[i] == '%' && text.size() - i > 2 && is(hexdig_class, text[i + 1]) &&
                            is(hexdig_class, text[i + 2]);
        bool const begins_fragment = text[i] == '#' && !fragment;
        if (!escape && !begins_fragment) return octets_at{i, 1};
        fragment = fragment || begins_fragment;
    }
    return std::nullopt;
}

/// The size of "http://" or "https://", in any case; 0 for a text that begins with neither.
[[nodiscard]] constexpr std::size_t http_scheme(std::string_view text) noexcept {
    if (equal_ignoring_case(text.substr(0, 7), "http://")) return 7;
    return equal_ignoring_case(text.substr(0, 8), "https://") ? 8 : 0;
}

/// True for 1*DIGIT up to 65535, and for nothing, which RFC 3986 has as a port, too.
[[nodiscard]] constexpr bool is_port(std::string_view digits) noexcept {
    unsigned number = 0;
    for (char const c : digits) {
        if (!chars::digit.contains(c)) return false;
        number = number * 10U + static_cast<unsigned>(c - '0');
        if (number > 0xFFFF) return false;
    }
    return true;
}

/// absolute-URI = ( "http" / "https" ) "://" [ userinfo "@" ] host [ ":" port ]
///                path-abempty [ "?" query ] [ "#" fragment ]
///
/// A host is a name, an IPv4 address or an IPv6 address in brackets. RFC 3986, section 3.
[[nodiscard]] constexpr std::optional<octets_at> wrong_url(std::string_view text, options allowed) noexcept {
    octets_at const whole{0, text.size()};
    auto const begin = http_scheme(text);
    if (begin == 0) return whole;
    constexpr char_set ends_authority{"/?#"};
    auto end = begin;
    while (end != text.size() && !ends_authority.contains(text[end])) ++end;
    auto const authority = text.substr(begin, end - begin);
    auto const at_sign = authority.find('@');
    auto const host_begin = at_sign == authority.npos ? 0 : at_sign + 1;
    auto const after = authority.substr(host_begin);
    auto const bracket = after.find(']');
    auto const colon = after.find(':', after.starts_with('[') && bracket != after.npos ? bracket : 0);
    auto const host = after.substr(0, colon);
    if (host.empty()) return whole;
    auto const piece = [&](std::string_view part) {
        return octets_at{static_cast<std::size_t>(part.data() - text.data()), part.size()};
    };
    // A "%" of the user name is checked with all others.
    if (at_sign != authority.npos && !userinfo_octets.contains_all(authority.substr(0, at_sign))) {
        return piece(authority.substr(0, at_sign));
    }
    if (auto const second = after.find('@'); second != after.npos) return piece(after.substr(second, 1));
    if (auto const wrong = wrong_url_octet(text)) return wrong;
    if (!parse_host(host, allowed)) return piece(host);
    if (colon != after.npos && !is_port(after.substr(colon + 1))) return piece(after.substr(colon + 1));
    return std::nullopt;
}

/// A URL that may also be relative: a path, a query, or "//" and a host.
[[nodiscard]] constexpr std::optional<octets_at> wrong_reference(std::string_view text, options allowed) noexcept {
    if (http_scheme(text) != 0) return wrong_url(text, allowed);
    auto const colon = text.find(':');
    if (colon < text.find_first_of("/?#")) return octets_at{0, text.size()};
    return wrong_url_octet(text);
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
