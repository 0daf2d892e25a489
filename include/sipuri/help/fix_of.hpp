// The fix of an error or a finding, as data.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_FIX_OF_HPP
#define SIPURI_HELP_FIX_OF_HPP

#include <sipuri/help/detail/reason.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/uri/findings.hpp>

#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The fix of an error of any reader in its text, or none, where only the writer knows what was meant.
///
/// The cause is derived from error and text. Applied, the text is valid, or less of it comes after its next error than
/// came after this one. A fix that would show a password is none.
/// Complexity: linear.
/// Example: `apply(*fix_of(parse(text).error(), text), text, out)`.
[[nodiscard]] constexpr std::optional<fix> fix_of(error const& what, std::string_view text) noexcept {
    text = text.substr(0, 0xFFFFFFFFU);
    auto const secret = detail::secret_of(what, text);
    auto const found = detail::hint_beside(what, text, secret);
    if (!detail::shows_fix(found, secret)) return std::nullopt;
    return found.edit;
}

/// The fix of a finding of validate() or check() in the text that they looked at, or none.
///
/// Applied, the text is as valid as it was, breaks no rule that it kept, and less of it comes after what is still found
/// of this kind. Other findings have their places in the text before: look for them again after each fix.
/// Complexity: linear.
/// Example: of `sip:bob@example.com;tag=1` it is to remove `;tag=1`, which belongs to the header field.
[[nodiscard]] constexpr std::optional<fix> fix_of(finding const& found, std::string_view text) noexcept {
    return sipuri::fix_of(found.what, text);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
