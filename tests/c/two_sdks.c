/* A program with two SDKs that each define the implementation, and with an implementation of its own.
 * sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0 */
#include "two_sdks.h"

#include <sipuri/c.h>

int main(void) {
    int const first = first_sdk("sip:h", 5) == 0 && first_sdk("sip:", 4) == 2;
    int const second = second_sdk("sip:h", 5) == 0 && second_sdk("sip:", 4) == 2;
    return first && second && sipuri_parse("sip:h", 5, NULL, NULL) == 1 ? 0 : 1;
}
