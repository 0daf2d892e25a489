// What went wrong elsewhere, each a small test: the defects that were seen in other SIP implementations, and what
// their users asked for.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../fuzz/laws.hpp"
#include "support.hpp"

#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using sipuri::can_parse;
using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::parse;
using sipuri::uri;
using text = std::string_view;

/// The error of a text, read from a heap block of its very size.
error fault_of(text input) {
    tests::exact_copy const exact{input};
    auto const found = parse(exact.view());
    return found ? error{} : found.error();
}

bool explains(text input, text hint) {
    auto const found = parse(input);
    return !found && sipuri::explain(found.error(), input).view().find(hint) != text::npos;
}

/// What is printed is what was given.
bool prints_itself(text input) {
    auto const copy = uri::parse(input);
    return copy && copy->text() == input && copy->view().text() == input;
}

bool equal(text a, text b) { return sipuri::equivalent(*parse(a), *parse(b)); }

}  // namespace

// --- Seen: parsing -------------------------------------------------------------------------------------------------

TEST_CASE("known: the host of maddr does not become the host of the URI") {
    auto const u = *parse("sip:localhost;maddr=127.0.0.1");
    CHECK(u.host().text() == "localhost");
    CHECK(u.parameters().maddr()->text() == "127.0.0.1");
}

TEST_CASE("known: ttl is not lost, by reading or by printing") {
    CHECK(parse("sip:h;ttl=5")->parameters().ttl() == 5);
    CHECK(prints_itself("sip:h;ttl=5"));
}

TEST_CASE("known: an escaped ':' of a password stays escaped, and the text parses again") {
    CHECK(prints_itself("sip:u:p%3aw@h"));
    CHECK((*uri::from(sipuri::fields{.user = "u", .password = "p:w", .host = "h"})).text() == "sip:u:p%3Aw@h");
}

TEST_CASE("known: header names keep their case, and headers their places") {
    CHECK(prints_itself("sip:h?x-header=1&X-Other=2&x-header=3"));
}

TEST_CASE("known: an escape does not cut the user short") {
    CHECK(parse("sip:us%00er@host")->user()->decoded() == text{"us\0er", 5});
    CHECK(prints_itself("sip:us%00er@host"));
    CHECK(fault_of("sip:us%zz@host") == error{errc::invalid_escape, component::user, 6, 3});
}

TEST_CASE("known: a header without a value does not end the headers") {
    auto const headers = parse("sip:h?baz=bar&foo=&a=b")->headers();
    CHECK(headers.size() == 3);
    CHECK(headers.find("foo")->value().empty());
    CHECK(headers.find("a")->value().decoded() == "b");
}

TEST_CASE("known: an escaped space at the end stays") {
    CHECK(parse("sip:h?subject=project%20")->headers().find("subject")->value().decoded() == "project ");
}

TEST_CASE("known: an IPv6 address that ends in an IPv4 address is one host") {
    CHECK(parse("sip:[5f1b:df00:ce3e:e200:20:800:121.12.131.12]")->host().text() ==
          "[5f1b:df00:ce3e:e200:20:800:121.12.131.12]");
    CHECK(parse("sip:[::cd0:180.34.25.254]")->host().text() == "[::cd0:180.34.25.254]");
}

TEST_CASE("known: a port beyond 65535 is refused, not wrapped and not dropped") {
    CHECK(parse("sip:h:65535")->port() == 65535);
    CHECK(fault_of("sip:h:65536") == error{errc::out_of_range, component::port, 6, 5});
    CHECK(fault_of("sip:h:99999999999999999999") == error{errc::out_of_range, component::port, 6, 20});
    CHECK(fault_of("sip:h:18446744073709556676").code == errc::out_of_range);
}

TEST_CASE("known: the password is kept") {
    CHECK(parse("sip:u:secret@h")->password()->decoded() == "secret");
    CHECK(prints_itself("sip:u:secret@h"));
}

TEST_CASE("known: what begins like a URI is none, if anything follows it") {
    CHECK(fault_of("sip:us\r\ner@host") == error{errc::invalid_character, component::user, 6, 1});
    CHECK(fault_of("sip:user@host garbage") == error{errc::invalid_character, component::host, 13, 1});
    CHECK(!can_parse("sip:user@host\r\n"));
}

TEST_CASE("known: raw CR, LF and NUL appear nowhere") {
    for (char const c : {'\r', '\n', '\0'}) {
        for (text const before :
             {"sip:u", "sip:u:p", "sip:u@h", "sip:u@h:5", "sip:u@h;x", "sip:u@h;x=1", "sip:u@h?x", "sip:u@h?x=1"}) {
            CHECK(!can_parse(std::string{before} + c));
            CHECK(!can_parse(std::string{before} + c + "@h"));
            CHECK(!can_parse(std::string{before} + c + "=y"));
        }
    }
}

TEST_CASE("known: an escaped line break in a header never becomes a header line") {
    auto const u = *parse("sip:h?Subject=hi%0d%0aRoute:%20%3csip:evil%3e");
    auto const headers = sipuri::for_message(u.headers());
    REQUIRE(!headers);
    CHECK(headers.error().code == errc::control_character);
}

TEST_CASE("known: what is legal is printed as it was given") {
    CHECK(prints_itself("sip:h?x="));
    CHECK(prints_itself("sip:h;lr=on"));
    CHECK(prints_itself("sip:h:0"));
    CHECK(parse("sip:h:0")->port() == 0);
}

TEST_CASE("known: normalising decodes no reserved character") {
    CHECK(sipuri::normalize(*parse("sip:a%2Fb@h")).text() == "sip:a%2Fb@h");
    CHECK(sipuri::normalize(*parse("sip:a%40b%3a@h")).text() == "sip:a%40b%3A@h");
}

TEST_CASE("known: '//' may begin a user, but not a host") {
    CHECK(parse("sip://user@host")->user()->decoded() == "//user");
    CHECK(explains("sip://host", "no //"));
}

// --- Security ------------------------------------------------------------------------------------------------------

TEST_CASE("known: an escape at the very end is read no further than the text") {
    for (text const input : {"%", "%4", "sip:%", "sip:a%", "sip:a%4", "sip:a%4@h", "sip:a:%@h", "sip:h;%", "sip:h;x=%4",
                             "sip:h?%", "sip:h?x=%", "sip:h?x=%4"}) {
        CHECK(!can_parse(tests::exact_copy{input}.view()));
    }
    CHECK(fault_of("sip:h?x=%4") == error{errc::invalid_escape, component::header_value, 8, 2});
}

TEST_CASE("known: a '/' is no URI, and there is no half of one") {
    CHECK(fault_of("/").code == errc::invalid_scheme);
    CHECK(fault_of("").code == errc::invalid_scheme);
    CHECK(fault_of("sip:") == error{errc::empty, component::host, 4, 0});
    static_assert(!std::is_constructible_v<sipuri::uri_view, text> && !std::is_constructible_v<uri, text>);
}

TEST_CASE("known: text that is too long for its room is never written, and the room that it needs is known") {
    char octets[24];
    for (auto& octet : octets) octet = '\xA5';
    std::string const user(100, '#');
    auto const written = sipuri::write({.user = user, .host = "h"}, std::span{octets}.first(16));
    CHECK(written.error() == error{errc::no_space, component::output, 0, 306});
    for (std::size_t i = 16; i != sizeof octets; ++i) CHECK(octets[i] == '\xA5');
    CHECK(sipuri::static_uri<64>::from(sipuri::fields{.user = user, .host = "h"}).error().length == 306);
    sipuri::counting_sink counted;
    CHECK(*sipuri::write({.user = user, .host = "h"}, counted) == 306);
}

TEST_CASE("known: a text cut off for want of room is an error, never a URI with half an escape") {
    auto const built = sipuri::static_builder<10>{"h"}.user("aaa#").build();
    CHECK(!built);
    CHECK((*sipuri::static_builder<12>{"h"}.user("aaa#").build()).text() == "sip:aaa%23@h");
    char octets[4]{};
    CHECK(sipuri::write_user("a#", octets).value() == 4);
    CHECK(!sipuri::write_user("ab#", octets));
}

TEST_CASE("known: an address-of-record has an '@' only where it has a user") {
    CHECK((*uri::parse("sip:alice:pw@h:5060;lr?a=b")).aor().text() == "sip:alice@h");
    CHECK((*uri::parse("sip:h:5060;lr")).aor().text() == "sip:h");
}

TEST_CASE("known: input need not end in a NUL") {
    text const longer = "sip:alice@atlanta.com;transport=tcp?a=b%40garbage";
    for (std::size_t size = 0; size <= longer.size(); ++size) {
        tests::exact_copy const exact{longer.substr(0, size)};
        auto const found = parse(exact.view());
        CHECK((found || found.error().offset <= size));
    }
}

TEST_CASE("known: nothing needs to be set up before the first URI is parsed") {
    static_assert(parse("sip:h").has_value());
    CHECK(can_parse("sip:h"));
}

TEST_CASE("known: a header without '=' is refused, an empty value is not an absent one") {
    CHECK(fault_of("sip:h?111") == error{errc::missing_equals, component::header_name, 9, 0});
    CHECK(parse("sip:h?111=")->headers().find("111")->value().encoded() == "");
    CHECK(!parse("sip:h;lr")->parameters().find("lr")->value());
}

TEST_CASE("known: the first '=' splits a header, a second one is refused") {
    CHECK(fault_of("sip:h?Replaces=1;to-tag=2").where == component::header_value);
    CHECK(fault_of("sip:h?a=b=c") == error{errc::invalid_character, component::header_value, 9, 1});
}

TEST_CASE("known: texts of no octet and of one do no harm") {
    for (unsigned octet = 0; octet != 256; ++octet) {
        char const c = static_cast<char>(octet);
        CHECK(laws::name(laws::check_all({&c, 1})) == "");
    }
    CHECK(laws::name(laws::check_all("")) == "");
}

TEST_CASE("known: what does not print is no white space") {
    for (char const c : {'\0', '\x01', '\t', '\x0B', '\x7F', '\x80', '\xFF', ' '}) {
        CHECK(!can_parse(std::string{"sip:a@h"} + c));
        CHECK(!can_parse(c + std::string{"sip:a@h"}));
        CHECK(!can_parse(std::string{"sip:"} + c + "a@h"));
        CHECK(!can_parse(std::string{"sip"} + c + ":a@h"));
    }
}

TEST_CASE("known: a user can be held to a set of characters before it is dialled") {
    auto const dials = [](sipuri::encoded_view user) {
        for (char const c : user.decoded()) {
            if (!sipuri::chars::digit.contains(c) && c != '+') return false;
        }
        return true;
    };
    CHECK(dials(*parse("sip:+12015550123@h")->user()));
    CHECK(!dials(*parse("sip:1&SIP/evil@h")->user()));
    CHECK(!dials(*parse("sip:1%26SIP%2Fevil@h")->user()));
}

TEST_CASE("known: octets above 0x7F are octets, whatever char is") {
    CHECK(fault_of("sip:jos\xC3\xA9@h") == error{errc::invalid_character, component::user, 7, 1});
    CHECK(parse("sip:jos%C3%A9@h")->user()->decoded() == "jos\xC3\xA9");
    CHECK((*uri::from(sipuri::fields{.user = "jos\xC3\xA9", .host = "h"})).text() == "sip:jos%C3%A9@h");
}

// --- '#', escapes, round trips -------------------------------------------------------------------------------------

TEST_CASE("known: '#' in a user is refused by name, and always written as %23") {
    CHECK(fault_of("sip:*21#@h") == error{errc::invalid_character, component::user, 7, 1});
    CHECK(explains("sip:*21#@h", "must be written %23"));
    CHECK((*uri::from(sipuri::fields{.user = "*21#", .host = "h"})).text() == "sip:*21%23@h");
}

TEST_CASE("known: an escaped user is printed octet for octet") {
    CHECK(prints_itself("sip:%2a21%23@h"));
    CHECK(prints_itself("sip:%61%2A%c3%A9@h"));
}

TEST_CASE("known: nothing is escaped twice, or decoded twice") {
    auto u = *uri::parse("sip:a%40b@h");
    auto const before = *uri::parse("sip:a%40b@h");
    CHECK(u.set_user(sipuri::escaped(before.view().user()->encoded())));
    CHECK(u.text() == "sip:a%40b@h");
    CHECK(parse("sip:%25401@h")->user()->decoded() == "%401");
    static_assert(!std::is_convertible_v<sipuri::encoded_view, text> &&
                  !std::is_convertible_v<sipuri::decoded_view, text>);
}

TEST_CASE("known: a setter takes plain text, its twin escaped text") {
    uri u;
    CHECK(u.set_user("ann%25"));
    CHECK(u.view().user()->encoded() == "ann%2525");
    CHECK(u.set_user(sipuri::escaped("ann%25")));
    CHECK(u.view().user()->decoded() == "ann%");
}

TEST_CASE("known: setting a header escapes '@'") {
    uri u;
    CHECK(u.set_header("to", "bob@biloxi.com"));
    CHECK(u.text() == "sip:anonymous.invalid?to=bob%40biloxi.com");
}

TEST_CASE("known: what is written is escaped") {
    CHECK((*uri::from(sipuri::fields{.user = "a b@c", .host = "h"})).text() == "sip:a%20b%40c@h");
}

TEST_CASE("known: a ',' in a user needs no escape, and gets none") {
    CHECK((*uri::from(sipuri::fields{.user = "a,b;c?d/e&f=g+h$", .host = "h"})).text() == "sip:a,b;c?d/e&f=g+h$@h");
}

TEST_CASE("known: a password has characters of its own") {
    CHECK((*uri::from(sipuri::fields{.user = "u", .password = "p@ss;w/?rd", .host = "h"})).text() ==
          "sip:u:p%40ss%3Bw%2F%3Frd@h");
    CHECK(!can_parse("sip:u:p@ss@h"));
}

TEST_CASE("known: Replaces within a URI") {
    uri u;
    CHECK(u.set_header("Replaces", "12345@192.0.2.1;to-tag=1;from-tag=2"));
    CHECK(u.text() == "sip:anonymous.invalid?Replaces=12345%40192.0.2.1%3Bto-tag%3D1%3Bfrom-tag%3D2");
    CHECK(u.view().headers().find("replaces")->value().decoded() == "12345@192.0.2.1;to-tag=1;from-tag=2");
}

// --- Parameters and case -------------------------------------------------------------------------------------------

TEST_CASE("known: printing changes no case") {
    CHECK(prints_itself("sip:Alice@Example.COM;gr=urn:uuid:F81D;Transport=TCP;lr?Subject=X"));
    auto u = *uri::parse("SIP:Alice@Example.COM;gr=urn:uuid:F81D;x=1");
    CHECK(u.set_parameter("X", "2"));
    CHECK(u.text() == "SIP:Alice@Example.COM;gr=urn:uuid:F81D;X=2");
}

TEST_CASE("known: parameters keep their order") {
    CHECK(prints_itself("sip:h;z;y=1;x;a=2;lr"));
    CHECK(sipuri::normalize(*parse("sip:h;z;y=1;x;a=2;lr")).text() == "sip:h;z;y=1;x;a=2;lr");
}

TEST_CASE("known: unknown parameters are kept, one and all") {
    std::string many = "sip:h";
    for (int i = 0; i != 64; ++i) many += ";p" + std::to_string(i) + "=v";
    CHECK(prints_itself(many));
    CHECK(parse(many)->parameters().size() == 64);
    CHECK((*uri::parse(many)).for_request_uri().text() == many);
    CHECK(parse(many)->parameters().find("P63")->value()->decoded() == "v");
}

TEST_CASE("known: '@' in the value of a parameter is refused by name, and written as %40") {
    CHECK(explains("sip:a@h;phone-context=b@c", "%40"));
    auto const escaped = *uri::parse("sip:a@h;phone-context=b%40c");
    CHECK(escaped.view().parameters().find("phone-context")->value()->decoded() == "b@c");
}

TEST_CASE("known: an address in angle brackets is no URI, and the error says so") {
    CHECK(explains("<sip:bob@h>", "between < and >"));
    CHECK(explains("\"Bob\" <sip:bob@h>", "between < and >"));
}

TEST_CASE("known: ';ob=' without a value is refused by name") {
    CHECK(fault_of("sip:a@h;ob=") == error{errc::empty, component::parameter_value, 11, 0});
    CHECK(fault_of("sip:a@h;ob=;x") == error{errc::empty, component::parameter_value, 11, 0});
    CHECK(explains("sip:a@h;ob=", "leave out the '='"));
}

TEST_CASE("known: text that has a case compares without it in parameters, by the RFC, and with it in a key for users") {
    CHECK(equal("sip:h;token=QUJD", "sip:h;token=qujd"));
    CHECK(!equal("sip:QUJD@h", "sip:qujd@h"));
}

// --- Hosts ---------------------------------------------------------------------------------------------------------

TEST_CASE("known: IPv6 addresses parse, with user, port and parameters") {
    auto const u = *parse("sip:user@[2001:db8::10]:5070;transport=tcp");
    CHECK(u.host().text() == "[2001:db8::10]");
    CHECK(u.host().kind() == sipuri::host_kind::ipv6);
    CHECK(u.port() == 5070);
    CHECK(u.transport() == sipuri::transport::tcp);
}

TEST_CASE("known: an IPv6 address without brackets is reported as such") {
    CHECK(fault_of("sip:2001:db8::1") == error{errc::missing_brackets, component::host, 4, 11});
    CHECK(fault_of("sip:a@::1;lr") == error{errc::missing_brackets, component::host, 6, 3});
    CHECK(sipuri::parse_host("::1").error().code == errc::missing_brackets);
}

TEST_CASE("known: a zone identifier is refused by name, or asked for") {
    CHECK(fault_of("sip:[fe80::1%25eth0]").code == errc::zone);
    CHECK(fault_of("sip:[fe80::1%eth0]").code == errc::zone);
    CHECK(can_parse("sip:[fe80::1%25eth0]", {.zone = true}));
}

TEST_CASE("known: an underscore in a host is refused by name, or asked for") {
    CHECK(fault_of("sip:a@my_host") == error{errc::underscore, component::host, 8, 1});
    CHECK(can_parse("sip:a@my_host", {.underscore = true}));
}

TEST_CASE("known: an empty user is not an absent one, and neither is invented") {
    CHECK(fault_of("sip:@h") == error{errc::empty, component::user, 4, 0});
    CHECK(!parse("sip:h")->user());
    CHECK((*sipuri::builder{"h"}.build()).text() == "sip:h");
    CHECK(!sipuri::builder{"h"}.user("").build());
    auto u = *uri::parse("sip:a@h");
    u.remove_user();
    CHECK(u.text() == "sip:h");
}

// --- Comparison ----------------------------------------------------------------------------------------------------

TEST_CASE("known: users compare with their case; who wants it otherwise compares them so") {
    CHECK(!equal("sip:Alice@h", "sip:alice@h"));
    CHECK(parse("sip:Alice@h")->user()->is("alice"));
}

TEST_CASE("known: user=phone counts") {
    CHECK(!equal("sip:+1@h;user=phone", "sip:+1@h"));
    CHECK((*uri::parse("sip:+1@h;user=phone;method=X?a=b")).for_request_uri().text() == "sip:+1@h;user=phone");
    CHECK(sipuri::canonical_key(*parse("sip:+1@h;user=phone")) != sipuri::canonical_key(*parse("sip:+1@h")));
}

TEST_CASE("known: the parameters of a telephone number belong to the user") {
    auto const u = *parse("sip:+358-555-1234567;postd=pp22@foo.com;user=phone");
    CHECK(u.user()->decoded() == "+358-555-1234567;postd=pp22");
    CHECK(u.parameters().size() == 1);
}

// --- Headers -------------------------------------------------------------------------------------------------------

TEST_CASE("known: headers do not stay in a Request-URI") {
    auto const u = *uri::parse("sip:bob@h;method=MESSAGE;lr?Subject=x&Route=y");
    CHECK(u.for_request_uri().text() == "sip:bob@h;lr");
}

TEST_CASE("known: headers are read after parameters and without them") {
    CHECK(parse("sip:a@h;x=1?Subject=y")->headers().find("subject")->value().decoded() == "y");
    CHECK(parse("sip:a@h?Subject=y")->headers().find("subject")->value().decoded() == "y");
    CHECK(parse("sip:a@h;x=1?Subject=y")->parameters().size() == 1);
    // A ';' after the '?' is no parameter any more.
    CHECK(fault_of("sip:a@h?Subject=y;x=1") == error{errc::invalid_character, component::header_value, 17, 1});
}
