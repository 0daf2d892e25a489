// Forms of a URI of any scheme: a key for containers, and a form for logs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_ANY_URI_FORMS_HPP
#define SIPURI_ADDRESS_ANY_URI_FORMS_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/tel/canonical_key.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/uri/redact.hpp>

#include <cstddef>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

constexpr void put_canonical(sink auto& out, any_uri_view source) {
    for (char const c : source.scheme()) out.put(to_lower(c));
    detail::put_with_upper_escapes(out, source.text().substr(source.scheme().size()));
}

}  // namespace detail

/// Writes a key that is the same for equivalent URIs of any scheme; URIs of different kinds never share one.
///
/// Of a SIP URI it is that of write_canonical_key() for it: equivalent() decides where two share one.
///
/// Errors: errc::no_space with the size needed.
template <class Out>
constexpr result<std::size_t> write_canonical_key(any_uri_view source, Out&& out) {
    if (auto const sip = source.as_sip()) return write_canonical_key(*sip, out);
    if (auto const tel = source.as_tel()) return write_canonical_key(tel->subscriber(), out);
    return detail::write_to(out, [&](auto& target) {
        if (auto const urn = source.as_urn()) {
            detail::put_canonical(target, *urn);
        } else {
            detail::put_canonical(target, source);
        }
    });
}

/// Writes a URI of any scheme with `****` for its password, as logs should show it.
///
/// Errors: errc::no_space with the size needed.
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_redacted(any_uri_view source, Out&& out) {
    if (auto const sip = source.as_sip()) return write_redacted(*sip, out);
    return write_redacted(source.text(), out);
}

/// The key, as write_canonical_key() explains it.
[[nodiscard]] inline std::string canonical_key(any_uri_view source) {
    std::string text;
    (void)write_canonical_key(source, text);
    return text;
}

/// The URI as logs should show it: `****` for its password.
[[nodiscard]] inline std::string redacted(any_uri_view source) {
    std::string text;
    (void)write_redacted(source, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
