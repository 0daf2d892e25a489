// Takes the value of a From, To or Contact header field apart, a line for each part of each address; or makes one.
//
//     name_addr VALUE
//     name_addr NAME URI TAG
//
// Exit status: 0, or 1 with what is wrong on standard error, or 2 if the command line is wrong.
#include <sipuri/sipuri.hpp>
#include <sipuri/address.hpp>
#include <sipuri/tel.hpp>

#include <array>
#include <iostream>
#include <string>
#include <string_view>

namespace {

void print(sipuri::name_addr_view address) {
    if (auto const name = address.display_name()) {
        std::cout << "display name  " << name->unquoted().to<std::string>() << "\n";
    }
    if (auto const uri = address.uri()) {
        if (auto const user = uri->user()) std::cout << "user          " << user->encoded() << "\n";
        std::cout << "host          " << uri->host().text() << "\n";
    } else if (auto const tel = sipuri::parse_tel(address.addr_spec())) {
        std::cout << "number        " << tel->number().encoded() << "\n";
    } else {
        std::cout << "another URI   " << address.addr_spec() << "\n";
    }
    for (auto const parameter : address.parameters()) {
        std::cout << "parameter     " << parameter.name();
        if (auto const value = parameter.value()) std::cout << " = " << value->unquoted().to<std::string>();
        std::cout << "\n";
    }
}

/// Quotes and escapes what must be: the text can be put into a message as it is.
int make(std::string_view name, std::string_view uri, std::string_view tag) {
    std::array const parameters{sipuri::generic_param{"tag", tag}};
    std::string text;
    sipuri::name_addr_fields const parts{.display_name = name, .uri = uri, .parameters = parameters};
    if (auto const written = write_name_addr(parts, text); !written) {
        std::cerr << sipuri::name(written.error().where) << ": " << message(written.error().code) << "\n";
        return 1;
    }
    std::cout << text << "\n";
    return sipuri::parse_name_addr(text) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 4) return make(argv[1], argv[2], argv[3]);
    if (argc != 2) {
        std::cerr << "usage: name_addr VALUE\n       name_addr NAME URI TAG\n";
        return 2;
    }
    std::string_view const value = argv[1];
    if (value == "*") {
        std::cout << "every contact\n";
        return 0;
    }
    auto const addresses = sipuri::parse_name_addrs(value);
    if (!addresses) {
        std::cerr << explain(addresses.error(), value).view() << "\n";
        return 1;
    }
    for (auto const address : *addresses) print(address);
}
