// The grammar of RFC 3261, section 25.1, in Boost.Spirit X3, for grammars of your own. Needs Boost 1.74 or later.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_HPP
#define SIPURI_X3_HPP

#include <sipuri/x3/uri.hpp>

#endif
