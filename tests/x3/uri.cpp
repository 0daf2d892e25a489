// The grammar in X3: run by X3, and in constant expressions, it says what the core says. RFC 3261, section 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/from.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/x3.hpp>

#include <boost/spirit/home/x3/char/char_class.hpp>
#include <boost/spirit/home/x3/core/action.hpp>
#include <boost/spirit/home/x3/directive/expect.hpp>
#include <boost/spirit/home/x3/directive/with.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

namespace x3 = boost::spirit::x3;
namespace grammar = sipuri::x3;
using grammar::constant_parse;
using tests::attribute;
using tests::each;
using tests::takes;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using text = std::string_view;

/// Both the same view, or both the same error.
constexpr bool same(sipuri::result<sipuri::uri_view> const& a, sipuri::result<sipuri::uri_view> const& b) {
    if (a.has_value() != b.has_value()) return false;
    if (!a) return a.error() == b.error();
    return a->components() == b->components() && a->text().data() == b->text().data() &&
           a->text().size() == b->text().size();
}

/// The core, the evaluator and X3 agree; X3 itself only when this runs.
constexpr bool agree(text input) {
    auto const core = sipuri::parse(input);
    if (!same(core, constant_parse(grammar::uri, input))) return false;
    return std::is_constant_evaluated() || same(core, grammar::parse(input));
}

/// The core's verdict is the table's (uri_view.cpp holds the core to its components), and all agree.
constexpr bool parses(cases::parse_case const& row) {
    return sipuri::can_parse(row.input) == row.expected.has_value() && agree(row.input);
}

constexpr bool names_a_caller(cases::from_case const& row) {
    return constant_parse(grammar::from_user, row.input).has_value() == row.valid;
}

// --- each production, in a constant expression -------------------------------------------------------------------

static_assert(takes(grammar::alpha, {"a", "Z"}, {"", "1", "ab"}));
static_assert(takes(grammar::digit, {"0", "9"}, {"", "a", "/", ":"}));
static_assert(takes(grammar::hexdig, {"0", "a", "F"}, {"", "g", "G"}));
static_assert(takes(grammar::alphanum, {"0", "z", "A"}, {"", "-", "_"}));
static_assert(takes(grammar::mark, {"-", "_", ".", "!", "~", "*", "'", "(", ")"}, {"", "a", "+", "%"}));
static_assert(takes(grammar::reserved, {";", "/", "?", ":", "@", "&", "=", "+", "$", ","}, {"", "[", "#"}));
static_assert(takes(grammar::unreserved, {"a", "0", "-", "~"}, {"", "+", "%", "\x80"}));
static_assert(takes(grammar::user_unreserved, {"&", "=", "+", "$", ",", ";", "?", "/"}, {"", ":", "@", "["}));
static_assert(takes(grammar::param_unreserved, {"[", "]", "/", ":", "&", "+", "$"}, {"", "=", ";", "?", "@"}));
static_assert(takes(grammar::hnv_unreserved, {"[", "]", "/", "?", ":", "+", "$"}, {"", "=", "&", ";", "@"}));
static_assert(takes(grammar::escaped, {"%41", "%fF"}, {"", "%", "%4", "%4g", "%411", "41"}));
static_assert(takes(grammar::token, {"a", "%", "`x`", "1-.!*_+'~"}, {"", "(", "a b", "a/b"}));

static_assert(takes(grammar::user, {"a", "%41", "+1;a=b?c/d,e&f$"}, {"", "a:b", "a@", "%4", "a b", "[a]"}));
static_assert(takes(grammar::password, {"", "a", "%41&=+$,"}, {";", "?", "/", ":", "@", "%"}));
static_assert(takes(grammar::userinfo, {"a@", "a:@", "a:b@", "a;x=1?y/z@"}, {"", "@", ":b@", "a", "a:b:c@", "a@@"}));

static_assert(takes(grammar::dec_octet, {"0", "9", "10", "99", "100", "199", "200", "249", "250", "255"},
                    {"", "00", "01", "256", "260", "300", "1000", "a"}));
static_assert(takes(grammar::ipv4_address, {"0.0.0.0", "11.1.1.1", "255.255.255.255"},
                    {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1..2.3"}));
static_assert(takes(grammar::h16, {"0", "ffff", "1A"}, {"", "g", "12345"}));
static_assert(takes(grammar::ls32, {"1:2", "ffff:0", "1.2.3.4"}, {"", "1", "1:", "1:2:3", "1.2.3"}));
static_assert(takes(grammar::ipv6_address,
                    {"::", "1::", "::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8",
                     "1:2:3:4:5:6::8", "1:2:3:4:5:6:1.2.3.4", "::1.2.3.4", "1:2:3:4:5::1.2.3.4", "fe80::1:2"},
                    {"", ":", "1", "4", ":::", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
                     "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1::2::3", "1:2:3:4:5:6:7:1.2.3.4",
                     "1:2:3:4:5:6::1.2.3.4", "12345::", ":1:2:3:4:5:6:7", "::1.2.3", ":::4.4.4.4", "fe80::1%25eth0"}));

/// Groups on both sides of "::", as many as there may be, and one more.
constexpr bool elides_groups() {
    for (std::size_t before = 0; before != 9; ++before) {
        for (std::size_t after = 0; after != 9 - before; ++after) {
            sipuri::fixed_text<24> address;
            for (std::size_t i = 0; i != before; ++i) address.put(i == 0 ? "1" : ":1");
            address.put("::");
            for (std::size_t i = 0; i != after; ++i) address.put(i == 0 ? "2" : ":2");
            if (constant_parse(grammar::ipv6_address, address.view()).has_value() != (before + after < 8)) return false;
        }
    }
    return true;
}
static_assert(takes(grammar::ipv6_reference, {"[::]", "[1::2]"}, {"", "[]", "[::", "::1]", "::1"}));

static_assert(takes(grammar::domainlabel, {"a", "4", "a4", "4-a", "a--b"}, {"", "-", "a-", "-a", "a.b", "a_b"}));
static_assert(takes(grammar::toplabel, {"a", "a4", "a-b"}, {"", "4", "4a", "a-", "-a"}));
static_assert(takes(grammar::hostname, {"a", "a.", "4.a", "a-b.c4.d", "1.2.3.4.a"}, {"", ".", "a..b", "a.4", "a.b-"}));
static_assert(takes(grammar::host, {"a.b", "1.2.3.4", "[::1]"}, {"", "1.2.3", "1.2.3.256", "::1", "a b"}));
static_assert(takes(grammar::port, {"0", "5060", "65535", "000065535"},
                    {"", "65536", "4294972356", "18446744073709556676", "5o"}));
static_assert(takes(grammar::hostport, {"a", "a:1", "[::1]:1"}, {"", "a:", ":1", "a:1:2", "a:65536"}));

static_assert(takes(grammar::paramchar, {"a", "[", "%41"}, {"", "%4", "=", ";"}));
static_assert(takes(grammar::pname, {"a", "[x]", "%41/:&+$"}, {"", "a=b", "a;b", "a,b"}));
static_assert(takes(grammar::pvalue, {"a", "[x]", "%41/:&+$"}, {"", "a=b", "a;b", "a,b"}));
static_assert(takes(grammar::other_param, {"a", "a=b", "lr", "ttl=abc"}, {"", "a=", "=b", "a=b=c", "a;b"}));
static_assert(takes(grammar::uri_parameter, {"a", "a=b", "transport", "maddr=a/b"}, {"", "a=", "transport=a[="}));
static_assert(takes(grammar::transport_param, {"transport=udp", "TRANSPORT=x-y", "transport=udpx", "transport=%41"},
                    {"", "transport", "transport=", "transport=a[", "transport=a%", "transport=`", "transports=a"}));
static_assert(takes(grammar::user_param, {"user=phone", "user=x"}, {"user=", "user=a/b", "user"}));
static_assert(takes(grammar::method_param, {"method=INVITE", "method=x"}, {"method=", "method=a/b"}));
static_assert(takes(grammar::ttl_param, {"ttl=0", "ttl=255"}, {"ttl=", "ttl=4a", "ttl=1234"}));
static_assert(takes(grammar::maddr_param, {"maddr=a.b", "maddr=224.0.0.1", "maddr=[ff02::1]"},
                    {"maddr=", "maddr=a_b"}));
/// True if a row of the table of parameters has the production whose name it is, with the same syntax of its value.
constexpr bool has_its_production(sipuri::parameter_rule const& rule) {
    using sipuri::value_syntax;
    std::string_view const names[]{"lr", "maddr", "method", "transport", "ttl", "user"};
    auto const check = [&](std::size_t i, auto const& production) {
        if (rule.name != names[i]) return false;
        char octets[32]{};
        auto const takes_value = [&](std::string_view value) {
            std::size_t size = 0;
            for (auto const part : {rule.name, value}) {
                for (char const c : part) octets[size++] = c;
            }
            return sipuri::x3::constant_parse(production, {octets, size}).has_value();
        };
        bool const flag = rule.syntax == value_syntax::flag;
        bool const host = rule.syntax == value_syntax::host;
        bool const ttl = rule.syntax == value_syntax::ttl;
        return takes_value("") == flag && takes_value("=15") == (!flag && !host) &&
               takes_value("=a!") == (!flag && !host && !ttl) && takes_value("=[::1]") == host &&
               takes_value("=1555") == (!flag && !host && !ttl);
    };
    return check(0, grammar::lr_param) || check(1, grammar::maddr_param) || check(2, grammar::method_param) ||
           check(3, grammar::transport_param) || check(4, grammar::ttl_param) || check(5, grammar::user_param);
}
static_assert(std::ranges::all_of(sipuri::parameter_rules, has_its_production));

static_assert(takes(grammar::lr_param, {"lr", "LR"}, {"", "lr4", "lr=", "lr=on"}));
static_assert(takes(grammar::uri_parameters, {"", ";a", ";a=b;c"}, {";", ";a;", "a", ";a=b;c="}));

static_assert(takes(grammar::hname, {"a", "[?/:+$]", "%41"}, {"", "a=", "a&b", "a;"}));
static_assert(takes(grammar::hvalue, {"", "a", "[?/:+$]"}, {"=", "a&b", "a;", "%4"}));
static_assert(takes(grammar::header, {"a=", "a=b"}, {"", "a", "=b", "a=b=c"}));
static_assert(takes(grammar::headers, {"?a=", "?a=b&c=d"}, {"", "?", "?a", "?a=&", "a=b"}));

static_assert(takes(grammar::sip_uri, {"sip:h", "SIP:a:b@h:1;c=d?e=f"}, {"", "sip:", "sips:h", "sip:a@", "sip:h "}));
static_assert(takes(grammar::sips_uri, {"sips:h", "SiPs:a:b@h:1;c=d?e=f"}, {"", "sips:", "sip:h", "sips://h"}));
static_assert(takes(grammar::from_user, {"jack", "+1_2.3-4"}, {"", "a@b", "a b", "sip:a", "a%41"}));

// --- attributes ---------------------------------------------------------------------------------------------------

static_assert(std::is_same_v<attribute<grammar::uri>, sipuri::uri_view>);
static_assert(std::is_same_v<attribute<grammar::sip_uri>, sipuri::uri_view>);
static_assert(std::is_same_v<attribute<grammar::uri_parameter>, sipuri::parameter_view>);
static_assert(std::is_same_v<attribute<grammar::uri_parameters>, sipuri::parameters_view>);
static_assert(std::is_same_v<attribute<grammar::header>, sipuri::header_view>);
static_assert(std::is_same_v<attribute<grammar::headers>, sipuri::headers_view>);
static_assert(std::is_same_v<attribute<grammar::user>, sipuri::encoded_view>);
static_assert(std::is_same_v<attribute<grammar::port>, std::uint16_t>);
static_assert(std::is_same_v<attribute<grammar::host>, std::string_view>);
static_assert(std::is_same_v<attribute<grammar::digit>, char>);

static_assert(*constant_parse(grammar::port, "05060") == 5060);
static_assert(constant_parse(grammar::user, "%61lice")->decoded() == "alice");
static_assert(constant_parse(grammar::uri_parameter, "transport=tcp")->value()->is("TCP"));
static_assert(!constant_parse(grammar::uri_parameter, "lr")->value());
static_assert(constant_parse(grammar::uri_parameters, ";transport=tcp;lr")->lr());
static_assert(constant_parse(grammar::uri_parameters, "")->empty());
static_assert(constant_parse(grammar::headers, "?a=b&c=d")->size() == 2);
static_assert(constant_parse(grammar::header, "subject=x")->value().is("x"));

// --- errors -------------------------------------------------------------------------------------------------------

template <class Grammar>
constexpr error error_of(Grammar const& rule, text input) {
    return constant_parse(rule, input).error();
}
static_assert(error_of(grammar::uri, "sip:a@b.example:50x0") == error{errc::invalid_character, component::port, 18, 1});
static_assert(error_of(grammar::uri, "sip:a@b@c") == error{errc::second_at, component::host, 7, 1});
static_assert(error_of(grammar::uri, "sip:h:5060;lr@z") == error{errc::invalid_character, component::password, 10, 1});
static_assert(error_of(grammar::uri, "sip:2001:db8::1") == error{errc::missing_brackets, component::host, 4, 11});
static_assert(error_of(grammar::uri, "sip:h;a=%4") == error{errc::invalid_escape, component::parameter_value, 8, 2});
static_assert(error_of(grammar::user, "a@h") == error{errc::invalid_character, component::user, 1, 1});
static_assert(error_of(grammar::host, "1.2.3.256") == error{errc::out_of_range, component::host, 6, 3});
static_assert(error_of(grammar::hostport, "1.2.3.4;x") == error{errc::invalid_character, component::host, 7, 1});
static_assert(error_of(grammar::port, "65536") == error{errc::out_of_range, component::port, 0, 5});
static_assert(error_of(grammar::header, "a") == error{errc::missing_equals, component::header_name, 1, 0});
static_assert(error_of(grammar::from_user, "") == error{errc::empty, sipuri::twilio::request_field::from_user, 0, 0});
constexpr auto in_from_user = sipuri::twilio::request_field::from_user;
static_assert(error_of(grammar::from_user, "a@b") == error{errc::not_a_user_name, in_from_user, 1, 1});
static_assert(error_of(grammar::from_user, "a b") == error{errc::invalid_character, in_from_user, 1, 1});

// --- grammars made of the productions ------------------------------------------------------------------------------

constexpr auto uri_list = ('<' >> grammar::uri >> '>') % ',';

struct vowel : x3::char_parser<vowel> {
    using attribute_type = char;

    template <class Context>
    constexpr bool test(char c, Context const&) const {
        return text{"aeiou"}.find(c) != text::npos;
    }
};

/// X3's operators and directives around the productions, and a leaf of the user's.
constexpr bool takes_grammars_of_users() {
    bool all = takes(uri_list, {"<sip:h>", "<sip:h>,<sip:a@b;c?d=e>"}, {"", "<sip:h", "<sip:h>,", "<sip:h:65536>"});
    all = all && takes(x3::repeat(2)[vowel{}] >> x3::repeat(1, x3::inf)[grammar::digit] >> x3::eoi, {"ae1", "oo12"},
                       {"a1", "ae", "aei1", "ae1 "});
    return all && takes(x3::omit[+(grammar::alpha - vowel{})] >> !grammar::digit >> -x3::lit('-'), {"b", "xyz-"},
                        {"a", "ba", "b1"});
}

// A view of a string that dies at the end of the line does not compile.
template <class Text>
concept parsed_from = requires(Text&& from) {
    grammar::parse(static_cast<Text&&>(from));
};
template <class Text>
concept constant_parsed_from = requires(Text&& from) {
    constant_parse(grammar::uri, static_cast<Text&&>(from));
};
static_assert(parsed_from<std::string&> && parsed_from<std::string_view> && !parsed_from<std::string>);
static_assert(constant_parsed_from<std::string&> && !constant_parsed_from<std::string>);

/// A production by x3::parse on each kind of contiguous iterator: what it takes of the text, or nothing.
template <class Grammar>
std::optional<std::size_t> prefix(Grammar const& rule, text input) {
    tests::exact_copy const copy{input};
    auto const view = copy.view();
    auto const* at = view.data();
    bool const found = x3::parse(at, view.data() + view.size(), rule);

    std::string const owned{input};
    auto in_string = owned.begin();
    CHECK(x3::parse(in_string, owned.end(), rule) == found);
    CHECK(in_string - owned.begin() == at - view.data());
    if (!found) {
        CHECK(at == view.data());
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - view.data());
}

/// A list of fields into a vector of their views, as far as these have the default that X3's containers need.
template <class View, class Grammar>
void check_list(Grammar const& list, text input, std::size_t count) {
    if constexpr (std::is_default_constructible_v<View>) {
        std::vector<View> views;
        CHECK(x3::parse(input.begin(), input.end(), list >> x3::eoi, views));
        CHECK(views.size() == count);
        for (auto const& view : views) CHECK(input.find(view.text()) != input.npos);
    }
}

void check_agreement(text input) {
    tests::exact_copy const copy{input};
    if (agree(copy.view())) return;
    INFO(tests::printable(input));
    CHECK(agree(copy.view()));
}

}  // namespace

TEST_CASE("x3: the rows of the table, in constant expressions and by X3") { tests::every_row<cases::parse, parses>(); }

TEST_CASE("x3: a text of 4 GiB is refused unread, and one octet less is not") {
    if constexpr (sizeof(std::size_t) > 4) {
        constexpr std::size_t most = 0xFFFFFFFF;
        tests::exact_copy const octets{"\x7F"};
        auto const fault_of = [&](std::size_t size) {
            return sipuri::x3::constant_parse(grammar::uri, text{octets.view().data(), size}).error();
        };
        CHECK(fault_of(most + 1) == error{errc::too_long, component::uri, most, 0});
        CHECK(fault_of(most).code == errc::invalid_scheme);
    }
}

TEST_CASE("x3: all short texts: the core, X3 and the evaluator agree, in what is found and in every error") {
    each("sip:", "sip:@;?&=%4a.[]- ", 4, check_agreement);
    each("sip:[", "4:.", 8, [](std::string const& input) { check_agreement(input + "]"); });
    each("sip:", "0125.", 6, check_agreement);
    each("sip:h:", "0659;", 6, check_agreement);
    each("sip:", "14a.-_", 5, check_agreement);
}

TEST_CASE("x3: mutants of valid URIs: the core, X3 and the evaluator agree, in what is found and in every error") {
    std::vector<text> seeds;
    for (auto const& row : cases::parse) {
        if (row.input.size() < 200) seeds.push_back(row.input);
    }
    tests::each_mutant(seeds, 20000, check_agreement);
}

TEST_CASE("x3: IPv6 addresses with \"::\"") { CHECK_TWICE(elides_groups()); }

TEST_CASE("x3: From user names") { tests::every_row<cases::from, names_a_caller>(); }

TEST_CASE("x3: a production takes what its rule allows, and leaves the rest to the grammar around it") {
    CHECK(prefix(grammar::uri, "sip:h>") == 5);
    CHECK(prefix(grammar::uri, "sip:bob@h;a=b>;c=d") == 13);
    CHECK(prefix(grammar::uri, "sip:h>,<sip:a@b>") == 5);
    CHECK(prefix(grammar::uri, "sip:a@b,sip:c@d") == 7);
    CHECK(prefix(grammar::uri, "sip:h:5060,sip:c@d") == 10);
    CHECK(prefix(grammar::uri, "sip:a,sip:c@d") == 13);  // the user "a,sip" with a password
    CHECK(prefix(grammar::uri, "sip:h:65536") == 5);
    CHECK(prefix(grammar::uri, "sip:h;a=") == 7);
    CHECK(prefix(grammar::uri, "sip:h?a") == 5);
    CHECK(prefix(grammar::uri, "sip:[::1]:5060x") == 14);
    CHECK(!prefix(grammar::uri, ""));
    CHECK(!prefix(grammar::uri, "sip:"));
    CHECK(!prefix(grammar::uri, "<sip:h>"));
    CHECK(prefix(grammar::host, "1.2.3.4:5") == 7);
    CHECK(prefix(grammar::port, "5060;") == 4);
    CHECK(prefix(grammar::uri_parameters, ";a;b=c,") == 6);
    CHECK(prefix(grammar::escaped, "%4x") == std::nullopt);
    CHECK(prefix(uri_list, "<sip:a@b:1>,<sip:c>;x") == 19);
}

TEST_CASE("x3: the evaluator runs a grammar of the user's") { CHECK_TWICE(takes_grammars_of_users()); }

TEST_CASE("x3: within a grammar of the user's, with a skipper, a context, actions and attributes of many kinds") {
    std::string const input = " < sip:h:5;x=y> , <sip:bob:pw@h>,<sips:a@[::1]?b=c > ";

    std::vector<sipuri::uri_view> list;
    auto at = input.begin();
    REQUIRE(x3::phrase_parse(at, input.end(), uri_list, x3::ascii::space, list));
    CHECK(at == input.end());
    REQUIRE(list.size() == 3);
    CHECK(list[0].text() == "sip:h:5;x=y");
    CHECK(list[0].text().data() == input.data() + 3);
    CHECK(*list[0].port() == 5);
    CHECK(!list[0].user());
    CHECK(list[1].password()->encoded() == "pw");
    CHECK(list[2].scheme() == sipuri::scheme::sips);
    CHECK(list[2].host().kind() == sipuri::host_kind::ipv6);
    CHECK(list[2].headers().find("b")->value().encoded() == "c");

    // A skipper skips before a production, but never within.
    std::string const apart = "sip: h";
    CHECK(!x3::phrase_parse(apart.begin(), apart.end(), grammar::uri, x3::ascii::space));

    // The user's context and actions appear around the productions.
    struct tag;
    std::vector<std::string> users;
    auto const keep = [](auto& context) { x3::get<tag>(context).emplace_back(x3::_attr(context).encoded()); };
    text const names = "ann%20b;c@dave:e@";
    CHECK(x3::parse(names.begin(), names.end(),
                    x3::with<tag>(users)[+(grammar::user[keep] >> -(':' >> grammar::password) >> '@')]));
    CHECK(users == std::vector<std::string>{"ann%20b;c", "dave"});

    // One attribute, none, one that may be absent, a string that copies.
    text const one = "sip:alice@example.com";
    sipuri::uri_view uri;
    CHECK(x3::parse(one.begin(), one.end(), grammar::uri >> x3::eoi, uri));
    CHECK(uri.user()->encoded() == "alice");
    CHECK(x3::parse(one.begin(), one.end(), grammar::uri));
    std::optional<sipuri::uri_view> maybe;
    CHECK(x3::parse(one.begin(), one.end(), grammar::uri, maybe));
    CHECK(maybe->text() == one);
    std::string copy;
    text const host = "example.com:5060";
    std::uint16_t port = 0;
    CHECK(x3::parse(host.begin(), host.end(), grammar::host, copy));
    CHECK(copy == "example.com");
    CHECK(x3::parse(host.begin() + 12, host.end(), grammar::port, port));
    CHECK(port == 5060);
    sipuri::parameters_view parameters;
    text const tail = ";transport=tcp;lr>";
    CHECK(x3::parse(tail.begin(), tail.end(), grammar::uri_parameters, parameters));
    CHECK(parameters.text() == "transport=tcp;lr");
    CHECK(parameters.transport() == sipuri::transport::tcp);

    check_list<sipuri::parameter_view>(grammar::uri_parameter % ';', "a;b=c;d", 3);
    check_list<sipuri::header_view>(grammar::header % '&', "a=b&c=", 2);

    // A URI with less: the productions make others.
    auto const bare = grammar::production<grammar::part::uri>(
        [] { return grammar::sip_scheme >> -grammar::userinfo >> grammar::hostport; });
    text const unbracketed = "sip:a@b:1;tag=2";
    CHECK(x3::parse(unbracketed.begin(), unbracketed.end(), bare, uri));
    CHECK(uri.text() == "sip:a@b:1");
    CHECK(uri.parameters().empty());
}

#if !defined(BOOST_NO_EXCEPTIONS)
TEST_CASE("x3: an expectation that fails names the production") {
    text const input = "<mailto:a@b>";
    try {
        (void)x3::parse(input.begin(), input.end(), '<' > grammar::uri > '>');
        FAIL("not thrown");
    } catch (x3::expectation_failure<text::iterator> const& failure) {
        CHECK(failure.which() == "uri");
        CHECK(failure.where() == input.begin() + 1);
    }
}
#endif
