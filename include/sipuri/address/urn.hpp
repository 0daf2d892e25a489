// urn:service:sos, urn:uuid:…: names that are URIs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_URN_HPP
#define SIPURI_ADDRESS_URN_HPP

#include <sipuri/address/detail/urn_scanner.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A valid URN: its text, and the namespace and the name in it.
///
/// namestring    = assigned-name [ rq-components ] [ "#" f-component ]
/// assigned-name = "urn" ":" NID ":" NSS
///
/// Lifetime: borrows the text.
/// RFC 8141, section 2.
class urn_view {
public:
    /// The URN "urn:example:none", for containers that need a default.
    constexpr urn_view() noexcept : text_("urn:example:none"), nid_end_(11), nss_end_(16) {}

    /// The whole URN, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// The namespace: "service", "uuid". NID = (alphanum) 0*30(ldh) (alphanum)
    [[nodiscard]] constexpr std::string_view nid() const noexcept { return text_.substr(4, nid_end_ - 4); }
    /// The name in the namespace. NSS = pchar *(pchar / "/")
    [[nodiscard]] constexpr encoded_view nss() const noexcept {
        return detail::access::encoded(text_.substr(nid_end_ + 1, nss_end_ - nid_end_ - 1));
    }
    /// "urn:" NID ":" NSS, which alone takes part in comparison.
    [[nodiscard]] constexpr std::string_view assigned_name() const noexcept { return text_.substr(0, nss_end_); }
    /// The r-, q- and f-components as they are, with what leads them in; empty where there are none.
    [[nodiscard]] constexpr std::string_view components() const noexcept { return text_.substr(nss_end_); }

    /// The service that is meant, such as "sos.fire"; absent if the namespace is another one.
    ///
    /// service-URN = "URN:service:" service. RFC 5031, section 4.2.
    [[nodiscard]] constexpr std::optional<std::string_view> service() const noexcept {
        if (!detail::equal_ignoring_case(nid(), "service")) return std::nullopt;
        return nss().encoded();
    }
    /// True for an emergency: the service "sos", or one below it.
    [[nodiscard]] constexpr bool is_emergency() const noexcept {
        auto const label = service();
        return label && detail::equal_ignoring_case(label->substr(0, 3), "sos") &&
               (label->size() == 3 || (*label)[3] == '.');
    }

private:
    friend struct detail::access;
    constexpr urn_view(std::string_view text, std::uint32_t nid_end, std::uint32_t nss_end) noexcept
        : text_(text), nid_end_(nid_end), nss_end_(nss_end) {}

    std::string_view text_;
    std::uint32_t nid_end_;
    std::uint32_t nss_end_;
};

bool operator==(urn_view, urn_view) = delete;  // use equivalent()

/// Reads a whole text as a URN.
///
/// namestring    = assigned-name [ rq-components ] [ "#" f-component ]
/// assigned-name = "urn" ":" NID ":" NSS
/// NID           = (alphanum) 0*30(ldh) (alphanum)
/// NSS           = pchar *(pchar / "/")
/// rq-components = [ "?+" r-component ] [ "?=" q-component ]
///
/// Errors: errc::invalid_scheme if the text does not begin with "urn:"; else of component::uri, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear.
/// RFC 8141, section 2.
[[nodiscard]] constexpr result<urn_view> parse_urn(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    detail::urn_scanner scanner{text};
    if (!scanner.namestring()) return scanner.fault();
    return detail::access::make<urn_view>(text, scanner.nid_end(), scanner.nss_end());
}
constexpr result<urn_view> parse_urn(detail::owning_temporary auto&&) = delete;

/// True if two URNs name the same: octet by octet, without case in "urn", in the NID and in the digits of escapes.
///
/// r-, q- and f-components take no part. The services of RFC 5031 compare without case.
///
/// Complexity: linear.
/// RFC 8141, section 3.1; RFC 5031, section 4.2.
[[nodiscard]] constexpr bool equivalent(urn_view a, urn_view b) noexcept {
    if (!detail::equal_ignoring_case(a.nid(), b.nid())) return false;
    if (a.service()) return detail::equal_ignoring_case(*a.service(), *b.service());
    return detail::same_but_for_escape_case(a.nss().encoded(), b.nss().encoded());
}

namespace detail {

constexpr void put_canonical(sink auto& out, urn_view source) {
    out.put("urn:");
    for (char const c : source.nid()) out.put(to_lower(c));
    out.put(':');
    if (auto const service = source.service()) {
        for (char const c : *service) out.put(to_lower(c));
    } else {
        detail::put_with_upper_escapes(out, source.nss().encoded());
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
