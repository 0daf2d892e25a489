// parse_host(): against the oracle, and, where there is one, against the system's inet_pton().
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"

#include "../tests/oracle/abnf.hpp"

#include <algorithm>

#if __has_include(<arpa/inet.h>)
#include <arpa/inet.h>
#define HAS_INET_PTON 1
#endif

fuzz::shape const fuzz::input_shape{};

namespace {

void check_address([[maybe_unused]] sipuri::host_view host, [[maybe_unused]] std::string_view text) {
#if defined(HAS_INET_PTON)
    std::array<unsigned char, 16> octets{};
    if (auto const ipv4 = host.ipv4()) {
        std::string const address{text};
        fuzz::hold(inet_pton(AF_INET, address.c_str(), octets.data()) == 1 &&
                       std::equal(ipv4->begin(), ipv4->end(), octets.begin()),
                   "an IPv4 address has the system's octets", text);
    }
    if (auto const ipv6 = host.ipv6()) {
        std::string const address{text.substr(1, text.size() - 2)};
        fuzz::hold(inet_pton(AF_INET6, address.c_str(), octets.data()) == 1 && *ipv6 == octets,
                   "an IPv6 address has the system's octets", text);
    }
#endif
}

/// What appears in brackets and is an address for the system is one for us, and the other way round.
void check_brackets([[maybe_unused]] bool taken, [[maybe_unused]] std::string_view text) {
#if defined(HAS_INET_PTON)
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return;
    std::string const address{text.substr(1, text.size() - 2)};
    if (address.find('\0') != std::string::npos) return;
    std::array<unsigned char, 16> octets{};
    fuzz::hold((inet_pton(AF_INET6, address.c_str(), octets.data()) == 1) == taken,
               "an IPv6 address is one where the system says so", text);
#endif
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    fuzz::hold(laws::parts_keep_errors_within(text), text);
    fuzz::hold(laws::parts_agree_with_the_whole(text), text);

    auto const host = sipuri::parse_host(text);
    check_brackets(host.has_value(), text);
    if (size <= 64) {
        fuzz::hold(host.has_value() == oracle::derives("host", text), "a host is what the ABNF derives", text);
    }
    auto const lenient = sipuri::parse_host(text, {.underscore = true, .zone = true});
    fuzz::hold(!host || (lenient && lenient->kind() == host->kind() && !lenient->zone()),
               "leniency takes what strictness takes", text);
    if (lenient) fuzz::hold(lenient->text() == text, "a host is its text", text);
    if (!host) return 0;

    check_address(*host, text);
    auto const whole = "sip:" + std::string(text);
    auto const uri = sipuri::parse(whole);
    fuzz::hold(uri.has_value() && uri->host().kind() == host->kind(), "a host appears in a URI", text);
    fuzz::hold(laws::normal_form_is_normal(*uri), text);
    fuzz::hold(laws::another_spelling_is_equivalent(*uri), text);
    return 0;
}
