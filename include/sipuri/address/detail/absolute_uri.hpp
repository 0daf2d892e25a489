// absoluteURI: a URI of any scheme, by the grammar that RFC 3261 takes from RFC 2396.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_ABSOLUTE_URI_HPP
#define SIPURI_ADDRESS_DETAIL_ABSOLUTE_URI_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/uri/host.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
inline constexpr char_set scheme_octets = chars::alphanum | char_set{"+-."};

/// The end of a scheme from `at` on, where its ":" must be; `at` where there is none.
[[nodiscard]] constexpr std::uint32_t end_of_scheme(std::string_view text, std::uint32_t at) noexcept {
    if (at == text.size() || !chars::alpha.contains(text[at])) return at;
    while (at != text.size() && scheme_octets.contains(text[at])) ++at;
    return at;
}

/// net-path  = "//" authority [ abs-path ]
/// authority = srvr / reg-name
/// srvr      = [ [ userinfo "@" ] hostport ] ; hostport = host [ ":" port ] ; port = 1*DIGIT
///
/// The end of a hostport with an IPv6reference, after the "//" at `slashes`; those slashes of any other net-path, which
/// is 1*uric.
[[nodiscard]] constexpr result<std::uint32_t> end_of_ipv6_authority(std::string_view spec,
                                                                    std::uint32_t slashes) noexcept {
    auto const octet_is = [spec](std::uint32_t i, char c) { return i != spec.size() && spec[i] == c; };
    auto begin = slashes + 2;
    if (auto stop = skip(spec, begin, user_class); stop != begin) {
        if (octet_is(stop, ':')) stop = skip(spec, stop + 1, password_class);
        if (!octet_is(stop, '@')) return slashes;
        begin = stop + 1;
    }
    if (!octet_is(begin, '[')) return slashes;
    auto const up_to_bracket = spec.substr(0, next_of("]", spec, begin) + std::size_t{1});
    auto const host = read_ipv6_reference(up_to_bracket, begin);
    if (!host) return read_lenient_ipv6_reference(up_to_bracket, begin, {}).fault;
    auto at = host.end;
    bool const port = octet_is(at, ':');
    if (port) {
        for (++at; at != spec.size() && digit_value(spec[at]) <= 9;) ++at;
    }
    if (at != spec.size() && spec[at] != '/' && spec[at] != '?') {
        return error{errc::invalid_character, port ? component::port : component::host, at, 1};
    }
    if (spec[at - 1] == ':') return error{errc::empty, component::port, at, 0};
    return at;
}

/// What is wrong with the text from `begin` to `end` as an absoluteURI, if anything is.
///
/// absoluteURI = scheme ":" ( hier-part / opaque-part )
///
/// Either part is 1*uric, except an IPv6reference in the authority of a hier-part.
[[nodiscard]] constexpr std::optional<error> absolute_uri_fault(std::string_view text, std::uint32_t begin,
                                                                std::uint32_t end) noexcept {
    auto const spec = text.substr(0, end);
    auto at = end_of_scheme(spec, begin);
    if (at == begin || at == end || spec[at] != ':') {
        return error{errc::invalid_scheme, component::scheme, begin, next_of(":", spec, begin) - begin};
    }
    if (++at == end) return error{errc::unexpected_end, component::uri, at, 0};
    if (spec.substr(at).starts_with("//")) {
        auto const authority = end_of_ipv6_authority(spec, at);
        if (!authority) return authority.error();
        at = *authority;
    }
    for (;; ++at) {
        at = skip(spec, at, unreserved_class);
        if (at == end) return std::nullopt;
        if (!chars::reserved.contains(spec[at])) return refused(spec, at, end, component::uri);
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
