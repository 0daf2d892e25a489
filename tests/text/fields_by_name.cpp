// Fields in the order of their names, counted in comparisons.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/uri/parameters.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
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

/// Names in an order made against the samples that say how far each reading goes: the first names of what is left are
/// those that will be sampled, so that few others come before them.
std::string against_the_samples(std::size_t count) {
    constexpr std::size_t capacity = 1280, wanted = 1040, sampled = 448;
    constexpr auto unnamed = static_cast<std::size_t>(-1);
    std::vector<std::size_t> names(count, unnamed);
    std::vector<std::size_t> left;
    std::size_t next = 0;
    while (next != capacity) names[next] = next, ++next;
    for (auto i = capacity; i-- != wanted;) left.push_back(i);
    for (auto i = capacity; i != count; ++i) left.push_back(i);
    std::uint64_t random = 1;
    for (int reading = 0; reading != 200; ++reading) {
        std::vector<std::size_t> sample;
        for (std::size_t i = 0; i != left.size(); ++i) {
            if (i < sampled) {
                sample.push_back(left[i]);
                continue;
            }
            random = random * 6364136223846793005U + 1442695040888963407U;
            auto const place = ((random >> 32U) * (i + 1)) >> 32U;
            if (place < sampled) sample[place] = left[i];
        }
        std::sort(sample.begin(), sample.end(), [&](auto a, auto b) { return names[a] < names[b]; });
        auto const bound = sampled * wanted / left.size();
        for (std::size_t i = 0; i <= bound; ++i) {
            if (names[sample[i]] == unnamed) names[sample[i]] = next++;
        }
        auto const stays = [&](auto i) { return names[i] >= names[sample[bound]]; };
        left.erase(std::stable_partition(left.begin(), left.end(), stays), left.end());
        std::sort(left.begin(), left.end());
    }
    std::string all;
    for (auto& name : names) {
        if (name == unnamed) name = next++;
        all += (all.empty() ? "n" : ";n") + std::to_string(100'000 + name);
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
bool is_sorted_cheaply(std::string const& given, std::size_t count) {
    using counting = fields_by_name<parameters_view, counted>;
    comparisons = 0;
    std::size_t taken = 0;
    for (counting each{*sipuri::parse_parameters(given)}; !each.done(); ++each) ++taken;
    auto const fields = static_cast<double>(count);
    auto const passes = 1 + fields / 700;
    INFO(comparisons);
    CHECK(taken == count);
    return static_cast<double>(comparisons) < fields * (3 * std::log2(fields) + 2 * passes);
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
    for (std::size_t const count : {16U, 128U, 1024U, 4096U, 16'384U}) {
        for (auto const order : {-1, 0, 1}) {
            CHECK(is_sorted_cheaply(order == 0 ? many(count, random) : in_order(count, order < 0), count));
        }
    }
    CHECK(is_sorted_cheaply(against_the_samples(16'384), 16'384));
}
