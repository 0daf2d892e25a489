// How X3 runs a production: one instantiation for all iterators, skippers and attributes.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_ENGINE_HPP
#define SIPURI_X3_DETAIL_ENGINE_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/error.hpp>

#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/core/skip_over.hpp>
#include <boost/spirit/home/x3/support/context.hpp>
#include <boost/spirit/home/x3/support/traits/move_to.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace detail {

namespace spirit = boost::spirit::x3;

template <auto What>
using captures_of = decltype(captures_for(What));

template <auto What>
using attribute_of = decltype(std::declval<captures_of<What> const&>().template attribute<What>(nullptr));

/// The context of a production within a production: the captures and nothing of the user's context. So X3 instantiates
/// the grammar once, for pointers, and not again for each skipper and each iterator of a program.
struct captures_tag;
template <class Captures>
using inner_context = spirit::context<captures_tag, Captures>;

/// Gives what a production of another grammar has found to the captures around it, where they accept it.
template <auto What, class Around>
constexpr void hand_over(Around&& around, captures_of<What> const& taken) noexcept {
    if constexpr (requires { around.template adopt<What>(taken); }) around.template adopt<What>(taken);
}

/// A production as X3 sees it. `Right` is a lambda that returns the right-hand side, so that the type names the
/// production and not the whole grammar below it: in compiler messages, in symbols, and in what both cost.
template <auto What, class Right>
struct production_parser : spirit::parser<production_parser<What, Right>> {
    using captures = captures_of<What>;
    using attribute_type = attribute_of<What>;
    static constexpr bool has_attribute = true;
    static constexpr auto subject = spirit::as_parser(Right{}());

    template <class Iterator, class Context, class RContext, class Target>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext&, Target& target) const {
        if constexpr (std::is_same_v<Context, inner_context<captures>>) {
            return parse_within(first, last, context);
        } else {
            static_assert(std::contiguous_iterator<Iterator> && std::is_same_v<std::iter_value_t<Iterator>, char>,
                          "sipuri::x3: a view needs contiguous text: iterate over a string, not over a stream");
            spirit::skip_over(first, last, context);
            char const* const begin = std::to_address(first);
            char const* at = begin;
            captures taken{begin};
            if (!parse_within(at, begin + (last - first), inner_context<captures>{taken})) return false;
            if (static_cast<std::size_t>(at - begin) > 0xFFFFFFFFU) return false;
            first += at - begin;
            spirit::traits::move_to(taken.template attribute<What>(at), target);
            hand_over<What>(spirit::get<captures_tag>(context), taken);
            return true;
        }
    }

private:
    static bool parse_within(char const*& first, char const* const& last, inner_context<captures> const& context) {
        char const* const before = first;
        if (!subject.parse(first, last, context, spirit::unused, spirit::unused)) return false;
        if (spirit::get<captures_tag>(context).template take<What>(before, first)) return true;
        first = before;
        return false;
    }
};

template <auto What>
struct production_maker {
    template <class Right>
    [[nodiscard]] constexpr production_parser<What, Right> operator()(Right) const noexcept {
        return {};
    }
};

template <char_set const& A, char_set const& B>
inline constexpr char_set united = A | B;

}  // namespace detail
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <auto What, class Right>
struct boost::spirit::x3::get_info<sipuri::x3::detail::production_parser<What, Right>> {
    using result_type = std::string;

    /// What an expectation failure calls the production: "header_name".
    std::string operator()(sipuri::x3::detail::production_parser<What, Right> const&) const {
        constexpr auto where = sipuri::x3::detail::captures_of<What>::component_of(What);
        return std::string{where ? name(*where) : std::string_view{"text"}};
    }
};

#endif
