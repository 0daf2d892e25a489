// The URI that is written.
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

}  // namespace bench
