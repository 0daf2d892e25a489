// Ordinary URIs, as phones, proxies, gateways and conferences write them: none earns advice.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_ORDINARY_HPP
#define SIPURI_TESTS_DATA_ORDINARY_HPP

#include <string_view>

namespace cases {

struct ordinary_case {
    std::string_view id{};
    std::string_view input{};
};

// clang-format off
inline constexpr ordinary_case ordinary[] = {
    {"an address of record",      "sip:alice@example.com"},
    {"a secure one",              "sips:alice@example.com"},
    {"a domain",                  "sip:example.com"},
    {"a contact",                 "sip:alice@192.0.2.17:5062;transport=tcp"},
    {"a contact with its line",   "sip:alice@192.0.2.17:49152;line=k3xq9z;ob"},
    {"a contact past a NAT"  ,    "sip:alice@192.0.2.17:5060;received=198.51.100.7"},
    {"a contact of a browser",    "sip:g7n2mqp1@d81kx0s.invalid;transport=ws"},
    {"IPv6",                      "sip:alice@[2001:db8::17]:5060;transport=udp"},
    {"a proxy",                   "sip:192.0.2.1;lr"},
    {"a proxy with its notes",    "sip:192.0.2.1:5080;lr;ftag=9bx1;did=4c1.7a2;nat=yes"},
    {"a flow's token",            "sip:Zm9vYmFyYmF6@edge.example.com;lr;ob"},
    {"a GRUU",                    "sip:alice@example.com;gr=urn:uuid:1c0f3f2e-0d1b-4c4e-9a3b-2f6f1f0f8d11"},
    {"a temporary GRUU",          "sip:tgruu.7hs%3D%3Djd7vnzga5w7fajsc7-ajd6fabz0f8g5@example.com;gr"},
    {"a number",                  "sip:+12015550123@gateway.example.com;user=phone"},
    {"a number as written",       "sip:+1-201-555-0123@gateway.example.com;user=phone"},
    {"a local number",            "sip:555-0123;phone-context=example.com@gateway.example.com;user=phone"},
    {"a ported number",           "sip:+12015550123;npdi;rn=+12015550199@gateway.example.com;user=phone"},
    {"a trunk group",             "sip:+12015550123;tgrp=tg1;trunk-context=example.com@192.0.2.9"},
    {"a dial string",             "sip:123p456;phone-context=example.com@example.com;user=dialstring"},
    {"a star code",               "sip:*67@pbx.example.com"},
    {"a service code",            "sip:%2321%23@pbx.example.com"},
    {"a password",                "sip:alice:secretword@example.com;transport=tcp"},
    {"multicast",                 "sip:239.255.255.1;maddr=239.255.255.1;ttl=15"},
    {"compression",               "sip:alice@example.com;comp=sigcomp"},
    {"a cause",                   "sip:bob@example.com;cause=302"},
    {"voice mail",                "sip:voicemail@example.com;target=sip:bob%40example.com;cause=408"},
    {"a media service",           "sip:dialog@mrf.example.com;voicexml=https://example.com/ivr.vxml"},
    {"a conference",              "sip:conf-4f1@example.com;isfocus"},
    {"headers",                   "sip:bob@example.com?subject=project%20x&priority=urgent"},
    {"a transfer",                "sip:bob@example.com?Replaces=a84b4c%3Bto-tag%3D7743%3Bfrom-tag%3D6472"},
    {"headers of a provider",     "sip:bob@example.com;edge=ashburn?X-Account=4815162342&X-Trace=on"},
    {"a method",                  "sip:bob@example.com;method=REGISTER"},
    {"anonymous",                 "sip:anonymous@anonymous.invalid"},
    {"an e-mail address",         "sip:alice%40example.org@gateway.example.com"},
    {"UTF-8",                     "sip:j%C3%BCrgen@example.com"},
    {"a percent sign",            "sip:100%25@example.com"},
    {"a slash",                   "sip:room/7@example.com"},
    {"an emergency",              "sip:sos@example.com"},
};
// clang-format on

}  // namespace cases

#endif
