// GRUU: a URI that reaches one device of a user, from anywhere. RFC 5627; RFC 5626 for ob.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_GRUU_HPP
#define SIPURI_ADDRESS_GRUU_HPP

#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/view.hpp>

#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// True for a GRUU: a URI with the parameter gr. gr-param = "gr" ["=" pvalue]. RFC 5627, section 9.
[[nodiscard]] constexpr bool is_gruu(uri_view source) noexcept { return source.parameters().contains("gr"); }

/// The device of a public GRUU; absent for a temporary GRUU, whose gr is a flag, and for other URIs.
///
/// RFC 5627, section 4.1.
[[nodiscard]] constexpr std::optional<encoded_view> gr(uri_view source) noexcept {
    auto const found = source.parameters().find("gr");
    return found ? found->value() : std::nullopt;
}

/// True for a URI that asks for the flow of its registration. uri-parameter =/ "ob". RFC 5626, section 11.1.
[[nodiscard]] constexpr bool has_ob(uri_view source) noexcept { return source.parameters().contains("ob"); }

/// True if two URIs are equivalent, and are GRUUs of the same device, or no GRUUs.
///
/// equivalent() is too weak: it ignores a gr that only one of the two has.
///
/// Complexity: that of compare().
/// RFC 5627, section 5.4.
[[nodiscard]] constexpr bool same_gruu(uri_view a, uri_view b) noexcept {
    return is_gruu(a) == is_gruu(b) && gr(a).has_value() == gr(b).has_value() && equivalent(a, b);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
