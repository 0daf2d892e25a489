// Whether two URIs are equal has more than one answer: == is none of them.
// expect: deleted ==
// expect: instantiation same uri_view
// expect: instantiation same basic_uri
// expect: instantiation same tel_view
// expect: instantiation same telephone_subscriber_view
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/tel.hpp>
#include <sipuri/uri/uri.hpp>

template <class T>
bool same(T const& a, T const& b) {
#ifdef SIPURI_TEST_MENDED
    return a.text() == b.text();
#else
    return a == b;
#endif
}

template bool same(sipuri::uri_view const&, sipuri::uri_view const&);
template bool same(sipuri::uri const&, sipuri::uri const&);
template bool same(sipuri::tel_view const&, sipuri::tel_view const&);
template bool same(sipuri::telephone_subscriber_view const&, sipuri::telephone_subscriber_view const&);
