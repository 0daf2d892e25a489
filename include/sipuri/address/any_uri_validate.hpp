// The further rules for a URI of any scheme: those of its own RFC.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_ANY_URI_VALIDATE_HPP
#define SIPURI_ADDRESS_ANY_URI_VALIDATE_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/tel/validate.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// What is wrong with the labels of a service, whose first octet is at `offset`.
///
/// service   = top-level *("." sub-service)
/// top-level = let-dig [ *25let-dig-hyp let-dig ] ; sub-service = let-dig [ *let-dig-hyp let-dig ]
[[nodiscard]] constexpr std::optional<error> service_fault(std::string_view service, std::uint32_t offset) noexcept {
    constexpr std::uint32_t longest_top_level = 27;
    constexpr char_set let_dig_hyp = chars::alphanum | char_set{"-"};
    std::uint32_t label = 0;
    for (std::uint32_t at = 0;; ++at) {
        bool const ends = at == service.size() || service[at] == '.';
        if (ends && at == label) return error{errc::empty, component::uri, offset + at, 0};
        bool const hyphen = (ends && service[at - 1] == '-') || (at == label && service[at] == '-');
        if (hyphen || (!ends && !let_dig_hyp.contains(service[at]))) {
            return error{errc::invalid_value, component::uri, offset + at - (ends ? 1U : 0U), 1};
        }
        if (!ends) continue;
        if (label == 0 && at > longest_top_level) {
            return error{errc::too_long, component::uri, offset + longest_top_level, at - longest_top_level};
        }
        if (at == service.size()) return std::nullopt;
        label = at + 1;
    }
}

}  // namespace detail

/// Asks a URN for the rules of its namespace, as far as they are known here: the labels of a service.
///
/// Complexity: linear.
/// RFC 5031, section 4.2.
[[nodiscard]] constexpr findings validate(urn_view source) noexcept {
    findings found;
    auto const service = source.service();
    if (!service) return found;
    auto const offset = static_cast<std::uint32_t>(source.assigned_name().size() - service->size());
    if (auto const fault = detail::service_fault(*service, offset)) found.add({severity::rejected, *fault});
    return found;
}

/// Asks a URI of any scheme for the rules of its own RFC; there are none for schemes that are not known here.
///
/// Offsets are those of `source.text()`. Allocates nothing.
[[nodiscard]] constexpr findings validate(any_uri_view source) noexcept {
    if (auto const sip = source.as_sip()) return validate(*sip);
    if (auto const tel = source.as_tel()) return validate(*tel);
    if (auto const urn = source.as_urn()) return validate(*urn);
    return {};
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
