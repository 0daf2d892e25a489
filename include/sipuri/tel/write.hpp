// Writes a telephone number as a tel URI, or as a SIP URI with user=phone.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_WRITE_HPP
#define SIPURI_TEL_WRITE_HPP

#include <sipuri/tel/detail/put.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/spelled.hpp>
#include <sipuri/uri/detail/uri_writer.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

template <sink Sink>
constexpr void put_sip(uri_writer<Sink>& to, telephone_subscriber_view number, host_view domain, scheme prefix) {
    to.scheme(prefix);
    to.user([&](Sink& out) { detail::put(out, number, in_sip); });
    to.host(domain.kind(), [&](Sink& out) { out.put(domain.text()); });
    to.parameter([](Sink& out) { out.put(std::string_view{"user=phone"}); });
}

[[nodiscard]] constexpr std::uint64_t most_octets_of_sip(telephone_subscriber_view number, host_view domain) noexcept {
    return sizeof "sips:@;user=phone" + detail::escaped_size(number.text()) + domain.text().size();
}

}  // namespace detail

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
    auto const host = parse_host(domain);
    if (!host) return host.error();
    auto const put = [&](auto& target) {
        detail::uri_writer writer{target};
        detail::put_sip(writer, number, *host, prefix);
    };
    return detail::write_to(out, put, detail::most_octets_of_sip(number, *host));
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
