// The header fields that hold addresses: one table, a row a field.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_HEADER_KIND_HPP
#define SIPURI_ADDRESS_HEADER_KIND_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/uri/context.hpp>
#include <sipuri/uri/header_names.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A header field that holds addresses.
enum class header_kind : std::uint8_t {
    from,
    to,
    contact,
    reply_to,
    route,
    record_route,
    path,
    service_route,
    p_asserted_identity,
    p_preferred_identity,
    diversion,
    history_info,
    refer_to,
    referred_by,
};

/// Whether an address needs "<" and ">".
enum class angles : std::uint8_t { optional, required };

/// What is known of a header field with addresses.
struct address_header_rule {
    header_kind kind;              ///< which one it is
    angles form;                   ///< name-addr / addr-spec, or name-addr alone
    bool is_list;                  ///< whether it may hold more than one address
    std::optional<context> where;  ///< the column of RFC 3261's Table 1, if one fits
    std::string_view name;         ///< as RFCs write it
    std::string_view source;       ///< where it is defined
};

/// The header fields in the order of `header_kind`.
///
/// A Contact has no column of its own here: that of a registration and that of a dialog differ.
inline constexpr address_header_rule address_header_rules[] = {
    {header_kind::from, angles::optional, false, context::from, "From", "RFC 3261"},
    {header_kind::to, angles::optional, false, context::to, "To", "RFC 3261"},
    {header_kind::contact, angles::optional, true, std::nullopt, "Contact", "RFC 3261"},
    {header_kind::reply_to, angles::optional, false, std::nullopt, "Reply-To", "RFC 3261"},
    {header_kind::route, angles::required, true, context::dialog_contact, "Route", "RFC 3261"},
    {header_kind::record_route, angles::required, true, context::dialog_contact, "Record-Route", "RFC 3261"},
    {header_kind::path, angles::required, true, context::dialog_contact, "Path", "RFC 3327"},
    {header_kind::service_route, angles::required, true, context::dialog_contact, "Service-Route", "RFC 3608"},
    {header_kind::p_asserted_identity, angles::optional, true, std::nullopt, "P-Asserted-Identity", "RFC 3325"},
    {header_kind::p_preferred_identity, angles::optional, true, std::nullopt, "P-Preferred-Identity", "RFC 3325"},
    {header_kind::diversion, angles::required, true, std::nullopt, "Diversion", "RFC 5806"},
    {header_kind::history_info, angles::required, true, std::nullopt, "History-Info", "RFC 7044"},
    {header_kind::refer_to, angles::optional, false, std::nullopt, "Refer-To", "RFC 3515"},
    {header_kind::referred_by, angles::optional, false, std::nullopt, "Referred-By", "RFC 3892"},
};

/// The row of a header field.
[[nodiscard]] constexpr address_header_rule const& rule_of(header_kind kind) noexcept {
    return address_header_rules[static_cast<std::size_t>(kind)];
}

/// The name of a header field, as RFCs write it: "P-Asserted-Identity".
[[nodiscard]] constexpr std::string_view name(header_kind kind) noexcept { return rule_of(kind).name; }

/// The header field with this name, in any case, or with this compact name; absent if it holds no addresses that are
/// known here.
[[nodiscard]] constexpr std::optional<header_kind> find_header_kind(std::string_view name) noexcept {
    if (name.size() == 1 && chars::alpha.contains(name[0])) {
        name = detail::long_form(detail::access::encoded(name)).encoded();
    }
    for (auto const& rule : address_header_rules) {
        if (detail::equal_ignoring_case(rule.name, name)) return rule.kind;
    }
    return std::nullopt;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
