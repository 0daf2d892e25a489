// Fields in the order of their names, counted in comparisons.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/uri/parameters.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sipuri::encoded_view;
using sipuri::parameters_view;
using sipuri::detail::compare_names;
using sipuri::detail::fields_by_name;
using text = std::string_view;

constexpr bool comes_as(text given, std::initializer_list<text> wanted) {
    auto const* next = wanted.begin();
    for (fields_by_name<parameters_view> each{*sipuri::parse_parameters(given)}; !each.done(); ++each) {
        if (next == wanted.end() || (*each).text() != *next++) return false;
    }
    return next == wanted.end();
}
static_assert(comes_as("", {}));
static_assert(comes_as("lr", {"lr"}));
static_assert(comes_as("b;a", {"a", "b"}));
static_assert(comes_as("c;B=1;a;%62=2;ab;b", {"a", "ab", "B=1", "%62=2", "b", "c"}));

/// `count` parameters: names in any order and spelling, some of them many times.
std::string many(std::size_t count, std::mt19937& random) {
    std::string all;
    for (std::size_t i = 0; i != count; ++i) {
        auto const name = random() % (random() % 4 == 0 ? 7 : 100'000);
        all += (i == 0 ? "" : ";") + std::string(random() % 2 == 0 ? "n" : random() % 2 == 0 ? "N" : "%6E") +
               std::to_string(name) + "=" + std::to_string(i);
    }
    return all;
}

/// Names that rise or fall.
std::string in_order(std::size_t count, bool falling) {
    std::string all;
    for (std::size_t i = 0; i != count; ++i) {
        all += (i == 0 ? "n" : ";n") + std::to_string(100'000 + (falling ? count - i : i));
    }
    return all;
}

std::string folded(encoded_view name) {
    auto plain = name.decoded().to<std::string>();
    std::transform(plain.begin(), plain.end(), plain.begin(), sipuri::detail::to_lower);
    return plain;
}

std::size_t comparisons = 0;
int counted(encoded_view a, encoded_view b) {
    ++comparisons;
    return compare_names(a, b);
}

}  // namespace

TEST_CASE("fields come by name, and those of one name as they are, however many there are") {
    std::mt19937 random{1};  // NOLINT: the same lists each time
    for (std::size_t const count : {1U, 2U, 3U, 17U, 1279U, 1280U, 1281U, 2560U, 9000U}) {
        CAPTURE(count);
        tests::exact_copy const copy{many(count, random)};
        auto const list = *sipuri::parse_parameters(copy.view());

        std::vector<sipuri::parameter_view> sorted(list.begin(), list.end());
        std::sort(sorted.begin(), sorted.end(), [](auto a, auto b) {
            auto const order = folded(a.name()).compare(folded(b.name()));
            return order != 0 ? order < 0 : a.text().data() < b.text().data();
        });
        std::size_t next = 0;
        for (fields_by_name<parameters_view> each{list}; !each.done(); ++each, ++next) {
            REQUIRE(next < sorted.size());
            REQUIRE((*each).text().data() == sorted[next].text().data());
            REQUIRE((*each).text() == sorted[next].text());
        }
        CHECK(next == count);
    }
}

TEST_CASE("sorting takes n log n comparisons, and twice n more for each time that the list is read again") {
    std::mt19937 random{2};  // NOLINT: the same lists each time
    using counting = fields_by_name<parameters_view, counted>;
    for (std::size_t const count : {16U, 128U, 1024U, 4096U, 16'384U}) {
        for (auto const order : {-1, 0, 1}) {
            auto const given = order == 0 ? many(count, random) : in_order(count, order < 0);
            comparisons = 0;
            std::size_t taken = 0;
            for (counting each{*sipuri::parse_parameters(given)}; !each.done(); ++each) ++taken;
            CHECK(taken == count);
            auto const fields = static_cast<double>(count);
            auto const passes = 1 + fields / 700;
            CHECK(static_cast<double>(comparisons) < fields * (3 * std::log2(fields) + 2 * passes));
        }
    }
}
