// What a debugger is shown: see printers.py.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

int stop(sipuri::uri_view uri, sipuri::error wrong, sipuri::result<sipuri::uri_view> found);

int stop(sipuri::uri_view uri, sipuri::error wrong, sipuri::result<sipuri::uri_view> found) {
    return static_cast<int>(uri.text().size()) + static_cast<int>(wrong.offset) + (found ? 1 : 0);
}

int main() {
    auto const uri = sipuri::parse("sip:bob:S3CR3T@example.com:5070;lr?subject=hi");
    auto const wrong = sipuri::parse("sip:bob@example.com:50x0");
    return stop(*uri, wrong.error(), sipuri::parse("sip:h")) == 0 ? 1 : 0;
}
