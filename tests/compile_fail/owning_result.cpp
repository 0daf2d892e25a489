// A result that owns its text gives no view of it while it is a temporary.
// expect: keep the result in a variable first
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/uri.hpp>

#include <string_view>

std::string_view kept(std::string_view text);

std::string_view kept(std::string_view text) {
#ifdef SIPURI_TEST_MENDED
    static auto const uri = sipuri::uri::parse(text);
    return uri->text();
#else
    return sipuri::uri::parse(text)->text();
#endif
}
