// What is asked of an address first, and who answers.
// expect: tag() delete write party_view{address}.tag()
// expect: q() delete write contact_view{address}.q()
// expect: expires() delete write contact_view{address}.expires()
// expect: lr() delete write route_view{address}.lr()
// expect: user() delete write uri()->user()
// expect: host() delete write uri()->host()
// expect: contains(std::string_view) delete write has(value) of the feature
// expect: find(std::string_view) delete write has(value) of the feature
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/address.hpp>

bool asked(sipuri::name_addr_view const& address) {
#ifdef SIPURI_TEST_MENDED
    auto const sip = address.uri();
    return sipuri::party_view{address}.tag() && sipuri::contact_view{address}.q() &&
           sipuri::contact_view{address}.expires() && sipuri::route_view{address}.lr() && sip && sip->user() &&
           sip->host().is_loopback();
#else
    address.tag();
    address.q();
    address.expires();
    address.lr();
    address.user();
    address.host();
    return true;
#endif
}

bool asked(sipuri::feature_view const& methods) {
#ifdef SIPURI_TEST_MENDED
    return methods.has("INVITE");
#else
    methods.values().find("INVITE");
    methods.values().contains("INVITE");
    return true;
#endif
}
