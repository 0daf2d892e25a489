// A URI of any scheme: sip, sips, tel, urn, or another absoluteURI, as a Request-URI or an address has it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const target = sipuri::parse_any_uri("urn:service:sos.fire");
//     target->kind();                                    // uri_kind::urn
//     target->as_urn()->is_emergency();                  // true
//     equivalent(*target, *sipuri::parse_any_uri("URN:service:SOS.fire"));
//     sipuri::canonical_key(*target);                    // "urn:service:sos.fire"
//     validate(*target);                                 // the rules of its own RFC
#ifndef SIPURI_ANY_URI_HPP
#define SIPURI_ANY_URI_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/address/any_uri_forms.hpp>
#include <sipuri/address/any_uri_validate.hpp>
#include <sipuri/address/urn.hpp>

#endif
