// ?name=value&name=value: the headers of a URI, and what may become of them in a request.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HEADERS_HPP
#define SIPURI_URI_HEADERS_HPP

#include <sipuri/text/detail/field_range.hpp>
#include <sipuri/uri/detail/scanner.hpp>
#include <sipuri/uri/header_names.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// One header: a name and a value, which may be empty. Borrows the text.
///
/// header = hname "=" hvalue. RFC 3261, section 25.1.
class header_view : public detail::field_view {
public:
    /// The header "subject=", for containers that need a default.
    constexpr header_view() noexcept : field_view("subject=") {}

    [[nodiscard]] constexpr encoded_view value() const noexcept { return value_or_nothing(); }

    /// What may become of it in a request, by its decoded name, long or compact: "F%72om" and "f" are From.
    ///
    /// RFC 3261, section 19.1.5.
    [[nodiscard]] constexpr header_policy policy() const noexcept {
        auto const rule = rule_of_header(name());
        return rule == nullptr ? header_policy::ok : rule->policy;
    }

private:
    friend struct detail::access;
    using field_view::field_view;
};

/// The headers in the order in which they appear: a lazy forward range. Borrows the text.
///
/// headers = "?" header *( "&" header ). RFC 3261, section 25.1.
class headers_view : public detail::field_range<header_view, detail::up_to<'&'>> {
public:
    constexpr headers_view() noexcept = default;

private:
    friend struct detail::access;
    using field_range::field_range;
};

/// Reads a whole text as headers, without the leading "?": "subject=hello&priority=urgent". An empty text has none.
///
/// headers = "?" header *( "&" header ). RFC 3261, section 25.1. Errors are those of component::header_name and
/// component::header_value, with offsets in `text`. Borrows `text`. Linear.
[[nodiscard]] constexpr result<headers_view> parse_headers(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::headers, 0xFFFFFFFFU, 0};
    detail::scanner scanner{text};
    if (!text.empty() && !scanner.headers(0)) return scanner.fault();
    return detail::access::make<headers_view>(text);
}
constexpr result<headers_view> parse_headers(detail::owning_temporary auto&&) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
