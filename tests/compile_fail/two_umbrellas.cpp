// The umbrella is reported another version's umbrella, though that defined the same guards.
// expect: two versions of the library meet
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEST_MENDED
#define SIPURI_VERSION 1
#define SIPURI_VERSION_HPP
#define SIPURI_SIPURI_HPP
#endif
#include <sipuri/sipuri.hpp>
