// Twilio's rules for the request "Making SIP Calls": those of the page, and today's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Where each fact comes from, and when it was read:
//   [page]    twilio.com/docs/voice/api/sip-making-calls, November 2026
//   [api]     twilio_api_v2010.json of twilio/twilio-oai, 2026-04-14
//   [edges]   the reference of edge locations, and the page of localized SIP URIs, 2026-03-09
//   [errors]  twilio.com/docs/api/errors/NUMBER, November 2026
#ifndef SIPURI_PROVIDER_TWILIO_HPP
#define SIPURI_PROVIDER_TWILIO_HPP

#include <sipuri/provider/detail/user_name.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/field_rules.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

namespace detail {

inline constexpr std::array sip_only{scheme::sip};                                           // [page]
inline constexpr std::array udp_tcp{transport::udp, transport::tcp};                         // [page]
inline constexpr std::array udp_tcp_tls{transport::udp, transport::tcp, transport::tls};     // [page], today

inline constexpr std::array<std::string_view, 2> booleans{"true", "false"};
/// [edges]; san-jose is on the older page "Receiving SIP from Twilio"; roaming is not for SIP domains, and so missing.
inline constexpr std::array<std::string_view, 17> edges{
    "ashburn",    "umatilla",    "san-jose",  "dublin",       "frankfurt",    "singapore", "tokyo",    "sao-paulo",
    "sydney",     "ashburn-ix",  "san-jose-ix", "london-ix",  "frankfurt-ix", "singapore-ix", "tokyo-ix",
    "sydney-ix",  "sao-paulo-ix"};
inline constexpr std::array<std::string_view, 16> regions{"us1", "us2", "ie1", "de1", "sg1", "jp1", "br1", "au1",
                                                          "us1-ix", "us2-ix", "ie1-ix", "de1-ix", "sg1-ix", "jp1-ix",
                                                          "br1-ix", "au1-ix"};
/// [errors] 32114 names transport and secure only: an edge that is on no list may be new.
inline constexpr std::array known_parameters{known_parameter{"secure", booleans},
                                             known_parameter{"edge", edges, severity::advice},
                                             known_parameter{"region", regions, severity::advice}};
/// [page], today: "X-…" and these.
inline constexpr std::array<std::string_view, 4> known_headers{"User-to-User", "Remote-Party-ID",
                                                               "P-Preferred-Identity", "P-Called-Party-ID"};

/// [errors], those of URIs, of SIP authentication, and what a missing field is.
inline constexpr std::array own_codes{
    provider_code{errc::too_long, request_field::sip_auth_username, 21221},
    provider_code{errc::control_character, request_field::sip_auth_username, 21222},
    provider_code{errc::too_long, request_field::sip_auth_password, 21223},
    provider_code{errc::control_character, request_field::sip_auth_password, 21224},
    provider_code{errc::missing, request_field::sip_auth_password, 21225},
    provider_code{errc::missing, request_field::from_user, 21213},
    provider_code{errc::missing, request_field::url, 21200},
    provider_code{errc::missing, component::uri, 21201},
    provider_code{errc::too_long, component::headers, 21227},
    provider_code{errc::control_character, component::header_name, 21228},
    provider_code{errc::control_character, component::header_value, 21229},
    provider_code{errc::non_ascii, component::header_name, 32111},
    provider_code{errc::invalid_value, component::header_name, 32111},
    provider_code{errc::non_ascii, component::header_value, 32112},
    provider_code{errc::not_supported, component::header_name, 32113},
    provider_code{errc::unknown_value, component::parameter_value, 32114},
    provider_code{errc::edge_host, component::host, 32220},
    provider_code{errc::missing, component::user, 32223},
};

/// Those, and then the number of each row of the table of fields.
inline constexpr auto codes = [] {
    constexpr auto numbered = [] {
        std::size_t count = 0;
        for (auto const& row : field_rules) count += row.limits.code != 0 ? 1 : 0;
        return count;
    }();
    std::array<provider_code, own_codes.size() + numbered> all{};
    std::size_t size = 0;
    for (auto const& row : own_codes) all[size++] = row;
    for (auto const& row : field_rules) {
        if (row.limits.code != 0) all[size++] = {{}, row.where, row.limits.code};
    }
    return all;
}();

}  // namespace detail

/// The rules of Twilio's page "Making SIP Calls": To under 255 octets before its headers and these under 1024,
/// transport udp or tcp, From of letters, digits, "+", "-", "_" and ".".
inline constexpr profile making_sip_calls{
    .name = "making_sip_calls",
    .described = "Twilio's page \"Making SIP Calls\"",
    .schemes = detail::sip_only,
    .max_before_headers = 254,  // [page]
    .max_headers = 1023,        // [page]
    .transports = detail::udp_tcp,
    .ids = id_form::sid,        // [api]
    .from = detail::from_octets,
    .max_sip_auth = 255,        // [errors] 21221, 21223
    .max_twiml = 4000,          // [api]
    .malformed_code = 21211,
    .malformed_header_code = 32110,
    .codes = detail::codes,
};

/// What Twilio says as of November 2026: TLS, secure media, edges, a policy for header names, From required.
inline constexpr profile current{
    .name = "current",
    .described = "Twilio's documentation and API description, November 2026",
    .schemes = detail::sip_only,
    .max_before_headers = 254,
    .max_headers = 1023,
    .transports = detail::udp_tcp_tls,
    .advise_secure_media = true,
    .advise_private_address = true,
    .parameters = detail::known_parameters,
    .domains = {.label = ".sip", .domain = ".twilio.com", .edges = detail::edges},  // [errors] 32220
    .any_header = false,
    .header_names = detail::known_headers,
    .header_prefix = "X-",
    .reserved_header_prefix = "X-Twilio",  // [errors] 32113: left out with a warning
    .ascii_headers = true,                 // [errors] 32112
    .advise_escaped_headers = true,        // [errors] 32110
    .ids = id_form::sid,
    .from = detail::from_octets,
    .from_required = true,  // [api]
    .max_sip_auth = 255,
    .max_twiml = 4000,
    .no_document = severity::rejected,
    .malformed_code = 21211,
    .malformed_header_code = 32110,
    .codes = detail::codes,
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
