// No password is shown, by any output, for any text that any reader takes.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "secrets.hpp"

#include <sipuri/help/explain.hpp>

#include <cstdint>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;

struct redacted_case {
    std::string_view id;
    std::string_view input;
    std::string_view shown;
};

// clang-format off
constexpr redacted_case texts[]{
    {"a URI", "sip:ann:secret@h", "sip:ann:****@h"},
    {"a scheme in the user", "sip:John Sip:hunter2@example.com", "sip:John Sip:****@example.com"},
    {"a user called sip", "sip:sip:secret@h", "sip:sip:****@h"},
    {"without a scheme", "ann:secret@h", "ann:****@h"},
    {"an address", "\"Ann\" <sip:ann:secret@h>", "\"Ann\" <sip:ann:****@h>"},
    {"a colon in the display name", "\"Tel: 5\" <sip:ann:secret@h>", "\"Tel: 5\" <sip:ann:****@h>"},
    {"an address as the display name", "\"sip:a:secret@h\" <sip:b@h>", "\"sip:a:****@h>"},
    {"the second of a list", "<sip:a@h:5060>;x=1, <sip:b:secret@h>", "<sip:a@h:5060>;x=1, <sip:b:****@h>"},
    {"the second of a list without brackets", "sip:a@h, sip:b:secret@h", "sip:a@h, sip:b:****@h"},
    {"from a log", "From: <sip:a:secret@h>", "From: <sip:a:****@h>"},
    {"a request line", "INVITE sip:a:secret@h SIP/2.0", "INVITE sip:a:****@h SIP/2.0"},
    {"JSON", "{\"to\": \"sip:a:secret@h\"}", "{\"to\": \"sip:a:****@h\"}"},
    {"a web address", "https://ann:secret@h/", "https://ann:****@h/"},
    {"no host", "sip:ann:secret", "sip:ann:****"},
    {"no host, after another", "<sip:a@h>, <sip:ann:secret>", "<sip:a@h>, <sip:ann:****>"},
    {"an \"@\" in a password", "sip:a:se@c:ret@h", "sip:a:****@h"},
    {"an \"@\" in a user", "sip:a@b:secret@h", "sip:a@b:****@h"},
    {"a comma in a password", "sip:u:@,secret@h", "sip:u:****@h"},

    {"no password", "sip:a@h:5060;x=y", "sip:a@h:5060;x=y"},
    {"a telephone number", "tel:5554448000@h", "tel:5554448000@h"},
    {"a urn", "sip:urn:service:sos", "sip:urn:service:sos"},
    {"a urn before an \"@\"", "sip:urn:service:sos@h", "sip:urn:service:sos@h"},
    {"the same with a password", "sip:urn:service:sos:secret@h", "sip:urn:service:sos:****@h"},
    {"a user called urn", "sip:urn:secret@h", "sip:urn:****@h"},
    {"nothing given", "<sip:undefined:undefined>", "<sip:undefined:undefined>"},
    {"a name only", "\"Tel: 5\" <sip:a@h>", "\"Tel: 5\" <sip:a@h>"},
    {"quotes around the whole", "\"sip:a@h\"", "\"sip:a@h\""},
    {"a list with ports", "<sip:a@h:5060>, <sip:b@[::1]:5060>", "<sip:a@h:5060>, <sip:b@[::1]:5060>"},
    {"an empty scheme", "<sip:m@h>;q=1,: <sip:r@h>", "<sip:m@h>;q=1,: <sip:r@h>"},
    {"an IPv6 address without brackets", "sip:fe80::a", "sip:fe80::a"},
    {"a quoted name before a URI", "\"Ann\" sip:a@h", "\"Ann\" sip:a@h"},
    {"the same with a password", "\"Ann\" sip:a:secret@h", "\"Ann\" sip:a:****@h"},
    {"a quoted user", "\"x\"sip:secret@h", "\"x\"sip:****@h"},
    {"brackets of HTML", "&lt;sip:a@h&gt;", "&lt;sip:a@h&gt;"},
    {"the first of a list has no user", "<sip:p1:5060;lr>;x=1, \"B\" <sip:b@h>", "<sip:p1:5060;lr>;x=1, \"B\" <sip:b@h>"},
    {"the same with a password", "<sip:p1;lr>,<sip:p2;lr>,<sip:b:secret@h>", "<sip:p1;lr>,<sip:p2;lr>,<sip:b:****@h>"},
    {"a \">\" in a password", "<sip:ann:sec>ret,<sip:b@h>", "<sip:ann:****@h>"},
    {"a \">\" after digits of one", "<sip:ann:12>ret@h>", "<sip:ann:****@h>"},
    {"a urn in a list", "A <urn:x:a:b>;y=1, <sip:b@h>", "A <urn:x:a:b>;y=1, <sip:b@h>"},
    {"a port that is none", "sip:pbx:50x0", "sip:pbx:50x0"},
};
// clang-format on

constexpr bool is_redacted(redacted_case const& row) {
    sipuri::fixed_text<64> out;
    return sipuri::write_redacted(row.input, out) && out.view() == row.shown;
}

/// Where nothing is hidden, nothing is hidden of any octet that an error may be at.
constexpr bool is_explained(redacted_case const& row) {
    if (row.input != row.shown) return true;
    for (std::uint32_t at = 0; at <= row.input.size(); ++at) {
        auto const shown = sipuri::explain({errc::invalid_character, component::uri, at, 1}, row.input);
        if (shown.view().find('*') != std::string_view::npos) return false;
    }
    return true;
}

constexpr bool is_hidden(component where, std::string_view field) {
    for (std::uint32_t at = 0; at != field.size(); ++at) {
        auto const shown = sipuri::explain({errc::invalid_character, where, at, 1}, field);
        if (!shown.view().starts_with("****\n^^^^ ")) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("secrets: what is hidden, and what is not") { tests::every_row<texts, is_redacted>(); }

TEST_CASE("secrets: explain() hides no more than that") { tests::every_row<texts, is_explained>(); }

TEST_CASE("secrets: a field that is a password is hidden whole") {
    CHECK_TWICE(is_hidden(component::password, "hun ter2"));
    CHECK_TWICE(is_hidden(component::password, "hun:ter2 @"));
    CHECK_TWICE(is_hidden(sipuri::twilio::request_field::sip_auth_password, "hun ter2"));
    CHECK_TWICE(sipuri::explain({errc::invalid_character, component::password, 7, 1}, "sip:a:b\"@h")
                    .view()
                    .starts_with("sip:a:****@h\n"));
}

TEST_CASE("secrets: none of many texts shows one") {
    auto const count = tests::count_secrets(20'000, 0x5EC2E7);
    CHECK(count.shown == 0);
    CHECK(count.users < 200);
}
