// The addresses and Request-URIs of the messages of RFC 4475 and RFC 5118, unfolded.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace {

using namespace std::string_view_literals;
using sipuri::component;
using sipuri::errc;
using sipuri::header_kind;
using text = std::string_view;

struct address_case {
    text id{};
    text input{};
    text addr_spec{};
    std::optional<text> display_name{};  ///< unquoted
    std::optional<text> tag{};
};
// clang-format off
constexpr address_case addresses[] = {
    {"4475, 3.1.1.1, To",      "sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n", "sip:vivekg@chair-dnrc.example.com", {}, "1918181833n"},
    {"4475, 3.1.1.1, From",    "\"J Rosenberg \\\\\\\"\"       <sip:jdrosen@example.com>   ;   tag = 98asjd8", "sip:jdrosen@example.com", "J Rosenberg \\\"", "98asjd8"},
    {"4475, 3.1.1.1, Contact", "\"Quoted string \\\"\\\"\" <sip:jdrosen@example.com> ; newparam =       newvalue ;   secondparam ; q = 0.33", "sip:jdrosen@example.com", "Quoted string \"\""},
    {"4475, 3.1.1.1, Route",   "<sip:services.example.com;lr;unknownwith=value;unknown-no-value>", "sip:services.example.com;lr;unknownwith=value;unknown-no-value"},
    {"4475, 3.1.1.2, To",      "\"BEL:\\\x07 NUL:\\\0 DEL:\\\x7F\" <sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com>"sv, "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com", "BEL:  NUL:  DEL: "},
    {"4475, 3.1.1.2, From",    "token1~` token2'+_ token3*%!.- <sip:mundane@example.com>;fromParam''~+*_!.-%=\"\xD1\x80\xD0\xB0\xD0\xB1\xD0\xBE\xD1\x82\xD0\xB0\xD1\x8E\xD1\x89\xD0\xB8\xD0\xB9\";tag=_token~1'+`*%!-.", "sip:mundane@example.com", "token1~` token2'+_ token3*%!.-", "_token~1'+`*%!-."},
    {"4475, 3.1.1.3, To",      "sip:%75se%72@example.com", "sip:%75se%72@example.com"},
    {"4475, 3.1.1.3, From",    "<sip:I%20have%20spaces@example.net>;tag=938", "sip:I%20have%20spaces@example.net", {}, "938"},
    {"4475, 3.1.1.3, Contact", "<sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>", "sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31"},
    {"4475, 3.1.1.4, From",    "sip:null-%00-null@example.com;tag=839923423", "sip:null-%00-null@example.com", {}, "839923423"},
    {"4475, 3.1.1.5, From",    "\"%Z%45\" <sip:resource@example.com>;tag=f232jadfj23", "sip:resource@example.com", "%Z%45", "f232jadfj23"},
    {"4475, 3.1.1.6, From",    "caller<sip:caller@example.com>;tag=323", "sip:caller@example.com", "caller", "323"},
    {"4475, 3.1.1.9, To",      "sip:j_user@example.com", "sip:j_user@example.com"},
    {"4475, 3.1.2.4, Contact", "<sip:user@host129.example.com>;expires=280297596632815", "sip:user@host129.example.com"},
    {"4475, 3.3.4, To",        "isbn:2983792873", "isbn:2983792873"},
    {"4475, 3.3.4, From",      "<http://www.example.com>;tag=3234233", "http://www.example.com", {}, "3234233"},
    {"4475, 3.3.4, Contact",   "<name:John_Smith>", "name:John_Smith"},
    {"4475, 3.3.12, Contact",  "sip:+19725552222@gw1.example.net;unknownparam", "sip:+19725552222@gw1.example.net"},
    {"4475, 3.3.13, Contact",  "<sip:+19725552222@gw1.example.net;unknownparam>", "sip:+19725552222@gw1.example.net;unknownparam"},
    {"4475, 3.3.14, Contact",  "<sip:user@example.com?Route=%3Csip:sip.example.com%3E>", "sip:user@example.com?Route=%3Csip:sip.example.com%3E"},
    {"4475, 3.1.1.4, Contact", "<sip:%00%00@host5.example.com>", "sip:%00%00@host5.example.com"},
    {"4475, 3.1.1.8, Contact", "sip:j.user@host.example.com", "sip:j.user@host.example.com"},
    {"4475, 3.1.1.11, Route",  "<sip:127.0.0.1:5080>", "sip:127.0.0.1:5080"},
    {"4475, 3.1.2.14, From",   "\"Bell, Alexander\" <sip:a.g.bell@example.com>;tag=433423", "sip:a.g.bell@example.com", "Bell, Alexander", "433423"},
    {"4475, 3.1.2.16, From",   "A. Bell <sip:a.g.bell@example.com>;tag=qweoiqpe", "sip:a.g.bell@example.com", "A. Bell", "qweoiqpe"},
    {"4475, 3.4.1, Record-Route", "<sip:UserB@example.com;maddr=ss1.example.com>", "sip:UserB@example.com;maddr=ss1.example.com"},
    {"4475, 3.4.1, To",        "sip:+16505552222@ss1.example.net;user=phone", "sip:+16505552222@ss1.example.net"},
    {"5118, 4.1, Contact",     "\"Caller\" <sip:caller@[2001:db8::1]>", "sip:caller@[2001:db8::1]", "Caller"},
    {"5118, 4.5, Contact",     "\"Caller\" <sip:caller@[2001:db8::9:1]>", "sip:caller@[2001:db8::9:1]", "Caller"},
    {"5118, 4.6, To",          "sip:user@[2001:db8::10]", "sip:user@[2001:db8::10]"},
    {"5118, 4.7, To",          "sip:user@example.net;tag=9817--94", "sip:user@example.net", {}, "9817--94"},
    {"5118, 4.9, Contact",     "\"T. desk phone\" <sip:ted@[::ffff:192.0.2.2]>", "sip:ted@[::ffff:192.0.2.2]", "T. desk phone"},
};
// clang-format on
constexpr bool is_read(address_case const& row) {
    auto const address = sipuri::parse_name_addr(row.input);
    if (!address || address->addr_spec() != row.addr_spec) return false;
    auto const name = address->display_name();
    if (name.has_value() != row.display_name.has_value()) return false;
    return (!name || name->unquoted() == *row.display_name) && sipuri::party_view{*address}.tag() == row.tag;
}

struct refused_case {
    text id{};
    text input{};
    sipuri::error error{};
};
// clang-format off
constexpr refused_case refused[] = {
    {"4475, 3.1.2.1",  "\"Joe\" <sip:joe@example.org>;;;;", {errc::empty, component::generic_param, 28, 0}},
    {"4475, 3.1.2.6",  "\"Mr. J. User <sip:j.user@example.com>", {errc::unclosed_quote, component::display_name, 0, 37}},
    {"4475, 3.1.2.13", "sip:user@example.com?Route=%3Csip:sip.example.com%3E", {errc::missing_angles, component::uri, 20, 1}},
    {"4475, 3.1.2.14", "\"Watson, Thomas\" < sip:t.watson@example.org >", {errc::invalid_character, component::uri, 18, 1}},
    {"4475, 3.1.2.15", "Bell, Alexander <sip:a.g.bell@example.com>;tag=43", {errc::invalid_character, component::display_name, 4, 1}},
};
constexpr refused_case refused_request_uris[] = {
    {"4475, 3.1.2.7", "<sip:user@example.com>", {errc::invalid_scheme, component::scheme, 0, 4}},
    {"4475, 3.1.2.8", "sip:user@example.com; lr", {errc::invalid_character, component::parameter_name, 21, 1}},
    {"5118, 4.2",     "sip:2001:db8::10", {errc::missing_brackets, component::host, 4, 12}},
    {"4475, 3.1.2.9", " sip:user@example.com ", {errc::invalid_scheme, component::scheme, 0, 4}},
    {"5118, 4.10",    "sip:user@[2001:db8:::192.0.2.1]", {errc::invalid_character, component::host, 20, 1}},
};
// clang-format on
constexpr bool is_refused(refused_case const& row) { return sipuri::parse_name_addr(row.input).error() == row.error; }
constexpr bool is_no_request_uri(refused_case const& row) {
    return sipuri::parse_any_uri(row.input).error() == row.error;
}

struct request_uri_case {
    text id{};
    text input{};
    sipuri::uri_kind kind{};
    bool allowed = true;  ///< by Table 1
};
// clang-format off
constexpr request_uri_case request_uris[] = {
    {"4475, 3.1.1.1",  "sip:vivekg@chair-dnrc.example.com;unknownparam", sipuri::uri_kind::sip},
    {"4475, 3.1.1.2",  "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com", sipuri::uri_kind::sip},
    {"4475, 3.1.1.3",  "sip:sips%3Auser%40example.com@example.net", sipuri::uri_kind::sip},
    {"4475, 3.1.1.9",  "sip:user;par=u%40example.net@example.com", sipuri::uri_kind::sip},
    {"4475, 3.1.2.11", "sip:user@example.com?Route=%3Csip:example.com%3E", sipuri::uri_kind::sip, false},
    {"4475, 3.3.2",    "nobodyKnowsThisScheme:totallyopaquecontent", sipuri::uri_kind::other},
    {"4475, 3.3.3",    "soap.beep://192.0.2.103:3002", sipuri::uri_kind::other},
    {"5118, 4.1",      "sip:[2001:db8::10]", sipuri::uri_kind::sip},
    {"5118, 4.3",      "sip:[2001:db8::10:5070]", sipuri::uri_kind::sip},
    {"5118, 4.4",      "sip:[2001:db8::10]:5070", sipuri::uri_kind::sip},
};
// clang-format on
constexpr bool is_request_uri(request_uri_case const& row) {
    auto const any = sipuri::parse_any_uri(row.input);
    if (!any || any->kind() != row.kind || any->text() != row.input) return false;
    auto const sip = any->as_sip();
    return !sip || validate(*sip, sipuri::context::request_uri).accepted() == row.allowed;
}

// What the RFC says of an address beyond its grammar.
static_assert(validate(*sipuri::parse_name_addr(addresses[13].input), header_kind::contact)[0].what.code ==
              errc::out_of_range);
static_assert(sipuri::parse("sip:[2001:db8::10:5070]")->port() == std::nullopt);

}  // namespace

TEST_CASE("torture: addresses") {
    tests::every_row<addresses, is_read>();
    tests::every_row<refused, is_refused>();
}

TEST_CASE("torture: Request-URIs") {
    tests::every_row<request_uris, is_request_uri>();
    tests::every_row<refused_request_uris, is_no_request_uri>();
}
