// A result as std::expected: empty where the standard library has none.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/expected.hpp>
#include <sipuri/sipuri.hpp>

#include <string>

int main() {
#if defined(__cpp_lib_expected)
    using sipuri::to_expected;
    static_assert(to_expected(sipuri::parse("sip:bob@h"))->user()->is("bob"));
    static_assert(to_expected(sipuri::parse("sip:")).error().code == sipuri::errc::empty);
    static_assert(to_expected(sipuri::result<void>{}).has_value());
    static_assert(!to_expected(sipuri::result<void>{sipuri::error{}}).has_value());
    auto const owned = to_expected(sipuri::uri::parse(std::string("sip:bob@h")));
    return owned && owned->text() == "sip:bob@h" ? 0 : 1;
#else
    return 0;
#endif
}
