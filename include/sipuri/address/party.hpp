// From and To: the parties of a dialog, and whether one is anonymous.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_PARTY_HPP
#define SIPURI_ADDRESS_PARTY_HPP

#include <sipuri/address/name_addr.hpp>

#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The address of a From or To header field.
///
/// from-param = tag-param / generic-param ; tag-param = "tag" EQUAL token
///
/// Lifetime: borrows the text.
/// RFC 3261, sections 20.20, 20.39 and 25.1.
class party_view : public name_addr_view {
public:
    /// The party `sip:anonymous.invalid`, for containers that need a default.
    constexpr party_view() noexcept = default;
    /// Reads an address as a party.
    constexpr explicit party_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// What tells the party's dialog from others; absent if there is none, or if it is no token.
    [[nodiscard]] constexpr std::optional<std::string_view> tag() const noexcept {
        auto const value = value_of("tag");
        if (!value || value->is_quoted()) return std::nullopt;
        return value->text();
    }
};

/// True for the URI of one who does not want to be known: `sip:anonymous@anonymous.invalid`, whatever its parameters.
///
/// RFC 3323, section 4.1.1.3.
[[nodiscard]] constexpr bool is_anonymous(uri_view source) noexcept {
    return source.user() && source.user()->decoded() == "anonymous" &&
           detail::equal_ignoring_case(source.host().text(), "anonymous.invalid");
}

/// True for an address with the URI of one who does not want to be known, whatever its display name.
[[nodiscard]] constexpr bool is_anonymous(name_addr_view source) noexcept {
    auto const sip = source.uri();
    return sip && is_anonymous(*sip);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
