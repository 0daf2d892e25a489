// Another library's parser of SIP URIs: each peer_*.cpp defines this for one of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_EXAMPLES_PEER_HPP
#define SIPURI_FUZZ_EXAMPLES_PEER_HPP

#include <string>

/// True if the peer accepts a text as a URI, after it has done with it what a program would.
bool peer_accepts(std::string text);

#endif
