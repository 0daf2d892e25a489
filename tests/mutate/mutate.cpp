// The generator and the mutator: what they promise to a fuzzer.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address/name_addrs.hpp>
#include <sipuri/mutate.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/validate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace {

using sipuri::errc;

/// A heap block of exactly `size` octets between two guards, that keeps what a mutator did to it.
class guarded {
public:
    explicit guarded(std::size_t size, std::string_view text = {}) : octets_(size + 2, '\x5A') {
        octets_.shrink_to_fit();
        std::copy(text.begin(), text.end(), octets_.begin() + 1);
    }
    [[nodiscard]] char* data() { return octets_.data() + 1; }
    [[nodiscard]] std::span<char> span() { return {data(), octets_.size() - 2}; }
    [[nodiscard]] std::string_view first(std::size_t size) const { return std::string_view{octets_}.substr(1, size); }
    [[nodiscard]] bool intact() const { return octets_.front() == '\x5A' && octets_.back() == '\x5A'; }

private:
    std::string octets_;
};

constexpr std::string_view texts[]{
    "",
    "a",
    "%",
    "%4",
    "?",
    "::::",
    "[[%%%;;;&&&",
    std::string_view{"\0\xFF\n\x80", 4},
    "sip:alice@atlanta.com",
    "sip:alice:secretword@atlanta.com:5060;transport=tcp;lr?subject=project%20x&priority=urgent",
    "sips:[2001:db8::9:1]:5061;maddr=[ff02::1];ttl=15?a=&b=%00",
    "no URI at all, with a space; and = signs & more",
};

/// A mutation that is the same for the same octets, as LLVMFuzzerMutate would be: the last octet changes.
std::size_t plain(unsigned char* data, std::size_t size, std::size_t) {
    if (size != 0) data[size - 1] = '!';
    return size;
}

std::string generated(std::uint64_t seed, std::size_t room = 2048, sipuri::text_kind what = sipuri::text_kind::sip_uri) {
    std::string text(room, '\0');
    text.resize(sipuri::generate(text, seed, what));
    return text;
}

constexpr sipuri::text_kind kinds[]{sipuri::text_kind::sip_uri,        sipuri::text_kind::tel_uri,       sipuri::text_kind::any_uri,
                                    sipuri::text_kind::address,    sipuri::text_kind::addresses,
                                    sipuri::text_kind::parameters, sipuri::text_kind::token};

bool is_what_it_is_meant_to_be(std::string_view text, sipuri::text_kind what) {
    auto const is_address = [](std::string const& address) { return sipuri::parse_name_addr(address).has_value(); };
    switch (what) {
        case sipuri::text_kind::sip_uri: return sipuri::can_parse(text);
        case sipuri::text_kind::tel_uri: return sipuri::parse_tel(text).has_value();
        case sipuri::text_kind::any_uri: return is_address("<" + std::string{text} + ">");
        case sipuri::text_kind::address: return is_address(std::string{text});
        case sipuri::text_kind::addresses: return sipuri::parse_name_addrs(text).has_value();
        case sipuri::text_kind::parameters: return text.starts_with("<") ? false : is_address("<sip:h>" + std::string{text});
        case sipuri::text_kind::token: return text.find_first_of(" ;,\t") == text.npos && is_address("<sip:h>;x=" + std::string{text});
    }
    return false;
}

std::string mutated(std::string_view source, std::size_t max_size, std::uint64_t seed) {
    std::string text(std::max(source.size(), max_size), '\0');
    std::copy(source.begin(), source.end(), text.begin());
    text.resize(sipuri::mutate(text.data(), source.size(), max_size, seed));
    return text;
}

/// In a constant expression nothing can be read or written outside, nor before it was written.
consteval bool works_at_compile_time() {
    for (std::uint64_t seed = 0; seed != 12; ++seed) {
        char octets[48]{};
        auto const size = sipuri::generate(octets, seed);
        auto const smaller = sipuri::mutate(octets, size, 40, seed);
        char crossed[24]{};
        auto const both = sipuri::cross_over({octets, smaller}, "sip:alice@atlanta.com;lr?a=b", crossed, seed);
        if (size > 48 || smaller > 40 || both > 24) return false;
    }
    return true;
}
static_assert(works_at_compile_time());

/// What the generator makes of seed 0, on every machine and with every compiler.
constexpr bool first_text_is(std::string_view expected) {
    char octets[256]{};
    return std::string_view{octets, sipuri::generate(octets, 0)} == expected;
}
constexpr std::string_view first_text =
    "sip:example?Identity=l)4vh&Contact=%37&Allow-Events=&y*Ev=aJbl1E";
static_assert(first_text_is(first_text));

/// All that the first seeds make of `texts`, and of nothing, in one number (FNV-1a).
constexpr std::uint64_t all_that_is_made(std::uint64_t seeds) {
    std::uint64_t made = 0xCBF29CE484222325U;
    char octets[600]{};
    auto const take = [&](std::size_t size) {
        for (char const c : std::string_view{octets, size}) {
            made = (made ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
        made = (made ^ size) * 0x100000001B3U;
    };
    for (std::uint64_t seed = 0; seed != seeds; ++seed) {
        for (auto const room : {sizeof octets, static_cast<std::size_t>(5 + seed % 60)}) {
            take(sipuri::generate({octets, room}, seed));
            for (auto const text : texts) {
                for (std::size_t i = 0; i != text.size(); ++i) octets[i] = text[i];
                take(sipuri::mutate(octets, text.size(), room, seed));
                take(sipuri::cross_over(text, texts[9 + seed % 3], {octets, room}, seed));
            }
        }
    }
    return made;
}

}  // namespace

TEST_CASE("generate: the same seed makes the same text, another seed usually another one") {
    CHECK(generated(0, 256) == first_text);
    std::set<std::string> different;
    for (std::uint64_t seed = 0; seed != 1000; ++seed) {
        CHECK(generated(seed) == generated(seed));
        different.insert(generated(seed));
    }
    CHECK(different.size() > 990);
}

/// A fuzzer finds the same from the same seed on every machine. These numbers change with the generator, which a release
/// mentions.
TEST_CASE("generate, mutate, cross_over: the same seeds make the same texts on every machine") {
    static_assert(all_that_is_made(2) == 0x95956793918ECED2);
    CHECK(all_that_is_made(20000) == 0xD6C5925639F91C00);
}

TEST_CASE("generate: between 75 and 90 of a hundred texts are URIs, of every kind") {
    constexpr int count = 20000;
    int valid = 0, names = 0, ipv4 = 0, ipv6 = 0, sips = 0, passwords = 0, ports = 0, headers = 0, rejected = 0;
    for (std::uint64_t seed = 0; seed != count; ++seed) {
        auto const text = generated(seed);
        auto const uri = sipuri::parse(text);
        if (!uri) continue;
        ++valid;
        names += uri->host().kind() == sipuri::host_kind::name;
        ipv4 += uri->host().kind() == sipuri::host_kind::ipv4;
        ipv6 += uri->host().kind() == sipuri::host_kind::ipv6;
        sips += uri->scheme() == sipuri::scheme::sips;
        passwords += uri->password().has_value();
        ports += uri->port().has_value();
        headers += !uri->headers().empty();
        rejected += !sipuri::validate(*uri).accepted();
    }
    CHECK(valid > count * 75 / 100);
    CHECK(valid < count * 90 / 100);
    for (int const kind : {names, ipv4, ipv6, sips, passwords, ports, headers, rejected}) CHECK(kind > count / 20);
}

TEST_CASE("generate: an undamaged text is a URI whatever room it has, from five octets on") {
    for (std::size_t room = 0; room != 200; ++room) {
        for (std::uint64_t seed = 0; seed != 50; ++seed) {
            guarded block{room};
            sipuri::detail::mutation::random_source random{seed};
            sipuri::detail::mutation::bounded_text text{block.data(), 0, room};
            sipuri::detail::mutation::put_any_uri(text, random);
            INFO(room, ' ', seed, ' ', tests::printable(text.view()));
            CHECK(block.intact());
            CHECK(text.size() <= room);
            CHECK(sipuri::can_parse(text.view()) == (room >= 5));
        }
    }
}

TEST_CASE("generate: between 75 and 95 of a hundred other texts are what they are meant to be") {
    constexpr int count = 5000;
    for (auto const what : kinds) {
        int valid = 0;
        for (std::uint64_t seed = 0; seed != count; ++seed) valid += is_what_it_is_meant_to_be(generated(seed, 2048, what), what);
        INFO(static_cast<int>(what), ' ', valid);
        CHECK(valid > count * 75 / 100);
        CHECK(valid < count * 95 / 100);
    }
}

TEST_CASE("generate: what is undamaged is what it is meant to be, whatever room it has, from six octets on") {
    for (auto const what : kinds) {
        for (std::size_t room = 6; room != 160; ++room) {
            for (std::uint64_t seed = 0; seed != 40; ++seed) {
                guarded block{room};
                sipuri::detail::mutation::random_source random{seed};
                sipuri::detail::mutation::bounded_text text{block.data(), 0, room};
                sipuri::detail::mutation::put_any(text, random, what);
                INFO(static_cast<int>(what), ' ', room, ' ', seed, ' ', tests::printable(text.view()));
                CHECK(block.intact());
                CHECK(is_what_it_is_meant_to_be(text.view(), what));
            }
        }
    }
}

TEST_CASE("mutate: other texts, with every octet in reach and both verdicts") {
    for (auto const what : kinds) {
        int valid = 0;
        std::string text(256, '\0');
        for (std::uint64_t seed = 0; seed != 4000; ++seed) {
            auto size = sipuri::generate(text, seed % 16, what);
            size = sipuri::mutate(text.data(), size, text.size(), seed, sipuri::detail::mutation::no_plain_mutation{}, what);
            REQUIRE(size <= text.size());
            REQUIRE(size != 0);
            valid += is_what_it_is_meant_to_be(std::string_view{text}.substr(0, size), what);
        }
        INFO(static_cast<int>(what), ' ', valid);
        CHECK(valid > 400);
        CHECK(valid < 3600);
    }
}

TEST_CASE("generate: writes nothing outside") {
    for (std::size_t room = 0; room <= 64; ++room) {
        for (std::uint64_t seed = 0; seed != 200; ++seed) {
            guarded block{room};
            CHECK(sipuri::generate(block.span(), seed) <= room);
            CHECK(block.intact());
        }
    }
}

TEST_CASE("generate: every error of the grammar is found within 5000 texts") {
    constexpr errc grammar[]{errc::invalid_scheme,
                             errc::empty,
                             errc::invalid_character,
                             errc::invalid_escape,
                             errc::unexpected_end,
                             errc::missing_equals,
                             errc::second_at,
                             errc::out_of_range,
                             errc::invalid_ipv4,
                             errc::invalid_ipv6,
                             errc::unclosed_bracket,
                             errc::missing_brackets,
                             errc::numeric_top_label,
                             errc::underscore,
                             errc::zone};
    constexpr errc rules[]{errc::duplicate_name,   errc::missing_value, errc::invalid_value, errc::out_of_range,
                           errc::unexpected_value, errc::not_multicast, errc::not_udp,       errc::unreliable};
    std::set<errc> syntax, semantics;
    for (std::uint64_t seed = 0; seed != 5000; ++seed) {
        auto const text = generated(seed);
        auto const uri = sipuri::parse(text);
        if (!uri) {
            syntax.insert(uri.error().code);
        } else {
            for (auto const& found : sipuri::validate(*uri)) semantics.insert(found.what.code);
        }
    }
    for (auto const code : grammar) CHECK_MESSAGE(syntax.count(code) == 1, sipuri::name(code));
    for (auto const code : rules) CHECK_MESSAGE(semantics.count(code) == 1, sipuri::name(code));
}

TEST_CASE("mutate: the same seed makes the same mutation") {
    for (auto const text : texts) {
        std::set<std::string> different;
        for (std::uint64_t seed = 0; seed != 200; ++seed) {
            auto const once = mutated(text, 256, seed);
            CHECK(once == mutated(text, 256, seed));
            different.insert(once);
        }
        CHECK(different.size() > 50);
    }
}

TEST_CASE("mutate: hardly a mutation changes nothing") {
    int same = 0;
    for (std::uint64_t seed = 0; seed != 5000; ++seed) same += mutated(texts[9], 256, seed) == texts[9];
    CHECK(same < 50);
}

TEST_CASE("mutate: never exceeds max_size, and writes nothing outside") {
    for (std::size_t max_size = 0; max_size <= 64; ++max_size) {
        for (auto const text : texts) {
            for (std::uint64_t seed = 0; seed != 60; ++seed) {
                guarded block{std::max(max_size, text.size()), text};
                auto const size = sipuri::mutate(block.data(), text.size(), max_size, seed);
                INFO(max_size, ' ', seed, ' ', tests::printable(text));
                CHECK(size <= max_size);
                CHECK((size == 0) == (max_size == 0));
                CHECK(block.intact());
                // What is beyond max_size stays as it was.
                if (text.size() > max_size) {
                    CHECK(block.first(text.size()).substr(max_size) == text.substr(max_size));
                }
            }
        }
    }
}

TEST_CASE("mutate: a long text, one change after another") {
    std::string text(512, 'x');
    auto size = sipuri::generate(text, 1);
    for (std::uint64_t seed = 0; seed != 20000; ++seed) {
        size = sipuri::mutate(text.data(), size, text.size(), seed);
        REQUIRE(size <= text.size());
        REQUIRE(size != 0);
    }
}

TEST_CASE("mutate: every other one is the caller's") {
    int calls = 0;
    auto const count = [&](char* data, std::size_t size, std::size_t max_size) {
        ++calls;
        CHECK(size <= max_size);
        return size == max_size || data == nullptr ? size : size + 1;
    };
    std::string text(64, 'a');
    for (std::uint64_t seed = 0; seed != 3000; ++seed) (void)sipuri::mutate(text.data(), 10, 64, seed, count);
    CHECK(calls > 1400);
    CHECK(calls < 1600);
}

TEST_CASE("mutate: a caller's mutation that says too much is cut off") {
    auto const boasts = [](unsigned char*, std::size_t, std::size_t) { return std::size_t{1000}; };
    auto const empties = [](unsigned char*, std::size_t, std::size_t) { return std::size_t{0}; };
    for (std::uint64_t seed = 0; seed != 50; ++seed) {
        guarded block{16, "sip:a"};
        CHECK(sipuri::mutate(block.data(), 5, 16, seed, boasts) <= 16);
        CHECK(sipuri::mutate(block.data(), 5, 16, seed, empties) != 0);
        CHECK(block.intact());
    }
}

TEST_CASE("mutate: octets and characters are mutated alike") {
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        auto const source = texts[9];
        std::string text(128, '\0');
        unsigned char octets[128]{};
        std::copy(source.begin(), source.end(), text.begin());
        std::copy(source.begin(), source.end(), octets);
        auto const size = sipuri::mutate(text.data(), source.size(), 128, seed, plain);
        REQUIRE(sipuri::mutate(octets, source.size(), 128, seed, plain) == size);
        CHECK(std::equal(octets, octets + 128, text.begin(),
                         [](unsigned char a, char b) { return static_cast<char>(a) == b; }));
    }
}

TEST_CASE("mutate: reaches every octet, and both verdicts, from one valid URI") {
    bool octets[256]{};
    int valid = 0;
    for (std::uint64_t seed = 0; seed != 20000; ++seed) {
        auto const text = mutated(texts[9], 256, seed);
        for (char const c : text) octets[static_cast<unsigned char>(c)] = true;
        valid += sipuri::can_parse(text);
    }
    CHECK(std::count(std::begin(octets), std::end(octets), true) == 256);
    CHECK(valid > 5000);
    CHECK(valid < 15000);
}

TEST_CASE("cross_over: octets and characters cross alike") {
    unsigned char octets[128]{};
    std::copy(texts[9].begin(), texts[9].end(), octets);
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        char crossed[64]{};
        unsigned char crossed_octets[64]{};
        auto const size = sipuri::cross_over(texts[9], texts[9].substr(0, 40), crossed, seed);
        REQUIRE(sipuri::cross_over(octets, texts[9].size(), octets, 40, crossed_octets, 64, seed) == size);
        CHECK(std::equal(crossed, crossed + 64, crossed_octets,
                         [](char a, unsigned char b) { return a == static_cast<char>(b); }));
    }
}

TEST_CASE("cross_over: made of both, the same from the same seed, and never too long") {
    bool of_a = false, of_b = false, of_both = false;
    for (auto const a : texts) {
        for (auto const b : texts) {
            for (std::size_t room = 0; room <= 64; ++room) {
                for (std::uint64_t seed = 0; seed != 4; ++seed) {
                    guarded block{room}, again{room};
                    auto const size = sipuri::cross_over(a, b, block.span(), seed);
                    CHECK(size <= room);
                    CHECK(block.intact());
                    CHECK(sipuri::cross_over(a, b, again.span(), seed) == size);
                    CHECK(block.first(size) == again.first(size));
                }
            }
        }
    }
    for (std::uint64_t seed = 0; seed != 200; ++seed) {
        char octets[256]{};
        auto const size =
            sipuri::cross_over("sip:alice@a.example;lr?a=b", "sips:bob@[::1]:5070;ttl=1?c=d", octets, seed);
        std::string_view const text{octets, size};
        bool const alice = text.find("alice") != text.npos || text.find("lr") != text.npos;
        bool const bob = text.find("bob") != text.npos || text.find("ttl") != text.npos;
        of_a = of_a || (alice && !bob);
        of_b = of_b || (bob && !alice);
        of_both = of_both || (alice && bob && sipuri::can_parse(text));
    }
    CHECK(of_a);
    CHECK(of_b);
    CHECK(of_both);
}
