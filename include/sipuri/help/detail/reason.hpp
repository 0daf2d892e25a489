// What an explanation says of an error after the component: the cause, the fix, and what the rules at hand expected.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_REASON_HPP
#define SIPURI_HELP_DETAIL_REASON_HPP

#include <sipuri/help/detail/hints.hpp>
#include <sipuri/provider/detail/expectation.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/profiles.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/findings.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// True for the codes of a provider's rules.
[[nodiscard]] constexpr bool is_of_provider(errc code) noexcept {
    auto const number = static_cast<std::uint8_t>(code);
    return number >= 176 && number < 224;
}

/// What the rules expected; without rules, what all profiles of the library expect, if those that say anything agree.
///
/// Of a text whose offending octets are hidden, only the field counts, and not what is in it.
[[nodiscard]] constexpr fixed_text<512> expected_words(finding const& found, std::string_view text, bool hidden,
                                                       table_row<profile> rules) noexcept {
    auto const& what = found.what;
    fixed_text<512> words;
    bool const field = is_request_field(what.where);
    if (hidden && !field) return words;
    if (rules) {
        detail::put_expected(words, found, text, *rules);
        return words;
    }
    if (!field && !is_of_provider(what.code)) return words;
    for (auto const* each : profiles) {
        fixed_text<512> more;
        detail::put_expected(more, found, text, *each);
        if (more.view().empty()) continue;
        if (!words.view().empty() && words.view() != more.view()) return {};
        words = more;
    }
    return words;
}

/// True if the fix of a hint may be shown: it neither replaces a secret nor is inserted into one.
[[nodiscard]] constexpr bool shows_fix(hint const& found, octet_range secret) noexcept {
    return found.has_fix && !detail::touches(found.edit, secret);
}

/// Puts the reason for a finding, of which `found` is the hint, by the rules of a profile or without any.
template <sink Sink>
constexpr void put_reason(Sink& out, finding const& about, std::string_view text, octet_range secret, hint const& found,
                          table_row<profile> rules) noexcept {
    auto const& what = about.what;
    bool const hidden = !secret.empty() && (secret.contains(what.offset) ||
                                            (found.has_fix && detail::touches(found.edit, secret)));
    auto const expected = detail::expected_words(about, text, hidden, rules);
    bool const fixed = !hidden && found.has_fix;
    bool const says_all = is_request_field(what.where)
                              ? what.code == errc::invalid_character || what.code == errc::ignored ||
                                    what.code == errc::similar_name
                              : what.code == errc::invalid_scheme && !fixed;
    if (hidden && what.code == errc::invalid_character && detail::takes_escapes(what.where)) {
        out.put("this character must be escaped with %");
    } else if (says_all && !expected.view().empty()) {
        out.put(expected.view());
    } else {
        out.put(hidden && what.code != errc::too_long ? message(what.code) : found.says.view());
        // A fix says what a provider's rules expect; of a text that is no URI they say more.
        if (!expected.view().empty() && (!fixed || !is_of_provider(what.code))) {
            out.put(fixed ? "; " : ": ");
            out.put(expected.view());
        }
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
