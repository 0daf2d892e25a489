// P-Asserted-Identity and P-Preferred-Identity: who a user is, within a network that is trusted.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_IDENTITY_HPP
#define SIPURI_ADDRESS_IDENTITY_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/tel/forms.hpp>
#include <sipuri/uri/detail/normal_text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The identities that a network asserts of a user: at most one by a SIP URI and one by a telephone number.
///
/// Lifetime: borrows the list's text.
/// RFC 3325, section 9.1.
struct identities {
    std::optional<name_addr_view> sip{};  ///< the one with a SIP or SIPS URI
    std::optional<name_addr_view> tel{};  ///< the one with a tel URI
};

/// What a receiver takes from the values of P-Asserted-Identity: the first of each kind.
///
/// It ignores further ones, and URIs of other schemes. Where the header field appears more than once, read its values
/// as one list. A sender asks validate() with header_kind::p_asserted_identity.
///
/// Lifetime: borrows the list's text.
/// Complexity: linear.
/// RFC 5876, section 4.5.
[[nodiscard]] constexpr identities identities_of(name_addrs_view list SIPURI_LIFETIMEBOUND) noexcept {
    identities found;
    for (auto const address : list) {
        auto const any = address.any();
        if (!any) continue;
        if (any->kind() == uri_kind::sip && !found.sip) found.sip = address;
        if (any->kind() == uri_kind::tel && !found.tel) found.tel = address;
    }
    return found;
}

/// The telephone number that an address names: of a tel URI, or the user of a SIP URI.
///
/// A user need not be marked by `user=phone`: most are not.
///
/// Errors: those of parse_tel() and telephone_subscriber_in_user(), with offsets in addr_spec(); errc::not_tel for a
/// URI of another scheme. Lifetime: borrows the address's text. Complexity: linear.
[[nodiscard]] constexpr result<telephone_subscriber_view> telephone_number_of(
    name_addr_view source SIPURI_LIFETIMEBOUND, options allowed = {.local_number = true}) noexcept {
    if (auto const sip = source.uri()) return telephone_subscriber_in_user(*sip, allowed);
    auto const tel = parse_tel(source.addr_spec(), allowed);
    if (!tel) return tel.error();
    return tel->subscriber();
}

/// Writes the canonical form of a From, To or P-Asserted-Identity for STIR: a number's digits, or a URI.
///
/// A tel URI, a user with `user=phone` and a user that is a global number become a number, as write_stir_number() has
/// it; any other URI loses its parameters, headers, password and needless escapes: "sip:bob@example.com". The result is
/// a number if it does not hold a ":".
///
/// Errors: errc::empty for a number without digits; errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 8224, sections 8.3 and 8.5; RFC 3261, section 10.3, step 5.
template <class Out>
constexpr result<std::size_t> write_stir_identity(name_addr_view source, Out&& out) {
    auto const number = telephone_number_of(source);
    auto const sip = source.uri();
    bool const is_phone = sip && !detail::user_fault(*sip, "phone");
    if (number && (!sip || is_phone || number->is_global())) return write_stir_number(*number, out);
    if (!sip) return detail::write_to(out, [&](auto& target) { target.put(source.addr_spec()); });
    return detail::write_to(out, [&](auto& target) {
        target.put(name(sip->scheme()));
        target.put(':');
        if (auto const user = sip->user()) {
            for (char const c : user->decoded()) detail::put_octet(target, c, detail::user_class);
            target.put('@');
        }
        detail::put_normal(target, sip->host());
        if (sip->port()) {
            target.put(':');
            target.put(sip->port_text());
        }
    });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
