// Where in a message a URI stands, and which of its components may stand there.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_CONTEXT_HPP
#define SIPURI_URI_CONTEXT_HPP

#include <sipuri/uri/validate.hpp>

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

/// A row of the table: a component, and for each context in its order 'o' (optional) or '-' (not allowed).
struct context_rule {
    std::string_view name;
    std::string_view contexts;

    [[nodiscard]] constexpr bool allows(context where) const noexcept {
        return contexts[static_cast<std::size_t>(where)] == 'o';
    }
};

/// RFC 3261, section 19.1.1, Table 1, without the rows of what may stand everywhere.
inline constexpr context_rule port_rule{"port", "o--ooo"};
inline constexpr context_rule parameter_rules[]{{"method", "-----o"},
                                                {"maddr", "o--ooo"},
                                                {"ttl", "o--o-o"},
                                                {"transport", "o--ooo"},
                                                {"lr", "o---oo"}};
inline constexpr context_rule headers_rule{"headers", "---o-o"};

}  // namespace detail

/// Asks as validate() does, and then whether each component may stand where the URI is going to.
///
/// What may not is errc::not_allowed; a receiver should ignore it, and for_context() takes it out.
/// RFC 3261, section 19.1.1, Table 1. Costs what validate() costs.
[[nodiscard]] constexpr findings validate(uri_view source, context where) noexcept {
    auto found = validate(source);
    auto const text = source.text();
    auto const refuse = [&](std::string_view piece, component what) {
        found.add({severity::rejected, detail::at(text, piece, errc::not_allowed, what)});
    };
    if (source.port() && !detail::port_rule.allows(where)) refuse(source.port_text(), component::port);
    for (auto const parameter : source.parameters()) {
        for (auto const& rule : detail::parameter_rules) {
            if (parameter.is(rule.name) && !rule.allows(where)) refuse(parameter.text(), component::parameters);
        }
    }
    if (!source.headers().empty() && !detail::headers_rule.allows(where)) {
        refuse(source.headers().text(), component::headers);
    }
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
