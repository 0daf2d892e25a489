// A URI of any scheme, as a Request-URI or an address may have: sip, sips, tel, urn, or another absoluteURI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_ANY_URI_HPP
#define SIPURI_ADDRESS_ANY_URI_HPP

#include <sipuri/address/detail/absolute_uri.hpp>
#include <sipuri/address/urn.hpp>
#include <sipuri/tel/compare.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What a URI is, by its scheme.
enum class uri_kind : std::uint8_t {
    sip,    ///< sip or sips: as_sip()
    tel,    ///< a telephone number: as_tel()
    urn,    ///< a name: as_urn()
    other,  ///< another absoluteURI
};

/// The kind's own name: "urn".
[[nodiscard]] constexpr std::string_view name(uri_kind value) noexcept {
    switch (value) {
        case uri_kind::sip: return "sip";
        case uri_kind::tel: return "tel";
        case uri_kind::urn: return "urn";
        case uri_kind::other: return "other";
    }
    return "unknown";
}

/// A valid URI of any scheme.
///
/// Request-URI = SIP-URI / SIPS-URI / absoluteURI
///
/// Lifetime: borrows the text.
/// RFC 3261, section 25.1.
class any_uri_view {
public:
    /// The URI `sip:anonymous.invalid`, for containers that need a default.
    constexpr any_uri_view() noexcept : any_uri_view(uri_view{}) {}
    /// A SIP or SIPS URI.
    constexpr explicit any_uri_view(uri_view source) noexcept
        : text_(source.text()), sip_(source.components()), kind_(uri_kind::sip) {}
    /// A tel URI.
    constexpr explicit any_uri_view(tel_view source) noexcept
        : text_(source.text()), first_(static_cast<std::uint32_t>(source.number().size())), kind_(uri_kind::tel) {}
    /// A URN.
    constexpr explicit any_uri_view(urn_view source) noexcept
        : text_(source.text()),
          first_(static_cast<std::uint32_t>(4 + source.nid().size())),
          second_(static_cast<std::uint32_t>(source.assigned_name().size())),
          kind_(uri_kind::urn) {}

    /// The whole URI, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// sip, tel, urn or other.
    [[nodiscard]] constexpr uri_kind kind() const noexcept { return kind_; }
    /// What precedes the first ":", in the case in which it was given.
    [[nodiscard]] constexpr std::string_view scheme() const noexcept { return text_.substr(0, text_.find(':')); }

    /// The SIP or SIPS URI, if it is one.
    [[nodiscard]] constexpr std::optional<uri_view> as_sip() const noexcept {
        if (kind_ != uri_kind::sip) return std::nullopt;
        return detail::access::make<uri_view>(text_, sip_);
    }
    /// The tel URI, if it is one.
    [[nodiscard]] constexpr std::optional<tel_view> as_tel() const noexcept {
        if (kind_ != uri_kind::tel) return std::nullopt;
        return detail::access::make<tel_view>(text_,
                                              detail::access::make<telephone_subscriber_view>(text_.substr(4), first_));
    }
    /// The URN, if it is one.
    [[nodiscard]] constexpr std::optional<urn_view> as_urn() const noexcept {
        if (kind_ != uri_kind::urn) return std::nullopt;
        return detail::access::make<urn_view>(text_, first_, second_);
    }

private:
    friend struct detail::access;
    constexpr explicit any_uri_view(std::string_view checked) noexcept : text_(checked), kind_(uri_kind::other) {}

    std::string_view text_;
    components sip_{};
    std::uint32_t first_ = 0;   // the digits of a tel URI; where the NID of a URN ends
    std::uint32_t second_ = 0;  // where the NSS of a URN ends
    uri_kind kind_;
};

bool operator==(any_uri_view, any_uri_view) = delete;  // use equivalent()

/// Reads a whole text as a URI of any scheme, such as a Request-URI.
///
/// Request-URI = SIP-URI / SIPS-URI / absoluteURI
///
/// A URI with the scheme sip, sips, tel or urn must follow the grammar of its own scheme.
///
/// Errors: those of parse(), parse_tel() or parse_urn(), by the scheme; for another one of component::scheme, uri, host
/// and port, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear; of a tel URI that of parse_tel().
/// RFC 3261, section 25.1; RFC 2396, section 3.
[[nodiscard]] constexpr result<any_uri_view> parse_any_uri(std::string_view text SIPURI_LIFETIMEBOUND,
                                                           options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    auto const scheme = text.substr(0, detail::end_of_scheme(text, 0));
    auto const any = [](auto const& parsed) -> result<any_uri_view> {
        if (!parsed) return parsed.error();
        return any_uri_view{*parsed};
    };
    if (detail::equal_ignoring_case(scheme, "sip") || detail::equal_ignoring_case(scheme, "sips")) {
        return any(parse(text, allowed));
    }
    if (detail::equal_ignoring_case(scheme, "tel")) return any(parse_tel(text, allowed));
    if (detail::equal_ignoring_case(scheme, "urn")) return any(parse_urn(text));
    if (auto const fault = detail::absolute_uri_fault(text, 0, static_cast<std::uint32_t>(text.size()))) return *fault;
    return detail::access::make<any_uri_view>(text);
}
constexpr result<any_uri_view> parse_any_uri(detail::owning_temporary auto&&, options = {}) = delete;

/// True if two URIs are the same by the rules of their scheme; those of different kinds never are.
///
/// A SIP URI with `user=phone` equals a tel URI only after conversion: see to_tel(). Of other schemes the scheme and
/// the digits of escapes compare without case, all else octet by octet.
///
/// Complexity: linear, except for fields in another order: see compare().
[[nodiscard]] constexpr bool equivalent(any_uri_view a, any_uri_view b) noexcept {
    if (a.kind() != b.kind()) return false;
    switch (a.kind()) {
        case uri_kind::sip: return equivalent(*a.as_sip(), *b.as_sip());
        case uri_kind::tel: return equivalent(a.as_tel()->subscriber(), b.as_tel()->subscriber());
        case uri_kind::urn: return equivalent(*a.as_urn(), *b.as_urn());
        case uri_kind::other: break;
    }
    return detail::equal_ignoring_case(a.scheme(), b.scheme()) &&
           detail::same_but_for_escape_case(a.text().substr(a.scheme().size()), b.text().substr(b.scheme().size()));
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
