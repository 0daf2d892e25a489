// The library against the oracle, for as long as a few minutes: longer texts, more of them, and one more state.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/simd_laws.hpp"
#include "agree.hpp"
#include "core.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

TEST_CASE("slow: every longer text of a few letters") {
    for (auto const& texts : oracle::long_texts) {
        auto const result =
            oracle::agree(oracle::core{}, [&](auto const& visit) { oracle::visit_all(texts.words, visit); });
        MESSAGE(texts.name << ": " << result);
        CHECK(result.disagreements == 0);
    }
}

TEST_CASE("slow: changed URIs") {
    auto const result =
        oracle::agree(oracle::core{}, [](auto const& visit) { oracle::visit_mutants(1'000'000, 1, visit); });
    MESSAGE(result);
    CHECK(result.disagreements == 0);
}

TEST_CASE("slow: changed URIs, made long enough for vectors, at every level") {
    std::size_t disagreements = 0;
    oracle::visit_mutants(500'000, 1, [&](std::string_view text, bool) {
        if (!laws::vectors_agree_at_length(text)) return;
        if (++disagreements <= 5) FAIL_CHECK(oracle::quoted(text));
    });
    oracle::w_method const strings(oracle::sip_uri_automaton());
    strings.visit(0, [&](std::string_view text, bool) {
        if (!laws::vectors_agree_at_length(text)) return;
        if (++disagreements <= 5) FAIL_CHECK(oracle::quoted(text));
    });
    CHECK(disagreements == 0);
}

TEST_CASE("slow: the W-method with one state more, and with two") {
    auto const& automaton = oracle::sip_uri_automaton();
    oracle::w_method const strings(automaton);
    auto const check = [](auto const& texts) {
        auto const result = oracle::agree(oracle::core{}, texts, oracle::depth::verdict);
        MESSAGE(result);
        CHECK(result.disagreements == 0);
    };
    check([&](auto const& visit) { strings.visit(1, visit); });
    check([&](auto const& visit) { strings.visit_over(automaton.merged_letters(), 2, visit); });
}

TEST_CASE("slow: the oracle's matcher on the W-method's strings, and on every octet in every state") {
    auto const by_matcher = [](std::string_view text) { return oracle::read(text); };
    auto const check = [&](auto const& texts) {
        auto const result = oracle::agree(by_matcher, texts, oracle::depth::verdict);
        MESSAGE(result);
        CHECK(result.disagreements == 0);
    };
    oracle::w_method const strings(oracle::sip_uri_automaton());
    check([&](auto const& visit) { strings.visit(0, visit); });
    check([](auto const& visit) { oracle::visit_octets(visit); });
}
