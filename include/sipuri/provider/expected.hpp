// What a provider's rules expected where an error or a finding is, in words.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_EXPECTED_HPP
#define SIPURI_PROVIDER_EXPECTED_HPP

#include <sipuri/provider/detail/expectation.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/findings.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes what the rules of a profile expected: "one of true and false", "from 1 to 600". Nothing where they say no more
/// than the error's own message.
///
/// `text` is what the error's offsets count in: a URI, the text of a request's field, or the name of a further field.
/// Writes nothing of `text` but the one octet of errc::should_be_escaped, and reads nothing outside of it.
/// Returns the octets written.
/// Errors: errc::no_space, with the size needed.
template <class Out>
constexpr result<std::size_t> write_expected(error const& what, std::string_view text, profile const& rules, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_expected(target, finding{.what = what}, text, rules); });
}

/// The same of a finding; of errc::ignored it names the field that makes it so, where an error names all that may.
template <std::same_as<finding> Finding, class Out>
constexpr result<std::size_t> write_expected(Finding const& found, std::string_view text, profile const& rules,
                                             Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_expected(target, found, text, rules); });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
