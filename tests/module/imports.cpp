// A program that only imports the library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>

import sipuri;

using namespace sipuri::literals;

std::string included(std::string_view text);

int main() {
    constexpr auto jack = "sip:jack@example.com;transport=tcp"_sip;
    static_assert(jack.transport() == sipuri::transport::tcp);
    static_assert(sipuri::parse("sip:").error().code == sipuri::errc::empty);
    static_assert(sipuri::version >= 200);
    sipuri::uri owned{jack};
    if (!owned.set_user("ann b") || owned.text() != "sip:ann%20b@example.com;transport=tcp") return 1;
    if (!sipuri::twilio::call{.to = "sip:kate@h", .from = "jack", .url = "https://h/"}.build()) return 2;
    if (explain(sipuri::parse("sip:h:x").error(), "sip:h:x").view().empty()) return 3;
    // Included and imported, they are the same types.
    return included(owned.text()) == "ann b" ? 0 : 4;
}
