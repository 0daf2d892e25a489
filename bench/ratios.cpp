// Everyone in one process, in turns: what a URI costs, warm and cold.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     ratios [--json=FILE]     prints a table, and writes FILE for plot.py
//
// Times are this machine's, and vary with what else it does; the ratios of one run are what to compare. Each function
// takes its turn in each round, over the same 4,096 different URIs; what counts is the median of the rounds. Cold are
// single calls after the caches and the branch predictors were used for something else.
#include "about.hpp"
#include "allocations.hpp"
#include "contest.hpp"
#include "inputs.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <fstream>
#include <optional>
#include <random>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace {

using bench::input;
using bench::output;
using bench::reader;
using bench::side;
using bench::writer;

constexpr std::size_t rounds = 31;
constexpr std::size_t writes_a_round = 1024;
constexpr std::uint64_t seed = 3261;

/// Nanoseconds a call: the median of the rounds, and the quartiles.
struct timing {
    double low = 0;
    double median = 0;
    double high = 0;

    explicit timing(std::vector<double> all) {
        std::sort(all.begin(), all.end());
        low = all[all.size() / 4];
        median = all[all.size() / 2];
        high = all[all.size() * 3 / 4];
    }
};

/// Keeps the compiler from leaving out what nobody else asks for.
std::size_t volatile swallowed;

/// Times each of `turns`, which make `calls` calls each; by turns, each round begun by another.
template <class Turn>
std::vector<timing> race(std::vector<Turn> const& turns, std::size_t calls) {
    std::vector<std::vector<double>> times(turns.size());
    for (std::size_t round = 0; round != rounds; ++round) {
        for (std::size_t i = 0; i != turns.size(); ++i) {
            auto const turn = (round + i) % turns.size();
            auto const begin = bench::own_time();
            swallowed = turns[turn]();
            times[turn].push_back((bench::own_time() - begin) / static_cast<double>(calls));
        }
    }
    return {times.begin(), times.end()};
}

/// So many different ones that no branch predictor learns them.
constexpr std::size_t uris_a_round = 4096;

/// The texts in random order and with words of random length: letters are added between two small letters.
bench::mix varied(bench::mix const& from, std::deque<std::string>& kept) {
    std::mt19937_64 random{seed};
    bench::mix many{from.letter, {}};
    auto const is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t i = 0; i != uris_a_round; ++i) {
        std::string text{from.texts[random() % from.texts.size()]};
        for (int words = 0; words != 2; ++words) {
            auto const at = 6 + random() % text.size();
            if (at >= text.size() || !is_small(text[at - 1]) || !is_small(text[at])) continue;
            text.insert(at, random() % 8, static_cast<char>('g' + random() % 20));
        }
        many.texts.push_back(kept.emplace_back(std::move(text)));
    }
    return many;
}

/// Leaves nothing of a function in the processor's caches, nor in what it has learnt of its branches.
void evict() {
    static std::vector<unsigned> memory(2U << 20U);
    static std::regex const words{"(a|b)*c|[d-f]+g"};
    static std::mt19937 random{3261};
    unsigned sum = 0;
    for (std::size_t i = 0; i < memory.size(); i += 16) sum += memory[i] += static_cast<unsigned>(i);
    std::vector<unsigned> numbers(4096);
    for (auto& number : numbers) number = static_cast<unsigned>(random());
    std::sort(numbers.begin(), numbers.end());
    swallowed = sum + numbers[7] + (std::regex_search("abababababdefdefg abababc", words) ? 1U : 0U);
}

/// Nanoseconds of single calls by turns, each after evict(). The clock is one that no system call answers: what the
/// kernel does would cost more than a call.
std::vector<timing> cold(std::vector<reader> const& everyone, std::vector<input> const& texts) {
    constexpr std::size_t calls = 301;
    using clock = std::chrono::steady_clock;
    auto const nanoseconds = [](auto begin, auto end) {
        return std::chrono::duration<double, std::nano>(end - begin).count();
    };
    std::vector<double> alone;  // what reading the clock costs
    std::vector<std::vector<double>> times(everyone.size());
    for (std::size_t call = 0; call != calls; ++call) {
        auto const& in = texts[call * 37 % texts.size()];
        for (std::size_t i = 0; i != everyone.size(); ++i) {
            auto const turn = (call + i) % everyone.size();
            evict();
            auto const begin = clock::now();
            auto const middle = clock::now();
            swallowed = everyone[turn].read(in);
            times[turn].push_back(nanoseconds(middle, clock::now()));
            alone.push_back(nanoseconds(begin, middle));
        }
    }
    auto const clock_alone = timing{alone}.median;
    for (auto& each : times) {
        for (auto& time : each) time -= clock_alone;
    }
    return {times.begin(), times.end()};
}

struct reader_result {
    reader who;
    std::array<std::optional<timing>, 4> times{};  // in the order of bench::mixes()
    std::optional<timing> cold{};                  // of S
    double allocations = 0;                        // a URI of S
    std::vector<std::string_view> accepted{};      // of B
    std::vector<std::string_view> refused{};       // of A
};

struct writer_result {
    writer who;
    timing time;
    std::size_t allocations = 0;
    bool right = false;
};

constexpr std::size_t typical = 1;

std::vector<reader_result> read_all() {
    std::vector<reader_result> results;
    for (auto const& who : bench::everyone().readers) results.push_back({.who = who});
    auto const mixes = bench::mixes();
    for (std::size_t m = 0; m != mixes.size(); ++m) {
        bench::inputs const texts{mixes[m]};
        auto const malformed = mixes[m].letter == 'B';
        std::deque<std::string> kept;
        bench::inputs const different{varied(mixes[m], kept)};
        auto const& many = different.all();
        std::vector<reader_result*> racing;
        for (auto& result : results) {
            if (!malformed || result.who.any_text) racing.push_back(&result);
        }

        auto const turn = [&](reader const& who) {
            return [&many, read = who.read] {
                std::size_t sum = 0;
                for (auto const& in : many) sum += read(in);
                return sum;
            };
        };
        std::vector<decltype(turn(racing[0]->who))> turns;
        for (auto const* result : racing) turns.push_back(turn(result->who));
        auto const times = race(turns, many.size());
        for (std::size_t i = 0; i != racing.size(); ++i) racing[i]->times[m] = times[i];
        if (m == typical) {
            std::vector<reader> all;
            for (auto* const result : racing) all.push_back(result->who);
            auto const single = cold(all, many);
            for (std::size_t i = 0; i != racing.size(); ++i) racing[i]->cold = single[i];
        }

        for (auto* const result : racing) {
            auto const before = bench::allocations();
            std::vector<bool> accepts(texts.all().size());
            auto const own = bench::allocations() - before;
            for (std::size_t i = 0; i != accepts.size(); ++i) accepts[i] = result->who.read(texts.all()[i]) != 0;
            auto const made = bench::allocations() - before - own;
            if (m == typical) result->allocations = static_cast<double>(made) / static_cast<double>(accepts.size());
            if (result->who.side == side::yardstick) continue;
            for (std::size_t i = 0; i != accepts.size(); ++i) {
                auto const text = texts.all()[i].text;
                if (malformed && accepts[i]) result->accepted.push_back(text);
                if (mixes[m].letter == 'A' && !accepts[i]) result->refused.push_back(text);
            }
        }
    }
    std::sort(results.begin(), results.end(),
              [](auto const& a, auto const& b) { return a.times[typical]->median < b.times[typical]->median; });
    return results;
}

std::string_view wanted(output what) {
    return what == output::uri ? bench::sample.written : bench::sample_request.written;
}

std::vector<writer_result> write_all() {
    auto const turn = [](writer const& who) {
        return [write = who.write] {
            std::array<char, 512> out;
            std::size_t sum = 0;
            for (std::size_t i = 0; i != writes_a_round; ++i) sum += write(out);
            return sum;
        };
    };
    std::vector<decltype(turn(bench::everyone().writers[0]))> turns;
    for (auto const& who : bench::everyone().writers) turns.push_back(turn(who));
    auto const times = race(turns, writes_a_round);

    std::vector<writer_result> results;
    for (std::size_t i = 0; i != turns.size(); ++i) {
        auto const& who = bench::everyone().writers[i];
        std::array<char, 512> out;
        auto const before = bench::allocations();
        auto const size = who.write(out);
        auto const made = bench::allocations() - before;
        results.push_back({who, times[i], made, std::string_view{out.data(), size} == wanted(who.what)});
    }
    std::sort(results.begin(), results.end(),
              [](auto const& a, auto const& b) { return a.time.median < b.time.median; });
    return results;
}

double yardstick(std::vector<reader_result> const& results, std::size_t mix) {
    for (auto const& result : results) {
        if (result.who.name == "T4") return result.times[mix]->median;
    }
    return 0;
}

void print(std::vector<reader_result> const& readers, std::vector<writer_result> const& writers) {
    std::printf("%-26s%16s %16s %16s %16s %8s %14s %10s %13s %13s\n", "ns a URI (x T4)", "A", "S", "L", "B", "S cold",
                "quartiles of S", "allocates", "of B accepted", "of A refused");
    for (auto const& result : readers) {
        std::printf("%-26s", result.who.name.data());
        for (std::size_t m = 0; m != result.times.size(); ++m) {
            if (auto const& time = result.times[m]) {
                std::printf("%9.1f (%5.2f)", time->median, time->median / yardstick(readers, m));
            } else {
                std::printf("%17s", "");
            }
        }
        auto const& time = *result.times[typical];
        std::printf("%9.0f", result.cold->median);
        std::printf("%8.1f-%-6.1f %10.1f", time.low, time.high, result.allocations);
        if (result.who.side != side::yardstick && result.who.any_text) {
            std::printf(" %13zu %13zu", result.accepted.size(), result.refused.size());
        }
        std::printf("\n");
    }
    for (auto const what : {output::uri, output::request}) {
        std::printf("\n%zu octets written, ns (quartiles)%17s allocations\n", wanted(what).size(), "");
        for (auto const& [who, time, allocations, right] : writers) {
            if (who.what != what) continue;
            std::printf("%-26s%8.1f (%6.1f-%6.1f) %12zu  %s%s\n", who.name.data(), time.median, time.low, time.high,
                        allocations, who.escapes ? "escapes" : "pieces escaped before", right ? "" : ", other octets");
        }
    }
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        char escaped[8];
        auto const octet = static_cast<unsigned char>(c);
        bool const plain = octet >= ' ' && octet < 0x7F && c != '"' && c != '\\';
        std::snprintf(escaped, sizeof escaped, plain ? "%c" : "\\u%04x", octet);
        out += escaped;
    }
    return out + '"';
}

std::string quoted(std::vector<std::string_view> const& texts) {
    std::string out;
    for (auto const text : texts) out += (out.empty() ? "" : ", ") + quoted(text);
    return "[" + out + "]";
}

std::string object(timing const& time) {
    return "{\"low\": " + std::to_string(time.low) + ", \"median\": " + std::to_string(time.median) +
           ", \"high\": " + std::to_string(time.high) + "}";
}

bool write_json(std::string const& name, std::vector<reader_result> const& readers,
                std::vector<writer_result> const& writers) {
    constexpr char const* sides[]{"yardstick", "ours", "peer"};
    std::ofstream out{name};
    out << "{\n\"machine\": " << quoted(bench::machine()) << ",\n\"compiler\": " << quoted(BENCH_COMPILER)
        << ",\n\"flags\": " << quoted(BENCH_FLAGS) << ",\n\"date\": " << quoted(bench::today())
        << ",\n\"rounds\": " << rounds << ",\n\"seed\": " << seed << ",\n\"readers\": [";
    char const* between = "\n";
    for (auto const& result : readers) {
        out << between << "{\"name\": " << quoted(result.who.name)
            << ", \"side\": " << quoted(sides[static_cast<int>(result.who.side)])
            << ", \"any_text\": " << (result.who.any_text ? "true" : "false")
            << ", \"allocations\": " << result.allocations << ", \"accepted\": " << quoted(result.accepted)
            << ", \"refused\": " << quoted(result.refused);
        for (std::size_t m = 0; m != result.times.size(); ++m) {
            if (result.times[m]) out << ", \"" << "ASLB"[m] << "\": " << object(*result.times[m]);
        }
        out << ", \"cold\": " << object(*result.cold);
        out << "}";
        between = ",\n";
    }
    out << "\n],\n\"writers\": [";
    between = "\n";
    for (auto const& [who, time, allocations, right] : writers) {
        out << between << "{\"name\": " << quoted(who.name)
            << ", \"side\": " << quoted(sides[static_cast<int>(who.side)])
            << ", \"output\": " << quoted(who.what == output::uri ? "uri" : "request")
            << ", \"escapes\": " << (who.escapes ? "true" : "false") << ", \"right\": " << (right ? "true" : "false")
            << ", \"allocations\": " << allocations << ", \"time\": " << object(time) << "}";
        between = ",\n";
    }
    out << "\n]\n}\n";
    return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
    std::string json;
    for (std::string_view const argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
        if (!argument.starts_with("--json=")) {
            std::fputs("usage: ratios [--json=FILE]\n", stderr);
            return 2;
        }
        json = argument.substr(7);
    }
    auto const readers = read_all();
    auto const writers = write_all();
    print(readers, writers);
    if (!json.empty() && !write_json(json, readers, writers)) {
        std::fprintf(stderr, "ratios: %s could not be written\n", json.c_str());
        return 1;
    }
    for (auto const& result : readers) {
        if (result.who.side == side::ours && (!result.accepted.empty() || !result.refused.empty())) {
            std::fprintf(stderr, "ratios: %s misjudges\n", result.who.name.data());
            return 1;
        }
    }
    return 0;
}
