// std::cout << uri.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_OSTREAM_HPP
#define SIPURI_OSTREAM_HPP

#include <sipuri/print/ostream.hpp>

#endif
