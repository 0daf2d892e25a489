// Twilio's rules for the request "Making SIP Calls": those of the page, and today's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_TWILIO_HPP
#define SIPURI_PROVIDER_TWILIO_HPP

#include <sipuri/provider/detail/user_name.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/pages.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

namespace detail {

using text_row = sourced<std::string_view>;

inline constexpr sourced<scheme> schemes[]{{scheme::sip, page::sip_calls}};
inline constexpr sourced<transport> transports_of_page[]{
    {transport::udp, page::sip_calls},
    {transport::tcp, page::sip_calls},
};
inline constexpr sourced<transport> transports[]{
    {transport::udp, page::sip_calls},
    {transport::tcp, page::sip_calls},
    {transport::tls, page::sip_calls},
};
inline constexpr text_row booleans[]{{"true", page::sip_calls}, {"false", page::sip_calls}};

/// "roaming" is missing: it is not for SIP domains.
inline constexpr text_row edges[]{
    {"ashburn", page::edges},
    {"umatilla", page::edges},
    {"san-jose", page::receiving_sip},
    {"dublin", page::edges},
    {"frankfurt", page::edges},
    {"singapore", page::edges},
    {"tokyo", page::edges},
    {"sao-paulo", page::edges},
    {"sydney", page::edges},
    {"ashburn-ix", page::private_edges},
    {"san-jose-ix", page::private_edges},
    {"london-ix", page::private_edges},
    {"frankfurt-ix", page::private_edges},
    {"singapore-ix", page::private_edges},
    {"tokyo-ix", page::private_edges},
    {"sydney-ix", page::private_edges},
    {"sao-paulo-ix", page::private_edges},
};
inline constexpr text_row regions[]{
    {"us1", page::termination},
    {"us2", page::termination},
    {"ie1", page::termination},
    {"de1", page::termination},
    {"sg1", page::termination},
    {"jp1", page::termination},
    {"br1", page::termination},
    {"au1", page::termination},
    {"us1-ix", page::legacy_regions},
    {"us2-ix", page::legacy_regions},
    {"ie1-ix", page::legacy_regions},
    {"de1-ix", page::legacy_regions},
    {"sg1-ix", page::legacy_regions},
    {"jp1-ix", page::legacy_regions},
    {"br1-ix", page::private_edges},  // the older name of sao-paulo-ix
    {"au1-ix", page::legacy_regions},
};
/// Page 32114 of the numbers names transport and secure only: an edge that is on no list may be new.
inline constexpr sourced<known_parameter> parameters[]{
    {{"secure", values_of<booleans>}, page::errors},
    {{"edge", values_of<edges>, severity::advice}, page::errors},
    {{"region", values_of<regions>, severity::advice}, page::errors},
};
/// "X-…" and these.
inline constexpr text_row header_names[]{
    {"User-to-User", page::sip_calls},
    {"Remote-Party-ID", page::sip_calls},
    {"P-Preferred-Identity", page::sip_calls},
    {"P-Called-Party-ID", page::sip_calls},
};

/// The numbers of URIs, of SIP authentication, and of what is missing.
inline constexpr sourced<provider_code> own_codes[]{
    {{errc::too_long, request_field::sip_auth_username, 21221}, page::errors},
    {{errc::control_character, request_field::sip_auth_username, 21222}, page::errors},
    {{errc::too_long, request_field::sip_auth_password, 21223}, page::errors},
    {{errc::control_character, request_field::sip_auth_password, 21224}, page::errors},
    {{errc::missing, request_field::sip_auth_password, 21225}, page::errors},
    {{errc::missing, request_field::from_user, 21213}, page::errors},
    {{errc::missing, request_field::url, 21200}, page::errors},
    {{errc::missing, component::uri, 21201}, page::errors},
    {{errc::too_long, component::headers, 21227}, page::errors},
    {{errc::control_character, component::header_name, 21228}, page::errors},
    {{errc::control_character, component::header_value, 21229}, page::errors},
    {{errc::non_ascii, component::header_name, 32111}, page::errors},
    {{errc::invalid_value, component::header_name, 32111}, page::errors},
    {{errc::non_ascii, component::header_value, 32112}, page::errors},
    {{errc::not_supported, component::header_name, 32113}, page::errors},
    {{errc::unknown_value, component::parameter_value, 32114}, page::errors},
    {{errc::edge_host, component::host, 32220}, page::errors},
    {{errc::missing, component::user, 32223}, page::errors},
};

/// The numbers of `own`, and then that of each row of a table of fields.
template <auto const& own, auto const& rows>
inline constexpr auto codes_of = [] {
    constexpr auto numbered = [] {
        std::size_t count = 0;
        for (auto const& row : rows) count += row.limits.code != 0 ? 1 : 0;
        return count;
    }();
    std::array<provider_code, std::size(own) + numbered> all{};
    std::size_t size = 0;
    for (auto const& row : own) all[size++] = row.value;
    for (auto const& row : rows) {
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
    .schemes = detail::values_of<detail::schemes>,
    .max_before_headers = 254,  // page::sip_calls
    .max_headers = 1023,        // page::sip_calls
    .transports = detail::values_of<detail::transports_of_page>,
    .ids = id_form::sid,             // page::api
    .from = detail::from_octets,     // page::sip_calls
    .max_sip_auth = 255,             // page::errors, 21221 and 21223
    .max_twiml = 4000,               // page::api
    .malformed_code = 21211,         // page::errors
    .malformed_header_code = 32110,  // page::errors
    .codes = detail::codes_of<detail::own_codes, field_rules>,
};

/// What Twilio says as of November 2026: TLS, secure media, edges, a policy for header names, From required.
inline constexpr profile current{
    .name = "current",
    .described = "Twilio's documentation and API description, November 2026",
    .schemes = making_sip_calls.schemes,
    .max_before_headers = making_sip_calls.max_before_headers,
    .max_headers = making_sip_calls.max_headers,
    .transports = detail::values_of<detail::transports>,
    .advise_secure_media = true,     // page::sip_calls
    .advise_private_address = true,  // on no page
    .parameters = detail::values_of<detail::parameters>,
    .domains = {.label = ".sip",  // page::errors, 32220
                .domain = ".twilio.com",
                .edges = detail::values_of<detail::edges>},
    .any_header = false,
    .header_names = detail::values_of<detail::header_names>,
    .header_prefix = "X-",                 // page::sip_calls
    .reserved_header_prefix = "X-Twilio",  // page::errors, 32113: left out with a warning
    .ascii_headers = true,                 // page::errors, 32112
    .advise_escaped_headers = true,        // page::errors, 32110
    .ids = making_sip_calls.ids,
    .from = making_sip_calls.from,
    .from_required = true,  // page::api
    .max_sip_auth = making_sip_calls.max_sip_auth,
    .max_twiml = making_sip_calls.max_twiml,
    .no_document = severity::rejected,  // page::api, and page::errors, 21200
    .malformed_code = making_sip_calls.malformed_code,
    .malformed_header_code = making_sip_calls.malformed_header_code,
    .codes = making_sip_calls.codes,
};

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
