// A URI that owns its text: every setter leaves a valid URI, or leaves everything as it was.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/compare.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::static_uri;
using text = std::string_view;

enum class setter {
    scheme,
    user,
    user_encoded,
    no_user,
    password,
    password_encoded,
    no_password,
    host,
    port,
    no_port,
    transport,
    flag,
    flag_encoded,
    parameter,
    parameter_encoded,
    more_flag,
    more_flag_encoded,
    more_parameter,
    more_parameter_encoded,
    parameters,
    no_parameter,
    no_parameters,
    header,
    header_encoded,
    more_header,
    more_header_encoded,
    headers,
    no_header,
    no_headers,
};

template <class Uri>
constexpr sipuri::result<void> change(Uri& uri, setter what, text a, text b) {
    sipuri::result<void> const done{};
    switch (what) {
        case setter::scheme: return uri.set_scheme(a == "sip" ? sipuri::scheme::sip : sipuri::scheme::sips);
        case setter::user: return uri.set_user(a);
        case setter::user_encoded: return uri.set_user(sipuri::escaped(a));
        case setter::no_user: return uri.remove_user(), done;
        case setter::password: return uri.set_password(a);
        case setter::password_encoded: return uri.set_password(sipuri::escaped(a));
        case setter::no_password: return uri.remove_password(), done;
        case setter::host: return uri.set_host(a);
        case setter::port: return uri.set_port(static_cast<std::uint16_t>(a.size()));
        case setter::no_port: return uri.remove_port(), done;
        case setter::transport:
            return uri.set_transport(a == "tls" ? sipuri::transport::tls : sipuri::transport::other);
        case setter::flag: return uri.set_parameter(a);
        case setter::parameter: return uri.set_parameter(a, b);
        case setter::parameter_encoded: return uri.set_parameter(sipuri::escaped(a), sipuri::escaped(b));
        case setter::flag_encoded: return uri.set_parameter(sipuri::escaped(a));
        case setter::more_flag: return uri.append_parameter(a);
        case setter::more_flag_encoded: return uri.append_parameter(sipuri::escaped(a));
        case setter::more_parameter: return uri.append_parameter(a, b);
        case setter::more_parameter_encoded: return uri.append_parameter(sipuri::escaped(a), sipuri::escaped(b));
        case setter::parameters: return laws::set_parameters(uri, a);
        case setter::no_parameter: return uri.remove_parameter(a), done;
        case setter::no_parameters: return uri.remove_parameters(), done;
        case setter::header: return uri.set_header(a, b);
        case setter::header_encoded: return uri.set_header(sipuri::escaped(a), sipuri::escaped(b));
        case setter::more_header: return uri.append_header(a, b);
        case setter::more_header_encoded: return uri.append_header(sipuri::escaped(a), sipuri::escaped(b));
        case setter::headers: return laws::set_headers(uri, a);
        case setter::no_header: return uri.remove_header(a), done;
        case setter::no_headers: return uri.remove_headers(), done;
    }
    return done;
}

/// A URI, a change with its arguments, and the text after it; or, where there is none, the error.
struct change_case {
    text id{};
    text input{};
    setter what = setter::user;
    text a{};
    text b{};
    std::optional<text> expected{};
    error fault{};
};

constexpr text full = "sip:bob:pw@h.example:5060;lr;x=1?a=1&b=2";

// clang-format off
constexpr change_case changes[] = {
    // scheme
    {"longer",                "sip:a:b@h:1;x?y=",        setter::scheme, "sips", "", "sips:a:b@h:1;x?y="},
    {"shorter",               "SIPS:a:b@h:1;x?y=",       setter::scheme, "sip", "", "sip:a:b@h:1;x?y="},
    {"no user",               "sips:h",                  setter::scheme, "sip", "", "sip:h"},
    // user
    {"where there was none",  "sip:h:1;x?y=",            setter::user, "bob", "", "sip:bob@h:1;x?y="},
    {"another",               "sip:alice:pw@h",          setter::user, "b", "", "sip:b:pw@h"},
    {"a longer one",          "sip:a:@h",                setter::user, "bob;x?y/", "", "sip:bob;x?y/:@h"},
    {"escaped",               "sip:a@h",                 setter::user, "j@s0n#1:%41", "", "sip:j%40s0n%231%3A%2541@h"},
    {"encoded",               "sip:a@h",                 setter::user_encoded, "j%40%2a", "", "sip:j%40%2a@h"},
    {"empty",                 full,                      setter::user, "", "", {},
     {errc::empty, component::user, 0, 0}},
    {"encoded, empty",        full,                      setter::user_encoded, "", "", {},
     {errc::empty, component::user, 0, 0}},
    {"encoded, raw '@'",      full,                      setter::user_encoded, "a@b", "", {},
     {errc::invalid_character, component::user, 1, 1}},
    {"encoded, raw ':'",      full,                      setter::user_encoded, "a:b", "", {},
     {errc::invalid_character, component::user, 1, 1}},
    {"encoded, half escape",  full,                      setter::user_encoded, "ab%4", "", {},
     {errc::invalid_escape, component::user, 2, 2}},
    {"encoded, no escape",    full,                      setter::user_encoded, "%zz0", "", {},
     {errc::invalid_escape, component::user, 0, 3}},
    {"gone",                  full,                      setter::no_user, "", "", "sip:h.example:5060;lr;x=1?a=1&b=2"},
    {"none to go",            "sips:h:1",                setter::no_user, "", "", "sips:h:1"},
    // password
    {"where there was none",  "sip:bob@h:1",             setter::password, "a/b", "", "sip:bob:a%2Fb@h:1"},
    {"another",               "sip:bob:a@h",             setter::password, "", "", "sip:bob:@h"},
    {"from an empty one",     "sip:bob:@h;x",            setter::password, "long:one", "", "sip:bob:long%3Aone@h;x"},
    {"encoded",               "sip:bob@h",               setter::password_encoded, "a%2fb", "", "sip:bob:a%2fb@h"},
    {"encoded, empty",        "sip:bob@h",               setter::password_encoded, "", "", "sip:bob:@h"},
    {"no user to have it",    "sip:h",                   setter::password, "x", "", {},
     {errc::empty, component::user, 0, 0}},
    {"nor here",              "sip:h",                   setter::password_encoded, "", "", {},
     {errc::empty, component::user, 0, 0}},
    {"encoded, raw '/'",      full,                      setter::password_encoded, "a/b", "", {},
     {errc::invalid_character, component::password, 1, 1}},
    {"encoded, lone '%'",     full,                      setter::password_encoded, "%", "", {},
     {errc::invalid_escape, component::password, 0, 1}},
    {"gone",                  full,                      setter::no_password, "", "",
     "sip:bob@h.example:5060;lr;x=1?a=1&b=2"},
    {"an empty one gone",     "sip:bob:@h",              setter::no_password, "", "", "sip:bob@h"},
    {"none to go",            "sip:bob@h",               setter::no_password, "", "", "sip:bob@h"},
    // host
    {"a name",                full,                      setter::host, "x", "", "sip:bob:pw@x:5060;lr;x=1?a=1&b=2"},
    {"an IPv4 address",       "sip:h",                   setter::host, "192.0.2.1", "", "sip:192.0.2.1"},
    {"an IPv6 address",       "sip:a@h:1",               setter::host, "[2001:db8::1]", "", "sip:a@[2001:db8::1]:1"},
    {"and back",              "sip:[2001:db8::1];x",     setter::host, "h", "", "sip:h;x"},
    {"empty",                 full,                      setter::host, "", "", {},
     {errc::empty, component::host, 0, 0}},
    {"with a port",           full,                      setter::host, "h:1", "", {},
     {errc::invalid_character, component::host, 1, 1}},
    {"with a parameter",      full,                      setter::host, "h;lr", "", {},
     {errc::invalid_character, component::host, 1, 1}},
    {"with headers",          full,                      setter::host, "h?a=b", "", {},
     {errc::invalid_character, component::host, 1, 1}},
    {"with a user",           full,                      setter::host, "evil@h", "", {},
     {errc::invalid_character, component::host, 4, 1}},
    {"without brackets",      "sip:h;x",                 setter::host, "2001:db8::1", "", "sip:[2001:db8::1];x"},
    {"nor with a port",       full,                      setter::host, "[2001:db8::1]:5060", "", {},
     {errc::invalid_character, component::host, 13, 1}},
    {"with an underscore",    full,                      setter::host, "a_b", "", {},
     {errc::underscore, component::host, 1, 1}},
    // port
    {"where there was none",  "sip:a@h;x",               setter::port, "four", "", "sip:a@h:4;x"},
    {"another",               "sip:h:05060?a=",          setter::port, "sevenseven", "", "sip:h:10?a="},
    {"0 is a port",           "sip:h",                   setter::port, "", "", "sip:h:0"},
    {"gone",                  "sip:h:05060;x",           setter::no_port, "", "", "sip:h;x"},
    {"none to go",            "sip:h;x",                 setter::no_port, "", "", "sip:h;x"},
    // parameters
    {"transport",             "sip:h",                   setter::transport, "tls", "", "sip:h;transport=tls"},
    {"another transport",     "sip:h;x;Transport=UDP?a=", setter::transport, "tls", "", "sip:h;x;transport=tls?a="},
    {"one without a name",    full,                      setter::transport, "other", "", {},
     {errc::empty, component::parameter_value, 0, 0}},
    {"the first",             "sip:h?a=",                setter::flag, "lr", "", "sip:h;lr?a="},
    {"a further one",         "sip:h;x=1",               setter::parameter, "y", "2", "sip:h;x=1;y=2"},
    {"in its place",          "sip:h;a;x=1;b",           setter::parameter, "x", "long", "sip:h;a;x=long;b"},
    {"duplicates go",         "sip:h;x=1;a;X=2;%78;b;x?x=1", setter::parameter, "x", "9", "sip:h;x=9;a;b?x=1"},
    {"a flag for a value",    "sip:h;x=1;x=2",           setter::flag, "X", "", "sip:h;X"},
    {"a value for a flag",    "sip:h;lr;y",              setter::parameter, "lr", "on", "sip:h;lr=on;y"},
    {"found by its meaning",  "sip:h;tr%61nsport=tcp",   setter::transport, "tls", "", "sip:h;transport=tls"},
    {"escaped",               "sip:h",                   setter::parameter, "a=b", "c;d?e@",
     "sip:h;a%3Db=c%3Bd%3Fe%40"},
    {"encoded",               "sip:h;x=1;x=2",           setter::parameter_encoded, "%78", "%41[", "sip:h;%78=%41["},
    {"no name",               full,                      setter::flag, "", "", {},
     {errc::empty, component::parameter_name, 0, 0}},
    {"no value",              full,                      setter::parameter, "x", "", {},
     {errc::empty, component::parameter_value, 0, 0}},
    {"encoded, raw ';'",      full,                      setter::parameter_encoded, "x", "a;b", {},
     {errc::invalid_character, component::parameter_value, 1, 1}},
    {"encoded, raw '='",      full,                      setter::parameter_encoded, "x=", "a", {},
     {errc::invalid_character, component::parameter_name, 1, 1}},
    {"added, though there",   "sip:h;x=1?a=",            setter::more_flag, "x", "", "sip:h;x=1;x?a="},
    {"a flag, encoded",       "sip:h;x=1;lr;X",          setter::flag_encoded, "%78", "", "sip:h;%78;lr"},
    {"no flag, encoded",      full,                      setter::flag_encoded, "%7", "", {},
     {errc::invalid_escape, component::parameter_name, 0, 2}},
    {"added, a flag encoded", "sip:h;x",                 setter::more_flag_encoded, "%78", "", "sip:h;x;%78"},
    {"added with a value",    "sip:h;x=1",               setter::more_parameter, "x", "a b", "sip:h;x=1;x=a%20b"},
    {"added, encoded",        "sip:h;x=1",               setter::more_parameter_encoded, "%78", "%41",
     "sip:h;x=1;%78=%41"},
    {"added, nothing",        full,                      setter::more_parameter, "x", "", {},
     {errc::empty, component::parameter_value, 0, 0}},
    {"all at once",           "sip:h;x=1;y?a=",          setter::parameters, "lr;ob=", "", {},
     {errc::empty, component::parameter_value, 6, 0}},
    {"all at once",           "sip:h;x=1;y?a=",          setter::parameters, "lr;ob", "", "sip:h;lr;ob?a="},
    {"none at all",           "sip:h;x=1;y?a=",          setter::parameters, "", "", "sip:h?a="},
    {"where there were none", "sip:h",                   setter::parameters, "a=1", "", "sip:h;a=1"},
    {"with headers",          full,                      setter::parameters, "a?b=c", "", {},
     {errc::invalid_character, component::parameter_name, 1, 1}},
    {"gone, all of the name", "sip:h;x;a=1;X=2;%78?x=1", setter::no_parameter, "x", "", "sip:h;a=1?x=1"},
    {"the only one gone",     "sip:h;x",                 setter::no_parameter, "x", "", "sip:h"},
    {"none of the name",      "sip:h;xx=1",              setter::no_parameter, "x", "", "sip:h;xx=1"},
    {"all gone",              full,                      setter::no_parameters, "", "",
     "sip:bob:pw@h.example:5060?a=1&b=2"},
    // headers
    {"the first",             "sip:h;x",                 setter::header, "subject", "a & b",
     "sip:h;x?subject=a%20%26%20b"},
    {"a further one",         "sip:h?a=1",               setter::header, "b", "", "sip:h?a=1&b="},
    {"in its place",          "sip:h?a=1&b=2&c=3",       setter::header, "b", "long", "sip:h?a=1&b=long&c=3"},
    {"duplicates go",         "sip:h;a?a=1&b=2&A=3&%61=", setter::header, "a", "9", "sip:h;a?a=9&b=2"},
    {"encoded",               "sip:h?a=1",               setter::header_encoded, "%41", "?%0a", "sip:h?%41=?%0a"},
    {"no name",               full,                      setter::header, "", "x", {},
     {errc::empty, component::header_name, 0, 0}},
    {"encoded, raw '&'",      full,                      setter::header_encoded, "a", "1&b", {},
     {errc::invalid_character, component::header_value, 1, 1}},
    {"added, though there",   "sip:h?a=1",               setter::more_header, "a", "2", "sip:h?a=1&a=2"},
    {"added, encoded",        "sip:h",                   setter::more_header_encoded, "%61", "%41", "sip:h?%61=%41"},
    {"all at once",           "sip:h;x?a=1",             setter::headers, "b=&c=2", "", "sip:h;x?b=&c=2"},
    {"all at once, no '='",   full,                      setter::headers, "b", "", {},
     {errc::missing_equals, component::header_name, 1, 0}},
    {"none at all",           full,                      setter::headers, "", "", "sip:bob:pw@h.example:5060;lr;x=1"},
    {"the first gone",        "sip:h?a=1&b=2",           setter::no_header, "A", "", "sip:h?b=2"},
    {"the last gone",         "sip:h?a=1&b=2",           setter::no_header, "b", "", "sip:h?a=1"},
    {"one between gone",      "sip:h?a=1&b=2&c=3",       setter::no_header, "b", "", "sip:h?a=1&c=3"},
    {"every one gone",        "sip:h;x?a=1&A=2&%61=3",   setter::no_header, "a", "", "sip:h;x"},
    {"first and last gone",   "sip:h;x?a=1&b=2&a=3",     setter::no_header, "a", "", "sip:h;x?b=2"},
    {"all gone",              full,                      setter::no_headers, "", "",
     "sip:bob:pw@h.example:5060;lr;x=1"},
};
// clang-format on

template <class Uri>
constexpr bool changes_as_expected(change_case const& row) {
    auto uri = Uri::parse(row.input);
    if (!uri) return false;
    auto const before = uri->view().components();
    auto const done = change(*uri, row.what, row.a, row.b);
    auto const after = uri->view();
    if (!row.expected) {
        return !done && done.error() == row.fault && after.text() == row.input && after.components() == before;
    }
    return done && after.text() == *row.expected && *sipuri::scan(after.text()) == after.components();
}

constexpr bool is_changed(change_case const& row) {
    if (!std::is_constant_evaluated() && !changes_as_expected<sipuri::uri>(row)) return false;
    return changes_as_expected<static_uri<64>>(row);
}

/// A change that fills a room of sixteen octets to the last, and one that would need one octet more.
struct room_case {
    text id{};
    text input{};
    setter what = setter::user;
    text a{};
    text b{};
    bool fits = false;
};

// clang-format off
constexpr room_case rooms[] = {
    {"scheme",             "sip:aaaaaaa@hhh",   setter::scheme, "sips", "", true},
    {"scheme",             "sip:aaaaaaaa@hhh",  setter::scheme, "sips", "", false},
    {"user",               "sip:h;x?y=1",       setter::user, "aaaa", "", true},
    {"user",               "sip:h;x?y=1",       setter::user, "aaaaa", "", false},
    {"an escaped user",    "sip:h;x?y=1",       setter::user, "a@", "", true},
    {"an escaped user",    "sip:h;x?y=1",       setter::user, "aa@", "", false},
    {"another user",       "sip:aaaaaaaa@h:1",  setter::user, "bbbbbbbb", "", true},
    {"another user",       "sip:aaaaaaaa@h:1",  setter::user, "bbbbbbbbb", "", false},
    {"password",           "sip:a@h;x?y=1",     setter::password, "pp", "", true},
    {"password",           "sip:a@h;x?y=1",     setter::password, "/", "", false},
    {"host",               "sip:a@h;x?y=1",     setter::host, "hhhh", "", true},
    {"host",               "sip:a@h;x?y=1",     setter::host, "h.hhh", "", false},
    {"port",               "sip:aaaa@hhhh",     setter::port, "tententent", "", true},
    {"port",               "sip:aaaaa@hhhh",    setter::port, "tententent", "", false},
    {"flag",               "sip:hhhhhh?y=1",    setter::flag, "x", "", true},
    {"flag",               "sip:hhhhhhh?y=1",   setter::flag, "x", "", false},
    {"duplicates make room", "sip:h;a=1;a=2;a",   setter::parameter, "a", "12345678", true},
    {"duplicates make room", "sip:h;a=1;a=2;a",   setter::parameter, "a", "123456789", false},
    {"all parameters",     "sip:h;xxxxxxxxxx",  setter::parameters, "a;b;c;d=ef", "", true},
    {"all parameters",     "sip:h;xxxxxxxxxx",  setter::parameters, "a;b;c;d=efg", "", false},
    {"header",             "sip:h?a=1&b=2",     setter::header, "b", "2345", true},
    {"header",             "sip:h?a=1&b=2",     setter::header, "b", "23456", false},
};
// clang-format on

constexpr bool keeps_its_room(room_case const& row) {
    auto uri = *static_uri<16>::parse(row.input);
    auto whole = *static_uri<32>::parse(row.input);
    auto const done = change(uri, row.what, row.a, row.b);
    auto const meant = change(whole, row.what, row.a, row.b);
    if (row.fits) return done && uri.text() == whole.text() && uri.text().size() == 16;
    auto const fault = meant ? error{errc::no_space, component::output, 0, 17} : meant.error();
    return !done && done.error() == fault && uri.text() == row.input && (!meant || whole.text().size() == 17) &&
           *sipuri::scan(uri.text()) == uri.view().components();
}

// A URI can be made, changed and kept when the compiler runs.
constexpr auto constant = [] {
    auto uri = *static_uri<64>::parse("sip:alice@atlanta.com");
    (void)uri.set_port(5070);
    (void)uri.set_transport(sipuri::transport::tcp);
    return uri;
}();
static_assert(constant.text() == "sip:alice@atlanta.com:5070;transport=tcp");
static_assert(constant.view().effective_port() == 5070 && constant.view().transport() == sipuri::transport::tcp);
static_assert(static_uri<21>{}.text() == "sip:anonymous.invalid");
static_assert(!std::is_default_constructible_v<static_uri<20>> && std::is_trivially_copyable_v<static_uri<20>>);

// A room that is too small says how much it takes.
constexpr error too_small(std::uint32_t needed) { return {errc::no_space, component::output, 0, needed}; }

// This URI, but …
constexpr auto busy =
    *static_uri<128>::parse("sips:bob:pw@h.example:5062;method=INVITE;lr;METHOD=x;maddr=192.0.2.1?to=a&b=");
static_assert((*busy.with_port(0)).text() ==
              "sips:bob:pw@h.example:0;method=INVITE;lr;METHOD=x;maddr=192.0.2.1?to=a&b=");
static_assert(busy.for_request_uri().text() == "sips:bob:pw@h.example:5062;lr;maddr=192.0.2.1");
static_assert(busy.aor().text() == "sips:bob@h.example");
static_assert((*static_uri<32>::parse("sip:h:5060;lr")).aor().text() == "sip:h");

// Leniencies belong to the host: they come and go with it.
static_assert([] {
    auto uri = *static_uri<64>::parse("sip:a_b", {.underscore = true});
    if (!uri.view().used().underscore || uri.set_port(1).error() != error{} || !uri.view().used().underscore)
        return false;
    return uri.set_host("h") && uri.view().used() == sipuri::options{} && !uri.set_host("a_b") &&
           uri.set_host("[fe80::1%25a]", {.zone = true}) && uri.view().used().zone &&
           uri.text() == "sip:[fe80::1%25a]:1";
}());

/// What does not fit changes nothing.
constexpr bool keeps_what_it_was() {
    constexpr text given = "sip:u@h.example;a=b?c=d";
    auto uri = *static_uri<24>::parse(given);
    auto const same = [&] {
        return uri.text() == given && uri.view().components() == sipuri::parse(given)->components();
    };
    return !uri.set_user("another") && same() && !uri.set_password("secret") && same() &&
           !uri.set_host("2001:db8::1:2:3") && same() && !uri.set_port(5060) && same() &&
           !uri.set_parameter("a", "long") && same() && !uri.set_parameter("b", "c") && same() &&
           !uri.set_header("c", "long") && same() && !uri.append_header("e", "f") && same();
}

/// The arguments of a setter may be parts of the URI that it changes.
template <class Uri>
constexpr bool takes_parts_of_itself() {
    auto uri = *Uri::parse("sip:alice:secret@atlanta.com;transport=tcp;x?subject=hello");
    auto const view = [&] { return uri.view(); };
    bool const done =
        uri.set_user(view().host().text()) && uri.set_password(view().text()) && uri.set_host(view().host().text()) &&
        uri.set_parameter("x", view().user()) && uri.set_header("subject", view().text()) &&
        uri.set_parameters(view().parameters()) && uri.set_headers(view().headers());
    uri.remove_parameter((*view().parameters().begin()).name().encoded());
    return done &&
           uri.text() ==
               "sip:atlanta.com:sip%3Aatlanta.com%3Asecret%40atlanta.com%3Btransport=tcp%3Bx%3Fsubject=hello@atlanta."
               "com"
               ";x=atlanta.com"
               "?subject=sip:atlanta.com:sip%253Aatlanta.com%253Asecret%2540atlanta.com%253Btransport%3Dtcp%253Bx%253F"
               "subject%3Dhello%40atlanta.com%3Btransport%3Dtcp%3Bx%3Datlanta.com?subject%3Dhello";
}
static_assert(takes_parts_of_itself<static_uri<384>>());

template <class Row>
void each_uri_changes(Row const& table) {
    for (auto const& row : table) {
        auto const uri = sipuri::parse(row.input);
        if (!uri) continue;
        INFO(row.id, ": ", tests::printable(row.input));
        for (text const plain : {"x", "lr", "a b@c", "%41", "\xFF\x01\x7F", "subject", "transport", ";?&=:[]"}) {
            CHECK(laws::name(laws::check_changes<sipuri::uri>(*uri, plain)) == "");
        }
        CHECK(laws::name(laws::changes_keep_the_rest<static_uri<48>>(*uri, "x")) == "");
        CHECK(laws::name(laws::failures_change_nothing<sipuri::uri>(*uri)) == "");
        CHECK(laws::name(laws::derived_uris_keep_their_parts<sipuri::uri>(*uri)) == "");
        CHECK(laws::name(laws::prints_as_parsed<sipuri::uri>(*uri)) == "");
    }
}

}  // namespace

namespace {

// A text that is called escaped, and is no name, is the name of no field; nothing is read beyond its end.
constexpr bool removes_no_part_of_an_escape(std::string_view name) {
    constexpr std::string_view whole = "sip:a@b;%2A=3;lr?%2A=3&a=";
    auto uri = *sipuri::static_uri<32>::parse(whole);
    return !uri.remove_parameter(sipuri::escaped(name)) && !uri.remove_header(sipuri::escaped(name)) &&
           uri.text() == whole;
}
constexpr std::string_view parts_of_escapes[]{"%", "%2", "%2g", "*%", "", "%2A%"};
static_assert(tests::first_failure<parts_of_escapes, removes_no_part_of_an_escape>() == std::size(parts_of_escapes));

}  // namespace

TEST_CASE("uri: what is no name is removed from no list") {
    for (auto const name : parts_of_escapes) {
        tests::exact_copy const copy{name};
        CHECK(removes_no_part_of_an_escape(copy.view()));
    }
}

TEST_CASE("uri: what does not fit changes nothing") { CHECK_TWICE(keeps_what_it_was()); }

TEST_CASE("uri: each setter, one change at a time") { tests::every_row<changes, is_changed>(); }

TEST_CASE("uri: a change that just fits, and one that does not by one octet") {
    tests::every_row<rooms, keeps_its_room>();
}

TEST_CASE("uri: what has no room, and what is no URI") {
    constexpr text alice = "sip:alice@atlanta.com";
    constexpr sipuri::fields parts{.user = "alice", .host = "atlanta.com", .port = 5060};
    CHECK_TWICE((*static_uri<5>::parse("sip:h")).text() == "sip:h");
    CHECK_TWICE(static_uri<20>::parse(alice).error() == too_small(21));
    CHECK_TWICE(static_uri<20>::from(*sipuri::parse(alice)).error() == too_small(21));
    CHECK_TWICE(static_uri<5>::from(parts).error() == too_small(26));
    CHECK_TWICE((*static_uri<21>::parse(alice)).with_port(5060).error() == too_small(26));
    CHECK_TWICE(static_uri<64>::parse("sip:a b@h").error() == error{errc::invalid_character, component::user, 5, 1});
    CHECK_TWICE(static_uri<64>::from(sipuri::fields{.user = "", .host = "h"}).error() ==
                error{errc::empty, component::user, 0, 0});
}

TEST_CASE("uri: arguments may be parts of the URI itself") {
    CHECK(takes_parts_of_itself<sipuri::uri>());
    CHECK(takes_parts_of_itself<static_uri<384>>());
}

TEST_CASE("uri: every URI of the tables can be changed, and stays what it was elsewhere") {
    each_uri_changes(cases::parse);
    each_uri_changes(cases::param);
    each_uri_changes(cases::header);
}

TEST_CASE("uri: what was moved from is a URI, and so is what was moved to itself") {
    auto uri = *sipuri::uri::parse("sip:alice:secret@atlanta.com:5060;transport=tcp?subject=hello");
    auto const moved = std::move(uri);
    CHECK(moved.text() == "sip:alice:secret@atlanta.com:5060;transport=tcp?subject=hello");
    CHECK(*sipuri::scan(uri.text()) == uri.view().components());  // NOLINT: that is what this is about
    CHECK(uri.set_user("bob"));
    CHECK(uri.view().user()->decoded() == "bob");

    auto other = *sipuri::uri::parse("sip:carol@chicago.com");
    other = std::move(uri);
    CHECK(*sipuri::scan(uri.text()) == uri.view().components());  // NOLINT
    CHECK(other.view().user()->decoded() == "bob");
    auto& same = other;
    other = std::move(same);
    CHECK(*sipuri::scan(other.text()) == other.view().components());
}

TEST_CASE("uri: nothing of what was moved away stays") {
    for (text const input : {"sip:[2001:db8::1]:5060;lr?a=b", "sips:alice:pw@192.0.2.1;transport=tcp", "sip:a_b"}) {
        auto uri = *sipuri::uri::parse(input, {.underscore = true});
        auto const to = std::move(uri);
        CHECK(to.text() == input);
        CHECK(uri.text() == sipuri::uri_view{}.text());  // NOLINT: that is what this is about
        CHECK(uri.view().components() == sipuri::uri_view{}.components());
        CHECK(uri.host().kind() == sipuri::host_kind::name);
        CHECK(!uri.used().underscore);
        CHECK(uri.set_user("bob"));
        CHECK(uri.text() == "sip:bob@anonymous.invalid");
        auto again = std::move(uri);
        CHECK(!uri.remove_parameter("x"));  // NOLINT
        CHECK(uri.text() == sipuri::uri_view{}.text());
        uri = again;
        CHECK(uri.text() == again.text());
    }
}

// Storage that is full to the last octet, by every way in.
constexpr bool is_exactly_full() {
    constexpr text full_text = "sip:a%40@[::1]:5060;x=1?y=%26";
    constexpr std::size_t size = full_text.size();
    using exact = static_uri<size>;
    using small = static_uri<size - 1>;
    auto const source = *sipuri::parse(full_text);
    sipuri::parameter const parameters[]{{"x", "1"}};
    sipuri::header const headers[]{{"y", "&"}};
    sipuri::fields const parts{.user = "a@", .host = "::1", .port = 5060, .parameters = parameters,
                               .headers = headers};
    auto const built = [](auto builder) {
        return builder.user("a@").port(5060).parameter("x", "1").header("y", "&").build();
    };
    auto const holds = [&](auto const& made) {
        return made && made->text() == full_text && made->view().components() == source.components();
    };
    auto const refuses = [&](auto const& made) {
        return !made && made.error() == error{errc::no_space, component::output, 0, static_cast<std::uint32_t>(size)};
    };
    return holds(exact::parse(full_text)) && refuses(small::parse(full_text)) && holds(exact::from(source)) &&
           refuses(small::from(source)) && holds(exact::from(parts)) && refuses(small::from(parts)) &&
           holds(built(sipuri::basic_builder<exact>{"::1"})) && refuses(built(sipuri::basic_builder<small>{"::1"})) &&
           holds(sipuri::basic_builder<exact>{source}.build()) &&
           refuses(sipuri::basic_builder<small>{source}.build());
}

TEST_CASE("uri: storage that is full to the last octet, by every way in") { CHECK_TWICE(is_exactly_full()); }

TEST_CASE("uri: copies with one component changed, and its own accessors") {
    auto const uri = *sipuri::uri::parse("sip:ann:pw@h:5060;transport=tcp;x=1?y=z");
    CHECK((*uri.with_user("bob")).text() == "sip:bob:pw@h:5060;transport=tcp;x=1?y=z");
    CHECK((*uri.with_user(std::nullopt)).text() == "sip:h:5060;transport=tcp;x=1?y=z");
    CHECK((*uri.with_host("i")).text() == "sip:ann:pw@i:5060;transport=tcp;x=1?y=z");
    CHECK((*uri.with_port(1)).text() == "sip:ann:pw@h:1;transport=tcp;x=1?y=z");
    CHECK((*uri.with_scheme(sipuri::scheme::sips)).text() == "sips:ann:pw@h:5060;transport=tcp;x=1?y=z");
    CHECK((*uri.with_transport(sipuri::transport::tls)).text() == "sip:ann:pw@h:5060;transport=tls;x=1?y=z");
    CHECK((*uri.with_parameter("x")).text() == "sip:ann:pw@h:5060;transport=tcp;x?y=z");
    CHECK(uri.with_host("a b").error() == error{errc::invalid_character, component::host, 1, 1});
    CHECK(uri.text() == "sip:ann:pw@h:5060;transport=tcp;x=1?y=z");

    auto const view = uri.view();
    CHECK((uri.scheme() == view.scheme() && uri.port() == view.port() && uri.port_text() == "5060"));
    CHECK((uri.user()->encoded() == "ann" && uri.password()->encoded() == "pw" && uri.host().text() == "h"));
    CHECK((uri.parameters().text() == "transport=tcp;x=1" && uri.headers().text() == "y=z"));
    CHECK((uri.transport() == sipuri::transport::tcp && uri.effective_transport() == sipuri::transport::tcp));
    CHECK((uri.effective_port() == 5060 && uri.used() == sipuri::options{}));
    CHECK(to_string(uri) == view.text());
    std::string const text = sipuri::uri{uri}.text();
    CHECK(text == view.text());
    CHECK(sipuri::uri{uri}.text().size() == text.size());
    CHECK(sipuri::uri{uri}.text() == sipuri::uri{uri}.text());
}

TEST_CASE("uri: a copy owns its text") {
    std::optional<sipuri::uri> copy;
    {
        std::string const text = "sip:alice@atlanta.com;transport=tcp";
        auto const uri = *sipuri::uri::parse(text);
        copy = uri;
    }
    CHECK(copy->text() == "sip:alice@atlanta.com;transport=tcp");
    CHECK(sipuri::uri{}.text() == "sip:anonymous.invalid");
    sipuri::uri_view const view = *copy;
    CHECK(view.user()->decoded() == "alice");
}
