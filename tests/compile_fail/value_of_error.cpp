// The value of a result that holds an error: in a constant expression the compiler names the mistake.
// expect: access_to_a_result_that_holds_an_error
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/view.hpp>

#ifdef SIPURI_TEST_MENDED
constexpr auto port = sipuri::parse("sip:jack@example.com:5060").value().port();
#else
constexpr auto port = sipuri::parse("sip:jack@example.com:50x0").value().port();
#endif

static_assert(port == 5060);
