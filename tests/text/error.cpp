// Errors, and results that hold a value or one of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/error.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::result;

constexpr error fault{errc::empty, component::host, 4, 0};

constexpr result<int> half(int number) {
    if (number % 2 != 0) return fault;
    return number / 2;
}

constexpr bool results_hold(int number) {
    auto const value = half(number);
    auto const nothing = half(number - 1);
    return value && value.has_value() && *value == 4 && value.value() == 4 && value.value_or(1) == 4 &&
           value.error() == error{} && !nothing && nothing.error() == fault && nothing.value_or(1) == 1 &&
           *value.and_then(half) == 2 && value.and_then(half).and_then(half).value() == 1 &&
           nothing.and_then(half).error() == fault && *value.transform([](int n) { return n + 0.5; }) == 4.5 &&
           nothing.transform([](int n) { return n + 0.5; }).error() == fault && result<void>{} &&
           !result<void>{fault} && result<void>{fault}.error() == fault;
}

}  // namespace

TEST_CASE("error: results of trivial values are trivial, and constant") {
    static_assert(results_hold(8));
    int number = 8;
    CHECK(results_hold(number));
    static_assert(std::is_trivially_copyable_v<result<int>>);
    static_assert(!std::is_trivially_copyable_v<result<std::string>>);
    static_assert(sizeof(result<char>) == sizeof(error) + alignof(error));
}

TEST_CASE("error: results of other values copy, move and assign") {
    result<std::string> const text = std::string(100, 'x');
    auto copy = text;
    auto const moved = std::move(copy);
    CHECK(*moved == *text);
    result<std::string> other = fault;
    CHECK(other.error() == fault);
    other = text;
    CHECK(other->size() == 100);
    other->pop_back();
    (*other).pop_back();
    other.value().pop_back();
    CHECK(other.value_or("x").size() == 97);
    CHECK(std::as_const(other).value().size() == 97);
    CHECK(result<std::string>{fault}.value_or("x") == "x");
    CHECK(result<std::string>{fault}.transform([](std::string const& s) { return s.size(); }).error() == fault);
    CHECK(std::move(other).value().size() == 97);
    CHECK(text.transform([](std::string const& s) { return s.size(); }).value() == 100);
}

TEST_CASE("error: which temporaries own the text that is read in them") {
    using sipuri::detail::owning_temporary;
    struct array {
        char octets[4];
        constexpr operator std::string_view() const { return {octets, 4}; }
    };
    static_assert(owning_temporary<std::string> && owning_temporary<std::string const> && owning_temporary<array>);
    static_assert(!owning_temporary<std::string&> && !owning_temporary<std::string const&> && !owning_temporary<array&>);
    static_assert(!owning_temporary<std::string_view> && !owning_temporary<char const*> && !owning_temporary<int>);
}

TEST_CASE("error: by default the first of all, at the beginning of the text") {
    static_assert(error{} == error{errc::invalid_scheme, component::uri, 0, 0});
    static_assert(result<void>{}.has_value() && result<void>{}.error() == error{});
}

TEST_CASE("error: a size that does not fit becomes the greatest that does") {
    using sipuri::detail::clamped;
    constexpr std::uint64_t greatest = 0xFFFFFFFF;
    static_assert(clamped(0) == 0 && clamped(greatest - 1) == greatest - 1 && clamped(greatest) == greatest);
    static_assert(clamped(greatest + 1) == greatest && clamped(~std::uint64_t{0}) == greatest);
    for (std::uint64_t const size : {greatest - 1, greatest, greatest + 1}) {
        CHECK(clamped(size) == (size < greatest ? size : greatest));
    }
}

TEST_CASE("error: a temporary gives its value, not a reference into itself") {
    static_assert(std::is_same_v<decltype(*half(2)), int>);
    static_assert(std::is_same_v<decltype(half(2).value()), int>);
}

TEST_CASE("error: every enumerator has a name of its own, and a message") {
    std::set<std::string_view> names;
    std::set<std::string_view> messages;
    for (int code = 0; code <= static_cast<int>(errc::no_space); ++code) {
        names.insert(name(static_cast<errc>(code)));
        messages.insert(message(static_cast<errc>(code)));
    }
    CHECK(names.size() == static_cast<std::size_t>(errc::no_space) + 1);
    CHECK(messages.size() == names.size());
    CHECK(names.count("unknown") + messages.count("unknown error") == 0);
    CHECK(name(static_cast<errc>(0xFF)) == "unknown");
    CHECK(message(static_cast<errc>(0xFF)) == "unknown error");
    CHECK(name(static_cast<component>(0xFF)) == "unknown");

    std::set<std::string_view> places;
    for (int where = 0; where <= static_cast<int>(component::output); ++where) {
        places.insert(name(static_cast<component>(where)));
    }
    CHECK(places.size() == static_cast<std::size_t>(component::output) + 1);
    CHECK(places.count("unknown") == 0);
}
