// Reads whole texts by the X3 grammar, at run time and in constant expressions.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_PARSE_HPP
#define SIPURI_X3_PARSE_HPP

#include <sipuri/uri/view.hpp>
#include <sipuri/x3/detail/explain.hpp>
#include <sipuri/x3/uri.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

/// Reads a whole text by one of these productions, or by a grammar made of them, also in a constant expression.
///
/// The value is the production's attribute, so that `constant_parse(uri, text)` gives what sipuri::parse(text) gives;
/// for any other grammar it is the text. A grammar may use X3's operators, characters, `repeat`, `omit`, `eoi`, and
/// leaves of your own that have a constexpr `test`.
///
/// Errors: those of sipuri::parse(), with offsets in `text`.
/// Lifetime: the value borrows `text`. Allocates nothing.
/// Example: `static_assert(sipuri::x3::constant_parse(sipuri::x3::host, "example.com"));`
template <class Grammar>
requires std::is_base_of_v<boost::spirit::x3::parser_base, Grammar>
[[nodiscard]] constexpr auto constant_parse(Grammar const& grammar, std::string_view text SIPURI_LIFETIMEBOUND)
    -> result<detail::attribute_of<detail::part_of<Grammar>>> {
    constexpr auto what = detail::part_of<Grammar>;
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    char const* const end = text.data() + text.size();
    detail::evaluator first{text, detail::question::accepts};
    detail::captures_of<what> taken{text.data()};
    if (first.run(grammar, taken) && first.at() == end) return taken.template attribute<what>(end);
    return detail::explain_by(grammar, text);
}
template <class Grammar, sipuri::detail::owning_temporary Text>
constexpr void constant_parse(Grammar const&, Text&&) = delete;

/// Reads a whole text as a SIP or SIPS URI by X3: the verdicts, views and errors are those of sipuri::parse().
///
/// uri = SIP-URI / SIPS-URI
///
/// Errors: those of sipuri::parse(); an error costs a second run.
/// Lifetime: the view borrows `text`. Allocates nothing.
/// RFC 3261, section 25.1.
[[nodiscard]] inline result<uri_view> parse(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    char const* at = text.data();
    char const* const end = at + text.size();
    detail::captures taken{at};
    detail::inner_context<detail::captures> const context{taken};
    if (uri.parse(at, end, context, detail::spirit::unused, detail::spirit::unused) && at == end) {
        return taken.attribute<part::uri>(end);
    }
    return detail::explain_by(uri, text);
}
template <sipuri::detail::owning_temporary Text>
result<uri_view> parse(Text&&) = delete;

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
