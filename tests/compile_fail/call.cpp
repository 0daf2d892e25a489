// A call borrows its texts: one that is gone at the end of the expression is refused, and so is a list of such.
// expect: text_member(detail::owning_temporary auto&&) delete give it a name first
// expect: text_member(std::nullptr_t) delete write std::nullopt
// expect: uri_member(Uri&&) delete give it a name first
// expect: component_member(detail::owning_temporary auto&&) delete give it a name first
// expect: operator->() delete keep the result in a variable first
// expect: to() delete keep the request in a variable first
// expect: extra_fields(List&&) delete give the list a name first
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/twilio.hpp>
#include <sipuri/uri.hpp>

#include <string>
#include <utility>
#include <vector>

using sipuri::twilio::call;
using sipuri::twilio::field;
using sipuri::twilio::sip_element;

void given(std::string& s, std::vector<field>& list, sipuri::uri& uri) {
    auto const named = s + "x";
#ifdef SIPURI_TEST_MENDED
    (void)call{.to = named, .from = s, .url = "https://example.com/", .twiml = std::string_view{s}};
    (void)call{.to = uri, .extra = list};
    (void)call{.to = uri.view(), .extra = {{named, s}, {"B", "c"}}};
    (void)call{.to = sipuri::fields{.user = named, .host = "example.com"}};
    (void)call{.to = {{.user = named, .host = "example.com", .port = 5070}}};
    (void)call{.to = sipuri::builder{s + "x"}.user(s + "y")};
    (void)call{.status_callback_event = {sipuri::twilio::call_event::ringing, "paused"}};
    (void)sip_element{.uri = uri, .username = s};
    auto const request = call{.to = {{.user = "kate", .host = "example.com"}}}.build();
    (void)request->to();
    (void)call{.to = named}.build().value().body();
    static constexpr call constant{.to = "sip:h", .record = true, .extra = {{"A", "b"}}};
    (void)constant;
#else
    (void)call{.to = s + "x"};
    (void)call{.to = named}.build()->to();
    (void)call{.to = named}.build().value().to();
    (void)call{.from = s + "x"};
    (void)call{.url = std::move(s)};
    (void)call{.twiml = nullptr};
    (void)call{.to = std::move(uri)};
    (void)call{.to = *sipuri::uri::parse(s)};
    (void)call{.to = sipuri::fields{.user = s + "x", .host = "example.com"}};
    (void)call{.to = sipuri::parse(named)};
    (void)call{.extra = std::vector<field>{}};
    (void)call{.extra = std::move(list)};
    (void)call{.extra = {{s + "x", "y"}}};
    (void)call{.machine_detection = s + "x"};
    (void)call{.recording_status_callback_event = s + "x"};
    (void)sip_element{.uri = s + "x"};
    (void)sip_element{.password = s + "x"};
#endif
}
