// Where a request to a URI goes, and by which transport, as far as the URI itself says (RFC 3261, section 8.1.2).
//
//     next_hop URI
//
// An address comes as octets, ready for a socket; a name is left to DNS (RFC 3263). A zone identifier is let in.
// Exit status: 0, or 1 with what is wrong on standard error, or 2 if the command line is wrong.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

template <class Octets>
void print(std::string_view family, Octets const& octets) {
    std::cout << family;
    for (unsigned const octet : octets) std::cout << " " << octet;
    std::cout << "\n";
}

/// maddr overrides the host as destination.
void print_destination(sipuri::host_view host) {
    if (auto const octets = host.ipv4()) {
        print("IPv4      ", *octets);
    } else if (auto const sixteen = host.ipv6()) {
        print("IPv6      ", *sixteen);
        if (auto const zone = host.zone()) std::cout << "zone       " << zone->decoded().to<std::string>() << "\n";
    } else {
        std::cout << "name       " << host.text() << "\n";
    }
    if (host.is_multicast()) std::cout << "multicast\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: next_hop URI\n";
        return 2;
    }
    std::string_view const text = argv[1];
    auto const target = sipuri::parse(text, {.zone = true});
    if (!target) {
        std::cerr << explain(target.error(), text).view() << "\n";
        return 1;
    }
    if (target->used().zone) std::cout << "note       no other machine knows this zone\n";

    //! [next hop]
    auto const by = target->effective_transport();
    auto const scheme = target->scheme();
    std::cout << "transport  " << name(by) << (by == default_transport(scheme) ? "  (the default)\n" : "\n")
              << "port       " << target->effective_port()
              << (target->effective_port() == default_port(scheme, by) ? "  (the default)\n" : "\n");
    print_destination(target->parameters().maddr().value_or(target->host()));
    //! [next hop]
}
