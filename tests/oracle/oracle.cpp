// The oracle itself: its two interpreters of one grammar must agree before anybody is compared with them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/compare.hpp"
#include "../data/from.hpp"
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "agree.hpp"
#include "reference.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The matcher, as a reader: what is compared with it is the automaton's verdict.
constexpr auto by_matcher = [](std::string_view text) { return oracle::read(text); };

oracle::pieces valid(std::string_view text) { return oracle::read(text).value(); }

bool equal(std::string_view left, std::string_view right) { return oracle::equal(valid(left), valid(right)); }

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& octet : result) octet = oracle::lower(octet);
    return result;
}

}  // namespace

TEST_CASE("oracle: ABNF is read as RFC 5234 says") {
    auto const derives = [](std::string_view abnf, std::string_view text) {
        auto const rules = oracle::abnf_reader::read(abnf);
        bool const accepted = oracle::automaton(rules, rules.rules.front().name).accepts(text);
        return accepted;
    };
    CHECK(derives("a = \"x\"", "x"));
    CHECK(derives("a = \"x\"", "X"));
    CHECK(derives("a = %x58 ; only upper case", "X"));
    CHECK_FALSE(derives("a = %x58", "x"));
    CHECK(derives("a = *\"x\"", ""));
    CHECK_FALSE(derives("a = 1*\"x\"", ""));
    CHECK(derives("a = 2b 1*3c\nb = \"x\"\n    / \"y\"\nc = %x30-39", "xy123"));
    CHECK_FALSE(derives("a = 2b 1*3c\nb = \"x\"\n    / \"y\"\nc = %x30-39", "xy1234"));
    CHECK(derives("a = \"x\" / \"y\" [ \"z\" ]", "yz"));
    CHECK_FALSE(derives("a = \"x\" / \"y\" [ \"z\" ]", "xz"));
    CHECK(derives("a = ( \"x\" / \"y\" ) \"z\"", "xz"));
    CHECK_THROWS_AS(oracle::abnf_reader::read("a = b"), std::invalid_argument);
    CHECK_THROWS_AS(oracle::abnf_reader::read("a = \"x"), std::invalid_argument);
    CHECK_THROWS_AS(oracle::abnf_reader::read("a = ( \"x\""), std::invalid_argument);
    CHECK_THROWS_AS(oracle::abnf_reader::read("a = \"x\"\na = \"y\""), std::invalid_argument);
}

TEST_CASE("oracle: the components of a URI") {
    oracle::pieces const all = valid("SIP:a;b?c:@h.example.:05060;x;maddr=[::1]?d=&e=f");
    CHECK(all.scheme == "SIP");
    CHECK(all.user == "a;b?c");
    CHECK(all.password == "");
    CHECK(all.host == "h.example.");
    CHECK(all.port == "05060");
    CHECK(all.params == "x;maddr=[::1]");
    CHECK(all.headers == "d=&e=f");

    oracle::pieces const least = valid("sips:h");
    CHECK(least.scheme == "sips");
    CHECK(least.host == "h");
    CHECK_FALSE(least.user);
    CHECK_FALSE(least.password);
    CHECK_FALSE(least.port);
    CHECK_FALSE(least.params);
    CHECK_FALSE(least.headers);
}

TEST_CASE("oracle: the automaton and the matcher give the same verdict, and no text has two readings") {
    auto const check = [](auto const& texts) {
        auto const result = oracle::agree(by_matcher, texts, oracle::depth::verdict);
        MESSAGE(result);
        CHECK(result.disagreements == 0);
    };
    check([](auto const& visit) { oracle::visit_all({"sip:", oracle::representatives, 3}, visit); });
    check([](auto const& visit) { oracle::visit_all({"sip:[", "4:", 12, "]"}, visit); });
    check([](auto const& visit) { oracle::visit_transitions(visit); });
    check([](auto const& visit) { oracle::visit_mutants(10'000, 1, visit); });
}

TEST_CASE("oracle: a text through each transition is a URI, or fails at its last octet and no earlier") {
    auto const& automaton = oracle::sip_uri_automaton();
    std::size_t valid = 0;
    std::size_t invalid = 0;
    oracle::visit_transitions([&](std::string_view text, bool accepted) {
        ++(accepted ? valid : invalid);
        bool const live = automaton.live(automaton.run(text.substr(0, text.size() - 1)));
        if (!live) FAIL_CHECK(oracle::quoted(text));
    });
    MESSAGE(valid << " URIs, and " << invalid << " that fail");
    CHECK(valid > automaton.size());
    CHECK(invalid > automaton.size());
}

TEST_CASE("oracle: a reader that is wrong somewhere is found") {
    auto const drops_an_empty_password = [](std::string_view text) {
        auto got = oracle::read(text);
        if (got && got->password == "") got->password.reset();
        return got;
    };
    auto const refuses_an_empty_password = [](std::string_view text) {
        auto const got = oracle::read(text);
        return got && got->password == "" ? std::nullopt : got;
    };
    auto const texts = [](auto const& visit) { oracle::visit_all({"sip:", "a:@", 5}, visit); };
    CHECK(oracle::agree(by_matcher, texts).disagreements == 0);
    CHECK(oracle::agree(drops_an_empty_password, texts).disagreements != 0);
    CHECK(oracle::agree(drops_an_empty_password, texts, oracle::depth::verdict).disagreements == 0);
    CHECK(oracle::agree(refuses_an_empty_password, texts, oracle::depth::verdict).disagreements != 0);
}

TEST_CASE("oracle: the W-method finds a wrong transition") {
    auto const& automaton = oracle::sip_uri_automaton();
    oracle::w_method const strings(automaton);
    std::string const letters = automaton.merged_letters();
    std::mt19937_64 random(3261);
    auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (int count = 0; count != 20; ++count) {
        std::size_t const from = below(automaton.size());
        char const letter = letters[below(letters.size())];
        std::size_t const right = automaton.step(from, letter);
        std::size_t const wrong = (right + 1 + below(automaton.size() - 1)) % automaton.size();
        auto const accepts = [&](std::string_view text) {
            std::size_t at = 0;
            for (char const octet : text) at = at == from && octet == letter ? wrong : automaton.step(at, octet);
            return automaton.accepting(at);
        };
        bool found = false;
        strings.visit(0, [&](std::string_view text, bool accepted) { found = found || accepts(text) != accepted; });
        CHECK_MESSAGE(found, "state " << from << ", " << oracle::quoted({&letter, 1}) << ", leads to " << wrong);
    }
}

TEST_CASE("oracle: escapes and addresses") {
    using octets = std::vector<unsigned char>;
    CHECK(oracle::decoded("") == "");
    CHECK(oracle::decoded("a%20b") == "a b");
    CHECK(oracle::decoded("%25%34%31") == "%41");
    CHECK(oracle::decoded("%2541") == "%41");
    CHECK(oracle::decoded("%00%fF") == std::string("\0\xff", 2));
    CHECK(oracle::ipv4_octets("192.0.2.255") == octets{192, 0, 2, 255});
    CHECK(oracle::ipv6_octets("::") == octets(16));
    CHECK(oracle::ipv6_octets("1:2:3:4:5:6:7:89aB") == octets{0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0x89, 0xAB});
    CHECK(oracle::ipv6_octets("2001:db8::9:1") == octets{0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 1});
    CHECK(oracle::ipv6_octets("::ffff:192.0.2.1") == octets{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 1});
    CHECK(oracle::ipv6_octets("1::") == octets{0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("oracle: a From user") {
    CHECK(oracle::is_from_user("+1.a-B_9"));
    CHECK_FALSE(oracle::is_from_user(""));
    CHECK_FALSE(oracle::is_from_user("a b"));
    CHECK_FALSE(oracle::is_from_user("a%20"));
    CHECK_FALSE(oracle::is_from_user("\xC3\xA9"));
}

TEST_CASE("oracle: the case tables are right about what a URI is, and about its components") {
    for (auto const& one : cases::parse) {
        CAPTURE(one.id);
        auto const got = oracle::read(one.input);
        REQUIRE(got.has_value() == one.expected.has_value());
        if (!got) continue;
        CHECK(lower(got->scheme) == one.expected->scheme);
        CHECK(got->user == one.expected->user);
        CHECK(got->password == one.expected->password);
        CHECK(got->host == one.expected->host);
        CHECK(got->port == one.expected->port);
        CHECK(got->params == one.expected->parameters);
        CHECK(got->headers == one.expected->headers);
    }
}

TEST_CASE("oracle: the case tables are right about what is rejected") {
    auto const derives = [](std::string_view rule, std::string_view delimiter, std::string_view text) {
        return oracle::derives(rule, std::string(delimiter) += text);
    };
    for (auto const& one : cases::rejected) CHECK_MESSAGE(!oracle::read(one.input), one.id);
    for (auto const& one : cases::rejected_hosts) CHECK_MESSAGE(!derives("host", "", one.input), one.id);
    for (auto const& one : cases::rejected_parameters)
        CHECK_MESSAGE(!derives("uri-parameters", ";", one.input), one.id);
    for (auto const& one : cases::rejected_headers) CHECK_MESSAGE(!derives("headers", "?", one.input), one.id);
    for (auto const& one : cases::rejected_transports) CHECK_MESSAGE(!derives("token", "", one.input), one.id);
    for (auto const& one : cases::rejected_from) CHECK_MESSAGE(!oracle::is_from_user(one.input), one.id);
}

TEST_CASE("oracle: the case tables are right about From users") {
    for (auto const& one : cases::from) CHECK_MESSAGE(oracle::is_from_user(one.input) == one.valid, one.id);
}

TEST_CASE("oracle: the case tables are right about what is equal") {
    for (auto const& one : cases::compare) {
        CAPTURE(one.id);
        bool const expected = one.verdict == cases::relation::equal;
        CHECK(equal(one.left, one.right) == expected);
        CHECK(equal(one.right, one.left) == expected);
        CHECK(equal(one.left, one.left));
        CHECK(equal(one.right, one.right));
    }
}

TEST_CASE("oracle: comparison where the RFC is silent or hard to read") {
    CHECK(equal("sip:h;maddr=[::1]", "sip:h;maddr=[0::1]"));
    CHECK(equal("sip:h;m%65thod=A", "sip:h;Method=%41"));
    CHECK(equal("sip:h;x=%41", "sip:h;x=a"));
    CHECK(equal("sip:h;x=1;x=2", "sip:h;x=1;x=2"));
    CHECK_FALSE(equal("sip:h;x=1;x=2", "sip:h;x=2;x=1"));
    CHECK_FALSE(equal("sip:h;lr", "sip:h;lr=on"));
    CHECK_FALSE(equal("sip:h;x=%2F", "sip:h;x=/"));
    CHECK_FALSE(equal("sip:h?a=b", "sip:h?a=B"));
    CHECK_FALSE(equal("sip:h?a=1&a=2", "sip:h?a=2&a=1"));
    CHECK_FALSE(equal("sip:h:0", "sip:h"));
}
