// A generator and a mutator of SIP URIs, for fuzzing this library and any other SIP stack.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_HPP
#define SIPURI_MUTATE_HPP

#include <sipuri/mutate/mutate.hpp>

#endif
