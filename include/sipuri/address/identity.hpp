// P-Asserted-Identity and P-Preferred-Identity: who a user is, within a network that is trusted.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_IDENTITY_HPP
#define SIPURI_ADDRESS_IDENTITY_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/tel/forms.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

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
/// It ignores further ones, URIs of other schemes, and malformed tel URIs; a number may lack its context. A proxy must
/// not forward what it ignores: write_identities() writes the others. Where the header field appears more than once,
/// read its values as one list. A sender asks validate() with header_kind::p_asserted_identity.
///
/// Lifetime: borrows the list's text.
/// Complexity: linear.
/// RFC 5876, section 4.5.
[[nodiscard]] constexpr identities identities_of(name_addrs_view list SIPURI_LIFETIMEBOUND) noexcept {
    identities found;
    for (auto const address : list) {
        auto const any = address.any({.local_number = true});
        if (!any) continue;
        if (any->kind() == uri_kind::sip && !found.sip) found.sip.emplace(address);
        if (any->kind() == uri_kind::tel && !found.tel) found.tel.emplace(address);
    }
    return found;
}

/// Writes the value of a P-Asserted-Identity or P-Preferred-Identity: `<sip:a@h>, <tel:+1>`; nothing where there is none.
///
/// Errors: errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 3325, section 9.1; RFC 5876, section 4.5.
template <class Out>
constexpr result<std::size_t> write_identities(identities const& found, Out&& out) {
    return detail::write_to(out, [&](auto& target) {
        if (found.sip) target.put(found.sip->text());
        if (found.sip && found.tel) target.put(", ");
        if (found.tel) target.put(found.tel->text());
    });
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

namespace detail {

/// The number that identifies a user for STIR; nothing where the whole URI does.
///
/// A tel URI and user=phone say that there is a number, which need not be global: 911. Otherwise a "+" shows it, if what
/// follows is a number of E.164.
[[nodiscard]] constexpr std::optional<telephone_subscriber_view> stir_number_of(name_addr_view source) noexcept {
    auto const number = telephone_number_of(source);
    if (!number) return std::nullopt;
    auto const sip = source.uri();
    if (!sip || is_e164(*number)) return *number;
    bool const is_phone = !user_fault(*sip, "phone") && !number->is_global();
    return is_phone && write_stir_number(*number, counting_sink{}) ? std::optional{*number} : std::nullopt;
}

/// Puts a part of a URI in lower case; of its escapes those of unreserved octets are decoded, the others in upper case.
///
/// unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"
///
/// RFC 3986, sections 2.3 and 6.2.2.
constexpr void put_case_folded(sink auto& out, std::string_view part) {
    constexpr char_set unreserved = chars::alphanum | char_set{"-._~"};
    for (std::size_t at = 0; at != part.size();) {
        bool const escaped = part[at] == '%';
        char const octet = escaped ? percent_escape::octet(part.data() + at) : part[at];
        if (escaped && !unreserved.contains(octet)) {
            detail::put_escape(out, octet);
        } else {
            out.put(to_lower(octet));
        }
        at += escaped ? 3U : 1U;
    }
}

}  // namespace detail

/// Writes the canonical form of a From, To or P-Asserted-Identity for STIR: a number's digits, or a URI.
///
/// A tel URI, a user with `user=phone` and a user that is a global number become a number, as write_stir_number() has
/// it. Of any other SIP URI the scheme, the user and the host are left, in lower case and without needless escapes:
/// "sip:bob@example.com". So is one whose global number is none of E.164. A URI of another scheme stays as it is. The
/// result is a number if it does not hold a ":".
///
/// Errors: errc::empty for a tel URI without digits; errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 8224, sections 8.1, 8.3 and 8.5.
template <class Out>
constexpr result<std::size_t> write_stir_identity(name_addr_view source, Out&& out) {
    if (auto const number = detail::stir_number_of(source)) return write_stir_number(*number, out);
    auto const sip = source.uri();
    if (!sip) return detail::write_to(out, [&](auto& target) { target.put(source.addr_spec()); });
    return detail::write_to(out, [&](auto& target) {
        target.put(name(sip->scheme()));
        target.put(':');
        if (auto const user = sip->user()) {
            detail::put_case_folded(target, user->encoded());
            target.put('@');
        }
        detail::put_case_folded(target, sip->host().text());
    });
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
