// A URI checked against a provider's profile.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_CHECK_HPP
#define SIPURI_PROVIDER_CHECK_HPP

#include <sipuri/provider/detail/inspection.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/uri/uri_argument.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Checks a URI by RFC 3261's further rules, as validate() does, and then by a provider's. By every profile it is advice
/// that a header's value is escaped twice, as "%2540"; what has a colon may be a URI with escapes of its own.
///
/// Errors: each finding carries the provider's own number where there is one. A length that is exceeded is shown as the
/// octets beyond the limit. Offsets are those of `source.text()`.
/// Complexity: that of validate(), and one walk over parameters and headers. Allocates nothing.
[[nodiscard]] constexpr findings (check)(uri_argument source, profile const& rules) noexcept {
    detail::inspection seen{rules};
    seen.inspect(source);
    return seen.found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
