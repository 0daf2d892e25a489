// The parameters of telephone numbers that have a meaning: one table, a row a parameter.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_PARAMETER_RULES_HPP
#define SIPURI_TEL_PARAMETER_RULES_HPP

#include <sipuri/text/detail/octets.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The grammar of the value of a telephone parameter.
enum class telephone_value : std::uint8_t {
    open,         ///< anything, or nothing: the parameter is not registered
    flag,         ///< no value
    phonedigits,  ///< 1*phonedigit
    uric,         ///< 1*uric
    descriptor,   ///< domainname / global-number-digits
    routing,      ///< global-hex-digits, or HEXDIG *hex-phonedigit where `needs` is there
    context,      ///< domainname / global-hex-digits
    label,        ///< 1*( unreserved / escaped / "/" / "&" / "+" / "$" )
    token,        ///< a token; some values are named by the source
    premium,      ///< "information" / "entertainment"
};

/// What is known of a telephone parameter.
struct telephone_parameter_rule {
    std::string_view name;    ///< in lower case
    telephone_value value;    ///< the grammar of its value
    std::string_view needs;   ///< the parameter that must be there, too: that of a local `routing` value only; or empty
    std::string_view source;  ///< where it is defined
};

/// The parameters that are registered for tel URIs, and three that are widely used without.
///
/// "tel URI Parameters" of the IANA; RFC 5341.
inline constexpr telephone_parameter_rule telephone_parameter_rules[] = {
    {"ext", telephone_value::phonedigits, "", "RFC 3966"},
    {"isub", telephone_value::uric, "", "RFC 3966"},
    {"phone-context", telephone_value::descriptor, "", "RFC 3966"},
    {"isub-encoding", telephone_value::token, "isub", "RFC 4715"},
    {"rn", telephone_value::routing, "rn-context", "RFC 4694"},
    {"rn-context", telephone_value::context, "rn", "RFC 4694"},
    {"npdi", telephone_value::flag, "", "RFC 4694"},
    {"cic", telephone_value::routing, "cic-context", "RFC 4694"},
    {"cic-context", telephone_value::context, "cic", "RFC 4694"},
    {"enumdi", telephone_value::flag, "", "RFC 4759"},
    {"tgrp", telephone_value::label, "trunk-context", "RFC 4904"},
    {"trunk-context", telephone_value::descriptor, "tgrp", "RFC 4904"},
    {"premium-rate", telephone_value::premium, "", "3GPP TS 24.229"},
    {"verstat", telephone_value::token, "", "3GPP TS 24.229"},
    {"cpc", telephone_value::open, "", "not registered"},
    {"oli", telephone_value::open, "", "not registered"},
    {"isup-oli", telephone_value::open, "", "not registered"},
};

/// The row of a parameter; absent where nothing is known of it.
[[nodiscard]] constexpr std::optional<telephone_parameter_rule> find_telephone_parameter_rule(
    std::string_view name) noexcept {
    for (auto const& rule : telephone_parameter_rules) {
        if (detail::equal_ignoring_case(rule.name, name)) return rule;
    }
    return std::nullopt;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
