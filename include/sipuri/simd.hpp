// parse() for valid URIs in bulk, by vector instructions.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     for (auto const line : lines) count += sipuri::simd::can_parse(line) ? 1 : 0;
//
// sipuri::simd::parse() and can_parse() give what sipuri::parse() and can_parse() give, for every text. They are for
// millions of URIs most of which are valid: there they take two thirds to nine tenths of the instructions. Refused texts
// are read twice. The processor is asked at run time; without AVX2 or NEON they are sipuri::parse(). No intrinsics are
// included.
#ifndef SIPURI_SIMD_HPP
#define SIPURI_SIMD_HPP

#include <sipuri/simd/parse.hpp>

#endif
