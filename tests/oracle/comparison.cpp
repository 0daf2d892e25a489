// The library's comparison, percent-decoding and From set against the oracle's, on generated texts.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "core.hpp"
#include "reference.hpp"

#include <doctest/doctest.h>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/twilio.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Puts URIs together from pieces of which many are spellings of one another, so that equal pairs are no rarity.
class spellings {
public:
    explicit spellings(std::uint64_t seed) : random_(seed) {}

    std::string next() {
        std::string text{any({"sip:", "sip:", "sip:", "SIP:", "SIP:", "sips:"})};
        text += any({"", "", "a;b@", "a%3Bb@", "a%3bb@", "%61%3bb@", "A;b@", "a;b:@", "a;b:p%2C@", "a;b:p,@"});
        text += any({"h.example", "H.Example", "h.example", "[::c000:201]", "[0:0::192.0.2.1]", "192.0.2.1"});
        text += any({"", "", "", ":5060", ":05060"});
        for (auto left = below(3); left != 0; --left) {
            text += any({";lr", ";lr=on", ";x=1", ";X=1", ";%78=1", ";x=2", ";x=%5B", ";x=[", ";transport=tcp",
                         ";Transport=TCP", ";transport=udp", ";user=phone", ";method=INVITE", ";method=invite",
                         ";maddr=[::1]", ";maddr=[0::1]", ";ttl=1", ";y=%3a", ";y=:"});
        }
        char delimiter = '?';
        for (auto left = below(5) / 2; left != 0; --left) {
            text += delimiter;
            text += any({"a=1", "A=1", "%61=1", "a=2", "b=", "b=%20", "b=%3A", "b=:", "Subject=x", "subject=X"});
            delimiter = '&';
        }
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    std::string_view any(std::initializer_list<std::string_view> choices) {
        return choices.begin()[below(choices.size())];
    }

    std::mt19937_64 random_;
};

/// A text as the reference and the library read it, once for all the pairs that it appears in.
struct reading {
    std::string_view text;
    oracle::pieces pieces;
    sipuri::uri_view uri;
    std::string key;
};

std::vector<reading> read_all(std::vector<std::string> const& texts) {
    std::vector<reading> all;
    for (std::string_view const text : texts) {
        auto const uri = *sipuri::parse(text);
        all.push_back({text, *oracle::read(text), uri, sipuri::canonical_key(uri)});
    }
    return all;
}

}  // namespace

TEST_CASE("comparison: the library agrees with the reference on generated pairs") {
    spellings source{20261123};
    std::vector<std::string> texts;
    while (texts.size() != 700) texts.push_back(source.next());

    std::size_t equal = 0;
    std::size_t same_key = 0;
    auto const readings = read_all(texts);
    for (auto const& left : readings) {
        for (auto const& right : readings) {
            bool const expected = oracle::equal(left.pieces, right.pieces);
            bool const keys = left.key == right.key;
            equal += expected ? 1U : 0U;
            same_key += keys ? 1U : 0U;
            if (expected != sipuri::equivalent(left.uri, right.uri)) {
                FAIL_CHECK(left.text, "  ", right.text, "  the reference says ", expected);
            }
            if (expected && !keys) FAIL_CHECK(left.text, "  ", right.text, "  equivalent, but of different keys");
        }
    }
    MESSAGE(texts.size() * texts.size(), " pairs, ", equal, " equal, ", same_key, " of one key");
    CHECK(equal > 2 * texts.size());  // most of them pairs of two spellings
    CHECK(same_key > equal);
}

TEST_CASE("comparison: the library agrees with the reference on changed URIs") {
    oracle::mutator left_source{1};
    std::vector<std::string> texts;
    while (texts.size() != 400) {
        auto text = left_source.next();
        if (sipuri::can_parse(text)) texts.push_back(text);
    }
    std::size_t disagreements = 0;
    auto const readings = read_all(texts);
    for (auto const& left : readings) {
        for (auto const& right : readings) {
            bool const expected = oracle::equal(left.pieces, right.pieces);
            if (expected == sipuri::equivalent(left.uri, right.uri)) continue;
            ++disagreements;
            MESSAGE(oracle::quoted(left.text), "  ", oracle::quoted(right.text), "  the reference says ", expected);
        }
    }
    CHECK(disagreements == 0);
}

TEST_CASE("percent-decoding: the library agrees with the reference on users") {
    std::mt19937_64 random{7};
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    auto const digit = [&] { return digits[static_cast<std::size_t>(random() % digits.size())]; };
    for (int round = 0; round != 20000; ++round) {
        std::string user = "u";
        for (auto left = random() % 8; left != 0; --left) {
            if (random() % 2 == 0) {
                user += "az-.~&=+$,;?/"[random() % 13];
            } else {
                user += {'%', digit(), digit()};
            }
        }
        auto const text = "sip:" + user + "@h";
        auto const found = sipuri::parse(text)->user()->decoded();
        CHECK(found == oracle::decoded(user));
        CHECK(found.size() == oracle::decoded(user).size());
    }
}

TEST_CASE("From: the library agrees with the reference on every octet in every place") {
    for (unsigned octet = 0; octet != 256; ++octet) {
        auto const c = static_cast<char>(octet);
        for (auto const& text : {std::string{c}, std::string{'a', c}, std::string{c, 'a'}, std::string{'a', c, 'a'}}) {
            CHECK(sipuri::twilio::parse_from(text).has_value() == oracle::is_from_user(text));
        }
    }
    CHECK(sipuri::twilio::parse_from("").has_value() == oracle::is_from_user(""));
}
