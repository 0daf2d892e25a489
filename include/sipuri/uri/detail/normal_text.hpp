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

/// Puts a text with the escapes of unreserved characters resolved and the others in upper case.
constexpr void put_normal(sink auto& out, encoded_view text, letter_case matters) {
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && !is(unreserved_class, *at)) {
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

/// "sip:" [ userinfo ] host, with `put_part` for the text of user and password.
template <sink Sink, class Put>
constexpr void put_up_to_host(Sink& out, uri_view source, Put put_part) {
    out.put(name(source.scheme()));
    out.put(':');
    if (auto const user = source.user()) {
        put_part(*user, user_class);
        if (auto const password = source.password()) {
            out.put(':');
            put_part(*password, password_class);
        }
        out.put('@');
    }
    detail::put_normal(out, source.host());
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
