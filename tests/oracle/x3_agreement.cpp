// The X3 grammar against the oracle: what the library is held to in agreement.cpp and w_method.cpp.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "every_transition.hpp"
#include "host_options.hpp"
#include "name_addr.hpp"
#include "tel.hpp"
#include "x3.hpp"

#include <sipuri/x3/address.hpp>
#include <sipuri/x3/host_options.hpp>
#include <sipuri/x3/tel.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

/// Asks both engines for their verdicts.
template <class Grammar>
void agrees(Grammar const& rule, oracle::automaton const& smallest, auto expected) {
    oracle::every_transition(smallest, smallest.merged_letters(), [&](std::string_view text, bool derived) {
        bool const wanted = expected(text, derived);
        return boost::spirit::x3::parse(text.begin(), text.end(), rule >> boost::spirit::x3::eoi) == wanted &&
               sipuri::x3::constant_parse(rule, text).has_value() == wanted;
    });
}

}  // namespace

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

TEST_CASE("agreement of the X3 grammar: addresses, lists of them, and telephone numbers, by the W-method's strings") {
    auto const as_derived = [](std::string_view, bool derived) { return derived; };
    agrees(sipuri::x3::from_spec, oracle::automaton(oracle::address_grammar(), "address"), as_derived);
    agrees(sipuri::x3::name_addrs, oracle::automaton(oracle::address_grammar(), "addresses"), as_derived);
    agrees(sipuri::x3::tel::telephone_uri, oracle::tel_automaton(),
           [](std::string_view text, bool derived) { return derived && !oracle::has_clashing_names(text); });
}

TEST_CASE("agreement of the X3 grammar: hosts with each option, by the W-method's strings") {
    using namespace sipuri::x3;
    auto const as_derived = [](std::string_view, bool derived) { return derived; };
    auto const hosts = [&](auto const& rule, oracle::host_extras extras) {
        agrees(rule, oracle::host_automaton(extras), as_derived);
    };
    hosts(production<part::lenient_host>([] { return underscore_hostname | ipv4_address | ipv6_reference; }),
          {.underscore = true});
    hosts(production<part::lenient_host>([] { return leading_digit_hostname | ipv4_address | ipv6_reference; }),
          {.leading_digit = true});
    hosts(production<part::lenient_host>([] { return hostname | ipv4_address | zoned_ipv6_reference; }),
          {.zone = true});
    hosts(lenient_host, {.underscore = true, .zone = true, .leading_digit = true});
}
