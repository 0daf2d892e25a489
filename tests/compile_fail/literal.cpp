// A malformed URI is refused when it is compiled, and the message says what, in which component, and where.
// expect: sip_uri_fault errc::invalid_character component::port 23 1
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/literals.hpp>

using namespace sipuri::literals;

#ifdef SIPURI_TEST_MENDED
constexpr auto jack = "sip:jack@example.com:5060"_sip;
#else
constexpr auto jack = "sip:jack@example.com:50x0"_sip;
#endif

static_assert(jack.port() == 5060);
