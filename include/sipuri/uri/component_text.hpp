// A text for a component of a URI: plain, or escaped already.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_COMPONENT_TEXT_HPP
#define SIPURI_URI_COMPONENT_TEXT_HPP

#include <sipuri/text/member.hpp>
#include <sipuri/uri/detail/spelled.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A text that is escaped already, as escaped() makes it.
class escaped_text {
public:
    /// The text, escapes and all.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    friend constexpr escaped_text escaped(std::string_view text) noexcept;
    constexpr explicit escaped_text(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// Says that a text is escaped already: it becomes a component as it is.
///
/// escaped = "%" HEXDIG HEXDIG
///
/// Errors: of the function that takes the component, where it cannot hold the text; offsets are those of `text`.
/// Lifetime: borrows `text`.
/// Example: `uri.set_user(escaped("b%6Fb"))`.
/// RFC 3261, section 25.1.
[[nodiscard]] constexpr escaped_text escaped(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    return escaped_text{text};
}
escaped_text escaped(detail::owning_temporary auto&&) = delete;  // the text would be gone: give it a name first
escaped_text escaped(std::nullptr_t) = delete;                   // nullptr is no text

/// A text for a component of a URI, as setters and builders take it: the type of a parameter.
///
/// From plain text: what the component cannot hold is escaped, and every "%".
/// From a component of any URI (`encoded_view`): its escapes are kept, and what the component cannot hold is escaped,
/// so that nothing is escaped twice and nothing adds a component.
/// From escaped(): written as it is, if the component can hold it.
///
/// Lifetime: borrows the text, that of a temporary for the length of the call.
class component_text {
public:
    /// Plain text: what the component cannot hold is escaped, and every "%".
    template <detail::any_text Text>
    constexpr component_text(Text&& text) noexcept : spelled_{std::string_view{text}, detail::spelling::plain} {}
    /// The component of a URI: its escapes are kept.
    template <detail::any_encoded Text>
    constexpr component_text(Text const& component) noexcept
        : spelled_{encoded_view{component}.encoded(), detail::spelling::kept} {}
    /// A text that is escaped already: written as it is, if the component can hold it.
    constexpr component_text(escaped_text text) noexcept : spelled_{text.text(), detail::spelling::escaped} {}
    component_text(std::nullptr_t) = delete;  // write std::nullopt where a component may be absent

    /// The octets, whatever they mean.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return spelled_.text; }

private:
    friend class component_member;
    [[nodiscard]] friend constexpr detail::spelled spelled_of(component_text text) noexcept { return text.spelled_; }
    constexpr explicit component_text(detail::spelled text) noexcept : spelled_(text) {}
    detail::spelled spelled_;
};

/// A text for a component of a URI, or none: the type of members of `fields`.
///
/// Takes what component_text takes, and std::nullopt, and the component of a URI that may be absent. A temporary that
/// owns its text does not compile: give the text a name first.
///
/// Lifetime: borrows the text.
class component_member {
public:
    using value_type = component_text;

    /// Absent.
    constexpr component_member() noexcept = default;
    /// Absent.
    constexpr component_member(std::nullopt_t) noexcept {}

    /// Plain text, as component_text takes it.
    template <detail::lasting_text Text>
    constexpr component_member(Text&& text) noexcept
        : spelled_{std::string_view{text}, detail::spelling::plain}, has_value_(true) {}
    /// Any text for a component.
    constexpr component_member(component_text text) noexcept : spelled_(text.spelled_), has_value_(true) {}
    /// The component of a URI, as component_text takes it.
    template <detail::any_encoded Text>
    constexpr component_member(Text const& component) noexcept : component_member(component_text{component}) {}
    /// A text that is escaped already, as component_text takes it.
    constexpr component_member(escaped_text text) noexcept : component_member(component_text{text}) {}
    /// The component of an optional, or none.
    template <class Text>
        requires std::is_convertible_v<Text const&, component_text>
    constexpr component_member(std::optional<Text> const& text) noexcept
        : spelled_(text ? component_text{*text}.spelled_ : detail::spelled{}), has_value_(text.has_value()) {}

    component_member(detail::owning_temporary auto&&) = delete;  // the text would be gone: give it a name first
    template <detail::owning_temporary Text>
    component_member(std::optional<Text>&&) = delete;  // the same: give it a name first
    template <detail::owning_temporary Text>
    component_member(std::optional<Text> const&&) = delete;  // the same: give it a name first
    component_member(std::nullptr_t) = delete;               // write std::nullopt for none

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_value_; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value_; }
    /// The text; empty where there is none.
    [[nodiscard]] constexpr component_text operator*() const noexcept { return component_text{spelled_}; }
    /// Its octets, whatever they mean; empty where there is none.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return spelled_.text; }

private:
    [[nodiscard]] friend constexpr detail::spelled const& spelled_of(component_member const& text) noexcept {
        return text.spelled_;
    }
    detail::spelled spelled_;
    bool has_value_ = false;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
