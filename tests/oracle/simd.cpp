// The oracle's texts, made long enough for vectors: the same results as parse(), which agrees with the oracle.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/simd_laws.hpp"
#include "agree.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>

namespace {

template <class Texts>
void check(Texts const& texts) {
    std::size_t strings = 0;
    std::size_t disagreements = 0;
    texts([&](std::string_view text, bool) {
        ++strings;
        if (!laws::vectors_agree_at_length(text)) return;
        if (++disagreements <= 5) FAIL_CHECK(oracle::quoted(text));
    });
    MESSAGE(strings << " texts, " << disagreements << " disagreements");
    CHECK(strings != 0);
    CHECK(disagreements == 0);
}

}  // namespace

TEST_CASE("vectors: every transition of the automaton, and every octet in every state") {
    check([](auto const& visit) { oracle::visit_transitions(visit); });
    check([](auto const& visit) { oracle::visit_octets(visit); });
}

TEST_CASE("vectors: short texts") {
    for (auto const& words : {oracle::language{"sip:", oracle::representatives, 3},
                              oracle::language{"sip:h:", "035679", 4},
                              oracle::language{"sip:", "14a.-:", 4},
                              oracle::language{"sip:", "025.", 6},
                              oracle::language{"sip:[", "4:.", 7, "]"},
                              oracle::language{"sip:h;", "a=;%4[?@", 4},
                              oracle::language{"sip:h?", "a=&%4[?@", 4}}) {
        check([&](auto const& visit) { oracle::visit_all(words, visit); });
    }
}

TEST_CASE("vectors: changed URIs") {
    check([](auto const& visit) { oracle::visit_mutants(20'000, 3261, visit); });
}
