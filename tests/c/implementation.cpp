// The one C++ file that a host provides.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/c.h>  // as a header of the host's may do

#define SIPURI_C_IMPLEMENTATION
#include <sipuri/c.h>
