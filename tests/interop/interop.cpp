// Ten thousand URIs that are built here, read by another SIP implementation: it accepts each, and finds the same user,
// host and port.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

#include <sipuri/uri/builder.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using interop::built;
using interop::reading;

constexpr int uris = 10000;
constexpr std::uint64_t seed = 3261;

/// Makes plain texts for components: the same on every machine.
class generator {
public:
    /// Builds a URI of parts that are each absent, minimal, ordinary, in need of escapes, or long.
    [[nodiscard]] built next() {
        built made;
        made.host = pick({"h", "example.com", "EXAMPLE.com.", "a-1.b2.xn--d1acufc", "192.0.2.1", "255.255.255.255",
                          "[2001:db8::1]", "[::]", "[::ffff:192.0.2.128]", "[fe80::1]", "[1:2:3:4:5:6:7:8]"});
        if (one_in(8)) made.host = text("abcdefghijklmnopqrstuvwxyz", 1, 60) + ".example";
        sipuri::builder to{made.host, one_in(4) ? sipuri::scheme::sips : sipuri::scheme::sip};
        if (!one_in(4)) {
            made.user = plain();
            to.user(*made.user);
            if (one_in(3)) {
                made.password = one_in(4) ? "" : plain();
                to.password(*made.password);
            }
        }
        if (one_in(2)) {
            constexpr unsigned ports[]{1, 80, 5060, 5061, 5070, 65535};
            made.port = one_in(2) ? ports[below(std::size(ports))] : static_cast<unsigned>(1 + below(65535));
            to.port(static_cast<std::uint16_t>(*made.port));
        }
        for (auto count = one_in(2) ? 0 : below(5); count != 0; --count) {
            if (one_in(3)) {
                to.parameter(pick({"lr", "ob", "gr", "x-flag"}));
            } else if (one_in(3)) {
                to.transport(one_in(2) ? sipuri::transport::tcp : sipuri::transport::udp);
            } else {
                // One at a time: in what order arguments are evaluated is the compiler's choice.
                auto const name = "p" + text("abc", 0, 3);
                to.parameter(name, plain());
            }
        }
        for (auto count = one_in(2) ? 0 : below(4); count != 0; --count) {
            auto const name = one_in(2) ? "Subject" : "X-" + text("abc", 1, 5);
            to.header(name, one_in(8) ? "" : plain());
        }
        made.uri = (*to.build()).text();
        return made;
    }

private:
    /// The distributions of the standard library differ from one to the next.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    std::string text(std::string_view letters, std::size_t least, std::size_t most) {
        std::string made;
        for (auto size = least + below(most - least + 1); size != 0; --size) made += letters[below(letters.size())];
        return made;
    }
    std::string pick(std::initializer_list<char const*> from) { return *(from.begin() + below(from.size())); }

    /// Octets of any kind but NUL, which ends the peers' strings.
    std::string plain() {
        switch (below(5)) {
            case 0: return text("a1", 1, 1);
            case 1: return text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()", 1, 20);
            case 2: return text("+&=$,;?/", 1, 8);
            case 3: return text("alice0123456789", 50, 120);
            default: {
                std::string made;
                for (auto size = 1 + below(12); size != 0; --size) made += static_cast<char>(1 + below(255));
                return made;
            }
        }
    }

    std::mt19937_64 random_{seed};
};

std::string shown(std::string_view text) {
    std::string made;
    for (char const c : text) {
        char octet[5];
        std::snprintf(octet, sizeof octet, c > ' ' && c < '\x7F' ? "%c" : "\\x%02X", static_cast<unsigned char>(c));
        made += octet;
    }
    return made;
}

/// An IPv6 address may be given back with its brackets or without.
bool same_host(std::string_view found, std::string_view host) {
    return found == host || (host.front() == '[' && found == host.substr(1, host.size() - 2));
}

/// What the peer has against a URI; empty where it reads what was built.
std::string difference(built const& made) {
    auto const found = interop::read(made.uri);
    if (!found) return "refused";
    if (found->user != made.user) return "user " + shown(found->user.value_or("(none)"));
    if (!same_host(found->host, made.host)) return "host " + shown(found->host);
    if (found->port != made.port) return "port " + (found->port ? std::to_string(*found->port) : "(none)");
    return {};
}

}  // namespace

int main() {
    generator next;
    std::vector<int> excused(interop::known_defects.size());
    int differences = 0;
    int same = 0;
    for (int i = 0; i != uris; ++i) {
        auto const made = next.next();
        auto const what = difference(made);
        if (what.empty()) {
            ++same;
            continue;
        }
        bool known = false;
        for (std::size_t k = 0; k != excused.size() && !known; ++k) {
            known = interop::known_defects[k].shows_in(made);
            if (known) ++excused[k];
        }
        if (known) continue;
        if (++differences <= 20) std::printf("%s\n    %s\n", shown(made.uri).c_str(), what.c_str());
    }
    std::printf("%s: %d URIs, %d read as they were built, %d not\n", interop::peer_name.data(), uris, same,
                differences);
    for (std::size_t k = 0; k != excused.size(); ++k) {
        std::printf("    known: %s: %d\n", interop::known_defects[k].name.data(), excused[k]);
    }
    return differences == 0 ? 0 : 1;
}
