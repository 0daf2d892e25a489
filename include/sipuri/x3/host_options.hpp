// Hosts beyond RFC 3261, as Boost.Spirit X3 parsers: the productions of each option that parse() takes for a host.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// `lenient_uri` accepts what sipuri::parse() accepts with all three options. For one of them, write the host that you
// want in its place:
//
//     constexpr auto container = production<part::lenient_host>([] { return leading_digit_hostname | ipv4_address; });
#ifndef SIPURI_X3_HOST_OPTIONS_HPP
#define SIPURI_X3_HOST_OPTIONS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/captures.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/x3/production.hpp>
#include <sipuri/x3/uri.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

namespace detail {

// What a label consists of where "_" is allowed.
inline constexpr char_set alpha_or_underscore = chars::alpha | char_set{"_"};
inline constexpr char_set alphanum_or_underscore = chars::alphanum | char_set{"_"};
inline constexpr octet<alpha_or_underscore> label_alpha{};
inline constexpr octet<alphanum_or_underscore> label_alphanum{};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// options::underscore. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// domainlabel, where "_" counts as an alphanum
inline constexpr auto underscore_label = production<part::text>(
    [] { return detail::label_alphanum >> *(detail::label_alphanum | (+lit('-') >> &detail::label_alphanum)); });

/// toplabel, where "_" counts as an ALPHA
inline constexpr auto underscore_toplabel = production<part::text>(
    [] { return detail::label_alpha >> *(detail::label_alphanum | (+lit('-') >> &detail::label_alphanum)); });

/// hostname = *( domainlabel "." ) toplabel [ "." ], of these labels
inline constexpr auto underscore_hostname = production<part::hostname>(
    [] { return *(underscore_label >> '.' >> &detail::label_alphanum) >> underscore_toplabel >> -lit('.'); });

// ---------------------------------------------------------------------------------------------------------------------
// options::leading_digit. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// domainlabel, which is no number
inline constexpr auto leading_digit_toplabel = production<part::text>(
    [] { return !(+digit >> !(alphanum | (+lit('-') >> &alphanum))) >> domainlabel; });

/// hostname = *( domainlabel "." ) toplabel [ "." ], of this toplabel
inline constexpr auto leading_digit_hostname = production<part::hostname>(
    [] { return *(domainlabel >> '.' >> &alphanum) >> leading_digit_toplabel >> -lit('.'); });

// ---------------------------------------------------------------------------------------------------------------------
// options::zone: RFC 6874, section 2. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// ZoneID = 1*( unreserved / pct-encoded ), the unreserved octets of RFC 3261
inline constexpr auto zone_id = production<part::text>([] { return +(unreserved | escaped); });

/// IPv6addrz = IPv6address "%25" ZoneID
inline constexpr auto ipv6_addrz = production<part::text>([] { return ipv6_address >> quoted{"%25"} >> zone_id; });

/// "[" ( IPv6addrz / IPv6address ) "]"
inline constexpr auto zoned_ipv6_reference =
    production<part::ipv6>([] { return '[' >> (ipv6_addrz | ipv6_address) >> ']'; });

// ---------------------------------------------------------------------------------------------------------------------
// All three. The attribute of `lenient_uri` is uri_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// underscore_label, which is no number
inline constexpr auto lenient_toplabel = production<part::text>([] {
    return !(+digit >> !(detail::label_alphanum | (+lit('-') >> &detail::label_alphanum))) >> underscore_label;
});

/// hostname = *( domainlabel "." ) toplabel [ "." ], of these labels
inline constexpr auto lenient_hostname = production<part::hostname>(
    [] { return *(underscore_label >> '.' >> &detail::label_alphanum) >> lenient_toplabel >> -lit('.'); });

/// host = hostname / IPv4address / IPv6reference
inline constexpr auto lenient_host =
    production<part::lenient_host>([] { return lenient_hostname | ipv4_address | zoned_ipv6_reference; });

/// hostport = host [ ":" port ]
inline constexpr auto lenient_hostport = production<part::hostport>([] { return lenient_host >> -(':' >> port); });

/// SIP-URI / SIPS-URI, with such a host
inline constexpr auto lenient_uri = production<part::uri>([] {
    return (sip_scheme | sips_scheme) >> -userinfo >> lenient_hostport >> uri_parameters >> -headers;
});

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
