// What the tests of the X3 grammars share.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_X3_HPP
#define SIPURI_TESTS_X3_HPP

#include <sipuri/x3.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tests {

/// True if a production takes the whole of each text that is good, and of none that is bad.
template <class Grammar, std::size_t accepted, std::size_t refused>
constexpr bool takes(Grammar const& rule, std::string_view const (&good)[accepted],
                     std::string_view const (&bad)[refused]) {
    for (auto const input : good) {
        if (!sipuri::x3::constant_parse(rule, input)) return false;
    }
    for (auto const input : bad) {
        if (sipuri::x3::constant_parse(rule, input)) return false;
    }
    return true;
}

template <auto const& rule>
using attribute = typename boost::spirit::x3::traits::attribute_of<std::remove_cvref_t<decltype(rule)>,
                                                                   boost::spirit::x3::unused_type>::type;

/// All texts of up to `most` octets out of `alphabet` after `begin`.
template <class Visitor>
void each(std::string const& begin, std::string_view alphabet, unsigned most, Visitor visit) {
    visit(begin);
    if (most == 0) return;
    for (char const c : alphabet) each(begin + c, alphabet, most - 1, visit);
}

/// Texts made of others in one to three steps: cut, joined, repeated, an octet changed here and there.
template <class Visitor>
void each_mutant(std::vector<std::string_view> const& seeds, int count, Visitor visit) {
    using namespace std::string_view_literals;
    constexpr auto octets = "sip:@;?&=%4a.[]- ,_0123456789fFgG<>\"/+$!~*'()#\\^`{|}\x7F\x80\xFF\n\0"sv;
    std::mt19937 random{3261};
    auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (; count != 0; --count) {
        std::string mutant{seeds[below(seeds.size())]};
        for (auto edits = 1 + below(3); edits != 0; --edits) {
            auto const at = below(mutant.size() + 1);
            char const octet = octets[below(octets.size())];
            auto const other = seeds[below(seeds.size())];
            switch (below(5)) {
                case 0: mutant.insert(at, 1, octet); break;
                case 1: mutant.erase(at, 1); break;
                case 2: mutant.replace(at, 1, 1, octet); break;
                case 3: mutant.replace(at, mutant.npos, other.substr(below(other.size() + 1))); break;
                default: mutant.insert(below(mutant.size() + 1), mutant.substr(at, below(5))); break;
            }
        }
        visit(mutant);
    }
}

}  // namespace tests

#endif
