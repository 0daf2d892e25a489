// std::format("{}", uri), where the standard library has <format>; elsewhere this header adds nothing.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::string line = std::format("calling {:>40}", uri);
//
// Prints URIs, hosts, parameters, headers, addresses, telephone numbers and diagnostics as their text; errors as a
// sentence; codes, components, schemes, transports and severities by name. The text is as it was given, a password
// included: for logs print sipuri::redacted().
//
// Includes <format> and none of the types that it prints: include those as you need them.
#ifndef SIPURI_FORMAT_HPP
#define SIPURI_FORMAT_HPP

#include <sipuri/print/format.hpp>

#endif
