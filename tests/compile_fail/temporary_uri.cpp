// What borrows from a temporary that owns its URI would dangle.
// expect: view() delete give it a name first
// expect: operator uri_view() delete give it a name first
// expect: operator std::string_view() delete give the URI a name
// expect: user() delete give the URI a name first
// expect: password() delete give the URI a name first
// expect: host() delete give the URI a name first
// expect: port_text() delete give the URI a name first
// expect: parameters() delete give the URI a name first
// expect: headers() delete give the URI a name first
// expect: operator-> delete keep the result in a variable first
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <string_view>

#ifdef SIPURI_TEST_MENDED
sipuri::uri const& uri();
sipuri::static_uri<32> const& fixed();
sipuri::result<sipuri::uri> const& parsed(std::string_view);
#else
sipuri::uri uri();
sipuri::static_uri<32> fixed();
sipuri::result<sipuri::uri> parsed(std::string_view);
#endif

void of_temporaries(std::string_view text) {
    (void)uri().view();
    sipuri::uri_view const converted = uri();
    sipuri::uri_view const taken = *parsed(text);
    std::string_view const kept = uri().text();
    std::string_view const kept_in_place = fixed().text();
    (void)sipuri::parse(uri().text());
    (void)uri().user();
    (void)uri().password();
    (void)uri().host();
    (void)uri().port_text();
    (void)uri().parameters();
    (void)uri().headers();
    (void)parsed(text)->text();
    (void)sipuri::compare(*parsed(text), *parsed(text));
    (void)sipuri::telephone_subscriber_of(*parsed(text));
    (void)converted, (void)taken, (void)kept, (void)kept_in_place;
}

// What borrows nothing takes a temporary.
bool neighbours(std::string_view text) {
    return sipuri::equivalent(*sipuri::uri::parse(text), *sipuri::uri::parse(text)) &&
           sipuri::validate(*sipuri::uri::parse(text)).accepted() &&
           sipuri::validate(*sipuri::uri::parse(text), sipuri::context::to).accepted() &&
           check(*sipuri::uri::parse(text), sipuri::twilio::current).accepted() &&
           sipuri::canonical_key(sipuri::uri{}) == sipuri::redacted(sipuri::uri{}) &&
           sipuri::normalize(sipuri::uri{}).text() == to_string(sipuri::uri{}) && sipuri::uri{}.port() == 5060;
}
