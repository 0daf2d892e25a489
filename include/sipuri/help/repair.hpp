// Fixes a URI as people paste it, and says what it fixed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_REPAIR_HPP
#define SIPURI_HELP_REPAIR_HPP

#include <sipuri/help/detail/fix_writer.hpp>
#include <sipuri/help/detail/paste.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/uri/uri.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A URI that was repaired, and the fixes that made it, with their places in the text as it was given.
template <class Uri>
struct repaired {
    Uri uri{};             ///< valid
    sipuri::fixes fixes{};  ///< in order; none for a text that was valid
};

/// Fixes a text that is no URI, where it can have meant only one, and lists what it fixed.
///
/// What goes: white space and marks that nobody sees around the text and its delimiters, quotes around the whole, a
/// display name with its brackets and what follows them, a request line around the URI, the "//" of "sip://h", a second
/// "sip:" before the host, a second pair of brackets, a delimiter with nothing after it, the "=" of ";x=", spaces in a
/// telephone number.
/// What is added: "sip:" before a user and host, never "sips:"; the brackets of an IPv6 address whose last group can be
/// no port; the ";" before a known parameter; the "=" of "?a".
/// What is replaced: "&" before a known parameter; "&amp;" between headers; "%40" before the host; in a user, a
/// parameter's value and a header's value, each octet that can be neither part of it nor a delimiter, by its escape.
///
/// A valid text is not changed, so that a second repair() changes nothing.
/// Errors: the error that parse() finds in `text`, where there is no fix or more than one; errc::second_question for a
/// second "?" between headers, which is "&" or data; errc::no_space, with the size needed, where a static_uri has no
/// room.
/// Complexity: linear.
/// Example: `repair("sip: bob@example.com/").value().uri.text()` is `sip:bob@example.com`.
template <class Uri = uri>
[[nodiscard]] constexpr result<repaired<Uri>> repair(std::string_view text) {
    auto const strict = parse(text);
    auto const unchanged = [](Uri&& same) { return repaired<Uri>{static_cast<Uri&&>(same), {}}; };
    if (strict) return Uri::from(*strict).transform(unchanged);
    if (text.size() > 0xFFFFFFFFU) return strict.error();
    typename Uri::storage_type::text_type written;
    auto&& target = detail::sink_for(written);
    auto const list = detail::put_fixed(target, text, strict.error(), [](auto& out) { return detail::fix_paste(out); });
    if (!list) return list.error();
    auto made = Uri::parse(std::string_view{written});
    if (!made) return strict.error();
    return repaired<Uri>{static_cast<Uri&&>(*made), *list};
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
