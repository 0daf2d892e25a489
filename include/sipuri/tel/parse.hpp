// Reads tel URIs, and the telephone number in the user of a SIP URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_PARSE_HPP
#define SIPURI_TEL_PARSE_HPP

#include <sipuri/tel/detail/scanner.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Reads a whole text as a tel URI.
///
/// telephone-uri        = "tel:" telephone-subscriber
/// telephone-subscriber = global-number / local-number
/// global-number-digits = "+" *phonedigit DIGIT *phonedigit
/// local-number-digits  = *phonedigit-hex ( HEXDIG / "*" / "#" ) *phonedigit-hex
/// phonedigit           = DIGIT / visual-separator ; visual-separator = "-" / "." / "(" / ")"
///
/// The rules of the RFC hold, too: a number without "+" needs a phone-context, except with options::local_number; no
/// name appears twice; ext and isub exclude each other. isub ends before ";", and "#" is a digit as the grammar has it,
/// though a generic URI parser would take it for the beginning of a fragment. Parameters may be in any order. Allocates
/// nothing.
///
/// Errors: of component::scheme, number, parameter_name, parameter_value and, for a missing context, parameters, with
/// offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear for up to 1600 parameters; beyond that the list is read once more for each further 1600.
/// RFC 3966, section 3.
[[nodiscard]] constexpr result<tel_view> parse_tel(std::string_view text SIPURI_LIFETIMEBOUND,
                                                   options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    if (!detail::equal_ignoring_case(text.substr(0, 4), "tel:")) {
        return error{errc::not_tel, component::scheme, 0, detail::next_of(":", text, 0)};
    }
    detail::telephone_scanner scanner{text, 4, detail::number_in::tel_uri, allowed};
    if (!scanner.subscriber()) return scanner.fault();
    return detail::access::make<tel_view>(text, scanner.found());
}
constexpr result<tel_view> parse_tel(detail::owning_temporary auto&&, options = {}) = delete;

/// Reads a whole text, escaped as the user of a SIP URI is, as a telephone number: "+1-201-555-0123;ext=7".
///
/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
///
/// An escape means its octet, but an escaped ";" or "=" separates nothing.
///
/// Errors: those of parse_tel(), and of component::user for what no user can hold, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: that of parse_tel().
/// RFC 3261, section 25.1; RFC 3966, section 3.
[[nodiscard]] constexpr result<telephone_subscriber_view> parse_telephone_subscriber(
    std::string_view text SIPURI_LIFETIMEBOUND, options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::user, 0xFFFFFFFFU, 0};
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const end = detail::skip(text, 0, detail::user_class);
    // An octet that no user holds as it is may be one of a number: then an escape is all that it needs.
    auto const judged = end != size && text[end] != '%' ? end + 1 : end;
    detail::telephone_scanner scanner{text.substr(0, judged), 0, detail::number_in::sip_user, allowed};
    if (!scanner.subscriber() && (end == size || scanner.fault().offset < judged)) return scanner.fault();
    if (end != size) return detail::refused(text, end, size, component::user);
    return scanner.found();
}
constexpr result<telephone_subscriber_view> parse_telephone_subscriber(detail::owning_temporary auto&&,
                                                                       options = {}) = delete;

namespace detail {

/// Why the user of a URI is not what the parameter `user=` must say that it is, if so.
[[nodiscard]] constexpr std::optional<error> user_fault(uri_view source, std::string_view wanted) noexcept {
    auto const parts = source.components();
    auto const kind = source.parameters().find("user");
    if (!kind) return error{errc::missing, component::parameters, parts.parameters_end, 0};
    auto const value = kind->value().value_or(encoded_view{});
    if (!value.is(wanted)) {
        auto const code = value.is("dialstring") ? errc::dial_string : errc::invalid_value;
        return at(source.text(), kind->text(), code, component::parameter_value);
    }
    if (!source.user()) return error{errc::empty, component::user, parts.host_begin, 0};
    return std::nullopt;
}

}  // namespace detail

/// Reads the user of a URI as a telephone number, whatever its parameters say that it is.
///
/// Errors: errc::empty without a user, else those of parse_telephone_subscriber(), with offsets in `source.text()`.
/// Lifetime: borrows the URI's text.
/// Complexity: that of parse_tel().
[[nodiscard]] constexpr result<telephone_subscriber_view> telephone_subscriber_in_user(
    uri_view source SIPURI_LIFETIMEBOUND, options allowed = {}) noexcept {
    auto const parts = source.components();
    if (!source.user()) return error{errc::empty, component::user, parts.host_begin, 0};
    detail::telephone_scanner scanner{source.text().substr(0, parts.user_end), parts.scheme_end + 1,
                                      detail::number_in::sip_user, allowed};
    if (!scanner.subscriber()) return scanner.fault();
    return scanner.found();
}

/// The telephone number in the user of a URI with `user=phone`.
///
/// Errors: with offsets in `source.text()`: errc::missing without a user parameter, errc::dial_string if it is
/// "dialstring" and errc::invalid_value if it is another one, errc::empty without a user, else those of
/// parse_telephone_subscriber().
/// Lifetime: borrows the URI's text.
/// Complexity: that of parse_tel().
/// RFC 3261, sections 19.1.1 and 19.1.6.
[[nodiscard]] constexpr result<telephone_subscriber_view> telephone_subscriber_of(uri_view source SIPURI_LIFETIMEBOUND,
                                                                                  options allowed = {}) noexcept {
    if (auto const fault = detail::user_fault(source, "phone")) return *fault;
    return telephone_subscriber_in_user(source, allowed);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
