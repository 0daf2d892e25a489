// A text for a component: plain, kept as a URI had it, or escaped already.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/component_text.hpp>
#include <sipuri/uri/view.hpp>

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

}  // namespace

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
