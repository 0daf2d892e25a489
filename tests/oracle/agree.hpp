// The agreement tests' engine: sets of texts with the oracle's verdict, and any other reader compared with it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_AGREE_HPP
#define SIPURI_TESTS_ORACLE_AGREE_HPP

#include "automaton.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oracle {

// Texts. Each function calls visit(text, accepted) with the automaton's verdict.

/// A prefix, up to so many of the letters, and a suffix.
struct language {
    std::string_view prefix;
    std::string_view letters;
    std::size_t most;
    std::string_view suffix = "";
};

/// One octet of each kind that a reader of URIs may treat in its own way.
inline constexpr std::string_view representatives = "sip:@;?&=%4a.[]- ";

namespace detail {

template <class Visit>
void visit_words(language const& words, automaton::state at, std::string& text, std::size_t left, Visit const& visit) {
    automaton const& verdicts = sip_uri_automaton();
    std::size_t const size = text.size();
    text += words.suffix;
    visit(std::string_view(text), verdicts.accepting(verdicts.run(words.suffix, at)));
    text.resize(size);
    if (left == 0) return;
    for (char const letter : words.letters) {
        text += letter;
        visit_words(words, verdicts.step(at, letter), text, left - 1, visit);
        text.resize(size);
    }
}

}  // namespace detail

/// Every text of the language.
template <class Visit>
void visit_all(language const& words, Visit const& visit) {
    std::string text(words.prefix);
    detail::visit_words(words, sip_uri_automaton().run(text), text, words.most, visit);
}

/// A shortest text through each transition.
template <class Visit>
void visit_transitions(Visit const& visit) {
    for (std::string const& text : transition_strings(sip_uri_automaton()))
        visit(std::string_view(text), sip_uri_automaton().accepts(text));
}

/// Every octet in every state.
template <class Visit>
void visit_octets(Visit const& visit) {
    automaton const& verdicts = sip_uri_automaton();
    for (automaton::state at = 0; at != verdicts.size(); ++at)
        for (unsigned octet = 0; octet != 256; ++octet) {
            char const letter = static_cast<char>(octet);
            visit(std::string_view(verdicts.access(at) + letter), verdicts.accepting(verdicts.step(at, letter)));
        }
}

/// Changes valid URIs at random: the same texts from the same seed, on every machine.
class mutator {
public:
    explicit mutator(std::uint64_t seed) : random_(seed), letters_(sip_uri_automaton().classes().letters()) {
        visit_transitions([&](std::string_view text, bool accepted) {
            if (accepted) seeds_.emplace_back(text);
        });
        // As often as the short ones, although they are few.
        for (std::size_t count = seeds_.size(); count != 0; --count)
            seeds_.emplace_back(examples[count % std::size(examples)]);
    }

    std::string next() {
        std::string text = any_seed();
        for (std::size_t changes = 1 + below(3); changes != 0; --changes) change(text);
        return text;
    }

private:
    static constexpr std::string_view examples[] = {
        "sip:alice@atlanta.com",
        "sip:alice:secretword@atlanta.com;transport=tcp",
        "sips:alice@atlanta.com?subject=project%20x&priority=urgent",
        "sip:+1-212-555-1212:1234@gateway.com;user=phone",
        "sips:1212@gateway.com",
        "sip:alice@192.0.2.4",
        "sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com",
        "sip:alice;day=tuesday@atlanta.com",
        "sip:carol@chicago.com;security=on;newparam=5",
        "sip:bob@[2001:db8::9:1]:5060;maddr=[ff02::1];ttl=15",
        "sip:bob@[::ffff:192.0.2.128]",
        "sips:[1:2:3:4:5:6:7:8]:65535?a=&b=[c]",
        "SIP:user:pa=s,s@xn--d1acufc.example.:05060;lr;comp=sigcomp",
        "sip:%00%ff;x=1?y=/z@a-b.c9:0;transport=UDP?X-Name=Ann%20%26%20Bob",
        "sip:voicemail@h.example;target=tel:+1;cause=486?Replaces=1%40h%3Bto-tag=7",
        "sip:(a)!~*'_.-&=+$,;?/@255.249.199.99;$+&:/[]=[]",
    };

    void change(std::string& text) {
        std::size_t const at = below(text.size() + 1);
        std::size_t const length = below(std::min<std::size_t>(text.size() - at, 8) + 1);
        switch (below(7)) {
            case 0: text.insert(at, 1, any_letter()); break;
            case 1: text.replace(at, std::min<std::size_t>(text.size() - at, 1), 1, any_letter()); break;
            case 2:
                text.replace(at, std::min<std::size_t>(text.size() - at, 1), 1, static_cast<char>(below(256)));
                break;
            case 3: text.erase(at, length); break;
            case 4: text.insert(at, std::string(text, at, length)); break;
            case 5: text = text.substr(0, at) + end_of(any_seed()); break;
            default: text.insert(at, std::string(text, below(text.size() + 1), 6)); break;
        }
    }

    std::string end_of(std::string const& text) { return text.substr(below(text.size() + 1)); }
    std::string const& any_seed() { return seeds_[below(seeds_.size())]; }
    char any_letter() { return letters_[below(letters_.size())]; }

    /// The distributions of the standard library differ from one to the next.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    std::mt19937_64 random_;
    std::string letters_;
    std::vector<std::string> seeds_;
};

/// So many changed URIs.
template <class Visit>
void visit_mutants(std::size_t count, std::uint64_t seed, Visit const& visit) {
    for (mutator mutants(seed); count != 0; --count) {
        std::string const text = mutants.next();
        visit(std::string_view(text), sip_uri_automaton().accepts(text));
    }
}

// Comparison.

/// Always three digits, so that no digit after it can belong to it.
inline std::string octal_escape(char octet) {
    std::string result = "\\";
    for (std::size_t const place : {64U, 8U, 1U}) result += static_cast<char>('0' + number_of(octet) / place % 8);
    return result;
}

/// A text as a string literal of C++.
inline std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (char const octet : text) {
        bool const plain = octet >= ' ' && octet <= '~' && octet != '"' && octet != '\\';
        result += plain ? std::string(1, octet) : octal_escape(octet);
    }
    return result + '"';
}

inline std::string shown(std::optional<pieces> const& reading) {
    if (!reading) return "rejected";
    auto const part = [](std::string_view name, std::optional<std::string_view> text) {
        return text ? ' ' + std::string(name) + ' ' + quoted(*text) : std::string();
    };
    return "accepted:" + part("scheme", reading->scheme) + part("user", reading->user) +
           part("password", reading->password) + part("host", reading->host) + part("port", reading->port) +
           part("params", reading->params) + part("headers", reading->headers);
}

/// What was compared, and where the two first disagreed.
struct tally {
    std::size_t strings = 0;
    std::size_t accepted = 0;
    std::size_t longest = 0;
    std::size_t disagreements = 0;
    std::string first_disagreements;

    friend std::ostream& operator<<(std::ostream& out, tally const& result) {
        out << result.strings << " strings of at most " << result.longest << " octets, " << result.accepted
            << " accepted, " << result.disagreements << " disagreements" << result.first_disagreements;
        return out;
    }
};

/// How much is compared.
enum class depth { verdict, pieces };

/// Compares a reader, `std::optional<pieces>(std::string_view)`, with the oracle, one text at a time.
template <class Reader>
class agreement {
public:
    explicit agreement(Reader reader, depth compared = depth::pieces)
        : reader_(std::move(reader)), compared_(compared) {}

    void operator()(std::string_view text, bool accepted) {
        ++result_.strings;
        result_.accepted += accepted;
        result_.longest = std::max(result_.longest, text.size());
        // In storage of its very size, where a sanitizer sees what reads beyond the end.
        std::vector<char> const storage(text.begin(), text.end());
        std::string_view const copy(storage.data(), storage.size());
        std::optional<pieces> const got = reader_(copy);
        if (got.has_value() != accepted) return disagree(copy, got);
        if (accepted && compared_ == depth::pieces && read(copy) != got) disagree(copy, got);
    }

    tally const& result() const { return result_; }

private:
    void disagree(std::string_view text, std::optional<pieces> const& got) {
        if (++result_.disagreements > 5) return;
        result_.first_disagreements +=
            "\n  " + quoted(text) + "\n    oracle: " + shown(read(text)) + "\n    got:    " + shown(got);
    }

    Reader reader_;
    depth compared_;
    tally result_;
};

/// Compares over a whole set of texts: `texts` is called with the function to call for each.
template <class Reader, class Texts>
tally agree(Reader const& reader, Texts const& texts, depth compared = depth::pieces) {
    agreement<Reader> comparison(reader, compared);
    texts([&](std::string_view text, bool accepted) { comparison(text, accepted); });
    return comparison.result();
}

// The sets that every reader is held to, the short ones by default and the long ones too in the slow suite.

struct text_set {
    std::string_view name;
    language words;
};

/// Every text of a few letters, in the places where the grammar is deepest.
inline constexpr text_set short_texts[] = {
    {"anything", {"sip:", representatives, 5}},
    {"port", {"sip:h:", "035679", 6}},
    {"groups of an IPv6 address", {"sip:[", "4:", 18, "]"}},
};

inline constexpr text_set long_texts[] = {
    {"anything", {"sip:", representatives, 6}},
    {"port", {"sip:h:", "0123567", 7}},
    {"host", {"sip:", "14a.-:", 8}},
    {"IPv4 address", {"sip:", "0125.", 9}},
    {"IPv6 address", {"sip:[", "4:.", 13, "]"}},
    {"end of an IPv6 address", {"sip:[4:4:4:", "4:.", 13, "]"}},
    {"parameters", {"sip:h;", "a=;%4[?@", 7}},
    {"headers", {"sip:h?", "a=&%4[?@", 7}},
    {"userinfo", {"sip:", "a:@%4;?&", 7, "@h"}},
};

}  // namespace oracle

#endif
