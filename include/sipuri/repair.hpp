// Fixes for what people paste and type, where only one meaning is possible: URIs, addresses, telephone numbers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const fixed = sipuri::repair(" sip:bob@example.com\n");
//     fixed->uri.text();    // sip:bob@example.com
//     fixed->fixes.size();  // 2: each with what was wrong, where, and what takes its place
//
//     sipuri::repair_name_addr("From: Bond, James <jb@example.com>").value().text;   // "Bond, James" <sip:jb@example.com>
//     sipuri::repair_tel("tel://+1 (201) 555-0123").value().text;                   // tel:+1(201)555-0123
//
// A national number needs a number plan:
//
//     sipuri::repair_tel("030 / 1234 56", {.plan = {"49", "0", "00"}}).value().text;  // tel:+4930123456
#ifndef SIPURI_REPAIR_HPP
#define SIPURI_REPAIR_HPP

#include <sipuri/help/repair.hpp>
#include <sipuri/help/repair_name_addr.hpp>
#include <sipuri/help/repair_tel.hpp>

#endif
