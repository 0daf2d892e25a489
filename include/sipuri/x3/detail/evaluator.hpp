// Runs an X3 expression in a constant expression.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_EVALUATOR_HPP
#define SIPURI_X3_DETAIL_EVALUATOR_HPP

#include <sipuri/text/error.hpp>
#include <sipuri/uri/options.hpp>
#include <sipuri/x3/production.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace detail {

/// The octet that decides whether an optional part is there; none for all other parsers.
template <class Grammar>
inline constexpr std::optional<char> mark_of{};
template <auto What, class Right>
requires requires { captures_of<What>::mark_of(What); }
inline constexpr std::optional<char> mark_of<production_parser<What, Right>> = captures_of<What>::mark_of(What);

/// Where a text leaves the grammar: the octet that was refused, and the innermost component around it.
struct stop {
    component where = component::uri;
    char const* begin = nullptr;
    char const* at = nullptr;
};

/// What an evaluator is asked: whether a text is of the grammar, which is faster, or where it stops being so.
enum class question : unsigned char {
    accepts,
    where_it_stops,
    where_a_uri_stops,  ///< for a text that is meant as one URI
};

/// Runs an X3 expression as X3 would, from the public members of its nodes: nothing in X3 that parses is constexpr.
class evaluator {
public:
    constexpr evaluator(std::string_view all, question asked) noexcept
        : at_(all.data()),
          end_(at_ + all.size()),
          explains_(asked != question::accepts),
          whole_(asked == question::where_a_uri_stops),
          host_(at_) {
        inside_.begin = furthest_.begin = at_;
    }

    [[nodiscard]] constexpr char const* at() const noexcept { return at_; }
    [[nodiscard]] constexpr stop const& furthest() const noexcept { return furthest_; }
    /// Where the last host begins.
    [[nodiscard]] constexpr char const* host() const noexcept { return host_; }
    /// What that host may need.
    [[nodiscard]] constexpr options allowed() const noexcept { return allowed_; }

    template <class Left, class Right>
    constexpr bool run(spirit::sequence<Left, Right> const& p, auto& taken) {
        auto const before = at_;
        return (run(p.left, taken) && run(p.right, taken)) || back_to(before);
    }
    template <class Left, class Right>
    constexpr bool run(spirit::alternative<Left, Right> const& p, auto& taken) {
        return run(p.left, taken) || run(p.right, taken);
    }
    template <class Left, class Right>
    constexpr bool run(spirit::difference<Left, Right> const& p, auto& taken) {
        auto const before = at_;
        if (!quietly(p.right, taken)) return run(p.left, taken);
        at_ = before;
        return refuse();
    }
    template <class Left, class Right>
    constexpr bool run(spirit::list<Left, Right> const& p, auto& taken) {
        if (!run(p.left, taken)) return false;
        auto before = at_;
        while (run(p.right, taken) && (run(p.left, taken) || back_to(before))) before = at_;
        return true;
    }
    template <class Subject>
    constexpr bool run(spirit::kleene<Subject> const& p, auto& taken) {
        return repeat_within(p.subject, taken, 0, -1);
    }
    template <class Subject>
    constexpr bool run(spirit::plus<Subject> const& p, auto& taken) {
        return repeat_within(p.subject, taken, 1, -1);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::exact_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.exact_value, p.repeat_limit.exact_value);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::finite_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.min_value, p.repeat_limit.max_value);
    }
    template <class Subject, class Count>
    constexpr bool run(spirit::repeat_directive<Subject, spirit::detail::infinite_count<Count>> const& p, auto& taken) {
        return repeat_within(p.subject, taken, p.repeat_limit.min_value, -1);
    }
    template <class Subject>
    constexpr bool run(spirit::optional<Subject> const& p, auto& taken) {
        if constexpr (constexpr auto mark = mark_of<Subject>; mark.has_value()) {
            // In a whole URI only this part can contain its mark, so that the mark says whether the part is there.
            if (explains_ && whole_) return rest().find(*mark) == std::string_view::npos || run(p.subject, taken);
        }
        (void)run(p.subject, taken);
        return true;
    }
    template <class Subject>
    constexpr bool run(spirit::and_predicate<Subject> const& p, auto& taken) {
        auto const before = at_;
        bool const found = run(p.subject, taken);
        at_ = before;
        return found;
    }
    template <class Subject>
    constexpr bool run(spirit::not_predicate<Subject> const& p, auto& taken) {
        auto const before = at_;
        bool const found = quietly(p.subject, taken);
        at_ = before;
        return !found || refuse();
    }
    template <class Subject>
    constexpr bool run(spirit::omit_directive<Subject> const& p, auto& taken) {
        return run(p.subject, taken);
    }
    constexpr bool run(spirit::eoi_parser const&, auto&) { return at_ == end_ || refuse(); }
    template <class Encoding, class Attribute>
    constexpr bool run(spirit::literal_char<Encoding, Attribute> const& p, auto&) {
        return take_if(at_ != end_ && *at_ == p.ch, 1);
    }
    /// octet, octet_range, and leaves of the user's: any char_parser whose test() is constexpr.
    template <class Leaf>
    requires requires(Leaf const& p) { p.test('a', spirit::unused); }
    constexpr bool run(Leaf const& p, auto&) { return take_if(at_ != end_ && p.test(*at_, spirit::unused), 1); }
    constexpr bool run(quoted const& p, auto&) { return take_if(p.begins(rest()), p.text.size()); }

    template <auto What, class Right, class Captures>
    constexpr bool run(production_parser<What, Right> const& p, Captures& taken) {
        if constexpr (std::is_same_v<Captures, captures_of<What>>) {
            return run_within(p, taken);
        } else {
            captures_of<What> inner{at_};
            if (!run_within(p, inner)) return false;
            hand_over<What>(taken, inner);
            return true;
        }
    }

private:
    [[nodiscard]] constexpr std::string_view rest() const noexcept {
        return {at_, static_cast<std::size_t>(end_ - at_)};
    }
    constexpr bool take_if(bool fits, std::size_t count) noexcept {
        if (!fits) return refuse();
        at_ += count;
        return true;
    }
    constexpr bool back_to(char const* before) noexcept {
        at_ = before;
        return false;
    }
    /// Of several rules that refuse the same octet the first is kept: the others are about what might come next.
    constexpr bool refuse() noexcept {
        if (explains_ && (furthest_.at == nullptr || at_ > furthest_.at)) {
            furthest_ = {inside_.where, inside_.begin, at_};
        }
        return false;
    }
    template <auto What, class Right>
    constexpr bool run_within(production_parser<What, Right> const& p, captures_of<What>& taken) {
        constexpr auto where = captures_of<What>::component_of(What);
        auto const before = at_;
        auto const around = inside_;
        if constexpr (where.has_value()) inside_ = {*where, before, nullptr};
        if constexpr (where == component::host) {
            host_ = before;
            if constexpr (requires { captures_of<What>::allowed_in(What); }) {
                allowed_ = captures_of<What>::allowed_in(What);
            }
        }
        bool found = false;
        if constexpr (captures_of<What>::is_atom(What)) {
            found = quietly(p.subject, taken) || refuse();
        } else {
            found = run(p.subject, taken);
        }
        inside_ = around;
        return (found && taken.template take<What>(before, at_)) || back_to(before);
    }
    template <class Subject>
    constexpr bool quietly(Subject const& subject, auto& taken) {
        bool const loud = explains_;
        explains_ = false;
        bool const found = run(subject, taken);
        explains_ = loud;
        return found;
    }
    template <class Subject>
    constexpr bool repeat_within(Subject const& subject, auto& taken, long long least, long long most) {
        auto const before = at_;
        long long count = 0;
        while (count != most && run(subject, taken)) ++count;
        return count >= least || back_to(before);
    }

    char const* at_;
    char const* end_;
    bool explains_;
    bool whole_;
    char const* host_;
    options allowed_{};
    stop inside_;
    stop furthest_;
};

}  // namespace detail
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
