// From plain text to a URI's: the one place that puts a URI together, and escapes.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_WRITE_HPP
#define SIPURI_URI_WRITE_HPP

#include <sipuri/uri/fields.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// parameter = pname [ "=" pvalue ]
template <sink Sink>
SIPURI_INLINE constexpr void put(Sink& out, parameter const& field) {
    detail::put_escaped(out, field.name, param_class);
    if (!field.value) return;
    out.put('=');
    detail::put_escaped(out, *field.value, param_class);
}

/// header = hname "=" hvalue
template <sink Sink>
SIPURI_INLINE constexpr void put(Sink& out, header const& field) {
    detail::put_escaped(out, field.name, header_class);
    out.put('=');
    detail::put_escaped(out, field.value, header_class);
}

/// The most octets that a text can take.
[[nodiscard]] constexpr std::uint64_t escaped_size(std::string_view plain) noexcept {
    return std::uint64_t{3} * plain.size();
}

/// The most octets that a field can take, with a delimiter on each side of its name; or the error of an empty part.
[[nodiscard]] constexpr result<std::uint64_t> worst_case(parameter const& field) noexcept {
    if (field.name.empty()) return error{errc::empty, component::parameter_name, 0, 0};
    if (!field.value) return 2 + escaped_size(field.name);
    if (field.value->empty()) return error{errc::empty, component::parameter_value, 0, 0};
    return 2 + escaped_size(field.name) + escaped_size(*field.value);
}
[[nodiscard]] constexpr result<std::uint64_t> worst_case(header const& field) noexcept {
    if (field.name.empty()) return error{errc::empty, component::header_name, 0, 0};
    return 2 + escaped_size(field.name) + escaped_size(field.value);
}

template <class Field>
[[nodiscard]] constexpr result<std::uint64_t> worst_case(std::span<Field const> list) noexcept {
    std::uint64_t size = 0;
    for (auto const& field : list) {
        auto const worst = worst_case(field);
        if (!worst) return worst;
        size += *worst;
    }
    return size;
}

/// `first` before the first field, `between` before each further one.
template <sink Sink, class Field>
SIPURI_INLINE constexpr void put(Sink& out, std::span<Field const> list, std::string_view first, char between) {
    bool behind = false;
    for (auto const& field : list) {
        if (behind) {
            out.put(between);
        } else {
            out.put(first);
        }
        behind = true;
        detail::put(out, field);
    }
}

/// The most octets that a URI of these parts can take; or why there can be none.
[[nodiscard]] constexpr result<std::uint64_t> worst_case(fields const& parts) noexcept {
    if (parts.password && !parts.user) return error{errc::empty, component::user, 0, 0};
    if (parts.user && parts.user->empty()) return error{errc::empty, component::user, 0, 0};
    if (auto const host = parse_host(parts.host); !host) return host.error();
    auto const parameters = worst_case(parts.parameters);
    if (!parameters) return parameters;
    auto const headers = worst_case(parts.headers);
    if (!headers) return headers;
    constexpr std::size_t delimiters_and_port = sizeof "sips::@:65535";
    return delimiters_and_port + escaped_size(parts.user.value_or("")) + escaped_size(parts.password.value_or("")) +
           parts.host.size() + *parameters + *headers;
}

/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
template <sink Sink>
SIPURI_INLINE constexpr void put(Sink& out, fields const& parts) {
    out.put(name(parts.scheme));
    out.put(':');
    if (parts.user) {
        detail::put_escaped(out, *parts.user, user_class);
        if (parts.password) {
            out.put(':');
            detail::put_escaped(out, *parts.password, password_class);
        }
        out.put('@');
    }
    out.put(parts.host);
    if (parts.port) {
        out.put(':');
        detail::put_number(out, *parts.port);
    }
    detail::put(out, parts.parameters, ";", ';');
    detail::put(out, parts.headers, "?", '&');
}

}  // namespace detail

/// Writes a whole URI from plain text: into a span, a string, a sink or an output iterator.
///
/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]. RFC 3261, sections 19.1.1 and 19.1.2.
/// Escapes what its component cannot hold as it is, and every "%", with upper-case digits. Returns the octets
/// written. `out` must not be a string that holds one of the parts. Refuses what no URI can hold, with the error and
/// the component that parse() has for it and an offset in that field; where `out` is too small, errc::no_space with
/// the size needed, and nothing beyond `out`. Linear.
template <class Out>
constexpr result<std::size_t> write(fields const& parts, Out&& out) {
    auto const worst = detail::worst_case(parts);
    if (!worst) return worst.error();
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { detail::put(target, parts); }, *worst);
}

/// Writes parameters without a leading ";": "transport=tcp;lr". As write(), of which it is a part.
///
/// uri-parameters = *( ";" uri-parameter ). RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_parameters(std::span<parameter const> list, Out&& out) {
    auto const worst = detail::worst_case(list);
    if (!worst) return worst.error();
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { detail::put(target, list, "", ';'); }, *worst);
}

/// Writes headers without the leading "?": "subject=hello&priority=urgent". As write(), of which it is a part.
///
/// headers = "?" header *( "&" header ). RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_headers(std::span<header const> list, Out&& out) {
    auto const worst = detail::worst_case(list);
    if (!worst) return worst.error();
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { detail::put(target, list, "", '&'); }, *worst);
}

/// Writes a plain text as the user of a URI, escaped where it must be. As write(), of which it is a part.
///
/// user = 1*( unreserved / escaped / user-unreserved ). RFC 3261, section 25.1.
template <class Out>
constexpr result<std::size_t> write_user(std::string_view user, Out&& out) {
    if (user.empty()) return error{errc::empty, component::user, 0, 0};
    return detail::write_to(
        out, [&](auto& target) SIPURI_INLINE { detail::put_escaped(target, user, detail::user_class); },
        detail::escaped_size(user));
}

/// Writes the value of a transport parameter: "tcp".
///
/// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport ). RFC 3261, section 25.1.
/// transport::other has no token of its own: errc::empty.
template <class Out>
constexpr result<std::size_t> write_transport(transport value, Out&& out) {
    auto const token = name(value);
    if (token.empty()) return error{errc::empty, component::parameter_value, 0, 0};
    return detail::write_to(out, [&](auto& target) SIPURI_INLINE { target.put(token); }, token.size());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
