// A builder's URI, held to a provider's rules.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_BUILD_HPP
#define SIPURI_PROVIDER_BUILD_HPP

#include <sipuri/provider/check.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/uri/builder.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Builds a URI for a provider: the builder's first error, or the first that check() rejects, or the URI.
///
/// A budget that is exceeded is errc::too_long: its offset is that of the first octet beyond it, its length how far
/// over it the whole is.
template <class Uri>
[[nodiscard]] constexpr result<Uri> build(basic_builder<Uri> const& parts, profile const& rules) {
    auto made = parts.build();
    if (!made) return made;
    if (auto const wrong = (sipuri::check)(made->view(), rules).first_rejected()) return wrong->what;
    return made;
}

namespace twilio {

/// Builds a To: `build(to_builder{"example.com"}.user("jack").header("X-Account", "42"), twilio::current)`.
///
/// It has room for more than any To may have, so that build() can name the first header that broke a budget.
using to_builder = builder;

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
