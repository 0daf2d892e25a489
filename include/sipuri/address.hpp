// The addresses of From, To, Contact, Route and their kind: name-addr, addr-spec, and lists of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Reading gives a view that borrows the text, or the error and its place:
//
//     auto const from = sipuri::parse_name_addr("\"Bob\" <sip:bob@example.com>;tag=1");
//     from->display_name()->unquoted();                  // Bob
//     from->uri();                                       // a SIP URI, or the error that it is another one
//     from->parameters().find("tag");
//
//     for (auto const contact : *sipuri::parse_name_addrs("<sip:a@h>, <sip:b@h>;q=0.5")) use(contact);
//
// Writing takes plain text, and quotes where it must:
//
//     sipuri::write_name_addr({.display_name = "Ann \"A\" Lee", .uri = "sip:ann@h"}, out);
#ifndef SIPURI_ADDRESS_HPP
#define SIPURI_ADDRESS_HPP

#include <sipuri/address/fields.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/address/parameters.hpp>
#include <sipuri/address/validate.hpp>
#include <sipuri/address/write.hpp>

#endif
