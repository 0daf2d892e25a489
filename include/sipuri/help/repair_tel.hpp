// Fixes a telephone number as people type it, and says what it fixed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_REPAIR_TEL_HPP
#define SIPURI_HELP_REPAIR_TEL_HPP

#include <sipuri/help/detail/number_fixer.hpp>
#include <sipuri/help/repaired_text.hpp>
#include <sipuri/help/tel_repair.hpp>
#include <sipuri/tel/parse.hpp>

#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Fixes a telephone number as it was typed to a tel URI, where it can have meant only one, and lists what it fixed.
///
/// What goes: white space and "/" between digits, the "//" of "tel://", quotes and brackets around the whole, empty
/// parameters. What is added: "tel:" before a number. What is replaced: typographic hyphens by "-", escapes by the
/// octets that they mean, " ext. 7" by ";ext=7". Separators that a tel URI may have stay.
/// By options: the prefixes of a number plan become "+" and the country code, a "(0)" goes, and so does a pause with
/// what follows it. Without its option each of these is refused, as is a national number, for it has no country code.
///
/// A valid tel URI is not changed, except for a "(0)" in a global number where tel_repair::trunk_zero asks for it.
/// Errors: the error that parse_tel() finds in `text`, where there is no fix or more than one; errc::no_space, with the
/// size needed, where a fixed_text has no room.
/// Complexity: linear.
/// Example: `repair_tel("tel://+1 (201) 555-0123").value().text` is `tel:+1(201)555-0123`.
/// RFC 3966, section 3.
template <class Text = std::string>
[[nodiscard]] constexpr result<repaired_text<Text>> repair_tel(std::string_view text, tel_repair const& allowed = {}) {
    auto const strict = parse_tel(text);
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    bool const has_zero = strict && strict->is_global() && strict->number().encoded().find("(0)") != text.npos;
    if (strict && !(has_zero && allowed.trunk_zero)) return detail::unrepaired<Text>(text);
    auto made = detail::repaired_by<Text>(
        text, strict ? error{} : strict.error(),
        [&](auto& out) { return detail::fix_pasted_number(out, allowed); },
        [](std::string_view written) { return parse_tel(written).has_value(); });
    if (!made && made.error().code == errc::none) return detail::unrepaired<Text>(text);
    return made;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
