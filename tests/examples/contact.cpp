// A whole Contact header in X3, with the library's productions inside: display names, URIs, and the parameters of each.
//
//     contact '"Bob" <sip:bob@example.com;transport=tcp>;expires=60, <sip:carol@[2001:db8::7]>;q=0.7'
//
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/x3.hpp>

#include <boost/spirit/home/x3.hpp>

#include <cstddef>
#include <cstdio>
#include <string_view>
#include <vector>

namespace {

namespace x3 = boost::spirit::x3;

//! [contact]
/// Contact = ("Contact" / "m" ) HCOLON ( STAR / (contact-param *(COMMA contact-param))): what follows the HCOLON
bool read(std::string_view text, std::vector<sipuri::name_addr_view>& contacts, std::size_t& stopped) {
    auto at = text.begin();
    bool const fits = x3::phrase_parse(at, text.end(), '*' >> x3::eoi, x3::ascii::blank) ||
                      x3::parse(at, text.end(), sipuri::x3::contact_param % ',', contacts);
    stopped = static_cast<std::size_t>(at - text.begin());
    return fits && at == text.end();
}
//! [contact]

// The same productions, when the compiler runs.
static_assert(sipuri::x3::constant_parse(sipuri::x3::contact_param, "<sip:bob@h;lr>;q=1")->uri()->parameters().lr());

void print(char const* label, std::string_view text) {
    std::printf("%-14s %.*s\n", label, static_cast<int>(text.size()), text.data());
}

}  // namespace

int main(int count, char** arguments) {
    std::string_view const text =
        count > 1 ? arguments[1]
                  : "\"Bob\" <sip:bob@example.com;transport=tcp>;expires=60, <sip:carol@[2001:db8::7]>;q=0.7";

    std::vector<sipuri::name_addr_view> contacts;
    std::size_t stopped = 0;
    if (!read(text, contacts, stopped)) {
        std::printf("malformed at octet %zu\n", stopped);
        return 1;
    }
    for (auto const& contact : contacts) {
        if (auto const name = contact.display_name()) print("display name", name->text());
        print("uri", contact.addr_spec());
        if (auto const uri = contact.uri()) {
            if (auto const user = uri->user()) print("  user", user->encoded());
            print("  host", uri->host().text());
            for (auto const parameter : uri->parameters()) print("  parameter", parameter.text());
        }
        for (auto const parameter : contact.parameters()) {
            print("parameter", parameter.name());
            if (auto const value = parameter.value()) print("  value", value->text());
        }
    }
    return 0;
}
