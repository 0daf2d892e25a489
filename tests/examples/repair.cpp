// Repairs URIs as people paste them, a line each from standard input: what was fixed goes to standard error. With --advice
// what is valid but never meant is fixed, too.
//
// Exit status: 0, or 1 if one of them could not be repaired.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

//! [advice]
/// The first advice of validate() that has a fix, applied; false if there is none.
bool take_advice(std::string& text) {
    auto const uri = sipuri::parse(text);
    if (!uri) return false;
    for (auto const& found : validate(*uri)) {
        auto const change = fix_of(found, text);
        if (!change || found.level != sipuri::severity::advice) continue;
        std::cerr << explain(found, text).view() << "\n";
        std::string fixed;
        if (!apply(*change, text, fixed)) return false;
        text = fixed;
        return true;
    }
    return false;
}
//! [advice]

}  // namespace

int main(int argc, char** argv) {
    bool const advice = argc == 2 && argv[1] == std::string_view{"--advice"};
    int status = 0;
    for (std::string line; std::getline(std::cin, line);) {
        auto const found = sipuri::repair(line);
        if (!found) {
            std::cerr << explain(found.error(), line).view() << "\n";
            status = 1;
            continue;
        }
        for (auto const& change : found->fixes) std::cerr << explain(change, line).view() << "\n";
        std::string text{found->uri.text()};
        while (advice && take_advice(text)) {
        }
        std::cout << text << "\n";
    }
    return status;
}
