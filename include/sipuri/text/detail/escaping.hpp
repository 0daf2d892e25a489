// How escapes are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_ESCAPING_HPP
#define SIPURI_TEXT_DETAIL_ESCAPING_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts one octet as an escape.
SIPURI_INLINE constexpr void put_escape(sink auto& out, char c) {
    out.put('%');
    detail::put_hex(out, c);
}

/// Puts one octet, as an escape if it is not of `raw`.
SIPURI_INLINE constexpr void put_octet(sink auto& out, char c, octet_class raw) {
    if (is(raw, c)) {
        out.put(c);
    } else {
        detail::put_escape(out, c);
    }
}

/// Puts `plain` with every octet escaped that is not of `raw`, which "%" never is; four at once where none must be.
SIPURI_INLINE constexpr void put_escaped(sink auto& out, std::string_view plain, octet_class raw) {
    auto const* at = plain.data();
    auto const* const end = at + plain.size();
    for (; end - at >= 4; at += 4) {
        if (are(raw, at[0], at[1], at[2], at[3])) {
            out.put(std::string_view{at, 4});
        } else {
            for (std::size_t i = 0; i != 4; ++i) detail::put_octet(out, at[i], raw);
        }
    }
    for (; at != end; ++at) detail::put_octet(out, *at, raw);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
