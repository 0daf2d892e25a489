// Of each malformed literal the message says what is wrong, in which component, and where.
// expect: sip_uri_fault errc::invalid_scheme component::scheme 0 4
// expect: sip_uri_fault errc::invalid_escape component::user 4 2
// expect: sip_uri_fault errc::second_at component::host 7 1
// expect: sip_uri_fault errc::empty component::host 4 0
// expect: sip_uri_fault errc::missing_brackets component::host 4 11
// expect: sip_uri_fault errc::out_of_range component::port 6 5
// expect: sip_uri_fault errc::empty component::parameter_value 10 0
// expect: sip_uri_fault errc::missing_equals component::header_name 7 0
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/literals.hpp>

using namespace sipuri::literals;

constexpr sipuri::uri_view literals[]{
#ifdef SIPURI_TEST_MENDED
    "sip:h"_sip,
    "sip:%40@h"_sip,
    "sip:a%40b@h"_sip,
    "sip:h"_sip,
    "sip:[2001:db8::1]"_sip,
    "sip:h:65535"_sip,
    "sip:h;a=b"_sip,
    "sip:h?a="_sip,
#else
    "http://h"_sip,
    "sip:%4@h"_sip,
    "sip:a@b@h"_sip,
    "sip:"_sip,
    "sip:2001:db8::1"_sip,
    "sip:h:65536"_sip,
    "sip:h;abc="_sip,
    "sip:h?a"_sip,
#endif
};

static_assert(literals[0].host().text() == "h");
