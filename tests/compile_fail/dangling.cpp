// What borrows from a temporary or from a local object: clang knows it from the functions' lifetimebound.
// expect: temporary 'of_diagnostic' destroyed
// expect: temporary 'of_arrow' destroyed
// expect: temporary 'of_findings' destroyed
// expect: temporary 'of_index' destroyed
// expect: stack memory 'returned_text' returned
// expect: stack memory 'returned_view' returned
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <string_view>

/// The URI of a default view.
struct parsed : sipuri::result<sipuri::uri_view> {
    parsed() : result(sipuri::uri_view{}) {}
};

// Fixed, what is borrowed from lives on.
#ifdef SIPURI_TEST_MENDED
#define LIVES static
template <class T>
T& made() {
    static T object{};
    return object;
}
#else
#define LIVES
template <class T>
T made() {
    return {};
}
#endif

std::string_view of_diagnostic = made<sipuri::diagnostic>().view();
sipuri::uri_view const* of_arrow = made<parsed>().operator->();
sipuri::finding const* of_findings = made<sipuri::findings>().begin();
sipuri::finding const& of_index = made<sipuri::findings>()[0];

std::string_view text() {
    LIVES sipuri::uri returned_text;
    return returned_text.text();
}
sipuri::uri_view view() {
    LIVES sipuri::uri returned_view;
    return returned_view.view();
}
