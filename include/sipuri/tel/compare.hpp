// Whether two telephone numbers are the same.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_COMPARE_HPP
#define SIPURI_TEL_COMPARE_HPP

#include <sipuri/tel/detail/same_parameters.hpp>
#include <sipuri/tel/view.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// True if two telephone numbers are the same by RFC 3966, section 4; in tel URIs, SIP URIs or one in each.
///
/// Both global or both local, equal except for visual separators, and with the same parameters in any order; without
/// case. Extensions, and contexts that are numbers, compare without separators too. An escape equals its octet.
/// Unlike the equivalence of SIP URIs it is transitive. Linear, except the sorting of parameters, as compare() has it.
[[nodiscard]] constexpr bool equivalent(telephone_subscriber_view a, telephone_subscriber_view b) noexcept {
    return detail::same_number(a.number(), b.number()) && detail::same_parameters(a.parameters(), b.parameters());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
