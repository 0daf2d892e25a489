// A view of a temporary URI would dangle.
// expect: deleted view
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/uri.hpp>

#ifdef SIPURI_TEST_MENDED
sipuri::uri const& uri();
#else
sipuri::uri uri();
#endif

auto view() { return uri().view(); }
