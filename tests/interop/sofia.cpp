// Sofia-SIP's parser.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

#include <sofia-sip/url.h>

#include <vector>

namespace interop {

std::string_view const peer_name = "sofia-sip";
std::span<defect const> const known_defects{};

std::optional<reading> read(std::string const& uri) {
    // It takes the text apart in place.
    std::vector<char> text{uri.begin(), uri.end()};
    text.push_back('\0');
    url_t parsed{};
    if (url_d(&parsed, text.data()) != 0 || parsed.url_host == nullptr) return std::nullopt;
    if (parsed.url_type != url_sip && parsed.url_type != url_sips) return std::nullopt;
    reading found;
    if (parsed.url_user != nullptr) {
        std::vector<char> plain(uri.size() + 1);
        url_unescape(plain.data(), parsed.url_user);
        found.user = plain.data();
    }
    found.host = parsed.url_host;
    if (parsed.url_port != nullptr) found.port = static_cast<unsigned>(std::stoul(parsed.url_port));
    return found;
}

}  // namespace interop
