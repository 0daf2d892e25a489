// A file as provisioning systems export them: one URI a line, most of them of the usual kinds, some malformed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     uris COUNT     the same lines on every machine
#include "mixes.hpp"

#include <sipuri/mutate.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: uris COUNT\n", stderr);
        return 2;
    }
    std::mt19937_64 random{3261};
    for (auto left = std::strtoul(argv[1], nullptr, 10); left != 0; --left) {
        // One in sixteen is whatever the grammar derives; of these every fourth is damaged.
        std::array<char, 256> made;
        std::string_view line = bench::typical[random() % std::size(bench::typical)];
        if (random() % 16 == 0) line = {made.data(), sipuri::generate(made, random())};
        line = line.substr(0, line.find('\n'));
        std::fwrite(line.data(), 1, line.size(), stdout);
        std::putchar('\n');
    }
}
