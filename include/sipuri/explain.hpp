// Errors for people: the text, a caret under the offending octets, and what to write instead.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::cout << sipuri::explain(error, text).view();
//
// The fix as data, and offsets in what other languages count:
//
//     if (auto const fix = sipuri::fix_of(error, text)) sipuri::apply(*fix, text, fixed);
//     sipuri::code_points(text, error.offset), sipuri::utf16_units(text, error.offset);
#ifndef SIPURI_EXPLAIN_HPP
#define SIPURI_EXPLAIN_HPP

#include <sipuri/help/explain.hpp>
#include <sipuri/help/fix_of.hpp>
#include <sipuri/text/offsets.hpp>

#endif
