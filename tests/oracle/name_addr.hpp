// The independent reading of name-addr and addr-spec with their parameters, and of lists of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_NAME_ADDR_HPP
#define SIPURI_TESTS_ORACLE_NAME_ADDR_HPP

#include "abnf.hpp"

#include <string>
#include <string_view>

namespace oracle {

/// RFC 3261, section 25.1, without what is said to be stricter here: white space within one line,
/// UTF-8 as RFC 3629 has it; and a bare addr-spec without ",", ";" and "?". The userinfo of a srvr
/// has its "@" in it, and a port has 16 bits only in a SIP URI.
inline constexpr std::string_view address_abnf = R"abnf(
addresses      = address *( "," address )
address        = WS ( [ display-name ] "<" addr-spec ">" / bare-addr-spec ) *( WS ";" WS generic-param ) WS
display-name   = *( htoken WS ) / quoted-string WS
addr-spec      = uri / absoluteURI
absoluteURI    = other-scheme ":" ( hier-part / opaque-part )
hier-part      = ( net-path / abs-path ) [ "?" query ]
net-path       = "//" authority [ abs-path ]
abs-path       = "/" path-segments
opaque-part    = uric-no-slash *uric
uric           = reserved / unreserved / escaped
uric-no-slash  = unreserved / escaped / ";" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","
path-segments  = segment *( "/" segment )
segment        = *pchar *( ";" param )
param          = *pchar
pchar          = unreserved / escaped / ":" / "@" / "&" / "=" / "+" / "$" / ","
authority      = srvr / reg-name
srvr           = [ [ userinfo ] host [ ":" any-port ] ]
any-port       = 1*DIGIT
reg-name       = 1*( unreserved / escaped / "$" / "," / ";" / ":" / "@" / "&" / "=" / "+" )
query          = *uric
reserved       = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","

bare-addr-spec = ( "sip:" / "sips:" ) [ bare-userinfo ] hostport / other-scheme ":" ( bare-hier-part / 1*bare-uric )
bare-hier-part = "//" [ bare-userinfo ] IPv6reference [ ":" any-port ] [ "/" *bare-uric ]
bare-userinfo  = bare-user [ ":" bare-password ] "@"
bare-user      = 1*( unreserved / escaped / "&" / "=" / "+" / "$" / "/" )
bare-password  = *( unreserved / escaped / "&" / "=" / "+" / "$" )
bare-uric      = unreserved / escaped / "/" / ":" / "@" / "&" / "=" / "+" / "$"
other-scheme   = ( %x41-52 / %x54-5A / %x61-72 / %x74-7A ) *scheme-octet
               / "s" [ ( %x41-48 / %x4A-5A / %x61-68 / %x6A-7A / scheme-rest ) *scheme-octet
                     / "i" [ ( %x41-4F / %x51-5A / %x61-6F / %x71-7A / scheme-rest ) *scheme-octet
                           / "p" ( ( %x41-52 / %x54-5A / %x61-72 / %x74-7A / scheme-rest ) *scheme-octet
                                 / "s" 1*scheme-octet ) ] ]
scheme-octet   = ALPHA / scheme-rest
scheme-rest    = DIGIT / "+" / "-" / "."
generic-param  = htoken [ WS "=" WS ( htoken / IPv6reference / quoted-string ) ]
htoken         = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
quoted-string  = %x22 *( WSP / %x21 / %x23-5B / %x5D-7E / utf8 / "\" ( %x00-09 / %x0B-0C / %x0E-7F ) ) %x22
utf8           = %xC2-DF tail
               / %xE0 %xA0-BF tail / %xE1-EC 2tail / %xED %x80-9F tail / %xEE-EF 2tail
               / %xF0 %x90-BF 2tail / %xF1-F3 3tail / %xF4 %x80-8F 2tail
tail           = %x80-BF
WS             = *WSP
WSP            = %x20 / %x09
)abnf";

inline grammar const& address_grammar() {
    static auto const grammar = abnf_reader::read(std::string{sip_uri_abnf} + std::string{address_abnf});
    return grammar;
}

}  // namespace oracle

#endif
