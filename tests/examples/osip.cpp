// Beside a SIP stack: libosip2 reads the message, sipuri says which of its addresses may be used.
//
//     osip < message
//
// The stack keeps its job; a text becomes a URI in one place, where all of it is checked, and not by who needs its
// host or its user. Exit status: 0 if each address is valid where it appears, 1 if not, 2 if this is no message.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/address.hpp>
#include <sipuri/sipuri.hpp>

#include <osipparser2/osip_message.h>
#include <osipparser2/osip_parser.h>

#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

//! [address]
/// An address as the stack hands it on: whether its URI is valid, and may appear where it does.
bool judge(std::string_view name, std::string_view text, sipuri::context where) {
    auto const address = sipuri::parse_name_addr(text);
    if (!address) {
        std::cout << name << ":\n" << explain(address.error(), text).view() << "\n";
        return false;
    }
    auto const uri = address->uri();
    if (!uri) {
        std::cout << name << ": " << address->addr_spec() << " is left to others\n";
        return true;
    }
    auto const found = validate(*uri, where);
    for (auto const& one : found) std::cout << name << ":\n" << explain(one.what, uri->text()).view() << "\n";
    if (found.accepted()) std::cout << name << ": " << sipuri::redacted(*uri) << "\n";
    return found.accepted();
}
//! [address]

template <class Field, class Print>
bool judge(std::string_view name, Field const* field, Print print, sipuri::context where) {
    char* text = nullptr;
    if (field == nullptr || print(field, &text) != OSIP_SUCCESS) {
        std::cout << name << ": missing\n";
        return false;
    }
    bool const valid = judge(name, text, where);
    osip_free(text);
    return valid;
}

}  // namespace

int main() {
    std::string const text{std::istreambuf_iterator<char>{std::cin}, {}};
    parser_init();
    osip_message_t* message = nullptr;
    if (osip_message_init(&message) != OSIP_SUCCESS) return 2;
    if (osip_message_parse(message, text.data(), text.size()) != OSIP_SUCCESS) {
        osip_message_free(message);
        return 2;
    }
    osip_contact_t* contact = nullptr;
    osip_message_get_contact(message, 0, &contact);
    bool const from = judge("From", osip_message_get_from(message), osip_from_to_str, sipuri::context::from);
    bool const to = judge("To", osip_message_get_to(message), osip_to_to_str, sipuri::context::to);
    bool const where = judge("Contact", contact, osip_contact_to_str, sipuri::context::dialog_contact);
    osip_message_free(message);
    return from && to && where ? 0 : 1;
}
