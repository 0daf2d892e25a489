// ?name=value&name=value: the headers of a URI, and what may become of them in a request.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HEADERS_HPP
#define SIPURI_URI_HEADERS_HPP

#include <sipuri/text/detail/field_range.hpp>
#include <sipuri/uri/detail/scanner.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What RFC 3261, section 19.1.5, says of a header of a URI from which a request is formed.
enum class header_policy : std::uint8_t {
    ok,      ///< may be honoured, by choice
    drop,    ///< SHOULD NOT be honoured: it is dangerous, or says what only the sender can know
    verify,  ///< SHOULD be verified against the body or the clock
    body,    ///< the message body
};

namespace detail {

struct header_rule {
    std::string_view name;
    header_policy policy;
};

/// RFC 3261, section 19.1.5, with the compact forms of section 7.3.3.
inline constexpr header_rule header_rules[]{
    {"body", header_policy::body},
    {"From", header_policy::drop},
    {"f", header_policy::drop},
    {"Call-ID", header_policy::drop},
    {"i", header_policy::drop},
    {"CSeq", header_policy::drop},
    {"Via", header_policy::drop},
    {"v", header_policy::drop},
    {"Record-Route", header_policy::drop},
    {"Route", header_policy::drop},
    {"Accept", header_policy::drop},
    {"Accept-Encoding", header_policy::drop},
    {"Accept-Language", header_policy::drop},
    {"Allow", header_policy::drop},
    {"Contact", header_policy::drop},
    {"m", header_policy::drop},
    {"Organization", header_policy::drop},
    {"Supported", header_policy::drop},
    {"k", header_policy::drop},
    {"User-Agent", header_policy::drop},
    {"Content-Disposition", header_policy::verify},
    {"Content-Encoding", header_policy::verify},
    {"e", header_policy::verify},
    {"Content-Language", header_policy::verify},
    {"Content-Length", header_policy::verify},
    {"l", header_policy::verify},
    {"Content-Type", header_policy::verify},
    {"c", header_policy::verify},
    {"Date", header_policy::verify},
    {"MIME-Version", header_policy::verify},
    {"Timestamp", header_policy::verify},
};

}  // namespace detail

/// One header: a name and a value, which may be empty. Borrows the text.
///
/// header = hname "=" hvalue. RFC 3261, section 25.1.
class header_view : public detail::field_view {
public:
    /// The header "subject=", for containers that need a default.
    constexpr header_view() noexcept : field_view("subject=") {}

    [[nodiscard]] constexpr encoded_view value() const noexcept { return value_or_nothing(); }

    /// What may become of it in a request, by its decoded name: "F%72om" is From. RFC 3261, section 19.1.5.
    [[nodiscard]] constexpr header_policy policy() const noexcept {
        for (auto const& rule : detail::header_rules) {
            if (is(rule.name)) return rule.policy;
        }
        return header_policy::ok;
    }

private:
    friend detail::access;
    using field_view::field_view;
};

/// The headers in the order in which they stand: a lazy forward range. Borrows the text.
///
/// headers = "?" header *( "&" header ). RFC 3261, section 25.1.
class headers_view : public detail::field_range<header_view, detail::up_to<'&'>> {
public:
    constexpr headers_view() noexcept = default;

private:
    friend detail::access;
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
template <detail::owning_temporary Text>
constexpr result<headers_view> parse_headers(Text&&) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
