// The X3 grammar of hosts beyond RFC 3261: with each option it says what the core says with it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/parse.hpp"
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/x3.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace grammar = sipuri::x3;
using grammar::constant_parse;
using grammar::part;
using grammar::production;
using sipuri::options;
using tests::takes;
using text = std::string_view;

// --- each production, in a constant expression -------------------------------------------------------------------

static_assert(takes(grammar::underscore_label, {"a", "_", "4_", "_4-a", "a--_"}, {"", "-", "_-", "-_", "a.b"}));
static_assert(takes(grammar::underscore_toplabel, {"a", "_", "_4", "a-_"}, {"", "4", "4_", "_-"}));
static_assert(takes(grammar::underscore_hostname, {"a_b", "_sip._udp.h.", "1._"}, {"", "_..a", "a.1", "a_.4_", "_-"}));
static_assert(takes(grammar::leading_digit_toplabel, {"a", "4a", "0fb38", "4-4", "4--a"}, {"", "4", "44", "4-", "4_"}));
static_assert(takes(grammar::leading_digit_hostname, {"4a", "a.4a.", "1.2.3.4a"}, {"", "4", "1.2.3.4", "4a.4", "4a..b"}));
static_assert(takes(grammar::zone_id, {"1", "eth0", "%41", "a-._~!*'()"}, {"", "%", "a/b", "a]", "[", ":"}));
static_assert(takes(grammar::ipv6_addrz, {"::%25a", "fe80::1%25eth0%2f"}, {"", "::", "::%a", "::%25", "::1%2541%"}));
static_assert(takes(grammar::zoned_ipv6_reference, {"[::]", "[::%251]", "[1::2%25a]"}, {"[]", "[::%25]", "[::%1]", "::%251"}));
static_assert(takes(grammar::lenient_toplabel, {"_", "4_", "4a", "4-4_"}, {"", "4", "4-", "-_"}));
static_assert(takes(grammar::lenient_hostname, {"4_", "_.4a.", "1.2.3._"}, {"", "4", "_.4", "1.2.3.4"}));
static_assert(takes(grammar::lenient_host, {"1.2.3.4", "4_a", "[::%25_]"}, {"", "1.2.3", "4", "[::%]"}));
static_assert(takes(grammar::lenient_hostport, {"_:1", "4a:65535", "[::%25a]:1"}, {"_:", "4a:65536", "[::%25a]1"}));
static_assert(takes(grammar::lenient_uri, {"sip:_", "sips:b:p@4a:1;x?a=b"}, {"sip:4", "tel:_", "sip:a_b%41"}));

// --- each option, and all of them ---------------------------------------------------------------------------------

constexpr auto underscore_host = production<part::lenient_host>(
    [] { return grammar::underscore_hostname | grammar::ipv4_address | grammar::ipv6_reference; });
constexpr auto leading_digit_host = production<part::lenient_host>(
    [] { return grammar::leading_digit_hostname | grammar::ipv4_address | grammar::ipv6_reference; });
constexpr auto zone_host = production<part::lenient_host>(
    [] { return grammar::hostname | grammar::ipv4_address | grammar::zoned_ipv6_reference; });

constexpr options all{.underscore = true, .zone = true, .leading_digit = true};

/// The core with these options, the evaluator and X3 have one verdict on a host.
template <class Grammar>
constexpr bool same_verdict(Grammar const& host, options allowed, text input) {
    bool const core = sipuri::parse_host(input, allowed).has_value();
    if (constant_parse(host, input).has_value() != core) return false;
    return std::is_constant_evaluated() ||
           boost::spirit::x3::parse(input.begin(), input.end(), host >> boost::spirit::x3::eoi) == core;
}
constexpr bool hosts_agree(text input) {
    return same_verdict(underscore_host, {.underscore = true}, input) &&
           same_verdict(leading_digit_host, {.leading_digit = true}, input) &&
           same_verdict(zone_host, {.zone = true}, input) && same_verdict(grammar::lenient_host, all, input);
}

/// All three find the same components, with what they needed; the core and the evaluator give the same errors.
constexpr bool uris_agree(text input) {
    auto const core = sipuri::parse(input, all);
    auto const evaluated = constant_parse(grammar::lenient_uri, input);
    if (core.has_value() != evaluated.has_value()) return false;
    if (core ? core->components() != evaluated->components() : core.error() != evaluated.error()) return false;
    if (std::is_constant_evaluated()) return true;
    sipuri::uri_view run;
    bool const found =
        boost::spirit::x3::parse(input.begin(), input.end(), grammar::lenient_uri >> boost::spirit::x3::eoi, run);
    return found == core.has_value() && (!core || run.components() == core->components());
}

constexpr tests::text_case uris[] = {
    {"all of them", "sip:a_b@_c.4d:5060;x=_?a=_"},
    {"a zone", "sips:[fe80::1%25eth0]:1"},
    {"none", "sip:_@1.2.3.4"},
    {"two of them", "sip:4_"},
    {"a trailing dot", "sip:4a."},
    {"a number", "sip:4a.4"},
    {"an escape in a name", "sip:a_b%41"},
    {"no escape in a zone", "sip:[::1%25%4]"},
    {"nothing in a zone", "sip:[::1%25]"},
};
constexpr bool is_read_alike(tests::text_case const& row) { return uris_agree(row.input); }

void check(bool (*agree)(text), text input) {
    tests::exact_copy const copy{input};
    if (agree(copy.view())) return;
    INFO(tests::printable(input));
    CHECK(agree(copy.view()));
}
void check_hosts(std::string const& input) { check(hosts_agree, input); }
void check_uris(std::string const& input) { check(uris_agree, input); }

}  // namespace

TEST_CASE("x3, options of hosts: all short texts: the core, X3 and the evaluator agree with each option on") {
    tests::each("", "1a.-_", 6, check_hosts);
    tests::each("[::", "1:%25a]", 5, check_hosts);
    tests::each("[::1%25", "a%4_:]/", 4, check_hosts);
    tests::each("1.2.3.", "1a.-_", 5, check_hosts);
}

TEST_CASE("x3, options of hosts: URIs: the core, X3 and the evaluator agree, in what is found and in every error") {
    tests::every_row<uris, is_read_alike>();
    tests::each("sip:", "1a.-_:@;", 4, check_uris);
    tests::each("sip:[::1", "%25a]:?", 5, check_uris);
    std::vector<text> seeds;
    for (auto const& row : uris) seeds.push_back(row.input);
    for (auto const& row : cases::parse) {
        if (row.input.size() < 100) seeds.push_back(row.input);
    }
    tests::each_mutant(seeds, 20000, check_uris);
}
