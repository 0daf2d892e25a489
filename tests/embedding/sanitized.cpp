// Literals of every shape, for a compiler that instruments constant expressions, too: it refuses some that it takes
// without sanitizers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

using namespace sipuri::literals;

// Each has a name, for clang 14 crashes on "…"_sip.headers().size() == 2, with a sanitizer or without.
constexpr auto with_parameter = "sip:h;x=1"_sip;
static_assert(with_parameter.parameters().size() == 1);
constexpr auto with_everything = "sips:a%20b:pw@[2001:db8::1]:5061;transport=tcp;lr?subject=x&a="_sip;
static_assert(with_everything.headers().size() == 2);
constexpr auto with_multicast = "sip:a@192.0.2.1;maddr=239.255.255.1;ttl=15"_sip;
static_assert(with_multicast.parameters().ttl() == 15);
constexpr auto of_twilio = "sip:jack@example.com;transport=tcp?X-a=b"_twilio;
static_assert(of_twilio.transport() == sipuri::transport::tcp);
static_assert(equivalent("sip:%61nn@h;transport=TCP"_sip, "sip:ann@H;Transport=tcp"_sip));
