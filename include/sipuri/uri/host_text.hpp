// A host as setters and builders take it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HOST_TEXT_HPP
#define SIPURI_URI_HOST_TEXT_HPP

#include <sipuri/text/ip_address.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/spelled.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A host as an argument: a name, an IP address as text or as octets, or the host of another URI. The type of a
/// parameter.
///
/// An IPv6 address as text may lack its brackets, as inet_ntop() writes it. Octets are in network order.
///
/// Lifetime: borrows a text, that of a temporary for the length of the call.
/// Example: `uri.set_host("::1")`, `uri.set_host(ipv4_octets{192, 0, 2, 1})`, `uri.set_host(other.host())`.
class host_text {
public:
    /// A name or an IP address as text; an IPv6 address may lack its brackets.
    template <detail::any_text Text>
    constexpr host_text(Text&& text) noexcept : text_(text) {}
    /// The host of another URI.
    constexpr host_text(host_view host) noexcept : text_(host.text()) {}
    /// An IPv4 address in network order.
    constexpr host_text(ipv4_octets const& octets) noexcept { detail::put_ipv4(address_, octets); }
    /// An IPv6 address in network order.
    constexpr host_text(ipv6_octets const& octets) noexcept { detail::put_ipv6(address_, octets); }
    host_text(std::nullptr_t) = delete;  // every URI has a host

    /// The host as it was given, octets as text.
    ///
    /// Lifetime: borrows this object.
    [[nodiscard]] constexpr std::string_view text() const noexcept SIPURI_LIFETIMEBOUND {
        return address_.size() != 0 ? address_.view() : text_;
    }

private:
    std::string_view text_;
    fixed_text<sizeof "0000:0000:0000:0000:0000:ffff:255.255.255.255"> address_;
};

namespace detail {

/// A host that has been checked, and what a URI records of it.
struct checked_host {
    std::string_view text{};
    bool brackets = false;  ///< an IPv6 address to which they must be added
    host_kind kind = host_kind::name;
    options used{};

    // Of a sum of more than 32 bits g++ 12 warns that it may wrap.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return (text.size() & 0xFFFFFFFFU) + (brackets ? 2 : 0); }
};

[[nodiscard]] SIPURI_INLINE constexpr result<checked_host> check_host(std::string_view text,
                                                                      options allowed = {}) noexcept {
    auto const host = parse_host(text, allowed);
    if (host) {
        bool const underscore = allowed.underscore && text.find('_') != text.npos && host->kind() == host_kind::name;
        bool const zone = allowed.zone && host->zone().has_value();
        return checked_host{text, false, host->kind(), {.underscore = underscore, .zone = zone}};
    }
    auto const fault = host.error();
    if (fault.code != errc::missing_brackets || fault.length != text.size()) return fault;
    return checked_host{text, true, host_kind::ipv6, {}};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
