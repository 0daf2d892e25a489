// RFC 3261, section 19.1.4, with the addresses of RFC 5954: when two URIs are equivalent, and where they first differ.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/compare.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/compare.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sipuri::component;
using text = std::string_view;

constexpr bool equal(text a, text b) { return sipuri::equivalent(*sipuri::parse(a), *sipuri::parse(b)); }

/// The verdict of a row, in either order.
constexpr bool compares(cases::compare_case const& row) {
    bool const expected = row.verdict == cases::equal;
    return equal(row.left, row.right) == expected && equal(row.right, row.left) == expected;
}

constexpr bool keeps_the_laws(cases::compare_case const& row) {
    return !laws::check_pair(*sipuri::parse(row.left), *sipuri::parse(row.right));
}

/// Pairs beyond those of the common table, rule by rule.
// clang-format off
constexpr cases::compare_case further[] = {
    // 19.1.4: what an omitted component means, it does not say
    {.id = "5060",             .left = "sip:h:5060",  .right = "sip:h"},
    {.id = "5061",             .left = "sips:h:5061", .right = "sips:h"},
    {.id = "port 0",           .left = "sip:h:0",     .right = "sip:h"},
    {.id = "leading zeros",    .left = "sip:h:05060", .right = "sip:h:5060", .verdict = cases::equal},
    {.id = "ports",            .left = "sip:h:5060",  .right = "sip:h:5061"},
    {.id = "a final dot",      .left = "sip:h.com.",  .right = "sip:h.com"},

    // userinfo
    {.id = "a ':' of its own", .left = "sip:a%3Ab@h", .right = "sip:a:b@h"},
    {.id = "empty password",   .left = "sip:a:@h",    .right = "sip:a:%00@h"},
    {.id = "escapes in both",  .left = "sip:%61:%62@h", .right = "sip:a:b@h", .verdict = cases::equal},
    {.id = "case of escapes",  .left = "sip:%c3%a9@h", .right = "sip:%C3%A9@h", .verdict = cases::equal},
    {.id = "%41 is not %61",   .left = "sip:%41@h",   .right = "sip:%61@h"},
    {.id = "a beginning",      .left = "sip:alice@h", .right = "sip:alic@h"},
    {.id = "NUL ends nothing", .left = "sip:a%00b@h", .right = "sip:a%00c@h"},
    {.id = "'%' itself",       .left = "sip:a%2541@h", .right = "sip:aA@h"},

    // each reserved character differs from its escape, where it may appear raw; others do not
    {.id = ";", .left = "sip:a;@h",  .right = "sip:a%3b@h"},
    {.id = "/", .left = "sip:a/@h",  .right = "sip:a%2f@h"},
    {.id = "?", .left = "sip:a?@h",  .right = "sip:a%3f@h"},
    {.id = "&", .left = "sip:a&@h",  .right = "sip:a%26@h"},
    {.id = "=", .left = "sip:a=@h",  .right = "sip:a%3d@h"},
    {.id = "+", .left = "sip:+1@h",  .right = "sip:%2b1@h"},
    {.id = "$", .left = "sip:a$@h",  .right = "sip:a%24@h"},
    {.id = ",", .left = "sip:a,@h",  .right = "sip:a%2c@h"},
    {.id = ":", .left = "sip:h;x=:", .right = "sip:h;x=%3a"},
    {.id = "[", .left = "sip:h;x=[", .right = "sip:h;x=%5b", .verdict = cases::equal},
    {.id = "]", .left = "sip:h?x=]", .right = "sip:h?x=%5D", .verdict = cases::equal},
    {.id = "mark", .left = "sip:-_.!~*'()@h", .right = "sip:%2d%5f%2e%21%7e%2a%27%28%29@h", .verdict = cases::equal},

    // parameters
    {.id = "order",            .left = "sip:h;a=1;b=2;lr",  .right = "sip:h;lr;b=2;a=1", .verdict = cases::equal},
    {.id = "escaped name",     .left = "sip:h;%6c%72",      .right = "sip:h;LR", .verdict = cases::equal},
    {.id = "escaped transport", .left = "sip:h;tr%61nsport=tcp", .right = "sip:h"},
    {.id = "flag and value",   .left = "sip:h;lr",          .right = "sip:h;lr=on"},
    {.id = "case of a value",  .left = "sip:h;x=AbC",       .right = "sip:h;x=aBc", .verdict = cases::equal},
    {.id = "a reserved name",  .left = "sip:h;a+b",         .right = "sip:h;a%2Bb;x=1", .verdict = cases::equal},
    {.id = "and its value",    .left = "sip:h;a+b=1",       .right = "sip:h;a%2Bb=2", .verdict = cases::equal},
    {.id = "user=phone",       .left = "sip:+1@h;user=phone", .right = "sip:+1@h"},
    {.id = "USER=PHONE",       .left = "sip:+1@h;user=phone", .right = "sip:+1@h;USER=PHONE", .verdict = cases::equal},
    {.id = "ttl as text",      .left = "sip:h;ttl=1",       .right = "sip:h;ttl=01"},
    {.id = "maddr, a name",    .left = "sip:h;maddr=A.b",   .right = "sip:h;maddr=a.B", .verdict = cases::equal},
    {.id = "maddr, IPv6",      .left = "sip:h;maddr=[::1]", .right = "sip:h;maddr=[0:0:0::0:1]",
     .verdict = cases::equal},
    {.id = "maddr, escaped",   .left = "sip:h;maddr=[::1]", .right = "sip:h;maddr=%5B0::%31%5D",
     .verdict = cases::equal},
    {.id = "maddr, 47 octets", .left = "sip:h;maddr=[0000:0000:0000:0000:0000:0000:255.255.255.255]",
     .right = "sip:h;maddr=[::255.255.255.255]", .verdict = cases::equal},
    {.id = "maddr, 47 octets", .left = "sip:h;maddr=[0000:0000:0000:0000:0000:0000:255.255.255.255]",
     .right = "sip:h;maddr=[::255.255.255.254]"},
    {.id = "maddr, reserved",  .left = "sip:h;maddr=[::1]", .right = "sip:h;maddr=[%3A:1]"},
    {.id = "maddr, too long",  .left = "sip:h;maddr=0000000000000000000000000000000000000000000000.1",
     .right = "sip:h;maddr=0000000000000000000000000000000000000000000000.2"},
    {.id = "maddr, other",     .left = "sip:h;maddr=[::1]", .right = "sip:h;maddr=[::2]"},
    {.id = "no value",         .left = "sip:h;transport",   .right = "sip:h;transport=udp"},
    {.id = "one GRUU",         .left = "sip:a@h;gr=urn:x",  .right = "sip:a@h;gr=urn:y"},
    {.id = "no GRUU",          .left = "sip:a@h;gr=urn:x",  .right = "sip:a@h", .verdict = cases::equal},

    // a name that appears more than once: in its own order, and as often
    {.id = "twice",            .left = "sip:h;x=1;x=2",     .right = "sip:h;x=1;x=2", .verdict = cases::equal},
    {.id = "other order",      .left = "sip:h;x=1;x=2",     .right = "sip:h;x=2;x=1"},
    {.id = "once less",        .left = "sip:h;x=1;x=1",     .right = "sip:h;x=1"},
    {.id = "others between",   .left = "sip:h;x=1;y;X=2",   .right = "sip:h;y;x=1;%78=2", .verdict = cases::equal},
    {.id = "other name twice", .left = "sip:h;x;y;y",       .right = "sip:h;x;x;y"},
    {.id = "headers",          .left = "sip:h?a=1&b=&A=2",  .right = "sip:h?b=&a=1&a=2", .verdict = cases::equal},
    {.id = "header order",     .left = "sip:h?a=1&a=2",     .right = "sip:h?a=2&a=1"},
    {.id = "header once less", .left = "sip:h?a=&a=",       .right = "sip:h?a="},

    // headers
    {.id = "in one only",      .left = "sip:h?a=",          .right = "sip:h"},
    {.id = "one more",         .left = "sip:h?a=1",         .right = "sip:h?a=1&b=2"},
    {.id = "case of a value",  .left = "sip:h?priority=urgent", .right = "sip:h?priority=URGENT"},
    {.id = "escaped",          .left = "sip:h?%53ubject=%61", .right = "sip:h?subject=a", .verdict = cases::equal},
    {.id = "reserved",         .left = "sip:h?to=sip:a",    .right = "sip:h?to=sip%3Aa"},
    {.id = "a '?' in a value", .left = "sip:h?a=b?c",       .right = "sip:h?a=b%3Fc"},
    {.id = "a reserved name",  .left = "sip:h?a%2F=&b=",    .right = "sip:h?b=&a%2f=", .verdict = cases::equal},
    {.id = "'0' is not %2F",   .left = "sip:h?a%2F=&b=",    .right = "sip:h?b=&a0="},
    {.id = "compact form",     .left = "sip:h?s=x",         .right = "sip:h?subject=x", .verdict = cases::equal},
    {.id = "escaped",          .left = "sip:h?%69=x&b=",    .right = "sip:h?Referred-By=&call-id=x",
     .verdict = cases::equal},
    {.id = "both forms",       .left = "sip:h?i=1&Call-ID=2&z=", .right = "sip:h?z=&i=1&i=2", .verdict = cases::equal},
    {.id = "another field",    .left = "sip:h?t=x",         .right = "sip:h?From=x"},
    {.id = "not a prefix",     .left = "sip:h?f=x",         .right = "sip:h?Fro=x"},
    {.id = "no parameter",     .left = "sip:h;s=x",         .right = "sip:h;subject=y", .verdict = cases::equal},

    // hosts
    {.id = "IPv4 and a name",  .left = "sip:192.0.2.1",     .right = "sip:h"},
    {.id = "IPv6 case",        .left = "sip:[2001:DB8::A]", .right = "sip:[2001:db8::a]", .verdict = cases::equal},
    {.id = "IPv6 spelt out",   .left = "sip:[::]",          .right = "sip:[0:0:0:0:0:0:0.0.0.0]",
     .verdict = cases::equal},
    {.id = "IPv6 by a bit",    .left = "sip:[::1]",         .right = "sip:[::3]"},
};
// clang-format on

constexpr bool equal_zones(text a, text b) {
    return sipuri::equivalent(*sipuri::parse(a, {.zone = true}), *sipuri::parse(b, {.zone = true}));
}

/// A host alone compares as it does within a URI.
constexpr bool hosts_compare_alone(cases::compare_case const& row) {
    auto const left = sipuri::parse(row.left)->host();
    auto const right = sipuri::parse(row.right)->host();
    auto const of = [](sipuri::host_view host) { return sipuri::static_builder<96>{host.text()}.build(); };
    auto const x = of(left);
    auto const y = of(right);
    return !x || !y || sipuri::equivalent(left, right) == sipuri::equivalent(*x, *y);
}

/// Two URIs, and where they first differ.
struct difference_case {
    text id{};
    text left{};
    text right{};
    component where = component::uri;
    text name{};
};

// clang-format off
constexpr difference_case differences[] = {
    {"scheme before all",    "sip:a:b@h:1;user=ip?x=", "sips:c",          component::scheme, ""},
    {"user",                 "sip:a:b@h:1",            "sip:A:c@i:2",     component::user, ""},
    {"no user",              "sip:h",                  "sip:a@h",         component::user, ""},
    {"password",             "sip:a:b@h:1",            "sip:a@i:2",       component::password, ""},
    {"host",                 "sip:a@h:1",              "sip:a@i:2",       component::host, ""},
    {"port",                 "sip:a@h;x=1",            "sip:a@h:0;x=2",   component::port, ""},
    {"a parameter",          "sip:h;a=1;b=1?x=",       "sip:h;b=2;A=1",   component::parameters, "b"},
    {"as it is written",     "sip:h;%42=1",            "sip:h;b=2",       component::parameters, "%42"},
    {"in the first only",    "sip:h;lr;ttl=1",         "sip:h;lr",        component::parameters, "ttl"},
    {"in the second only",   "sip:h;lr",               "sip:h;lr;ob;user=ip", component::parameters, "user"},
    {"ignored ones are not", "sip:h;x;y?a=1",          "sip:h;z?a=2",     component::headers, "a"},
    {"a header",             "sip:h?a=1&b=2",          "sip:h?b=2",       component::headers, "a"},
    {"in the second only",   "sip:h",                  "sip:h?Subject=x", component::headers, "Subject"},
    {"of two, the first",    "sip:h?a=1&b=1",          "sip:h?a=2&b=2",   component::headers, "a"},
    {"the end of a name",    "sip:h?ba=1",             "sip:h?a=1",       component::headers, "ba"},
};
// clang-format on

constexpr bool is_named(difference_case const& row) {
    auto const found = sipuri::compare(*sipuri::parse(row.left), *sipuri::parse(row.right));
    auto const back = sipuri::compare(*sipuri::parse(row.right), *sipuri::parse(row.left));
    return !found && found.first_difference()->where == row.where &&
           found.first_difference()->name.encoded() == row.name && back.first_difference()->where == row.where;
}
static_assert(sipuri::compare(*sipuri::parse("sip:h"), *sipuri::parse("SIP:H")).equivalent());
static_assert(!sipuri::comparison{}.first_difference());

// RFC 3261, section 19.1.4: the relation is not transitive, in the RFC's own words.
static_assert(equal("sip:carol@chicago.com", "sip:carol@chicago.com;security=on"));
static_assert(equal("sip:carol@chicago.com", "sip:carol@chicago.com;security=off"));
static_assert(!equal("sip:carol@chicago.com;security=on", "sip:carol@chicago.com;security=off"));

/// Every URI of the tables, and some that differ from one another in little.
std::vector<text> all_uris() {
    std::vector<text> all{
        "sip:a@h",
        "sips:a@h",
        "sip:A@h",
        "sip:%61@h",
        "sip:a:@h",
        "sip:a:b@h",
        "sip:a:%62@h",
        "sip:a@H",
        "sip:a@h.",
        "sip:a@h:0",
        "sip:a@h:00",
        "sip:a@h:5060",
        "sip:a@h;lr",
        "sip:a@h;LR",
        "sip:a@h;lr=on",
        "sip:a@h;x=1",
        "sip:a@h;x=2",
        "sip:a@h;x=1;x=1",
        "sip:a@h;x=1;x=2",
        "sip:a@h;x=2;x=1",
        "sip:a@h;x=1;y=2",
        "sip:a@h;y=2;x=1",
        "sip:a@h;user=ip",
        "sip:a@h;user=IP",
        "sip:a@h;user=phone",
        "sip:a@h;user",
        "sip:a@h;ttl=1",
        "sip:a@h;ttl=01",
        "sip:a@h;method=x",
        "sip:a@h;method=X",
        "sip:a@h;maddr=[::1]",
        "sip:a@h;maddr=[0::1]",
        "sip:a@h;maddr=%5b::1]",
        "sip:a@h;maddr=[::%31]",
        "sip:a@h;maddr=[::%3a1]",
        "sip:a@h;maddr=[::]",
        "sip:a@h;maddr=h",
        "sip:a@h;maddr=%68",
        "sip:a@h;transport=udp",
        "sip:a@h;transport=UD%50",
        "sip:a@h;transport=tcp;transport=udp",
        "sip:a@h;transport=udp;transport=tcp",
        "sip:a@h;transport",
        "sip:a@h?x=",
        "sip:a@h?X=",
        "sip:a@h?%78=",
        "sip:a@h?x=1",
        "sip:a@h?x=1&x=2",
        "sip:a@h?x=2&x=1",
        "sip:a@h?x=1&y=2",
        "sip:a@h?y=2&x=1",
        "sip:a@h?y=2&X=1",
        "sip:a@h?x=a",
        "sip:a@h?x=A",
        "sip:a@h?x=:",
        "sip:a@h?x=%3a",
        "sip:a@h?x=[",
        "sip:a@h?x=%5b",
        "sip:a@h?x=?",
        "sip:a@[::1]",
        "sip:a@[0::1]",
        "sip:a@[0:0:0:0:0:0:0:1]",
        "sip:a@[::0.0.0.1]",
        "sip:a@[::ffff:1.2.3.4]",
        "sip:a@[::FFFF:102:304]",
        "sip:a@1.2.3.4",
        "sip:a;@h",
        "sip:a%3b@h",
        "sip:a%3B@h",
        "sip:%00@h",
        "sip:%00%00@h",
    };
    auto const add = [&](text uri) {
        if (sipuri::can_parse(uri)) all.push_back(uri);
    };
    for (auto const& row : cases::parse) add(row.input);
    for (auto const& row : cases::param) add(row.input);
    for (auto const& row : cases::header) add(row.input);
    for (auto const& row : cases::compare) add(row.left), add(row.right);
    return all;
}

}  // namespace

TEST_CASE("compare: hosts alone") {
    tests::every_row<further, hosts_compare_alone>();
    static_assert(equivalent(*sipuri::parse_host("Example.COM"), *sipuri::parse_host("example.com")));
    static_assert(!equivalent(*sipuri::parse_host("1.2.3.4"), *sipuri::parse_host("[::1.2.3.4]")));
}

TEST_CASE("compare: the table, in either order") {
    tests::every_row<cases::compare, compares>();
    tests::every_row<cases::compare, keeps_the_laws>();
}

TEST_CASE("compare: rule by rule") {
    tests::every_row<further, compares>();
    tests::every_row<further, keeps_the_laws>();
}

TEST_CASE("compare: the first difference has a name") { tests::every_row<differences, is_named>(); }

TEST_CASE("compare: reflexive, symmetric and in step with the other forms, for every two of many URIs") {
    auto const all = all_uris();
    REQUIRE(all.size() >= 150);
    std::vector<sipuri::uri_view> views;
    for (text const uri : all) views.push_back(*sipuri::parse(uri));
    for (std::size_t i = 0; i != views.size(); ++i) {
        if (!sipuri::equivalent(views[i], views[i])) FAIL_CHECK("not equivalent to itself: ", std::string(all[i]));
        for (std::size_t j = 0; j != i; ++j) {
            if (auto const broken = laws::check_pair(views[i], views[j])) {
                FAIL_CHECK(laws::name(broken), ": ", std::string(all[i]), "  ", std::string(all[j]));
            }
        }
    }
}

// What others got wrong, each a lesson in one line. Both orders, for one of them was right in one order only.

TEST_CASE("compare: a zone is part of the address, and has a case") {
    CHECK_TWICE(equal_zones("sip:[fe80::1%25eth0]", "sip:[FE80:0::1%25%65th0]"));
    CHECK_TWICE(!equal_zones("sip:[fe80::1%25eth0]", "sip:[fe80::1%25ETH0]"));
    CHECK_TWICE(!equal_zones("sip:[fe80::1%25eth0]", "sip:[fe80::1%25eth1]"));
    CHECK_TWICE(!equal_zones("sip:[fe80::1%25eth0]", "sip:[fe80::1]"));
}

TEST_CASE("compare: a reserved character is not decoded before it is compared") {
    CHECK_TWICE(!equal("sip:a%3Bb@h", "sip:a;b@h") && !equal("sip:a;b@h", "sip:a%3Bb@h"));
    CHECK_TWICE(!equal("sip:h;x=a%3Ab", "sip:h;x=a:b") && !equal("sip:h?x=a%3Ab", "sip:h?x=a:b"));
}

TEST_CASE("compare: headers are compared one by one, not as one text") {
    CHECK_TWICE(equal("sip:a@h?subject=x&priority=y", "sip:a@h?priority=y&subject=x"));
    CHECK_TWICE(equal("sip:a@h?Subject=%78", "sip:a@h?subject=x"));
}

TEST_CASE("compare: a GRUU's parameter need not appear in both") {
    CHECK_TWICE(equal("sip:a@h;gr", "sip:a@h") && equal("sip:a@h", "sip:a@h;gr"));
    CHECK_TWICE(equal("sip:a@h;gr=urn:uuid:1", "sip:a@h;ob"));
}

TEST_CASE("compare: headers that only the second has count as those that only the first has") {
    CHECK_TWICE(!equal("sip:a@h", "sip:a@h?Subject=x") && !equal("sip:a@h?Subject=x", "sip:a@h"));
    CHECK_TWICE(!equal("sip:a@h?a=1", "sip:a@h?a=1&b=2") && !equal("sip:a@h?a=1&b=2", "sip:a@h?a=1"));
}

TEST_CASE("compare: headers are compared at all") {
    CHECK_TWICE(!equal("sip:a@h?Subject=x", "sip:a@h?Subject=y"));
    CHECK_TWICE(!equal("sip:a@h?Subject=x", "sip:a@h?Priority=x"));
}

TEST_CASE("compare: a header is not found inside another's name or value") {
    CHECK_TWICE(!equal("sip:a@h?Subject=xyz", "sip:a@h?Subject=xy") &&
                !equal("sip:a@h?Subject=xy", "sip:a@h?Subject=xyz"));
    CHECK_TWICE(!equal("sip:a@h?x=y", "sip:a@h?ax=y") && !equal("sip:a@h?a=b", "sip:a@h?c=a%3Db"));
}

TEST_CASE("compare: ttl is not lost") {
    CHECK_TWICE(!equal("sip:a@h;ttl=5", "sip:a@h") && !equal("sip:a@h;ttl=5", "sip:a@h;ttl=6"));
    CHECK_TWICE(!equal("sip:a@h", "sip:a@h;ttl=5"));
}

TEST_CASE("compare: escapes are resolved in parameters, names and values") {
    CHECK_TWICE(equal("sip:a@h;x=%61bc", "sip:a@h;x=abc") && equal("sip:a@h;%78=abc", "sip:a@h;x=abc"));
    CHECK_TWICE(!equal("sip:a@h;%78=1", "sip:a@h;x=2"));
}

TEST_CASE("compare: escapes are resolved in users and passwords") {
    CHECK_TWICE(equal("sip:%61lice@h", "sip:alice@h") && equal("sip:a:%70w@h", "sip:a:pw@h"));
}

TEST_CASE("compare: values of parameters have no case") {
    CHECK_TWICE(equal("sip:a@h;x=ABC", "sip:a@h;X=abc") && equal("sip:a@h;transport=TCP", "sip:a@h;transport=tcp"));
}

TEST_CASE("compare: an unknown parameter of one does not hide a known one of the other") {
    CHECK_TWICE(!equal("sip:a@h;x=1", "sip:a@h;user=phone") && !equal("sip:a@h;user=phone", "sip:a@h;x=1"));
}

TEST_CASE("compare: transport in one only is a difference") {
    CHECK_TWICE(!equal("sip:a@h", "sip:a@h;transport=udp") && !equal("sip:a@h;transport=udp", "sip:a@h"));
    CHECK_TWICE(!equal("sip:a@h;transport=tcp", "sip:a@h;lr"));
}

TEST_CASE("compare: an IP address has no default port either") {
    CHECK_TWICE(!equal("sip:172.21.55.55:5060", "sip:172.21.55.55") &&
                !equal("sips:172.21.55.55", "sips:172.21.55.55:5061"));
}

TEST_CASE("compare: no default port is added to a name") {
    CHECK_TWICE(!equal("sip:a@h:5060", "sip:a@h") && !equal("sips:a@h:5061", "sips:a@h"));
}

TEST_CASE("compare: passwords are compared, and so are empty ones") {
    CHECK_TWICE(!equal("sip:a:x@h", "sip:a:y@h") && !equal("sip:a:x@h", "sip:a@h") && !equal("sip:a:@h", "sip:a@h"));
}

TEST_CASE("compare: parameters are compared one by one, not as one text") {
    CHECK_TWICE(equal("sip:a@h;x=1;y=2", "sip:a@h;y=2;x=1") && equal("sip:a@h;x=1", "sip:a@h;x=1;lr"));
}

TEST_CASE("compare: maddr in one only is a difference in either order") {
    CHECK_TWICE(!equal("sip:carol@h", "sip:carol@h;maddr=192.0.2.1") &&
                !equal("sip:carol@h;maddr=192.0.2.1", "sip:carol@h"));
    CHECK_TWICE(!equal("sip:carol@h;maddr=192.0.2.1", "sip:carol@h;maddr=192.0.2.2"));
}

TEST_CASE("compare: an unknown parameter that both have is not ignored") {
    CHECK_TWICE(!equal("sip:carol@h;security=on", "sip:carol@h;security=off"));
}

TEST_CASE("compare: a URI is not decoded before it is split") {
    CHECK_TWICE(!equal("sip:a%40b@h", "sip:a@h") && !equal("sip:a%3Bx@h", "sip:a@h;x"));
    CHECK_TWICE(!equal("sip:h;x=1%3Blr", "sip:h;x=1;lr"));
    CHECK_TWICE(!equal("sip:h?a=1%26b%3D2", "sip:h?a=1&b=2"));
}

TEST_CASE("compare: telephone numbers with user=phone are compared as any user is") {
    CHECK_TWICE(!equal("sip:+1-201@h;user=phone", "sip:+1201@h;user=phone") &&
                !equal("sip:+1@h;user=phone", "sip:+1@h"));
}

TEST_CASE("compare: there is no order that a sorted container could take for equivalence") {
    auto const ordered = []<class T>(T const& a) {
        return requires { a < a; };
    };
    CHECK_TWICE(!ordered(sipuri::uri_view{}) && !ordered(sipuri::static_uri<32>{}));
}

TEST_CASE("compare: thousands of parameters and headers in any order") {
    auto const joined = [](std::vector<std::string> const& fields, char delimiter) {
        std::string all;
        for (auto const& field : fields) all += (all.empty() ? "" : std::string(1, delimiter)) + field;
        return all;
    };
    std::mt19937 random{1};  // NOLINT: the same order each time
    for (int const count : {1000, 3000}) {
        CAPTURE(count);
        std::vector<std::string> fields;
        for (int i = 0; i != count; ++i) fields.push_back("n" + std::to_string(i) + "=" + std::to_string(i % 7));
        auto shuffled = fields;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        auto const a = "sip:h;" + joined(fields, ';') + "?" + joined(fields, '&');
        auto const b = "sip:h;" + joined(shuffled, ';') + "?" + joined(shuffled, '&');
        CHECK(equal(a, b));

        auto changed = shuffled;
        changed.front() += "x";
        changed.back() += "x";
        auto const first = std::min(std::find(fields.begin(), fields.end(), shuffled.front()),
                                    std::find(fields.begin(), fields.end(), shuffled.back()));
        auto const c = "sip:h;" + joined(changed, ';');
        auto const difference = compare(*sipuri::parse(a), *sipuri::parse(c)).first_difference();
        REQUIRE(difference);
        CHECK(difference->where == sipuri::component::parameters);
        CHECK(first->starts_with(std::string(difference->name.encoded()) + "="));

        auto more = shuffled;
        more.insert(more.begin() + count / 2, "alone=1");
        CHECK(equal("sip:h;" + joined(fields, ';'), "sip:h;" + joined(more, ';')));
        CHECK(!equal("sip:h?" + joined(fields, '&'), "sip:h?" + joined(more, '&')));
        more.push_back("ttl=1");
        CHECK(!equal("sip:h;" + joined(fields, ';'), "sip:h;" + joined(more, ';')));
    }
}
