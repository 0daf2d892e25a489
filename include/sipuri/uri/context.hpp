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

/// Where in a message a URI is: the columns of RFC 3261, section 19.1.1, Table 1, and one more.
enum class context : std::uint8_t {
    request_uri,
    to,
    from,
    registration_contact,  ///< a Contact of REGISTER, or of a redirection
    dialog_contact,        ///< a Contact within a dialog, a Record-Route or a Route
    external,              ///< outside of any message
    register_uri,          ///< the Request-URI of REGISTER: a domain, without a user
};

namespace detail {

/// RFC 3261, section 19.1.1, Table 1: for each context in its order 'o' (optional) or '-' (not allowed). Its parameters
/// are in `parameter_rules`; what it allows everywhere is left out.
inline constexpr std::string_view port_contexts = "o--oooo";
inline constexpr std::string_view headers_contexts = "---o-o-";
/// RFC 3261, section 10.2: "The "userinfo" and "@" components of the SIP URI MUST NOT be present."
inline constexpr std::string_view userinfo_contexts = "oooooo-";

[[nodiscard]] constexpr bool allows(std::string_view contexts, context where) noexcept {
    return contexts[static_cast<std::size_t>(where)] == 'o';
}

/// Calls `report` with a finding for each component that may not be where the URI is going to.
template <class Report>
constexpr void check_context(uri_view source, context where, Report report) {
    auto const text = source.text();
    auto const refuse = [&](std::string_view piece, component what) {
        report(finding{severity::for_sender, at(text, piece, errc::not_allowed, what)});
    };
    if (source.user() && !detail::allows(userinfo_contexts, where)) {
        auto const begin = source.components().scheme_end + std::size_t{1};
        refuse(text.substr(begin, source.components().host_begin - 1 - begin), component::user);
    }
    if (source.port() && !detail::allows(port_contexts, where)) refuse(source.port_text(), component::port);
    for (auto const parameter : source.parameters()) {
        auto const rule = rule_of(parameter);
        if (rule != nullptr && !detail::allows(rule->contexts, where)) refuse(parameter.text(), component::parameters);
    }
    if (!source.headers().empty() && !detail::allows(headers_contexts, where)) {
        refuse(source.headers().text(), component::headers);
    }
}

}  // namespace detail

/// Asks as validate() does, and then whether each component may be where the URI is going to.
///
/// What may not is errc::not_allowed, severity::for_sender: a sender must not write it. A receiver ignores it: it asks
/// findings::accepted_by_receiver(), and for_context() takes it out. Costs what validate() costs.
/// RFC 3261, section 10.2, and section 19.1.1, Table 1.
[[nodiscard]] constexpr findings validate(uri_argument source, context where) noexcept {
    auto found = validate(source);
    detail::check_context(source.view(), where, [&](finding const& one) { found.add(one); });
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
