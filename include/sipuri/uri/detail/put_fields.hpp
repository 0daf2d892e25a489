// How the parts of a URI are checked, how large they can become, and how they are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_PUT_FIELDS_HPP
#define SIPURI_URI_DETAIL_PUT_FIELDS_HPP

#include <sipuri/uri/detail/uri_writer.hpp>
#include <sipuri/uri/fields.hpp>
#include <sipuri/uri/host_text.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What parameters and headers share: their octets, and their components in errors.
struct parameter_kind {
    static constexpr octet_class raw = param_class;
    static constexpr component name = component::parameter_name;
    static constexpr component value = component::parameter_value;
    static constexpr bool empty_values = false;
    static constexpr char lead_in = ';';
    static constexpr char between = ';';
};
struct headers_kind {
    static constexpr octet_class raw = header_class;
    static constexpr component name = component::header_name;
    static constexpr component value = component::header_value;
    static constexpr bool empty_values = true;
    static constexpr char lead_in = '?';
    static constexpr char between = '&';
};

/// A name and its value, or a flag.
struct named {
    spelled name{};
    spelled value{};
    bool has_value = false;
};
[[nodiscard]] constexpr named named_of(parameter const& field) noexcept {
    return {spelled_of(field.name), spelled_of(field.value), field.value.has_value()};
}
[[nodiscard]] constexpr named named_of(header const& field) noexcept {
    return {spelled_of(field.name), spelled_of(field.value), true};
}
[[nodiscard]] constexpr named named_of(component_text name, std::optional<component_text> value) noexcept {
    return {spelled_of(name), value ? spelled_of(*value) : spelled{}, value.has_value()};
}

template <class Kind>
[[nodiscard]] SIPURI_INLINE constexpr result<void> check_field(named const& field) noexcept {
    auto const name = check_not_empty(field.name, Kind::raw, Kind::name);
    if (!name || !field.has_value) return name;
    return Kind::empty_values ? checked(field.value, Kind::raw, Kind::value)
                              : check_not_empty(field.value, Kind::raw, Kind::value);
}

/// The most octets that a field can take, with the delimiters before its name and its value.
[[nodiscard]] constexpr std::uint64_t most_octets(named const& field) noexcept {
    return 2 + most_octets(field.name) + most_octets(field.value);
}

template <class Kind, sink Sink>
SIPURI_INLINE constexpr void put(Sink& out, named const& field) {
    detail::put(out, field.name, Kind::raw);
    if (!field.has_value) return;
    out.put('=');
    detail::put(out, field.value, Kind::raw);
}

template <class Field>
using kind_of = std::conditional_t<std::is_same_v<Field, parameter>, parameter_kind, headers_kind>;

/// True for a field that needs no look at its octets.
template <class Field>
[[nodiscard]] constexpr bool is_plain(Field const& field) noexcept {
    auto const& name = spelled_of(field.name);
    auto const& value = spelled_of(field.value);
    if (name.text.empty() || name.how == spelling::escaped || value.how == spelling::escaped) return false;
    return kind_of<Field>::empty_values || !value.text.empty() || !field.value.has_value();
}

template <class Field>
[[nodiscard]] constexpr result<void> check_each(std::span<Field const> list) noexcept {
    for (auto const& each : list) {
        if (auto const checked = check_field<kind_of<Field>>(named_of(each)); !checked) return checked;
    }
    return {};
}

/// The most octets that a list can take; or why there can be none.
template <class Field>
[[nodiscard]] constexpr result<std::uint64_t> worst_case(std::span<Field const> list) noexcept {
    std::uint64_t size = 0;
    bool plain = true;
    for (auto const& each : list) {
        if (!is_plain(each)) plain = false;
        size += each.name.text().size();
        size += each.value.text().size();
    }
    if (!plain || size > 0xFFFFFFFFU) {
        if (auto const checked = check_each(list); !checked) return checked.error();
    }
    return 2 * list.size() + 3 * size;
}

template <sink Sink, class Field>
SIPURI_INLINE constexpr void put(Sink& out, std::span<Field const> list, char between) {
    bool more = false;
    for (auto const& field : list) {
        if (more) out.put(between);
        more = true;
        detail::put<kind_of<Field>>(out, named_of(field));
    }
}

/// What is known of a URI before it is written.
struct plan {
    checked_host host{};
    std::uint64_t worst = 0;  ///< the most octets that it can take
};

/// Checks the parts; why there can be no such URI.
[[nodiscard]] constexpr result<plan> plan_of(fields const& parts) noexcept {
    auto const& user = spelled_of(parts.user);
    auto const& password = spelled_of(parts.password);
    if (parts.user && (user.text.empty() || !holds(user_class, user))) {
        return why_not(user_class, user, component::user);
    }
    if (parts.password) {
        if (!parts.user) return error{errc::empty, component::user, 0, 0};
        if (!holds(password_class, password)) return why_not(password_class, password, component::password);
    }
    auto const host = check_host(parts.host.value_or(""));
    if (!host) return host.error();
    auto const parameters = worst_case(std::span<parameter const>{parts.parameters});
    if (!parameters) return parameters.error();
    auto const headers = worst_case(std::span<header const>{parts.headers});
    if (!headers) return headers.error();
    constexpr std::uint64_t delimiters_and_port = sizeof "sips::@:65535";
    return plan{
        *host, delimiters_and_port + most_octets(user) + most_octets(password) + host->size() + *parameters + *headers};
}

SIPURI_INLINE constexpr void put(sink auto& out, checked_host const& host) {
    if (host.brackets) out.put('[');
    out.put(host.text);
    if (host.brackets) out.put(']');
}

/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
template <sink Sink>
SIPURI_INLINE constexpr void put(uri_writer<Sink>& to, fields const& parts, checked_host const& host) {
    to.scheme(parts.scheme);
    if (parts.user) {
        to.user([&](Sink& out) SIPURI_INLINE { detail::put(out, spelled_of(parts.user), user_class); });
        if (parts.password) {
            to.password([&](Sink& out) SIPURI_INLINE { detail::put(out, spelled_of(parts.password), password_class); });
        }
    }
    to.host(host.kind, [&](Sink& out) SIPURI_INLINE { detail::put(out, host); });
    if (parts.port) to.port(*parts.port);
    for (auto const& field : parts.parameters) {
        to.parameter([&](Sink& out) SIPURI_INLINE { detail::put<parameter_kind>(out, named_of(field)); });
    }
    for (auto const& field : parts.headers) {
        to.header([&](Sink& out) SIPURI_INLINE { detail::put<headers_kind>(out, named_of(field)); });
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
