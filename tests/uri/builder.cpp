// The builder: plain text in any order, one URI or the first error.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/escape.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/builder.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using sipuri::builder;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::static_builder;
using text = std::string_view;

// What the front page shows.
constexpr auto shown = static_builder<128>{"example.com"}
                           .user("michael")
                           .transport(sipuri::transport::tcp)
                           .header("X-Name", "Ann & Bob")
                           .build();
static_assert(shown->text() == "sip:michael@example.com;transport=tcp?X-Name=Ann%20%26%20Bob");

// A host is enough; sips is asked for beside it.
static_assert((*static_builder<16>{"h"}.build()).text() == "sip:h");
static_assert((*static_builder<16>{"h", sipuri::scheme::sips}.build()).text() == "sips:h");
static_assert((*static_builder<16>{"[::1]"}.port(0).build()).text() == "sip:[::1]:0");

// In one expression the builder is a temporary to the end, whose URI build() moves.
template <class... Called>
constexpr bool all_temporary = (std::is_same_v<Called, builder&&> && ...);
static_assert(all_temporary<decltype(std::declval<builder>().scheme({})), decltype(std::declval<builder>().host("h")),
                            decltype(std::declval<builder>().user("u")), decltype(std::declval<builder>().password("p")),
                            decltype(std::declval<builder>().port(1)),
                            decltype(std::declval<builder>().transport(sipuri::transport::tcp)),
                            decltype(std::declval<builder>().parameter("lr")),
                            decltype(std::declval<builder>().header("x", "1"))>);

/// The calls of one builder, each a letter, and the text or the error that they end in.
struct build_case {
    text id{};
    text host{};
    text calls{};
    text expected{};
    error fault{};
};

template <class Builder>
constexpr void call(Builder& to, char letter) {
    switch (letter) {
        case 'u': to.user("j@s0n"); break;
        case 'U': to.user(sipuri::escaped("j%40s0n")); break;
        case 'p': to.password("a:b"); break;
        case 'P': to.password(sipuri::escaped("a%3ab")); break;
        case '0': to.password(""); break;
        case '5': to.port(5070); break;
        case '6': to.port(65535); break;
        case 't': to.transport(sipuri::transport::tcp); break;
        case 'l': to.parameter("lr"); break;
        case 'L': to.parameter(sipuri::escaped("%6C%72")); break;
        case 'x': to.parameter("x", "a=b"); break;
        case 'X': to.parameter(sipuri::escaped("%78"), sipuri::escaped("a%3db")); break;
        case 'h': to.header("subject", "a&b"); break;
        case 'H': to.header(sipuri::escaped("S%75bject"), sipuri::escaped("a%26b")); break;
        case 'e': to.header("priority", ""); break;
        // and what fails
        case '!': to.user(""); break;
        case '@': to.user(sipuri::escaped("a@b")); break;
        case '/': to.password(sipuri::escaped("a/b")); break;
        case 'o': to.transport(sipuri::transport::other); break;
        case '=': to.parameter("x", ""); break;
        case ';': to.parameter(""); break;
        case '#': to.parameter(sipuri::escaped("a"), sipuri::escaped("#")); break;
        case '&': to.header("", "x"); break;
        default: to.header(sipuri::escaped("a"), sipuri::escaped("b&c")); break;
    }
}

// clang-format off
constexpr build_case built[] = {
    {"in the order of the URI",       "h", "up5txhe",
     "sip:j%40s0n:a%3Ab@h:5070;transport=tcp;x=a%3Db?subject=a%26b&priority="},
    {"from the end",                  "h", "hetx5pu",
     "sip:j%40s0n:a%3Ab@h:5070;transport=tcp;x=a%3Db?subject=a%26b&priority="},
    {"parameters between headers",    "h", "htex",    "sip:h;transport=tcp;x=a%3Db?subject=a%26b&priority="},
    {"fields appear as they come",     "h", "xtleh",   "sip:h;x=a%3Db;transport=tcp;lr?priority=&subject=a%26b"},
    {"a parameter's name appears once", "h", "xlXx",   "sip:h;x=a%3Db;lr"},
    {"whatever its spelling",         "h", "Lxtl",    "sip:h;lr;x=a%3Db;transport=tcp"},
    {"the last spelling counts",      "h", "lxL",     "sip:h;%6C%72;x=a%3Db"},
    {"a header's as often as it comes", "h",
     "hHh",     "sip:h?subject=a%26b&S%75bject=a%26b&subject=a%26b"},
    {"escaped text is kept",          "h", "UP",      "sip:j%40s0n:a%3ab@h"},
    {"the last user counts",          "h", "Uu",      "sip:j%40s0n@h"},
    {"the last port counts",          "h", "5l6",     "sip:h:65535;lr"},
    {"the last password counts",      "h", "p0u",     "sip:j%40s0n:@h"},
    {"an empty password",             "h", "0h5u",    "sip:j%40s0n:@h:5070?subject=a%26b"},
    {"a password without a user",     "h", "ph",      "", {errc::empty, component::user, 0, 0}},
    {"an empty one, too",             "h", "0",       "", {errc::empty, component::user, 0, 0}},
    {"no host",                       "",  "u5",      "", {errc::empty, component::host, 0, 0}},
    {"no host, first of two errors",  "",  "!u=",     "", {errc::empty, component::host, 0, 0}},
    {"an IPv6 address in the open",   "::1", "5",     "sip:[::1]:5070"},
    {"no whole IPv6 address",         "::1;x", "",    "", {errc::missing_brackets, component::host, 0, 3}},
    {"a host that hides a header",    "h?a=b", "",    "", {errc::invalid_character, component::host, 1, 1}},
    {"an empty user",                 "h", "5!h",     "", {errc::empty, component::user, 0, 0}},
    {"fixed too late",               "h", "!u",      "", {errc::empty, component::user, 0, 0}},
    {"the first of two",              "h", "=!",      "", {errc::empty, component::parameter_value, 0, 0}},
    {"raw '@'",                       "h", "@",       "", {errc::invalid_character, component::user, 1, 1}},
    {"raw '/'",                       "h", "u/",      "", {errc::invalid_character, component::password, 1, 1}},
    {"no token",                      "h", "o",       "", {errc::empty, component::parameter_value, 0, 0}},
    {"no parameter name",             "h", ";",       "", {errc::empty, component::parameter_name, 0, 0}},
    {"raw '#'",                       "h", "#",       "", {errc::invalid_character, component::parameter_value, 0, 1}},
    {"no header name",                "h", "&",       "", {errc::empty, component::header_name, 0, 0}},
    {"raw '&'",                       "h", "?",       "", {errc::invalid_character, component::header_value, 1, 1}},
};
// clang-format on

template <class Builder>
constexpr bool builds_as_expected(build_case const& row) {
    Builder to{row.host};
    for (char const letter : row.calls) call(to, letter);
    auto const uri = to.build();
    if (row.expected.empty()) return !uri && uri.error() == row.fault;
    return uri && uri->text() == row.expected && *sipuri::scan(uri->text()) == uri->view().components() && !to.error();
}

constexpr bool is_built(build_case const& row) {
    if (!std::is_constant_evaluated() && !builds_as_expected<builder>(row)) return false;
    return builds_as_expected<static_builder<96>>(row);
}

/// A plain user, or header value, ends in the URI as the table of escapes has it.
constexpr bool is_escaped(cases::escape_case const& row) {
    static_builder<96> to{"h"};
    to.user("u");
    switch (row.where) {
        case component::user: to.user(row.plain); break;
        case component::password: to.password(row.plain); break;
        case component::parameter_value: to.parameter("x", row.plain); break;
        default: to.header("x", row.plain); break;
    }
    auto const uri = to.build();
    return uri && uri->text().find(row.escaped) != text::npos;
}

// Where the room ends, the error says so, and what comes later does not undo it.
static_assert(static_builder<20>{"atlanta.com"}.user("alice").build().error() ==
              error{errc::no_space, component::output, 0, 21});
static_assert((*static_builder<21>{"atlanta.com"}.user("alice").build()).text() == "sip:alice@atlanta.com");
static_assert(!static_builder<20>{"atlanta.com"}.user("alice").user("al").build());
static_assert(static_builder<5>{"h", sipuri::scheme::sips}.build().error() ==
              error{errc::no_space, component::output, 0, 6});
static_assert(static_builder<5>{"hh"}.build().error() == error{errc::no_space, component::output, 0, 6});

// A URI is what one may begin with, too: what is not named stays as it was.
template <class Builder>
constexpr bool begins_with_a_uri() {
    auto const contact = *sipuri::parse("sip:b%6Fb:@192.0.2.4:5062;Transport=udp;ob?x=1");
    auto const lenient = *sipuri::parse("sip:a_b", {.underscore = true});
    auto const same = Builder{contact}.build();
    auto const moved = Builder{contact}.scheme(sipuri::scheme::sips).host("[::1]").port(1)
                           .transport(sipuri::transport::tls).header("y", "&").build();
    auto const no_host = Builder{contact}.host("a b").host("h").build();
    auto const from_lenient = Builder{lenient}.build();
    auto const from_name = Builder{"a_b", sipuri::scheme::sip, {.underscore = true}}.build();
    return same && same->text() == contact.text() && same->view().components() == contact.components() && moved &&
           moved->text() == "sips:b%6Fb:@[::1]:1;transport=tls;ob?x=1&y=%26" &&
           moved->view().components() == *sipuri::scan(moved->text()) &&
           no_host.error() == error{errc::invalid_character, component::host, 1, 1} &&
           from_lenient->view().used().underscore && !Builder{"a_b"}.build() &&
           from_name->view().used().underscore &&
           (*Builder{"h"}.host("a_b", {.underscore = true}).port(1).build()).text() == "sip:a_b:1";
}
static_assert(begins_with_a_uri<static_builder<64>>());
static_assert(static_builder<20>{*sipuri::parse("sip:alice@atlanta.com")}.build().error() ==
              error{errc::no_space, component::output, 0, 21});

template <class Row>
void each_uri_is_built_again(Row const& table) {
    for (auto const& row : table) {
        auto const uri = sipuri::parse(row.input);
        if (!uri) continue;
        INFO(row.id, ": ", tests::printable(row.input));
        CHECK(laws::name(laws::writers_agree<sipuri::uri>(*uri)) == "");
    }
}

}  // namespace

TEST_CASE("builder: calls in any order, and the first error") { tests::every_row<built, is_built>(); }

TEST_CASE("builder: a URI to begin with") {
    CHECK(begins_with_a_uri<static_builder<64>>());
    CHECK(begins_with_a_uri<builder>());
}

TEST_CASE("builder: what must be escaped is, as it is written") { tests::every_row<cases::escape, is_escaped>(); }

TEST_CASE("builder: every URI of the tables can be built from its parts, in any order") {
    each_uri_is_built_again(cases::parse);
    each_uri_is_built_again(cases::param);
    each_uri_is_built_again(cases::header);
}

TEST_CASE("builder: nothing that it was given needs to outlive the call") {
    builder to{std::string(20, 'h')};
    to.user(std::string(30, 'u')).password(std::string(30, '@')).parameter(std::string("name"), std::string("value"));
    to.header(std::string("X-") + 'Y', std::string(3, '&'));
    auto const uri = to.build();
    REQUIRE(uri);
    CHECK(uri->view().password()->decoded() == std::string(30, '@'));
    CHECK(uri->view().headers().find("x-y")->value().decoded() == "&&&");
}

TEST_CASE("builder: one may go on after build()") {
    builder to{"h"};
    CHECK((*to.build()).text() == "sip:h");
    to.user("a");
    CHECK((*to.build()).text() == "sip:a@h");
    auto copy = to;
    copy.port(1);
    CHECK((*to.build()).text() == "sip:a@h");
    CHECK((*copy.build()).text() == "sip:a@h:1");
}

TEST_CASE("builder: what was moved from builds nothing") {
    builder from{"h"};
    from.user("a").parameter("lr");
    auto to = std::move(from);
    CHECK((*to.build()).text() == "sip:a@h;lr");
    error const no_host{errc::empty, component::host, 0, 0};
    CHECK(from.build().error() == no_host);  // NOLINT: that is what this is about
    from.user("b").host("i").port(1).parameter("x").header("y", "z");
    CHECK(from.build().error() == no_host);
    CHECK(from.error() == no_host);

    // A builder that is built as it ends is moved from, too, and gives its text away.
    auto const uri = std::move(to).build();
    CHECK(uri->text() == "sip:a@h;lr");
    CHECK(to.build().error() == no_host);  // NOLINT
    CHECK(builder{"h"}.user("").build().error() == error{errc::empty, component::user, 0, 0});
    CHECK((*static_builder<16>{"h"}.port(1).build()).text() == "sip:h:1");
}

/// Names of every spelling, each given again at once, after others, and after all.
template <class Builder>
bool each_name_appears_once(std::size_t names) {
    Builder to{"h"};
    auto const name_of = [](std::size_t i) { return "n" + std::to_string(i); };
    for (std::size_t i = 0; i != names; ++i) {
        to.parameter(name_of(i)).parameter("N" + std::to_string(i), std::to_string(i));
        if (i % 7 == 0) to.parameter(sipuri::escaped("%6E"), "once");
    }
    for (std::size_t i = 0; i < names; i += 5) {
        auto const spelt = "%6e" + std::to_string(i);
        to.parameter(sipuri::escaped(spelt), "again");
    }
    auto const uri = to.build();
    if (!uri || uri->parameters().size() != names + 1) return false;
    for (std::size_t i = 0; i != names; ++i) {
        auto const found = uri->parameters().find(name_of(i));
        if (!found || !found->value()) return false;
        if (!(found->value()->decoded() == (i % 5 == 0 ? "again" : std::to_string(i)))) return false;
    }
    return *sipuri::scan(uri->text()) == uri->view().components();
}

TEST_CASE("builder: the name of a parameter appears once, of a few or of many") {
    for (std::size_t const names : {1U, 7U, 8U, 9U, 40U, 300U}) {
        CHECK(each_name_appears_once<builder>(names));
        CHECK(each_name_appears_once<static_builder<8192>>(names));
    }
    auto const source = *sipuri::uri::parse("sip:h;a=1;b;c;d;e;f;g;i;j;k");
    auto const uri = builder{source}.parameter("A").parameter("k", "2").parameter("l").build();
    CHECK(uri->text() == "sip:h;A;b;c;d;e;f;g;i;j;k=2;l");
}

TEST_CASE("builder: parameters that are given again and again have the last value, in the place of the first") {
    constexpr std::string_view names[]{"a", "B", "lr", "n%31", "ttl", "%6Cr", "n1", "x", "A"};
    for (std::size_t const calls : {9U, 40U, 3000U}) {
        sipuri::builder parts{"h"};
        sipuri::static_builder<256> few{"h"};
        std::vector<std::pair<std::string, std::string>> wanted;
        for (std::size_t i = 0; i != calls; ++i) {
            auto const name = names[i * i % std::size(names)];
            auto const value = std::to_string(i);
            parts.parameter(sipuri::escaped(name), value);
            few.parameter(sipuri::escaped(name), value);
            auto const at = std::find_if(wanted.begin(), wanted.end(), [&](auto const& one) {
                return sipuri::detail::field_names<';', sipuri::detail::escapes::resolved>::same_name(one.first, 0, name, 0);
            });
            if (at == wanted.end()) {
                wanted.emplace_back(name, value);
            } else {
                *at = {std::string{name}, value};
            }
            if (i % 100 != 7) continue;
            auto const so_far = parts.build();
            auto const as_fixed = few.build();
            CHECK(so_far->text() == as_fixed->text());
        }
        std::string text = "sip:h";
        for (auto const& [name, value] : wanted) text += ";" + name + "=" + value;
        auto const made = parts.build();
        REQUIRE(made.has_value());
        CHECK(made->text() == text);
        auto const moved = std::move(parts).build();
        CHECK(moved->text() == text);
        auto const fixed = few.build();
        CHECK(fixed->text() == text);
    }
}

TEST_CASE("builder: names whose marks crowd in one place of the table appear once, too") {
    std::vector<std::string> names;
    for (int i = 0; names.size() != 300; ++i) {
        auto name = "n" + std::to_string(i);
        auto const mark = sipuri::detail::fingerprint(spelled_of(sipuri::component_text{name}));
        if ((mark >> 1U & 0x3FFU) == 0) names.push_back(std::move(name));
    }
    sipuri::builder parts{"h"};
    for (auto const& name : names) parts.parameter(name, "1");
    for (auto const& name : names) parts.parameter(name, "2");
    std::string text = "sip:h";
    for (auto const& name : names) text += ";" + name + "=2";
    CHECK(parts.build().value().text() == text);
}

TEST_CASE("builder: names that a URI has twice stay, unless they are given again") {
    auto const source = sipuri::uri::parse("sip:h;y=1;x=1;y=2;x=2?a=b");
    auto const made = sipuri::builder{*source}.parameter("x", "3").parameter("z").parameter("X", "4").parameter("z", "5").build();
    CHECK(made->text() == "sip:h;y=1;X=4;y=2;z=5?a=b");
}

TEST_CASE("builder: a hundred headers") {
    builder to{"h"};
    for (int i = 0; i != 100; ++i) to.header("X-" + std::to_string(i), "&");
    auto const uri = to.build();
    REQUIRE(uri);
    CHECK(uri->view().headers().size() == 100);
    CHECK(uri->view().headers().find("x-99")->value().decoded() == "&");
}
