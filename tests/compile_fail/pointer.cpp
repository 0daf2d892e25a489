// A pointer does not say how much room there is: text is written into a span, an array, a string, but not there.
// expect: a pointer does not say how much room there is
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/write.hpp>

auto written(char* out, std::size_t size) {
#ifdef SIPURI_TEST_MENDED
    return sipuri::write_user("jack", std::span<char>{out, size});
#else
    return sipuri::write_user("jack", out);
#endif
}
