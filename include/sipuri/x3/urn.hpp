// The grammar of URNs in Boost.Spirit X3: RFC 8141, section 2, and the services of RFC 5031.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The productions accept what sipuri::parse_urn() accepts; an error is where the grammar stops, and parse_urn() says
// more of it.
//
//     static_assert(sipuri::x3::constant_parse(sipuri::x3::urn::namestring, "urn:service:sos")->is_emergency());
#ifndef SIPURI_X3_URN_HPP
#define SIPURI_X3_URN_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/urn_captures.hpp>
#include <sipuri/x3/production.hpp>
#include <sipuri/x3/uri.hpp>

/// The productions of RFC 8141, section 2; those that RFC 3261 has as well are in sipuri::x3.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace urn {

namespace detail {

inline constexpr char_set nss_octets = sipuri::detail::pchar | char_set{"/"};
inline constexpr char_set component_octets = sipuri::detail::pchar | char_set{"/?"};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// RFC 8141, section 2. The attribute of a set is char, of `namestring` urn_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// NID = (alphanum) 0*30(ldh) (alphanum) ; ldh = alphanum / "-"
inline constexpr auto nid = production<part::nid>([] { return alphanum >> *(alphanum | (+lit('-') >> &alphanum)); });

/// pchar = unreserved / pct-encoded / sub-delims / ":" / "@"
inline constexpr auto pchar = octet<sipuri::detail::pchar>{} | escaped;

/// NSS = pchar *(pchar / "/")
inline constexpr auto nss = production<part::nss>([] { return pchar >> *(octet<detail::nss_octets>{} | escaped); });

/// r-component = pchar *( pchar / "/" / "?" )
inline constexpr auto r_component =
    production<part::text>([] { return pchar >> *(octet<detail::component_octets>{} | escaped); });

/// q-component = pchar *( pchar / "/" / "?" )
inline constexpr auto q_component = r_component;

/// f-component = fragment ; fragment = *( pchar / "/" / "?" )
inline constexpr auto f_component =
    production<part::text>([] { return *(octet<detail::component_octets>{} | escaped); });

/// rq-components = [ "?+" r-component ] [ "?=" q-component ]
inline constexpr auto rq_components =
    production<part::text>([] { return -(quoted{"?+"} >> r_component) >> -(quoted{"?="} >> q_component); });

/// namestring = assigned-name [ rq-components ] [ "#" f-component ] ; assigned-name = "urn" ":" NID ":" NSS
inline constexpr auto namestring =
    production<part::urn>([] { return quoted{"urn:"} >> nid >> ':' >> nss >> rq_components >> -('#' >> f_component); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5031, section 4.2. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// sub-service = let-dig [ *let-dig-hyp let-dig ] ; let-dig-hyp = let-dig / "-" ; let-dig = ALPHA / DIGIT
inline constexpr auto sub_service =
    production<part::text>([] { return alphanum >> *(alphanum | (+lit('-') >> &alphanum)); });

/// top-level = let-dig [ *25let-dig-hyp let-dig ]
inline constexpr auto top_level = production<part::top_level>([] { return sub_service; });

/// service = top-level *("." sub-service)
inline constexpr auto service = production<part::text>([] { return top_level >> *('.' >> sub_service); });

/// service-URN = "URN:service:" service
inline constexpr auto service_urn = production<part::text>([] { return quoted{"urn:service:"} >> service; });

}  // namespace urn
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
