// SIP-URI by masks: what they know to be right is right, everything else is left to the scanner.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_DETAIL_READER_HPP
#define SIPURI_SIMD_DETAIL_READER_HPP

#include <sipuri/simd/detail/fields.hpp>
#include <sipuri/simd/detail/hosts.hpp>
#include <sipuri/simd/detail/window.hpp>
#include <sipuri/uri/view.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

#if defined(SIPURI_SIMD_TARGET)

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {
namespace detail {

using sipuri::detail::access;

/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
///
/// RFC 3261, section 25.1. A text of `fewest` octets or more; what the masks do not know to be right is left to
/// `Otherwise`.
template <auto Otherwise>
[[nodiscard, SIPURI_SIMD_TARGET]] inline result<uri_view> read(std::string_view text, options allowed) noexcept {
    if (text.size() > 0xFFFFFFFFU) return Otherwise(text, allowed);
    auto const size = static_cast<std::uint32_t>(text.size());

    // "sip:" / "sips:"
    std::uint32_t letters;
    __builtin_memcpy(&letters, text.data(), 4);
    std::uint32_t scheme_end = 3;
    if ((letters | 0x00202020U) != 0x3A706973U) {
        if ((letters | 0x20202020U) != 0x73706973U || text[4] != ':') return Otherwise(text, allowed);
        scheme_end = 4;
    }
    window const in{text.data(), size < most ? size : most};
    auto const end = in.end();

    // userinfo = user [ ":" password ] "@"
    auto const begin = mask{2} << scheme_end;
    auto const at_signs = in.is<'@'>();
    auto const at = lowest(at_signs);
    auto const start = at != 0 ? at << 1U : begin;
    auto const userinfo = start - begin;
    auto const host_begin = place_of(start);
    auto user_end = host_begin - (at != 0 ? 1 : 0);
    auto wrong = (at_signs & begin) | in.no_digits_after(in.is<'%'>() & userinfo);
    if (auto const others = (in.outside(user_octets) ^ at) & userinfo; others != 0) {
        auto const colon = lowest(others);
        user_end = place_of(colon);
        if (text[user_end] != ':') return Otherwise(text, allowed);
        wrong |= (colon & begin) | ((in.outside(password_octets) ^ at) & (start - (colon << 1U)));
    }

    // hostname    = *( domainlabel "." ) toplabel [ "." ]
    // domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
    // toplabel    = ALPHA / ALPHA *( alphanum / "-" ) alphanum
    auto const hostname = in.within(hostname_octets);
    auto const stop = (start + hostname) & ~hostname;
    auto const host = stop - start;
    auto const dots = in.is<'.'>();
    auto const hyphens = in.is<'-'>();
    wrong |= (dots << 1U | start) & (dots | hyphens) & host;
    wrong |= hyphens & ~((hostname & ~dots) >> 1U) & host;
    if (wrong != 0) return Otherwise(text, allowed);
    auto const top_label = static_cast<std::uint32_t>(std::bit_width((dots & host >> 1U) | start >> 1U));
    auto host_end = place_of(stop);
    auto kind = host_kind::name;
    auto const stops = in.is<';'>() | in.is<'?'>() | end;
    if (host == 0 || text[top_label] <= '9') {
        kind = host == 0 ? host_kind::ipv6 : host_kind::ipv4;
        if (host != 0) {
            if (!is_ipv4(text.data(), start, stop, dots & host)) return Otherwise(text, allowed);
        } else {
            if (host_begin == size || text[host_begin] != '[') return Otherwise(text, allowed);
            auto const close = end_of_ipv6(text.data(), in, start, dots);
            host_end = place_of(close) + 1;
            if (close == 0 || host_end >= most) return Otherwise(text, allowed);
        }
    }

    // hostport = host [ ":" port ]
    auto const fields = next(stops, mask{1} << host_end);
    auto const port_end = place_of(fields);
    std::uint64_t port = 0;
    if (port_end != host_end) {
        auto const digits = port_end - host_end - 1;
        if (text[host_end] != ':' || digits - 1 > 4 || port_end < 8) return Otherwise(text, allowed);
        port = number_of(text.data() + port_end, digits);
        if (port > 0xFFFF) return Otherwise(text, allowed);
    }

    std::uint32_t parameters_end = 0;
    if (size <= most) {
        progress before;
        mask question = 0;
        if (wrong_fields(in, fields, ~mask{0}, before, question) != 0) return Otherwise(text, allowed);
        parameters_end = place_of(question);
    } else {
        if (fields == end) return Otherwise(text, allowed);
        parameters_end = long_fields(text, port_end);
        if (parameters_end == 0) return Otherwise(text, allowed);
    }
    return access::make<uri_view>(text, components{.scheme_end = scheme_end,
                                                   .user_end = user_end,
                                                   .host_begin = host_begin,
                                                   .host_end = host_end,
                                                   .port_end = port_end,
                                                   .parameters_end = parameters_end,
                                                   .port = static_cast<std::uint16_t>(port),
                                                   .kind = kind});
}

}  // namespace detail
}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif

#endif
