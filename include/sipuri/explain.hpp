// Errors for people: the text, a caret under the offending octets, and what to write instead.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::cout << sipuri::explain(error, text).view();
#ifndef SIPURI_EXPLAIN_HPP
#define SIPURI_EXPLAIN_HPP

#include <sipuri/help/explain.hpp>
#include <sipuri/help/fix_of.hpp>

#endif
