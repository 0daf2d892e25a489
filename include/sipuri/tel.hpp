// Telephone numbers: tel URIs (RFC 3966), and the user of a SIP URI with user=phone.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const number = sipuri::parse_tel("tel:+1-201-555-0123");
//     auto const uri = sipuri::to_sip(number->subscriber(), "example.com");
#ifndef SIPURI_TEL_HPP
#define SIPURI_TEL_HPP

#include <sipuri/tel/tel.hpp>

#endif
