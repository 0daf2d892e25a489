// A text for a component: plain, kept as a URI had it, or escaped already.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/component_text.hpp>
#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/uri.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/write.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using sipuri::component_member;
using sipuri::component_text;
using sipuri::encoded_view;
using sipuri::escaped;
using sipuri::escaped_text;

// A parameter takes everything that has a text for the length of a call.
template <class T>
constexpr bool takes = std::is_convertible_v<T, component_text>;
static_assert(takes<std::string> && takes<std::string&> && takes<std::string_view> && takes<char const*> &&
              takes<char const (&)[3]> && takes<sipuri::fixed_text<4>> && takes<encoded_view> && takes<escaped_text>);
static_assert(!takes<std::nullptr_t> && !takes<std::nullopt_t> && !takes<int> && !takes<std::optional<encoded_view>>);

// So does an optional one.
template <class T>
constexpr bool takes_or_not = std::is_convertible_v<T, std::optional<component_text>>;
static_assert(takes_or_not<std::string> && takes_or_not<std::string_view> && takes_or_not<char const (&)[3]> &&
              takes_or_not<encoded_view> && takes_or_not<escaped_text> && takes_or_not<std::nullopt_t>);
static_assert(takes_or_not<std::optional<encoded_view>> && takes_or_not<std::optional<std::string>> &&
              takes_or_not<std::optional<std::string_view>>);
static_assert(!takes_or_not<std::nullptr_t> && !takes_or_not<int>);

// A member takes what lives longer than the expression.
template <class T>
constexpr bool keeps = std::is_convertible_v<T, component_member>;
static_assert(keeps<std::string&> && keeps<std::string const&> && keeps<std::string_view> && keeps<char const*> &&
              keeps<char const (&)[3]> && keeps<encoded_view> && keeps<escaped_text> && keeps<component_text> &&
              keeps<std::nullopt_t>);
static_assert(keeps<std::optional<encoded_view>> && keeps<std::optional<encoded_view> const&> &&
              keeps<std::optional<std::string_view>> && keeps<std::optional<std::string>&> &&
              keeps<std::optional<component_text>>);
static_assert(!keeps<std::string> && !keeps<std::string const> && !keeps<sipuri::fixed_text<4>> &&
              !keeps<std::optional<std::string>> && !keeps<std::nullptr_t> && !keeps<int>);

template <class T>
concept can_be_escaped = requires(T&& text) { escaped(static_cast<T&&>(text)); };
static_assert(can_be_escaped<char const (&)[3]> && can_be_escaped<std::string&> && can_be_escaped<std::string_view>);
static_assert(!can_be_escaped<std::string> && !can_be_escaped<std::nullptr_t>);

static_assert(component_text{"a%41"}.text() == "a%41" && escaped("a%41").text() == "a%41");
static_assert(std::is_trivially_copyable_v<component_text> && std::is_trivially_copyable_v<component_member>);

struct parts {
    component_member user{};
    component_member password{};
};
constexpr parts literal{.user = "ann", .password = escaped("b%6Fb")};
static_assert(literal.user && (*literal.user).text() == "ann" && (*literal.password).text() == "b%6Fb");
static_assert(!parts{}.user && !parts{.user = std::nullopt}.user && parts{.user = ""}.user);
static_assert((*parts{}.user).text().empty());

// --- One component copied into another ---

enum class place { user, password, parameter_name, parameter_value, header_name, header_value };

template <class Text>
constexpr sipuri::result<sipuri::static_uri<256>> put_into(place where, Text text) {
    auto uri = *sipuri::static_uri<256>::parse("sip:u@h;p=v?h=v");
    auto done = sipuri::result<void>{};
    switch (where) {
        case place::user: done = uri.set_user(text); break;
        case place::password: done = uri.set_password(text); break;
        case place::parameter_name: done = uri.append_parameter(text, "v"); break;
        case place::parameter_value: done = uri.set_parameter("p", text); break;
        case place::header_name: done = uri.append_header(text, "v"); break;
        case place::header_value: done = uri.set_header("h", text); break;
    }
    if (!done) return done.error();
    return uri;
}

/// What is read where put_into() put it: the last field of its list.
constexpr encoded_view read_from(place where, sipuri::uri_view uri) {
    encoded_view name, value;
    switch (where) {
        case place::user: return *uri.user();
        case place::password: return *uri.password();
        case place::parameter_name:
        case place::parameter_value:
            for (auto const field : uri.parameters()) name = field.name(), value = *field.value();
            break;
        case place::header_name:
        case place::header_value:
            for (auto const field : uri.headers()) name = field.name(), value = field.value();
            break;
    }
    return where == place::parameter_name || where == place::header_name ? name : value;
}

struct copy_case {
    std::string_view id{};
    std::string_view user{};  ///< of a valid URI
    place where = place::user;
    std::string_view expected{};
};

// clang-format off
constexpr copy_case copies[] = {
    {"escapes are kept",            "b%6Fb%2a",   place::user,            "b%6Fb%2a"},
    {"nothing is escaped twice",    "a%25b",      place::parameter_value, "a%25b"},
    {"no parameter is added",       "a;lr?x=1",   place::parameter_value, "a%3Blr%3Fx%3D1"},
    {"nor by a name",               "a;lr?x=1",   place::parameter_name,  "a%3Blr%3Fx%3D1"},
    {"no header is added",          "a&b=c;d?e",  place::header_value,    "a%26b%3Dc%3Bd?e"},
    {"nor by a name",               "a&b=c",      place::header_name,     "a%26b%3Dc"},
    {"a password ends at the '@'",  "a;b?c/d",    place::password,        "a%3Bb%3Fc%2Fd"},
    {"what both hold stays raw",    "a&=+$,",     place::password,        "a&=+$,"},
};
// clang-format on

constexpr bool is_copied(copy_case const& row) {
    sipuri::fixed_text<64> text;
    text.put("sip:"), text.put(row.user), text.put("@h");
    auto const source = *sipuri::parse(text.view());
    auto const made = put_into(row.where, *source.user());
    if (!made) return false;
    auto const view = made->view();
    auto const read = read_from(row.where, view);
    bool const one_more = row.where == place::parameter_name || row.where == place::header_name;
    return *sipuri::scan(view.text()) == view.components() && read.encoded() == row.expected &&
           read.decoded() == source.user()->decoded() &&
           view.parameters().size() + view.headers().size() == (one_more ? 3U : 2U);
}

// An error's offset is that of the argument.
struct refused_case {
    std::string_view id{};
    std::string_view text{};
    place where = place::user;
    sipuri::error expected{};
};
using sipuri::component;
using sipuri::errc;

// clang-format off
constexpr refused_case refused[] = {
    {"half an escape",    "ab%4",  place::user,            {errc::invalid_escape, component::user, 2, 2}},
    {"no escape",         "%zz",   place::password,        {errc::invalid_escape, component::password, 0, 3}},
    {"a second '@'",      "a@b",   place::user,            {errc::invalid_character, component::user, 1, 1}},
    {"a delimiter",       "x;lr",  place::parameter_value, {errc::invalid_character, component::parameter_value, 1, 1}},
    {"in a name",         "a=b",   place::parameter_name,  {errc::invalid_character, component::parameter_name, 1, 1}},
    {"of a header",       "a=b&c", place::header_value,    {errc::invalid_character, component::header_value, 1, 1}},
    {"and of its name",   "a&c",   place::header_name,     {errc::invalid_character, component::header_name, 1, 1}},
    {"nothing",           "",      place::user,            {errc::empty, component::user, 0, 0}},
};
// clang-format on

constexpr bool is_refused(refused_case const& row) {
    auto const made = put_into(row.where, escaped(row.text));
    return !made && made.error() == row.expected;
}

/// write() and uri::from() take every spelling as the setters do.
constexpr bool fields_take_every_spelling() {
    auto const other = *sipuri::parse("sip:a;lr?x=1:p%41@h;%6Cr=1?y=z");
    sipuri::parameter const parameters[]{{"n", other.user()}, {(*other.parameters().begin()).name(), escaped("%41")}};
    sipuri::header const headers[]{{escaped("%41"), other.password()}, {"b", "1&2"}};
    sipuri::fields const parts{.user = escaped("%62"), .password = other.user(), .host = "::1",
                               .parameters = parameters, .headers = headers};
    constexpr std::string_view expected =
        "sip:%62:a%3Blr%3Fx=1@[::1];n=a%3Blr%3Fx%3D1;%6Cr=%41?%41=p%41&b=1%262";
    sipuri::fixed_text<128> out;
    auto const made = sipuri::static_uri<128>::from(parts);
    sipuri::parameter const wrong[]{{"n", escaped("a;b")}};
    auto const fault = sipuri::write({.host = "h", .parameters = wrong}, sipuri::counting_sink{});
    return sipuri::write(parts, out) && out.view() == expected && made && made->text() == expected &&
           made->view().components() == *sipuri::scan(expected) &&
           fault.error() == sipuri::error{errc::invalid_character, component::parameter_value, 1, 1};
}

/// std::nullopt removes what may be absent, and sets a flag.
template <class Uri>
constexpr bool nothing_removes() {
    auto uri = *Uri::parse("sip:a:b@h:1;x=1?y=z");
    auto const other = *sipuri::parse("sip:h");
    return uri.set_password(std::nullopt) && uri.text() == "sip:a@h:1;x=1?y=z" && uri.set_port(std::nullopt) &&
           uri.set_parameter("x", std::nullopt) && uri.text() == "sip:a@h;x?y=z" && uri.set_user(other.user()) &&
           uri.text() == "sip:h;x?y=z" && uri.set_parameters(other.parameters()) && uri.set_headers(other.headers()) &&
           uri.text() == "sip:h" && uri.set_user(std::nullopt) && uri.text() == "sip:h" &&
           !uri.set_password("x") && uri.set_password(std::nullopt);
}

}  // namespace

TEST_CASE("component_text: copied from one place to another, a component adds nothing") {
    tests::every_row<copies, is_copied>();
}

TEST_CASE("component_text: the offsets of an escaped text are its own") { tests::every_row<refused, is_refused>(); }

TEST_CASE("component_text: fields take every spelling, and nothing is set by std::nullopt") {
    CHECK_TWICE(fields_take_every_spelling());
    CHECK_TWICE(nothing_removes<sipuri::static_uri<64>>());
    CHECK(nothing_removes<sipuri::uri>());
}

TEST_CASE("component_text: members borrow what they are given") {
    std::string const name = "ann";
    std::optional<std::string> const password = "secret";
    parts given{.user = name, .password = password};
    CHECK((*given.user).text().data() == name.data());
    CHECK((*given.password).text().data() == password->data());
    auto const uri = *sipuri::parse("sip:b%6Fb@h");
    given = {.user = uri.user(), .password = uri.password()};
    CHECK((*given.user).text() == "b%6Fb");
    CHECK(!given.password);
}
