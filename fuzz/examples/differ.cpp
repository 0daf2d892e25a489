// The same text to this library and to another: prints each new kind of disagreement with what the RFC says of it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     clang++ -std=c++20 -g -fsanitize=fuzzer -Iinclude fuzz/examples/differ.cpp fuzz/examples/peer_osip2.cpp \
//         fuzz/examples/mutator.cpp -losipparser2 -o differ_osip2
//     ./differ_osip2 -dict=fuzz/sip_uri.dict -max_len=256 -runs=100000
#include "peer.hpp"

#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <utility>

//! [differ]
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    // Parsers that take a pointer alone stop at a NUL.
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    if (text.find('\0') != text.npos) return 0;
    auto const uri = sipuri::parse(text);
    if (peer_accepts(std::string{text}) == uri.has_value()) return 0;

    // One example of each kind: the peer refuses a valid URI, or accepts this error in this component.
    static std::set<std::pair<sipuri::errc, sipuri::component>> seen;
    auto const what = uri ? sipuri::error{} : uri.error();
    if (!seen.insert({what.code, what.where}).second) return 0;
    std::fputs(uri ? "the peer refuses what RFC 3261 allows:\n" : "the peer accepts what RFC 3261 forbids:\n", stdout);
    if (uri) {
        std::printf("%s\n\n", sipuri::redacted(*uri).c_str());
    } else {
        auto const why = sipuri::explain(what, text);
        std::printf("%.*s\n\n", static_cast<int>(why.view().size()), why.view().data());
    }
    std::fflush(stdout);
    return 0;
}
//! [differ]
