// Telephone numbers: tel URIs (RFC 3966), and the user of a SIP URI with user=phone.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Reading gives a view that borrows the text, or the error and its place:
//
//     auto const number = sipuri::parse_tel("tel:+1-201-555-0123;ext=7");
//     number->number();                                  // "+1-201-555-0123"
//     number->ext();                                     // "7"
//     telephone_subscriber_of(*sipuri::parse("sip:+12015550123@h;user=phone"));
//
// Two numbers are the same whatever their separators and the order of their parameters:
//
//     equivalent(*number, *sipuri::parse_tel("tel:+1(201)5550123;ext=7"));
//
// A number is written as a URI of either kind, or as digits:
//
//     sipuri::to_sip(*number, "example.com");            // sip:+1-201-555-0123;ext=7@example.com;user=phone
//     sipuri::to_tel(*sipuri::parse("sip:+12015550123@h;user=phone"));
//     sipuri::write_digits(*number, out);                // +12015550123
#ifndef SIPURI_TEL_HPP
#define SIPURI_TEL_HPP

#include <sipuri/tel/canonical_key.hpp>
#include <sipuri/tel/compare.hpp>
#include <sipuri/tel/convert.hpp>
#include <sipuri/tel/dial_string.hpp>
#include <sipuri/tel/forms.hpp>
#include <sipuri/tel/number_plan.hpp>
#include <sipuri/tel/parameter_rules.hpp>
#include <sipuri/tel/parameters.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/tel/validate.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/tel/write.hpp>

#endif
