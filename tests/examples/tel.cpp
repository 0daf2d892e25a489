// Takes telephone numbers apart, and converts between telephone URIs and SIP URIs.
//
//     tel TEL_URI DOMAIN     the SIP URI of a number in a domain
//     tel SIP_URI            the tel URI of a SIP URI with user=phone
//     tel TEL_URI            its parts, and one spelling for look-ups
//
// Exit status: 0, or 1 with what is wrong on standard error, or 2 if the command line is wrong.
#include <sipuri/sipuri.hpp>
#include <sipuri/tel.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

int fail(sipuri::error const& what, std::string_view text) {
    std::cerr << explain(what, text).view() << "\n";
    return 1;
}

void print(std::string_view what, std::optional<sipuri::encoded_view> part) {
    if (part) std::cout << what << part->decoded().to<std::string>() << "\n";
}

int print_parts(std::string_view text) {
    auto const tel = sipuri::parse_tel(text);
    if (!tel) return fail(tel.error(), text);
    auto const number = tel->subscriber();
    print(number.is_global() ? "global number  " : "local number   ", number.number());
    print("extension      ", number.ext());
    print("subaddress     ", number.isub());
    print("context        ", number.phone_context());
    std::string digits;
    if (write_digits(number, digits)) std::cout << "digits         " << digits << "\n";
    std::cout << "E.164          " << (is_e164(number) ? "yes" : "no") << "\n";
    return 0;
}

int print_sip(std::string_view text, std::string_view domain) {
    auto const tel = sipuri::parse_tel(text);
    if (!tel) return fail(tel.error(), text);
    auto const uri = sipuri::to_sip(*tel, domain);
    if (!uri) return fail(uri.error(), domain);
    std::cout << uri->text() << "\n";
    return 0;
}

int print_tel(std::string_view text) {
    auto const uri = sipuri::parse(text);
    if (!uri) return fail(uri.error(), text);
    auto const tel = sipuri::to_tel(*uri);
    if (!tel) return fail(tel.error(), text);
    std::cout << *tel << "\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3) return print_sip(argv[1], argv[2]);
    if (argc == 2) return sipuri::parse_tel(argv[1]) ? print_parts(argv[1]) : print_tel(argv[1]);
    std::cerr << "usage: tel TEL_URI [DOMAIN]\n       tel SIP_URI\n";
    return 2;
}
