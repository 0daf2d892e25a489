// "sip:jack@example.com"_sip: a URI that the compiler checks.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     using namespace sipuri::literals;
//     constexpr auto jack = "sip:jack@example.com"_sip;
#ifndef SIPURI_LITERALS_HPP
#define SIPURI_LITERALS_HPP

#include <sipuri/uri/literals.hpp>

#endif
