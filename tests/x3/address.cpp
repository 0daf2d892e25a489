// The grammar of addresses in X3: run by X3, and in constant expressions, it says what parse_name_addr() says.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/name_addr.hpp"
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/address/contact.hpp>
#include <sipuri/x3/address.hpp>

#include <boost/spirit/home/x3/char/char_class.hpp>
#include <boost/spirit/home/x3/core/action.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

namespace x3 = boost::spirit::x3;
namespace grammar = sipuri::x3;
using grammar::constant_parse;
using sipuri::component;
using tests::attribute;
using tests::takes;
using text = std::string_view;

/// The same octets in the same place, or nothing twice.
constexpr bool same(text a, text b) { return a.size() == b.size() && (a.empty() || a.data() == b.data()); }

constexpr bool same(sipuri::name_addr_view a, sipuri::name_addr_view b) {
    auto const name_a = a.display_name();
    auto const name_b = b.display_name();
    if (name_a.has_value() != name_b.has_value() || (name_a && !same(name_a->text(), name_b->text()))) return false;
    auto const uri_a = a.uri();
    auto const uri_b = b.uri();
    if (uri_a.has_value() != uri_b.has_value() || (uri_a && uri_a->components() != uri_b->components())) return false;
    return same(a.text(), b.text()) && same(a.addr_spec(), b.addr_spec()) &&
           same(a.parameters().text(), b.parameters().text());
}

/// What X3 itself makes of a whole text.
template <class View, class Grammar>
std::optional<View> run(Grammar const& rule, text input) {
    View found;
    if (!x3::parse(input.data(), input.data() + input.size(), rule >> x3::eoi, found)) return std::nullopt;
    return found;
}

/// The core, the evaluator and X3 agree on an address and on a list; X3 itself only when this runs.
constexpr bool agree(text input) {
    auto const core = sipuri::parse_name_addr(input);
    auto const agrees = [&](auto const& found) {
        return found.has_value() == core.has_value() && (!core || same(*found, *core));
    };
    auto const list = sipuri::parse_name_addrs(input);
    auto const agrees_on_the_list = [&](auto const& found) {
        return found.has_value() == list.has_value() && (!list || same(found->text(), list->text()));
    };
    if (!agrees(constant_parse(grammar::from_spec, input))) return false;
    if (!agrees_on_the_list(constant_parse(grammar::name_addrs, input))) return false;
    if (std::is_constant_evaluated()) return true;
    return agrees(run<sipuri::name_addr_view>(grammar::from_spec, input)) &&
           run<text>(x3::omit[grammar::name_addrs], input).has_value() == list.has_value();
}

template <class Row>
constexpr bool row_agrees(Row const& row) {
    return agree(row.input);
}

/// An error lies within the text, and in the component in which the core finds it, except what only the core asks.
constexpr bool places_its_error(cases::rejected_case const& row) {
    auto const fault = constant_parse(grammar::from_spec, row.input).error();
    return fault.offset <= row.input.size() && fault.length <= row.input.size() - fault.offset;
}

void check_agreement(text input) {
    tests::exact_copy const copy{input};
    if (agree(copy.view())) return;
    INFO(tests::printable(input));
    CHECK(agree(copy.view()));
}

// --- each production, in a constant expression ---------------------------------------------------------------------

static_assert(takes(grammar::lws, {" ", "\t", " \t "}, {"", "a", "\n", "\r\n "}));
static_assert(takes(grammar::sws, {"", " ", "\t "}, {"a", "\n"}));
static_assert(takes(grammar::semi, {";", " ; "}, {"", " ", ";;"}));
static_assert(takes(grammar::equal, {"=", "\t= "}, {"", " ", "=="}));
static_assert(takes(grammar::utf8_nonascii,
                    {"\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xEC\x80\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                     "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF3\xBF\xBF\xBF", "\xF4\x8F\xBF\xBF"},
                    {"", "a", "\x80", "\xC1\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                     "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC2", "\xE1\x80", "\xF1\x80\x80"}));
static_assert(takes(grammar::qdtext, {" ", "!", "#", "[", "]", "~", "\xC3\xBC"}, {"", "\"", "\\", "\x7F", "\n"}));
static_assert(takes(grammar::quoted_pair, {"\\\"", "\\\\", "\\ ", "\\\t", "\\\x7F"}, {"", "\\", "\\\r", "\\\n", "\\\xC3\xBC"}));
static_assert(takes(grammar::quoted_string, {"\"\"", "\"a b\"", "\"\\\"\""}, {"", "\"", "\"\\\"", "a", "\"a\"b\""}));
static_assert(takes(grammar::display_name, {"a", "a b\tc", "\"a\"", "`%"}, {"", " a", "a ", "a\"b\"", "a:b"}));
static_assert(takes(grammar::uric, {"a", ";", "%41"}, {"", "[", "#", "%4"}));
static_assert(takes(grammar::ipv6_hostport, {"[::1]", "[::1]:0", "[::1]:65536"}, {"", "h", "[::1", "[::1]:", "[]:1"}));
static_assert(takes(grammar::ipv6_hier_part,
                    {"//[::1]", "//a:b@[::1]:1/", "//[::1]?a", "//[::1]/a?b", "///?,;@[::1]"},
                    {"", "//h", "/[::1]", "//@[::1]", "//[::1];a", "//[::1]:?", "//[::1]/[", "//[::g]"}));
static_assert(takes(grammar::absolute_uri, {"tel:+1", "a+-.1:?", "http://h/"}, {"", "a", "a:", "1:a", ":a", "a:#"}));
static_assert(takes(grammar::absolute_uri, {"a://[::1]", "a:///?", "a://a;b@[::1]?"}, {"a:[::1]", "a://h[::1]"}));
static_assert(takes(grammar::addr_spec, {"sip:h", "sips:a@h;b?c=d", "sipx:[]", "x:y"}, {"", "sip:", "sip:a b", "h"}) ==
              false);
static_assert(takes(grammar::addr_spec, {"sip:h", "sips:a@h;b?c=d", "sipx:a", "x:y"}, {"", "sip:", "sip:a@", "h"}));
static_assert(takes(grammar::name_addr, {"<sip:h>", "a <sip:h>", "a<x:y>", "\"a\" <sip:a@h;b?c=d>"},
                    {"", "sip:h", "<sip:h", "< sip:h>", "<sip:h >", "<sip:h>;a", "<>", "a b", "</", "</>"}));
static_assert(takes(grammar::bare_user, {"a/b", "&=+$%41"}, {"", "a,b", "a;b", "a?b"}));
static_assert(takes(grammar::bare_password, {"", "&=+$%41"}, {"a,b", "a;b", "a/b"}));
static_assert(takes(grammar::bare_uri, {"sip:h", "sips:a:b@h:5060"}, {"sip:h;lr", "sip:h?a=b", "sip:a;b@h", "x:y"}));
static_assert(takes(grammar::bare_userinfo, {"a@", "a/b:c@"}, {"", "@", "a", "a;b@", "a:b/@"}));
static_assert(takes(grammar::bare_uric, {"a", "/", "%41"}, {"", ";", "?", ",", "[", "%4"}));
static_assert(takes(grammar::bare_ipv6_hier_part, {"//[::1]", "//a/:b@[::1]:1/a@", "///@[::1]/"},
                    {"", "//h", "//[::1]?", "//a;b@[::1]", "//[::1]/a,b", "//[::1]a", "/[::1]"}));
static_assert(takes(grammar::bare_absolute_uri, {"x:y/@", "x://[::1]"}, {"x:", "x:;", "x:a,b", "x:a?b", "x://[::1]?"}));
static_assert(takes(grammar::bare_addr_spec, {"sip:h", "x:y"}, {"sip:a,b@h", "sip:h;lr", "sip:", "x:?"}));
static_assert(takes(grammar::gen_value, {"a", "1.2.3.4", "[::1]", "\"\""}, {"", "[::1", "::1", "a b"}));
static_assert(takes(grammar::generic_param, {"a", "a=b", "a = \"b\"", "a=[::1]"}, {"", "=b", "a=", "a=b=c", "a;b"}));
static_assert(takes(grammar::generic_params, {"", ";a", " ; a=b;c"}, {";", "a", ";a;", ";a "}));
static_assert(takes(grammar::from_spec, {"sip:h", " a <sip:h;lr> ; tag=1 ", "tel:+1;x"}, {"", "*", "sip:a;b@h", "a"}));
static_assert(takes(grammar::route_param, {"<sip:h;lr>", " <sip:h>;x"}, {"", "sip:h", "sip:h;lr"}));
static_assert(takes(grammar::name_addrs, {"sip:h", "sip:a , <sip:b,c@h>"}, {"", "sip:h,", ",sip:h", "sip:h,*"}));

// --- attributes ----------------------------------------------------------------------------------------------------

static_assert(std::is_same_v<attribute<grammar::from_spec>, sipuri::name_addr_view>);
static_assert(std::is_same_v<attribute<grammar::contact_param>, sipuri::name_addr_view>);
static_assert(std::is_same_v<attribute<grammar::name_addr>, sipuri::name_addr_view>);
static_assert(std::is_same_v<attribute<grammar::name_addrs>, sipuri::name_addrs_view>);
static_assert(std::is_same_v<attribute<grammar::display_name>, sipuri::quoted_view>);
static_assert(std::is_same_v<attribute<grammar::quoted_string>, sipuri::quoted_view>);
static_assert(std::is_same_v<attribute<grammar::generic_param>, sipuri::generic_param_view>);
static_assert(std::is_same_v<attribute<grammar::generic_params>, sipuri::generic_params_view>);
static_assert(std::is_same_v<attribute<grammar::bare_uri>, sipuri::uri_view>);
static_assert(std::is_same_v<attribute<grammar::addr_spec>, std::string_view>);

static_assert(constant_parse(grammar::display_name, "\"B\\\"b\"")->unquoted() == "B\"b");
static_assert(constant_parse(grammar::quoted_string, "\"\"")->unquoted().empty());
static_assert(constant_parse(grammar::generic_param, "a = \"b\"")->value()->unquoted() == "b");
static_assert(constant_parse(grammar::generic_params, " ; a = 1 ;b")->text() == "a = 1 ;b");
static_assert(constant_parse(grammar::generic_params, "")->empty());
static_assert(constant_parse(grammar::name_addr, "B <sip:a@h>")->uri()->user()->is("a"));
static_assert(constant_parse(grammar::name_addrs, "sip:a@h , sip:b@h")->size() == 2);

// What an attribute is before anything is parsed.
static_assert(sipuri::name_addr_view{}.uri()->text() == sipuri::uri_view{}.text());
static_assert(sipuri::parse_name_addr(sipuri::name_addr_view{}.text())->addr_spec() == "sip:anonymous.invalid");
static_assert(!sipuri::name_addr_view{}.display_name() && sipuri::name_addr_view{}.parameters().empty());
static_assert(sipuri::generic_param_view{}.is("lr") && !sipuri::generic_param_view{}.value());
static_assert(sipuri::quoted_view{}.is_quoted() && sipuri::quoted_view{}.unquoted().empty());

// --- errors --------------------------------------------------------------------------------------------------------

template <class Grammar>
constexpr bool stops(Grammar const& rule, text input, component where, std::uint32_t offset) {
    auto const fault = constant_parse(rule, input).error();
    return fault.where == where && fault.offset == offset;
}
static_assert(stops(grammar::from_spec, "\"Bob\" <sip:bob@h:50x0>", component::port, 19));
static_assert(stops(grammar::from_spec, "\"Bob <sip:bob@h>", component::display_name, 16));
static_assert(stops(grammar::from_spec, "<sip:b@h>;tag=", component::generic_param, 14));
static_assert(stops(grammar::from_spec, "<sip:b@h>;x=\"a\\", component::generic_param, 15));

}  // namespace

TEST_CASE("x3_name_addr: the rows of the tables, in constant expressions and by X3") {
    tests::every_row<cases::name_addrs, row_agrees<cases::name_addr_case>>();
    tests::every_row<cases::rejected_name_addrs, row_agrees<cases::rejected_case>>();
    tests::every_row<cases::name_addr_lists, row_agrees<cases::name_addr_list_case>>();
    tests::every_row<cases::rejected_name_addr_lists, row_agrees<cases::rejected_case>>();
    tests::every_row<cases::rejected_name_addrs, places_its_error>();
}

TEST_CASE("x3_name_addr: all short texts: the core, X3 and the evaluator agree") {
    tests::each("", "a:<>;,\" ", 5, check_agreement);
    tests::each("sip:", "a@;,?:<\" ", 4, check_agreement);
    tests::each("<sip:a@h>", ";,=a\"\\ []:", 4, check_agreement);
    tests::each("\"", "\"\\<> a\xC3\xBC\t", 4, [](std::string const& input) { check_agreement(input + "<x:y>"); });
    tests::each("x", ":+/;?,%4 ", 4, check_agreement);
    tests::each("x://", "@:/?;,a[", 4, [](std::string const& input) { check_agreement(input + "[::1]"); });
    tests::each("<x://", "@:/?;,a[", 4, [](std::string const& input) { check_agreement(input + "[::1]>"); });
    tests::each("x://[::1]", "@:/?;,1[", 4, check_agreement);
    tests::each("<x://[::1]", "@:/?;,1[", 4, [](std::string const& input) { check_agreement(input + ">"); });
}

TEST_CASE("x3_name_addr: all short contacts: the core, X3 and the evaluator agree") {
    tests::each("", "*<>,a:; ", 5, [](std::string const& input) {
        bool const core = sipuri::parse_contact(input).has_value();
        INFO(input);
        CHECK(constant_parse(grammar::contact, input).has_value() == core);
        CHECK(x3::parse(input.begin(), input.end(), grammar::contact >> x3::eoi) == core);
    });
}

TEST_CASE("x3_name_addr: mutants of addresses: the core, X3 and the evaluator agree") {
    std::vector<text> seeds;
    for (auto const& row : cases::name_addrs) seeds.push_back(row.input);
    for (auto const& row : cases::name_addr_lists) seeds.push_back(row.input);
    tests::each_mutant(seeds, 20000, check_agreement);
}

TEST_CASE("x3_name_addr: within a grammar of the user's") {
    text const contacts = " \"Bob, the\" <sip:bob@h;lr>;q=1 , sip:a@b;expires=0,tel:+1";
    std::vector<sipuri::name_addr_view> list;
    REQUIRE(x3::parse(contacts.begin(), contacts.end(), grammar::contact_param % ',' >> x3::eoi, list));
    REQUIRE(list.size() == 3);
    CHECK(list[0].display_name()->unquoted() == "Bob, the");
    CHECK(list[0].uri()->text() == "sip:bob@h;lr");
    CHECK(list[0].parameters().find("Q")->value()->text() == "1");
    CHECK(!list[1].display_name());
    CHECK(list[1].uri()->host().text() == "b");
    CHECK(list[1].parameters().contains("expires"));
    CHECK(!list[2].uri());
    CHECK(list[2].addr_spec() == "tel:+1");

    // With a skipper, an action, and beside the productions of URIs, whose views it hands over.
    text const lines = "From: Bob <sip:bob@h>;tag=1 \n To: <sip:a@b> \n";
    std::vector<std::string> users;
    auto const keep = [&](auto& context) { users.emplace_back(x3::_attr(context).uri()->user()->encoded()); };
    auto const header = +grammar::alpha >> ':' >> grammar::from_spec[keep] >> '\n';
    CHECK(x3::phrase_parse(lines.begin(), lines.end(), +header, x3::ascii::blank));
    CHECK(users == std::vector<std::string>{"bob", "a"});

    // A production takes what its rule allows, and leaves the rest to the grammar around it.
    text const rest = "<sip:b@h>;tag=1;=2";
    auto at = rest.begin();
    sipuri::name_addr_view from;
    CHECK(x3::parse(at, rest.end(), grammar::from_spec, from));
    CHECK(at - rest.begin() == 15);
    CHECK(from.text() == "<sip:b@h>;tag=1");
    // One made of these, with a URI of one's own choice: only with a user.
    auto const named = grammar::production<grammar::address_part::address>([] {
        return grammar::production<grammar::address_part::name_addr>([] {
            return '<' >> grammar::production<grammar::address_part::addr_spec>([] {
                       return grammar::production<grammar::part::uri>(
                           [] { return grammar::sip_scheme >> grammar::userinfo >> grammar::hostport; });
                   }) >>
                   '>';
        });
    });
    text const one = "<sip:b@h>";
    CHECK(x3::parse(one.begin(), one.end(), named >> x3::eoi, from));
    CHECK(from.uri()->user()->encoded() == "b");
    CHECK(!constant_parse(named, "<sip:h>"));
}
