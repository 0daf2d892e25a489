// Where in a message a URI appears, and which of its components may appear there.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_CONTEXT_HPP
#define SIPURI_URI_CONTEXT_HPP

#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The columns of RFC 3261, section 19.1.1, Table 1.
enum class context : std::uint8_t {
    request_uri,
    to,
    from,
    registration_contact,  ///< a Contact of REGISTER, or of a redirection
    dialog_contact,        ///< a Contact within a dialog, a Record-Route or a Route
    external,              ///< outside of any message
};

namespace detail {

/// RFC 3261, section 19.1.1, Table 1: for each context in its order 'o' (optional) or '-' (not allowed). Its parameters
/// are in `parameter_rules`; what it allows everywhere is left out.
inline constexpr std::string_view port_contexts = "o--ooo";
inline constexpr std::string_view headers_contexts = "---o-o";

[[nodiscard]] constexpr bool allows(std::string_view contexts, context where) noexcept {
    return contexts[static_cast<std::size_t>(where)] == 'o';
}

}  // namespace detail

/// Asks as validate() does, and then whether each component may appear where the URI is going to.
///
/// What may not is errc::not_allowed; a receiver should ignore it, and for_context() takes it out.
/// RFC 3261, section 19.1.1, Table 1. Costs what validate() costs.
[[nodiscard]] constexpr findings validate(uri_argument argument, context where) noexcept {
    auto const source = argument.view();
    auto found = validate(source);
    auto const text = source.text();
    auto const refuse = [&](std::string_view piece, component what) {
        found.add({severity::rejected, detail::at(text, piece, errc::not_allowed, what)});
    };
    if (source.port() && !detail::allows(detail::port_contexts, where)) refuse(source.port_text(), component::port);
    for (auto const parameter : source.parameters()) {
        auto const rule = rule_of(parameter);
        if (rule != nullptr && !detail::allows(rule->contexts, where)) refuse(parameter.text(), component::parameters);
    }
    if (!source.headers().empty() && !detail::allows(detail::headers_contexts, where)) {
        refuse(source.headers().text(), component::headers);
    }
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
