// What ostream.hpp, format.hpp and fmt.hpp must print alike.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_PRINTED_HPP
#define SIPURI_TESTS_PRINTED_HPP

#include <sipuri/sipuri.hpp>

#include <string_view>

namespace tests {

/// Calls `visit` with a value of each type that is printed, and the text that it is printed as.
template <class Visitor>
void each_printed(Visitor visit) {
    constexpr std::string_view text = "sip:b%6Fb:pw@[2001:db8::1]:5070;Transport=tcp;lr?subject=hi%20there";
    auto const uri = *sipuri::parse(text);
    visit(uri, text);
    visit(sipuri::uri{uri}, text);
    visit(*sipuri::static_uri<80>::from(uri), text);
    visit(*uri.user(), "b%6Fb");
    visit(uri.host(), "[2001:db8::1]");
    visit(*uri.parameters().find("transport"), "Transport=tcp");
    visit(*uri.headers().find("subject"), "subject=hi%20there");

    auto const name_addr = *sipuri::parse_name_addr(" \"B\\\"ob\"  <sip:bob@example.com>;tag=1 ");
    visit(name_addr, "\"B\\\"ob\"  <sip:bob@example.com>;tag=1");
    visit(*name_addr.display_name(), "\"B\\\"ob\"");
    visit(*name_addr.parameters().find("tag"), "tag=1");
    auto const other = *sipuri::parse_any_uri("urn:service:sos");
    visit(other, "urn:service:sos");
    visit(*sipuri::parse_urn("urn:service:sos"), "urn:service:sos");
    auto const tel = *sipuri::parse_tel("tel:+1-201-555-0123;ext=7");
    visit(tel, "tel:+1-201-555-0123;ext=7");
    visit(tel.subscriber(), "+1-201-555-0123;ext=7");

    constexpr std::string_view wrong = "sip:bob@example.com:50x0";
    auto const error = sipuri::parse(wrong).error();
    visit(error, "port at 22: this character is not allowed here");
    visit(error.code, "invalid_character");
    visit(sipuri::component::parameter_value, "parameter_value");
    visit(uri.scheme(), "sip");
    visit(uri.effective_transport(), "tcp");
    visit(sipuri::severity::dropped, "dropped");
    visit(sipuri::explain(error, wrong),
          "sip:bob@example.com:50x0\n"
          "                      ^ port: expected a digit");
}

}  // namespace tests

#endif
