// Another library's parser of SIP URIs, fuzzed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     clang++ -std=c++20 -g -fsanitize=fuzzer,address -Iinclude fuzz/examples/fuzz_peer.cpp \
//         fuzz/examples/peer_osip2.cpp fuzz/examples/mutator.cpp -losipparser2 -o fuzz_osip2
//     ./fuzz_osip2 -dict=fuzz/sip_uri.dict -max_len=1024
//
// A library as distributions package it is not instrumented, and libFuzzer learns nothing from it. peers.py builds some
// from their sources with -fsanitize=fuzzer-no-link.
#include "peer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

//! [target]
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    (void)peer_accepts(std::string(reinterpret_cast<char const*>(data), size));
    return 0;
}
//! [target]
