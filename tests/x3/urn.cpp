// The grammar of URNs and of telephone parameters in X3: it says what parse_urn() and validate() say.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/any_uri.hpp"
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/any_uri.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/x3/tel_parameters.hpp>
#include <sipuri/x3/urn.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

namespace x3 = boost::spirit::x3;
namespace grammar = sipuri::x3::urn;
namespace tel = sipuri::x3::tel;
using sipuri::x3::constant_parse;
using tests::attribute;
using tests::takes;
using text = std::string_view;

constexpr bool same(sipuri::urn_view a, sipuri::urn_view b) {
    return a.text().data() == b.text().data() && a.text().size() == b.text().size() && a.nid() == b.nid() &&
           a.assigned_name() == b.assigned_name();
}

/// The core, the evaluator and X3 agree; X3 itself only when this runs.
constexpr bool agree(text input) {
    auto const core = sipuri::parse_urn(input);
    auto const found = constant_parse(grammar::namestring, input);
    if (found.has_value() != core.has_value() || (core && !same(*found, *core))) return false;
    if (std::is_constant_evaluated()) return true;
    sipuri::urn_view view;
    bool const run = x3::parse(input.data(), input.data() + input.size(), grammar::namestring >> x3::eoi, view);
    return run == core.has_value() && (!run || same(view, *core));
}
template <class Row>
constexpr bool row_agrees(Row const& row) {
    return agree(row.input);
}

static_assert(takes(grammar::nid, {"ab", "a-b", "a--b", "a23456789-123456789-1234567890ab"},
                    {"", "a", "-a", "a-", "a23456789-123456789-1234567890abc", "a_b"}));
static_assert(takes(grammar::pchar, {"a", "%4a", "@"}, {"", "/", "?", "#", "%4"}));
static_assert(takes(grammar::nss, {"a", "a/b", "%41"}, {"", "/", "a?"}));
static_assert(takes(grammar::r_component, {"a", "a/?"}, {"", "?", "#"}));
static_assert(takes(grammar::f_component, {"", "/", "a?"}, {"#"}));
static_assert(takes(grammar::rq_components, {"", "?+a", "?=b", "?+a?=b"}, {"?", "?+", "?=", "?+?=b"}));
static_assert(takes(grammar::service, {"sos", "sos.a-b", "a2345678901234567890123456b"},
                    {"", ".", "sos.", "sos-", "a23456789012345678901234567b"}));
static_assert(takes(grammar::service_urn, {"urn:service:sos", "URN:Service:SOS.fire"}, {"urn:sos", "urn:service:"}));
static_assert(std::is_same_v<attribute<grammar::namestring>, sipuri::urn_view>);

static_assert(takes(tel::global_hex_digits, {"+1", "+123aF-"}, {"", "+", "+a", "1"}));
static_assert(takes(tel::rn_descriptor, {"h", "h.example", "+1a"}, {"", "1", "+", "a_b"}));
static_assert(takes(tel::rn, {";rn=+1", ";RN=1a", ";rn=1-"}, {";rn", ";rn=", ";rn=x", ";rn=-1", "rn=1"}));
static_assert(takes(tel::rn_context, {";rn-context=h"}, {";rn-context=", ";rn=1"}));
static_assert(takes(tel::cic, {";cic=0222", ";cic=+1"}, {";cic", ";cic=g"}));
static_assert(takes(tel::cic_context, {";cic-context=+1"}, {";cic-context"}));
static_assert(takes(tel::npdi, {";npdi", ";NPDI"}, {";npdi=1", "npdi"}));
static_assert(takes(tel::enum_dip_indicator, {";enumdi"}, {";enumdi=1"}));
static_assert(takes(tel::trunk_group, {";tgrp=a/&+$%20"}, {";tgrp=", ";tgrp=:"}));
static_assert(takes(tel::trunk_context, {";trunk-context=h", ";trunk-context=+1"}, {";trunk-context=1"}));
static_assert(takes(tel::isub_encoding, {";isub-encoding=nsap", ";ISUB-Encoding=a%41"},
                    {";isub-encoding=", ";isub-encoding=a/"}));
static_assert(takes(tel::premrate, {";premium-rate=information", ";premium-rate=Entertainment"},
                    {";premium-rate=", ";premium-rate=x", ";premium-rate=informations"}));
static_assert(takes(tel::verstat, {";verstat=TN-Validation-Passed", ";verstat=x"}, {";verstat", ";verstat=[a]"}));
static_assert(std::is_same_v<attribute<tel::rn>, sipuri::parameter_view>);

/// A parameter that the grammar takes is one that validate() has nothing against.
struct parameter_case {
    text id{};
    text input{};
};
constexpr parameter_case parameters[] = {{"rn", ";rn=+1"},         {"local rn", ";rn=1"},   {"npdi", ";npdi"},
                                         {"npdi=x", ";npdi=x"},    {"cic", ";cic=+1-a"},    {"cic=x", ";cic=x"},
                                         {"rn=+", ";rn=+"},        {"rn=+1+", ";rn=+1+"},   {"enumdi", ";enumdi"},
                                         {"enumdi=", ";enumdi=1"}, {"rn=+12g", ";rn=+12g"},  {"cic=0", ";cic=0"},
                                         {"rn=-1", ";rn=-1"},       {"cic=.1", ";cic=.1"},
                                         {"verstat", ";verstat=a"}, {"verstat=/", ";verstat=/"},
                                         {"premium", ";premium-rate=information"},
                                         {"premium=x", ";premium-rate=x"},
                                         {"encoding", ";isub-encoding=nsap"},
                                         {"encoding=:", ";isub-encoding=:"},
                                         {"an escape", ";verstat=a%2Fb"},
                                         {"tgrp", ";tgrp=a%20b"},   {"tgrp=:", ";tgrp=:"},
                                         {"context", ";trunk-context=h"}, {"context=1", ";trunk-context=1"}};
constexpr bool is_judged_alike(parameter_case const& row) {
    sipuri::fixed_text<48> uri;
    uri.put("tel:+1");
    uri.put(row.input);
    auto const number = sipuri::parse_tel(uri.view());
    bool const accepted = number && validate(*number).accepted_by_receiver();
    return accepted == (constant_parse(tel::rn, row.input) || constant_parse(tel::cic, row.input) ||
                        constant_parse(tel::npdi, row.input) || constant_parse(tel::enum_dip_indicator, row.input) ||
                        constant_parse(tel::isub_encoding, row.input) || constant_parse(tel::premrate, row.input) ||
                        constant_parse(tel::verstat, row.input) || constant_parse(tel::trunk_group, row.input) ||
                        constant_parse(tel::trunk_context, row.input));
}

}  // namespace

TEST_CASE("x3, URNs: the grammar says what parse_urn() says") {
    tests::every_row<cases::any_uris, row_agrees<cases::any_uri_case>>();
    tests::every_row<cases::rejected_any_uris, row_agrees<cases::rejected_case>>();
}

TEST_CASE("x3, telephone parameters: the grammar says what validate() says") {
    tests::every_row<parameters, is_judged_alike>();
}
