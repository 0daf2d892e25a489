// sofia-sip.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

#include <sofia-sip/url.h>

bool peer_accepts(std::string text) {
    // It reads the text in place.
    url_t uri[1]{};
    if (url_d(uri, text.data()) != 0) return false;
    char printed[2048];
    char value[64];
    (void)url_e(printed, sizeof printed, uri);
    if (uri->url_params != nullptr) {
        (void)url_param(uri->url_params, "transport", value, sizeof value);
        (void)url_has_param(uri, "lr");
    }
    return (uri->url_type == url_sip || uri->url_type == url_sips) && uri->url_host != nullptr;
}
