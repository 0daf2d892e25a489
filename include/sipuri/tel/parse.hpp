// Reads tel URIs, and the telephone number in the user of a SIP URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_PARSE_HPP
#define SIPURI_TEL_PARSE_HPP

#include <sipuri/tel/detail/scanner.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
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
/// RFC 3966, section 3, with its rules: a number without "+" needs a phone-context, no name stands twice, and isub
/// not beside ext. isub ends before ";", and "#" is a digit as the grammar has it, though a generic URI parser would
/// take it for the beginning of a fragment. Parameters stand in any order. Errors are those of component::scheme,
/// number, parameter_name, parameter_value and, for a missing context, parameters, with offsets in `text`. Borrows
/// `text`. Allocates nothing. Linear, but for the sorting of parameters, as validate() has it.
[[nodiscard]] constexpr result<tel_view> parse_tel(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    if (!detail::equal_ignoring_case(text.substr(0, 4), "tel:")) {
        return error{errc::not_tel, component::scheme, 0, detail::next_of(":", text, 0)};
    }
    detail::telephone_scanner scanner{text, 4, detail::number_in::tel_uri};
    if (!scanner.subscriber()) return scanner.fault();
    return detail::access::make<tel_view>(text, scanner.found());
}
template <detail::owning_temporary Text>
constexpr result<tel_view> parse_tel(Text&&) = delete;

/// Reads a whole text, escaped as the user of a SIP URI is, as a telephone number: "+1-201-555-0123;ext=7".
///
/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@". RFC 3261, section 25.1; RFC 3966, section 3.
/// An escape means its octet, but an escaped ";" or "=" parts nothing. Errors are those of parse_tel(), and of
/// component::user for what no user can hold, with offsets in `text`. Borrows `text`. Complexity as parse_tel().
[[nodiscard]] constexpr result<telephone_subscriber_view> parse_telephone_subscriber(
    std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::user, 0xFFFFFFFFU, 0};
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const end = detail::skip(text, 0, detail::user_class);
    // An octet that no user holds as it is may be one of a number: then an escape is all that it needs.
    auto const judged = end != size && text[end] != '%' ? end + 1 : end;
    detail::telephone_scanner scanner{text.substr(0, judged), 0, detail::number_in::sip_user};
    if (!scanner.subscriber() && (end == size || scanner.fault().offset < judged)) return scanner.fault();
    if (end != size) return detail::refused(text, end, size, component::user);
    return scanner.found();
}
template <detail::owning_temporary Text>
constexpr result<telephone_subscriber_view> parse_telephone_subscriber(Text&&) = delete;

/// The telephone number in the user of a URI with `user=phone`. Borrows the URI's text. Allocates nothing.
///
/// RFC 3261, sections 19.1.1 and 19.1.6. Errors, with offsets in `source.text()`: errc::missing without a user
/// parameter, errc::invalid_value if it is not "phone", errc::empty without a user, else those of
/// parse_telephone_subscriber().
[[nodiscard]] constexpr result<telephone_subscriber_view> telephone_subscriber_of(
    uri_view source SIPURI_LIFETIMEBOUND) noexcept {
    auto const text = source.text();
    auto const parts = source.components();
    auto const kind = source.parameters().find("user");
    if (!kind) return error{errc::missing, component::parameters, parts.parameters_end, 0};
    if (!kind->value().value_or(encoded_view{}).is("phone")) {
        return detail::at(text, kind->text(), errc::invalid_value, component::parameter_value);
    }
    if (!source.user()) return error{errc::empty, component::user, parts.host_begin, 0};
    detail::telephone_scanner scanner{text.substr(0, parts.user_end), parts.scheme_end + 1,
                                      detail::number_in::sip_user};
    if (!scanner.subscriber()) return scanner.fault();
    return scanner.found();
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
