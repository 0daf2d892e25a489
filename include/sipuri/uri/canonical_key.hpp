// A key for containers: the same for all URIs that are equivalent.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_CANONICAL_KEY_HPP
#define SIPURI_URI_CANONICAL_KEY_HPP

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/detail/normal_text.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

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

}  // namespace detail

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

/// The key, as write_canonical_key() explains it.
[[nodiscard]] inline std::string canonical_key(uri_view source) {
    std::string text;
    (void)write_canonical_key(source, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
