// "sip:jack@example.com"_twilio: a URI that the compiler checks against Twilio's rules.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_LITERALS_HPP
#define SIPURI_PROVIDER_LITERALS_HPP

#include <sipuri/provider/check.hpp>
#include <sipuri/provider/twilio.hpp>
#include <sipuri/uri/literals.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

struct twilio_rules {
    [[nodiscard]] static constexpr findings judge(uri_view source) noexcept {
        return (sipuri::check)(source, twilio::making_sip_calls);
    }
};

}  // namespace detail

inline namespace literals {

/// A URI that check() accepts for twilio::making_sip_calls: `"sip:jack@example.com"_twilio`.
template <detail::literal_text Text>
[[nodiscard]] constexpr uri_view operator""_twilio() noexcept {
    return detail::checked_literal<Text, detail::twilio_rules>();
}

}  // namespace literals
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
