// Two versions of the library in one file would be a silent mixture of both.
// expect: two versions of the library meet
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEST_MENDED
#define SIPURI_VERSION 1
#endif
#include <sipuri/text/version.hpp>
