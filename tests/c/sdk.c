/* An SDK in C that has the implementation under a prefix of its own: SDK is its name.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0 */
#include <sipuri/c.h>

#include "two_sdks.h"

unsigned SDK(const char* text, size_t length) {
    sipuri_error error = {.size = sizeof error};
    return SIPURI_C(parse)(text, length, NULL, &error) == 1 ? 0 : error.code;
}
