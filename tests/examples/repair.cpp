// Repairs URIs as people paste them, a line each from standard input: what was fixed goes to standard error.
//
// Exit status: 0, or 1 if one of them could not be repaired.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string>

int main() {
    int status = 0;
    for (std::string line; std::getline(std::cin, line);) {
        auto const found = sipuri::repair(line);
        if (!found) {
            std::cerr << explain(found.error(), line).view() << "\n";
            status = 1;
            continue;
        }
        for (auto const& [code, where, offset, length, text] : found->fixes) {
            std::cerr << sipuri::explain({code, where, offset, length}, line).view() << "\n";
        }
        std::cout << found->uri.text() << "\n";
    }
    return status;
}
