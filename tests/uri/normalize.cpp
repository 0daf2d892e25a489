// One spelling for what is equivalent: the normal form, the key, and the form for logs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/compare.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/normalize.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>

namespace {

using text = std::string_view;
using output = sipuri::fixed_text<256>;

/// A URI, and what is made of it.
struct form_case {
    text id{};
    text input{};
    text expected{};
};

// clang-format off
constexpr form_case normal_forms[] = {
    // what has no case is in lower case, and nothing else
    {"scheme",                   "SIPS:h",                    "sips:h"},
    {"userinfo is kept",         "sip:ALICE:PW@h",            "sip:ALICE:PW@h"},
    {"host",                     "sip:a@AtLanTa.CoM.",        "sip:a@atlanta.com."},
    {"names of parameters",      "sip:h;LR;Gr=UrN:X",         "sip:h;lr;gr=UrN:X"},
    {"transport and user",       "sip:h;Transport=TCP;USER=Phone", "sip:h;transport=tcp;user=phone"},
    {"other values",             "sip:h;method=INVITE;maddr=H", "sip:h;method=INVITE;maddr=H"},
    {"headers",                  "sip:h?Subject=Hello",       "sip:h?Subject=Hello"},

    // escapes: those of unreserved characters go, the others are in upper case
    {"unreserved",               "sip:%61%2d%5F%2e%21%7e%2A%27%28%29@h", "sip:a-_.!~*'()@h"},
    {"reserved",                 "sip:%3b%2f%3f%3a%40%26%3d%2b%24%2c@h", "sip:%3B%2F%3F%3A%40%26%3D%2B%24%2C@h"},
    {"neither",                  "sip:%5b%00%c3%a9@h",        "sip:%5B%00%C3%A9@h"},
    {"once",                     "sip:%2561@h",               "sip:%2561@h"},
    {"in a password",            "sip:a:%62%2f@h",            "sip:a:b%2F@h"},
    {"in a parameter",           "sip:h;%4C%52;x=%79%5b",     "sip:h;lr;x=y%5B"},
    {"in a known one",           "sip:h;tr%61nsport=%54CP",   "sip:h;transport=tcp"},
    {"in a header",              "sip:h?%54o=%62ob%40h",      "sip:h?To=bob%40h"},

    // nothing is added, dropped or put into another order
    {"the port",                 "sip:h:5060",                "sip:h:5060"},
    {"its zeros",                "sip:h:005060",              "sip:h:005060"},
    {"transport",                "sip:h;transport=udp",       "sip:h;transport=udp"},
    {"order",                    "sip:h;b;a;b?d=&c=&d=",      "sip:h;b;a;b?d=&c=&d="},
    {"an empty password",        "sip:a:@h",                  "sip:a:@h"},
    {"an IPv4 address",          "sip:192.0.2.1",             "sip:192.0.2.1"},

    // RFC 5952, section 2: one address, many texts
    {"2.1",                      "sip:[2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001]",
     "sip:[2001:db8:aaaa:bbbb:cccc:dddd:eeee:1]"},
    {"2.1",                      "sip:[2001:db8:aaaa:bbbb:cccc:dddd:eeee:001]",
     "sip:[2001:db8:aaaa:bbbb:cccc:dddd:eeee:1]"},
    {"2.2",                      "sip:[2001:db8:aaaa:bbbb:cccc:dddd::1]",
     "sip:[2001:db8:aaaa:bbbb:cccc:dddd:0:1]"},
    {"2.2",                      "sip:[2001:db8:0:0:0::1]",                      "sip:[2001:db8::1]"},
    {"2.2",                      "sip:[2001:db8:0:0::1]",                        "sip:[2001:db8::1]"},
    {"2.2",                      "sip:[2001:db8:0::1]",                          "sip:[2001:db8::1]"},
    {"2.2",                      "sip:[2001:db8::aaaa:0:0:1]",                   "sip:[2001:db8::aaaa:0:0:1]"},
    {"2.2",                      "sip:[2001:db8:0:0:aaaa::1]",                   "sip:[2001:db8::aaaa:0:0:1]"},
    {"2.3",                      "sip:[2001:DB8:AaAa:bbbb:cccc:dddd:eeee:AAAA]",
     "sip:[2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa]"},
    // RFC 5952, section 4: the one to write
    {"4.1",                      "sip:[2001:0db8::0001]",     "sip:[2001:db8::1]"},
    {"4.2.1",                    "sip:[2001:db8:0:0:0:0:2:1]", "sip:[2001:db8::2:1]"},
    {"4.2.1",                    "sip:[2001:db8::0:1]",       "sip:[2001:db8::1]"},
    {"4.2.2",                    "sip:[2001:db8::1:1:1:1:1]", "sip:[2001:db8:0:1:1:1:1:1]"},
    {"4.2.3, the longest",       "sip:[2001:0:0:1:0:0:0:1]",  "sip:[2001:0:0:1::1]"},
    {"4.2.3, the first",         "sip:[2001:db8:0:0:1:0:0:1]", "sip:[2001:db8::1:0:0:1]"},
    {"4.3",                      "sip:[2001:DB8::ABCD]",      "sip:[2001:db8::abcd]"},
    {"all zeros",                "sip:[0:0:0:0:0:0:0:0]",     "sip:[::]"},
    {"zeros at the end",         "sip:[1:0:0:0:0:0:0:0]",     "sip:[1::]"},
    {"a zero at either end",     "sip:[0:1:2:3:4:5:6:0]",     "sip:[0:1:2:3:4:5:6:0]"},
    // RFC 5952, section 5: an IPv4 address inside
    {"5, mapped",                "sip:[::ffff:c000:0201]",    "sip:[::ffff:192.0.2.1]"},
    {"5, mapped",                "sip:[0:0:0:0:0:FFFF:192.0.2.1]", "sip:[::ffff:192.0.2.1]"},
    {"5, mapped zeros",          "sip:[::ffff:0:0]",          "sip:[::ffff:0.0.0.0]"},
    {"not mapped",               "sip:[::192.0.2.1]",         "sip:[::c000:201]"},
    {"not mapped either",        "sip:[::fffe:192.0.2.1]",    "sip:[::fffe:c000:201]"},
    {"nor this",                 "sip:[1::ffff:192.0.2.1]",   "sip:[1::ffff:c000:201]"},
    {"nor this",                 "sip:[0:1::ffff:192.0.2.1]", "sip:[0:1::ffff:c000:201]"},
    {"nor this",                 "sip:[::1:ffff:192.0.2.1]",  "sip:[::1:ffff:c000:201]"},
};

constexpr form_case keys[] = {
    {"what counts",              "SIP:%41:%62@H:05060",       "sip:A:b@h:5060"},
    {"what may be ignored goes", "sip:h;lr;x=1;gr",           "sip:h"},
    {"in an order of its own",   "sip:h;User=IP;TTL=1;Transport=TCP;method=X;maddr=H",
     "sip:h;maddr=h;method=X;transport=tcp;ttl=1;user=ip"},
    {"by its meaning",           "sip:h;tr%61nsport=%74cp",   "sip:h;transport=tcp"},
    {"one name in its order",    "sip:h;user=b;ttl=1;user=a", "sip:h;ttl=1;user=b;user=a"},
    {"IPv6 in maddr",            "sip:h;maddr=[0:0::%31]",    "sip:h;maddr=[::1]"},
    {"headers by name",          "sip:h?b=2&A=1&B=3&%61=%5b", "sip:h?a=1&a=[&b=2&b=3"},
    {"reserved stays escaped",   "sip:h?a=%3a&a=:",           "sip:h?a=%3A&a=:"},
};

constexpr form_case logged[] = {
    {"no password",              "sip:alice@h;x?a=b",         "sip:alice@h;x?a=b"},
    {"a password",               "SIP:alice:Secret%41@h:1;x?a=b", "SIP:alice:****@h:1;x?a=b"},
    {"an empty one",             "sip:alice:@h",              "sip:alice:****@h"},
    {"one that reads like a port", "sip:h:5060@i",            "sip:h:****@i"},
    {"a ':' elsewhere",          "sip:h:5060;x=a:b?c=d:e",    "sip:h:5060;x=a:b?c=d:e"},
};
// clang-format on

template <auto const& write>
constexpr bool makes(form_case const& row) {
    output out;
    auto const size = write(*sipuri::parse(row.input), out);
    return size && *size == row.expected.size() && out.view() == row.expected;
}
constexpr auto normal = [](sipuri::uri_view uri, output& out) { return sipuri::write_normalized(uri, out); };
constexpr auto key = [](sipuri::uri_view uri, output& out) { return sipuri::write_canonical_key(uri, out); };
constexpr auto redacted = [](sipuri::uri_view uri, output& out) { return sipuri::write_redacted(uri, out); };

constexpr bool is_its_own_normal_form(form_case const& row) {
    output out;
    return !laws::normal_form_is_normal(*sipuri::parse(row.input)) &&
           sipuri::write_normalized(*sipuri::parse(row.expected), out) && out.view() == row.expected;
}

/// Every law that a URI's other forms are held to.
template <class Row>
void each_uri_keeps_the_laws(Row const& table) {
    for (auto const& row : table) {
        auto const uri = sipuri::parse(row.input);
        if (!uri) continue;
        INFO(row.id, ": ", tests::printable(row.input));
        CHECK(laws::name(laws::normal_form_is_normal(*uri)) == "");
        CHECK(laws::name(laws::another_spelling_is_equivalent(*uri)) == "");
        CHECK(laws::name(laws::redacted_has_no_password(*uri)) == "");
    }
}

/// Equivalent URIs have one key, and the others of that table, which differ in what counts, have two.
constexpr bool has_the_key_of_its_equals(cases::compare_case const& row) {
    output left;
    output right;
    (void)sipuri::write_canonical_key(*sipuri::parse(row.left), left);
    (void)sipuri::write_canonical_key(*sipuri::parse(row.right), right);
    return row.verdict == cases::different || left.view() == right.view();
}

// Leniencies are kept: what was parsed with them is still a URI with them.
static_assert([] {
    output out;
    auto const uri = *sipuri::parse("SIP:A_b", {.underscore = true});
    return sipuri::write_normalized(uri, out) && out.view() == "sip:a_b";
}());
static_assert([] {
    output out;
    auto const uri = *sipuri::parse("sip:[FE80:0::1%25%45th0%2f]", {.zone = true});
    return sipuri::write_normalized(uri, out) && out.view() == "sip:[fe80::1%25Eth0%2F]";
}());

}  // namespace

TEST_CASE("normalize: the normal form") {
    tests::every_row<normal_forms, makes<normal>>();
    tests::every_row<normal_forms, is_its_own_normal_form>();
}

TEST_CASE("normalize: the key") {
    tests::every_row<keys, makes<key>>();
    tests::every_row<cases::compare, has_the_key_of_its_equals>();
}

TEST_CASE("normalize: the form for logs") { tests::every_row<logged, makes<redacted>>(); }

TEST_CASE("normalize: idempotent and equivalent, for every URI of the tables") {
    each_uri_keeps_the_laws(cases::parse);
    each_uri_keeps_the_laws(cases::param);
    each_uri_keeps_the_laws(cases::header);
}

TEST_CASE("normalize: the same three as objects that own their text") {
    auto const uri = *sipuri::parse("SIP:a:Secret@H;Transport=TCP;lr");
    CHECK(sipuri::normalize(uri).text() == "sip:a:Secret@h;transport=tcp;lr");
    CHECK(sipuri::canonical_key(uri) == "sip:a:Secret@h;transport=tcp");
    CHECK(sipuri::redacted(uri) == "SIP:a:****@H;Transport=TCP;lr");
    auto const lenient = sipuri::normalize(*sipuri::parse("SIP:A_b", {.underscore = true}));
    CHECK(lenient.view().used().underscore);
}

TEST_CASE("normalize: a key finds in a container what equivalence then decides") {
    std::unordered_set<std::string> seen;
    for (text const uri : {"sip:carol@chicago.com", "sip:carol@chicago.com;security=on", "SIP:%63arol@Chicago.com"}) {
        seen.insert(sipuri::canonical_key(*sipuri::parse(uri)));
    }
    CHECK(seen.size() == 1);
    CHECK(!seen.contains(sipuri::canonical_key(*sipuri::parse("sip:carol@chicago.com;transport=tcp"))));
    // The key is a string, which has a hash; what it was made of has no equality, and so none.
    static_assert(!std::is_default_constructible_v<std::hash<sipuri::uri_view>>);
    static_assert(!std::is_default_constructible_v<std::hash<sipuri::uri>>);
}

TEST_CASE("normalize: a '?' in a header is no delimiter of the key") {
    auto const key_of = [](std::string_view input) { return sipuri::canonical_key(*sipuri::parse(input)); };
    CHECK(key_of("sip:h?a=1&b?c=2") != key_of("sip:h?a=1?b&c=2"));
}
