// The type of a parameter that reads a URI, and whose function returns nothing that borrows it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_URI_ARGUMENT_HPP
#define SIPURI_URI_URI_ARGUMENT_HPP

#include <sipuri/uri/view.hpp>

#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A URI as an argument: a `uri_view`, or any URI that owns its text, a temporary, too.
///
/// A `uri_view` as a parameter refuses a temporary that owns its text, because what the function returns may borrow it.
/// A function whose result does not borrow takes a `uri_argument` instead. Of use as the type of a parameter only.
///
/// Lifetime: borrows the URI, a temporary for the length of the call.
/// Example: `bool local(sipuri::uri_argument uri) { return uri->host().text() == "localhost"; }`
class uri_argument {
public:
    /// Any URI, a temporary too.
    template <class Uri>
        requires std::is_convertible_v<Uri const&, uri_view>
    constexpr uri_argument(Uri const& uri SIPURI_LIFETIMEBOUND) noexcept : view_(uri) {}

    /// The URI as a view.
    [[nodiscard]] constexpr uri_view view() const noexcept { return view_; }
    /// The URI as a view, for an argument.
    [[nodiscard]] constexpr operator uri_view() const noexcept { return view_; }
    [[nodiscard]] constexpr uri_view const* operator->() const noexcept { return &view_; }

private:
    uri_view view_;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
