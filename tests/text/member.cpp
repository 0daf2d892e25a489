// A text or a list as a member of an aggregate: its own optional, and nothing that would be gone.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/member.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using sipuri::list_member;
using sipuri::text_member;

struct settings {
    text_member name{};
    text_member value{};
    list_member<int> numbers{};
};

template <class T>
constexpr bool takes = std::is_convertible_v<T, text_member>;

// Everything that lives longer than the expression.
static_assert(takes<std::string_view> && takes<std::string&> && takes<std::string const&> && takes<char const*>);
static_assert(takes<char const (&)[4]> && takes<sipuri::fixed_text<8>&> && takes<std::nullopt_t>);
static_assert(takes<std::optional<std::string_view>> && takes<std::optional<std::string>&> &&
              takes<std::optional<std::string> const&> && takes<std::optional<char const*>>);
// Nothing that owns its text and ends with the expression.
static_assert(!takes<std::string> && !takes<std::string const> && !takes<sipuri::fixed_text<8>>);
static_assert(!takes<std::optional<std::string>> && !takes<std::optional<std::string> const>);
static_assert(!takes<std::nullptr_t> && !takes<int> && !takes<bool>);

template <class T>
constexpr bool lists = std::is_convertible_v<T, list_member<int>>;

static_assert(lists<std::span<int>> && lists<std::span<int const>> && lists<int (&)[2]> && lists<int const (&)[2]>);
static_assert(lists<std::array<int, 2>&> && lists<std::vector<int> const&>);
static_assert(!lists<std::vector<int>> && !lists<std::array<int, 2>> && !lists<std::vector<int> const>);
static_assert(!lists<std::span<char>> && !lists<std::nullptr_t> && !lists<std::initializer_list<int>>);

static_assert(std::is_trivially_copyable_v<text_member> && std::is_trivially_copyable_v<list_member<int>>);

constexpr int two[]{1, 2};
constexpr settings designated{.name = "n", .numbers = two};
static_assert(designated.name && *designated.name == "n" && designated.name->size() == 1);
static_assert(!designated.value && (*designated.value).empty() && designated.value.value_or("x") == "x");
static_assert(designated.numbers.size() == 2 && designated.numbers[1] == 2 && !designated.numbers.empty());
static_assert(settings{}.numbers.empty() && settings{}.numbers.begin() == settings{}.numbers.end());

// Empty is not absent.
static_assert(text_member{""}.has_value() && text_member{""}.value_or("x").empty());
static_assert(!text_member{std::nullopt}.has_value());
static_assert(!text_member{std::optional<std::string_view>{}}.has_value());

}  // namespace

TEST_CASE("member: a text is borrowed") {
    std::string name = "name";
    std::optional<std::string> const value = "value";
    std::vector<int> const numbers{1, 2, 3};
    settings given{.name = name, .value = value, .numbers = numbers};
    CHECK(*given.name == "name");
    CHECK(given.name->data() == name.data());
    CHECK(given.value->data() == value->data());
    CHECK(given.numbers.begin() + 3 == given.numbers.end());
    CHECK(std::span<int const>{given.numbers}.data() == numbers.data());
    given.name = std::nullopt;
    CHECK(!given.name);
    given.value = "literal";
    CHECK(given.value.value_or("") == "literal");
}
