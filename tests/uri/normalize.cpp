// One spelling for what is equivalent: the normal form.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/normalize.hpp>

#include <string_view>

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

// clang-format on

template <auto const& write>
constexpr bool makes(form_case const& row) {
    output out;
    auto const size = write(*sipuri::parse(row.input), out);
    return size && *size == row.expected.size() && out.view() == row.expected;
}
constexpr auto normal = [](sipuri::uri_view uri, output& out) { return sipuri::write_normalized(uri, out); };

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

TEST_CASE("normalize: idempotent and equivalent, for every URI of the tables") {
    each_uri_keeps_the_laws(cases::parse);
    each_uri_keeps_the_laws(cases::param);
    each_uri_keeps_the_laws(cases::header);
}

TEST_CASE("normalize: the same as an object that owns its text") {
    auto const uri = *sipuri::parse("SIP:a:Secret@H;Transport=TCP;lr");
    CHECK(sipuri::normalize(uri).text() == "sip:a:Secret@h;transport=tcp;lr");
    auto const lenient = sipuri::normalize(*sipuri::parse("SIP:A_b", {.underscore = true}));
    CHECK(lenient.view().used().underscore);
}
