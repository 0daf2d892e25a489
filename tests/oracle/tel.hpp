// The independent reading of telephone URIs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_TEL_HPP
#define SIPURI_TESTS_ORACLE_TEL_HPP

#include "automaton.hpp"

#include <set>
#include <string>
#include <string_view>

namespace oracle {

/// RFC 3966, section 3, where a parameter that has a production of its own is not derived as any other parameter too.
inline constexpr std::string_view tel_abnf = R"abnf(
telephone-uri        = "tel:" ( global-number / local-number )
global-number        = global-digits *( global-par / ";" context-name [ "=" pvalue ] )
local-number         = local-digits *global-par context *( global-par / context )
global-par           = ";" other-name [ "=" pvalue ] / extension / isdn-subaddress
isdn-subaddress      = ";isub=" 1*uric
extension            = ";ext=" 1*phonedigit
context              = ";" context-name "=" descriptor
context-name         = "phone-context"
descriptor           = domainname / global-digits
global-digits        = "+" *phonedigit DIGIT *phonedigit
local-digits         = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
domainname           = *( domainlabel "." ) toplabel [ "." ]
domainlabel          = alphanum / alphanum *( alphanum / "-" ) alphanum
toplabel             = ALPHA / ALPHA *( alphanum / "-" ) alphanum
pvalue               = 1*( param-unreserved / unreserved / pct-encoded )
param-unreserved     = "[" / "]" / "/" / ":" / "&" / "+" / "$"
uric                 = "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / "," / unreserved / pct-encoded
unreserved           = alphanum / visual-separator / "_" / "!" / "~" / "*" / "'"
pct-encoded          = "%" HEXDIG HEXDIG
phonedigit           = DIGIT / visual-separator
phonedigit-hex       = HEXDIG / "*" / "#" / visual-separator
visual-separator     = "-" / "." / "(" / ")"
alphanum             = ALPHA / DIGIT
ALPHA                = %x41-5A / %x61-7A
DIGIT                = %x30-39
HEXDIG               = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
)abnf";

inline constexpr std::string_view name_octets = "-0123456789abcdefghijklmnopqrstuvwxyz";

/// One of the octets of a name, but none of `excepted`, as ABNF.
inline std::string any_but(std::string_view excepted) {
    std::string choice;
    for (char const c : name_octets) {
        if (excepted.find(c) != std::string_view::npos) continue;
        choice += choice.empty() ? "( \"" : " / \"";
        choice += c;
        choice += '"';
    }
    return choice + " )";
}

/// What may follow in a name that so far is all of `known` but `rest`, and does not become `known`.
inline std::string not_becoming(std::string_view rest) {
    if (rest.empty()) return " 1*" + any_but("");
    auto const next = rest.substr(0, 1);
    return "[ " + any_but(next) + " *" + any_but("") + " / \"" + std::string{next} + "\" " +
           not_becoming(rest.substr(1)) + " ]";
}

inline automaton const& tel_automaton() {
    static auto const grammar = abnf_reader::read(
        std::string{tel_abnf} + "other-name = " + any_but("eip") + " *" + any_but("") + " / \"e\" " +
        not_becoming("xt") + " / \"i\" " + not_becoming("sub") + " / \"p\" " + not_becoming("hone-context") + "\n");
    static automaton const smallest(grammar, "telephone-uri");
    return smallest;
}

/// The rules that no grammar spells: no name twice, and not both ext and isub.
inline bool has_clashing_names(std::string_view input) {
    std::set<std::string> names;
    bool twice = false;
    for (auto at = input.find(';'); at != std::string_view::npos; at = input.find(';', at + 1)) {
        std::string name;
        for (char const c : input.substr(at + 1, input.find_first_of(";=", at + 1) - at - 1)) {
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        twice = !names.insert(name).second || twice;
    }
    return twice || (names.contains("ext") && names.contains("isub"));
}

}  // namespace oracle

#endif
