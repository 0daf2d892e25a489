// A literal for a provider keeps its rules: the page "Making SIP Calls" knows udp and tcp.
// expect: sip_uri_fault errc::not_supported component::parameter_value 31 3
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/provider/literals.hpp>

using namespace sipuri::literals;

#ifdef SIPURI_TEST_MENDED
constexpr auto jack = "sip:jack@example.com;transport=tcp"_twilio;
#else
constexpr auto jack = "sip:jack@example.com;transport=tls"_twilio;
#endif

static_assert(jack.transport() == sipuri::transport::tcp);
