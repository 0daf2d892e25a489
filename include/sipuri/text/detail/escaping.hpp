// How escapes are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_ESCAPING_HPP
#define SIPURI_TEXT_DETAIL_ESCAPING_HPP

#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts one octet as an escape.
SIPURI_INLINE constexpr void put_escape(sink auto& out, char c) {
    out.put('%');
    detail::put_hex(out, c);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
