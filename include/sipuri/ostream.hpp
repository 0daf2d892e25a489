// std::cout << uri.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::cout << *sipuri::parse("sip:bob@example.com") << '\n';
//
// Prints URIs, hosts, parameters, headers, addresses, telephone numbers and diagnostics as their text; errors as a
// sentence; codes, components, schemes, transports and severities by name. The text is as it was given, a password
// included: for logs print sipuri::redacted().
//
// Includes <iosfwd> and none of the types that it prints: include those, and the stream, as you need them.
#ifndef SIPURI_OSTREAM_HPP
#define SIPURI_OSTREAM_HPP

#include <sipuri/print/ostream.hpp>

#endif
