// The grammar of telephone numbers in Boost.Spirit X3: RFC 3966, section 3.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The productions accept what sipuri::parse_tel() accepts; an error is where the grammar stops, and parse_tel() says
// more of it.
//
//     static_assert(sipuri::x3::constant_parse(sipuri::x3::tel::telephone_uri, "tel:+1-201-555-0123")->is_global());
#ifndef SIPURI_X3_TEL_HPP
#define SIPURI_X3_TEL_HPP

#include <sipuri/tel/parse.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/tel_captures.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/x3/production.hpp>
#include <sipuri/x3/uri.hpp>

/// The productions of RFC 3966, section 3, and of RFC 4967; those that RFC 3261 has as well are in sipuri::x3.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace tel {

namespace detail {

inline constexpr char_set local_digits = chars::hexdig | char_set{"*#"};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: digits. The attribute of a set is char, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// visual-separator = "-" / "." / "(" / ")"
inline constexpr octet<sipuri::detail::visual_separator> visual_separator{};

/// phonedigit = DIGIT / [ visual-separator ]
inline constexpr auto phonedigit = digit | visual_separator;

/// phonedigit-hex = HEXDIG / "*" / "#" / [ visual-separator ]
inline constexpr auto phonedigit_hex = octet<detail::local_digits>{} | visual_separator;

/// global-number-digits = "+" *phonedigit DIGIT *phonedigit
inline constexpr auto global_number_digits =
    production<part::text>([] { return '+' >> *visual_separator >> digit >> *phonedigit; });

/// local-number-digits = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
inline constexpr auto local_number_digits = production<part::text>(
    [] { return *visual_separator >> octet<detail::local_digits>{} >> *phonedigit_hex; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: parameters. The attribute of `pname` is encoded_view, of `descriptor` the text, of the others
// parameter_view.
// ---------------------------------------------------------------------------------------------------------------------

/// pname = 1*( alphanum / "-" )
inline constexpr auto pname = production<part::pname>([] { return +octet<sipuri::detail::tel_pname>{}; });

/// extension = ";ext=" 1*phonedigit
inline constexpr auto extension = production<part::par>([] { return quoted{";ext="} >> +phonedigit; });

/// isdn-subaddress = ";isub=" 1*uric
///
/// Only up to the next ";", although that is a uric too: `;isub=2;ext=1` is meant as two parameters.
inline constexpr auto isdn_subaddress =
    production<part::par>([] { return quoted{";isub="} >> +(octet<sipuri::detail::isub_octets>{} | escaped); });

/// parameter = ";" pname [ "=" pvalue ] ; pvalue = 1*paramchar
///
/// Except those that have a production of their own.
inline constexpr auto parameter = production<part::par>([] {
    return !((quoted{";ext"} | quoted{";isub"}) >> !octet<sipuri::detail::tel_pname>{}) >> ';' >> pname >>
           -('=' >> pvalue);
});

/// par = parameter / extension / isdn-subaddress
inline constexpr auto par = production<part::par>([] { return parameter | extension | isdn_subaddress; });

/// descriptor = domainname / global-number-digits ; domainname = *( domainlabel "." ) toplabel [ "." ]
///
/// A domainname is a hostname.
inline constexpr auto descriptor = production<part::text>([] { return hostname | global_number_digits; });

/// context = ";phone-context=" descriptor
inline constexpr auto context = production<part::par>([] { return quoted{";phone-context="} >> descriptor; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3966, section 3: telephone numbers. The attribute of `telephone_uri` is tel_view, of the others
// telephone_subscriber_view.
// ---------------------------------------------------------------------------------------------------------------------

/// global-number = global-number-digits *par
inline constexpr auto global_number = production<part::subscriber>(
    [] { return production<part::number>([] { return global_number_digits; }) >> *par; });

/// local-number = local-number-digits *par context *par
inline constexpr auto local_number = production<part::subscriber>([] {
    return production<part::number>([] { return local_number_digits; }) >> *(!context >> par) >> context >> *par;
});

/// telephone-subscriber = global-number / local-number
inline constexpr auto telephone_subscriber =
    production<part::subscriber>([] { return global_number | local_number; });

/// telephone-uri = "tel:" telephone-subscriber
inline constexpr auto telephone_uri = production<part::uri>([] { return quoted{"tel:"} >> telephone_subscriber; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 4967, section 4. The attribute of a set is char, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// dialstring-digit = HEXDIG / "*" / "#"
inline constexpr octet<sipuri::detail::telephone_digit> dialstring_digit{};

/// dialstring-element = dialstring-digit / "P" / "X" / visual-separator
inline constexpr octet<sipuri::detail::dialstring_element> dialstring_element{};

/// dialstring-digits = *dialstring-element dialstring-digit *dialstring-element
inline constexpr auto dialstring_digits = production<part::text>(
    [] { return *(!dialstring_digit >> dialstring_element) >> dialstring_digit >> *dialstring_element; });

/// dialstring = dialstring-digits context
///
/// In the user of a SIP URI its octets may be escapes, and a "#" must be one.
inline constexpr auto dialstring = production<part::text>([] { return dialstring_digits >> context; });

}  // namespace tel
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
