// The X3 grammar against the oracle: what the library is held to in agreement.cpp and w_method.cpp.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "x3.hpp"

#include <doctest/doctest.h>

TEST_CASE_TEMPLATE("agreement of the X3 grammar: every short text", Reader, oracle::x3_run, oracle::x3_constant) {
    for (auto const& texts : oracle::short_texts) {
        auto const result = oracle::agree(Reader{}, [&](auto const& visit) { oracle::visit_all(texts.words, visit); });
        MESSAGE(texts.name << ": " << result);
        CHECK(result.disagreements == 0);
    }
}

TEST_CASE_TEMPLATE("agreement of the X3 grammar: changed URIs, and the W-method's strings", Reader, oracle::x3_run,
                   oracle::x3_constant) {
    oracle::w_method const strings(oracle::sip_uri_automaton());
    auto const check = [](auto const& texts) {
        auto const result = oracle::agree(Reader{}, texts);
        MESSAGE(result);
        CHECK(result.disagreements == 0);
    };
    check([](auto const& visit) { oracle::visit_mutants(50'000, 25, visit); });
    check([&](auto const& visit) { strings.visit(0, visit); });
    check([](auto const& visit) { oracle::visit_octets(visit); });
}
