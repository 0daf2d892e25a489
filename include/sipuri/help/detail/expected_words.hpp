// What the rules at hand expected, as an explanation says it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_EXPECTED_WORDS_HPP
#define SIPURI_HELP_DETAIL_EXPECTED_WORDS_HPP

#include <sipuri/provider/detail/expectation.hpp>
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

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
