// The parts that the normal form and the canonical key write in the same way.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_NORMAL_TEXT_HPP
#define SIPURI_URI_DETAIL_NORMAL_TEXT_HPP

#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/view.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts a text with the escapes of unreserved characters resolved and the others in upper case.
template <sink Sink>
constexpr void put_normal(Sink& out, encoded_view text, letter_case matters) {
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && !is(unreserved_class, *at)) {
            detail::put_escape(out, *at);
        } else {
            out.put(matters == letter_case::matters ? *at : to_lower(*at));
        }
    }
}

/// An IPv6 address as RFC 5952 writes it: lower case, no leading zeros, "::" for the first longest run of two zero
/// groups or more, and an IPv4-mapped address with its last four octets in decimal.
template <sink Sink>
constexpr void put_ipv6(Sink& out, ipv6_octets const& octets) {
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i != 8; ++i) groups[i] = octets[2 * i] * 256U + octets[2 * i + 1];
    bool mapped = groups[5] == 0xFFFF;
    for (std::size_t i = 0; i != 5; ++i) mapped = mapped && groups[i] == 0;
    std::size_t const count = mapped ? 6 : 8;

    std::size_t elided = count;
    std::size_t longest = 1;
    for (std::size_t i = 0; i != count; ++i) {
        std::size_t run = 0;
        while (i + run != count && groups[i + run] == 0) ++run;
        if (run > longest) {
            elided = i;
            longest = run;
        }
    }
    for (std::size_t i = 0; i != count;) {
        if (i == elided) {
            out.put("::");
            i += longest;
            continue;
        }
        if (i != 0 && i != elided + longest) out.put(':');
        constexpr std::string_view digits = "0123456789abcdef";
        for (unsigned shift = 16; shift != 0;) {
            shift -= 4;
            if (groups[i] >> shift != 0 || shift == 0) out.put(digits[(groups[i] >> shift) & 0xFU]);
        }
        ++i;
    }
    if (!mapped) return;
    for (std::size_t i = 12; i != 16; ++i) {
        out.put(i == 12 ? ':' : '.');
        detail::put_number(out, octets[i]);
    }
}

template <sink Sink>
constexpr void put_normal(Sink& out, host_view host) {
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
