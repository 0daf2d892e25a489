// parse() for valid URIs in bulk, by vector instructions.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_HPP
#define SIPURI_SIMD_HPP

#include <sipuri/simd/simd.hpp>

#endif
