// Three readings of the RFC that must agree: the core, the X3 grammar run in two ways, and the ABNF oracle.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/x3.hpp>
#include <sipuri/x3/address.hpp>
#include <sipuri/x3/tel.hpp>

#include "fuzz.hpp"

#include "../tests/oracle/automaton.hpp"
#include "../tests/oracle/core.hpp"

fuzz::shape const fuzz::input_shape{.what = sipuri::text_kind::addresses};

namespace {

bool same(sipuri::result<sipuri::uri_view> const& a, sipuri::result<sipuri::uri_view> const& b) {
    if (a.has_value() != b.has_value()) return false;
    return a ? a->text() == b->text() && a->components() == b->components() : a.error() == b.error();
}

/// The whole text by X3, and by the evaluator, as the core has it.
template <class Grammar, class View>
bool same_pieces(Grammar const& rule, std::string_view text, sipuri::result<View> const& core) {
    View run;
    bool const found = boost::spirit::x3::parse(text.begin(), text.end(), rule >> boost::spirit::x3::eoi, run);
    auto const evaluated = sipuri::x3::constant_parse(rule, text);
    if (found != core.has_value() || evaluated.has_value() != core.has_value()) return false;
    return !core || (run.text() == core->text() && run.parameters().text() == core->parameters().text() &&
                     evaluated->text() == core->text() && evaluated->parameters().text() == core->parameters().text());
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const core = sipuri::parse(text);
    fuzz::hold(core.has_value() == oracle::sip_uri_automaton().accepts(text), "core and automaton agree", text);
    fuzz::hold(same(sipuri::x3::parse(text), core), "X3 and core agree", text);
    fuzz::hold(same(sipuri::x3::constant_parse(sipuri::x3::uri, text), core), "X3, evaluated, and core agree", text);
    constexpr sipuri::options of_hosts{.underscore = true, .zone = true, .leading_digit = true};
    fuzz::hold(same(sipuri::x3::constant_parse(sipuri::x3::lenient_uri, text), sipuri::parse(text, of_hosts)),
               "so they do with all options of hosts", text);
    fuzz::hold(same_pieces(sipuri::x3::from_spec, text, sipuri::parse_name_addr(text)), "so they do on addresses",
               text);
    fuzz::hold(same_pieces(sipuri::x3::tel::telephone_uri, text, sipuri::parse_tel(text)), "and on numbers", text);
    // The matcher follows every derivation at once, which takes its time.
    if (size <= 96) {
        auto const expected = core ? std::optional(oracle::pieces_of(*core)) : std::nullopt;
        fuzz::hold(oracle::read(text) == expected, "core and ABNF agree on the components", text);
    }
    return 0;
}
