// Prepares a call through Twilio: prints the request's path and its form body, a line each.
//
//     call ACCOUNT_SID TO FROM URL [SIP_USER SIP_PASSWORD]
//
// An empty argument is a field that is not given. Exit status: 0, or 1 with what is wrong on standard error, or 2 if
// the command line is wrong.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 5 && argc != 7) {
        std::cerr << "usage: call ACCOUNT_SID TO FROM URL [SIP_USER SIP_PASSWORD]\n";
        return 2;
    }
    auto const argument = [&](int i) { return i < argc ? std::string_view{argv[i]} : std::string_view{}; };
    //! [call]
    sipuri::twilio::call const call{.account_sid = argument(1),
                                    .to = argument(2),
                                    .from = argument(3),
                                    .url = argument(4),
                                    .sip_auth_username = argument(5),
                                    .sip_auth_password = argument(6)};
    auto const& rules = sipuri::twilio::making_sip_calls;
    auto const request = call.build(rules);
    if (!request || call.account_sid->empty()) {
        for (auto const& found : call.check(rules)) {
            std::cerr << explain(found, call.text_of(found.what), rules).view() << "\n";
        }
        if (call.account_sid->empty()) std::cerr << "an account SID is needed for the path\n";
        return 1;
    }
    std::cout << request->path() << "\n" << request->body() << "\n";
    //! [call]
}
