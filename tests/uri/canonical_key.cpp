// One key for what is equivalent.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/compare.hpp"
#include "../support.hpp"

#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/uri/uri.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

namespace {

using text = std::string_view;
using output = sipuri::fixed_text<256>;

/// A URI, and what is made of it.
struct form_case {
    text id{};
    text input{};
    text expected{};
};

// clang-format off
constexpr form_case keys[] = {
    {"what counts",              "SIP:%41:%62@H:05060",       "sip:A:b@h:5060"},
    {"what may be ignored goes", "sip:h;lr;x=1;gr",           "sip:h"},
    {"in an order of its own",   "sip:h;User=IP;TTL=1;Transport=TCP;method=X;maddr=H",
     "sip:h;maddr=h;method=X;transport=tcp;ttl=1;user=ip"},
    {"by its meaning",           "sip:h;tr%61nsport=%74cp",   "sip:h;transport=tcp"},
    {"one name in its order",    "sip:h;user=b;ttl=1;user=a", "sip:h;ttl=1;user=b;user=a"},
    {"IPv6 in maddr",            "sip:h;maddr=[0:0::%31]",    "sip:h;maddr=[::1]"},
    {"headers by name",          "sip:h?q=2&P=1&Q=3&%70=%5b", "sip:h?p=1&p=[&q=2&q=3"},
    {"reserved stays escaped",   "sip:h?p=%3a&p=:",           "sip:h?p=%3A&p=:"},
    {"compact names",            "sip:h?s=x&%49=2&Call-ID=1", "sip:h?call-id=2&call-id=1&subject=x"},
};
// clang-format on

template <auto const& write>
constexpr bool makes(form_case const& row) {
    output out;
    auto const size = write(*sipuri::parse(row.input), out);
    return size && *size == row.expected.size() && out.view() == row.expected;
}
constexpr auto key = [](sipuri::uri_view uri, output& out) { return sipuri::write_canonical_key(uri, out); };

/// Equivalent URIs have one key, and the others of that table, which differ in what counts, have two.
constexpr bool has_the_key_of_its_equals(cases::compare_case const& row) {
    output left;
    output right;
    (void)sipuri::write_canonical_key(*sipuri::parse(row.left), left);
    (void)sipuri::write_canonical_key(*sipuri::parse(row.right), right);
    return row.verdict == cases::different || left.view() == right.view();
}

}  // namespace

TEST_CASE("canonical_key: the key") {
    tests::every_row<keys, makes<key>>();
    tests::every_row<cases::compare, has_the_key_of_its_equals>();
}

TEST_CASE("canonical_key: as a string") {
    CHECK(sipuri::canonical_key(*sipuri::parse("SIP:a:Secret@H;Transport=TCP;lr")) == "sip:a:Secret@h;transport=tcp");
}

TEST_CASE("canonical_key: a key finds in a container what equivalence then decides") {
    std::unordered_set<std::string> seen;
    for (text const uri : {"sip:carol@chicago.com", "sip:carol@chicago.com;security=on", "SIP:%63arol@Chicago.com"}) {
        seen.insert(sipuri::canonical_key(*sipuri::parse(uri)));
    }
    CHECK(seen.size() == 1);
    CHECK(!seen.contains(sipuri::canonical_key(*sipuri::parse("sip:carol@chicago.com;transport=tcp"))));
    // The key is a string, which has a hash; what it was made of has no equality, and so none.
    static_assert(!std::is_default_constructible_v<std::hash<sipuri::uri_view>>);
    static_assert(!std::is_default_constructible_v<std::hash<sipuri::uri>>);
}

TEST_CASE("canonical_key: the key type is for containers") {
    auto const key_of = [](std::string_view input) { return sipuri::uri_key{*sipuri::parse(input)}; };
    std::unordered_map<sipuri::uri_key, int> hashed;
    std::map<sipuri::uri_key, int> ordered;
    for (text const uri : {"sip:carol@chicago.com?s=x", "SIP:%63arol@Chicago.com;lr?Subject=x"}) {
        ++hashed[key_of(uri)];
        ++ordered[key_of(uri)];
    }
    CHECK(hashed.size() == 1);
    CHECK(hashed.begin()->second == 2);
    CHECK(ordered.size() == 1);
    CHECK(hashed.begin()->first.text() == "sip:carol@chicago.com?subject=x");
    CHECK(!hashed.contains(key_of("sip:carol@chicago.com")));
    CHECK(sipuri::uri_key{}.text() == "sip:anonymous.invalid");
}

TEST_CASE("canonical_key: of more headers than are sorted, their order does not matter either") {
    auto const key_of = [](int first, int step, std::string_view last) {
        std::string text = "sip:h";
        for (int i = 0; i != 1500; ++i) {
            text += (i == 0 ? "?n" : "&n") + std::to_string((first + i * step) % 1500) + "=v";
        }
        return sipuri::canonical_key(*sipuri::parse(text += last));
    };
    CHECK(key_of(0, 1, "") == key_of(1499, 1499, ""));
    CHECK(key_of(0, 1, "") != key_of(0, 1, "&x="));
    CHECK(key_of(0, 1, "&x=") != key_of(0, 1, "&y="));
    CHECK(key_of(0, 1, "&s=x") == key_of(0, 7, "&SUBJECT=x"));
    CHECK(key_of(0, 1, "").size() < 60);
    // Two numbers, so that one may differ where the other does not.
    auto const digest = key_of(0, 1, "");
    CHECK(digest.substr(0, 6) == "sip:h?");
    auto const between = digest.find('&');
    CHECK((between > 6 && between + 1 < digest.size()));
}

TEST_CASE("canonical_key: a '?' in a header is no delimiter of the key") {
    auto const key_of = [](std::string_view input) { return sipuri::canonical_key(*sipuri::parse(input)); };
    CHECK(key_of("sip:h?a=1&b?c=2") != key_of("sip:h?a=1?b&c=2"));
}
