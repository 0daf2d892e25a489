// A URI is no key of a container: equivalence is not transitive, and octets are not equivalence.
// expect: canonical_key
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri/canonical_key.hpp>

#include <map>
#include <unordered_map>

#ifdef SIPURI_TEST_MENDED
using key = sipuri::uri_key;
#else
using key = sipuri::uri_view;
#endif

int bindings_of(sipuri::uri_view uri) {
    std::map<key, int> ordered;
    std::unordered_map<key, int> hashed;
    return ++ordered[key{uri}] + ++hashed[key{uri}];
}
