// A view of a temporary string would dangle: the parsers whose result borrows the text refuse it.
// expect: deleted parse
// expect: deleted parse_headers
// expect: deleted parse_host
// expect: deleted parse_parameters
// expect: deleted parse_from
// expect: deleted parse_name_addr
// expect: deleted parse_name_addrs
// expect: deleted parse_tel
// expect: deleted parse_telephone_subscriber
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <string>

#ifdef SIPURI_TEST_MENDED
std::string const& text();
#else
std::string text();
#endif

bool parsed() {
    bool all = true;
    all &= sipuri::parse(text()).has_value();
    all &= sipuri::parse_headers(text()).has_value();
    all &= sipuri::parse_host(text()).has_value();
    all &= sipuri::parse_parameters(text()).has_value();
    all &= sipuri::twilio::parse_from(text()).has_value();
    all &= sipuri::parse_name_addr(text()).has_value();
    all &= sipuri::parse_name_addrs(text()).has_value();
    all &= sipuri::parse_tel(text()).has_value();
    all &= sipuri::parse_telephone_subscriber(text()).has_value();
    return all;
}
