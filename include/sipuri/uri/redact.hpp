// The form for logs: a URI, or any other text, without its password.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_REDACT_HPP
#define SIPURI_URI_REDACT_HPP

#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/secret.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// Puts a text with `****` for some of its octets.
constexpr void put_redacted(sink auto& out, std::string_view text, std::size_t begin, std::size_t end) {
    out.put(text.substr(0, begin));
    out.put("****");
    out.put(text.substr(end));
}

}  // namespace detail

/// Writes the URI with `****` for its password, as logs should show it; it is still a URI.
///
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_redacted(uri_argument argument, Out&& out) {
    auto const source = argument.view();
    return detail::write_to(out, [&](auto& target) {
        auto const& parts = source.components();
        if (source.password()) {
            detail::put_redacted(target, source.text(), parts.user_end + std::size_t{1}, parts.host_begin - 1U);
        } else {
            target.put(source.text());
        }
    });
}

/// Writes any text with `****` for what may be a password in it: a URI that is not valid, an address, a line of a log.
///
/// What may be a password begins after the first ":" that ends no scheme, and goes on to the last "@". So the text
/// shows no more of one than explain() does.
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_redacted(std::string_view text, Out&& out) {
    return detail::write_to(out, [&](auto& target) {
        auto const secret = detail::secret_in(text);
        if (secret.empty()) {
            target.put(text);
        } else {
            detail::put_redacted(target, text, secret.begin, secret.end);
        }
    });
}

/// The URI as logs should show it: `****` for its password.
[[nodiscard]] inline std::string redacted(uri_argument source) {
    std::string text;
    (void)write_redacted(source, text);
    return text;
}

/// Any text as logs should show it: `****` for what may be a password in it.
[[nodiscard]] inline std::string redacted(std::string_view source) {
    std::string text;
    (void)write_redacted(source, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
