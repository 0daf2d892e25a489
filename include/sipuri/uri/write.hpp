// From plain text to a URI's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_WRITE_HPP
#define SIPURI_URI_WRITE_HPP

#include <sipuri/uri/detail/put_fields.hpp>
#include <sipuri/uri/fields.hpp>

#include <cstddef>
#include <span>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes a whole URI: into a span, a string, a sink or an output iterator. Returns the octets written.
///
/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
///
/// Escapes what a component cannot hold as it is, with upper-case digits, and every "%" of plain text. `out` must not
/// be a string that holds one of the parts.
///
/// Errors: what no URI can hold, with the error and the component that parse() has for it and an offset in that field;
/// where `out` is too small, errc::no_space with the size needed, and nothing beyond `out`.
/// Complexity: linear.
/// Example: `write({.user = "ann b", .host = "example.com"}, text)` appends `sip:ann%20b@example.com`.
/// RFC 3261, sections 19.1.1 and 19.1.2.
template <class Out>
constexpr result<std::size_t> write(fields const& parts, Out&& out) {
    auto const plan = detail::plan_of(parts);
    if (!plan) return plan.error();
    return detail::write_to(
        out,
        [&](auto& target) SIPURI_INLINE {
            detail::uri_writer writer{target};
            detail::put(writer, parts, plan->host);
        },
        plan->worst);
}

/// Writes parameters without a leading ";": "transport=tcp;lr".
///
/// uri-parameters = *( ";" uri-parameter )
///
/// Errors, Complexity: as write().
/// RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_parameters(std::span<parameter const> list, Out&& out) {
    auto const worst = detail::worst_case(list);
    if (!worst) return worst.error();
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { detail::put(target, list, ';'); }, *worst);
}

/// Writes headers without the leading "?": "subject=hello&priority=urgent".
///
/// headers = "?" header *( "&" header )
///
/// Errors, Complexity: as write().
/// RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_headers(std::span<header const> list, Out&& out) {
    auto const worst = detail::worst_case(list);
    if (!worst) return worst.error();
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { detail::put(target, list, '&'); }, *worst);
}

/// Writes the user of a URI.
///
/// user = 1*( unreserved / escaped / user-unreserved )
///
/// Errors, Complexity: as write().
/// RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_user(component_text user, Out&& out) {
    auto const text = spelled_of(user);
    if (auto const checked = detail::check_not_empty(text, detail::user_class, component::user); !checked) {
        return checked.error();
    }
    return detail::write_to(
        out, [&](auto& target) SIPURI_INLINE { detail::put(target, text, detail::user_class); },
        detail::most_octets(text));
}

/// Writes the value of a transport parameter: "tcp".
///
/// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport )
///
/// Errors: errc::empty for transport::other, which has no token of its own.
/// RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_transport(transport value, Out&& out) {
    auto const token = name(value);
    if (token.empty()) return error{errc::empty, component::parameter_value, 0, 0};
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { target.put(token); }, token.size());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
