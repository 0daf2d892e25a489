// explain(): what people see, and what they must never see.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/help/explain.hpp>
#include <sipuri/help/fix_of.hpp>
#include <sipuri/address.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/twilio.hpp>
#include <sipuri/uri/message_headers.hpp>
#include <sipuri/uri/view.hpp>

#include <string>
#include <string_view>

using namespace std::string_view_literals;

namespace {

struct shown {
    std::string_view id;
    std::string_view input;
    std::string_view expected;
};

constexpr shown diagnostics[]{
    {"port", "sip:bob@example.com:50x0",
     "sip:bob@example.com:50x0\n"
     "                      ^ port: expected a digit"},
    {"port range", "sip:bob@example.com:65536;lr",
     "sip:bob@example.com:65536;lr\n"
     "                    ^^^^^ port: a port is at most 65535"},
    {"number sign", "sip:alice#1@example.com",
     "sip:alice#1@example.com\n"
     "         ^ user: '#' must be written %23"},
    {"space", "sip:alice smith@example.com",
     "sip:alice smith@example.com\n"
     "         ^ user: a space must be written %20"},
    {"control", "sip:h;x=a\r\nVia:y",
     "sip:h;x=a\\x0D\\x0AVia:y\n"
     "         ^^^^ parameter value: a line break is not allowed here"},
    {"not ASCII", "sip:jos\xC3\xA9@h",
     "sip:jos\xC3\xA9@h\n"
     "       ^ user: '\xC3\xA9' must be written %C3%A9"},
    {"escape", "sip:a%zz@h",
     "sip:a%zz@h\n"
     "     ^^^ user: '%' needs two hexadecimal digits; a '%' itself is written %25"},
    {"slashes", "sip://example.com",
     "sip://example.com\n"
     "    ^ host: a SIP URI has no //: remove //"},
    {"brackets", "sip:2001:db8::1",
     "sip:2001:db8::1\n"
     "    ^^^^^^^^^^^ host: an IPv6 address needs brackets: [ ]"},
    {"second at", "sip:a@b@c",
     "sip:a@b@c\n"
     "       ^ host: only the last '@' ends the user: the '@' before it must be written %40"},
    {"empty value", "sip:h;x=",
     "sip:h;x=\n"
     "        ^ parameter value: a value may not be empty: leave out the '=', or give a value"},
    {"no equals", "sip:h?subject",
     "sip:h?subject\n"
     "             ^ header name: a header needs '=', even without a value: name="},
    {"HTML", "sip:h?a=1&amp;b=2",
     "sip:h?a=1&amp;b=2\n"
     "             ^ header name: between headers &amp; is HTML: write '&'"},
    {"scheme", "http://h",
     "http://h\n"
     "^^^^ scheme: a SIP URI begins with sip: or sips:"},
    {"name-addr", "\"Bob\" <sip:bob@h>",
     "\"Bob\" <sip:bob@h>\n"
     "^^^^^^^^^^ scheme: give only the URI, which is between < and >: remove it"},
    {"empty", "",
     "\n"
     "^ scheme: a SIP URI begins with sip: or sips:"},
    {"octet of an address", "sip:192.0.2.256",
     "sip:192.0.2.256\n"
     "            ^^^ host: a group is a number from 0 to 255, without a leading zero"},
    {"port before an error", "sip:h:5060;x=",
     "sip:h:5060;x=\n"
     "             ^ parameter value: a value may not be empty: leave out the '=', or give a value"},
    {"host", "sip:exa$mple",
     "sip:exa$mple\n"
     "       ^ host: expected letters, digits, '-' and '.', or an IP address"},
    {"password", "sip:ann:se cret@h",
     "sip:ann:****@h\n"
     "        ^^^^ password: this character must be escaped with %"},
    {"a hint that would tell of one", "sip:a:@h?b=&amp;c@d",
     "sip:a:****@d\n"
     "      ^^^^ header name: this character must be escaped with %"},
    {"slashes that would tell of one", "sip:a@[:/b]@c",
     "sip:a@[:****@c\n"
     "        ^^^^ host: this character is not allowed here"},
    {"password before an error", "sip:ann:secret@h:x",
     "sip:ann:****@h:x\n"
     "               ^ port: expected a digit"},
    {"password without a host", "sip:ann:secret",
     "sip:ann:****\n"
     "        ^^^^ port: this character is not allowed here"},
    {"password without a host, in brackets", "<sip:ann:secret>",
     "<sip:ann:****>\n"
     "^^^^ scheme: give only the URI, which is between < and >: remove '<'"},
    {"password without a host, after a space", " SIPS:ann:secret;lr",
     " SIPS:ann:****;lr\n"
     "^^^^^ scheme: a space precedes the URI: remove it"},
    {"password without a host, after another", "<sip:a:b@h>, <sip:c:d>",
     "<sip:a:****>\n"
     "^^^^ scheme: give only the URI, which is between < and >: remove '<'"},
    {"port in brackets", "<sip:h:5060>, <sip:[::1]:5060>",
     "<sip:h:5060>, <sip:[::1]:5060>\n"
     "^^^^ scheme: give only the URI, which is between < and >: remove '<'"},
    {"password in brackets", "Bob <sip:bob:secret@h>",
     "Bob <sip:bob:****@h>\n"
     "^^^^^^^^ scheme: give only the URI, which is between < and >: remove it"},
    {"password of a user called sip", "sip:sip:secret@h:x",
     "sip:sip:****@h:x\n"
     "               ^ port: expected a digit"},
    {"password of a user called sip, without a scheme", "a.sip:secret@h",
     "a.sip:****@h\n"
     "^^^^^ scheme: a SIP URI begins with sip: or sips:"},
    {"password after a colon in a name", "a: <sip:b@h>",
     "a:****@h>\n"
     "^ scheme: a SIP URI begins with sip: or sips:"},
    {"password of the second in a list", "<sip:a@h>,<sip:b:secret@h>",
     "<sip:a@h>,<sip:b:****@h>\n"
     "^^^^ scheme: give only the URI, which is between < and >: remove '<'"},
    {"user after a space", " SIPS:ann@h",
     " SIPS:ann@h\n"
     "^^^^^ scheme: a space precedes the URI: remove it"},
    {"password without a scheme", "ann:secret@h",
     "ann:****@h\n"
     "^^^ scheme: a SIP URI begins with sip: or sips:"},
};

constexpr bool is_shown(shown const& row) {
    auto const parsed = sipuri::parse(row.input);
    return !parsed && explain(parsed.error(), row.input).view() == row.expected;
}

/// Two lines, of which the second is a caret and a reason.
constexpr bool well_formed(sipuri::diagnostic const& made) {
    auto const text = made.view();
    auto const line = text.find('\n');
    return made.size() <= made.capacity() && line != text.npos && text.find('\n', line + 1) == text.npos &&
           text.find('^', line) != text.npos && text.find(": ", line) != text.npos;
}

// Of other parsers than parse(): advice that would not help is none.
template <class Result>
constexpr bool explains(std::string_view text, Result const& result, std::string_view reason) {
    return explain(result.error(), text).view().ends_with(reason);
}
constexpr bool tel(std::string_view text, std::string_view reason) {
    return explains(text, sipuri::parse_tel(text), reason);
}
constexpr bool user(std::string_view text, std::string_view reason) {
    return explains(text, sipuri::parse_telephone_subscriber(text), reason);
}
constexpr bool transport(std::string_view text, std::string_view reason) {
    return explains(text, sipuri::parse_transport(text), reason);
}
constexpr bool message_headers(std::string_view text, std::string_view reason) {
    return explains(text, for_message(*sipuri::parse_headers(text)), reason);
}
constexpr bool address(std::string_view text, std::string_view reason) {
    return explains(text, sipuri::parse_name_addr(text), reason);
}
constexpr bool addresses(std::string_view text, std::string_view shown) {
    return explains(text, sipuri::parse_name_addrs(text), shown);
}
constexpr bool reasons_fit() {
    return tel("tel:+1;ext=a", ": expected digits, and - . ( ) between them") &&
           tel("TEL:+1;a b=c", ": this character is not allowed in a name here, escaped or not") &&
           tel("tel:1;phone-context=a_b", ": expected a domain name, or '+' and digits") &&
           tel("tel:+1;ext=%61", ": expected digits, and - . ( ) between them") &&
           tel("tel:+1;x=?", ": '?' must be written %3F") &&
           user("+1;e_t=1", ": this character is not allowed in a name here, escaped or not") &&
           user("+1;%65%5Ft", ": this character is not allowed in a name here, escaped or not") &&
           user("+1:2", ": expected a digit, or one of - . ( )") &&
           user("+1;a:b=1", ": this character is not allowed in a name here, escaped or not") &&
           user("+1;a=b:", ": ':' must be written %3A") &&
           user("#1;phone-context=h", ": '#' must be written %23") &&
           transport("a/b", ": this value is not allowed here") &&
           transport("a b", ": this value is not allowed here") &&
           transport("a`b", ": '`' must be written %60") &&
           message_headers("[x]=1", ": this character is not allowed in a name here, escaped or not") &&
           message_headers("a/b=c", ": this character is not allowed in a name here, escaped or not") &&
           message_headers("%5Bx%5D=1", ": this character is not allowed in a name here, escaped or not") &&
           address("\"\xC3\" <sip:a@h>", ": quoted text must be UTF-8 without control characters") &&
           address("\"a\\\"\x01\" <sip:a@h>", ": quoted text must be UTF-8 without control characters") &&
           address("\"a: \x01\" <sip:a@h>", ": quoted text must be UTF-8 without control characters") &&
           address("\xC3\xA9 <sip:a@h>", ": put the display name in quotes") &&
           address("Ann \"B\" <sip:a@h>", ": put the display name in quotes") &&
           address("< sip:a@h>", ": a space follows the '<': remove it");
}
static_assert(reasons_fit());
static_assert(addresses("<sip:a@h>, <sip:b@b_b>, <sip:c@h>",
                        "<sip:a@h>, <sip:b@b_b>, <sip:c@h>\n"
                        "                   ^ host: '_' is not allowed in a host name"));
static_assert(addresses("<sip:a@h>, <sip:b:secret@b_b>, <sip:c@h>",
                        "<sip:a@h>, <sip:b:****@h>\n"
                        "                  ^^^^ host: '_' is not allowed in a host name"));

}  // namespace

TEST_CASE("diagnostic: what people see") {
    tests::every_row<diagnostics, is_shown>();
    CHECK(reasons_fit());
}

TEST_CASE("diagnostic: one address too many") {
    std::string_view const text = "<sip:a@h>, <sip:b:pw@h>";
    for (auto const kind : {sipuri::header_kind::from, sipuri::header_kind::p_asserted_identity}) {
        auto const found = validate(*sipuri::parse_name_addrs(text), kind);
        REQUIRE(found.size() == 1);
        CHECK(sipuri::explain(found[0], text).view() ==
              "<sip:a@h>, <sip:b:****@h>\n"
              "           ^^^^^^^^^^^^^^ uri: leave it out: this header field has one such address");
    }
}

TEST_CASE("diagnostic: of every rejected text, two lines that fit") {
    for (auto const& row : cases::rejected) {
        tests::exact_copy const text{row.input};
        auto const parsed = sipuri::parse(text.view());
        REQUIRE(!parsed);
        auto const made = explain(parsed.error(), text.view());
        INFO(tests::printable(row.input), "\n", std::string(made.view()));
        CHECK(well_formed(made));
    }
}

TEST_CASE("diagnostic: an error of another text reads nothing outside this one") {
    for (auto const text : {""sv, "x"sv, "sip:a:b@c"sv, "sip:a:b@c;d=e?f=g"sv, "sip:h?a%20 b=c"sv}) {
        tests::exact_copy const copy{text};
        for (int code = 0; code <= 0xFF; ++code) {
            for (int where = 0; where <= 0xFF; where += where < 40 ? 1 : 7) {
                for (std::uint32_t const offset : {0U, 1U, 5U, 17U, 18U, 0xFFFFFFFFU}) {
                    for (std::uint32_t const length : {0U, 1U, 3U, 0xFFFFFFFFU}) {
                        sipuri::error const what{static_cast<sipuri::errc>(code),
                                                 static_cast<sipuri::component>(where), offset, length};
                        CHECK(well_formed(explain(what, copy.view())));
                    }
                }
            }
        }
    }
}

TEST_CASE("diagnostic: no password, wherever the error is and however long the text") {
    for (std::size_t const before : {0U, 1U, 40U, 70U, 300U}) {
        for (std::size_t const after : {0U, 1U, 40U, 70U, 300U}) {
            auto const text = "sip:" + std::string(before + 1, 'a') + ":S3CR3T;x?y@h" + std::string(after, 'b') + "!";
            for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
                sipuri::error const what{sipuri::errc::invalid_character, sipuri::component::host, offset, 1};
                auto const made = explain(what, text);
                CHECK(made.view().find("S3C") == std::string_view::npos);
                CHECK(made.view().find("R3T") == std::string_view::npos);
                CHECK(well_formed(made));
            }
        }
    }
    auto const hidden = sipuri::explain({sipuri::errc::too_long, sipuri::twilio::request_field::sip_auth_password, 3, 2}, "S3CR3T");
    CHECK(hidden.view() == "****\n^^^^ sip auth password: too long by 2: at most 255 octets");
}

TEST_CASE("diagnostic: a long text is a window around the offending octets") {
    auto const text = "sip:" + std::string(500, 'a') + "#" + std::string(500, 'b') + "@h";
    auto const made = explain(sipuri::parse(text).error(), text);
    auto const line = made.view().substr(0, made.view().find('\n'));
    CHECK(line.starts_with("..."));
    CHECK(line.ends_with("..."));
    CHECK(line.size() < 80);
    CHECK(line[made.view().substr(line.size() + 1).find('^')] == '#');
}

TEST_CASE("diagnostic: the header that broke a budget is named") {
    auto const text = "sip:a@b?X-A=" + std::string(600, 'a') + "&X-Bee=" + std::string(600, 'b');
    auto const found = check(*sipuri::parse(text), sipuri::twilio::making_sip_calls).first_rejected();
    REQUIRE(found);
    CHECK(found->what.length == text.size() - 8 - 1023);
    CHECK(found->provider_code == 21227);
    CHECK(explain(found->what, text).view().ends_with("headers: too long by 188, from the header X-Bee on"));
}

TEST_CASE("diagnostic: a '?' in a header's value leads no header in") {
    auto const text = "sip:a&b@h?X-A=" + std::string(600, 'a') + "?secret" + std::string(600, 'b') + "&X-B=1";
    auto const found = check(*sipuri::parse(text), sipuri::twilio::making_sip_calls).first_rejected();
    CHECK(explain(found->what, text).view().ends_with("from the header X-A on"));
    auto const other = sipuri::explain({sipuri::errc::too_long, sipuri::component::headers, 8, 1}, "sip:a:?hunter2@h");
    CHECK(other.view().find("hunter") == std::string_view::npos);
}

TEST_CASE("diagnostic: a From that is a whole address has a hint of its own") {
    constexpr auto text = "sip:jack@example.com"sv;
    static_assert(explain(sipuri::twilio::parse_from(text).error(), text).view() ==
                  "sip:jack@example.com\n   ^ from user: give the user name only, not a whole address");
    constexpr auto other = "jack smith"sv;
    static_assert(explain(sipuri::twilio::parse_from(other).error(), other).view() ==
                  "jack smith\n    ^ from user: only letters, digits and + - . _ are allowed");
}

namespace {

constexpr bool ends_with(sipuri::diagnostic const& made, std::string_view reason) { return made.view().ends_with(reason); }

/// The first finding of a URI by the rules of a profile, explained by them.
constexpr sipuri::diagnostic by(sipuri::profile const& rules, std::string_view text) {
    return explain(check(*sipuri::parse(text), rules)[0], text, rules);
}

constexpr sipuri::profile digits_only = [] {
    auto rules = sipuri::twilio::current;
    rules.from = sipuri::chars::digit;
    return rules;
}();

constexpr bool from_is_explained_by_its_rules() {
    constexpr auto name = "jack"sv;
    sipuri::twilio::call call{.to = "sip:bob@example.com", .from = name, .url = "https://example.com/"};
    auto const found = call.check(digits_only).first_rejected();
    if (!found || found->what.where != sipuri::twilio::request_field::from_user) return false;
    return explain(*found, call.text_of(found->what), digits_only).view() ==
           "jack\n^ from user: only digits are allowed";
}

}  // namespace

TEST_CASE("diagnostic: what the rules of a profile expected") {
    using sipuri::twilio::current;
    CHECK_TWICE(from_is_explained_by_its_rules());
    CHECK_TWICE(ends_with(by(current, "sip:u@h.example;transport=tls;secure=yes"),
                          "^^^ parameter value: this provider does not know this value: known values of secure are true or false"));
    CHECK_TWICE(ends_with(by(current, "sip:u@h.example?customParameter=x"),
                          "header name: not supported by this provider: the name needs X-, or is User-to-User, "
                          "Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID"));
    CHECK_TWICE(ends_with(by(sipuri::twilio::making_sip_calls, "sip:h;transport=tls"),
                          "parameter value: not supported by this provider: a transport is udp or tcp"));
    CHECK_TWICE(ends_with(by(current, "sip:h;transport=ws"),
                          "parameter value: not supported by this provider: a transport is udp, tcp or tls"));
    // A fix says what to write, so that the rules add nothing.
    CHECK_TWICE(ends_with(by(current, "sip:u@h.example?X-Url=a/b"), "header value: '/' must be written %2F"));
    CHECK_TWICE(ends_with(explain(sipuri::parse(" sip:u@h").error(), " sip:u@h", current),
                          "a space precedes the URI: remove it; repair() removes white space around a URI"));
    CHECK_TWICE(ends_with(by(current, "sip:h;x=1;&amp;y=2"), "'&amp;' is HTML: remove &amp;"));
    constexpr auto of_element = [](std::string_view text) {
        return explain(sipuri::twilio::write_element_text(text, sipuri::fixed_text<64>{}).error(), text);
    };
    CHECK_TWICE(ends_with(of_element("sip:h?a=1&b=2"), "'&' begins a reference: write &amp;"));
    CHECK_TWICE(ends_with(of_element("sip:h&nbsp;"), "and no such reference"));
    CHECK_TWICE(ends_with(of_element("<Sip>sip:h</Sip>"), "give what is between <Sip> and </Sip>"));
    CHECK_TWICE(ends_with(of_element("sip:h<!-- home -->"), "a comment is no part of a URI: leave it out"));
    CHECK_TWICE(ends_with(of_element("<![CDATA[sip:h"), "a CDATA section ends with ]]>"));
    constexpr auto in_element = [](std::string_view text) {
        return explain(sipuri::twilio::parse_element_text<sipuri::static_uri<64>>(text).error(), text);
    };
    CHECK_TWICE(ends_with(in_element("sip:a&quot;b@h"), "^^^^^^ user: &quot; must be written %22"));
    CHECK_TWICE(ends_with(in_element("sip:h?X-a=&#xE4;"), "^^^^^^ header value: &#xE4; must be written %C3%A4"));
    CHECK_TWICE(ends_with(in_element("sip:h?X-a=&#x3C;"), "^^^^^^ header value: &#x3C; must be written %3C"));
    constexpr sipuri::error late{sipuri::errc::out_of_range, sipuri::twilio::request_field::timeout, 0, 0};
    CHECK_TWICE(ends_with(explain(late, "", current), "timeout: number out of range: from 1 to 600"));
    constexpr sipuri::error twice{sipuri::errc::duplicate_name, sipuri::twilio::request_field::extra, 0, 2};
    CHECK_TWICE(ends_with(explain(twice, "to", current), "extra: the call has a member for this field: use .to"));
    constexpr sipuri::error near{sipuri::errc::similar_name, sipuri::twilio::request_field::extra, 0, 9};
    CHECK_TWICE(ends_with(explain(near, "X-Account", current),
                          " extra: headers and parameters of SIP are part of the URI in To"));
    constexpr sipuri::error other{sipuri::errc::similar_name, sipuri::twilio::request_field::extra, 0, 8};
    CHECK_TWICE(ends_with(explain(other, "Time-Out", current), " extra: if you mean Timeout, use .timeout"));
    constexpr sipuri::error control{sipuri::errc::control_character, sipuri::twilio::sip_attribute::password, 6, 1};
    CHECK_TWICE(explain(control, "secret\n", sipuri::twilio::in_twiml).view().starts_with("****\n"));
    for (auto const text : {"+14155550100"sv, "client:bob"sv, "Client:bob"sv}) {
        CHECK(ends_with(explain(sipuri::parse(text).error(), text, current),
                        " scheme: a SIP call goes to sip:USER@DOMAIN, and not to a number or a client"));
    }
    CHECK_TWICE(ends_with(explain(sipuri::parse("client:bob").error(), "client:bob", current),
                          " scheme: a SIP call goes to sip:USER@DOMAIN, and not to a number or a client"));
}

TEST_CASE("diagnostic: no parameter follows the user name of From") {
    CHECK_TWICE(!fix_of(sipuri::twilio::parse_from("sip cause=1").error(), "sip cause=1"));
}

TEST_CASE("diagnostic: what makes a field ignored") {
    constexpr auto first = [](sipuri::twilio::call const& call) { return call.check(sipuri::twilio::current)[0]; };
    constexpr sipuri::twilio::call events{.to = "sip:h", .from = "a", .url = "http://h/",
                                          .status_callback_event = sipuri::twilio::call_event::ringing};
    CHECK_TWICE(explain(first(events), "").view() == "\n^ status callback event: ignored without StatusCallback");
    CHECK_TWICE(explain(first(events), "", sipuri::twilio::current).view() ==
                "\n^ status callback event: ignored without StatusCallback");
    // Of the error alone nothing says which reason it is.
    CHECK_TWICE(explain(first(events).what, "").view() ==
                "\n^ status callback event: ignored beside ApplicationSid or without StatusCallback");
    constexpr sipuri::twilio::call trim{.to = "sip:h", .from = "a", .url = "http://h/", .record = false,
                                        .trim = sipuri::twilio::trim::do_not_trim};
    CHECK_TWICE(explain(first(trim), "do-not-trim").view() ==
                "do-not-trim\n^^^^^^^^^^^ trim: ignored unless Record is true");
}

TEST_CASE("diagnostic: without rules, what all profiles expect") {
    constexpr auto secure = "sip:u@h.example;transport=tls;secure=yes"sv;
    CHECK_TWICE(ends_with(explain(check(*sipuri::parse(secure), sipuri::twilio::current)[0], secure),
                          "known values of secure are true or false"));
    // They differ in what they take, so that nothing is said of it.
    constexpr auto ws = "sip:h;transport=ws"sv;
    CHECK_TWICE(ends_with(explain(check(*sipuri::parse(ws), sipuri::twilio::current)[0], ws),
                          "not supported by this provider"));
}

TEST_CASE("diagnostic: what the rules expected says nothing of a password") {
    constexpr auto text = "sip:ann:a/b c@h"sv;
    constexpr sipuri::error what{sipuri::errc::should_be_escaped, sipuri::component::header_value, 9, 1};
    CHECK_TWICE(ends_with(explain(what, text, sipuri::twilio::current), ": this character should be escaped"));
    constexpr sipuri::error long_one{sipuri::errc::too_long, sipuri::twilio::request_field::sip_auth_password, 3, 2};
    CHECK_TWICE(explain(long_one, "S3CR3T", sipuri::twilio::current).view() ==
                "****\n^^^^ sip auth password: too long by 2: at most 255 octets");
}
