// Runs a target without an engine, on every compiler and platform: over files, and over so many mutated ones.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// usage: replay [--mutations=N] FILE_OR_DIRECTORY...
//
// A file is one input; one whose name ends in ".netstrings" is many, each as its size in decimal, ":", its octets
// and ",", as seeds.cpp writes them.
#include "mutator.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

void run(std::string_view input) {
    laws::block const exact{input};
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(exact.view().data()), input.size());
}

/// Takes the first netstring off a text; false if there is none.
bool take_netstring(std::string_view& rest, std::string& taken) {
    std::size_t size = 0;
    auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
    auto const digits = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || rest.size() - digits < 2 || rest.size() - digits - 2 < size) return false;
    taken = rest.substr(digits + 1, size);
    rest.remove_prefix(digits + size + 2);
    return true;
}

/// All files below, in the order of their names.
std::vector<std::filesystem::path> files_in(std::filesystem::path const& path) {
    if (!std::filesystem::is_directory(path)) return {path};
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(path)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Each made of one of the inputs, in one to three steps: the same on every machine. Were they made of one another,
/// they would soon be far from any URI.
void run_mutations(std::vector<std::string> inputs, std::size_t count) {
    constexpr std::size_t max_size = 1024;
    inputs.emplace_back();
    sipuri::detail::mutation::random_source random{1};
    sipuri::detail::mutation::no_plain_mutation plain;
    for (; count != 0; --count) {
        auto text = inputs[random.below(inputs.size())];
        for (auto steps = 1 + random.below(3); steps != 0; --steps) {
            auto const size = text.size();
            text.resize(std::max(size, max_size));
            text.resize(fuzz::mutate_input(text.data(), size, max_size, random.next(), plain));
        }
        run(text);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> inputs;
    std::size_t mutations = 0;
    for (int i = 1; i < argc; ++i) {
        constexpr std::string_view option = "--mutations=";
        std::string_view const argument = argv[i];
        if (argument.starts_with(option)) {
            auto const* const begin = argument.data() + option.size();
            if (std::from_chars(begin, argument.data() + argument.size(), mutations).ec != std::errc{}) return 2;
            continue;
        }
        if (!std::filesystem::exists(argument)) {
            std::fprintf(stderr, "%s: not found\n", argv[i]);
            return 2;
        }
        for (auto const& file : files_in(argument)) {
            std::ifstream stream(file, std::ios::binary);
            std::string const octets{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
            std::string_view rest = octets;
            if (file.extension() == ".netstrings") {
                while (take_netstring(rest, inputs.emplace_back())) {
                }
                inputs.pop_back();
            } else {
                inputs.push_back(octets);
                rest = {};
            }
            if (!stream || !rest.empty()) {
                std::fprintf(stderr, "%s: not readable\n", file.string().c_str());
                return 2;
            }
        }
    }
    if (inputs.empty() && mutations == 0) {
        std::fputs("usage: replay [--mutations=N] FILE_OR_DIRECTORY...\n", stderr);
        return 2;
    }
    for (auto const& input : inputs) run(input);
    run_mutations(inputs, mutations);
    std::printf("%zu inputs, %zu mutations\n", inputs.size(), mutations);
}
