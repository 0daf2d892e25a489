// SIP URIs, addresses and telephone numbers in Boost.Spirit X3, for grammars of your own.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     namespace x3 = boost::spirit::x3;
//     std::vector<sipuri::uri_view> list;
//     x3::phrase_parse(text.begin(), text.end(), ('<' >> sipuri::x3::uri >> '>') % ',', x3::space, list);
//
//     static_assert(sipuri::x3::constant_parse(sipuri::x3::host, "example.com"));
//
// Each production of RFC 3261, section 25.1, is a constant under its RFC name and an X3 parser: `sipuri::x3::uri` has
// the attribute uri_view, `host` the text, `uri_parameters` a parameters_view. So are the addresses of header fields
// (`name_addr`, `contact_param`: x3/address.hpp) and the numbers of RFC 3966 (`tel::telephone_uri`: x3/tel.hpp), their
// parameters (x3/tel_parameters.hpp), URNs (`urn::namestring`: x3/urn.hpp), and the hosts that parse() takes by an option
// (`lenient_uri`: x3/host_options.hpp).
// The core, this grammar and a reading of the ABNF itself agree on every text that the tests compare.
//
// Needs Boost 1.74 or later, headers only. Let your build treat Boost as system headers: X3 itself is not free of
// warnings. With -fno-rtti define BOOST_SPIRIT_X3_NO_RTTI in every file that includes X3.
#ifndef SIPURI_X3_HPP
#define SIPURI_X3_HPP

#include <sipuri/x3/address.hpp>
#include <sipuri/x3/address_parameters.hpp>
#include <sipuri/x3/host_options.hpp>
#include <sipuri/x3/parse.hpp>
#include <sipuri/x3/tel.hpp>
#include <sipuri/x3/tel_parameters.hpp>
#include <sipuri/x3/twilio.hpp>
#include <sipuri/x3/uri.hpp>
#include <sipuri/x3/urn.hpp>

#endif
