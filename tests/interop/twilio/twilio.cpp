// Prints a call's request: reads a request a line, as names and values separated by tabs, and prints its path, a tab and
// its form body.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/explain.hpp>
#include <sipuri/twilio.hpp>

#include <iostream>
#include <string>
#include <string_view>

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        sipuri::twilio::call call;
        for (std::string_view rest{line}; !rest.empty();) {
            auto const take = [&] {
                auto const piece = rest.substr(0, rest.find('\t'));
                rest.remove_prefix(piece.size() == rest.size() ? piece.size() : piece.size() + 1);
                return piece;
            };
            auto const name = take();
            auto const value = take();
            if (!call.set(name, value)) {
                std::cerr << "no member is sent as " << name << ", or it cannot be " << value << "\n";
                return 1;
            }
        }
        auto const request = call.build(sipuri::twilio::current);
        if (!request) {
            std::cerr << explain(request.error(), call.text_of(request.error())).view() << "\n" << line << "\n";
            return 1;
        }
        std::cout << request->path(sipuri::twilio::answer::json) << "\t" << request->body() << "\n";
    }
}
