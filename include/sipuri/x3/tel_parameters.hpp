// The grammar of telephone parameters in Boost.Spirit X3: RFC 4694, RFC 4715, RFC 4759, RFC 4904, TS 24.229.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Each production accepts the parameters that sipuri::validate() has nothing against, except that validate() takes an
// escape for the octet that it means.
#ifndef SIPURI_X3_TEL_PARAMETERS_HPP
#define SIPURI_X3_TEL_PARAMETERS_HPP

#include <sipuri/tel/detail/value_grammar.hpp>
#include <sipuri/x3/tel.hpp>

/// More productions of telephone numbers, each a `par` of RFC 3966.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace tel {

// ---------------------------------------------------------------------------------------------------------------------
// RFC 4694, section 4. The attribute of a set is char, of a parameter parameter_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// hex-phonedigit = HEXDIG / visual-separator
inline constexpr octet<sipuri::detail::hex_phonedigit> hex_phonedigit{};

/// global-hex-digits = "+" 1*3( DIGIT ) *hex-phonedigit
///
/// A DIGIT is a hex-phonedigit, too: one of them is enough.
inline constexpr auto global_hex_digits = production<part::text>([] { return '+' >> digit >> *hex_phonedigit; });

/// 1*hex-phonedigit of a local-rn and a local-cic, of which the first is a HEXDIG
inline constexpr auto local_hex_digits = production<part::text>([] { return hexdig >> *hex_phonedigit; });

/// rn-descriptor = domainname / global-hex-digits
inline constexpr auto rn_descriptor = production<part::text>([] { return hostname | global_hex_digits; });

/// rn-context = ";rn-context=" rn-descriptor
inline constexpr auto rn_context = production<part::par>([] { return quoted{";rn-context="} >> rn_descriptor; });

/// rn = ";rn=" ( global-rn / local-rn ) ; local-rn = 1*hex-phonedigit rn-context
///
/// The context of a local-rn may be anywhere among the parameters, and is a production of its own.
inline constexpr auto rn =
    production<part::par>([] { return quoted{";rn="} >> (global_hex_digits | local_hex_digits); });

/// cic-context = ";cic-context=" rn-descriptor
inline constexpr auto cic_context = production<part::par>([] { return quoted{";cic-context="} >> rn_descriptor; });

/// cic = ";cic=" ( global-cic / local-cic ) ; local-cic = 1*hex-phonedigit cic-context
inline constexpr auto cic =
    production<part::par>([] { return quoted{";cic="} >> (global_hex_digits | local_hex_digits); });

/// npdi = ";npdi"
inline constexpr auto npdi = production<part::par>([] { return quoted{";npdi"}; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 4759, section 3; RFC 4904, section 5. The attribute of a parameter is parameter_view.
// ---------------------------------------------------------------------------------------------------------------------

/// enum-dip-indicator = ";enumdi"
inline constexpr auto enum_dip_indicator = production<part::par>([] { return quoted{";enumdi"}; });

/// trunk-group = ";tgrp=" trunk-group-label ; trunk-group-label = 1*( unreserved / escaped / "/" / "&" / "+" / "$" )
inline constexpr auto trunk_group =
    production<part::par>([] { return quoted{";tgrp="} >> +(octet<sipuri::detail::trunk_group_label>{} | escaped); });

/// trunk-context = ";trunk-context=" descriptor
inline constexpr auto trunk_context = production<part::par>([] { return quoted{";trunk-context="} >> descriptor; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 4715, section 5; 3GPP TS 24.229, sections 7.2A.17 and 7.2A.20. The attribute of a parameter is parameter_view.
// ---------------------------------------------------------------------------------------------------------------------

/// isub-encoding = isub-encoding-tag "=" isub-encoding-value
///
/// isub-encoding-value = "nsap-ia5" / "nsap-bcd" / "nsap" / token. Each of the three is a token.
inline constexpr auto isub_encoding =
    production<part::par>([] { return quoted{";isub-encoding="} >> other_transport >> !paramchar; });

/// premrate = premrate-tag "=" premrate-value ; premrate-value = "information" / "entertainment"
inline constexpr auto premrate = production<part::par>([] {
    return quoted{";premium-rate="} >> (quoted{"information"} | quoted{"entertainment"}) >> !paramchar;
});

/// verstat = verstat-tag "=" verstat-value
///
/// verstat-value = "TN-Validation-Passed" / "TN-Validation-Failed" / "No-TN-Validation" / other-value. Each of the
/// three is a token, which an other-value is.
inline constexpr auto verstat =
    production<part::par>([] { return quoted{";verstat="} >> other_transport >> !paramchar; });

}  // namespace tel
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
