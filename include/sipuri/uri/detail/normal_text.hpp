// How the components of a URI are written in one spelling: what the normal form and the key share.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_NORMAL_TEXT_HPP
#define SIPURI_URI_DETAIL_NORMAL_TEXT_HPP

#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/view.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts a text with its escapes resolved, except those of reserved characters and of what `raw` does not hold, which are
/// in upper case.
template <octet_class raw = unreserved_class>
constexpr void put_normal(sink auto& out, encoded_view text, letter_case matters) {
    constexpr bool all_unreserved = raw == unreserved_class;  // of which none is reserved
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && (!is(raw, *at) || (!all_unreserved && chars::reserved.contains(*at)))) {
            detail::put_escape(out, *at);
        } else {
            out.put(matters == letter_case::matters ? *at : to_lower(*at));
        }
    }
}

constexpr void put_normal(sink auto& out, host_view host) {
    if (auto const octets = host.ipv6()) {
        out.put('[');
        detail::put_ipv6(out, *octets);
        if (auto const zone = host.zone()) {
            out.put("%25");
            detail::put_normal(out, *zone, letter_case::matters);
        }
        out.put(']');
    } else {
        for (char const c : host.text()) out.put(to_lower(c));
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
