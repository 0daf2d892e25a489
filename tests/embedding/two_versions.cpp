// An SDK with this version of the library in one program with another: each keeps its own behaviour.
//
// Not optimised, so that the functions are called and not inlined: without an inline namespace of its own for each
// version the linker would silently take one of the two for both.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "sipuri.hpp"

std::string_view other_sdk(std::string_view text);

int main() {
    auto const first = message(sipuri::parse("sip:").error().code);
    return first == "must not be empty" && other_sdk("sip:") == "is empty" ? 0 : 1;
}
