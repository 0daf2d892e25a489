// An error shown to people: the text, a caret under the offending characters, the cause, and the fix.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_EXPLAIN_HPP
#define SIPURI_HELP_EXPLAIN_HPP

#include <sipuri/help/detail/reason.hpp>
#include <sipuri/help/detail/window.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/findings.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Two lines of text, made by explain() and held in place.
using diagnostic = fixed_text<1024>;

namespace detail {

/// Puts the text, a caret, the component and what `says` puts.
template <class Says>
constexpr void put_explanation(diagnostic& out, error const& what, std::string_view text, octet_range secret,
                               Says says) noexcept {
    auto const begin = what.offset < text.size() ? what.offset : text.size();
    auto const length = what.length < text.size() - begin ? what.length : text.size() - begin;
    auto const columns = detail::put_window(out, text, {begin, begin + length}, secret);
    out.put('\n');
    for (std::size_t i = 0; i != columns.begin; ++i) out.put(' ');
    for (std::size_t i = columns.begin; i < columns.end || i == columns.begin; ++i) out.put('^');
    out.put(' ');
    for (char const c : component_name(what.where)) out.put(c == '_' ? ' ' : c);
    out.put(": ");
    says();
}

/// Explains a finding by the rules of a profile, or without any. Shows nothing of `secret`.
[[nodiscard]] constexpr diagnostic explained(finding const& found, std::string_view text, octet_range secret,
                                             table_row<profile> rules) noexcept {
    diagnostic out;
    detail::put_explanation(out, found.what, text, secret, [&] {
        detail::put_reason(out, found, text, secret, detail::hint_beside(found.what, text, secret), rules);
    });
    return out;
}

[[nodiscard]] constexpr diagnostic explained(finding const& found, std::string_view text,
                                             table_row<profile> rules) noexcept {
    text = text.substr(0, 0xFFFFFFFFU);
    return detail::explained(found, text, detail::secret_of(found.what, text), rules);
}

}  // namespace detail

/// Shows an error in the text that it belongs to, in two lines without a line break at the end:
///
///     sip:bob@example.com:50x0
///                           ^ port: expected a digit
///
/// The second line names the cause, which may be another than the reader's, and the fix, where there is one.
/// A text in UTF-8 is shown as it was typed, and the caret is under the offending character: code points are counted,
/// wide and combining ones as one column each. Octets that are no UTF-8, controls and characters that nobody sees are
/// shown as `\xHH`, a long text as a window. A password is never shown, whether the text is a URI or not. Reads nothing
/// outside `text`, even for an error of another text.
/// Complexity: linear.
[[nodiscard]] constexpr diagnostic explain(error const& what, std::string_view text) noexcept {
    return detail::explained(finding{.what = what}, text, {});
}

/// The same, with what the rules of a profile expected where the error is: "only digits are allowed".
///
/// `text` is what the error's offsets count in: a URI, or a field of a request, as call::text_of() gives it.
[[nodiscard]] constexpr diagnostic explain(error const& what, std::string_view text, profile const& rules) noexcept {
    return detail::explained(finding{.what = what}, text, rules);
}

/// Shows a finding, likewise. Of a provider's finding it says what all profiles of the library expect, if they agree.
template <std::same_as<finding> Finding>
[[nodiscard]] constexpr diagnostic explain(Finding const& found, std::string_view text) noexcept {
    return detail::explained(found, text, {});
}

/// Shows a finding, with what the rules that led to it expected.
/// Example: `explain(found, uri.text(), twilio::current)`.
template <std::same_as<finding> Finding>
[[nodiscard]] constexpr diagnostic explain(Finding const& found, std::string_view text, profile const& rules) noexcept {
    return detail::explained(found, text, rules);
}

/// Shows what a fix changes, in the text before it is applied.
template <std::same_as<fix> Fix>
[[nodiscard]] constexpr diagnostic explain(Fix const& change, std::string_view text) noexcept {
    diagnostic out;
    text = text.substr(0, 0xFFFFFFFFU);
    error const what{change.code, change.where, change.offset, change.length};
    auto const secret = detail::secret_of(what, text);
    detail::put_explanation(out, what, text, secret, [&] {
        bool const hidden = detail::touches(change, secret);
        out.put(change.length == 0 ? "inserted " : change.text.view().empty() ? "removed" : "replaced by ");
        out.put(hidden && !change.text.view().empty() ? "****" : change.text.view());
    });
    return out;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
