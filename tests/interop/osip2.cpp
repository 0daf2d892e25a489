// libosip2's parser.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

#include <sys/time.h>

#include <osipparser2/osip_port.h>
#include <osipparser2/osip_uri.h>

namespace interop {

namespace {

constexpr defect defects[]{
    {"an empty password is refused", [](built const& made) { return made.password == ""; }},
};

}  // namespace

std::string_view const peer_name = "libosip2";
std::span<defect const> const known_defects{defects};

std::optional<reading> read(std::string const& uri) {
    osip_uri_t* parsed = nullptr;
    if (osip_uri_init(&parsed) != 0) return std::nullopt;
    std::optional<reading> found;
    if (osip_uri_parse(parsed, uri.c_str()) == 0 && parsed->host != nullptr) {
        found.emplace();
        if (parsed->username != nullptr) found->user = parsed->username;
        found->host = parsed->host;
        if (parsed->port != nullptr) found->port = static_cast<unsigned>(std::stoul(parsed->port));
    }
    osip_uri_free(parsed);
    return found;
}

}  // namespace interop
