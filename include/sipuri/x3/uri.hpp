// The grammar of SIP and SIPS URIs in Boost.Spirit X3, to be read beside RFC 3261, section 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_URI_HPP
#define SIPURI_X3_URI_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/captures.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/x3/production.hpp>

/// The productions of RFC 3261, section 25.1, with the IP addresses of RFC 5954, as Boost.Spirit X3 parsers.
///
/// Each is a constant under its RFC name, and a parser like X3's own: it combines with `>>`, `|`, `%` and the rest,
/// accepts any contiguous iterators over char, and its attribute (given at the head of each group) borrows the text.
/// A skipper skips before a production, never inside it. Like all of X3 productions are greedy: each takes as much as
/// its rule allows, and leaves the rest to the grammar around it. In a list of URIs without "<" and ">", one with a
/// "," in its user may take what was meant as the next: RFC 3261, section 20, requires the brackets there.
///
/// The right-hand sides are those of the RFC, with these differences. X3 takes the first alternative that matches,
/// whatever follows it:
///   - what must follow is checked before what precedes it is taken: `*(alphanum | (+lit('-') >> &alphanum))`;
///   - an alternative that is the beginning of another comes after it, as in dec_octet;
///   - an alternative that is a special case of another is left out, and a comment says so.
/// And `escaped` comes last, so that the sets before it become one.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

namespace detail {

// The sets that have no name in the RFC.
inline constexpr char_set password_unreserved{"&=+$,"};
inline constexpr char_set token_in_uri = chars::token & chars::paramchar;

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: basic rules. The attribute of a set is char, of `escaped` and `token` std::string_view.
// ---------------------------------------------------------------------------------------------------------------------

/// ALPHA = %x41-5A / %x61-7A
inline constexpr octet<chars::alpha> alpha{};

/// DIGIT = %x30-39
inline constexpr octet<chars::digit> digit{};

/// HEXDIG = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
inline constexpr octet<chars::hexdig> hexdig{};

/// alphanum = ALPHA / DIGIT
inline constexpr octet<chars::alphanum> alphanum{};

/// mark = "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")"
inline constexpr octet<chars::mark> mark{};

/// reserved = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","
inline constexpr octet<chars::reserved> reserved{};

/// unreserved = alphanum / mark
inline constexpr octet<chars::unreserved> unreserved{};

/// escaped = "%" HEXDIG HEXDIG
inline constexpr auto escaped = production<part::atom>([] { return '%' >> hexdig >> hexdig; });

/// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
///
/// For the grammar around a URI: within one a "%" begins an escape and a "`" is not allowed, see other_transport.
inline constexpr auto token = production<part::text>([] { return +octet<chars::token>{}; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: userinfo. The attribute of `user` and `password` is encoded_view, of `userinfo` the text.
// ---------------------------------------------------------------------------------------------------------------------

/// user-unreserved = "&" / "=" / "+" / "$" / "," / ";" / "?" / "/"
inline constexpr octet<chars::user_unreserved> user_unreserved{};

/// user = 1*( unreserved / escaped / user-unreserved )
inline constexpr auto user = production<part::user>([] { return +(unreserved | user_unreserved | escaped); });

/// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
inline constexpr auto password =
    production<part::password>([] { return *(unreserved | octet<detail::password_unreserved>{} | escaped); });

/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
///
/// A telephone-subscriber, escaped as section 19.1.2 requires, is a user.
inline constexpr auto userinfo = production<part::userinfo>([] { return user >> -(':' >> password) >> '@'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 5954, section 4.1: IP addresses. The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

// clang-format off

/// dec-octet = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
inline constexpr auto dec_octet = production<part::text>([] { return
    (
        lit('2') >> '5' >> octet_range<'0', '5'>{}
      | '2' >> octet_range<'0', '4'>{} >> digit
      | '1' >> digit >> digit
      | octet_range<'1', '9'>{} >> digit
      | digit
    ) >> !digit; });

// clang-format on

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
inline constexpr auto ipv4_address =
    production<part::ipv4>([] { return dec_octet >> '.' >> dec_octet >> '.' >> dec_octet >> '.' >> dec_octet; });

/// h16 = 1*4HEXDIG
inline constexpr auto h16 = production<part::text>([] { return repeat(1, 4)[hexdig]; });

/// ls32 = ( h16 ":" h16 ) / IPv4address
inline constexpr auto ls32 = production<part::text>([] { return (h16 >> ':' >> h16) | ipv4_address; });

// clang-format off

/// IPv6address =                             6( h16 ":" ) ls32
///             /                        "::" 5( h16 ":" ) ls32
///             /  [               h16 ] "::" 4( h16 ":" ) ls32
///             /  [ *1( h16 ":" ) h16 ] "::" 3( h16 ":" ) ls32
///             /  [ *2( h16 ":" ) h16 ] "::" 2( h16 ":" ) ls32
///             /  [ *3( h16 ":" ) h16 ] "::"    h16 ":"   ls32
///             /  [ *4( h16 ":" ) h16 ] "::"              ls32
///             /  [ *5( h16 ":" ) h16 ] "::"              h16
///             /  [ *6( h16 ":" ) h16 ] "::"
inline constexpr auto ipv6_address = production<part::text>([] { return
                                                        repeat(6)[h16 >> ':'] >> ls32
    |                                lit(':') >> ':' >> repeat(5)[h16 >> ':'] >> ls32
    | -(h16                          ) >> ':' >> ':' >> repeat(4)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 1)[':' >> h16]) >> ':' >> ':' >> repeat(3)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 2)[':' >> h16]) >> ':' >> ':' >> repeat(2)[h16 >> ':'] >> ls32
    | -(h16 >> repeat(0, 3)[':' >> h16]) >> ':' >> ':' >>           h16 >> ':'  >> ls32
    | -(h16 >> repeat(0, 4)[':' >> h16]) >> ':' >> ':' >>                          ls32
    | -(h16 >> repeat(0, 5)[':' >> h16]) >> ':' >> ':' >>                          h16
    | -(h16 >> repeat(0, 6)[':' >> h16]) >> ':' >> ':'; });

// clang-format on

/// IPv6reference = "[" IPv6address "]"
inline constexpr auto ipv6_reference = production<part::ipv6>([] { return '[' >> ipv6_address >> ']'; });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: hostport. The attribute of `port` is std::uint16_t, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
inline constexpr auto domainlabel =
    production<part::text>([] { return alphanum >> *(alphanum | (+lit('-') >> &alphanum)); });

/// toplabel = ALPHA / ALPHA *( alphanum / "-" ) alphanum
inline constexpr auto toplabel = production<part::text>([] { return alpha >> *(alphanum | (+lit('-') >> &alphanum)); });

/// hostname = *( domainlabel "." ) toplabel [ "." ]
inline constexpr auto hostname =
    production<part::hostname>([] { return *(domainlabel >> '.' >> &alphanum) >> toplabel >> -lit('.'); });

/// host = hostname / IPv4address / IPv6reference
inline constexpr auto host = production<part::host>([] { return hostname | ipv4_address | ipv6_reference; });

/// port = 1*DIGIT, a number of 16 bits
inline constexpr auto port = production<part::port>([] { return +digit; });

/// hostport = host [ ":" port ]
inline constexpr auto hostport = production<part::hostport>([] { return host >> -(':' >> port); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: uri-parameters. The attribute of `uri_parameters` is parameters_view, of each ..._param and
// of `uri_parameter` parameter_view, of `pname` and `pvalue` encoded_view, of the others the text.
// ---------------------------------------------------------------------------------------------------------------------

/// param-unreserved = "[" / "]" / "/" / ":" / "&" / "+" / "$"
inline constexpr octet<chars::param_unreserved> param_unreserved{};

/// paramchar = param-unreserved / unreserved / escaped
inline constexpr auto paramchar = production<part::text>([] { return param_unreserved | unreserved | escaped; });

/// pname = 1*paramchar
inline constexpr auto pname = production<part::parameter_name>([] { return +paramchar; });

/// pvalue = 1*paramchar
inline constexpr auto pvalue = production<part::parameter_value>([] { return +paramchar; });

/// other-param = pname [ "=" pvalue ]
inline constexpr auto other_param = production<part::parameter>([] { return pname >> -('=' >> pvalue); });

/// other-transport = token
///
/// Only the octets that a paramchar allows, so that a "%" always begins an escape.
inline constexpr auto other_transport =
    production<part::text>([] { return +(octet<detail::token_in_uri>{} | escaped); });

/// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport )
///
/// Each of the four names is a token.
inline constexpr auto transport_param =
    production<part::parameter>([] { return quoted{"transport="} >> other_transport >> !paramchar; });

/// other-user = token
inline constexpr auto other_user = other_transport;

/// user-param = "user=" ( "phone" / "ip" / other-user )
///
/// Each of the two names is a token.
inline constexpr auto user_param =
    production<part::parameter>([] { return quoted{"user="} >> other_user >> !paramchar; });

/// extension-method = token
inline constexpr auto extension_method = other_transport;

/// method-param = "method=" Method ; Method = INVITEm / … / REGISTERm / extension-method
///
/// Each of the six methods is a token.
inline constexpr auto method_param =
    production<part::parameter>([] { return quoted{"method="} >> extension_method >> !paramchar; });

/// ttl = 1*3DIGIT
inline constexpr auto ttl = production<part::text>([] { return repeat(1, 3)[digit]; });

/// ttl-param = "ttl=" ttl
inline constexpr auto ttl_param = production<part::parameter>([] { return quoted{"ttl="} >> ttl >> !paramchar; });

/// maddr-param = "maddr=" host
inline constexpr auto maddr_param = production<part::parameter>([] { return quoted{"maddr="} >> host >> !paramchar; });

/// lr-param = "lr"
inline constexpr auto lr_param = production<part::parameter>([] { return quoted{"lr"} >> !(paramchar | '='); });

/// uri-parameter = transport-param / user-param / method-param / ttl-param / maddr-param / lr-param / other-param
///
/// Each of the first six is also an other-param: sipuri::validate() reports where it breaks its own rule.
inline constexpr auto uri_parameter = other_param;

/// uri-parameters = *( ";" uri-parameter )
inline constexpr auto uri_parameters = production<part::parameters>([] { return *(';' >> uri_parameter); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: headers. The attribute of `headers` is headers_view, of `header` header_view, of `hname` and
// `hvalue` encoded_view.
// ---------------------------------------------------------------------------------------------------------------------

/// hnv-unreserved = "[" / "]" / "/" / "?" / ":" / "+" / "$"
inline constexpr octet<chars::hnv_unreserved> hnv_unreserved{};

/// hname = 1*( hnv-unreserved / unreserved / escaped )
inline constexpr auto hname = production<part::header_name>([] { return +(hnv_unreserved | unreserved | escaped); });

/// hvalue = *( hnv-unreserved / unreserved / escaped )
inline constexpr auto hvalue = production<part::header_value>([] { return *(hnv_unreserved | unreserved | escaped); });

/// header = hname "=" hvalue
inline constexpr auto header = production<part::header>([] { return hname >> '=' >> hvalue; });

/// headers = "?" header *( "&" header )
inline constexpr auto headers = production<part::headers>([] { return '?' >> header >> *('&' >> header); });

// ---------------------------------------------------------------------------------------------------------------------
// RFC 3261, section 25.1: SIP and SIPS URIs. The attribute is uri_view.
// ---------------------------------------------------------------------------------------------------------------------

/// "sip:", in any case
inline constexpr auto sip_scheme = production<part::scheme>([] { return quoted{"sip:"}; });
/// "sips:", in any case
inline constexpr auto sips_scheme = production<part::scheme>([] { return quoted{"sips:"}; });

/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
inline constexpr auto sip_uri =
    production<part::uri>([] { return sip_scheme >> -userinfo >> hostport >> uri_parameters >> -headers; });

/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
inline constexpr auto sips_uri =
    production<part::uri>([] { return sips_scheme >> -userinfo >> hostport >> uri_parameters >> -headers; });

/// What this library calls a URI: SIP-URI / SIPS-URI
inline constexpr auto uri = production<part::uri>([] { return sip_uri | sips_uri; });

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
