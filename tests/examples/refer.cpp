// From the URI of a Refer-To to the request that it asks for (RFC 3261, section 19.1.5).
//
//     refer URI
//
// Prints the start line, where to send it, and the headers that may enter the message. Exit status: 0, or 1 where no
// request may be formed, 2 if the command line is wrong.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::string_view const text = argv[1];
    auto const target = sipuri::uri::parse(text);
    if (!target) {
        std::cerr << explain(target.error(), text).view() << "\n";
        return 1;
    }
    auto const source = target->view();
    for (auto const& found : validate(source)) std::cerr << explain(found.what, text).view() << "\n";
    if (!validate(source).accepted()) return 1;

    auto const headers = for_message(source.headers());
    if (!headers) {
        std::cerr << explain(headers.error(), source.headers().text()).view() << "\n";
        return 1;
    }
    auto const method = source.parameters().method();
    std::cout << (method ? method->decoded().to<std::string>() : "INVITE") << " " << to_string(target->for_request_uri())
              << " SIP/2.0\n";
    auto const destination = source.parameters().maddr().value_or(source.host());
    std::cout << "to " << destination.text() << " by " << name(source.effective_transport()) << ", port "
              << source.effective_port() << "\n";
    for (auto const header : *headers) {
        if (header.policy() == sipuri::header_policy::body) continue;
        std::cout << header.name().decoded().to<std::string>() << ": " << header.value().decoded().to<std::string>();
        std::cout << (header.policy() == sipuri::header_policy::verify ? "  (to be verified)\n" : "\n");
    }
    if (auto const body = source.headers().find("body")) {
        std::cout << "\n" << body->value().decoded().to<std::string>() << "\n";
    }
}
