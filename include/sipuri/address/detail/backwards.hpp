// Goes through a list of addresses from its end.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_BACKWARDS_HPP
#define SIPURI_ADDRESS_DETAIL_BACKWARDS_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where the last address of a checked list begins: after its last "," outside of quotes and angles.
///
/// Outside of quotes no octet needs a look at those before it. A quote within a quoted-string has an odd number of
/// backslashes before it, the one that opens it has none.
[[nodiscard]] constexpr std::size_t begin_of_last(std::string_view list) noexcept {
    auto at = list.size();
    while (at != 0 && list[at - 1] != ',') {
        --at;
        if (list[at] == '>') {
            at = list.rfind('<', at);
        } else if (list[at] == '"') {
            for (std::size_t backslashes = 1; backslashes % 2 != 0;) {
                at = list.rfind('"', at - 1);
                for (backslashes = 0; at != backslashes && list[at - 1 - backslashes] == '\\';) ++backslashes;
            }
        }
    }
    return at;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
