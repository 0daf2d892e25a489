// A whole URI: what is one, and its components. RFC 3261, section 19.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace {

using sipuri::transport;
using text = std::string_view;

constexpr bool same(std::optional<sipuri::encoded_view> found, std::optional<text> expected) {
    return found ? expected == found->encoded() : !expected;
}

/// The accessors give the pieces, and the view gives back its text.
constexpr bool taken_apart(sipuri::uri_view uri, text input, cases::pieces const& expected) {
    return uri.text() == input && name(uri.scheme()) == expected.scheme && same(uri.user(), expected.user) &&
           same(uri.password(), expected.password) && uri.host().text() == expected.host &&
           uri.port().has_value() == expected.port.has_value() && uri.port_text() == expected.port.value_or("") &&
           uri.parameters().text() == expected.parameters.value_or("") &&
           uri.parameters().empty() == !expected.parameters && uri.headers().text() == expected.headers.value_or("") &&
           uri.headers().empty() == !expected.headers;
}

/// Valid texts fall into their pieces; of the others nothing is left but an error.
constexpr bool parses(cases::parse_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (sipuri::can_parse(row.input) != row.expected.has_value()) return false;
    return row.expected ? uri && taken_apart(*uri, row.input, *row.expected) : !uri;
}

/// The grammar takes every row that validate() judges: what these break is no rule of the grammar.
constexpr bool is_grammatical(cases::param_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return uri && (!row.expected || taken_apart(*uri, row.input, *row.expected));
}

constexpr bool headers_parse(cases::header_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return row.expected ? uri && taken_apart(*uri, row.input, *row.expected) : !uri;
}

/// A URI, and where a request for it goes if nothing but the URI is known.
struct default_case {
    text id{};
    text input{};
    transport protocol = transport::udp;
    std::uint16_t port = 0;
};

// RFC 3261, section 19.1.1, Table 1; RFC 7118 for WebSocket.
// clang-format off
constexpr default_case defaults[] = {
    {"sip is UDP",          "sip:h.example",                     transport::udp,   5060},
    {"sips is TCP",         "sips:h.example",                    transport::tcp,   5061},
    {"sip over TCP",        "sip:h.example;transport=tcp",       transport::tcp,   5060},
    {"in any case",         "SIP:h.example;TransPort=TCP",       transport::tcp,   5060},
    {"with escapes",        "sip:h.example;tr%61nsport=t%63p",   transport::tcp,   5060},
    {"sip over SCTP",       "sip:h.example;transport=sctp",      transport::sctp,  5060},
    {"sip over TLS",        "sip:h.example;transport=tls",       transport::tls,   5061},
    {"sips over SCTP",      "sips:h.example;transport=sctp",     transport::sctp,  5061},
    {"sip over WebSocket",  "sip:h.example;transport=ws",        transport::ws,    80},
    {"secure WebSocket",    "sip:h.example;transport=wss",       transport::wss,   443},
    {"sips over WebSocket", "sips:h.example;transport=ws",       transport::ws,    443},
    {"another token",       "sip:h.example;transport=x-pigeon",  transport::other, 5060},
    {"a port of its own",   "sips:h.example:5060",               transport::tcp,   5060},
    {"port 0",              "sip:h.example:0",                   transport::udp,   0},
    {"the user has none",   "sip:a;transport=tcp@h.example",     transport::udp,   5060},
    {"nor have headers",    "sip:h.example?transport=tcp",       transport::udp,   5060},
};
// clang-format on

constexpr bool goes_to(default_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return uri && uri->effective_transport() == row.protocol && uri->effective_port() == row.port;
}

// A numeric port keeps the digits as they were written, and absent is not 5060, nor 0.
static_assert(sipuri::parse("sip:2001:db8::1").error() ==
              sipuri::error{sipuri::errc::missing_brackets, sipuri::component::host, 4, 11});
static_assert(*sipuri::parse("sip:h:05060")->port() == 5060 && sipuri::parse("sip:h:05060")->port_text() == "05060");
static_assert(*sipuri::parse("sip:h:0")->port() == 0);
static_assert(!sipuri::parse("sip:h")->port() && sipuri::parse("sip:h")->port_text().empty());

// A password may be present and empty; a user may not.
static_assert(sipuri::parse("sip:a:@h")->password()->empty());
static_assert(!sipuri::parse("sip:a@h")->password() && !sipuri::parse("sip:h")->user());

// There is no invalid view: the default one is a URI like any other.
static_assert(sipuri::uri_view{}.text() == "sip:anonymous.invalid");
static_assert(sipuri::uri_view{}.host().text() == "anonymous.invalid" && !sipuri::uri_view{}.user());
static_assert(sipuri::uri_view{}.components() == *sipuri::scan(sipuri::uri_view{}.text()));
static_assert(sipuri::components{} == sipuri::components{0, 0, 0, 0, 0, 0, 0, sipuri::host_kind::name, {}});

// Equality of views is compare.hpp's: it does not compile.
template <class View>
concept compares = requires(View a, View b) { a == b; };
static_assert(!compares<sipuri::uri_view>);

// A view of a string that dies at the end of the line does not compile.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<std::string_view> && parses_from<char const (&)[4]>);
static_assert(!parses_from<std::string>);

// The two leniencies, each by its name; the view remembers which were needed.
constexpr sipuri::options lenient{.underscore = true, .zone = true};
static_assert(sipuri::parse("sip:a@b_c.example", lenient)->used() == sipuri::options{.underscore = true});
static_assert(sipuri::parse("sip:a@[fe80::1%25eth0]", lenient)->used() == sipuri::options{.zone = true});
static_assert(sipuri::parse("sip:a@b.example", lenient)->used() == sipuri::options{});
static_assert(!sipuri::can_parse("sip:a@b_c.example", {.zone = true}));
static_assert(!sipuri::can_parse("sip:a@[fe80::1%25eth0]", {.underscore = true}));

}  // namespace

TEST_CASE("uri_view: a URI falls into its components, anything else is no URI") {
    tests::every_row<cases::parse, parses>();
    tests::every_row<cases::header, headers_parse>();
    tests::every_row<cases::param, is_grammatical>();
}

TEST_CASE("uri_view: transport and port of a URI that names neither") { tests::every_row<defaults, goes_to>(); }
