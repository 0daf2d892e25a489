// The normal form: fewer spellings for what is equivalent.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_NORMALIZE_HPP
#define SIPURI_URI_NORMALIZE_HPP

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/normal_text.hpp>
#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

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
        auto const* const rule = rule_of(parameter);
        bool const token = rule != nullptr && rule->syntax == value_syntax::token;
        if (auto const value = parameter.value()) {
            out.put('=');
            detail::put_normal(out, *value, token ? rule->value_case : letter_case::matters);
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

/// The normal form, as write_normalized() explains it.
[[nodiscard]] inline uri normalize(uri_view source) {
    std::string text;
    (void)write_normalized(source, text);
    return *uri::parse(text, source.used());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
