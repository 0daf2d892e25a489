// A filter for logs: URIs a line each from standard input, in their normal form and without their passwords; what is
// no URI is explained, again without a password.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string>

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        if (auto const found = sipuri::parse(line)) {
            std::cout << sipuri::redacted(sipuri::normalize(*found)) << "\n";
        } else {
            std::cout << explain(found.error(), line).view() << "\n";
        }
    }
}
