// The parts of a URI as plain text, ready to be written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_FIELDS_HPP
#define SIPURI_URI_FIELDS_HPP

#include <sipuri/uri/scheme.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A parameter as plain text; a flag such as "lr" has no value.
struct parameter {
    std::string_view name{};                  ///< never empty
    std::optional<std::string_view> value{};  ///< absent for a flag; else never empty
};

/// A header as plain text.
struct header {
    std::string_view name{};   ///< never empty
    std::string_view value{};  ///< may be empty
};

/// What a URI is made of, as plain text: nothing in here is escaped. Borrows everything.
///
/// Only the host is needed; it is written as it stands, an IPv6 address in its brackets.
struct fields {
    sipuri::scheme scheme = scheme::sip;              ///< sip or sips
    std::optional<std::string_view> user{};           ///< never empty where it is there
    std::optional<std::string_view> password{};       ///< needs a user
    std::string_view host{};                          ///< a name, or an IP address
    std::optional<std::uint16_t> port{};              ///< written in decimal
    std::span<sipuri::parameter const> parameters{};  ///< in this order; validate() sees a name that repeats
    std::span<sipuri::header const> headers{};        ///< in this order; a name may repeat
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
