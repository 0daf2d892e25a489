// libre's parser, the one of baresip.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

extern "C" {
#include <re_types.h>

#include <re_fmt.h>
#include <re_mbuf.h>
#include <re_uri.h>
}

namespace interop {

namespace {

constexpr defect defects[]{
    {"an IPv6 address that ends in an IPv4 address is cut off at its first ':'",
     [](built const& made) { return made.host.front() == '[' && made.host.find('.') != std::string::npos; }},
};

int append(char const* text, std::size_t size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
    return 0;
}

}  // namespace

std::string_view const peer_name = "libre";
std::span<defect const> const known_defects{defects};

std::optional<reading> read(std::string const& uri) {
    pl const text{uri.data(), uri.size()};
    ::uri parsed{};
    if (uri_decode(&parsed, &text) != 0) return std::nullopt;
    reading found;
    if (parsed.user.p != nullptr && parsed.user.l != 0) {
        std::string user;
        struct re_printf print {
            append, &user
        };
        if (uri_user_unescape(&print, &parsed.user) != 0) return std::nullopt;
        found.user = user;
    }
    found.host.assign(parsed.host.p, parsed.host.l);
    if (parsed.port != 0) found.port = parsed.port;
    return found;
}

}  // namespace interop
