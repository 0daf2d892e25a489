// The parts of an address as plain text, ready to be written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_FIELDS_HPP
#define SIPURI_ADDRESS_FIELDS_HPP

#include <sipuri/uri/fields.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// An address of a header field as plain text, ready to be written. Borrows everything.
///
/// Only the URI is needed; it is written as it is. Nothing else in here is quoted or escaped.
struct name_addr_fields {
    std::optional<std::string_view> display_name{};   ///< plain; quoted when written
    std::string_view uri{};                           ///< as it is between "<" and ">"
    std::span<sipuri::parameter const> parameters{};  ///< the header field's, in this order
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
