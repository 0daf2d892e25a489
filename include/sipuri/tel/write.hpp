// Writes a telephone number as a tel URI, or as a SIP URI with user=phone.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_WRITE_HPP
#define SIPURI_TEL_WRITE_HPP

#include <sipuri/tel/detail/put.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/write.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes the SIP URI of a telephone number in a domain: "sip:+358-555-1234567;postd=pp22@foo.com;user=phone".
///
/// RFC 3261, section 19.1.6. The whole telephone-subscriber becomes the user, escaped where a user must be, in lower
/// case and with its parameters in the order of that section: isub and postd, then the others by name. So equivalent
/// numbers give equivalent URIs, if their visual separators appear in the same places. `domain` is a host as
/// parse_host() reads it, and is refused with its errors. Returns the octets written, or errc::no_space with the size
/// needed; the output is a valid URI. Linear, except the sorting of parameters, as compare() has it.
template <class Out>
constexpr result<std::size_t> write_sip(telephone_subscriber_view number, std::string_view domain, Out&& out,
                                        scheme prefix = scheme::sip) {
    if (auto const host = parse_host(domain); !host) return host.error();
    constexpr std::string_view user_phone = ";user=phone";
    auto const put = [&](auto& target) {
        target.put(name(prefix));
        target.put(':');
        detail::put(target, number, detail::in_sip);
        target.put('@');
        target.put(domain);
        target.put(user_phone);
    };
    auto const worst = sizeof "sips:@" + detail::escaped_size(number.text()) + domain.size() + user_phone.size();
    return detail::write_to(out, put, worst);
}

/// Writes a telephone number as a tel URI: "tel:+358-555-1234567;postd=pp22".
///
/// RFC 3966, section 3: ext or isub first, then phone-context, then the others by name; in the case and with the
/// separators that they have. Returns as write_sip() does; the output is a valid tel URI, equivalent() to `number`.
template <class Out>
constexpr result<std::size_t> write_tel(telephone_subscriber_view number, Out&& out) {
    auto const put = [&](auto& target) {
        target.put("tel:");
        detail::put(target, number, detail::in_tel);
    };
    return detail::write_to(out, put, sizeof "tel:" + detail::escaped_size(number.text()));
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
