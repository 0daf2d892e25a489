// Whether two URIs are equal has more than one answer: == is none of them.
// expect: deleted ==
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri_view.hpp>

bool same(sipuri::uri_view a, sipuri::uri_view b) {
#ifdef SIPURI_TEST_MENDED
    return a.text() == b.text();
#else
    return a == b;
#endif
}
