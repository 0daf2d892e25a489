// The addresses of From, To, Contact, Route and their kind: name-addr, addr-spec, and lists of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const from = sipuri::parse_name_addr("\"Bob\" <sip:bob@example.com>;tag=1");
//     use(from->display_name(), from->uri(), from->parameters());
#ifndef SIPURI_ADDRESS_HPP
#define SIPURI_ADDRESS_HPP

#include <sipuri/address/name_addr.hpp>

#endif
