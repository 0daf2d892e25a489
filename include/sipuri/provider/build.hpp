// A builder's URI, held to a provider's rules.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_BUILD_HPP
#define SIPURI_PROVIDER_BUILD_HPP

#include <sipuri/provider/check.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/uri/builder.hpp>

#include <cstdint>
#include <optional>
#include <string>

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
/// A builder that escapes headers as Twilio wishes: all but unreserved octets. It has room for more than any To may have,
/// so that build() can name the first header that broke a budget.
class to_builder : public builder {
public:
    using builder::builder;

    /// Sets the scheme.
    constexpr to_builder& scheme(sipuri::scheme value) {
        builder::scheme(value);
        return *this;
    }
    /// Sets the host.
    constexpr to_builder& host(host_text text, options allowed = {}) {
        builder::host(text, allowed);
        return *this;
    }
    /// Sets the user.
    constexpr to_builder& user(component_text text) {
        builder::user(text);
        return *this;
    }
    /// Sets the password, which needs a user, set before or after it.
    constexpr to_builder& password(component_text text) {
        builder::password(text);
        return *this;
    }
    /// Sets the port.
    constexpr to_builder& port(std::uint16_t number) {
        builder::port(number);
        return *this;
    }
    /// Sets the transport parameter.
    constexpr to_builder& transport(sipuri::transport value) {
        builder::transport(value);
        return *this;
    }
    /// Sets a parameter, or without a value a flag; one of that name is replaced.
    constexpr to_builder& parameter(component_text name, std::optional<component_text> value = std::nullopt) {
        builder::parameter(name, value);
        return *this;
    }
    /// Adds a header. Of a plain value everything is escaped except unreserved octets.
    to_builder& header(component_text name, component_text value) {
        if (spelled_of(value).how != sipuri::detail::spelling::plain) {
            builder::header(name, value);
            return *this;
        }
        std::string text;
        (void)write_escaped(value.text(), chars::unreserved, text);
        builder::header(name, escaped(text));
        return *this;
    }
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
