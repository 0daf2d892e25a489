// The profiles that exist: a new provider is its own header, and a row here.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_PROFILES_HPP
#define SIPURI_PROVIDER_PROFILES_HPP

#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/signalwire.hpp>
#include <sipuri/provider/twilio.hpp>
#include <sipuri/provider/twiml.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Every profile of the library. Each name ends with a NUL that does not belong to it.
inline constexpr profile const* profiles[]{&twilio::making_sip_calls, &twilio::current, &signalwire::compatible,
                                           &twilio::in_twiml};

/// The profile of a name: "current"; null where there is none.
[[nodiscard]] constexpr profile const* find_profile(std::string_view name) noexcept {
    for (auto const* rules : profiles) {
        if (rules->name == name) return rules;
    }
    return nullptr;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
