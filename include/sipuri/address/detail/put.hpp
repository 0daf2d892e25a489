// Checks the parts of an address, and puts it into a sink.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_PUT_HPP
#define SIPURI_ADDRESS_DETAIL_PUT_HPP

#include <sipuri/address/detail/scanner.hpp>
#include <sipuri/address/fields.hpp>
#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Any text without control characters; UTF-8 beyond ASCII.
[[nodiscard]] constexpr result<void> check_quotable(std::string_view plain, component where) noexcept {
    if (plain.size() > 0xFFFFFFFFU) return error{errc::too_long, where, 0xFFFFFFFFU, 0};
    for (std::uint32_t at = 0, length = 0; at != plain.size(); at += length) {
        if (chars::control.contains(plain[at])) return error{errc::control_character, where, at, 1};
        length = utf8_length(plain, at);
        if (length == 0) return error{errc::invalid_character, where, at, 1};
    }
    return {};
}

[[nodiscard]] constexpr bool is_token(std::string_view text) noexcept {
    return !text.empty() && chars::token.contains_all(text);
}

[[nodiscard]] constexpr result<void> check_generic_param(generic_param const& field) noexcept {
    auto const name = *field.name;
    if (name.empty()) return error{errc::empty, component::generic_param, 0, 0};
    for (std::size_t at = 0; at != name.size(); ++at) {
        if (chars::token.contains(name[at])) continue;
        return error{errc::invalid_character, component::generic_param, clamped(at), 1};
    }
    return check_quotable(field.value.value_or(""), component::generic_param);
}

/// addr-spec = SIP-URI / SIPS-URI / absoluteURI
[[nodiscard]] constexpr result<void> check_addr_spec(std::string_view spec, options allowed) noexcept {
    if (spec.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    name_addr_scanner scanner{spec, allowed};
    if (!scanner.addr_spec(0, static_cast<std::uint32_t>(spec.size()))) return scanner.fault();
    return {};
}

[[nodiscard]] constexpr result<void> checked(name_addr_fields const& parts, options allowed) noexcept {
    if (auto const name = check_quotable(parts.display_name.value_or(""), component::display_name); !name) return name;
    if (auto const uri = check_addr_spec(*parts.uri, allowed); !uri) return uri;
    for (auto const& field : parts.parameters) {
        if (auto const done = check_generic_param(field); !done) return done;
    }
    return {};
}

/// quoted-string, with a quoted-pair for each DQUOTE and "\"
constexpr void put_quoted(sink auto& out, std::string_view plain) {
    out.put('"');
    for (char const c : plain) {
        if (c == '"' || c == '\\') out.put('\\');
        out.put(c);
    }
    out.put('"');
}

/// True for a parameter whose value is a quoted-string, also where it could be a token.
[[nodiscard]] constexpr bool is_always_quoted(std::string_view name) noexcept {
    auto const rule = find_header_parameter_rule(name);
    if (!rule) return false;
    switch (rule->grammar) {
        case parameter_grammar::instance:
        case parameter_grammar::gruu:
        case parameter_grammar::feature:
        case parameter_grammar::message_id: return true;
        default: return false;
    }
}

/// gen-value = token / host / quoted-string
constexpr void put_value(sink auto& out, std::string_view name, std::string_view plain) {
    bool const raw = is_token(plain) || (plain.starts_with('[') && parse_host(plain));
    if (raw && !is_always_quoted(name)) {
        out.put(plain);
    } else {
        detail::put_quoted(out, plain);
    }
}

/// generic-param = token [ EQUAL gen-value ]
constexpr void put(sink auto& out, generic_param const& field) {
    out.put(*field.name);
    if (!field.value) return;
    out.put('=');
    detail::put_value(out, *field.name, *field.value);
}

constexpr void put(sink auto& out, name_addr_fields const& parts) {
    if (parts.display_name) {
        detail::put_quoted(out, *parts.display_name);
        out.put(' ');
    }
    out.put('<');
    out.put(*parts.uri);
    out.put('>');
    for (auto const& field : parts.parameters) {
        out.put(';');
        detail::put(out, field);
    }
}

/// The most octets that a text can take between quotes.
[[nodiscard]] constexpr std::uint64_t quoted_size(std::string_view plain) noexcept {
    return std::uint64_t{2} * plain.size();
}

/// The most octets that an address of these parts can take.
[[nodiscard]] constexpr std::uint64_t worst_case(name_addr_fields const& parts) noexcept {
    auto size = quoted_size(parts.display_name.value_or("")) + parts.uri->size() + sizeof "\"\" <>";
    for (auto const& [name, value] : parts.parameters) {
        size += quoted_size(value.value_or("")) + name->size() + sizeof ";=\"\"";
    }
    return size;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
