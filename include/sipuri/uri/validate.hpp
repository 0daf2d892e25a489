// The rules of RFC 3261 beyond its grammar.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_VALIDATE_HPP
#define SIPURI_URI_VALIDATE_HPP

#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/detail/advice.hpp>
#include <sipuri/uri/detail/rules.hpp>
#include <sipuri/uri/findings.hpp>
#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/uri_argument.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Asks a grammatical URI for the further rules of RFC 3261, and for what is valid but rarely meant.
///
/// Rejected: a parameter name that repeats, decoded and without case; a value that the syntax of transport, user, method,
/// ttl or maddr refuses; ttl without a multicast maddr and UDP; sips with UDP.
/// Advice: a value of the flag lr; a user that begins with "//", has a "?", is a scheme, is escaped twice, or begins with
/// an escaped "+"; parameters that belong to a header field or a telephone number; an escaped ";" between what look like
/// parameters; URI parameters as headers; a header field that may appear once, again.
///
/// Offsets are those of `source.text()`. Findings are in the order of the components, at most findings::capacity().
///
/// Complexity: linear, for up to 1400 parameters and as many headers; beyond that each list is read once more for each
/// further 1400, in any order of the names. Allocates nothing.
/// RFC 3261, sections 19.1.1, 19.1.5 and 26.2.2.
[[nodiscard]] constexpr findings validate(uri_view source) noexcept {
    findings found;
    auto const text = source.text();
    auto const parameters = source.parameters();
    detail::advise_on_user(found, source);
    if (!parameters.empty()) {
        using names = detail::field_names<';', detail::escapes::resolved>;
        detail::repeated_fields<findings::capacity() + 1, names> const repeated{parameters.text()};
        detail::transport_parameters known;
        for (auto const parameter : parameters) {
            if (repeated.contains(parameter.text())) {
                found.add({severity::rejected, detail::at(text, parameter.name().encoded(), errc::duplicate_name,
                                                          component::parameter_name)});
            }
            if (auto const rule = rule_of(parameter)) {
                detail::check_value(found, text, parameter, *rule);
                known.add(parameter, *rule);
            } else {
                detail::advise_on_place(found, text, parameter);
            }
            if (auto const value = parameter.value()) {
                detail::advise_on_semicolons(found, text, value->encoded(), component::parameter_value);
            }
        }
        detail::check_transport(source, known, found);
    }
    detail::advise_on_headers(found, text, source.headers());
    return found;
}

/// The same for a URI that owns its text, a temporary too.
template <class Uri>
    requires requires { typename Uri::storage_type; } && std::is_convertible_v<Uri const&, uri_view>
[[nodiscard]] constexpr findings validate(Uri const& source) noexcept {
    return sipuri::validate(uri_argument{source}.view());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
