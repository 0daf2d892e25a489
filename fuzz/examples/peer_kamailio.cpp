// Kamailio: its parser alone, which needs nothing else of it but two names.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "peer.hpp"

extern "C" {
/// Into a structure that is smaller than what is given here.
int parse_uri(char* text, int size, void* uri);
// What it refers to elsewhere in Kamailio.
int ser_error = 0;
void* phone2tel = nullptr;
}

bool peer_accepts(std::string text) {
    alignas(64) unsigned char uri[4096]{};
    return parse_uri(text.data(), static_cast<int>(text.size()), uri) == 0;
}
