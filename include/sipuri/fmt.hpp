// fmt::format("{}", uri). Needs {fmt}, version 9 or later.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::string line = fmt::format("calling {:>40}", uri);
//
// Prints URIs, hosts, parameters, headers, addresses, telephone numbers and diagnostics as their text; errors as a
// sentence; codes, components, schemes, transports and severities by name. The text is as it was given, a password
// included: for logs print sipuri::redacted().
//
// Includes <fmt/format.h> and none of the types that it prints: include those as you need them.
#ifndef SIPURI_FMT_HPP
#define SIPURI_FMT_HPP

#include <sipuri/print/fmt.hpp>

#endif
