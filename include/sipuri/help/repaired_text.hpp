// A text that was repaired, and how it comes about.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_REPAIRED_TEXT_HPP
#define SIPURI_HELP_REPAIRED_TEXT_HPP

#include <sipuri/help/detail/fix_writer.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/text/detail/write_to.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A text that was repaired, and the fixes that made it, with their places in the text as it was given.
///
/// `Text` owns the octets: a std::string, or a fixed_text<N>, which allocates nothing.
template <class Text>
struct repaired_text {
    Text text{};            ///< valid
    sipuri::fixes fixes{};  ///< in order; none for a text that was valid
};

namespace detail {

/// A copy of a text that needs no fix.
template <class Text>
[[nodiscard]] constexpr result<repaired_text<Text>> unrepaired(std::string_view text) {
    repaired_text<Text> made;
    auto const written = write_to(made.text, [&](auto& out) { out.put(text); });
    if (!written) return written.error();
    return made;
}

/// What `fix` makes of a text with the error `strict`, if `is_valid` takes it.
template <class Text, class Fix, class Check>
[[nodiscard]] constexpr result<repaired_text<Text>> repaired_by(std::string_view text, error const& strict, Fix fix,
                                                                Check is_valid) {
    repaired_text<Text> made;
    auto&& target = sink_for(made.text);
    auto const list = put_fixed(target, text, strict, fix);
    if (!list) return list.error();
    if (!is_valid(std::string_view{made.text})) return strict;
    made.fixes = *list;
    return made;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
