// A program of somebody else, who found the library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

int main(int argc, char**) {
    auto const uri = sipuri::parse(argc == 1 ? "sip:jack@example.com" : "");
    return uri && uri->user()->is("jack") ? 0 : 1;
}
