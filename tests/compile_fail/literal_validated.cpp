// A literal keeps the rules beyond the grammar, too: ttl goes with a multicast address only.
// expect: sip_uri_fault errc::not_multicast component::parameters 21 6
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/literals.hpp>

using namespace sipuri::literals;

#ifdef SIPURI_TEST_MENDED
constexpr auto group = "sip:jack@example.com;maddr=239.255.255.1;ttl=15"_sip;
#else
constexpr auto group = "sip:jack@example.com;ttl=15"_sip;
#endif

static_assert(group.parameters().ttl() == 15);
