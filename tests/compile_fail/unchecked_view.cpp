// A view means text that has been checked: nobody makes one around the parser.
// expect: private
// expect: encoded_view
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/view.hpp>

#ifdef SIPURI_TEST_MENDED
constexpr sipuri::encoded_view broken{};
#else
constexpr sipuri::encoded_view broken{std::string_view{"%"}};
#endif

static_assert(broken.size() < 3);
