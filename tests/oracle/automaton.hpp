// The same productions as the smallest deterministic automaton, and what follows from it: strings that find every
// wrong implementation which needs no more states than the grammar.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_AUTOMATON_HPP
#define SIPURI_TESTS_ORACLE_AUTOMATON_HPP

#include "abnf.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oracle {

/// Not operator<: where the highest octet of a number comes first, libstdc++ 12 compares parts of such vectors alone
/// (its bug 113960).
struct by_elements {
    bool operator()(std::vector<std::size_t> const& a, std::vector<std::size_t> const& b) const {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
};

/// The octets divided into classes: no literal of the grammar tells two octets of one class apart.
class octet_classes {
public:
    /// The classes that the literals below this rule make.
    octet_classes(grammar const& rules, std::size_t start) {
        std::vector<bool> seen(rules.rules.size());
        split_rule(rules, start, seen);
        for (std::size_t const octet : order())
            if (class_of_[octet] == letters_.size()) letters_ += static_cast<char>(octet);
    }

    std::size_t size() const { return letters_.size(); }
    std::size_t of(char octet) const { return class_of_[number_of(octet)]; }

    /// One octet of each class.
    std::string const& letters() const { return letters_; }

private:
    void split_rule(grammar const& rules, std::size_t rule, std::vector<bool>& seen) {
        if (seen[rule]) return;
        seen[rule] = true;
        split(rules, rules.rules[rule].body, seen);
    }

    void split(grammar const& rules, expression const& what, std::vector<bool>& seen) {
        if (what.what == expression::kind::octet) split_by(what.octets);
        if (what.what == expression::kind::rule) split_rule(rules, what.rule, seen);
        for (expression const& part : what.parts) split(rules, part, seen);
    }

    /// The classes are numbered by their first octets.
    void split_by(octet_set const& literal) {
        std::map<std::pair<std::size_t, bool>, std::size_t> number;
        for (std::size_t const octet : order())
            class_of_[octet] = number.try_emplace({class_of_[octet], literal.test(octet)}, number.size()).first->second;
    }

    /// All octets, lower case first: then the strings made of letters() look as people write them.
    static std::array<std::size_t, 256> order() {
        std::array<std::size_t, 256> octets{};
        for (std::size_t index = 0; index != octets.size(); ++index) octets[index] = ('a' + index) % octets.size();
        return octets;
    }

    std::array<std::size_t, 256> class_of_{};
    std::string letters_;
};

/// A non-deterministic automaton by Thompson's construction (1968): one small piece for each element of a production.
class nfa {
public:
    using state = std::size_t;
    using states = std::vector<state>;  // sorted, each once

    nfa(grammar const& rules, std::size_t start) : rules_(rules), start_(add()), accepting_(build_rule(start, start_)) {
        for (state at = 0; at != moves_.size(); ++at) closures_.push_back(closure(at));
    }

    states const& start() const { return closures_[start_]; }
    bool accepts(states const& here) const { return std::binary_search(here.begin(), here.end(), accepting_); }

    states step(states const& here, char octet) const {
        states next;
        for (state const at : here)
            if (moves_[at].octets.test(number_of(octet))) {
                states const& reached = closures_[moves_[at].to];
                next.insert(next.end(), reached.begin(), reached.end());
            }
        std::sort(next.begin(), next.end());
        next.erase(std::unique(next.begin(), next.end()), next.end());
        return next;
    }

private:
    /// In this construction a state has one move on octets at most.
    struct move {
        octet_set octets;
        state to = 0;
    };

    state add() {
        moves_.emplace_back();
        free_moves_.emplace_back();
        return moves_.size() - 1;
    }

    state build_rule(std::size_t rule, state from) { return build(rules_.rules[rule].body, from); }

    /// Adds the element after a state that has no moves yet, and returns the state after it, which has
    /// none either.
    state build(expression const& what, state from) {
        switch (what.what) {
            case expression::kind::octet: return build_octet(what, from);
            case expression::kind::sequence: return build_sequence(what, from);
            case expression::kind::alternation: return build_alternation(what, from);
            case expression::kind::repetition: return build_repetition(what, from);
            case expression::kind::rule: break;
        }
        return build_rule(what.rule, from);
    }

    state build_octet(expression const& what, state from) {
        state const to = add();
        moves_[from] = {what.octets, to};
        return to;
    }

    state build_sequence(expression const& what, state from) {
        for (expression const& part : what.parts) from = build(part, from);
        return from;
    }

    state build_alternation(expression const& what, state from) {
        state const to = add();
        for (expression const& part : what.parts) connect(build(part, connected(from)), to);
        return to;
    }

    state build_repetition(expression const& what, state from) {
        expression const& part = what.parts.front();
        for (std::size_t count = 0; count != what.least; ++count) from = build(part, from);
        state const to = add();
        if (what.most == expression::unbounded) {
            state const loop = connected(from);
            connect(build(part, connected(loop)), loop);
            connect(loop, to);
            return to;
        }
        for (std::size_t count = what.least; count != what.most; ++count) {
            connect(from, to);
            from = build(part, connected(from));
        }
        connect(from, to);
        return to;
    }

    void connect(state from, state to) { free_moves_[from].push_back(to); }

    state connected(state from) {
        state const to = add();
        connect(from, to);
        return to;
    }

    /// What is reached without an octet, as far as it matters: states with a move on octets, and the accepting one.
    states closure(state from) const {
        std::set<state> reached{from};
        std::vector<state> open{from};
        while (!open.empty()) {
            state const at = open.back();
            open.pop_back();
            for (state const to : free_moves_[at])
                if (reached.insert(to).second) open.push_back(to);
        }
        states important;
        for (state const at : reached)
            if (moves_[at].octets.any() || at == accepting_) important.push_back(at);
        return important;
    }

    grammar const& rules_;
    std::vector<move> moves_;
    std::vector<std::vector<state>> free_moves_;
    std::vector<states> closures_;
    state start_;
    state accepting_;
};

/// The smallest complete deterministic automaton of a rule. State 0 is where it begins; the others follow by the length
/// of the shortest string that leads to them.
class automaton {
public:
    using state = std::size_t;

    automaton(grammar const& rules, std::string_view rule) : classes_(rules, rules.find(rule)) {
        determine(nfa(rules, rules.find(rule)));
        minimise();
        find_access();
        find_completions();
    }

    std::size_t size() const { return next_.size(); }
    octet_classes const& classes() const { return classes_; }

    state step(state at, char octet) const { return next_[at][classes_.of(octet)]; }
    bool accepting(state at) const { return accepting_[at]; }

    /// Whether some string leads from the state to acceptance.
    bool live(state at) const { return accepting_[at] || !completion_[at].empty(); }

    state run(std::string_view text, state at = 0) const {
        for (char const octet : text) at = step(at, octet);
        return at;
    }
    bool accepts(std::string_view text) const { return accepting(run(text)); }

    /// A shortest string that leads to the state.
    std::string const& access(state at) const { return access_[at]; }

    /// A shortest string that leads from the state to acceptance; empty for the dead state too.
    std::string const& completion(state at) const { return completion_[at]; }

    /// One octet of each class, where octets that no state distinguishes are one class.
    std::string merged_letters() const {
        std::set<std::vector<state>, by_elements> columns;
        std::string letters;
        for (char const letter : classes_.letters()) {
            std::vector<state> column;
            for (state at = 0; at != size(); ++at) column.push_back(step(at, letter));
            if (columns.insert(std::move(column)).second) letters += letter;
        }
        return letters;
    }

private:
    using row = std::vector<state>;  // by class

    /// The subset construction (Rabin and Scott, 1959).
    void determine(nfa const& from) {
        std::map<nfa::states, state, by_elements> number{{from.start(), 0}};
        std::vector<nfa::states> subsets{from.start()};
        for (state at = 0; at != subsets.size(); ++at) {
            accepting_.push_back(from.accepts(subsets[at]));
            row& next = next_.emplace_back();
            for (char const letter : classes_.letters()) {
                auto const [place, added] = number.try_emplace(from.step(subsets[at], letter), subsets.size());
                next.push_back(place->second);
                if (added) subsets.push_back(place->first);
            }
        }
    }

    /// Moore's minimisation (1956): blocks of states are split until the states of each go to the same blocks.
    void minimise() {
        std::vector<state> block(accepting_.begin(), accepting_.end());
        for (std::size_t blocks = 0;;) {
            std::map<row, state, by_elements> number;
            std::vector<state> finer;
            for (state at = 0; at != size(); ++at) {
                row signature{block[at]};
                for (state const to : next_[at]) signature.push_back(block[to]);
                finer.push_back(number.try_emplace(std::move(signature), number.size()).first->second);
            }
            block = std::move(finer);
            if (number.size() == blocks) break;
            blocks = number.size();
        }
        merge(block);
    }

    /// One state for each block, numbered as they are reached from the first.
    void merge(std::vector<state> const& block) {
        std::map<state, state> number{{block[0], 0}};
        std::vector<state> members{0};
        std::vector<row> next;
        std::vector<bool> accepting;
        for (state at = 0; at != members.size(); ++at) {
            accepting.push_back(accepting_[members[at]]);
            row merged;
            for (state const to : next_[members[at]]) {
                auto const [place, added] = number.try_emplace(block[to], members.size());
                merged.push_back(place->second);
                if (added) members.push_back(to);
            }
            next.push_back(std::move(merged));
        }
        next_ = std::move(next);
        accepting_ = std::move(accepting);
    }

    /// States are numbered by breadth, so that the first move to a state ends a shortest string.
    void find_access() {
        access_.resize(size());
        state last = 0;
        for (state at = 0; at != size(); ++at)
            for (char const letter : classes_.letters())
                if (step(at, letter) == last + 1) access_[++last] = access_[at] + letter;
    }

    void find_completions() {
        completion_.resize(size());
        std::vector<bool> known = accepting_;
        for (bool changed = true; changed;) {
            changed = false;
            std::vector<bool> const before = known;
            for (state at = 0; at != size(); ++at)
                for (char const letter : classes_.letters()) {
                    state const to = step(at, letter);
                    if (known[at] || !before[to]) continue;
                    completion_[at] = letter + completion_[to];
                    known[at] = changed = true;
                }
        }
    }

    octet_classes classes_;
    std::vector<row> next_;
    std::vector<bool> accepting_;
    std::vector<std::string> access_;
    std::vector<std::string> completion_;
};

/// The automaton of SIP and SIPS URIs.
inline automaton const& sip_uri_automaton() {
    static automaton const smallest(sip_uri_grammar(), "uri");
    return smallest;
}

/// A shortest string through each transition of the live states: accepted, unless the transition is the one that ruins
/// the text; then it ends there.
inline std::set<std::string> transition_strings(automaton const& smallest) {
    std::set<std::string> strings;
    std::string const letters = smallest.merged_letters();
    for (automaton::state at = 0; at != smallest.size(); ++at) {
        if (!smallest.live(at)) continue;
        for (char const letter : letters)
            strings.insert(smallest.access(at) + letter + smallest.completion(smallest.step(at, letter)));
    }
    return strings;
}

/// The W-method (Chow, 1978) with harmonised state identifiers: whoever gives the right verdict on all these strings is
/// right on every string, if it remembers no more states than the automaton (and so many extra ones), and treats the
/// octets of a class alike.
class w_method {
public:
    explicit w_method(automaton const& smallest)
        : automaton_(smallest), letters_(smallest.merged_letters()), identifiers_(smallest.size()) {
        std::vector<automaton::state> all;
        for (automaton::state at = 0; at != smallest.size(); ++at) all.push_back(at);
        tell_apart(all);
    }

    /// Strings whose verdicts tell the state from every other one.
    std::vector<std::string> const& identifiers(automaton::state at) const { return identifiers_[at]; }

    /// Calls visit(text, accepted): to every state, over every transition, through every string of so many further
    /// letters, and there the identifiers of the state that should have been reached. The letters are one octet of each
    /// class, unless told.
    template <class Visit>
    void visit(std::size_t extra_states, Visit const& visit) const {
        visit_over(automaton_.classes().letters(), extra_states, visit);
    }
    template <class Visit>
    void visit_over(std::string const& letters, std::size_t extra_states, Visit const& visit) const {
        for (automaton::state at = 0; at != automaton_.size(); ++at) {
            std::string text = automaton_.access(at);
            visit_from(at, text, letters, extra_states + 1, visit);
        }
    }

private:
    template <class Visit>
    void visit_from(automaton::state at, std::string& text, std::string const& letters, std::size_t steps,
                    Visit const& visit) const {
        std::size_t const size = text.size();
        for (std::string const& identifier : identifiers_[at]) {
            text += identifier;
            visit(std::string_view(text), automaton_.accepting(automaton_.run(identifier, at)));
            text.resize(size);
        }
        if (steps == 0) return;
        for (char const letter : letters) {
            text += letter;
            visit_from(automaton_.step(at, letter), text, letters, steps - 1, visit);
            text.resize(size);
        }
    }

    using states = std::vector<automaton::state>;

    /// A word that some states of the block accept and others reject becomes an identifier of them all: two states
    /// share every word up to and including the first that tells them apart. That is what makes the identifiers
    /// harmonised.
    void tell_apart(states const& block) {
        if (block.size() < 2) return;
        std::string const word = telling_word(block);
        states accepted;
        states rejected;
        for (automaton::state const at : block) {
            identifiers_[at].push_back(word);
            (automaton_.accepting(automaton_.run(word, at)) ? accepted : rejected).push_back(at);
        }
        tell_apart(accepted);
        tell_apart(rejected);
    }

    /// The most even one of the shortest such words; there is one, because the automaton is minimal.
    std::string telling_word(states const& block) const {
        std::vector<candidate> level{{block, ""}};
        std::set<states, by_elements> seen{block};
        for (;;) {
            auto const best =
                std::max_element(level.begin(), level.end(), [&](candidate const& left, candidate const& right) {
                    return evenness(left.reached) < evenness(right.reached);
                });
            if (evenness(best->reached) != 0) return best->word;
            level = longer(level, seen);
        }
    }

    /// A word, and where it leads from each state of the block.
    struct candidate {
        states reached;
        std::string word;
    };

    std::vector<candidate> longer(std::vector<candidate> const& level, std::set<states, by_elements>& seen) const {
        std::vector<candidate> next;
        for (candidate const& shorter : level)
            for (char const letter : letters_) {
                states reached;
                for (automaton::state const at : shorter.reached) reached.push_back(automaton_.step(at, letter));
                if (seen.insert(reached).second) next.push_back({std::move(reached), shorter.word + letter});
            }
        return next;
    }

    /// How many states are in the smaller half, the accepting or the rejecting one.
    std::size_t evenness(states const& block) const {
        auto const accepting = [&](automaton::state at) { return automaton_.accepting(at); };
        auto const accepted = static_cast<std::size_t>(std::count_if(block.begin(), block.end(), accepting));
        return std::min(accepted, block.size() - accepted);
    }

    automaton const& automaton_;
    std::string letters_;
    std::vector<std::vector<std::string>> identifiers_;
};

}  // namespace oracle

#endif
