// libosip2, the parser of GNU oSIP.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sys/time.h>

#include <cstdlib>

#include <osipparser2/osip_port.h>
#include <osipparser2/osip_uri.h>

namespace {

std::size_t parse(bench::input const& in) {
    osip_uri_t* uri = nullptr;
    if (osip_uri_init(&uri) != 0) return 0;
    bool const accepted = osip_uri_parse(uri, in.text.data()) == 0 && uri->host != nullptr;
    osip_uri_free(uri);
    return accepted ? 1 : 0;
}

/// It frees what it is given.
char* own(std::string_view text) { return osip_strdup(text.data()); }

std::size_t write(std::span<char> out) {
    osip_uri_t* uri = nullptr;
    if (osip_uri_init(&uri) != 0) return 0;
    osip_uri_set_scheme(uri, own("sip"));
    osip_uri_set_username(uri, own(bench::sample.user));
    osip_uri_set_host(uri, own(bench::sample.host));
    osip_uri_set_port(uri, own(bench::sample.port_text));
    for (auto const& [name, value, escaped] : bench::sample.parameters) {
        osip_uri_uparam_add(uri, own(name), own(value));
    }
    for (auto const& [name, value, escaped] : bench::sample.headers) {
        osip_uri_header_add(&uri->url_headers, own(name), own(value));
    }
    char* text = nullptr;
    bool const made = osip_uri_to_str(uri, &text) == 0;
    auto const size = made ? std::string_view{text}.copy(out.data(), out.size()) : 0;
    osip_free(text);
    osip_uri_free(uri);
    return size;
}

bool const known = bench::take_part(
    {
        {"libosip2", bench::side::peer, parse},
    },
    {
        {"libosip2", bench::side::peer, write},
    });

}  // namespace
