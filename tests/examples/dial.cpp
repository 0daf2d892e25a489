// Builds the To of a call from its parts, and headers one by one, within Twilio's limits of today.
//
//     dial USER HOST [NAME=VALUE]...
//
// NAME and VALUE are plain text: what must be escaped is escaped here. Exit status: 0, or 1 with what is wrong, 2 if
// the command line is wrong.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    //! [parts]
    sipuri::twilio::to_builder parts{argv[2]};
    parts.user(argv[1]).transport(sipuri::transport::tls).parameter("secure", "true");
    for (int i = 3; i < argc; ++i) {
        std::string_view const header = argv[i];
        auto const equals = header.find('=');
        if (equals == header.npos) return 2;
        parts.header(header.substr(0, equals), header.substr(equals + 1));
    }
    auto const to = build(parts, sipuri::twilio::current);
    //! [parts]
    if (!to) {
        auto const whole = parts.build();
        if (whole) {
            std::cerr << explain(to.error(), whole->text()).view() << "\n";
        } else {
            std::cerr << name(to.error().where) << ": " << message(to.error().code) << "\n";
        }
        return 1;
    }
    for (auto const& found : check(*to, sipuri::twilio::current)) {
        std::cerr << name(found.level) << ":\n" << explain(found.what, to->text()).view() << "\n";
    }
    std::cout << to->text() << "\n";
}
