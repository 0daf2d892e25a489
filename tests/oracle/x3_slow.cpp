// The X3 grammar against the oracle, for as long as a few minutes: what the library is held to in slow.cpp.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "x3.hpp"

#include <doctest/doctest.h>

TEST_CASE_TEMPLATE("slow: the X3 grammar on every longer text of a few letters", Reader, oracle::x3_run,
                   oracle::x3_constant) {
    for (auto const& texts : oracle::long_texts) {
        auto const result = oracle::agree(Reader{}, [&](auto const& visit) { oracle::visit_all(texts.words, visit); });
        MESSAGE(texts.name << ": " << result);
        CHECK(result.disagreements == 0);
    }
}

TEST_CASE_TEMPLATE("slow: the X3 grammar on changed URIs", Reader, oracle::x3_run, oracle::x3_constant) {
    auto const result = oracle::agree(Reader{}, [](auto const& visit) { oracle::visit_mutants(1'000'000, 2, visit); });
    MESSAGE(result);
    CHECK(result.disagreements == 0);
}
