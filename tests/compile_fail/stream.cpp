// A stream is no output: an iterator into it is.
// expect: text goes into a span of char, a string, a sink or an output iterator
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/write.hpp>

#include <iterator>
#include <ostream>

auto written(std::ostream& out) {
#ifdef SIPURI_TEST_MENDED
    return sipuri::write_user("jack", std::ostreambuf_iterator<char>{out});
#else
    return sipuri::write_user("jack", out);
#endif
}
