// Results, which hold a value or an error.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/result.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#if defined(__unix__)
#include <sys/wait.h>
#include <unistd.h>
#endif

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

TEST_CASE("result: results of trivial values are trivial, and constant") {
    static_assert(results_hold(8));
    int number = 8;
    CHECK(results_hold(number));
    static_assert(std::is_trivially_copyable_v<result<int>>);
    static_assert(!std::is_trivially_copyable_v<result<std::string>>);
    static_assert(sizeof(result<char>) == sizeof(error) + alignof(error));
}

TEST_CASE("result: results of other values copy, move and assign") {
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

TEST_CASE("result: which temporaries own the text that is read in them") {
    using sipuri::detail::owning_temporary;
    struct array {
        char octets[4];
        constexpr operator std::string_view() const { return {octets, 4}; }
    };
    static_assert(owning_temporary<std::string> && owning_temporary<std::string const> && owning_temporary<array>);
    static_assert(!owning_temporary<std::string&> && !owning_temporary<std::string const&> && !owning_temporary<array&>);
    static_assert(!owning_temporary<std::string_view> && !owning_temporary<char const*> && !owning_temporary<int>);
}

TEST_CASE("result: success by default") {
    static_assert(result<void>{}.has_value() && result<void>{}.error() == error{});
}

constexpr bool void_results_chain(bool succeeds) {
    auto const step = succeeds ? result<void>{} : result<void>{fault};
    auto const moved = step.transform_error([](error what) { return error{what.code, what.where, what.offset + 1, 0}; });
    auto const next = step.and_then([] { return result<int>{3}; });
    auto const other = step.or_else([](error) { return result<void>{}; });
    return succeeds ? moved && next && *next == 3 && other
                    : moved.error().offset == 5 && next.error() == fault && other.has_value();
}

constexpr bool errors_are_handled(int number) {
    auto const value = half(number);
    auto const nothing = half(number - 1);
    auto const from_code = [](error what) -> result<int> { return static_cast<int>(what.code) + 100; };
    auto const elsewhere = [](error what) { return error{what.code, component::user, what.offset + 1, what.length}; };
    return *value.or_else(from_code) == 4 && *nothing.or_else(from_code) == 102 &&
           *half(number).or_else(from_code) == 4 && *half(number - 1).or_else(from_code) == 102 &&
           nothing.or_else([](error what) { return result<int>{what}; }).error() == fault &&
           *value.transform_error(elsewhere) == 4 && *half(number).transform_error(elsewhere) == 4 &&
           nothing.transform_error(elsewhere).error() == error{errc::empty, component::user, 5, 0} &&
           half(number - 1).transform_error(elsewhere).error() == error{errc::empty, component::user, 5, 0};
}

TEST_CASE("result: errors are handled and changed") {
    CHECK_TWICE(errors_are_handled(8));
    CHECK_TWICE(void_results_chain(true));
    CHECK_TWICE(void_results_chain(false));
    // A value is moved along, and not copied, where the result is a temporary.
    auto const long_text = [] { return result<std::string>{std::string(100, 'x')}; };
    auto const kept = long_text().or_else([](error what) { return result<std::string>{what}; });
    CHECK(kept->size() == 100);
    CHECK(long_text().transform_error([](error what) { return what; }).value().size() == 100);
    CHECK(long_text().value_or("x").size() == 100);
}

struct counter {
    int count = 0;
    constexpr int twice() const { return 2 * count; }
    constexpr result<int> halved() const { return half(count); }
};

/// Members, and functions that return nothing or take what is moved, are called, too.
constexpr bool calls_what_is_callable(int number) {
    result<counter> const value = counter{number};
    result<counter> const nothing = fault;
    int seen = 0;
    auto const look = [&](counter one) { seen += one.count; };
    bool const looked = value.transform(look).has_value() && result<counter>{counter{1}}.transform(look).has_value();
    bool const not_looked = nothing.transform(look).error() == fault && result<counter>{fault}.transform(look).error() == fault;
    auto const moved = [](counter&& one) { return one.count; };
    auto const moved_on = [](counter&& one) { return half(one.count); };
    return looked && not_looked && seen == number + 1 && *value.transform(&counter::twice) == 2 * number &&
           *value.transform(&counter::count) == number && *value.and_then(&counter::halved) == number / 2 &&
           *result<counter>{counter{number}}.transform(&counter::twice) == 2 * number &&
           *result<counter>{counter{number}}.transform(moved) == number &&
           *result<counter>{counter{number}}.and_then(moved_on) == number / 2 &&
           result<counter>{fault}.and_then(moved_on).error() == fault;
}

TEST_CASE("result: members, moved values and functions without a result") { CHECK_TWICE(calls_what_is_callable(8)); }

/// Whether `->` of a temporary result compiles.
template <class T>
constexpr bool arrow_of_temporary = requires(result<T>&& made) { made.operator->(); static_cast<result<T>&&>(made).operator->(); };

TEST_CASE("result: a temporary that owns its text gives no pointer into itself") {
    struct borrowing {
        std::string_view text;
    };
    static_assert(arrow_of_temporary<borrowing>);
    static_assert(!arrow_of_temporary<std::string>);
    result<std::string> kept = std::string("x");
    CHECK(kept->size() == 1);
    CHECK(std::as_const(kept)->size() == 1);
}

TEST_CASE("result: a temporary gives its value, not a reference into itself") {
    static_assert(std::is_same_v<decltype(*half(2)), int>);
    static_assert(std::is_same_v<decltype(half(2).value()), int>);
}

#if defined(__unix__)
TEST_CASE("result: access to a value that there is not ends the program") {
    auto const child = fork();
    REQUIRE(child != -1);
    if (child == 0) {
        auto const nothing = half(3);
        int volatile taken = *nothing;
        static_cast<void>(taken);
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
}
#endif
