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

namespace detail {

constexpr void validate_parameters(findings& found, uri_view source) noexcept {
    auto const text = source.text();
    auto const list = source.parameters().text();
    repetitions<findings::capacity() + 1, field_names<';', escapes::resolved>> repeats{list};
    transport_parameters known;
    for (field_extents<';'> fields{list}; !fields.done(); fields.next()) {
        auto const [begin, name_end, end, name_escaped, value_escaped] = *fields;
        auto const parameter = access::make<parameter_view>(list.substr(begin, end - begin), name_end - begin);
        auto const name = parameter.name();
        if (repeats.includes(*fields)) {
            found.add({severity::rejected, at(text, name.encoded(), errc::duplicate_name, component::parameter_name)});
        }
        if (auto const rule = name_escaped ? rule_of(name) : rule_of_plain(name.encoded())) {
            check_value(found, text, parameter, *rule);
            known.add(parameter, *rule);
        } else {
            advise_on_place(found, text, parameter);
        }
        if (value_escaped) {
            advise_on_semicolons(found, text, list.substr(name_end + 1, end - name_end - 1), component::parameter_value);
        }
    }
    check_transport(source, known, found);
}

/// Adds what validate() finds.
constexpr void add_findings(findings& found, uri_view source) noexcept {
    advise_on_user(found, source);
    if (!source.parameters().empty()) validate_parameters(found, source);
    if (!source.headers().empty()) advise_on_headers(found, source.text(), source.headers().text());
}

}  // namespace detail

/// Asks a grammatical URI for the further rules of RFC 3261, and for what is valid but rarely meant.
///
/// Rejected: a parameter name that repeats, decoded and without case; a value that the syntax of transport, user,
/// method, ttl or maddr refuses; ttl without a multicast maddr and UDP; sips with UDP.
/// Advice: a value of the flag lr; a user that begins with "//", has a "?", is a scheme, is escaped twice, begins with
/// an escaped "+", or is a number with "(0)" after its country code; parameters that belong to a header field or a
/// telephone number; an escaped ";" between what look like parameters; URI parameters as headers; a header field that
/// may appear once, again.
///
/// Offsets are those of `source.text()`. Findings are in the order of the components, at most findings::capacity().
///
/// Complexity: linear, for up to 1600 parameters and as many headers; beyond that each list is read once more for each
/// further 1600, in any order of the names. Allocates nothing.
/// RFC 3261, sections 19.1.1, 19.1.5 and 26.2.2.
[[nodiscard]] constexpr findings validate(uri_view source) noexcept {
    findings found;
    detail::add_findings(found, source);
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
