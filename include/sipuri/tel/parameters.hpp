// The parameters of a telephone number, those that have a meaning with accessors of their own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_PARAMETERS_HPP
#define SIPURI_TEL_PARAMETERS_HPP

#include <sipuri/uri/parameters.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What the network says of a caller's number; `other` is any further token.
///
/// verstat = "TN-Validation-Passed" / "TN-Validation-Failed" / "No-TN-Validation" / token
///
/// 3GPP TS 24.229, section 7.2A.20.
enum class verstat : std::uint8_t { passed, failed, not_validated, other };

/// The token of a verstat: "TN-Validation-Passed"; empty for verstat::other.
[[nodiscard]] constexpr std::string_view name(verstat value) noexcept {
    switch (value) {
        case verstat::passed: return "TN-Validation-Passed";
        case verstat::failed: return "TN-Validation-Failed";
        case verstat::not_validated: return "No-TN-Validation";
        case verstat::other: break;
    }
    return {};
}

/// The parameters of a telephone number in their order: a lazy forward range.
///
/// par = parameter / extension / isdn-subaddress
///
/// No name appears twice. An accessor gives the value as it is, absent if there is none; validate() says whether it has
/// the syntax of its parameter.
///
/// Lifetime: borrows the text.
/// RFC 3966, section 3.
class telephone_parameters_view : public detail::field_range<parameter_view, detail::up_to<';'>> {
public:
    constexpr telephone_parameters_view() noexcept = default;

    /// The value of the parameter with this name, if it is there and has one. Linear.
    [[nodiscard]] constexpr std::optional<encoded_view> value_of(std::string_view name) const noexcept {
        auto const found = find(name);
        return found ? found->value() : std::nullopt;
    }

    /// extension = ";ext=" 1*phonedigit
    [[nodiscard]] constexpr std::optional<encoded_view> ext() const noexcept { return value_of("ext"); }
    /// isdn-subaddress = ";isub=" 1*uric, up to the next ";"
    [[nodiscard]] constexpr std::optional<encoded_view> isub() const noexcept { return value_of("isub"); }
    /// isub-encoding = ";isub-encoding=" ( "nsap-ia5" / "nsap-bcd" / "nsap" / token ). RFC 4715, section 4.
    [[nodiscard]] constexpr std::optional<encoded_view> isub_encoding() const noexcept {
        return value_of("isub-encoding");
    }
    /// context = ";phone-context=" descriptor ; descriptor = domainname / global-number-digits
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return value_of("phone-context");
    }

    /// The routing number of a ported number. rn = ";rn=" ( global-rn / local-rn ). RFC 4694, section 4.
    [[nodiscard]] constexpr std::optional<encoded_view> rn() const noexcept { return value_of("rn"); }
    /// What makes a local rn unique. rn-context = ";rn-context=" rn-descriptor. RFC 4694, section 4.
    [[nodiscard]] constexpr std::optional<encoded_view> rn_context() const noexcept { return value_of("rn-context"); }
    /// True if number portability was looked up: the number need not be looked up again. RFC 4694, section 4.
    [[nodiscard]] constexpr bool npdi() const noexcept { return contains("npdi"); }
    /// The carrier that was chosen. cic = ";cic=" ( global-cic / local-cic ). RFC 4694, section 4.
    [[nodiscard]] constexpr std::optional<encoded_view> cic() const noexcept { return value_of("cic"); }
    /// What makes a local cic unique. cic-context = ";cic-context=" rn-descriptor. RFC 4694, section 4.
    [[nodiscard]] constexpr std::optional<encoded_view> cic_context() const noexcept { return value_of("cic-context"); }
    /// True if ENUM was looked up: the number need not be looked up again. RFC 4759, section 3.
    [[nodiscard]] constexpr bool enumdi() const noexcept { return contains("enumdi"); }

    /// trunk-group = ";tgrp=" trunk-group-label. RFC 4904, section 5.
    [[nodiscard]] constexpr std::optional<encoded_view> tgrp() const noexcept { return value_of("tgrp"); }
    /// trunk-context = ";trunk-context=" descriptor. RFC 4904, section 5.
    [[nodiscard]] constexpr std::optional<encoded_view> trunk_context() const noexcept {
        return value_of("trunk-context");
    }

    /// Whether the network has verified the caller's number. 3GPP TS 24.229, section 7.2A.20.
    [[nodiscard]] constexpr std::optional<sipuri::verstat> verstat() const noexcept {
        auto const value = value_of("verstat");
        if (!value) return std::nullopt;
        for (auto const known : {sipuri::verstat::passed, sipuri::verstat::failed, sipuri::verstat::not_validated}) {
            if (value->is(sipuri::name(known))) return known;
        }
        return sipuri::verstat::other;
    }
    /// "information" or "entertainment". 3GPP TS 24.229, section 7.2A.17.
    [[nodiscard]] constexpr std::optional<encoded_view> premium_rate() const noexcept {
        return value_of("premium-rate");
    }

    /// The calling party's category, as open text: "ordinary", "payphone". Not registered.
    [[nodiscard]] constexpr std::optional<encoded_view> cpc() const noexcept { return value_of("cpc"); }
    /// The originating line's information, as open text. Not registered.
    [[nodiscard]] constexpr std::optional<encoded_view> oli() const noexcept { return value_of("oli"); }
    /// The same by another name. Not registered.
    [[nodiscard]] constexpr std::optional<encoded_view> isup_oli() const noexcept { return value_of("isup-oli"); }

private:
    friend struct detail::access;
    using field_range::field_range;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
