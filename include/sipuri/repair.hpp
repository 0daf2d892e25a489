// Fixes for what people paste, where only one meaning is possible.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const fixed = sipuri::repair(" sip:bob@example.com\n");
#ifndef SIPURI_REPAIR_HPP
#define SIPURI_REPAIR_HPP

#include <sipuri/help/repair.hpp>

#endif
