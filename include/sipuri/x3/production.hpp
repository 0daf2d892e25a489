// What an X3 grammar is written in: octets of a set, texts in quotes, and productions with an attribute.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     inline constexpr auto extension = production<part::text>([] { return quoted{"ext="} >> +digit; });
#ifndef SIPURI_X3_PRODUCTION_HPP
#define SIPURI_X3_PRODUCTION_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/engine.hpp>

#include <boost/spirit/home/x3/auxiliary/eoi.hpp>
#include <boost/spirit/home/x3/char/char.hpp>
#include <boost/spirit/home/x3/char/char_parser.hpp>
#include <boost/spirit/home/x3/core/parse.hpp>
#include <boost/spirit/home/x3/directive/omit.hpp>
#include <boost/spirit/home/x3/directive/repeat.hpp>
#include <boost/spirit/home/x3/operator/alternative.hpp>
#include <boost/spirit/home/x3/operator/and_predicate.hpp>
#include <boost/spirit/home/x3/operator/difference.hpp>
#include <boost/spirit/home/x3/operator/kleene.hpp>
#include <boost/spirit/home/x3/operator/list.hpp>
#include <boost/spirit/home/x3/operator/not_predicate.hpp>
#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/plus.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <cstddef>
#include <memory>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

/// Makes a production: `production<part::text>([] { return +digit; })`.
///
/// Its attribute is that of its part, whatever the attributes within; no skipper and no semantic action reaches in.
template <auto What>
inline constexpr detail::production_maker<What> production{};

/// One octet of a set: `octet<chars::unreserved>`.
template <char_set const& Set>
struct octet : boost::spirit::x3::char_parser<octet<Set>> {
    using attribute_type = char;
    static constexpr bool has_attribute = true;

    /// What X3 asks of a char_parser; constexpr.
    template <class Context>
    [[nodiscard]] constexpr bool test(char c, Context const&) const noexcept {
        return Set.contains(c);
    }
};

/// Either of two sets is one set: a look-up in place of two.
template <char_set const& A, char_set const& B>
[[nodiscard]] constexpr octet<detail::united<A, B>> operator|(octet<A>, octet<B>) noexcept {
    return {};
}

/// %x30-34 and the like: one octet of a range, `octet_range<'0', '4'>`.
template <char First, char Last>
struct octet_range : boost::spirit::x3::char_parser<octet_range<First, Last>> {
    using attribute_type = char;
    static constexpr bool has_attribute = true;

    /// What X3 asks of a char_parser; constexpr.
    template <class Context>
    [[nodiscard]] constexpr bool test(char c, Context const&) const noexcept {
        return c >= First && c <= Last;
    }
};

/// A text in quotes as ABNF means it, in any case: `quoted{"sip:"}`.
struct quoted : boost::spirit::x3::parser<quoted> {
    using attribute_type = boost::spirit::x3::unused_type;
    static constexpr bool has_attribute = false;

    /// The text, which must outlive the grammar.
    constexpr explicit quoted(std::string_view all) noexcept : text(all) {}

    /// True if `all` begins with the text, in any case.
    [[nodiscard]] constexpr bool begins(std::string_view all) const noexcept {
        return sipuri::detail::equal_ignoring_case(all.substr(0, text.size()), text);
    }

    /// What X3 asks of a parser.
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext&, Attribute&) const {
        boost::spirit::x3::skip_over(first, last, context);
        if (!begins({std::to_address(first), static_cast<std::size_t>(last - first)})) return false;
        first += static_cast<std::ptrdiff_t>(text.size());
        return true;
    }

    std::string_view text;  ///< as it is compared
};

// The words of X3 that the grammar is written in.
using boost::spirit::x3::lit;
using boost::spirit::x3::repeat;

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
