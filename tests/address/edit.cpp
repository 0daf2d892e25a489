// An address that owns its text: one part is changed, all else stays octet by octet.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::header_kind;
using sipuri::name_addr;
using text = std::string_view;

name_addr address(text input, sipuri::options allowed = {}) { return *name_addr::parse(input, allowed); }

/// A change, and what becomes of a text by it.
struct edit_case {
    text id{};
    text before{};
    text after{};
};

template <std::size_t N, class Change>
void all_become(edit_case const (&rows)[N], Change change) {
    for (auto const& row : rows) {
        INFO(row.id);
        tests::exact_copy const before{row.before};
        auto one = address(before.view());
        change(one);
        CHECK(one.text() == row.after);
        auto const again = sipuri::parse_name_addr(one.text());
        REQUIRE(again);
        CHECK(again->addr_spec() == one.addr_spec());
        CHECK(again->parameters().text() == one.parameters().text());
    }
}

// clang-format off
constexpr edit_case named[] = {
    {"no name",        "<sip:a@h;x>;tag=1",                  "\"N \\\"\" <sip:a@h;x>;tag=1"},
    {"no angles",      "sip:a@h ; tag=1",                    "\"N \\\"\" <sip:a@h> ; tag=1"},
    {"tokens",         " B  C\t<sip:a@h> ;x ",               "\"N \\\"\"\t<sip:a@h> ;x"},
    {"a quoted name",  "\"B\\\"\"<sip:a@h>",                 "\"N \\\"\"<sip:a@h>"},
    {"an empty one",   "\"\" <tel:+1>",                      "\"N \\\"\" <tel:+1>"},
};
constexpr edit_case unnamed[] = {
    {"a name",         "\"B\"  <sip:a@h>;x",                 "<sip:a@h>;x"},
    {"none",           "<sip:a@h> ; x",                      "<sip:a@h> ; x"},
    {"no angles",      "sip:a@h;x",                          "sip:a@h;x"},
};
constexpr edit_case moved[] = {
    {"in angles",      "B\t<sip:a@h;x> ; tag=1",             "B\t<sips:c,1@h;y?z=> ; tag=1"},
    {"without",        "sip:a@h;x",                          "<sips:c,1@h;y?z=>;x"},
    {"another scheme", "<http://h>",                         "<sips:c,1@h;y?z=>"},
};
constexpr edit_case tagged[] = {
    {"none",           "<sip:a@h;tag=x>",                    "<sip:a@h;tag=x>;tag=\"a b\""},
    {"others",         "sip:a@h ; x ; y=\";\"",              "sip:a@h ; x ; y=\";\";tag=\"a b\""},
    {"one",            "<sip:a@h> ; x ; TAG = 1 ; y",        "<sip:a@h> ; x ; tag=\"a b\" ; y"},
    {"some",           "<sip:a@h>;tag=1 ;x; Tag=2 ;tag",     "<sip:a@h>;tag=\"a b\" ;x"},
    {"twice in a row", "<sip:a@h>;tag;tag;x",                "<sip:a@h>;tag=\"a b\";x"},
};
constexpr edit_case untagged[] = {
    {"none",           "<sip:a@h;tag=x> ;x",                 "<sip:a@h;tag=x> ;x"},
    {"one",            "<sip:a@h> ; tag=1 ; y",              "<sip:a@h> ; y"},
    {"the last",       "sip:a@h;y ; tag=\";\"",              "sip:a@h;y"},
    {"all",            "<sip:a@h>;tag=1;TAG ; tag=2",        "<sip:a@h>"},
    {"first and last", "<sip:a@h>;tag ;x; tag",              "<sip:a@h> ;x"},
};
// clang-format on

struct refused_case {
    text id{};
    header_kind kind{};
    text name{};
    std::optional<text> value{};
    sipuri::error error{};
};
// clang-format off
constexpr auto param = component::generic_param;
constexpr refused_case refused[] = {
    {"q of 2",         header_kind::contact, "q", "2",              {errc::invalid_value, param, 0, 1}},
    {"no q",           header_kind::contact, "q", {},               {errc::missing_value, param, 0, 0}},
    {"reg-id of 0",    header_kind::contact, "REG-ID", "0",         {errc::out_of_range, param, 0, 1}},
    {"elsewhere",      header_kind::from, "q", "1",                 {errc::not_allowed, param, 0, 1}},
    {"an index",       header_kind::history_info, "index", "1..2",  {errc::invalid_value, param, 0, 4}},
    {"a tag",          header_kind::to, "tag", "a b",               {errc::invalid_value, param, 0, 3}},
    {"no instance",    header_kind::contact, "+sip.instance", "urn", {errc::invalid_value, param, 0, 3}},
    {"a line break",   header_kind::contact, "x", "a\rb",           {errc::control_character, param, 1, 1}},
    {"no token",       header_kind::contact, "a b", {},             {errc::invalid_character, param, 1, 1}},
    {"of the URI",     header_kind::contact, "Transport", "tcp",    {errc::not_allowed, param, 0, 9}},
    {"a flag of it",   header_kind::route, "lr", {},                {errc::not_allowed, param, 0, 2}},
    {"a GRUU's",       header_kind::to, "gr", "1",                  {errc::not_allowed, param, 0, 2}},
    {"none at all",    header_kind::p_asserted_identity, "x", {},   {errc::not_allowed, param, 0, 1}},
};
// clang-format on

template <class T>
concept views_a_temporary = requires(T&& made) { static_cast<T&&>(made).view(); } ||
                            requires(T&& made) { static_cast<T&&>(made).display_name(); } ||
                            std::is_convertible_v<T, sipuri::name_addr_view>;
static_assert(views_a_temporary<name_addr&> && !views_a_temporary<name_addr>);

}  // namespace

TEST_CASE("edit: the display name") {
    all_become(named, [](name_addr& one) { CHECK(one.set_display_name("N \"")); });
    all_become(unnamed, [](name_addr& one) { one.remove_display_name(); });
    auto one = address("<sip:a@h>");
    CHECK(one.set_display_name("a\nb").error() == sipuri::error{errc::control_character, component::display_name, 1, 1});
    CHECK(one.set_display_name("\xC1\x80").error().code == errc::invalid_character);
    CHECK(one.text() == "<sip:a@h>");
}

TEST_CASE("edit: the URI") {
    all_become(moved, [](name_addr& one) { CHECK(one.set_uri("sips:c,1@h;y?z=")); });
    all_become(moved, [](name_addr& one) { CHECK(one.set_uri(*sipuri::parse("sips:c,1@h;y?z="))); });
    all_become(moved, [](name_addr& one) { CHECK(one.set_uri(*sipuri::parse_any_uri("sips:c,1@h;y?z="))); });
    auto one = address("<sip:a@h>;x");
    CHECK(one.set_uri("sip:a@h>").error() == sipuri::error{errc::invalid_character, component::host, 7, 1});
    CHECK(one.set_uri("tel:#1#;phone-context=h").error().code == errc::invalid_character);
    CHECK(one.set_uri("sip:a_b").error().code == errc::underscore);
    CHECK(one.text() == "<sip:a@h>;x");
    CHECK(one.set_uri("sip:a_b", {.underscore = true}));
    CHECK(one.set_uri(*sipuri::parse("sip:c_d", {.underscore = true})));
    CHECK(one.uri()->host().text() == "c_d");
    CHECK(one.set_uri("tel:+1"));
    CHECK(one.any()->as_tel()->is_global());
}

TEST_CASE("edit: the parameters") {
    all_become(tagged, [](name_addr& one) { CHECK(one.set_parameter("tag", "a b")); });
    all_become(untagged, [](name_addr& one) { auto const had = one.parameters().contains("tag"); CHECK(one.remove_parameter("Tag") == had); });
}

TEST_CASE("edit: parameters of a header field are checked and quoted by their rows") {
    auto one = address("<sip:a@h>");
    for (auto const& row : refused) {
        INFO(row.id);
        CHECK(one.set_parameter(row.kind, row.name, row.value).error() == row.error);
        CHECK(one.text() == "<sip:a@h>");
    }
    CHECK(one.set_parameter(header_kind::contact, "q", "0.5"));
    CHECK(one.set_parameter(header_kind::contact, "+sip.instance", "<urn:uuid:1>"));
    CHECK(one.set_parameter(header_kind::contact, "methods", "INVITE"));
    CHECK(one.set_parameter(header_kind::contact, "isfocus"));
    CHECK(one.set_parameter(header_kind::contact, "x", "[::1]"));
    CHECK(one.text() == "<sip:a@h>;q=0.5;+sip.instance=\"<urn:uuid:1>\";methods=\"INVITE\";isfocus;x=[::1]");
    CHECK(validate(one, header_kind::contact).empty());
}

TEST_CASE("addresses: an owning address keeps what an option let in") {
    sipuri::options allowed;
    allowed.leading_digit = true;
    auto address = sipuri::name_addr::parse("<sip:a@0fb38bfd0a0d>", allowed);
    REQUIRE(address);
    CHECK(address->uri()->host().text() == "0fb38bfd0a0d");
    CHECK(address->set_parameter("x"));
    CHECK(address->text() == "<sip:a@0fb38bfd0a0d>;x");
    CHECK(address->uri()->host().text() == "0fb38bfd0a0d");
}

TEST_CASE("edit: an address owns its text") {
    name_addr const none;
    CHECK(none.text() == "sip:anonymous.invalid");
    CHECK(name_addr::parse("x").error().code == errc::invalid_scheme);
    CHECK(name_addr::from({.display_name = "B", .uri = "sip:a_b"}).error().code == errc::underscore);
    auto const made = name_addr::from({.display_name = "B", .uri = "sip:h"});
    CHECK(made->text() == "\"B\" <sip:h>");

    auto one = address("\"J\xFCrgen\" <sip:a_b>;x=[::1]", {.underscore = true, .non_utf8 = true});
    auto const copy = one;
    CHECK(one.remove_parameter("x"));
    CHECK(copy.text().ends_with(";x=[::1]"));
    // Its own parts may be arguments.
    CHECK(one.set_parameter(one.addr_spec().substr(0, 3), one.addr_spec()));
    CHECK(one.text() == "\"J\xFCrgen\" <sip:a_b>;sip=\"sip:a_b\"");
    auto const taken = std::move(one);
    CHECK(taken.uri()->used().underscore);
    CHECK(one.text() == "sip:anonymous.invalid");
    CHECK(one.set_display_name("A"));
    CHECK(one.text() == "\"A\" <sip:anonymous.invalid>");
}
