// Fewer spellings for what is equivalent: the normal form, a key for containers, and a form for logs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_NORMALIZE_HPP
#define SIPURI_URI_NORMALIZE_HPP

#include <sipuri/uri/compare.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/uri.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// Puts a text with the escapes of unreserved characters resolved and the others in upper case.
template <sink Sink>
constexpr void put_normal(Sink& out, encoded_view text, letter_case matters) {
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && !is(unreserved_class, *at)) {
            detail::put_escape(out, *at);
        } else {
            out.put(matters == letter_case::matters ? *at : to_lower(*at));
        }
    }
}

/// As put_normal(), but one spelling for all that the escape rule makes equal: only what is reserved keeps its escape,
/// or its lack of one; of the rest, what `raw` holds stands raw.
template <sink Sink>
constexpr void put_canonical(Sink& out, encoded_view text, octet_class raw, letter_case matters) {
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && (chars::reserved.contains(*at) || !is(raw, *at))) {
            detail::put_escape(out, *at);
        } else {
            out.put(matters == letter_case::matters ? *at : to_lower(*at));
        }
    }
}

/// An IPv6 address as RFC 5952 writes it: lower case, no leading zeros, "::" for the first longest run of two zero
/// groups or more, and an IPv4-mapped address with its last four octets in decimal.
template <sink Sink>
constexpr void put_ipv6(Sink& out, ipv6_octets const& octets) {
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i != 8; ++i) groups[i] = octets[2 * i] * 256U + octets[2 * i + 1];
    bool mapped = groups[5] == 0xFFFF;
    for (std::size_t i = 0; i != 5; ++i) mapped = mapped && groups[i] == 0;
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
    for (std::size_t i = 12; i != 16; ++i) {
        out.put(i == 12 ? ':' : '.');
        detail::put_number(out, octets[i]);
    }
}

template <sink Sink>
constexpr void put_normal(Sink& out, host_view host) {
    if (auto const octets = host.ipv6()) {
        out.put('[');
        detail::put_ipv6(out, *octets);
        if (auto const zone = host.zone()) {
            out.put("%25");
            detail::put_normal(out, *zone, letter_case::matters);
        }
        out.put(']');
    } else {
        for (char const c : host.text()) out.put(to_lower(c));
    }
}

/// "sip:" [ userinfo ] host, with `put_part` for the text of user and password.
template <sink Sink, class Put>
constexpr void put_up_to_host(Sink& out, uri_view source, Put put_part) {
    out.put(name(source.scheme()));
    out.put(':');
    if (auto const user = source.user()) {
        put_part(*user, user_class);
        if (auto const password = source.password()) {
            out.put(':');
            put_part(*password, password_class);
        }
        out.put('@');
    }
    detail::put_normal(out, source.host());
}

template <sink Sink>
constexpr void put_normal(Sink& out, uri_view source) {
    detail::put_up_to_host(out, source, [&](encoded_view part, octet_class) {
        detail::put_normal(out, part, letter_case::matters);
    });
    if (source.port()) {
        out.put(':');
        out.put(source.port_text());
    }
    for (auto const parameter : source.parameters()) {
        out.put(';');
        detail::put_normal(out, parameter.name(), letter_case::ignored);
        bool const token = parameter.is("transport") || parameter.is("user");
        if (auto const value = parameter.value()) {
            out.put('=');
            detail::put_normal(out, *value, token ? letter_case::ignored : letter_case::matters);
        }
    }
    char delimiter = '?';
    for (auto const header : source.headers()) {
        out.put(delimiter);
        detail::put_normal(out, header.name(), letter_case::matters);
        out.put('=');
        detail::put_normal(out, header.value(), letter_case::matters);
        delimiter = '&';
    }
}

/// Puts the headers in the order of their names, those of one name in theirs.
template <sink Sink>
constexpr void put_sorted_headers(Sink& out, headers_view headers) {
    char delimiter = '?';
    for (fields_by_name<headers_view, compare_by_escape_rule> each{headers}; !each.done(); ++each) {
        auto const header = *each;
        out.put(delimiter);
        delimiter = '&';
        detail::put_canonical(out, header.name(), header_class, letter_case::ignored);
        out.put('=');
        detail::put_canonical(out, header.value(), header_class, letter_case::matters);
    }
}

template <sink Sink>
constexpr void put_canonical(Sink& out, uri_view source) {
    detail::put_up_to_host(out, source, [&](encoded_view part, octet_class raw) {
        detail::put_canonical(out, part, raw, letter_case::matters);
    });
    if (auto const port = source.port()) {
        out.put(':');
        detail::put_number(out, *port);
    }
    for (auto const name : {"maddr", "method", "transport", "ttl", "user"}) {
        for (auto const parameter : source.parameters()) {
            if (!parameter.is(name)) continue;
            out.put(';');
            out.put(name);
            auto const value = parameter.value();
            if (!value) continue;
            out.put('=');
            auto const address = parameter.is("maddr") ? ipv6_address(*value) : std::nullopt;
            if (address) {
                out.put('[');
                detail::put_ipv6(out, *address);
                out.put(']');
            } else {
                detail::put_canonical(out, *value, param_class,
                                      parameter.is("method") ? letter_case::matters : letter_case::ignored);
            }
        }
    }
    detail::put_sorted_headers(out, source.headers());
}

template <sink Sink>
constexpr void put_redacted(Sink& out, uri_view source) {
    auto const text = source.text();
    auto const password = source.password();
    if (!password) {
        out.put(text);
        return;
    }
    auto const begin = static_cast<std::size_t>(password->encoded().data() - text.data());
    out.put(text.substr(0, begin));
    out.put("****");
    out.put(text.substr(begin + password->size()));
}

}  // namespace detail

/// Writes the normal form: into a span, a string, a sink or an output iterator.
///
/// Scheme, host, parameter names and the values of transport and user in lower case; IPv6 as RFC 5952 writes it;
/// escapes of unreserved characters resolved, all others in upper case. Nothing is added, dropped or put in another
/// order. Equivalent to what it was made from, and its own normal form. RFC 3261, section 19.1.4; RFC 3986,
/// section 6.2.2. Returns the octets written, or errc::no_space with the size needed. Linear.
template <class Out>
constexpr result<std::size_t> write_normalized(uri_view source, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_normal(target, source); });
}

/// Writes a key that is the same for equivalent URIs, and, unlike equivalence, transitive.
///
/// Covers what equivalence cannot ignore: scheme, user, password, host, port, the parameters maddr, method, transport,
/// ttl and user, and the headers. URIs that differ only in other parameters share a key without being equivalent: it
/// tells where to look, equivalent() decides. It is not a URI. Returns as write_normalized() does. Linear but for
/// the sorting of headers, which costs what it costs in compare().
template <class Out>
constexpr result<std::size_t> write_canonical_key(uri_view source, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_canonical(target, source); });
}

/// Writes the URI with `****` for its password, as logs should show it; it is still a URI. Linear.
template <class Out>
constexpr result<std::size_t> write_redacted(uri_view source, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_redacted(target, source); });
}

/// The normal form, as write_normalized() explains it.
[[nodiscard]] inline uri normalize(uri_view source) {
    std::string text;
    (void)write_normalized(source, text);
    return *uri::parse(text, source.used());
}

/// The key, as write_canonical_key() explains it.
[[nodiscard]] inline std::string canonical_key(uri_view source) {
    std::string text;
    (void)write_canonical_key(source, text);
    return text;
}

/// The URI as logs should show it: `****` for its password.
[[nodiscard]] inline std::string redacted(uri_view source) {
    std::string text;
    (void)write_redacted(source, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
