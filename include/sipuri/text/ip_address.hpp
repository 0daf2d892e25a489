// The octets of an IP address: what kind of network they belong to, and how they are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_IP_ADDRESS_HPP
#define SIPURI_TEXT_IP_ADDRESS_HPP

#include <sipuri/text/detail/ip_address.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The octets of an IPv4 address, in network order.
using ipv4_octets = std::array<std::uint8_t, 4>;
/// The octets of an IPv6 address, in network order.
using ipv6_octets = std::array<std::uint8_t, 16>;

/// True for 0.0.0.0, which means no address.
[[nodiscard]] constexpr bool is_unspecified(ipv4_octets const& octets) noexcept { return octets == ipv4_octets{}; }
/// True for ::, which means no address. RFC 4291, section 2.5.2.
[[nodiscard]] constexpr bool is_unspecified(ipv6_octets const& octets) noexcept { return octets == ipv6_octets{}; }

/// True for 127.0.0.0/8. RFC 1122, section 3.2.1.3.
[[nodiscard]] constexpr bool is_loopback(ipv4_octets const& octets) noexcept { return octets[0] == 127; }
/// True for ::1. RFC 4291, section 2.5.3.
[[nodiscard]] constexpr bool is_loopback(ipv6_octets const& octets) noexcept {
    ipv6_octets one{};
    one[15] = 1;
    return octets == one;
}

/// True for 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. RFC 1918, section 3.
[[nodiscard]] constexpr bool is_private(ipv4_octets const& octets) noexcept {
    return octets[0] == 10 || (octets[0] == 172 && octets[1] >> 4U == 1) || (octets[0] == 192 && octets[1] == 168);
}
/// True for the unique local addresses, fc00::/7. RFC 4193, section 3.
[[nodiscard]] constexpr bool is_private(ipv6_octets const& octets) noexcept { return octets[0] >> 1U == 0xFC >> 1U; }

/// True for 169.254.0.0/16. RFC 3927, section 2.1.
[[nodiscard]] constexpr bool is_link_local(ipv4_octets const& octets) noexcept {
    return octets[0] == 169 && octets[1] == 254;
}
/// True for fe80::/10. RFC 4291, section 2.5.6.
[[nodiscard]] constexpr bool is_link_local(ipv6_octets const& octets) noexcept {
    return octets[0] == 0xFE && octets[1] >> 6U == 2;
}

/// True for 224.0.0.0/4. RFC 5771.
[[nodiscard]] constexpr bool is_multicast(ipv4_octets const& octets) noexcept { return octets[0] >> 4U == 0xE; }
/// True for ff00::/8. RFC 4291, section 2.7.
[[nodiscard]] constexpr bool is_multicast(ipv6_octets const& octets) noexcept { return octets[0] == 0xFF; }

/// True for 192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24. RFC 5737, section 3.
[[nodiscard]] constexpr bool is_documentation(ipv4_octets const& octets) noexcept {
    auto const network = octets[0] << 16U | octets[1] << 8U | octets[2];
    return network == 0xC00002 || network == 0xC63364 || network == 0xCB0071;
}
/// True for 2001:db8::/32 and 3fff::/20. RFC 3849; RFC 9637, section 3.
[[nodiscard]] constexpr bool is_documentation(ipv6_octets const& octets) noexcept {
    auto const first = octets[0] << 8U | octets[1];
    auto const second = octets[2] << 8U | octets[3];
    return (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second >> 12U == 0);
}

/// Writes an IPv4 address: 192.0.2.1.
///
/// Errors: errc::no_space, with the size needed.
/// Complexity: constant.
template <class Out>
constexpr result<std::size_t> write_ip_address(ipv4_octets const& octets, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_ipv4(target, octets); });
}

/// Writes an IPv6 address, without brackets, as RFC 5952 recommends: 2001:db8::1.
///
/// Errors: errc::no_space, with the size needed.
/// Complexity: constant.
template <class Out>
constexpr result<std::size_t> write_ip_address(ipv6_octets const& octets, Out&& out) {
    return detail::write_to(out, [&](auto& target) { detail::put_ipv6(target, octets); });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
