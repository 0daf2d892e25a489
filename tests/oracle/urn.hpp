// The independent reading of URNs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_URN_HPP
#define SIPURI_TESTS_ORACLE_URN_HPP

#include "automaton.hpp"

#include <string_view>

namespace oracle {

/// RFC 8141, section 2, with the productions of RFC 3986 that it needs.
inline constexpr std::string_view urn_abnf = R"abnf(
namestring    = assigned-name [ rq-components ] [ "#" f-component ]
assigned-name = "urn" ":" NID ":" NSS
NID           = alphanum *30ldh alphanum
ldh           = alphanum / "-"
NSS           = pchar *( pchar / "/" )
rq-components = [ "?+" r-component ] [ "?=" q-component ]
r-component   = pchar *( pchar / "/" / "?" )
q-component   = pchar *( pchar / "/" / "?" )
f-component   = *( pchar / "/" / "?" )
pchar         = unreserved / pct-encoded / sub-delims / ":" / "@"
pct-encoded   = "%" HEXDIG HEXDIG
unreserved    = ALPHA / DIGIT / "-" / "." / "_" / "~"
sub-delims    = "!" / "$" / "&" / "'" / "(" / ")" / "*" / "+" / "," / ";" / "="
alphanum      = ALPHA / DIGIT
ALPHA         = %x41-5A / %x61-7A
DIGIT         = %x30-39
HEXDIG        = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
)abnf";

inline automaton const& urn_automaton() {
    static auto const grammar = abnf_reader::read(std::string{urn_abnf});
    static automaton const smallest(grammar, "namestring");
    return smallest;
}

}  // namespace oracle

#endif
