// The parts of a URI, ready to be written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_FIELDS_HPP
#define SIPURI_URI_FIELDS_HPP

#include <sipuri/text/member.hpp>
#include <sipuri/uri/component_text.hpp>
#include <sipuri/uri/scheme.hpp>

#include <cstdint>
#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A parameter; a flag such as "lr" has no value.
struct parameter {
    component_member name{};   ///< never empty
    component_member value{};  ///< absent for a flag; else never empty
};

/// A header.
struct header {
    component_member name{};   ///< never empty
    component_member value{};  ///< may be empty
};

/// What a URI is made of: texts are plain, or components of other URIs, or escaped().
///
/// Only the host is needed.
///
/// Lifetime: borrows everything; a temporary that owns its text does not compile as a member.
/// Example: `fields{.user = "ann b", .host = "example.com", .port = 5070}`.
struct fields {
    sipuri::scheme scheme = scheme::sip;           ///< sip or sips
    component_member user{};                       ///< never empty where it is present
    component_member password{};                   ///< needs a user
    text_member host{};                            ///< a name, or an IP address, IPv6 with or without its brackets
    std::optional<std::uint16_t> port{};           ///< written in decimal
    list_member<sipuri::parameter> parameters{};   ///< in this order; validate() reports a name that repeats
    list_member<sipuri::header> headers{};         ///< in this order; a name may repeat
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
