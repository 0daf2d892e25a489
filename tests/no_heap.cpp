// All that returns no std::string: without heap, exceptions and RTTI. Nothing here is a constant expression.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/json.hpp>
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <span>
#include <string_view>

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "this file is for -fno-exceptions -fno-rtti"
#endif

void* operator new(std::size_t) { std::abort(); }
void* operator new(std::size_t, std::align_val_t) { std::abort(); }
void operator delete(void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete(void*, std::align_val_t) noexcept {}
void operator delete(void*, std::size_t, std::align_val_t) noexcept {}

namespace {

int failures = 0;

void expect(bool holds, char const* what) {
    if (holds) return;
    std::printf("failed: %s\n", what);
    ++failures;
}
#define EXPECT(...) expect((__VA_ARGS__), #__VA_ARGS__)

// Not const, so that the compiler must leave the work to the program.
char good[] = "sip:mich%61el@[2001:db8::1]:5070;transport=tcp;ttl=1?mycustomheader=foo&myotherheader=bar";
char other[] = "SIP:Michael:secret@[2001:DB8:0::1]:5070;transport=TCP?subject=a%0Ab";
char bad[] = "sip:bob@example.com:50x0";
char pasted[] = "<sip:bob#1@example.com>";
char to[] = "sip:michael@example.com?mycustomheader=foo";
char contacts[] = R"("B\"ob" <sip:bob@example.com>;q="0.7", sip:carol@example.com)";
char number[] = "tel:+1-201-555-0123;ext=7";
char host[] = "192.0.2.1";
char parameters[] = "transport=tcp;lr";
char user[] = "jack";

/// Runs a write function into a buffer, and holds it to what it must have written.
template <class Write>
bool writes(std::string_view expected, Write write) {
    char out[256];
    auto const written = write(std::span<char>{out});
    return written.has_value() && std::string_view{out, *written} == expected;
}

void reads() {
    auto const uri = sipuri::parse(good);
    EXPECT(uri.has_value() && sipuri::can_parse(good));
    EXPECT(uri->user()->decoded() == "michael");
    EXPECT(uri->host().kind() == sipuri::host_kind::ipv6 && (*uri->host().ipv6())[0] == 0x20);
    EXPECT(uri->port() == 5070 && uri->effective_port() == 5070);
    EXPECT(uri->transport() == sipuri::transport::tcp);
    EXPECT(uri->parameters().ttl() == 1 && !uri->parameters().maddr());
    EXPECT(uri->headers().size() == 2);
    EXPECT(uri->headers().find("MyOtherHeader")->value().is("BAR"));
    EXPECT(sipuri::parse_host(host)->ipv4().has_value());
    EXPECT(sipuri::parse_parameters(parameters)->lr());
    EXPECT(sipuri::parse_headers("a=1&b=2")->contains("b"));
    EXPECT(sipuri::parse_transport("udp").has_value());
}

void checks() {
    auto const uri = *sipuri::parse(good);
    EXPECT(!validate(uri).accepted());
    EXPECT(!validate(uri, sipuri::context::dialog_contact).accepted());
    EXPECT(!check(uri, sipuri::twilio::making_sip_calls).accepted());
    EXPECT(!check(uri, sipuri::signalwire::compatible).accepted());
    EXPECT(!for_message(sipuri::parse(other)->headers()));
    EXPECT(compare(uri, *sipuri::parse(other)).first_difference()->where == sipuri::component::user);
    EXPECT(equivalent(uri, uri));
}

void explains() {
    auto const uri = sipuri::parse(bad);
    EXPECT(uri.error() == sipuri::error{sipuri::errc::invalid_character, sipuri::component::port, 22, 1});
    EXPECT(name(uri.error().code) == "invalid_character" && !message(uri.error().code).empty());
    EXPECT(explain(uri.error(), bad).view().find('^') != std::string_view::npos);
    char json[256];
    EXPECT(write_json(uri.error(), bad, std::span<char>{json}).has_value());
}

void writes() {
    sipuri::parameter const list[]{{"transport", "tcp"}, {"lr"}};
    sipuri::header const fields[]{{"X-Name", "Ann & Bob"}};
    EXPECT(writes("sip:jack@h;transport=tcp;lr?X-Name=Ann%20%26%20Bob", [&](auto out) {
        return sipuri::write({.user = user, .host = "h", .parameters = list, .headers = fields}, out);
    }));
    EXPECT(writes("transport=tcp;lr", [&](auto out) { return sipuri::write_parameters(list, out); }));
    EXPECT(writes("X-Name=Ann%20%26%20Bob", [&](auto out) { return sipuri::write_headers(fields, out); }));
    EXPECT(writes("jack", [](auto out) { return sipuri::write_user(user, out); }));
    EXPECT(writes("tls", [](auto out) { return sipuri::write_transport(sipuri::transport::tls, out); }));
    EXPECT(writes("a%20b", [](auto out) { return sipuri::write_escaped("a b", sipuri::chars::header, out); }));

    auto const uri = *sipuri::parse(other);
    EXPECT(writes("sip:Michael:secret@[2001:db8::1]:5070;transport=tcp?subject=a%0Ab",
                  [&](auto out) { return sipuri::write_normalized(uri, out); }));
    EXPECT(writes("sip:Michael:secret@[2001:db8::1]:5070;transport=tcp?subject=a%0Ab",
                  [&](auto out) { return sipuri::write_canonical_key(uri, out); }));
    EXPECT(writes("SIP:Michael:****@[2001:DB8:0::1]:5070;transport=TCP?subject=a%0Ab",
                  [&](auto out) { return sipuri::write_redacted(uri, out); }));
}

void changes() {
    auto const built = sipuri::static_builder<64>{host}.user(user).port(5070).transport(sipuri::transport::tcp).build();
    EXPECT(built.has_value() && built->text() == "sip:jack@192.0.2.1:5070;transport=tcp");
    auto uri = *built;
    EXPECT(uri.set_user("ann b").has_value() && uri.set_password("x").has_value());
    EXPECT(uri.set_header("a", "&").has_value() && uri.append_parameter("lr").has_value());
    EXPECT(uri.text() == "sip:ann%20b:x@192.0.2.1:5070;transport=tcp;lr?a=%26");
    EXPECT(uri.aor().text() == "sip:ann%20b@192.0.2.1");
    EXPECT((*uri.with_port(1)).port() == 1);
    EXPECT(uri.set_user("more than sixty-four octets, which is all the room that there is here").error().code ==
           sipuri::errc::no_space);
    EXPECT(sipuri::repair<sipuri::static_uri<64>>(pasted)->uri.text() == "sip:bob%231@example.com");
}

void addresses() {
    auto const list = sipuri::parse_name_addrs(contacts);
    EXPECT(list.has_value() && list->size() == 2);
    auto const bob = *list->begin();
    EXPECT(bob.display_name()->unquoted() == "B\"ob" && bob.uri()->user()->is("bob"));
    EXPECT(bob.parameters().find("q")->value()->unquoted() == "0.7" && validate(bob).accepted());
    EXPECT(sipuri::parse_name_addr("<sip:h>").has_value());
    EXPECT(writes("\"Bob\" <sip:h>", [](auto out) {
        return sipuri::write_name_addr({.display_name = "Bob", .uri = "sip:h"}, out);
    }));

    auto const tel = *sipuri::parse_tel(number);
    EXPECT(is_e164(tel) && equivalent(tel, tel));
    EXPECT(writes("+12015550123", [&](auto out) { return sipuri::write_digits(tel, out); }));
    EXPECT(writes("tel:+1-201-555-0123;ext=7", [&](auto out) { return sipuri::write_tel(tel, out); }));
    EXPECT(writes("sip:+1-201-555-0123;ext=7@192.0.2.1;user=phone",
                  [&](auto out) { return sipuri::write_sip(tel, host, out); }));
    EXPECT(telephone_subscriber_of(*sipuri::parse("sip:+1@h;user=phone"))->is_global());
    EXPECT(sipuri::parse_telephone_subscriber("+1").has_value());
}

void calls() {
    sipuri::twilio::call const call{.to = to, .from = user, .url = "https://example.com/twiml"};
    auto const request = call.build();
    EXPECT(request.has_value() && call.check().accepted());
    EXPECT(writes("/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls", [&](auto out) {
        auto with_account = call;
        with_account.account_sid = "AC0123456789abcdef0123456789abcdef";
        return with_account.build().value().write_path(out);
    }));
    EXPECT(writes("To=sip%3Amichael%40example.com%3Fmycustomheader%3Dfoo&From=jack&Url=https%3A%2F%2Fexample.com%2Ftwiml",
                  [&](auto out) { return request->write_body(out); }));
    EXPECT(sipuri::twilio::parse_from(user).has_value());
    EXPECT(writes("jack", [](auto out) { return sipuri::twilio::write_from(user, out); }));
}

}  // namespace

int main() {
    reads();
    checks();
    explains();
    writes();
    changes();
    addresses();
    calls();
    return failures == 0 ? 0 : 1;
}
