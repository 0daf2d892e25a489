// Another library's parser of SIP URIs, that of libosip2, fuzzed with this library's generator and mutator.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     clang++ -std=c++20 -fsanitize=fuzzer,address -Iinclude fuzz/examples/fuzz_osip2.cpp -losipparser2 -o fuzz_osip2
//     ./fuzz_osip2 -max_len=1024
//
// A library as distributions pack it is not instrumented, and libFuzzer learns nothing from it: so every other input is
// made anew. With a library that is compiled by -fsanitize=fuzzer-no-link, mutate() alone does better.
#include <sipuri/mutate.hpp>

#include <osipparser2/osip_parser.h>
#include <osipparser2/osip_uri.h>

#include <string>

//! [fuzz]
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    if (seed % 2 == 0) return sipuri::generate({reinterpret_cast<char*>(data), max_size}, seed);
    return sipuri::mutate(data, size, max_size, seed, LLVMFuzzerMutate);
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const text(reinterpret_cast<char const*>(data), size);
    osip_uri_t* uri = nullptr;
    char* printed = nullptr;
    if (osip_uri_init(&uri) == OSIP_SUCCESS && osip_uri_parse(uri, text.c_str()) == OSIP_SUCCESS) {
        if (osip_uri_to_str(uri, &printed) == OSIP_SUCCESS) osip_free(printed);
    }
    osip_uri_free(uri);
    return 0;
}
//! [fuzz]
