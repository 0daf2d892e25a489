// Everyone, by Google Benchmark.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"
#include "inputs.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <deque>
#include <string>

namespace {

void read(benchmark::State& state, bench::reader const& who, bench::inputs const& texts) {
    std::size_t octets = 0;
    for (auto const& in : texts.all()) octets += in.text.size();
    for ([[maybe_unused]] auto const& once : state) {
        for (auto const& in : texts.all()) benchmark::DoNotOptimize(who.read(in));
    }
    auto const rounds = static_cast<std::size_t>(state.iterations());
    state.SetItemsProcessed(static_cast<std::int64_t>(rounds * texts.all().size()));
    state.SetBytesProcessed(static_cast<std::int64_t>(rounds * octets));
}

void write(benchmark::State& state, bench::writer const& who) {
    std::array<char, 512> out;
    for ([[maybe_unused]] auto const& once : state) benchmark::DoNotOptimize(who.write(out));
    state.SetItemsProcessed(state.iterations());
}

}  // namespace

int main(int argc, char** argv) {
    std::deque<bench::inputs> mixes;
    for (auto const& mix : bench::mixes()) {
        auto const& texts = mixes.emplace_back(mix);
        for (auto const& who : bench::everyone().readers) {
            if (mix.letter == 'B' && !who.any_text) continue;
            auto const name = std::string{mix.letter} + '/' + std::string{who.name};
            benchmark::RegisterBenchmark(name.c_str(), [who, &texts](auto& state) { read(state, who, texts); });
        }
    }
    for (auto const& who : bench::everyone().writers) {
        auto const name = "write/" + std::string{who.name};
        benchmark::RegisterBenchmark(name.c_str(), [who](auto& state) { write(state, who); });
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
}
