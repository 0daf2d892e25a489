// What must hold for simd.hpp: where this processor has vectors, the same results as parse(), to the bit.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_SIMD_LAWS_HPP
#define SIPURI_FUZZ_SIMD_LAWS_HPP

#include "laws.hpp"

#include <sipuri/simd.hpp>

#include <string>
#include <string_view>

namespace laws {

[[nodiscard]] constexpr bool same(sipuri::result<sipuri::uri_view> const& a,
                                  sipuri::result<sipuri::uri_view> const& b) {
    if (!a || !b) return !a && !b && a.error() == b.error();
    return a->text().data() == b->text().data() && a->text().size() == b->text().size() &&
           a->components() == b->components();
}

/// Vectors give what parse() gives.
[[nodiscard]] constexpr verdict vectors_agree(std::string_view text, sipuri::options allowed = {}) {
    auto const expected = sipuri::parse(text, allowed);
    bool const right = same(sipuri::simd::parse(text, allowed), expected) &&
                 sipuri::simd::can_parse(text, allowed) == expected.has_value();
    return unless(right, "vectors_agree");
}

/// The same for texts that are made of this one and long enough for vectors: what follows its scheme then is at different
/// places of a window, in each component, and around the end of a window.
[[nodiscard]] inline verdict vectors_agree_at_length(std::string_view text) {
    std::string_view const rest = text.starts_with("sip:") ? text.substr(4) : text;
    // The last octets before it, and how many there are in all.
    struct beginning {
        std::string_view scheme, filled, last;
        std::size_t size;
    };
    constexpr beginning beginnings[] = {
        {"sip:", "", "", 4},           {"sips:", "a", "@", 12},       {"sip:", "a", "", 40},
        {"sip:a:", "b", "", 30},       {"sip:", "a", "@", 58},        {"sip:", "u", "@a.", 63},
        {"sip:a@h;x=", "y", ";", 59},  {"sip:a@h;x=", "y", "", 60},   {"sip:a@h;x=", "y", ";", 62},
        {"sip:a@h;", "n", "", 61},     {"sip:a@h;", "n", "=", 64},    {"sip:a@h?x=", "y", "&", 60},
        {"sip:a@h?x=", "y", "", 62},   {"sip:a@h?", "n", "", 61},     {"sip:a@h?", "n", "=", 63},
        {"sip:a@h;x=1;", "n", "", 122}, {"sip:a@h?x=%41&", "n", "", 123},
    };
    for (auto const& begin : beginnings) {
        for (std::string_view const end : {std::string_view{}, std::string_view{";lr;x=aaaaaaaaaaaaaaaaaaaaaaaaaa"},
                                           std::string_view{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}) {
            std::string longer{begin.scheme};
            while (longer.size() + begin.last.size() < begin.size) longer += begin.filled;
            longer.append(begin.last).append(rest).append(end);
            block const exact{longer};
            if (auto const broken = vectors_agree(exact.view())) return broken;
        }
    }
    return std::nullopt;
}

}  // namespace laws

#endif
