// From a telephone number to a SIP URI, and back.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_CONVERT_HPP
#define SIPURI_TEL_CONVERT_HPP

#include <sipuri/tel/parse.hpp>
#include <sipuri/tel/write.hpp>
#include <sipuri/uri/uri.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The SIP URI of a telephone number in a domain, as write_sip() explains it.
[[nodiscard]] inline result<uri> to_sip(telephone_subscriber_view number, std::string_view domain,
                                        scheme prefix = scheme::sip) {
    auto const host = parse_host(domain);
    if (!host) return host.error();
    return detail::assembly::make<uri>(detail::most_octets_of_sip(number, *host),
                                       [&](auto& to) { detail::put_sip(to, number, *host, prefix); });
}

/// The tel URI of the number in a URI with `user=phone`, as write_tel() explains it; the domain and all else is lost.
///
/// RFC 3261, section 19.1.6. Errors are those of telephone_subscriber_of().
[[nodiscard]] inline result<std::string> to_tel(uri_argument argument) {
    auto const source = argument.view();
    auto const number = telephone_subscriber_of(source);
    if (!number) return number.error();
    std::string text;
    (void)write_tel(*number, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
