// What everyone takes for each mix, for instructions.py to have counted.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"
#include "counted.hpp"
#include "inputs.hpp"

#include <array>
#include <cstdio>
#include <string>

namespace {

std::size_t volatile swallowed;

/// Tells the side, the name and the mix, and the calls that were counted.
std::string label(bench::side side, std::string_view name, char mix, std::size_t calls) {
    constexpr std::string_view sides[]{"yardstick", "ours", "peer"};
    return std::string{sides[static_cast<int>(side)]} + '\t' + std::string{name} + '\t' + mix + '\t' +
           std::to_string(calls);
}

}  // namespace

int main() {
    std::puts(BENCH_COMPILER);
    for (auto const& mix : bench::mixes()) {
        bench::inputs const texts{mix};
        for (auto const& who : bench::everyone().readers) {
            if (mix.letter == 'B' && !who.any_text) continue;
            auto const read_all = [&] {
                for (auto const& in : texts.all()) swallowed = who.read(in);
            };
            read_all();  // What is done once, by the linker too, is not counted.
            bench::counted(label(who.side, who.name, mix.letter, mix.texts.size()), read_all);
        }
    }
    for (auto const& who : bench::everyone().writers) {
        std::array<char, 512> out;
        auto const write = [&] { swallowed = who.write(out); };
        write();
        bench::counted(label(who.side, who.name, 'W', 1), write);
    }
}
