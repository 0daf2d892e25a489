// Telephone numbers of carriers and people: portability, STIR, and a number as it was typed.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     numbers ported URI | stir FROM | typed NUMBER | link NUMBER
#include <sipuri/address.hpp>
#include <sipuri/explain.hpp>
#include <sipuri/repair.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/uri.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

int refuse(sipuri::error const& what) {
    std::cerr << name(what.where) << " at " << what.offset << ": " << message(what.code) << "\n";
    return 1;
}

/// Where an INVITE to a ported number goes.
int ported(std::string_view text) {
    //! [ported]
    auto const uri = sipuri::parse(text);
    if (!uri) return refuse(uri.error());
    auto const number = telephone_subscriber_of(*uri);
    if (!number) return refuse(number.error());
    auto const found = validate(*number);
    if (!found.accepted()) return refuse(found.first_rejected()->what);
    auto const parameters = number->parameters();
    if (auto const rn = parameters.rn()) {
        std::cout << "route by " << rn->decoded().to<std::string>() << "\n";
    } else {
        std::cout << (parameters.npdi() ? "not ported\n" : "look it up\n");
    }
    //! [ported]
    return 0;
}

/// What a PASSporT names as the caller.
int stir(std::string_view text) {
    //! [stir]
    auto const from = sipuri::parse_name_addr(text);
    if (!from) return refuse(from.error());
    std::string identity;
    if (auto const written = write_stir_identity(*from, identity); !written) return refuse(written.error());
    bool const is_uri = identity.find(':') != std::string::npos;
    std::cout << "{\"" << (is_uri ? "uri" : "tn") << "\":\"" << identity << "\"}\n";
    //! [stir]
    return 0;
}

/// A number as a person in Germany types it, and the SIP URI to dial.
int typed(std::string_view text) {
    //! [typed]
    constexpr sipuri::number_plan german{.country_code = "49", .national_prefix = "0", .international_prefix = "00"};
    auto const number = sipuri::to_e164(text, german);
    if (!number) return refuse(number.error());
    auto const subscriber = sipuri::parse_telephone_subscriber(number->view());
    auto const uri = to_sip(*subscriber, "example.com");
    std::cout << uri->text() << "\n";
    //! [typed]
    return 0;
}

/// A number as a person in Germany types it, as the tel URI of a link, and what became of what was typed.
int link(std::string_view text) {
    //! [link]
    constexpr sipuri::tel_repair allowed{
        .plan = {.country_code = "49", .national_prefix = "0", .international_prefix = "00"}, .trunk_zero = true};
    auto const made = sipuri::repair_tel(text, allowed);
    if (!made) return refuse(made.error());
    for (auto const& change : made->fixes) std::cerr << explain(change, text).view() << "\n";
    std::cout << "<a href=\"" << made->text << "\">" << text << "</a>\n";
    //! [link]
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::string_view const what = argc == 3 ? argv[1] : "";
    if (what == "ported") return ported(argv[2]);
    if (what == "stir") return stir(argv[2]);
    if (what == "typed") return typed(argv[2]);
    if (what == "link") return link(argv[2]);
    std::cerr << "usage: numbers ported URI | stir FROM | typed NUMBER | link NUMBER\n";
    return 2;
}
