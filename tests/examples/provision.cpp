// One account, many spellings: reads, changes and writes a URI with every part of the library that has no other
// example here. Prints what it makes; exit status 1 if anything is not as it should be.
#include <sipuri/sipuri.hpp>

#include <array>
#include <iostream>
#include <iterator>
#include <string>

namespace {

bool all_well = true;

void show(std::string_view what, std::string_view made, std::string_view wanted) {
    std::cout << what << ": " << made << "\n";
    all_well = all_well && made == wanted;
}

}  // namespace

int main() {
    using namespace sipuri::literals;

    // from fields, into a string, a buffer and through an iterator
    std::array const parameters{sipuri::parameter{"transport", "tcp"}, sipuri::parameter{"lr"}};
    std::array const headers{sipuri::header{"X-Name", "Ann & Bob"}};
    sipuri::fields const parts{.user = "ann b", .host = "example.com", .parameters = parameters, .headers = headers};
    std::string text;
    if (!write(parts, text)) return 1;
    show("write", text, "sip:ann%20b@example.com;transport=tcp;lr?X-Name=Ann%20%26%20Bob");

    sipuri::fixed_text<64> query;
    if (!write_headers(headers, query)) return 1;
    show("write_headers", query, "X-Name=Ann%20%26%20Bob");

    std::string list;
    if (!write_parameters(parameters, std::back_inserter(list))) return 1;
    show("write_parameters", list, "transport=tcp;lr");

    char small[4];
    auto const refused = sipuri::write_user("ann b", small);
    show("too small", name(refused.error().code), "no_space");
    std::cout << "needed: " << refused.error().length << " octets\n";

    std::string token;
    if (!sipuri::write_transport(sipuri::transport::wss, token)) return 1;
    show("write_transport", token, "wss");

    std::string escaped;
    if (!sipuri::write_escaped("100%", sipuri::chars::user, escaped)) return 1;
    show("write_escaped", escaped, "100%25");

    // owned and changed
    auto account = *sipuri::uri::from(parts);
    if (!account.set_scheme(sipuri::scheme::sips) || !account.set_user("bob") || !account.set_password("p:w") ||
        !account.set_host("[2001:DB8::1]") || !account.set_port(5071) || !account.set_parameter("transport", "TLS") ||
        !account.append_header("X-Again", "1") || !account.set_header("x-name", "Bob")) {
        return 1;
    }
    account.remove_parameter("lr");
    show("changed", account.text(), "sips:bob:p%3Aw@[2001:DB8::1]:5071;transport=TLS?x-name=Bob&X-Again=1");
    show("normal", to_string(sipuri::normalize(account)),
         "sips:bob:p%3Aw@[2001:db8::1]:5071;transport=tls?x-name=Bob&X-Again=1");
    auto const moved = *account.with_port(5061);
    show("another port", moved.view().port_text(), "5061");
    show("aor", to_string(account.aor()), "sips:bob@[2001:DB8::1]");
    show("wrong escape", name(account.set_user(sipuri::escaped("b%6")).error().code), "invalid_escape");

    // each setter takes plain text, or what is escaped already
    sipuri::uri other{"sip:h"_sip};
    if (!other.set_user(sipuri::escaped("%23")) || !other.set_password(sipuri::escaped("%3A")) ||
        !other.set_transport(sipuri::transport::tcp) || !other.append_parameter("lr") ||
        !other.append_parameter("x", "a=b") || !other.append_parameter(sipuri::escaped("y"), sipuri::escaped("%3B")) ||
        !other.set_parameter(sipuri::escaped("x"), sipuri::escaped("c")) || !other.append_header(sipuri::escaped("b"), sipuri::escaped("%26")) ||
        !other.set_header(sipuri::escaped("b"), sipuri::escaped("%3D"))) {
        return 1;
    }
    show("encoded", other.text(), "sip:%23:%3A@h;transport=tcp;lr;x=c;y=%3B?b=%3D");
    if (!other.set_parameters(*sipuri::parse_parameters("a;b=1")) || !other.set_headers(*sipuri::parse_headers("c=2&d=3"))) return 1;
    show("lists", other.text(), "sip:%23:%3A@h;a;b=1?c=2&d=3");
    other.remove_header("c");
    other.remove_headers();
    other.remove_parameters();
    other.remove_port();
    other.remove_password();
    other.remove_user();
    show("removed", other.text(), "sip:h");

    auto const encoded = sipuri::builder{"h"}
                             .user(sipuri::escaped("%23"))
                             .password(sipuri::escaped("%3A"))
                             .parameter(sipuri::escaped("a"), sipuri::escaped("%3B"))
                             .header(sipuri::escaped("b"), sipuri::escaped("%26"))
                             .build();
    show("built", encoded.transform([](auto const& made) { return std::string(made.text()); }).value_or(""),
         "sip:%23:%3A@h;a=%3B?b=%26");
    sipuri::fixed_text<64> line;
    if (!write_redacted(*encoded, line)) return 1;
    show("redacted", line, "sip:%23:****@h;a=%3B?b=%26");
    sipuri::fixed_text<64> normal;
    if (!write_normalized("SIP:%61@H"_sip, normal)) return 1;
    show("normalized", normal, "sip:a@h");
    sipuri::fixed_text<64> key;
    if (!write_canonical_key("sip:a@h;x=1?B=2&a=1"_sip, key)) return 1;
    show("key", key, "sip:a@h?accept-contact=1&referred-by=2");

    // a request without strings
    std::string from;
    if (!sipuri::twilio::parse_from("jack") || !sipuri::twilio::write_from("jack", from)) return 1;
    sipuri::twilio::call const call{.account_sid = "AC0123456789abcdef0123456789abcdef", .to = "sip:a@h", .from = from};
    sipuri::fixed_text<128> path;
    sipuri::fixed_text<128> body;
    auto const request = call.build();
    if (!request || !request->write_path(path) || !request->write_body(body)) return 1;
    show("body", body, "To=sip%3Aa%40h&From=jack");
    auto long_call = call;
    while (!long_call.extra.overflowed()) long_call.extra.push_back({"Parameter", "1"});
    show("seventeen more fields", name(long_call.build().error().code), "too_many");
    if (long_call.check().truncated()) return 1;

    // the parts alone
    auto const host = sipuri::parse_host("192.0.2.1");
    auto const few = sipuri::parse_parameters("maddr=239.255.255.1;ttl=15");
    auto const many = sipuri::parse_headers("subject=project%20x&priority=urgent");
    if (!host || !few || !many || !sipuri::parse_transport("ws")) return 1;
    std::cout << "first octet: " << int{(*host->ipv4())[0]} << ", ttl: " << int{*few->ttl()} << "\n";
    auto const subject = many->find("Subject")->value().decoded();
    show("decoded", subject.to<std::string>(), "project x");
    char first[4];
    if (subject.copy(first) != subject.size() || !subject.equals_ignoring_case("PROJECT X")) return 1;
    show("its beginning", {first, sizeof first}, "proj");
    auto const group = few->maddr().value_or(*host);
    if (!group.is_multicast() || !sipuri::chars::hostname.contains_all(group.text())) return 1;
    auto const chained = sipuri::uri::parse("sip:h").and_then([](auto const& uri) { return uri.with_port(5070); });
    show("one after another", chained->text(), "sip:h:5070");
    auto const lenient = sipuri::parse("sip:a_b.example", {.underscore = true});
    if (!lenient.has_value() || !lenient->used().underscore) return 1;
    show("its scheme", lenient->text().substr(0, lenient->components().scheme_end), "sip");

    // a place in a message, and what does not belong there
    auto const contact = "sip:bob@example.com:5070;method=INVITE;x=1?subject=hi"_sip;
    if (validate(contact, sipuri::context::from).accepted()) return 1;
    show("for a From", to_string(sipuri::uri{contact}.for_context(sipuri::context::from)), "sip:bob@example.com;x=1");

    // checked while compiling
    constexpr auto literal = "sip:bob@example.com;transport=udp"_twilio;
    constexpr auto built =
        sipuri::static_builder<64>{"example.com"}.user("bob").transport(sipuri::transport::udp).build();
    static_assert(equivalent(literal, *built));
    return all_well ? 0 : 1;
}
