// The host: a name, an IPv4 address or an IPv6 reference.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HOST_HPP
#define SIPURI_URI_HOST_HPP

#include <sipuri/text/ip_address.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/uri/components.hpp>
#include <sipuri/uri/detail/host_scanner.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A valid host, as it is in the URI. Borrows that text.
class host_view {
public:
    /// The host "anonymous.invalid", for containers that need a default.
    constexpr host_view() noexcept = default;

    /// The host as written, an IPv6 address with its brackets.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// A name, an IPv4 address or an IPv6 address.
    [[nodiscard]] constexpr host_kind kind() const noexcept { return kind_; }

    /// The four octets of an IPv4 address, in network order.
    [[nodiscard]] constexpr std::optional<ipv4_octets> ipv4() const noexcept {
        if (kind_ != host_kind::ipv4) return std::nullopt;
        return detail::octets_of_ipv4(text_);
    }

    /// The sixteen octets of an IPv6 address, in network order.
    [[nodiscard]] constexpr std::optional<ipv6_octets> ipv6() const noexcept {
        if (kind_ != host_kind::ipv6) return std::nullopt;
        return *detail::scan_ipv6(text_, 1, end_of_address());
    }

    /// The zone identifier of an IPv6 address, where options::zone let one in: "eth0" of [fe80::1%25eth0].
    [[nodiscard]] constexpr std::optional<encoded_view> zone() const noexcept {
        if (kind_ != host_kind::ipv6 || text_[end_of_address()] != '%') return std::nullopt;
        auto const begin = end_of_address() + 3;
        return detail::access::encoded(text_.substr(begin, text_.size() - 1 - begin));
    }

    // A host is a name without case, or octets.
    template <class Other>
        requires std::is_convertible_v<Other const&, std::string_view> || std::is_same_v<Other, host_view>
    friend bool operator==(host_view const&, Other const&) = delete;  // write equivalent(a, b), or compare .text()

    // What kind of address it is. Each is false for a name, which only a resolver can judge. An IPv4-mapped IPv6 address
    // such as ::ffff:192.0.2.1 is judged by its IPv4 address.

    /// True for 0.0.0.0 and ::.
    [[nodiscard]] constexpr bool is_unspecified() const noexcept {
        return asks([](auto const& octets) { return sipuri::is_unspecified(octets); });
    }
    /// True for 127.0.0.0/8 and ::1.
    [[nodiscard]] constexpr bool is_loopback() const noexcept {
        return asks([](auto const& octets) { return sipuri::is_loopback(octets); });
    }
    /// True for the private networks of RFC 1918 and the unique local addresses of RFC 4193.
    [[nodiscard]] constexpr bool is_private() const noexcept {
        return asks([](auto const& octets) { return sipuri::is_private(octets); });
    }
    /// True for 169.254.0.0/16 and fe80::/10.
    [[nodiscard]] constexpr bool is_link_local() const noexcept {
        return asks([](auto const& octets) { return sipuri::is_link_local(octets); });
    }
    /// True for 224.0.0.0/4 and ff00::/8. No IPv4-mapped address is a multicast address of IPv6.
    [[nodiscard]] constexpr bool is_multicast() const noexcept {
        if (auto const octets = ipv4()) return sipuri::is_multicast(*octets);
        auto const octets = ipv6();
        return octets && sipuri::is_multicast(*octets);
    }
    /// True for the networks that RFC 5737, RFC 3849 and RFC 9637 reserve for documentation.
    [[nodiscard]] constexpr bool is_documentation() const noexcept {
        return asks([](auto const& octets) { return sipuri::is_documentation(octets); });
    }

private:
    friend struct detail::access;

    template <class Question>
    [[nodiscard]] constexpr bool asks(Question question) const noexcept {
        if (auto const octets = ipv4()) return question(*octets);
        auto const octets = ipv6();
        if (!octets) return false;
        if (auto const mapped = detail::mapped_ipv4(*octets)) return question(*mapped);
        return question(*octets);
    }

    constexpr host_view(std::string_view text, host_kind kind) noexcept : text_(text), kind_(kind) {}

    [[nodiscard]] constexpr std::uint32_t end_of_address() const noexcept {
        std::uint32_t at = 1;
        while (text_[at] != ']' && text_[at] != '%') ++at;
        return at;
    }

    std::string_view text_ = "anonymous.invalid";
    host_kind kind_ = host_kind::name;
};

/// Reads a whole text as a host: "example.com", "192.0.2.1", "[2001:db8::1]".
///
/// host = hostname / IPv4address / IPv6reference. RFC 3261, section 25.1, with the addresses of RFC 5954.
/// Errors are those of component::host, with offsets in `text`. The result borrows `text`. Linear.
[[nodiscard]] constexpr result<host_view> parse_host(std::string_view text SIPURI_LIFETIMEBOUND,
                                                     options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::host, 0xFFFFFFFFU, 0};
    auto found = detail::read_host(text, 0);
    if (!found) {
        auto const lenient = detail::read_lenient_host(text, 0, found.end, allowed);
        if (!lenient.host) return lenient.fault;
        found = lenient.host;
    }
    if (found.end != text.size()) {
        if (auto const bare = detail::missing_brackets(text, 0)) return *bare;
        return error{errc::invalid_character, component::host, found.end, 1};
    }
    return detail::access::make<host_view>(text, found.kind);
}
constexpr result<host_view> parse_host(detail::owning_temporary auto&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
