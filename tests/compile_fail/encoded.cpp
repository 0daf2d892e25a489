// Escaped text does not compare: the octets as written and those meant would be two answers.
// expect: compare .decoded(), or the octets of .encoded()
// expect: deleted ==
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/view.hpp>

bool is_bob(sipuri::uri_view uri) {
#ifdef SIPURI_TEST_MENDED
    return uri.user() && uri.user()->decoded() == "bob";
#else
    return uri.user() && *uri.user() == "bob";
#endif
}
