// Fields with a name that repeats, and fields without a match, against models that look at every pair.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/detail/name_reader.hpp>
#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/text/detail/unmatched_fields.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace {

using sipuri::detail::escapes;
using sipuri::detail::field_names;
using sipuri::detail::match_fields;
using sipuri::detail::matched_fields;
using sipuri::detail::repeated_fields;
using text = std::string_view;
using names = field_names<';', escapes::resolved>;
constexpr auto none = names::none;

constexpr bool repeats(text given, std::initializer_list<std::uint32_t> wanted) {
    repeated_fields<2, names> const repeated{given};
    auto const* next = wanted.begin();
    std::uint32_t at = 0;
    for (auto const c : given) {
        if (repeated.contains(given.substr(at)) != (next != wanted.end() && *next == at)) return false;
        if (next != wanted.end() && *next == at) ++next;
        at += 1;
        static_cast<void>(c);
    }
    return next == wanted.end() && repeated.empty() == (wanted.size() == 0) &&
           (repeated.empty() || repeated.front() == *wanted.begin());
}
static_assert(repeats("", {}));
static_assert(repeats("a;b;c", {}));
static_assert(repeats("b;a;%42=1;A", {4, 10}));
static_assert(repeats("z;y;a;z;y;a", {6, 8}), "the first two of three");
static_assert(repeats("a;z;z;y;y;a;a", {4, 8}), "whatever their names");
static_assert(repeats("abcdefgh;abcdefgi;abcdefg;ABCDEFGH=x;abcdefghi;abcd%65fghi", {26, 47}));

constexpr text value_at(text list, std::uint32_t at) {
    auto const field = list.substr(at, list.find(';', at) - at);
    auto const equals = field.find('=');
    return equals == field.npos ? text{} : field.substr(equals);
}

/// Names that begin with "k" count, even if the other list does not have them.
constexpr bool counts(text list, std::uint32_t at) { return list[at] == 'k'; }

template <class Names>
constexpr matched_fields match_by(text a, text b) {
    return match_fields<Names>(
        a, b, [&](std::uint32_t x, std::uint32_t y) { return value_at(a, x) == value_at(b, y); },
        [&](bool in_b, std::uint32_t at) { return counts(in_b ? b : a, at); });
}
constexpr matched_fields match(text a, text b) { return match_by<names>(a, b); }
constexpr bool operator==(matched_fields const& a, matched_fields const& b) {
    return a.in_a == b.in_a && (a.in_a != none || a.in_b == b.in_b);
}
constexpr matched_fields no_difference{none, none};
static_assert(match("", "") == no_difference && match("", "k").in_b == 0 && match("k", "").in_a == 0);
static_assert(match("a=1;b", "b;a=1") == no_difference && match("a=1;b", "b;c;a=1;d") == no_difference);
static_assert(match("b;a=1", "a=2").in_a == 2 && match("a=2", "b;a=1") == matched_fields{0, none});
static_assert(match("b;k", "b").in_a == 2 && match("b;c", "b") == no_difference);
static_assert(match("a=1;a=2", "a=1;x;a=2") == no_difference && match("a=1;a=2", "a=2;a=1").in_a == 0);
static_assert(match("x;a;y;a", "a").in_a == 6 && match("a", "x;a;y;a;k").in_b == 6, "the surplus one");

// No name shares its hash with others because of what it is made of.
constexpr bool hashes_differ() {
    using strict = field_names<';', escapes::reserved>;
    std::uint64_t seen[64]{};
    for (std::size_t i = 0; i != std::size(seen); ++i) {
        std::string_view constexpr pieces[]{"%3B", "%BB", "%41", "%00"};
        char name[9]{};
        for (std::size_t j = 0; j != 9; ++j) name[j] = pieces[i >> j / 3 * 2 & 3U][j % 3];
        seen[i] = strict::read_name({name, 9}, 0).hash;
        for (std::size_t j = 0; j != i; ++j) {
            if (seen[i] == seen[j]) return false;
        }
    }
    return true;
}
static_assert(hashes_differ());
TEST_CASE("a name's hash knows a reserved character from the octet with another high bit") { CHECK(hashes_differ()); }

// Names that differ in case alone have one hash, and those that differ in another octet do not.
constexpr bool hashes_ignore_case() {
    char upper[]{"a-bcdefg;and more of it"};
    char lower[]{"a-bcdefg;and more of it"};
    for (int c = 0x20; c != 0x7F; ++c) {
        bool const ends = c == ';' || c == '=' || c == '%';
        upper[4] = static_cast<char>(c);
        lower[4] = static_cast<char>(c | 0x20);
        bool const letter = (c >= 'A' && c <= 'Z') || (c & 0x20) != 0;
        if (!ends && (names::read_name(upper, 0).hash == names::read_name(lower, 0).hash) != letter) return false;
    }
    return true;
}
static_assert(hashes_ignore_case());
TEST_CASE("a name's hash is that of its lower case") { CHECK(hashes_ignore_case()); }

// Eight octets at once or one after another, a name has one hash.
constexpr bool hashes_are_read_alike() {
    constexpr text name = "abcdefghijklmnopqrstuvwxyz-and-more";
    constexpr text rest = "=and more";
    for (std::size_t size = 1; size != name.size(); ++size) {
        char followed[64]{};
        char escaped[64]{'%', '6', '1'};
        std::copy(rest.begin(), rest.end(), std::copy_n(name.begin(), size, followed));
        std::copy_n(name.begin() + 1, size - 1, escaped + 3);
        auto const hash = names::read_name(name.substr(0, size), 0).hash;
        if (names::read_name({followed, size + rest.size()}, 0).hash != hash) return false;
        if (names::read_name({escaped, size + 2}, 0).hash != hash) return false;
    }
    return true;
}
static_assert(hashes_are_read_alike());
TEST_CASE("a name's hash is the same in any place and spelling") { CHECK(hashes_are_read_alike()); }

// Read several at once, names are where they are one by one, and have the same hashes.
template <class Names>
constexpr bool reads_each_name(text list) {
    sipuri::detail::name_reader<Names> together{list};
    sipuri::detail::name_reader<Names> within{list};
    std::uint32_t next = list.empty() ? none : 0;
    while (next != none) {
        if (together.done()) return false;
        auto const at = Names::begin(list, next);
        auto const name = Names::read_name(list, at);
        auto const hash = name.hash;
        next = Names::next(list, name.end);
        auto const at_once = together.read();
        if (at_once.at != at || at_once.hash != hash) return false;
        // The range of this hash alone: what is passed is not it, and the lowest after it is the nearest.
        auto nearest = ~std::uint64_t{0};
        if (within.read_within(hash, hash, nearest).at != at) return false;
        auto ahead = within;
        auto const another = ahead.read_within(hash, hash, nearest).at;
        auto lowest = ~std::uint64_t{0};
        auto repeated = none;
        sipuri::detail::each_name<Names>(list, next, [&](std::uint32_t later, std::uint64_t other) {
            if (other == hash) repeated = later;
            if (other - hash < lowest) lowest = other - hash;
            return other != hash;
        });
        if (another != repeated || (repeated == none && next != none && nearest != lowest)) return false;
    }
    return together.done();
}
constexpr bool reads_each_name_of(text list) {
    return reads_each_name<field_names<';', escapes::resolved>>(list) &&
           reads_each_name<field_names<';', escapes::reserved>>(list) &&
           reads_each_name<field_names<';', escapes::none, ' ', '\t'>>(list);
}
static_assert(reads_each_name_of("") && reads_each_name_of("a") && reads_each_name_of("a;b;c;d;e;f;g;h;i"));
static_assert(reads_each_name_of("a=1;b;ab=;B=2;c;a;abc=x;ABCD;abcde;abcdef;abcdefg;abcdefgh;abcdefghi;a"));
static_assert(reads_each_name_of("%41;a;b;c;d;%3B;e;f;g;h;A;abc%64;i;j;k;l;m;n;a=%3b;b;c"));
static_assert(reads_each_name_of("ab;ab;ab;ab;ab;ab;ab;a;b") && reads_each_name_of("a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a") &&
              reads_each_name_of("a=1;b;a=1;b;a=1;b;a=1;b;c;a=1;b;a=1;b;a=1;b;abcdefghi;a=1;b;a=1;b;"), "again and again");
static_assert(reads_each_name_of("a;;b;;;c=;=;==;d;;;;;;;;;") && reads_each_name_of("abcdefg;a") &&
              reads_each_name_of("abcdef;a;"));

// No field with the name of another one is passed.
template <class Names>
constexpr bool comes_to_each_alike(text list) {
    for (std::uint32_t name = 0; name != none; name = Names::next(list, Names::read_name(list, name).end)) {
        std::uint32_t found = 0;
        for (auto at = name; at != none; at = Names::next(list, Names::read_name(list, at).end)) {
            if (!Names::same_name(list, at, list, name)) continue;
            while (found < at) found = Names::next_like(list, name, list, found);
            if (found != at) return false;
        }
        while (found != none) {
            auto const next = Names::next_like(list, name, list, found);
            if (next <= found || (next != none && list[next - 1] != ';')) return false;
            found = next;
        }
    }
    return true;
}
constexpr bool comes_to_each_alike_of(text list) {
    return comes_to_each_alike<field_names<';', escapes::resolved>>(list) &&
           comes_to_each_alike<field_names<';', escapes::reserved>>(list);
}
static_assert(comes_to_each_alike_of("a") && comes_to_each_alike_of("a;a=1;A;%41;%61=2;a"));
static_assert(comes_to_each_alike_of("a;b;ab;a;aB=a;a%42;%41b;AB=;b;%61%62;%61;ab;c;abc;Ab;a=b;b=ab;ab"));
static_assert(comes_to_each_alike_of("%3b;%3B=1;%3Ba;%3b;[;{=;%5b;%7B;[;%5B;%5d=3;%3bA;[=;%3B"));

std::string folded(text name) {
    std::string plain;
    for (std::size_t i = 0; i != name.size(); ++i) {
        bool const escaped = name[i] == '%';
        plain += escaped ? static_cast<char>(std::stoi(std::string{name.substr(i + 1, 2)}, nullptr, 16)) : name[i];
        if (escaped) i += 2;
    }
    std::transform(plain.begin(), plain.end(), plain.begin(), sipuri::detail::to_lower);
    return plain;
}

struct field {
    std::string name;
    std::uint32_t at;
};

std::vector<field> fields_of(text list) {
    std::vector<field> all;
    for (std::size_t at = 0; !list.empty();) {
        auto const end = list.find(';', at);
        auto const whole = list.substr(at, end - at);
        all.push_back({folded(whole.substr(0, whole.find('='))), static_cast<std::uint32_t>(at)});
        if (end == list.npos) break;
        at = end + 1;
    }
    return all;
}

/// The first field of `a` that differs from its match in `b`, or that has none there and counts.
std::uint32_t first_difference(text a, text b) {
    std::map<std::string, std::vector<std::uint32_t>> of_b;
    for (auto const& [name, at] : fields_of(b)) of_b[name].push_back(at);
    std::map<std::string, std::size_t> taken;
    for (auto const& [name, at] : fields_of(a)) {
        auto const others = of_b.find(name);
        if (others == of_b.end()) {
            if (counts(a, at)) return at;
            continue;
        }
        auto const index = taken[name]++;
        if (index >= others->second.size() || value_at(a, at) != value_at(b, others->second[index])) return at;
    }
    return none;
}
matched_fields expected(text a, text b) {
    auto const in_a = first_difference(a, b);
    return {in_a, in_a == none ? first_difference(b, a) : none};
}

/// `count` fields of up to `different` names, in any spelling.
std::string many(std::size_t count, std::size_t different, std::mt19937& random) {
    std::string all;
    auto const values = 1 + random() % 2;
    for (std::size_t i = 0; i != count; ++i) {
        all += i == 0 ? "" : ";";
        all += random() % 8 == 0 ? "k" : random() % 2 == 0 ? "n" : random() % 2 == 0 ? "N" : "%6e";
        all += std::to_string(random() % different);
        if (random() % 3 != 0) all += "=" + std::to_string(random() % values);
    }
    return all;
}

/// The same fields, those of each name together.
std::string grouped(text list) {
    auto fields = fields_of(list);
    std::sort(fields.begin(), fields.end(),
              [](auto const& a, auto const& b) { return a.name != b.name ? a.name < b.name : a.at < b.at; });
    std::string all;
    for (auto const& [name, at] : fields) {
        all += (all.empty() ? "" : ";") + std::string{list.substr(at, list.find(';', at) - at)};
    }
    return all;
}

/// The same fields in another order, those of one name in theirs.
std::string reordered(text list, std::mt19937& random) {
    auto const fields = fields_of(list);
    std::map<std::string, std::vector<std::uint32_t>> by_name;
    for (auto const& [name, at] : fields) by_name[name].push_back(at);
    auto order = fields;
    std::shuffle(order.begin(), order.end(), random);
    std::map<std::string, std::size_t> taken;
    std::string all;
    for (auto const& [name, ignored] : order) {
        auto const at = by_name[name][taken[name]++];
        all += (all.empty() ? "" : ";") + std::string{list.substr(at, list.find(';', at) - at)};
    }
    return all;
}

}  // namespace

TEST_CASE("names are read several at once as they are one by one") {
    std::mt19937 random{4};  // NOLINT: the same lists each time
    for (int round = 0; round != 2000; ++round) {
        std::string list;
        for (auto left = random() % 60; left != 0; --left) {
            text constexpr pieces[]{";", ";", ";", "a", "B", "1", "=", "%3B", "%41", "abcdefgh"};
            auto const& piece = pieces[random() % std::size(pieces)];
            for (auto times = random() % 8 == 0 ? 1 + random() % 20 : 1; times != 0; --times) list += piece;
            if (random() % 8 == 0) list += list.substr(list.size() - std::min<std::size_t>(list.size(), random() % 9));
        }
        tests::exact_copy const copy{list};
        REQUIRE_MESSAGE(reads_each_name_of(copy.view()), list);
    }
}

TEST_CASE("no field with the name of another one is passed") {
    std::mt19937 random{5};  // NOLINT: the same lists each time
    for (int round = 0; round != 2000; ++round) {
        std::string list;
        for (auto left = 1 + random() % 30; left != 0; --left) {
            text constexpr pieces[]{"a", "A", "%41", "b", "%62", "[", "%5b", "%5B", "{"};
            if (!list.empty()) list += ";";
            for (auto octets = 1 + random() % 3; octets != 0; --octets) list += pieces[random() % std::size(pieces)];
            text constexpr values[]{"", "", "", "=", "=a", "=%41bcdefg"};
            list += values[random() % std::size(values)];
        }
        tests::exact_copy const copy{list};
        REQUIRE_MESSAGE(comes_to_each_alike_of(copy.view()), list);
    }
}

#if __has_include(<sys/mman.h>) && SIZE_MAX > 0xFFFFFFFF
TEST_CASE("close to the end of the longest list no offset wraps") {
    // Only its last pages may be read, and nothing after it.
    constexpr std::size_t size = 0xFFFFFFFF;
    constexpr std::size_t pages = 65'536;
    constexpr auto room = size + 1 + pages;
    auto* const mapped = ::mmap(nullptr, room, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    REQUIRE(mapped != MAP_FAILED);
    auto* const end = static_cast<char*>(mapped) + size + 1;
    REQUIRE(::mprotect(end - pages, pages, PROT_READ | PROT_WRITE) == 0);
    constexpr text last = "abcdefghi=1;b;a;a=1;abcdefg;c=;d=abcdefghi;e;f=ab";
    std::copy(last.begin(), last.end(), end - last.size());

    text const whole{end - size, size};
    auto const before = static_cast<std::uint32_t>(size - last.size());
    sipuri::detail::name_reader<names> near_the_end{whole, before};
    sipuri::detail::each_name<names>(last, 0, [&](std::uint32_t at, std::uint64_t hash) {
        auto const name = near_the_end.read();
        CHECK(name.at == before + at);
        CHECK(name.hash == hash);
        auto const ends = names::read_name(last, at).end;
        auto const next = names::next(last, ends);
        CHECK(names::next(whole, before + ends) == (next == none ? none : before + next));
        return true;
    });
    CHECK(near_the_end.done());
    ::munmap(mapped, room);
}
#endif

TEST_CASE("the first names that repeat, and the first field without its match, for names in any order") {
    std::mt19937 random{1};  // NOLINT: the same lists each time
    std::size_t matches = 0;
    for (int round = 0; round != 1500; ++round) {
        auto const few = round % 50 != 0;
        auto const most = few ? 40U : 6000U;
        auto const count = 1 + random() % most;
        auto const different = 1 + random() % (random() % 2 == 0 ? 3 : most);
        auto const given = many(count, different, random);
        auto const second = random() % 3 != 0 ? reordered(given, random) : many(1 + random() % most, different, random);
        tests::exact_copy const a{given};
        tests::exact_copy const b{second};

        auto const found = match(a.view(), b.view());
        auto const wanted = expected(a.view(), b.view());
        REQUIRE(found == wanted);
        matches += wanted == no_difference ? 1U : 0U;

        std::map<std::string, int> seen;
        repeated_fields<17, names> const repeated{a.view()};
        std::size_t again = 0;
        for (auto const& [name, at] : fields_of(a.view())) {
            bool const is_again = seen[name]++ != 0;
            REQUIRE(repeated.contains(a.view().substr(at)) == (is_again && again < 17));
            again += is_again ? 1U : 0U;
        }

        // The same, asked of each field in turn.
        sipuri::detail::repetitions<17, names> repeats{a.view()};
        sipuri::detail::field_extents<';'> fields{a.view()};
        for (auto const& [name, at] : fields_of(a.view())) {
            REQUIRE_FALSE(fields.done());
            REQUIRE(fields->begin == at);
            REQUIRE(repeats.includes(*fields) == repeated.contains(a.view().substr(at)));
            fields.next();
        }
        REQUIRE(fields.done());
    }
    CHECK(matches > 300);
}

namespace {

/// The same names, each of which has one of two hashes.
struct names_of_two_hashes : names {
    static constexpr sipuri::detail::hashed_name read_name(text list, std::uint32_t at) noexcept {
        auto const octets = names::read_name(list, at);
        return {compared(list, at, octets), octets.end};
    }
    static constexpr std::uint64_t compared(text list, std::uint32_t at, sipuri::detail::hashed_name octets) noexcept {
        // A list that is cut before a field ends with a separator, so its last name is empty.
        return at != list.size() && list[at] == 'o' ? octets.hash : octets.hash & 1U;
    }
};

}  // namespace

TEST_CASE("names of one hash that differ, few and many times") {
    std::vector<std::string> const alike{"ka", "kb", "c", "d", "ke", "kf", "h", "i", "kj", "l", "m", "n"};
    auto const compare = [](text a, text b) {
        REQUIRE(match_by<names_of_two_hashes>(a, b) == expected(a, b));
        REQUIRE(match_by<names_of_two_hashes>(b, a) == expected(b, a));
    };
    std::mt19937 random{2};  // NOLINT: the same lists each time
    for (auto const& [count, others] : {std::pair{3U, 0U}, std::pair{3U, 5000U}, std::pair{40U, 0U}, std::pair{40U, 1U},
                                        std::pair{12'000U, 5000U}}) {
        for (unsigned const one_in : {2U, 5U}) {
            std::string given;
            for (unsigned i = 0; i != count; ++i) {
                given += (given.empty() ? "" : ";") + alike[random() % (i % one_in != 0 ? 2 : alike.size())];
            }
            for (unsigned i = 0; i != others; ++i) given += ";o" + std::to_string(random() % 4000);
            for (auto const& second : {reordered(given, random), grouped(given)}) {
                compare(given, second);
                // One that is missing of a name; then one that has no counterpart of its name.
                for (auto const* name : {"ka", "kb", "c", "n"}) {
                    auto less = ";" + second;
                    auto const at = less.find(";" + std::string{name} + ";");
                    if (at == less.npos) continue;
                    less.erase(at, text{name}.size() + 1);
                    compare(given, less.substr(1));
                }
                compare(given, second + ";g");
                compare(given, "kg;" + second);
            }
        }
    }

    // More names that have a table full of fields each than are paired alone.
    std::string rising;
    std::string falling;
    for (unsigned i = 0; i != 10 * 2100; ++i) {
        rising += (i == 0 ? "k" : ";k") + std::to_string(i / 2100);
        falling += (i == 0 ? "k" : ";k") + std::to_string(9 - i / 2100);
    }
    compare(rising, falling + ";k0");
}

TEST_CASE("names that come again and again, in orders that leave most of them waiting") {
    std::mt19937 random{3};  // NOLINT: the same lists each time
    for (std::size_t const different : {1U, 2U, 7U, 60U, 900U, 12'000U}) {
        std::string cycling;
        for (std::size_t i = 0; i != 12'000; ++i) cycling += (i == 0 ? "n" : ";n") + std::to_string(i % different);
        auto const sorted = grouped(cycling);
        for (auto const& [a, b] : {std::pair{cycling, sorted}, std::pair{sorted, cycling},
                                   std::pair{sorted, reordered(cycling, random)}}) {
            CHECK(match(a, b) == no_difference);
            CHECK(match(a + ";n0", b).in_a == a.size() + 1);
            CHECK(match(b, a + ";n0").in_b == a.size() + 1);
            CHECK(match(a + ";x", b + ";y") == no_difference);
            CHECK(match(a + ";k", b).in_a == a.size() + 1);
            CHECK(match("x;" + b, a + ";k").in_b == a.size() + 1);
        }
    }
}

TEST_CASE("many names of more fields than a table has room for, among others that come once") {
    // In any spelling, with values of their own; the names that come once are last in one list and first in the other.
    constexpr std::size_t different = 25;
    constexpr std::size_t each = 1500;
    std::string by_turns;
    std::string once;
    for (std::size_t i = 0; i != different * each; ++i) {
        constexpr text spellings[]{"k", "K", "%6b", "%6B"};
        by_turns += std::string{spellings[i % 4]} + std::to_string(i % different) + "=" + std::to_string(i % 7) + ";";
    }
    for (int i = 0; i != 2000; ++i) once += (i == 0 ? "m" : ";m") + std::to_string(i);
    auto const a = by_turns + once;
    by_turns.pop_back();
    auto const together = ";" + grouped(by_turns);
    auto const b = once + together;
    CHECK(match(a, b) == no_difference);
    CHECK(match(b, a) == no_difference);
    for (std::size_t const name : {0U, 12U, 24U}) {
        // One more, one less, and one that differs.
        auto const more = a + ";k" + std::to_string(name) + "=0";
        CHECK(match(more, b) == matched_fields{static_cast<std::uint32_t>(a.size() + 1), none});
        CHECK(match(b, more) == matched_fields{none, static_cast<std::uint32_t>(a.size() + 1)});
        auto const at = b.find("k" + std::to_string(name) + "=");
        auto less = b;
        less.erase(at, less.find(';', at) + 1 - at);
        CHECK(match(a, less) == expected(a, less));
        CHECK(match(less, a) == expected(less, a));
        auto other = b;
        other.insert(other.find(';', at), "0");
        CHECK(match(a, other) == expected(a, other));
        CHECK(match(other, a) == expected(other, a));
    }
    CHECK(match(a + ";k", b) == matched_fields{static_cast<std::uint32_t>(a.size() + 1), none});
    CHECK(match(b, "k;" + a) == matched_fields{none, 0});
    CHECK(match(together.substr(1) + ";m" + together, "m" + together + together) == no_difference);
    CHECK(match(by_turns, once) == matched_fields{0, none});
    CHECK(match(once, by_turns) == matched_fields{none, 0});
}

TEST_CASE("two names with hashes so close that they share a bucket, both of many fields") {
    std::vector<std::string> sorted;
    for (int i = 0; i != 20'000; ++i) sorted.push_back("n" + std::to_string(i));
    auto const hash = [](std::string const& name) { return names::read_name(name, 0).hash; };
    std::sort(sorted.begin(), sorted.end(), [&](auto const& a, auto const& b) { return hash(a) < hash(b); });
    std::size_t closest = 0;
    for (std::size_t i = 0; i + 1 != sorted.size(); ++i) {
        auto const distance = [&](std::size_t at) { return hash(sorted[at + 1]) - hash(sorted[at]); };
        if (distance(i) < distance(closest)) closest = i;
    }
    std::string waiting;
    std::string others;
    for (int i = 0; i != 2000; ++i) waiting += sorted[closest] + ";";
    for (int i = 0; i != 30'000; ++i) others += ";" + sorted[closest + 1];
    auto const left_over = waiting + "w" + others;
    for (auto const& [a, b] : {std::pair{left_over, std::string{"w"}}, std::pair{waiting + "w", "w" + others},
                               std::pair{left_over, "w;" + waiting + "k" + others}}) {
        CHECK(match(a, b) == expected(a, b));
        CHECK(match(b, a) == expected(b, a));
    }
}

TEST_CASE("what one name, and names in the order of their hash, ask of the tables") {
    std::string one_name = "b";
    std::string other = "a";
    for (int i = 0; i != 5000; ++i) one_name += ";a", other += ";a";
    other.replace(other.size() - 1, 1, "b");
    CHECK(match(one_name, other) == no_difference);
    CHECK(match(other, one_name + ";a").in_b == one_name.size() + 1);
    CHECK(match(one_name + ";a", other).in_a == one_name.size() + 1);
    CHECK(repeated_fields<1, names>{one_name}.front() == 4);

    std::vector<std::string> sorted;
    for (int i = 0; i != 5000; ++i) sorted.push_back("n" + std::to_string(i));
    auto const hash = [](std::string const& name) { return names::read_name(name, 0).hash; };
    std::sort(sorted.begin(), sorted.end(), [&](auto const& a, auto const& b) { return hash(a) < hash(b); });
    std::string rising;
    std::string falling;
    for (auto const& name : sorted) {
        rising += (rising.empty() ? "" : ";") + name;
        falling.insert(0, falling.empty() ? name : name + ";");
    }
    CHECK(match(rising, falling) == no_difference);
    CHECK(repeated_fields<1, names>{rising}.empty());
    CHECK(repeated_fields<1, names>{rising + ";n0"}.front() == rising.size() + 1);
    CHECK(repeated_fields<1, names>{rising + ";" + sorted.back()}.front() == rising.size() + 1);
}

// Names that differ only in a number of two digits at their end: the filter knows each to be new.
constexpr bool no_numbered_name_may_repeat() {
    sipuri::detail::names_filter filter;
    char name[]{"x-trace-00"};
    for (int i = 0; i != 100; ++i) {
        name[8] = static_cast<char>('0' + i / 10);
        name[9] = static_cast<char>('0' + i % 10);
        if (filter.may_repeat({name, 10}, true)) return false;
    }
    return filter.may_repeat({name, 10}, true) && !filter.may_repeat("y", true) && filter.may_repeat("Y", true);
}
static_assert(no_numbered_name_may_repeat());
TEST_CASE("numbered names are known to be new") { CHECK(no_numbered_name_may_repeat()); }
