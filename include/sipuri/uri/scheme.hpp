// "sip" or "sips", the transports, and what means either where a URI does not say.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_SCHEME_HPP
#define SIPURI_URI_SCHEME_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// "sip" or "sips".
enum class scheme : std::uint8_t { sip, sips };

/// The scheme's text, in lower case.
[[nodiscard]] constexpr std::string_view name(scheme value) noexcept { return value == scheme::sip ? "sip" : "sips"; }

/// The values of the transport parameter that have a name; `other` is any further token.
///
/// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport )
/// RFC 3261, section 19.1.1; ws and wss: RFC 7118.
enum class transport : std::uint8_t { udp, tcp, sctp, tls, ws, wss, other };

bool operator==(transport, std::string_view) = delete;  // compare with transport::tcp, or name(value) with a text

/// The token of a transport: "udp"; empty for transport::other.
[[nodiscard]] constexpr std::string_view name(transport value) noexcept {
    switch (value) {
        case transport::udp: return "udp";
        case transport::tcp: return "tcp";
        case transport::sctp: return "sctp";
        case transport::tls: return "tls";
        case transport::ws: return "ws";
        case transport::wss: return "wss";
        case transport::other: break;
    }
    return {};
}

/// The scheme's text, as name() gives it.
[[nodiscard]] constexpr std::string_view to_string(scheme value) noexcept { return name(value); }
/// The token of a transport, as name() gives it.
[[nodiscard]] constexpr std::string_view to_string(transport value) noexcept { return name(value); }

/// The transport of a URI that names none: UDP for sip, TCP for sips. RFC 3261, section 19.1.1, Table 1.
[[nodiscard]] constexpr transport default_transport(scheme value) noexcept {
    return value == scheme::sip ? transport::udp : transport::tcp;
}

/// The port of a URI that names none: 5060, or 5061 for sips and for TLS; 80 and 443 for WebSocket.
///
/// RFC 3261, section 19.1.1, Table 1; RFC 7118, section 5.
[[nodiscard]] constexpr std::uint16_t default_port(scheme value, transport by) noexcept {
    bool const secure = value == scheme::sips;
    switch (by) {
        case transport::tls: return 5061;
        case transport::ws: return secure ? 443 : 80;
        case transport::wss: return 443;
        default: return secure ? 5061 : 5060;
    }
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
