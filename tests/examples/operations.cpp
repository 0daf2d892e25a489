// What a SIP stack does to URIs all day: ten operations, each a few lines.
//
//     operations
//
// Exit status: 0 if each gave what it should.
#include <sipuri/sipuri.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

using sipuri::result;
using sipuri::uri;
using sipuri::uri_view;

//! [bindings]
/// A registrar's table: addresses of record, and the contacts bound to each.
class binding_table {
public:
    /// Adds a contact, or refreshes it: equivalent() decides, for no key can.
    void bind(uri_view record, uri_view contact) {
        auto& bound = bindings_[key_of(record)];
        for (auto& known : bound) {
            if (equivalent(known, contact)) {
                known = uri{contact};
                return;
            }
        }
        bound.emplace_back(contact);
    }
    [[nodiscard]] std::vector<uri> const& contacts_of(uri_view record) { return bindings_[key_of(record)]; }

private:
    static sipuri::uri_key key_of(uri_view record) { return uri{record}.aor(); }

    std::unordered_map<sipuri::uri_key, std::vector<uri>> bindings_;
};
//! [bindings]

//! [member]
/// A parsed URI that is kept: a uri owns its text, while a uri_view borrows the message's.
struct dialog {
    uri remote_target{};
    int sequence = 0;
};

std::optional<dialog> begin_dialog(std::string_view contact) {
    auto target = uri::parse(contact);
    if (!target) return std::nullopt;
    return dialog{*std::move(target)};
}
//! [member]

//! [b2bua]
/// The other leg of a B2BUA's call: the same user and parameters at another host, without the headers.
result<uri> other_leg(uri_view incoming, std::string_view host) {
    uri outgoing{incoming};
    outgoing.remove_headers();
    outgoing.remove_port();
    return outgoing.with_host(host);
}
//! [b2bua]

//! [nat]
/// A Contact as it was seen from outside a NAT: the host and port that the request came from.
result<uri> seen_from(uri_view contact, sipuri::host_text source, std::uint16_t port) {
    return sipuri::builder{contact}.host(source).port(port).parameter("ob").build();
}
//! [nat]

//! [copy]
/// A parameter copied from one URI to another: its escapes are kept, and it adds nothing else.
result<void> copy_parameter(uri_view from, std::string_view name, uri& to) {
    auto const found = from.parameters().find(name);
    if (!found) return {};
    return to.set_parameter(found->name(), found->value());
}
//! [copy]

//! [record-route]
/// What a proxy puts into Record-Route.
result<uri> record_route(std::string_view host, sipuri::transport transport) {
    return sipuri::builder{host}.transport(transport).parameter("lr").build();
}
//! [record-route]

//! [retarget]
/// The Request-URI with a gateway in place of the domain, if it names a telephone number.
result<uri> to_gateway(uri_view request, std::string_view gateway) {
    if (!telephone_subscriber_of(request)) return uri{request};
    return uri{request}.for_request_uri().with_host(gateway);
}
//! [retarget]

//! [secure]
/// The same URI over TLS.
result<uri> secured(uri_view given) {
    uri changed{given};
    (void)changed.remove_parameter("transport");
    return changed.with_scheme(sipuri::scheme::sips);
}
//! [secure]

//! [from]
/// A From that hides who calls, but not from where.
result<uri> anonymous(uri_view from) { return uri{from}.for_context(sipuri::context::from).with_user("anonymous"); }
//! [from]

//! [log]
/// A line for a log: no password, whatever the URI has.
std::string log_line(uri_view given) { return "to " + sipuri::redacted(given); }
//! [log]

bool all_right = true;

void show(std::string_view what, std::string const& made, std::string_view expected) {
    std::cout << what << ": " << made << "\n";
    all_right = all_right && made == expected;
}
void show(std::string_view what, result<uri> const& made, std::string_view expected) {
    show(what, made ? to_string(*made) : std::string{message(made.error().code)}, expected);
}

}  // namespace

int main() {
    auto const carol = *sipuri::parse("sip:carol@192.168.1.7:5062;transport=tcp;x=a%3Bb?subject=hi");
    auto const record = *sipuri::parse("sips:carol:secret@Example.com;lr");

    binding_table table;
    table.bind(record, carol);
    table.bind(*sipuri::parse("sips:carol:other@example.com"), *sipuri::parse("sip:carol@10.0.0.1"));
    table.bind(*sipuri::parse("sips:carol@example.com"), *sipuri::parse("sip:%63arol@10.0.0.1"));
    show("bound", std::to_string(table.contacts_of(record).size()), "2");

    auto const kept = begin_dialog("sip:carol@192.0.2.4");
    show("kept", kept ? to_string(kept->remote_target) : "", "sip:carol@192.0.2.4");
    show("other leg", other_leg(carol, "gw.example.net"), "sip:carol@gw.example.net;transport=tcp;x=a%3Bb");
    show("seen from", seen_from(carol, "2001:db8::7", 40000),
         "sip:carol@[2001:db8::7]:40000;transport=tcp;x=a%3Bb;ob?subject=hi");
    auto copied = *uri::parse("sip:h;y=1");
    all_right = all_right && copy_parameter(carol, "X", copied) && copy_parameter(carol, "none", copied);
    show("copied", to_string(copied), "sip:h;y=1;x=a%3Bb");
    show("record route", record_route("proxy.example.com", sipuri::transport::tls),
         "sip:proxy.example.com;transport=tls;lr");
    show("to the gateway", to_gateway(*sipuri::parse("sip:+15551234@example.com;user=phone?a=b"), "192.0.2.1"),
         "sip:+15551234@192.0.2.1;user=phone");
    show("over TLS", secured(carol), "sips:carol@192.168.1.7:5062;x=a%3Bb?subject=hi");
    show("From", anonymous(carol), "sip:anonymous@192.168.1.7;x=a%3Bb");
    show("log", log_line(record), "to sips:carol:****@Example.com;lr");
    return all_right ? 0 : 1;
}
