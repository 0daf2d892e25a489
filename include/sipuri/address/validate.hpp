// The further rules of RFC 3261 for an address.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_VALIDATE_HPP
#define SIPURI_ADDRESS_VALIDATE_HPP

#include <sipuri/address/any_uri_validate.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/parameters.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/field_names.hpp>
#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// Tokens with white space around them; a ";" within quotes does not separate. RFC 3261, section 25.1.
struct generic_param_names : field_names<';', escapes::none, ' ', '\t'> {
    [[nodiscard]] static constexpr std::uint32_t begin(std::string_view text, std::uint32_t at) noexcept {
        while (at != text.size() && is_space(text[at])) ++at;
        return at;
    }
    [[nodiscard]] static constexpr std::uint32_t next(std::string_view text, std::uint32_t at) noexcept {
        at += static_cast<std::uint32_t>(end_of_generic_param(text.substr(at)));
        return at == text.size() ? none : at + 1;
    }
};

/// Adds an advice for each control character, which a quoted-string holds only as a quoted-pair.
constexpr void report_controls(std::string_view text, quoted_view value, component where, findings& found) noexcept {
    auto const octets = value.text();
    if (!value.is_quoted()) return;
    for (std::size_t i = 0; i != octets.size(); ++i) {
        if (octets[i] != '\\') continue;
        if (chars::control.contains(octets[i + 1])) {
            advise(found, text, octets.substr(i, 2), errc::control_character, where);
        }
        ++i;
    }
}

}  // namespace detail

/// Asks an address for what validate() asks its URI, for names of parameters that repeat, and for control characters.
///
/// A tel URI or URN that breaks the grammar of its own scheme is rejected, with the error of parse_any_uri().
///
/// "Any given parameter-name MUST NOT appear more than once": RFC 3261, section 7.3.1. A quoted-pair of a control
/// character is valid, but unquoted() reads it as a space: advice. Offsets are those of `source.text()`. Allocates
/// nothing.
///
/// Complexity: that of validate() for a URI, for the parameters of either kind.
[[nodiscard]] constexpr findings validate(name_addr_view source) noexcept {
    findings found;
    auto const text = source.text();
    auto const offset = detail::offset_in(text, source.addr_spec());
    if (auto const any = source.any()) {
        found.add(validate(*any), [&](finding& one) { one.what.offset += offset; });
    } else {
        auto what = any.error();
        what.offset += offset;
        found.add({severity::rejected, what});
    }
    if (auto const name = source.display_name()) detail::report_controls(text, *name, component::display_name, found);
    auto const list = source.parameters().text();
    detail::repeated_fields<findings::capacity() + 1, detail::generic_param_names> const repeated{list};
    for (auto const parameter : source.parameters()) {
        if (repeated.contains(parameter.text())) {
            found.add({severity::rejected,
                       detail::at(text, parameter.name(), errc::duplicate_name, component::generic_param)});
        }
        if (auto const value = parameter.value()) {
            detail::report_controls(text, *value, component::generic_param, found);
        }
    }
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
