// Addresses of a message: a registrar's bindings, a route set, an asserted identity, an emergency call.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     addresses contact VALUE | route TARGET RECORD-ROUTE | identity FROM | request-uri URI | log FIELD
#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>
#include <sipuri/repair.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

int refuse(sipuri::error const& what) {
    std::cerr << name(what.where) << " at " << what.offset << ": " << message(what.code) << "\n";
    return 1;
}

/// What a registrar does with a Contact: `*` removes all bindings, an expires of 0 one.
int bindings(std::string_view value) {
    //! [contact]
    auto const contacts = sipuri::parse_contact(value);
    if (!contacts) return refuse(contacts.error());
    if (contacts->is_all()) std::cout << "remove all bindings: the request must have Expires: 0\n";
    for (auto const contact : *contacts) {
        auto const found = validate(contact, sipuri::header_kind::contact);
        if (!found.accepted_by_receiver()) return refuse(found.first_rejected()->what);
        auto const seconds = contact.expires().value_or(3600);
        std::cout << (seconds == 0 ? "remove " : "keep   ") << contact.addr_spec() << " for " << seconds << " s, q "
                  << contact.q().value_or(1000) << "/1000\n";
    }
    //! [contact]
    return 0;
}

/// What the caller of a dialog sends: the Record-Route of the answer is its route set in the opposite order.
int route(std::string_view target, std::string_view record_route) {
    //! [route]
    auto const remote_target = sipuri::parse(target);
    auto const recorded = sipuri::parse_routes(record_route);
    if (!remote_target) return refuse(remote_target.error());
    if (!recorded) return refuse(recorded.error());
    auto const plan = plan_route(*remote_target, recorded->reversed());
    if (!plan) return refuse(plan.error());
    std::string request_uri;
    std::string routes;
    (void)plan->write_request_uri(request_uri);
    (void)plan->write_routes(routes);
    std::cout << "send to  " << plan->next_hop().text() << "\nBYE " << request_uri << " SIP/2.0\nRoute: " << routes
              << "\n";
    //! [route]
    return 0;
}

/// What a border element does: it takes the caller's identity from a trusted side, and asserts it to the next one.
int identity(std::string_view value) {
    //! [identity]
    auto const list = sipuri::parse_name_addrs(value);
    if (!list) return refuse(list.error());
    auto const asserted = sipuri::identities_of(*list);
    auto const caller = asserted.tel ? asserted.tel : asserted.sip;
    if (!caller || sipuri::is_anonymous(*caller)) {
        std::cout << "From: \"Anonymous\" <sip:anonymous@anonymous.invalid>\n";
        return 0;
    }
    auto from = sipuri::name_addr{*caller};
    if (auto const done = from.set_parameter(sipuri::header_kind::from, "tag", "1928301774"); !done) {
        return refuse(done.error());
    }
    std::string forwarded;
    (void)write_identities(asserted, forwarded);
    std::cout << "From: " << from.text() << "\nP-Asserted-Identity: " << forwarded << "\n";
    //! [identity]
    return 0;
}

/// What a proxy asks of a Request-URI before all else.
int request_uri(std::string_view text) {
    //! [emergency]
    auto const target = sipuri::parse_any_uri(text);
    if (!target) return refuse(target.error());
    auto const urn = target->as_urn();
    if (urn && urn->is_emergency()) {
        std::cout << "emergency call: " << *urn->service() << "\n";
    } else {
        std::cout << name(target->kind()) << ": " << redacted(*target) << "\n";
    }
    //! [emergency]
    return 0;
}

/// Addresses as a log shows them, and what was wrong with them.
int from_log(std::string_view field) {
    //! [log]
    auto const repaired = sipuri::repair_name_addr(field);
    if (!repaired) return refuse(repaired.error());
    for (auto const& fix : repaired->fixes) {
        std::cout << name(fix.where) << " at " << fix.offset << ": \"" << fix.text.view() << "\" in place of "
                  << fix.length << " octets\n";
    }
    std::cout << repaired->text << "\n";
    //! [log]
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::string_view const what = argc > 2 ? argv[1] : "";
    if (what == "contact" && argc == 3) return bindings(argv[2]);
    if (what == "route" && argc == 4) return route(argv[2], argv[3]);
    if (what == "identity" && argc == 3) return identity(argv[2]);
    if (what == "request-uri" && argc == 3) return request_uri(argv[2]);
    if (what == "log" && argc == 3) return from_log(argv[2]);
    std::cerr << "usage: addresses contact VALUE | route TARGET RECORD-ROUTE | identity VALUE | request-uri URI | "
                 "log FIELD\n";
    return 2;
}
