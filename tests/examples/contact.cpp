// A whole Contact header in X3, with the library's productions inside: display names, URIs, and the parameters of each.
//
//     contact '"Bob" <sip:bob@example.com;transport=tcp>;expires=60, <sip:carol@[2001:db8::7]>;q=0.7'
//
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/x3.hpp>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

namespace contact {

struct parameter {
    std::string_view name;
    std::optional<std::string_view> value;
};
struct address {
    std::string_view display_name;
    sipuri::uri_view uri;
};
struct entry {
    contact::address address;
    std::vector<parameter> parameters;
};

}  // namespace contact

BOOST_FUSION_ADAPT_STRUCT(contact::parameter, name, value)
BOOST_FUSION_ADAPT_STRUCT(contact::address, display_name, uri)
BOOST_FUSION_ADAPT_STRUCT(contact::entry, address, parameters)

namespace contact {

namespace x3 = boost::spirit::x3;
using sipuri::x3::octet;
using sipuri::x3::part;
using sipuri::x3::production;

/// quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE
constexpr auto quoted_string =
    production<part::text>([] { return '"' >> *((x3::char_ - '"' - '\\') | ('\\' >> x3::char_)) >> '"'; });

/// display-name = *(token LWS)/ quoted-string
constexpr auto display_name = production<part::text>(
    [] { return quoted_string | -(sipuri::x3::token >> *(+x3::lit(' ') >> sipuri::x3::token)); });

/// name-addr = [ display-name ] LAQUOT addr-spec RAQUOT
auto const name_addr = display_name >> x3::lexeme['<' >> sipuri::x3::uri >> '>'];

// RFC 3261, section 20: a URI with "," ";" or "?" in it must stand in <>, so that one that does not ends there.
constexpr sipuri::char_set bare_user_octets = sipuri::chars::user - sipuri::char_set{",;?"};
constexpr sipuri::char_set bare_password_octets = sipuri::chars::password - sipuri::char_set{","};
constexpr auto bare_user = production<part::user>([] { return +(octet<bare_user_octets>{} | sipuri::x3::escaped); });
constexpr auto bare_password =
    production<part::password>([] { return *(octet<bare_password_octets>{} | sipuri::x3::escaped); });
constexpr auto bare_userinfo = production<part::text>([] { return bare_user >> -(':' >> bare_password) >> '@'; });
constexpr auto addr_spec = production<part::uri>(
    [] { return (sipuri::x3::sip_scheme | sipuri::x3::sips_scheme) >> -bare_userinfo >> sipuri::x3::hostport; });

/// gen-value = token / host / quoted-string
constexpr auto gen_value = production<part::text>([] { return sipuri::x3::token | sipuri::x3::host | quoted_string; });

/// generic-param = token [ EQUAL gen-value ]
x3::rule<struct parameter_tag, parameter> const parameter_rule{"generic-param"};
auto const generic_param = parameter_rule = sipuri::x3::token >> -('=' >> gen_value);

/// contact-param = (name-addr / addr-spec) *(SEMI contact-params)
x3::rule<struct address_tag, address> const address_rule{"name-addr / addr-spec"};
x3::rule<struct entry_tag, entry> const entry_rule{"contact-param"};
auto const either = address_rule = name_addr | (x3::attr(std::string_view{}) >> addr_spec);
auto const contact_param = entry_rule = either >> *(';' >> generic_param);

/// Contact = ("Contact" / "m" ) HCOLON ( STAR / (contact-param *(COMMA contact-param))): what stands behind the HCOLON
bool read(std::string_view text, std::vector<entry>& entries, std::size_t& stopped) {
    auto at = text.begin();
    bool const star = x3::phrase_parse(at, text.end(), '*' >> x3::eoi, x3::ascii::space);
    bool const fits = star || x3::phrase_parse(at, text.end(), contact_param % ',', x3::ascii::space, entries);
    stopped = static_cast<std::size_t>(at - text.begin());
    return fits && at == text.end();
}

}  // namespace contact

namespace {

void print(char const* label, std::string_view text) {
    std::printf("%-14s %.*s\n", label, static_cast<int>(text.size()), text.data());
}

}  // namespace

int main(int count, char** arguments) {
    std::string_view const text =
        count > 1 ? arguments[1]
                  : "\"Bob\" <sip:bob@example.com;transport=tcp>;expires=60, <sip:carol@[2001:db8::7]>;q=0.7";

    std::vector<contact::entry> entries;
    std::size_t stopped = 0;
    if (!contact::read(text, entries, stopped)) {
        std::printf("malformed at octet %zu\n", stopped);
        return 1;
    }
    for (auto const& [address, parameters] : entries) {
        if (!address.display_name.empty()) print("display name", address.display_name);
        print("uri", address.uri.text());
        if (auto const user = address.uri.user()) print("  user", user->encoded());
        print("  host", address.uri.host().text());
        for (auto const parameter : address.uri.parameters()) print("  parameter", parameter.text());
        for (auto const& parameter : parameters) {
            print("parameter", parameter.name);
            if (parameter.value) print("  value", *parameter.value);
        }
    }
    return 0;
}
