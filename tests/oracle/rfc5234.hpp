// ABNF (RFC 5234) as it is in the RFCs, read into a tree: what the matcher and the automaton are both made of.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_RFC5234_HPP
#define SIPURI_TESTS_ORACLE_RFC5234_HPP

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oracle {

/// A set of octets.
using octet_set = std::bitset<256>;

/// The number of an octet, whatever the sign of char.
constexpr std::size_t number_of(char octet) { return static_cast<unsigned char>(octet); }

/// One element of a production.
struct expression {
    enum class kind { octet, sequence, alternation, repetition, rule };
    static constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

    kind what = kind::sequence;
    octet_set octets{};               ///< octet: one of these
    std::vector<expression> parts{};  ///< sequence, alternation: the elements; repetition: the one that is repeated
    std::size_t least = 1;            ///< repetition: so often at least
    std::size_t most = 1;             ///< repetition: so often at most
    std::size_t rule = 0;             ///< rule: which one, as an index of grammar::rules
};

/// The productions of a text in ABNF.
struct grammar {
    struct rule {
        std::string name;
        expression body;
    };
    std::vector<rule> rules;

    std::size_t find(std::string_view name) const {
        for (std::size_t index = 0; index != rules.size(); ++index)
            if (rules[index].name == name) return index;
        throw std::invalid_argument("no rule is called " + std::string(name));
    }
};

/// Reads ABNF: RFC 5234 without prose-val, "=/", %b and %d, which our productions do not use.
class abnf_reader {
public:
    static grammar read(std::string_view text) { return abnf_reader(text).rulelist(); }

private:
    using kind = expression::kind;

    explicit abnf_reader(std::string_view text) : rest_(text) { skip_white_space(); }

    // rulelist = 1*( rule / (*c-wsp c-nl) )
    grammar rulelist() {
        while (!rest_.empty()) rule();
        for (std::size_t index = 0; index != defined_.size(); ++index)
            if (!defined_[index])
                throw std::invalid_argument("a rule without a production: " + result_.rules[index].name);
        return std::move(result_);
    }

    // rule = rulename defined-as elements c-nl
    void rule() {
        std::size_t const index = index_of(rulename());
        if (defined_[index]) fail("a rule with two productions");
        expect('=');
        // First the body: reading it may add rules, and so move them.
        expression body = alternation();
        result_.rules[index].body = std::move(body);
        defined_[index] = true;
    }

    // alternation = concatenation *(*c-wsp "/" *c-wsp concatenation)
    expression alternation() {
        std::vector<expression> parts{concatenation()};
        while (accept('/')) parts.push_back(concatenation());
        return parts.size() == 1 ? std::move(parts.front())
                                 : expression{.what = kind::alternation, .parts = std::move(parts)};
    }

    // concatenation = repetition *(1*c-wsp repetition)
    expression concatenation() {
        std::vector<expression> parts{repetition()};
        while (at_repetition()) parts.push_back(repetition());
        return parts.size() == 1 ? std::move(parts.front())
                                 : expression{.what = kind::sequence, .parts = std::move(parts)};
    }

    // repetition = [repeat] element ; repeat = 1*DIGIT / (*DIGIT "*" *DIGIT)
    expression repetition() {
        bool const counted = at(digit) || at("*");
        if (!counted) return element();
        std::size_t const least = at(digit) ? decimal() : 0;
        std::size_t most = least;
        if (accept('*')) most = at(digit) ? decimal() : expression::unbounded;
        return repeated(least, most, element());
    }

    // element = rulename / group / option / char-val / num-val
    expression element() {
        if (accept('(')) return closed(alternation(), ')');
        if (accept('[')) return repeated(0, 1, closed(alternation(), ']'));
        if (at("\"")) return char_val();
        if (at("%")) return num_val();
        return {.what = kind::rule, .rule = index_of(rulename())};
    }

    // char-val = DQUOTE *(%x20-21 / %x23-7E) DQUOTE ; letters mean either case
    expression char_val() {
        std::size_t const end = rest_.find('"', 1);
        if (end == std::string_view::npos) fail("a string without an end");
        expression string;
        for (char const octet : rest_.substr(1, end - 1))
            string.parts.push_back({.what = kind::octet, .octets = either_case(octet)});
        take(end + 1);
        skip_white_space();
        return string.parts.size() == 1 ? std::move(string.parts.front()) : string;
    }

    // num-val = "%x" 1*HEXDIG [ "-" 1*HEXDIG ] ; these octets and no others
    expression num_val() {
        expect_next('%');
        expect_next('x');
        std::size_t const first = hexadecimal();
        std::size_t last = first;
        if (at("-")) {
            expect_next('-');
            last = hexadecimal();
        }
        skip_white_space();
        expression range{.what = kind::octet};
        for (std::size_t octet = first; octet <= last; ++octet) range.octets.set(octet);
        return range;
    }

    // rulename = ALPHA *(ALPHA / DIGIT / "-")
    std::string_view rulename() {
        std::size_t size = 0;
        while (size != rest_.size() && name_octets.find(rest_[size]) != std::string_view::npos) ++size;
        if (size == 0) fail("no rule name");
        std::string_view const name = take(size);
        skip_white_space();
        return name;
    }

    static expression repeated(std::size_t least, std::size_t most, expression what) {
        expression result{.what = kind::repetition, .least = least, .most = most};
        result.parts.push_back(std::move(what));
        return result;
    }

    static octet_set either_case(char octet) {
        octet_set both;
        both.set(number_of(octet));
        bool const letter = (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z');
        if (letter) both.set(number_of(octet) ^ 0x20U);
        return both;
    }

    expression closed(expression inside, char bracket) {
        expect(bracket);
        return inside;
    }

    /// A rule ends where the next one begins: at a name with a "=" after it.
    bool at_repetition() {
        if (rest_.empty() || at("/") || at(")") || at("]")) return false;
        if (name_octets.find(rest_.front()) == std::string_view::npos || at(digit)) return true;
        std::string_view const here = rest_;
        rulename();
        bool const next_rule = at("=");
        rest_ = here;
        return !next_rule;
    }

    std::size_t decimal() {
        std::size_t value = 0;
        while (at(digit)) value = value * 10 + static_cast<std::size_t>(take(1).front() - '0');
        return value;
    }

    std::size_t hexadecimal() {
        static constexpr std::string_view digits = "0123456789ABCDEF";
        std::size_t value = 0;
        while (at(digits)) value = value * 16 + digits.find(take(1).front());
        return value;
    }

    std::size_t index_of(std::string_view name) {
        for (std::size_t index = 0; index != result_.rules.size(); ++index)
            if (result_.rules[index].name == name) return index;
        result_.rules.push_back({std::string(name), {}});
        defined_.push_back(false);
        return result_.rules.size() - 1;
    }

    bool at(std::string_view octets) const {
        return !rest_.empty() && octets.find(rest_.front()) != std::string_view::npos;
    }

    std::string_view take(std::size_t size) {
        std::string_view const taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    bool accept(char octet) {
        if (!at({&octet, 1})) return false;
        take(1);
        skip_white_space();
        return true;
    }

    void expect(char octet) {
        if (!accept(octet)) fail(std::string("expected ") + octet);
    }

    void expect_next(char octet) {
        if (!at({&octet, 1})) fail(std::string("expected ") + octet);
        take(1);
    }

    /// White space and comments.
    void skip_white_space() {
        for (;;) {
            if (at(" \n"))
                take(1);
            else if (at(";"))
                take(std::min(rest_.find('\n'), rest_.size()));
            else
                return;
        }
    }

    [[noreturn]] void fail(std::string const& what) const {
        throw std::invalid_argument("ABNF: " + what + " before: " + std::string(rest_.substr(0, 40)));
    }

    static constexpr std::string_view digit = "0123456789";
    static constexpr std::string_view name_octets = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";

    std::string_view rest_;
    grammar result_;
    std::vector<bool> defined_;
};

}  // namespace oracle

#endif
