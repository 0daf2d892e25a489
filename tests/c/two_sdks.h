/* What each of two SDKs in one program offers.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0 */
#ifndef SIPURI_TESTS_C_TWO_SDKS_H
#define SIPURI_TESTS_C_TWO_SDKS_H

#include <stddef.h>

/** The code of a text's error, 0 for a URI. */
unsigned first_sdk(const char* text, size_t length);
unsigned second_sdk(const char* text, size_t length);

#endif
