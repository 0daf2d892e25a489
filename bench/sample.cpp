// The URI and the request that are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

namespace bench {

constexpr sample_uri sample{
    .user = "frank smith",
    .escaped_user = "frank%20smith",
    .host = "voice.example.co.uk",
    .port = 5061,
    .port_text = "5061",
    .parameters{{{"transport", "tcp", "tcp"}, {"maddr", "192.0.2.10", "192.0.2.10"}, {"x-tenant", "blue", "blue"}}},
    .headers{{{"Subject", "project x & y", "project%20x%20%26%20y"},
              {"X-Account", "4711", "4711"},
              {"X-Trace", "a84b4c7", "a84b4c7"}}},
    .written = "sip:frank%20smith@voice.example.co.uk:5061;transport=tcp;maddr=192.0.2.10;x-tenant=blue"
               "?Subject=project%20x%20%26%20y&X-Account=4711&X-Trace=a84b4c7",
};
static_assert(sample.written.size() == 148);

constexpr sample_call sample_request{
    .account_sid = "AC0123456789abcdef0123456789abcdef",
    .to = "sip:kate@example.com?X-hatchkey=4815162342",
    .escaped_to = "sip%3Akate%40example.com%3FX-hatchkey%3D4815162342",
    .from = "Jack",
    .url = "https://www.example.com/sipdial.xml",
    .escaped_url = "https%3A%2F%2Fwww.example.com%2Fsipdial.xml",
    .user_name = "jack",
    .password = "secret",
    .written = "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls"
               "To=sip%3Akate%40example.com%3FX-hatchkey%3D4815162342&From=Jack"
               "&Url=https%3A%2F%2Fwww.example.com%2Fsipdial.xml&SipAuthUsername=jack&SipAuthPassword=secret",
};
static_assert(sample_request.written.size() == 216);

}  // namespace bench
