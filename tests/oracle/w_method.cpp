// The library against the smallest automaton of the grammar: a right verdict on these strings is a right verdict on
// every string, if the library remembers no more than the grammar needs, and one state.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "core.hpp"

#include <doctest/doctest.h>

TEST_CASE("w-method: the automaton") {
    auto const& automaton = oracle::sip_uri_automaton();
    MESSAGE(automaton.size() << " states, " << automaton.classes().size() << " classes of octets, "
                             << automaton.merged_letters().size() << " once those that no state distinguishes are one");
    CHECK(automaton.size() == 290);
    CHECK(automaton.classes().size() == 67);
    CHECK(automaton.merged_letters().size() == 28);
}

TEST_CASE("w-method: every transition, and where it leads") {
    oracle::w_method const strings(oracle::sip_uri_automaton());
    auto const texts = [&](auto const& visit) { strings.visit(0, visit); };
    auto const result = oracle::agree(oracle::core{}, texts, oracle::depth::verdict);
    MESSAGE(result);
    CHECK(result.disagreements == 0);
    CHECK(result.strings == 350'331);
    CHECK(result.longest == 28);
}

TEST_CASE("w-method: every two transitions, and where they lead") {
    auto const& automaton = oracle::sip_uri_automaton();
    oracle::w_method const strings(automaton);
    auto const texts = [&](auto const& visit) { strings.visit_over(automaton.merged_letters(), 1, visit); };
    auto const result = oracle::agree(oracle::core{}, texts, oracle::depth::verdict);
    MESSAGE(result);
    CHECK(result.disagreements == 0);
}

TEST_CASE("w-method: every octet in every state") {
    auto const texts = [](auto const& visit) { oracle::visit_octets(visit); };
    auto const result = oracle::agree(oracle::core{}, texts, oracle::depth::verdict);
    MESSAGE(result);
    CHECK(result.disagreements == 0);
    CHECK(result.strings == 290 * 256);
}
