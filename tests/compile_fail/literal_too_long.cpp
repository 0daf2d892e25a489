// A literal for a provider keeps its limits: Twilio takes fewer than 255 octets before the headers.
// expect: sip_uri_fault errc::too_long component::uri 254 1
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/provider/literals.hpp>

using namespace sipuri::literals;

#define FORTY "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"

#ifdef SIPURI_TEST_MENDED
constexpr auto longest = "sip:" FORTY FORTY FORTY FORTY FORTY FORTY "@host.test"_twilio;
#else
constexpr auto longest = "sip:" FORTY FORTY FORTY FORTY FORTY FORTY "@host1.test"_twilio;
#endif

static_assert(longest.text().size() == 254);
