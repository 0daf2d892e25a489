// The grammar of addresses in Boost.Spirit X3: name-addr, addr-spec and their parameters, RFC 3261, section 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The productions accept what sipuri::parse_name_addr() accepts; an error is where the grammar stops, and
// parse_name_addr() says more of it.
//
//     namespace x3 = boost::spirit::x3;
//     std::vector<sipuri::name_addr_view> contacts;
//     x3::parse(text.begin(), text.end(), sipuri::x3::contact_param % ',', contacts);
#ifndef SIPURI_X3_ADDRESS_HPP
#define SIPURI_X3_ADDRESS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/address_captures.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/x3/production.hpp>
#include <sipuri/x3/uri.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

namespace detail {

// The sets that have no name in the RFC.
inline constexpr char_set space{" \t"};
inline constexpr char_set quotable = chars::ascii - char_set{"\r\n"};
inline constexpr char_set scheme_octets = chars::alphanum | char_set{"+-."};
inline constexpr char_set bare_user_unreserved = chars::user_unreserved - char_set{",;?"};
inline constexpr char_set bare_password_unreserved = password_unreserved - char_set{","};
inline constexpr char_set bare_reserved = chars::reserved - char_set{",;?"};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: white space and quoted-string. The attribute of `quoted_string` is quoted_view, of a set
// char, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// WSP = SP / HTAB
inline constexpr octet<detail::space> wsp{};

/// LWS = [*WSP CRLF] 1*WSP, within one line: unfold a header field first
inline constexpr auto lws = production<address_part::text>([] { return +wsp; });

/// SWS = [LWS]
inline constexpr auto sws = production<address_part::text>([] { return *wsp; });

/// SEMI = SWS ";" SWS
inline constexpr auto semi = production<address_part::text>([] { return sws >> ';' >> sws; });

/// EQUAL = SWS "=" SWS
inline constexpr auto equal = production<address_part::text>([] { return sws >> '=' >> sws; });

/// UTF8-CONT = %x80-BF
inline constexpr octet_range<'\x80', '\xBF'> utf8_cont{};

// clang-format off

/// UTF8-NONASCII = UTF8-2 / UTF8-3 / UTF8-4, as RFC 3629, section 4, has them: no overlong forms, no surrogates
inline constexpr auto utf8_nonascii = production<address_part::text>([] { return
      octet_range<'\xC2', '\xDF'>{} >> utf8_cont
    | lit('\xE0')                  >> octet_range<'\xA0', '\xBF'>{} >> utf8_cont
    | octet_range<'\xE1', '\xEC'>{} >> utf8_cont                   >> utf8_cont
    | lit('\xED')                  >> octet_range<'\x80', '\x9F'>{} >> utf8_cont
    | octet_range<'\xEE', '\xEF'>{} >> utf8_cont                   >> utf8_cont
    | lit('\xF0')                  >> octet_range<'\x90', '\xBF'>{} >> utf8_cont >> utf8_cont
    | octet_range<'\xF1', '\xF3'>{} >> utf8_cont                   >> utf8_cont >> utf8_cont
    | lit('\xF4')                  >> octet_range<'\x80', '\x8F'>{} >> utf8_cont >> utf8_cont; });

// clang-format on

/// qdtext = LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
inline constexpr auto qdtext = production<address_part::text>(
    [] { return lws | '!' | octet_range<'#', '['>{} | octet_range<']', '~'>{} | utf8_nonascii; });

/// quoted-pair = "\" (%x00-09 / %x0B-0C / %x0E-7F)
inline constexpr auto quoted_pair = production<address_part::text>([] { return '\\' >> octet<detail::quotable>{}; });

/// quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE, without the SWS
inline constexpr auto quoted_string =
    production<address_part::value>([] { return '"' >> *(qdtext | quoted_pair) >> '"'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: name-addr and addr-spec. The attribute of `name_addr` is name_addr_view, of `display_name`
// quoted_view, of `bare_uri` uri_view, of `bare_user` and `bare_password` encoded_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// display-name = *(token LWS)/ quoted-string
///
/// The last LWS may be missing (RFC 4475, section 3.1.1.6), and without a token there is no display-name.
inline constexpr auto display_name =
    production<address_part::display_name>([] { return quoted_string | (token >> *(lws >> token)); });

/// uric = reserved / unreserved / escaped
inline constexpr auto uric = production<address_part::text>([] { return reserved | unreserved | escaped; });

/// hostport = host [ ":" port ] ; port = 1*DIGIT, with an IPv6reference as its host
inline constexpr auto ipv6_hostport =
    production<address_part::text>([] { return ipv6_reference >> -(':' >> +digit); });

/// hier-part = ( net-path / abs-path ) [ "?" query ]
/// net-path  = "//" authority [ abs-path ] ; authority = srvr / reg-name ; srvr = [ [ userinfo "@" ] hostport ]
///
/// Only with an IPv6reference as its host: all others are 1*uric, as are the abs-path and the query after it.
inline constexpr auto ipv6_hier_part = production<address_part::text>(
    [] { return lit('/') >> '/' >> -userinfo >> ipv6_hostport >> -(&(lit('/') | '?') >> +uric); });

/// absoluteURI = scheme ":" ( hier-part / opaque-part ) ; scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
///
/// Either part is 1*uric, except for that IPv6reference.
inline constexpr auto absolute_uri = production<address_part::text>(
    [] { return alpha >> *octet<detail::scheme_octets>{} >> ':' >> (ipv6_hier_part | +uric); });

/// addr-spec = SIP-URI / SIPS-URI / absoluteURI, where the third has another scheme than the first two
inline constexpr auto addr_spec =
    production<address_part::addr_spec>([] { return uri | (!(sip_scheme | sips_scheme) >> absolute_uri); });

/// name-addr = [ display-name ] LAQUOT addr-spec RAQUOT ; LAQUOT = SWS "<" ; RAQUOT = ">" SWS, without that SWS
inline constexpr auto name_addr =
    production<address_part::name_addr>([] { return -(display_name >> sws) >> '<' >> addr_spec >> '>'; });

// "If the URI contains a comma, question mark or semicolon, the URI MUST be enclosed in angle brackets": RFC 3261,
// section 20. So without brackets none of the three belongs to the URI, and what follows is the header field's.

/// user, without "," ";" "?"
inline constexpr auto bare_user =
    production<part::user>([] { return +(unreserved | octet<detail::bare_user_unreserved>{} | escaped); });

/// password, without ","
inline constexpr auto bare_password =
    production<part::password>([] { return *(unreserved | octet<detail::bare_password_unreserved>{} | escaped); });

/// userinfo, without "," ";" "?"
inline constexpr auto bare_userinfo =
    production<part::text>([] { return bare_user >> -(':' >> bare_password) >> '@'; });

/// SIP-URI / SIPS-URI, without uri-parameters and headers
inline constexpr auto bare_uri =
    production<part::uri>([] { return (sip_scheme | sips_scheme) >> -bare_userinfo >> hostport; });

/// uric, without "," ";" "?"
inline constexpr auto bare_uric =
    production<address_part::text>([] { return octet<detail::bare_reserved>{} | unreserved | escaped; });

/// hier-part with an IPv6reference as its host, without "," ";" "?"
inline constexpr auto bare_ipv6_hier_part = production<address_part::text>(
    [] { return lit('/') >> '/' >> -bare_userinfo >> ipv6_hostport >> -(&lit('/') >> +bare_uric); });

/// absoluteURI, without "," ";" "?"
inline constexpr auto bare_absolute_uri = production<address_part::text>(
    [] { return alpha >> *octet<detail::scheme_octets>{} >> ':' >> (bare_ipv6_hier_part | +bare_uric); });

/// addr-spec without "<" and ">" around it
inline constexpr auto bare_addr_spec = production<address_part::bare_addr_spec>(
    [] { return bare_uri | (!(sip_scheme | sips_scheme) >> bare_absolute_uri); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: the parameters of a header field. The attribute of `gen_value` is quoted_view, of
// `generic_param` generic_param_view, of `generic_params` generic_params_view.
// ---------------------------------------------------------------------------------------------------------------------

/// gen-value = token / host / quoted-string
///
/// A hostname is a token, and so is an IPv4address.
inline constexpr auto gen_value =
    production<address_part::value>([] { return token | ipv6_reference | quoted_string; });

/// generic-param = token [ EQUAL gen-value ]
inline constexpr auto generic_param =
    production<address_part::generic_param>([] { return token >> -(equal >> gen_value); });

/// *( SEMI generic-param )
inline constexpr auto generic_params =
    production<address_part::generic_params>([] { return *(semi >> generic_param); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: what header fields consist of. The attribute is name_addr_view, of `name_addrs`
// name_addrs_view.
// ---------------------------------------------------------------------------------------------------------------------

/// from-spec = ( name-addr / addr-spec ) *( SEMI from-param ) ; from-param = tag-param / generic-param
///
/// A tag-param is a generic-param. To has the same form. White space may surround all of it.
inline constexpr auto from_spec = production<address_part::address>(
    [] { return sws >> (name_addr | bare_addr_spec) >> generic_params >> sws; });

/// contact-param = (name-addr / addr-spec) *(SEMI contact-params)
///
/// contact-params = c-p-q / c-p-expires / contact-extension. Each of the three is a generic-param.
inline constexpr auto contact_param = from_spec;

/// route-param = name-addr *( SEMI rr-param ) ; rr-param = generic-param. Record-Route has the same form.
inline constexpr auto route_param =
    production<address_part::address>([] { return sws >> name_addr >> generic_params >> sws; });

/// contact-param *(COMMA contact-param) ; COMMA = SWS "," SWS
inline constexpr auto name_addrs = production<address_part::addresses>([] { return contact_param % ','; });

/// Contact = ("Contact" / "m" ) HCOLON ( STAR / (contact-param *(COMMA contact-param))), what follows HCOLON
///
/// STAR = SWS "*" SWS. The attribute is the text: a "*" is no list. Before an address it is a display-name.
inline constexpr auto contact = production<address_part::text>([] { return name_addrs | (sws >> '*' >> sws); });

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
