// The parts of a URI as plain text, ready to be written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FIELDS_HPP
#define SIPURI_FIELDS_HPP

#include <sipuri/scheme.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri::inline v1 {

/// A parameter as plain text; a flag such as "lr" has no value.
struct parameter {
    std::string_view name{};
    std::optional<std::string_view> value{};
};

/// A header as plain text.
struct header {
    std::string_view name{};
    std::string_view value{};
};

/// What a URI is made of, as plain text: nothing in here is escaped. Borrows everything.
///
/// Only the host is needed; it is written as it stands, an IPv6 address in its brackets.
struct fields {
    sipuri::scheme scheme = scheme::sip;
    std::optional<std::string_view> user{};
    std::optional<std::string_view> password{};
    std::string_view host{};
    std::optional<std::uint16_t> port{};
    std::span<sipuri::parameter const> parameters{};
    std::span<sipuri::header const> headers{};
};

}  // namespace sipuri::inline v1

#endif
