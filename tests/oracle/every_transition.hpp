// The W-method's strings of an automaton: whoever is right on these and remembers no more than the grammar needs is right
// on every text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_EVERY_TRANSITION_HPP
#define SIPURI_TESTS_ORACLE_EVERY_TRANSITION_HPP

#include "../support.hpp"
#include "automaton.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace oracle {

/// Calls `right(text, derived)` with every transition and what tells where it leads, and the automaton's verdict.
template <class Right>
void every_transition(automaton const& smallest, std::string const& letters, Right const& right) {
    int checked = 0;
    int valid = 0;
    int failures = 0;
    w_method const strings(smallest);
    strings.visit_over(letters, 0, [&](std::string_view input, bool derived) {
        tests::exact_copy const copy{input};
        ++checked;
        valid += derived ? 1 : 0;
        if (right(copy.view(), derived) || ++failures > 20) return;
        INFO(tests::printable(input), derived ? " is derived" : " is not derived");
        CHECK(right(copy.view(), derived));
    });
    MESSAGE(smallest.size(), " states, ", checked, " texts, ", valid, " of them derived");
    CHECK(failures == 0);
    CHECK(valid > 1000);
}

}  // namespace oracle

#endif
