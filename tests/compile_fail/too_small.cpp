// A static_uri without room: it has no default, takes no copy unasked, and in a constant expression says so.
// expect: capacity anonymous evaluated to false
// expect: no matching sipuri
// expect: access_to_a_result_that_holds_an_error
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/uri.hpp>

#ifdef SIPURI_TEST_MENDED
constexpr std::size_t room = 32;
#else
constexpr std::size_t room = 8;
#endif

sipuri::static_uri<room> made_of_nothing;
constexpr auto parsed = sipuri::static_uri<room>::parse("sip:jack@example.com").value();
constexpr auto built = sipuri::static_builder<room>{"example.com"}.build().value();
