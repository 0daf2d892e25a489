// What the fuzz targets share: how they take their input, and how they say that a law is broken.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_FUZZ_HPP
#define SIPURI_FUZZ_FUZZ_HPP

#include "laws.hpp"

#include <sipuri/mutate/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// The target: every engine calls it, and so does replay.cpp. Rejected inputs are worth as much as accepted ones, for a
/// validator: it returns 0 for them, so that they enter the corpus too.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace fuzz {

/// What the mutator has to know of a target's input.
struct shape {
    std::size_t lines = 1;         ///< at most so many lines, 1 for a text in which a line feed means nothing
    std::string_view starts = "";  ///< the octets of which each further line begins with one, if it must
    sipuri::text_kind what = sipuri::text_kind::sip_uri;  ///< what a line is meant to be
};

/// Each target says its own.
extern shape const input_shape;

/// A text as a string literal, for messages.
inline std::string quoted(std::string_view text) {
    std::string shown = "\"";
    for (char const c : text) {
        auto const octet = static_cast<unsigned char>(c);
        if (octet >= ' ' && octet <= '~' && c != '"' && c != '\\') {
            shown += c;
        } else {
            char escape[5]{};
            std::snprintf(escape, sizeof escape, "\\%03o", static_cast<unsigned>(octet));
            shown += escape;
        }
    }
    return shown + '"';
}

/// Ends the program, as a crash that every engine notices.
[[noreturn]] inline void broken(std::string_view law, std::string_view input) {
    std::fprintf(stderr, "law broken: %.*s\ninput: %s\n", static_cast<int>(law.size()), law.data(),
                 quoted(input).c_str());
    std::abort();
}

inline void hold(bool holds, std::string_view law, std::string_view input) {
    if (!holds) broken(law, input);
}
inline void hold(laws::verdict const& verdict, std::string_view input) {
    if (verdict) broken(*verdict, input);
}

/// The octets as the library takes them. Engines give a block of exactly that size.
inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

/// Takes the first line off a text.
inline std::string_view take_line(std::string_view& rest) {
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() == rest.size() ? line.size() : line.size() + 1);
    return line;
}

/// An argument as lines have it, where "\n" is a line feed, "\t" a tabulator, and "\" before any other octet is
/// dropped.
inline std::string unescaped(std::string_view argument) {
    std::string text;
    for (std::size_t i = 0; i != argument.size(); ++i) {
        if (argument[i] == '\\' && i + 1 != argument.size()) {
            ++i;
            text += argument[i] == 'n' ? '\n' : argument[i] == 't' ? '\t' : argument[i];
        } else {
            text += argument[i];
        }
    }
    return text;
}

/// Two arguments, parted by a tabulator; the second may be absent.
struct pair {
    std::string name;
    std::optional<std::string> value{};

    explicit pair(std::string_view argument) {
        auto const tabulator = argument.find('\t');
        name = unescaped(argument.substr(0, tabulator));
        if (tabulator != argument.npos) value = unescaped(argument.substr(tabulator + 1));
    }
};

}  // namespace fuzz

#endif
