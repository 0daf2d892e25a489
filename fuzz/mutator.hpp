// The library's mutator, for the inputs of these targets: a text, or lines.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_MUTATOR_HPP
#define SIPURI_FUZZ_MUTATOR_HPP

#include "fuzz.hpp"

#include <sipuri/mutate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fuzz {

/// Changes an input in place: one of its lines, or the lines themselves; the whole where it has no lines.
template <class Plain>
std::size_t mutate_input(char* data, std::size_t size, std::size_t max_size, std::uint64_t seed, Plain&& plain) {
    if (input_shape.lines == 1 || max_size == 0) return sipuri::mutate(data, size, max_size, seed, plain, input_shape.what);

    sipuri::detail::mutation::random_source random{seed};
    std::string text(data, std::min(size, max_size));
    auto const line_feeds = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    std::size_t begin = 0;
    for (auto left = random.below(line_feeds + 1); left != 0; --left) begin = text.find('\n', begin) + 1;
    auto const end = std::min(text.find('\n', begin), text.size());

    auto const how = random.below(8);
    if (how == 0 && line_feeds + 1 < input_shape.lines) {
        // A further line, made from nothing or of the one at hand.
        std::string line(1024, '\0');
        line.resize(sipuri::generate(line, random.next(), input_shape.what));
        if (random.once_in(2)) line = text.substr(begin, end - begin);
        if (!input_shape.starts.empty()) {
            char const start = input_shape.starts[random.below(input_shape.starts.size())];
            line = start + (random.once_in(2) ? line : line.substr(std::min<std::size_t>(line.size(), 4)));
        }
        text.insert(end, '\n' + line);
    } else if (how == 1 && line_feeds != 0) {
        text.erase(begin, end + 1 - begin);
    } else if (how == 2 && begin != 0 && begin != end && !input_shape.starts.empty()) {
        text[begin] = input_shape.starts[random.below(input_shape.starts.size())];
    } else {
        // After the octet that says what the line is.
        if (begin != 0 && begin != end && !input_shape.starts.empty()) ++begin;
        auto const room = max_size - (text.size() - (end - begin));
        std::string line = text.substr(begin, end - begin);
        auto const before = line.size();
        line.resize(std::max(before, room));
        line.resize(sipuri::mutate(line.data(), before, room, random.next(), plain, input_shape.what));
        text.replace(begin, end - begin, line);
    }
    if (text.empty()) text = 's';
    size = std::min(text.size(), max_size);
    std::copy_n(text.begin(), size, data);
    return size;
}

}  // namespace fuzz

#endif
