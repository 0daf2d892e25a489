// Parameters of telephone numbers that have a meaning: read, and judged by their own RFCs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::severity;
using text = std::string_view;

// --- reading -------------------------------------------------------------------------------------------------------

constexpr text ported =
    "tel:+12015550123;rn=+12135550100;npdi;cic=0222;cic-context=+1;rn-context=h.example;enumdi;"
    "tgrp=TG-1/a;trunk-context=example.com;isub=1;isub-encoding=nsap-ia5;premium-rate=information;"
    "verstat=tn-validation-passed;cpc=ordinary;oli=00;isup-oli=61";

constexpr bool is(std::optional<sipuri::encoded_view> found, text expected) {
    return found && found->encoded() == expected;
}

constexpr bool has_them_all(tests::text_case const& row) {
    auto const all = sipuri::parse_tel(row.input)->parameters();
    return is(all.rn(), "+12135550100") && is(all.rn_context(), "h.example") && all.npdi() && is(all.cic(), "0222") &&
           is(all.cic_context(), "+1") && all.enumdi() && is(all.tgrp(), "TG-1/a") &&
           is(all.trunk_context(), "example.com") && is(all.isub(), "1") && is(all.isub_encoding(), "nsap-ia5") &&
           is(all.premium_rate(), "information") && all.verstat() == sipuri::verstat::passed &&
           is(all.cpc(), "ordinary") && is(all.oli(), "00") && is(all.isup_oli(), "61") && !all.ext() &&
           !all.phone_context();
}
constexpr bool has_none(tests::text_case const& row) {
    auto const all = sipuri::parse_tel(row.input)->parameters();
    return !all.rn() && !all.rn_context() && !all.npdi() && !all.cic() && !all.cic_context() && !all.enumdi() &&
           !all.tgrp() && !all.trunk_context() && !all.isub() && !all.isub_encoding() && !all.premium_rate() &&
           !all.verstat() && !all.cpc() && !all.oli() && !all.isup_oli();
}
constexpr tests::text_case full[] = {{"all parameters", ported}};
constexpr tests::text_case bare[] = {{"none", "tel:+1"}, {"flags without values", "tel:+1;rn;cic;verstat;cpc"}};
constexpr bool has_no_values(tests::text_case const& row) {
    auto const all = sipuri::parse_tel(row.input)->parameters();
    return !all.rn() && !all.cic() && !all.verstat() && !all.cpc();
}

struct verstat_case {
    text id{};
    text input{};
    sipuri::verstat expected{};
};
constexpr verstat_case verstats[] = {
    {"passed", "tel:+1;verstat=TN-Validation-Passed", sipuri::verstat::passed},
    {"failed", "tel:+1;verstat=TN-Validation-Failed", sipuri::verstat::failed},
    {"not validated", "tel:+1;verstat=No-TN-Validation", sipuri::verstat::not_validated},
    {"another one", "tel:+1;verstat=TN-Validation-Passed-A", sipuri::verstat::other},
};
constexpr bool is_read(verstat_case const& row) {
    auto const found = sipuri::parse_tel(row.input)->parameters().verstat();
    if (found != row.expected) return false;
    return row.expected == sipuri::verstat::other ? name(*found).empty() : row.input.ends_with(name(*found));
}

// --- judging -------------------------------------------------------------------------------------------------------

struct judged_case {
    text id{};
    text input{};
    severity level = severity::rejected;
    sipuri::error what{};
};

constexpr tests::text_case accepted[] = {
    {"all parameters", ported},
    {"a global number", "tel:+1"},
    {"a local number", "tel:1;phone-context=+1"},
    {"any parameter", "tel:+1;x;y=z"},
    {"a local rn with its context", "tel:+1;rn=2-13.(a);rn-context=+1"},
    {"a context of hexadecimal digits", "tel:+1;rn=2;rn-context=+1a-F"},
    {"any escapes", "tel:+1;verstat=%4eo-TN-Validation;tgrp=%41;trunk-context=%61"},
    {"an escape in a label", "tel:+1;tgrp=a%20%3ab;trunk-context=+1"},
    {"and in a token", "tel:+1;verstat=a%2Fb;isub=1;isub-encoding=%5B"},
    {"all of a label", "tel:+1;tgrp=a-_.!~*'()/&+$;trunk-context=+1"},
    {"open text", "tel:+1;cpc;oli=[a];isup-oli"},
};
constexpr bool is_accepted(tests::text_case const& row) {
    auto const found = validate(*sipuri::parse_tel(row.input));
    return found.accepted() && found.empty();
}

// clang-format off
constexpr auto value = component::parameter_value;
constexpr auto whole = component::parameters;
constexpr auto advice = severity::advice;
constexpr auto rejected = severity::rejected;
constexpr auto for_sender = severity::for_sender;
constexpr judged_case judged[] = {
    {"npdi with a value",         "tel:+1;npdi=yes",                    rejected, {errc::unexpected_value, value, 12, 3}},
    {"enumdi with a value",       "tel:+1;enumdi=1",                    rejected, {errc::unexpected_value, value, 14, 1}},
    {"rn without a value",        "tel:+1;rn",                          rejected, {errc::missing_value, value, 9, 0}},
    {"rn is no number",           "tel:+1;rn=+12x",                     rejected, {errc::invalid_value, value, 13, 1}},
    {"rn begins with a digit",    "tel:+1;rn=+a1",                      rejected, {errc::invalid_value, value, 10, 3}},
    {"rn has one plus",           "tel:+1;rn=+1+2",                     rejected, {errc::invalid_value, value, 10, 4}},
    {"rn is not only a plus",     "tel:+1;rn=+",                        rejected, {errc::invalid_value, value, 10, 1}},
    {"rn begins with a HEXDIG",   "tel:+1;rn=-1;rn-context=h",          rejected, {errc::invalid_value, value, 10, 2}},
    {"so does cic",               "tel:+1;cic=(1);cic-context=h",       rejected, {errc::invalid_value, value, 11, 3}},
    {"a premium of another kind", "tel:+1;premium-rate=x",              rejected, {errc::invalid_value, value, 20, 1}},
    {"rn without its context",    "tel:+1;rn=213",                      for_sender, {errc::no_context, whole, 7, 6}},
    {"cic without its context",   "tel:+1;x;cic=0222",                  for_sender, {errc::no_context, whole, 9, 8}},
    {"a context without rn",      "tel:+1;rn-context=h",                for_sender, {errc::no_context, whole, 7, 12}},
    {"a context without cic",     "tel:+1;cic-context=h",               for_sender, {errc::no_context, whole, 7, 13}},
    {"a context is a name",       "tel:+1;rn=1;rn-context=1.2",         rejected, {errc::invalid_value, value, 23, 3}},
    {"or a number",               "tel:+1;rn=1;rn-context=+g",          rejected, {errc::invalid_value, value, 23, 2}},
    {"tgrp without its context",  "tel:+1;tgrp=a",                      for_sender, {errc::no_context, whole, 7, 6}},
    {"trunk-context without tgrp", "tel:+1;trunk-context=h",            for_sender, {errc::no_context, whole, 7, 15}},
    {"tgrp is a label",           "tel:+1;tgrp=a:;trunk-context=h",     rejected, {errc::invalid_value, value, 13, 1}},
    {"trunk-context is a name",   "tel:+1;tgrp=a;trunk-context=[::1]",  rejected, {errc::invalid_value, value, 28, 5}},
    {"isub-encoding alone",       "tel:+1;isub-encoding=nsap",          advice, {errc::no_context, whole, 7, 18}},
    {"verstat is a token",        "tel:+1;verstat=a/b",                 rejected, {errc::invalid_value, value, 16, 1}},
    {"no escape helps",           "tel:+1;premium-rate=a%3Bb",          rejected, {errc::invalid_value, value, 20, 5}},
    {"an enumdi of no use",       "tel:1;enumdi;phone-context=h",       advice,   {errc::not_allowed, whole, 6, 6}},
    {"a context of no use",       "tel:+1;phone-context=5",             advice,   {errc::not_allowed, whole, 7, 15}},
};
// clang-format on

/// The one finding of a number, also where it is the user of a SIP URI.
constexpr bool is_reported(judged_case const& row) {
    auto const tel = *sipuri::parse_tel(row.input);
    auto const found = validate(tel);
    if (found.size() != 1 || found[0].level != row.level || found[0].what != row.what) return false;
    auto const of_user = validate(tel.subscriber());
    return of_user.size() == 1 && of_user[0].what.offset + 4 == row.what.offset &&
           found.accepted() == (row.level == advice) && found.accepted_by_receiver() == (row.level != rejected);
}

// --- local numbers without a context ---------------------------------------------------------------------------------

constexpr tests::text_case local[] = {{"an emergency number", "tel:911"},
                                      {"a national number", "tel:74951667226"},
                                      {"with a carrier", "tel:8003569377;cic=0222;rn=8005551234"}};
constexpr bool needs_the_option(tests::text_case const& row) {
    auto const strict = sipuri::parse_tel(row.input);
    auto const lenient = sipuri::parse_tel(row.input, {.local_number = true});
    auto const user = sipuri::parse_telephone_subscriber(row.input.substr(4), {.local_number = true});
    if (strict || strict.error().code != errc::no_phone_context || !lenient || !user) return false;
    auto const found = validate(*lenient);
    return lenient->lacks_context() && !lenient->is_global() && found.accepted_by_receiver() &&
           found[found.size() - 1].what == strict.error();
}
static_assert(!sipuri::parse_tel("tel:+1", {.local_number = true})->lacks_context());
static_assert(!sipuri::parse_tel("tel:1;phone-context=h", {.local_number = true})->lacks_context());
static_assert(sipuri::parse_tel("tel:", {.local_number = true}).error().code == errc::empty);

// --- the user of a URI -----------------------------------------------------------------------------------------------

constexpr tests::text_case users[] = {{"without user=phone", "sip:+12015550123;npdi:x@h"}};
constexpr bool is_a_number(tests::text_case const& row) {
    auto const uri = *sipuri::parse(row.input);
    auto const number = telephone_subscriber_in_user(uri);
    return !telephone_subscriber_of(uri) && number && number->parameters().npdi() && number->number().size() == 12;
}
static_assert(telephone_subscriber_in_user(*sipuri::parse("sip:h")).error() ==
              sipuri::error{errc::empty, component::user, 4, 0});
static_assert(telephone_subscriber_in_user(*sipuri::parse("sip:911@h"), {.local_number = true}));

}  // namespace

TEST_CASE("tel: parameters with a meaning are read") {
    tests::every_row<full, has_them_all>();
    tests::every_row<bare, has_no_values>();
    CHECK_TWICE(has_none(bare[0]));
    tests::every_row<verstats, is_read>();
}

TEST_CASE("tel: parameters with a meaning are judged") {
    tests::every_row<accepted, is_accepted>();
    tests::every_row<judged, is_reported>();
}

TEST_CASE("tel: a local number without its context needs an option") { tests::every_row<local, needs_the_option>(); }

TEST_CASE("tel: the user of any URI may be read as a number") { tests::every_row<users, is_a_number>(); }

TEST_CASE("tel: every known parameter has one row") {
    for (auto const& rule : sipuri::telephone_parameter_rules) {
        INFO(rule.name);
        CHECK(sipuri::find_telephone_parameter_rule(rule.name)->name == rule.name);
        CHECK((rule.needs.empty() || sipuri::find_telephone_parameter_rule(rule.needs)));
    }
    CHECK(!sipuri::find_telephone_parameter_rule("x"));
    for (text const name : {"ext", "isub", "phone-context", "isub-encoding", "rn", "rn-context", "npdi", "cic",
                            "cic-context", "enumdi", "tgrp", "trunk-context", "premium-rate", "verstat", "cpc", "oli",
                            "isup-oli"}) {
        CHECK(sipuri::find_telephone_parameter_rule(name));
    }
}
