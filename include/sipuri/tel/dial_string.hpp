// What a person dials, as the user of a SIP URI with user=dialstring: no telephone number.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DIAL_STRING_HPP
#define SIPURI_TEL_DIAL_STRING_HPP

#include <sipuri/tel/parse.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A valid dial string with its context.
///
/// dialstring         = dialstring-digits context
/// dialstring-digits  = *dialstring-element dialstring-digit *dialstring-element
/// dialstring-digit   = HEXDIG / "*" / "#"
/// dialstring-element = dialstring-digit / "P" / "X" / visual-separator
///
/// Lifetime: borrows the text.
/// RFC 4967, section 4.
class dial_string_view {
public:
    /// The dial string "0" of nowhere, for containers that need a default.
    constexpr dial_string_view() noexcept = default;

    /// The whole text, with its escapes.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return subscriber_.text(); }
    /// The digits, pauses ("P") and waits for a tone ("X") as written.
    [[nodiscard]] constexpr encoded_view digits() const noexcept { return subscriber_.number(); }
    /// Whose dialling rules apply. context = ";phone-context=" descriptor
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return subscriber_.phone_context();
    }
    /// All parameters.
    [[nodiscard]] constexpr telephone_parameters_view parameters() const noexcept { return subscriber_.parameters(); }

private:
    friend struct detail::access;
    constexpr explicit dial_string_view(telephone_subscriber_view checked) noexcept : subscriber_(checked) {}
    telephone_subscriber_view subscriber_ =
        detail::access::make<telephone_subscriber_view>(std::string_view{"0;phone-context=anonymous.invalid"}, 1U);
};

/// The dial string in the user of a URI with `user=dialstring`.
///
/// Errors: with offsets in `source.text()`: errc::missing without a user parameter, errc::invalid_value if it is not
/// "dialstring", errc::empty without a user, errc::not_allowed for a parameter that is no context, else those of
/// parse_telephone_subscriber().
/// Lifetime: borrows the URI's text.
/// Complexity: that of parse_tel().
/// RFC 4967, section 4.
[[nodiscard]] constexpr result<dial_string_view> dial_string_of(uri_view source SIPURI_LIFETIMEBOUND,
                                                                options allowed = {}) noexcept {
    if (auto const fault = detail::user_fault(source, "dialstring")) return *fault;
    auto const parts = source.components();
    detail::telephone_scanner scanner{source.text().substr(0, parts.user_end), parts.scheme_end + 1,
                                      detail::number_in::dial_string, allowed};
    if (!scanner.subscriber()) return scanner.fault();
    return detail::access::make<dial_string_view>(scanner.found());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
