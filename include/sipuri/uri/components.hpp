// Where each component of a URI appears in its text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_COMPONENTS_HPP
#define SIPURI_URI_COMPONENTS_HPP

#include <sipuri/uri/options.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// host = hostname / IPv4address / IPv6reference. RFC 3261, section 25.1.
enum class host_kind : std::uint8_t { name, ipv4, ipv6 };

/// Offsets into the text of one URI, in octets.
///
///     sip:alice:secret@example.com:5060;transport=tcp?subject=hello
///        |     |       |          |    |             |             |
///        |     |       |          |    |             |             size of the text
///        |     |       |          |    |             parameters_end
///        |     |       |          |    port_end
///        |     |       |          host_end
///        |     |       host_begin
///        |     user_end
///        scheme_end
///
/// An absent component takes no room: without userinfo, user_end and host_begin lie one past scheme_end;
/// without a password, host_begin lies one past user_end; without a port, port_end equals host_end; without
/// parameters, parameters_end equals port_end; without headers, parameters_end equals the size.
struct components {
    std::uint32_t scheme_end = 0;      ///< of the ":" after it
    std::uint32_t user_end = 0;        ///< of the ":" or "@" after it
    std::uint32_t host_begin = 0;      ///< after the "@"
    std::uint32_t host_end = 0;        ///< after the host
    std::uint32_t port_end = 0;        ///< after the port's digits
    std::uint32_t parameters_end = 0;  ///< after the parameters
    std::uint16_t port = 0;            ///< the number, 0 where there is none
    host_kind kind = host_kind::name;  ///< what the host is
    options used{};                    ///< the leniencies that the text needed

    friend constexpr bool operator==(components const&, components const&) noexcept = default;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
