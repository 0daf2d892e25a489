// Takes the value of a From, To or Contact header field apart: a line for each part of each address.
//
//     name_addr VALUE
//
// Exit status: 0, or 1 with what is wrong on standard error, or 2 if the command line is wrong.
#include <sipuri/sipuri.hpp>
#include <sipuri/name_addr.hpp>
#include <sipuri/tel.hpp>

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

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: name_addr VALUE\n";
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
