// The independent reading of the RFC: its productions as they are there, and a matcher that follows them all.
// Nothing of the library is included here, nor may be: an oracle is worth what it has learnt from nobody else.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_ABNF_HPP
#define SIPURI_TESTS_ORACLE_ABNF_HPP

#include "rfc5234.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace oracle {

/// SIP and SIPS URIs: RFC 3261, section 25.1, with the IP addresses of RFC 5954. Where a production is not the RFC's, a
/// comment gives the RFC's, and the reason.
inline constexpr std::string_view sip_uri_abnf = R"abnf(

; RFC 3261, section 25.1

uri              =  SIP-URI / SIPS-URI          ; of addr-spec = SIP-URI / SIPS-URI / absoluteURI

SIP-URI          =  "sip:" [ userinfo ] hostport
                    uri-parameters [ headers ]
SIPS-URI         =  "sips:" [ userinfo ] hostport
                    uri-parameters [ headers ]
userinfo         =  ( user / telephone-subscriber ) [ ":" password ] "@"
user             =  1*( unreserved / escaped / user-unreserved )
user-unreserved  =  "&" / "=" / "+" / "$" / "," / ";" / "?" / "/"
password         =  *( unreserved / escaped /
                    "&" / "=" / "+" / "$" / "," )
hostport         =  host [ ":" port ]
host             =  hostname / IPv4address / IPv6reference
hostname         =  *( domainlabel "." ) toplabel [ "." ]
domainlabel      =  alphanum
                    / alphanum *( alphanum / "-" ) alphanum
toplabel         =  ALPHA / ALPHA *( alphanum / "-" ) alphanum

; RFC 3966 derives more than user does, but section 19.1.2 has all of the surplus escaped: in a SIP URI it is a user.
telephone-subscriber  =  user

; port = 1*DIGIT: but the number of a port (section 19.1.1) has 16 bits; zeros before it do not count.
port             =  *"0" ( 1*4DIGIT
                    / %x31-35 4DIGIT
                    / "6" %x30-34 3DIGIT
                    / "65" %x30-34 2DIGIT
                    / "655" %x30-32 DIGIT
                    / "6553" %x30-35 )

uri-parameters    =  *( ";" uri-parameter )
uri-parameter     =  transport-param / user-param / method-param
                     / ttl-param / maddr-param / lr-param / other-param
transport-param   =  "transport="
                     ( "udp" / "tcp" / "sctp" / "tls"
                     / other-transport )
other-transport   =  token
user-param        =  "user=" ( "phone" / "ip" / other-user )
other-user        =  token
method-param      =  "method=" Method
ttl-param         =  "ttl=" ttl
maddr-param       =  "maddr=" host
lr-param          =  "lr"
other-param       =  pname [ "=" pvalue ]
pname             =  1*paramchar
pvalue            =  1*paramchar
paramchar         =  param-unreserved / unreserved / escaped
param-unreserved  =  "[" / "]" / "/" / ":" / "&" / "+" / "$"
ttl               =  1*3DIGIT                   ; 0 to 255: a rule about the value, not of the grammar

; Method = INVITEm / ACKm / OPTIONSm / BYEm / CANCELm / REGISTERm / extension-method: the six are tokens too.
Method            =  extension-method
extension-method  =  token

; token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" ): here without "%" and "`".
; With them "transport=a%" would be derived, which is no URI by RFC 2396, and which nobody can decode. Inside a URI the
; typed values are paramchar only, so that uri-parameter derives what other-param derives, and no more.
token             =  1*( alphanum / "-" / "." / "!" / "*"
                     / "_" / "+" / "'" / "~" )

headers         =  "?" header *( "&" header )
header          =  hname "=" hvalue
hname           =  1*( hnv-unreserved / unreserved / escaped )
hvalue          =  *( hnv-unreserved / unreserved / escaped )
hnv-unreserved  =  "[" / "]" / "/" / "?" / ":" / "+" / "$"

alphanum        =  ALPHA / DIGIT
unreserved      =  alphanum / mark
mark            =  "-" / "_" / "." / "!" / "~" / "*" / "'"
                   / "(" / ")"
escaped         =  "%" HEXDIG HEXDIG

; RFC 5954, section 4.1

IPv6reference  =  "[" IPv6address "]"
IPv6address    =                             6( h16 ":" ) ls32
               /                        "::" 5( h16 ":" ) ls32
               / [               h16 ]  "::" 4( h16 ":" ) ls32
               / [ *1( h16 ":" ) h16 ]  "::" 3( h16 ":" ) ls32
               / [ *2( h16 ":" ) h16 ]  "::" 2( h16 ":" ) ls32
               / [ *3( h16 ":" ) h16 ]  "::"    h16 ":"   ls32
               / [ *4( h16 ":" ) h16 ]  "::"              ls32
               / [ *5( h16 ":" ) h16 ]  "::"              h16
               / [ *6( h16 ":" ) h16 ]  "::"
h16            =  1*4HEXDIG
ls32           =  ( h16 ":" h16 ) / IPv4address
IPv4address    =  dec-octet "." dec-octet "." dec-octet "." dec-octet
dec-octet      =  DIGIT                 ; 0-9
               / %x31-39 DIGIT          ; 10-99
               / "1" 2DIGIT             ; 100-199
               / "2" %x30-34 DIGIT      ; 200-249
               / "25" %x30-35           ; 250-255

; RFC 5234, appendix B.1

ALPHA   =  %x41-5A / %x61-7A   ; A-Z / a-z
DIGIT   =  %x30-39
HEXDIG  =  DIGIT / "A" / "B" / "C" / "D" / "E" / "F"

)abnf";

/// The productions of SIP and SIPS URIs.
inline grammar const& sip_uri_grammar() {
    static grammar const rules = abnf_reader::read(sip_uri_abnf);
    return rules;
}

/// The components of a URI as they are in its text: absent is not empty.
struct pieces {
    std::string_view scheme;
    std::optional<std::string_view> user;
    std::optional<std::string_view> password;
    std::string_view host;
    std::optional<std::string_view> port;
    std::optional<std::string_view> params;   ///< without the first ";"
    std::optional<std::string_view> headers;  ///< without the "?"

    friend bool operator==(pieces const&, pieces const&) = default;
};

/// Follows all derivations at once: from one position a production leads to a set of positions. A position is held
/// together with the components passed on the way, so that a text with two readings would show as a set of two.
class matcher {
public:
    /// The productions whose text is a component.
    static constexpr std::array<std::string_view, 6> components = {"user", "password",       "host",
                                                                   "port", "uri-parameters", "headers"};

    struct slice {
        std::size_t first = std::string_view::npos;
        std::size_t last = std::string_view::npos;

        bool present() const { return first != std::string_view::npos; }
        friend auto operator<=>(slice const&, slice const&) = default;
    };

    struct reading {
        std::size_t end = 0;
        std::array<slice, components.size()> captured{};

        friend bool operator==(reading const&, reading const&) = default;
        /// By hand: not every standard library orders arrays by <=>.
        friend bool operator<(reading const& left, reading const& right) {
            return left.end != right.end ? left.end < right.end : left.captured < right.captured;
        }
    };

    using readings = std::vector<reading>;  // sorted, each once

    explicit matcher(grammar const& rules) : rules_(rules), component_of_(rules.rules.size(), components.size()) {
        for (std::size_t index = 0; index != components.size(); ++index)
            component_of_[rules.find(components[index])] = index;
    }

    /// All readings of the whole text as the rule.
    readings read(std::string_view rule, std::string_view text) const {
        readings found = match_rule(rules_.find(rule), text, reading{});
        std::erase_if(found, [&](reading const& one) { return one.end != text.size(); });
        return found;
    }

private:
    using kind = expression::kind;

    readings match(expression const& what, std::string_view text, readings const& from) const {
        switch (what.what) {
            case kind::octet: return match_octet(what, text, from);
            case kind::sequence: return match_sequence(what, text, from);
            case kind::alternation: return match_alternation(what, text, from);
            case kind::repetition: return match_repetition(what, text, from);
            case kind::rule: break;
        }
        readings found;
        for (reading const& start : from) unite(found, match_rule(what.rule, text, start));
        return found;
    }

    static readings match_octet(expression const& what, std::string_view text, readings const& from) {
        readings found;
        for (reading const& start : from) {
            if (start.end == text.size() || !what.octets.test(number_of(text[start.end]))) continue;
            found.push_back(start);
            ++found.back().end;
        }
        return found;
    }

    readings match_sequence(expression const& what, std::string_view text, readings found) const {
        for (expression const& part : what.parts) {
            if (found.empty()) break;
            found = match(part, text, found);
        }
        return found;
    }

    readings match_alternation(expression const& what, std::string_view text, readings const& from) const {
        readings found;
        for (expression const& part : what.parts) unite(found, match(part, text, from));
        return found;
    }

    readings match_repetition(expression const& what, std::string_view text, readings latest) const {
        readings found = what.least == 0 ? latest : readings{};
        for (std::size_t count = 1; count <= what.most && !latest.empty(); ++count) {
            latest = match(what.parts.front(), text, latest);
            if (count >= what.least) unite(found, latest);
        }
        return found;
    }

    readings match_rule(std::size_t rule, std::string_view text, reading const& start) const {
        readings found = match(rules_.rules[rule].body, text, {start});
        std::size_t const component = component_of_[rule];
        if (component == components.size()) return found;
        for (reading& one : found) {
            slice& captured = one.captured[component];
            // The first is the URI's own: maddr-param has a host too.
            if (!captured.present()) captured = {start.end, one.end};
        }
        return found;
    }

    static void unite(readings& found, readings const& more) {
        if (more.empty()) return;
        found.insert(found.end(), more.begin(), more.end());
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }

    grammar const& rules_;
    std::vector<std::size_t> component_of_;
};

/// The matcher for SIP and SIPS URIs.
inline matcher const& sip_uri_matcher() {
    static matcher const matches(sip_uri_grammar());
    return matches;
}

/// Whether the production derives the text.
inline bool derives(std::string_view rule, std::string_view text) {
    return !sip_uri_matcher().read(rule, text).empty();
}

/// The components of one reading.
inline pieces pieces_of(std::string_view text, matcher::reading const& one) {
    auto const component = [&](std::string_view rule) -> std::optional<std::string_view> {
        auto const place =
            std::find(matcher::components.begin(), matcher::components.end(), rule) - matcher::components.begin();
        matcher::slice const at = one.captured[static_cast<std::size_t>(place)];
        if (!at.present()) return std::nullopt;
        return text.substr(at.first, at.last - at.first);
    };
    auto const without_delimiter = [](std::optional<std::string_view> part) {
        return part && !part->empty() ? std::optional(part->substr(1)) : std::nullopt;
    };
    return {.scheme = text.substr(0, text.find(':')),
            .user = component("user"),
            .password = component("password"),
            .host = component("host").value(),
            .port = component("port"),
            .params = without_delimiter(component("uri-parameters")),
            .headers = without_delimiter(component("headers"))};
}

/// The components of a text that is a SIP or SIPS URI. That a text has two readings never happens; it would be an error
/// of the RFC.
inline std::optional<pieces> read(std::string_view text) {
    auto const found = sip_uri_matcher().read("uri", text);
    if (found.empty()) return std::nullopt;
    if (found.size() > 1) throw std::logic_error("the grammar is ambiguous: " + std::string(text));
    return pieces_of(text, found.front());
}

}  // namespace oracle

#endif
