// The rules of RFC 3261 beyond its grammar.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_VALIDATE_HPP
#define SIPURI_URI_VALIDATE_HPP

#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/detail/rules.hpp>
#include <sipuri/uri/findings.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/uri_argument.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Asks a grammatical URI for the further rules of RFC 3261, sections 19.1.1 and 26.2.2.
///
/// No parameter name stands twice, compared decoded and without case; transport, user, method, ttl and maddr have
/// values of their own syntax; ttl goes with a multicast maddr and UDP only; sips does not go with UDP. A value on
/// the flag lr is tolerated with advice. Offsets are those of `source.text()`. Allocates nothing. Linear, but for the
/// sorting of parameters, up to 1024 at a time: n log n in their number, n / 1024 times as much beyond that.
[[nodiscard]] constexpr findings validate(uri_argument argument) noexcept {
    auto const source = argument.view();
    findings found;
    auto const text = source.text();
    auto const parameters = source.parameters();
    using names = detail::field_names<';', detail::escapes::resolved>;
    detail::repeated_fields<findings::capacity() + 1, names> const repeated{parameters.text()};
    for (auto const parameter : parameters) {
        if (repeated.contains(parameter.text())) {
            found.add({severity::rejected, detail::at(text, parameter.name().encoded(), errc::duplicate_name,
                                                      component::parameter_name)});
        }
        if (auto const wrong = detail::wrong_value(text, parameter)) found.add({severity::rejected, *wrong});
        if (parameter.is("lr") && parameter.value()) {
            found.add({severity::advice, detail::at(text, parameter.value()->encoded(), errc::unexpected_value,
                                                    component::parameter_value)});
        }
    }
    detail::check_transport(source, found);
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
