// Fixes an address of a header field, or a list of them, as people paste it, and says what it fixed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_REPAIR_NAME_ADDR_HPP
#define SIPURI_HELP_REPAIR_NAME_ADDR_HPP

#include <sipuri/address/name_addrs.hpp>
#include <sipuri/help/detail/address_fixer.hpp>
#include <sipuri/help/repaired_text.hpp>

#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Fixes a text that is no address of a header field, nor a list of them, where it can have meant only one, and lists
/// what it fixed.
///
/// What goes: white space and quotes around the whole, the name of the header field, a second pair of brackets, commas
/// and semicolons with nothing after them, a quote or bracket that has no other one, the "=" of ";x=".
/// What is added: quotes around a display name that needs them, because of a comma for example, and around such a value
/// of a parameter; the "<" and ">" around a URI after a display name; the ">" at the end of the text; the ";" before a
/// known parameter.
/// What is replaced: a line break with its white space, as in a folded header field, by a space; typographic quotes,
/// \" and &quot; around a display name by quotes, and quotes within it by \"; &lt; and &gt; by "<" and ">".
/// Each URI is fixed as repair() fixes it, a tel URI as repair_tel() does.
///
/// A valid list of addresses is not changed.
/// Errors: the error that parse_name_addrs() finds in `text`, where there is no fix or more than one; errc::no_space,
/// with the size needed, where a fixed_text has no room.
/// Complexity: linear.
/// Example: `repair_name_addr("From: Bond, James <jb@example.com>").value().text` is
/// `"Bond, James" <sip:jb@example.com>`.
/// RFC 3261, sections 20 and 25.1.
template <class Text = std::string>
[[nodiscard]] constexpr result<repaired_text<Text>> repair_name_addr(std::string_view text, options allowed = {}) {
    auto const strict = parse_name_addrs(text, allowed);
    if (strict) return detail::unrepaired<Text>(text);
    if (text.size() > 0xFFFFFFFFU) return strict.error();
    auto const fix = [&]<class Target>(detail::fix_writer<Target>& out) {
        return detail::address_fixer<Target>{out, allowed}.run();
    };
    return detail::repaired_by<Text>(text, strict.error(), fix, [&](std::string_view written) {
        return parse_name_addrs(written, allowed).has_value();
    });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
