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
// A header field whose lines are folded needs room for its text in one line:
//
//     std::string room;
//     auto const folded = sipuri::parse_name_addr("\"Bob\"\r\n <sip:bob@h>", sipuri::unfold_into(room));
//
// Each header field has a type that reads its parameters:
//
//     for (auto const contact : *sipuri::parse_contact("<sip:a@h>;q=0.5;expires=60")) use(contact.q(), contact.expires());
//     sipuri::party_view{*from}.tag();                   // "1"
//     auto const plan = plan_route(target, sipuri::parse_routes("<sip:p1;lr>, <sip:p2;lr>")->reversed());
//     validate(*from, sipuri::header_kind::from);
//
// Writing takes plain text, and quotes where it must:
//
//     sipuri::write_name_addr({.display_name = "Ann \"A\" Lee", .uri = "sip:ann@h"}, out);
//
// An address that owns its text can be edited; all else stays octet by octet:
//
//     auto edited = *sipuri::name_addr::parse("Bob <sip:bob@h;lr> ;tag=1");
//     edited.set_uri("sip:bob@gw.example.com");          // Bob <sip:bob@gw.example.com> ;tag=1
#ifndef SIPURI_ADDRESS_HPP
#define SIPURI_ADDRESS_HPP

#include <sipuri/address/contact.hpp>
#include <sipuri/address/edit.hpp>
#include <sipuri/address/fields.hpp>
#include <sipuri/address/gruu.hpp>
#include <sipuri/address/header_kind.hpp>
#include <sipuri/address/history.hpp>
#include <sipuri/address/identity.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/address/parameters.hpp>
#include <sipuri/address/party.hpp>
#include <sipuri/address/refer.hpp>
#include <sipuri/address/route.hpp>
#include <sipuri/address/unfold.hpp>
#include <sipuri/address/validate.hpp>
#include <sipuri/address/validate_kind.hpp>
#include <sipuri/address/write.hpp>

#endif
