// Addresses, telephone numbers, and hosts with each option, against the smallest automata of their grammars.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "every_transition.hpp"
#include "host_options.hpp"
#include "name_addr.hpp"
#include "tel.hpp"
#include "urn.hpp"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("addresses: every transition, and where it leads") {
    oracle::automaton const smallest(oracle::address_grammar(), "address");
    oracle::every_transition(smallest, smallest.merged_letters(), [](std::string_view text, bool derived) {
        return sipuri::parse_name_addr(text).has_value() == derived && !laws::addresses_are_sound(text);
    });
}

TEST_CASE("lists of addresses: every transition, and where it leads") {
    oracle::automaton const smallest(oracle::address_grammar(), "addresses");
    oracle::every_transition(smallest, smallest.merged_letters(), [](std::string_view text, bool derived) {
        return sipuri::parse_name_addrs(text).has_value() == derived;
    });
}

TEST_CASE("telephone numbers: every transition, and where it leads") {
    auto const& smallest = oracle::tel_automaton();
    oracle::every_transition(smallest, smallest.classes().letters(), [](std::string_view text, bool derived) {
        auto const tel = sipuri::parse_tel(text);
        return tel.has_value() == (derived && !oracle::has_clashing_names(text)) && !laws::numbers_are_sound(text) &&
               (!tel || !laws::numbers_go_there_and_back(tel->subscriber()));
    });
}

TEST_CASE("URNs: every transition, and where it leads") {
    auto const& smallest = oracle::urn_automaton();
    oracle::every_transition(smallest, smallest.classes().letters(), [](std::string_view text, bool derived) {
        return sipuri::parse_urn(text).has_value() == derived && !laws::any_uris_are_sound(text);
    });
}

TEST_CASE("hosts with each set of options: every transition, and where it leads") {
    oracle::each_host_extras([](oracle::host_extras extras) {
        auto const smallest = oracle::host_automaton(extras);
        sipuri::options const allowed{
            .underscore = extras.underscore, .zone = extras.zone, .leading_digit = extras.leading_digit};
        oracle::every_transition(smallest, smallest.classes().letters(), [&](std::string_view text, bool derived) {
            return sipuri::parse_host(text, allowed).has_value() == derived;
        });
    });
}
