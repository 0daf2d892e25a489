// The form for logs: a URI without its password.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_REDACT_HPP
#define SIPURI_URI_REDACT_HPP

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

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

/// Writes the URI with `****` for its password, as logs should show it; it is still a URI. Linear.
template <class Out>
constexpr result<std::size_t> write_redacted(uri_view source, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_redacted(target, source); });
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
