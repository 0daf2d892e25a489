// uri-parameters = *( ";" uri-parameter ): a range of names and values, and the typed ones. RFC 3261, section 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/parameters.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace {

using sipuri::transport;
using text = std::string_view;

/// The parameters of a URI are parameters by themselves, field by field the same text.
template <class Row>
constexpr bool stand_alone(Row const& row) {
    if (!row.expected) return true;
    auto const given = row.expected->parameters.value_or("");
    auto const parameters = sipuri::parse_parameters(given);
    auto const uri = sipuri::parse(row.input);
    if (!parameters || !uri || parameters->text() != given) return false;
    auto own = uri->parameters().begin();
    std::size_t fields = 0;
    std::size_t octets = 0;
    for (auto const parameter : *parameters) {
        auto const same = *own++;
        if (parameter.text() != same.text() || parameter.name().empty()) return false;
        if (parameter.value() && parameter.value()->empty()) return false;
        octets += parameter.text().size() + (fields++ == 0 ? 0 : 1);
    }
    return own == uri->parameters().end() && fields == parameters->size() && octets == given.size();
}

/// The value of a transport parameter.
struct transport_case {
    text id{};
    text input{};
    transport value = transport::other;
};

// clang-format off
constexpr transport_case transports[] = {
    {"RFC 3261",                        "udp",               transport::udp},
    {"",                                "tcp",               transport::tcp},
    {"",                                "sctp",              transport::sctp},
    {"",                                "tls",               transport::tls},
    {"RFC 7118",                        "ws",                transport::ws},
    {"",                                "wss",               transport::wss},
    {"in any case",                     "TCP",               transport::tcp},
    {"",                                "WsS",               transport::wss},
    {"escaped",                         "t%63p",             transport::tcp},
    {"",                                "%55DP",             transport::udp},
    {"other-transport = token",         "x-carrier.pigeon",  transport::other},
    {"every octet of both sets",        "azAZ09-.!*_+'~",    transport::other},
    {"a beginning is not the name",     "tc",                transport::other},
    {"nor is a continuation",           "tcps",              transport::other},
};
// clang-format on

constexpr bool names_a_transport(transport_case const& row) {
    auto const value = sipuri::parse_transport(row.input);
    bool const named = value && (*value == transport::other) == name(*value).empty();
    return named && *value == row.value;
}

/// Parameters, and what the typed accessors make of them.
struct typed_case {
    text id{};
    text input{};
    std::optional<transport> protocol{};
    std::optional<text> user{};
    std::optional<text> method{};
    std::optional<int> ttl{};
    std::optional<text> maddr{};
    bool lr = false;
};

// clang-format off
constexpr typed_case typed[] = {
    {.id = "none",                     .input = ""},
    {.id = "one of each",              .input = "transport=tcp;user=phone;method=INVITE;ttl=15;maddr=224.2.0.1;lr",
     .protocol = transport::tcp, .user = "phone", .method = "INVITE", .ttl = 15, .maddr = "224.2.0.1", .lr = true},
    {.id = "names in any case",        .input = "USER=ip;TTL=0;Lr", .user = "ip", .ttl = 0, .lr = true},
    {.id = "names escaped",            .input = "us%65r=ip;%6C%72;t%74l=1", .user = "ip", .ttl = 1, .lr = true},
    {.id = "names like them",          .input = "users=ip;tt=1;lrr;x=lr"},
    {.id = "values keep their case",   .input = "user=Phone;method=register", .user = "Phone", .method = "register"},
    {.id = "the first counts",         .input = "transport=udp;transport=tcp", .protocol = transport::udp},
    {.id = "another transport",        .input = "transport=x-pigeon", .protocol = transport::other},
    {.id = "no value for a transport", .input = "transport", .protocol = transport::other},
    {.id = "no value for the others",  .input = "user;method;ttl;maddr"},
    {.id = "a value for a flag",       .input = "lr=on", .lr = true},
    {.id = "ttl: the largest",         .input = "ttl=255", .ttl = 255},
    {.id = "ttl: leading zeros",       .input = "ttl=007", .ttl = 7},
    {.id = "ttl: too large",           .input = "ttl=256"},
    {.id = "ttl: too long",            .input = "ttl=0001"},
    {.id = "ttl: no number",           .input = "ttl=1a"},
    {.id = "maddr: a name",            .input = "maddr=h.example", .maddr = "h.example"},
    {.id = "maddr: IPv6",              .input = "maddr=[ff02::1]", .maddr = "[ff02::1]"},
    {.id = "maddr: no host",           .input = "maddr=a/b"},
};
// clang-format on

constexpr bool same(std::optional<sipuri::encoded_view> found, std::optional<text> expected) {
    return found ? expected && found->decoded() == *expected : !expected;
}

constexpr bool is_typed(typed_case const& row) {
    auto const found = sipuri::parse_parameters(row.input);
    if (!found) return false;
    auto const ttl = found->ttl();
    auto const maddr = found->maddr();
    return found->transport() == row.protocol && same(found->user(), row.user) && same(found->method(), row.method) &&
           ttl.has_value() == row.ttl.has_value() && (!ttl || *ttl == *row.ttl) &&
           maddr.has_value() == row.maddr.has_value() && (!maddr || maddr->text() == *row.maddr) &&
           found->lr() == row.lr;
}

constexpr auto uri = *sipuri::parse("sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31;x=[a]/b:c&d+e$f");
constexpr auto parameters = uri.parameters();
static_assert(std::forward_iterator<decltype(parameters.begin())>);

// In the order in which they appear, each with its name; a flag has no value, and a value is never empty.
static_assert(parameters.size() == 3 && !parameters.empty());
static_assert([] {
    constexpr text names[]{"lr", "name", "x"};
    constexpr std::optional<text> values[]{std::nullopt, "value%41", "[a]/b:c&d+e$f"};
    std::size_t read = 0;
    for (auto const parameter : parameters) {
        if (!(parameter.name().decoded() == names[read]) || !same(parameter.value(), values[read])) return false;
        ++read;
    }
    return read == 3;
}());

// A name finds the first parameter that has it, in any case, escaped or not.
static_assert(parameters.find("LR")->text() == "%6C%72" && !parameters.find("lr")->value());
static_assert(parameters.find("Name")->value()->encoded() == "v%61lue%25%34%31");
static_assert(!parameters.find("n%61me") && !parameters.find("") && !parameters.contains("nam"));

// What appears before "@" is the user, what follows "?" a header: no parameters there.
static_assert(sipuri::parse("sip:a;lr@h?lr=1")->parameters().empty());
static_assert(sipuri::parse("sip:a;lr@h;x?y=1")->parameters().text() == "x");

// No text has no parameters, and a default range is like it.
static_assert(sipuri::parse_parameters("")->empty() && sipuri::parse_parameters("")->size() == 0);
static_assert(sipuri::parameters_view{}.begin() == sipuri::parameters_view{}.end());

// The fields hold the text, not the view: they may outlive it.
constexpr auto first = *sipuri::parse("sip:h;a=1")->parameters().begin();
static_assert(first.is("A") && first.value()->decoded() == "1");

// A name compares as names do, and a field decomposes into name and value.
constexpr bool decomposes(text given) {
    auto const parsed = *sipuri::parse(given);
    int found = 0;
    for (auto [name, value] : parsed.parameters()) {
        if (name == "lr" && !value) ++found;
        if ("TRANSPORT" == name && value->decoded() == "tcp") ++found;
        if (name != "lr" && name != "transport") return false;
    }
    for (auto const& [name, value] : parsed.headers()) {
        if (name == "subject" && name == name && value.decoded() == "a b") ++found;
    }
    return found == 3;
}
static_assert(decomposes("sip:h;%4Cr;transport=%74cp?Sub%6Aect=a%20b"));
static_assert(!decomposes("sip:h;lr;transport=tcp;x?subject=a%20b"));
static_assert(std::is_same_v<std::tuple_element_t<0, sipuri::parameter_view const>, sipuri::name_view const>);

static_assert(sipuri::parse("sip:b%20b@h")->user_or("x").decoded() == "b b");
static_assert(sipuri::parse("sip:h")->user_or("a%20b").decoded() == "a b");
static_assert(to_string(*sipuri::parse("sip:h;transport=TCP")->transport()) == "tcp");

}  // namespace

TEST_CASE("parameters: a name and a value") {
    CHECK(decomposes(tests::exact_copy{"sip:h;%4Cr;transport=%74cp?Sub%6Aect=a%20b"}.view()));
    CHECK(sipuri::parse("sip:b%20b@h")->user()->decoded().to_string() == "b b");
}

TEST_CASE("parameters: those of a URI are parameters by themselves") {
    tests::every_row<cases::parse, stand_alone<cases::parse_case>>();
    tests::every_row<cases::param, stand_alone<cases::param_case>>();
}

TEST_CASE("parameters: transport") { tests::every_row<transports, names_a_transport>(); }

TEST_CASE("parameters: transport, user, method, ttl, maddr and lr") { tests::every_row<typed, is_typed>(); }
