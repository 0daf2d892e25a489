// Where the components of a URI are, without the view.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_SCAN_HPP
#define SIPURI_URI_SCAN_HPP

#include <sipuri/text/result.hpp>
#include <sipuri/uri/components.hpp>
#include <sipuri/uri/detail/scanner.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Finds the components of a SIP or SIPS URI, or the first octets that no such URI can have there.
///
/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
/// hostport = host [ ":" port ]
///
/// RFC 3261, section 25.1. One pass; only what could have been userinfo, and has no "@" after it, is read again as
/// hostport and the rest. Reads nothing outside `text`. Linear.
[[nodiscard]] constexpr result<components> scan(std::string_view text, options allowed = {}) noexcept {
    detail::scanner scanner{text};
    if (!scanner.uri(allowed)) return scanner.fault();
    return scanner.found();
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
