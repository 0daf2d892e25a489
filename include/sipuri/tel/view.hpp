// A valid telephone number, alone or in a tel URI, that borrows its text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_VIEW_HPP
#define SIPURI_TEL_VIEW_HPP

#include <sipuri/tel/parameters.hpp>
#include <sipuri/text/percent.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A valid telephone number with its parameters, as a tel URI or the user of a SIP URI holds it.
///
/// telephone-subscriber = global-number / local-number
/// global-number        = global-number-digits *par
/// local-number         = local-number-digits *par context *par
///
/// In a SIP URI any octet may be an escape, and a "#" must be: decoded() has what is meant.
/// RFC 3966, section 3.
/// Borrows the text.
class telephone_subscriber_view {
public:
    /// "+0", a number that nobody has, for containers that need a default.
    constexpr telephone_subscriber_view() noexcept : telephone_subscriber_view("+0", 2) {}

    /// The whole text, with its escapes.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    /// The digits as written, with visual separators and the "+" of a global number; never empty.
    [[nodiscard]] constexpr encoded_view number() const noexcept {
        return detail::access::encoded(text_.substr(0, number_size_));
    }
    /// True for a global-number, which begins with "+"; a local-number has a phone_context().
    [[nodiscard]] constexpr bool is_global() const noexcept { return *number().decoded().begin() == '+'; }

    /// extension = ";ext=" 1*phonedigit
    [[nodiscard]] constexpr std::optional<encoded_view> ext() const noexcept { return parameters().ext(); }
    /// isdn-subaddress = ";isub=" 1*uric, up to the next ";"
    [[nodiscard]] constexpr std::optional<encoded_view> isub() const noexcept { return parameters().isub(); }
    /// context = ";phone-context=" descriptor ; descriptor = domainname / global-number-digits
    ///
    /// For a global-number the grammar has no context: there it is a parameter like any other.
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return parameters().phone_context();
    }

    /// True for a local number without its context, which only options::local_number takes.
    [[nodiscard]] constexpr bool lacks_context() const noexcept { return !is_global() && !phone_context(); }

    /// All parameters: those with an accessor of their own, and the others.
    [[nodiscard]] constexpr telephone_parameters_view parameters() const noexcept {
        auto const begin = number_size_ == text_.size() ? number_size_ : number_size_ + 1;
        return detail::access::make<telephone_parameters_view>(text_.substr(begin));
    }

private:
    friend struct detail::access;
    constexpr telephone_subscriber_view(std::string_view text, std::uint32_t number_size) noexcept
        : text_(text), number_size_(number_size) {}

    std::string_view text_;
    std::uint32_t number_size_;
};

/// A valid tel URI: its text, and the telephone number in it. Borrows the text; there is no invalid one.
///
/// telephone-uri = "tel:" telephone-subscriber. RFC 3966, section 3.
class tel_view {
public:
    /// The URI "tel:+0", whose number nobody has, for containers that need a default.
    constexpr tel_view() noexcept : text_("tel:+0") {}

    /// The whole URI, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// What follows "tel:".
    [[nodiscard]] constexpr telephone_subscriber_view subscriber() const noexcept { return subscriber_; }
    /// What follows "tel:", for an argument.
    [[nodiscard]] constexpr operator telephone_subscriber_view() const noexcept { return subscriber_; }

    /// The subscriber's digits.
    [[nodiscard]] constexpr encoded_view number() const noexcept { return subscriber_.number(); }
    /// True for a global-number, which begins with "+".
    [[nodiscard]] constexpr bool is_global() const noexcept { return subscriber_.is_global(); }
    /// The subscriber's extension.
    [[nodiscard]] constexpr std::optional<encoded_view> ext() const noexcept { return subscriber_.ext(); }
    /// The subscriber's subaddress.
    [[nodiscard]] constexpr std::optional<encoded_view> isub() const noexcept { return subscriber_.isub(); }
    /// The subscriber's context.
    [[nodiscard]] constexpr std::optional<encoded_view> phone_context() const noexcept {
        return subscriber_.phone_context();
    }
    /// True if the subscriber lacks its context.
    [[nodiscard]] constexpr bool lacks_context() const noexcept { return subscriber_.lacks_context(); }
    /// All of the subscriber's parameters.
    [[nodiscard]] constexpr telephone_parameters_view parameters() const noexcept { return subscriber_.parameters(); }

private:
    friend struct detail::access;
    constexpr tel_view(std::string_view text, telephone_subscriber_view subscriber) noexcept
        : text_(text), subscriber_(subscriber) {}

    std::string_view text_;
    telephone_subscriber_view subscriber_;
};

bool operator==(telephone_subscriber_view, telephone_subscriber_view) = delete;  // use equivalent()
bool operator==(tel_view, tel_view) = delete;                                    // use equivalent()

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
