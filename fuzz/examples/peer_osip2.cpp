// libosip2.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

#include <osipparser2/osip_parser.h>
#include <osipparser2/osip_uri.h>

bool peer_accepts(std::string text) {
    osip_uri_t* uri = nullptr;
    if (osip_uri_init(&uri) != OSIP_SUCCESS) return false;
    bool const accepted = osip_uri_parse(uri, text.c_str()) == OSIP_SUCCESS;
    char* printed = nullptr;
    if (accepted && osip_uri_to_str(uri, &printed) == OSIP_SUCCESS) osip_free(printed);
    osip_uri_free(uri);
    return accepted;
}
