// The types of an aggregate's members: a text or a list that outlives the expression that names it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_MEMBER_HPP
#define SIPURI_TEXT_MEMBER_HPP

#include <sipuri/text/result.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// True for what a text can be borrowed from: everything that is a text, except a temporary that owns it.
template <class Text>
concept lasting_text = std::is_convertible_v<Text, std::string_view> && !owning_temporary<Text>;

/// True for what a span of T can be made from. It is not asked of a copy of the member: that takes compilers time.
template <class List, class T, class Member>
concept spannable =
    !std::is_same_v<std::remove_cvref_t<List>, Member> && std::is_convertible_v<List&, std::span<T const>>;

}  // namespace detail

/// A text, or none: an optional text of an aggregate such as `twilio::call`.
///
/// Empty and absent differ. A temporary that owns its text, such as `name + "@"`, does not compile: the aggregate would
/// outlive it. Give the text a name first. Neither does nullptr.
///
/// Lifetime: borrows the text.
class text_member {
public:
    using value_type = std::string_view;

    /// No text.
    constexpr text_member() noexcept = default;
    /// No text.
    constexpr text_member(std::nullopt_t) noexcept {}

    /// A literal, a string that has a name, a std::string_view.
    template <detail::lasting_text Text>
    constexpr text_member(Text&& text) noexcept : text_(text), has_value_(true) {}
    /// The text of an optional, or none.
    template <class Text>
        requires std::is_convertible_v<Text const&, std::string_view>
    constexpr text_member(std::optional<Text> const& text) noexcept
        : text_(text ? std::string_view{*text} : std::string_view{}), has_value_(text.has_value()) {}

    text_member(detail::owning_temporary auto&&) = delete;  // the text would be gone: give it a name first
    template <detail::owning_temporary Text>
    text_member(std::optional<Text>&&) = delete;  // the same: give it a name first
    template <detail::owning_temporary Text>
    text_member(std::optional<Text> const&&) = delete;  // the same: give it a name first
    text_member(std::nullptr_t) = delete;               // write std::nullopt for no text

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_value_; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value_; }
    /// The text; empty where there is none.
    [[nodiscard]] constexpr std::string_view operator*() const noexcept { return text_; }
    [[nodiscard]] constexpr std::string_view const* operator->() const noexcept { return &text_; }
    /// The text, or `other` where there is none.
    [[nodiscard]] constexpr std::string_view value_or(std::string_view other) const noexcept {
        return has_value_ ? text_ : other;
    }

private:
    std::string_view text_;
    bool has_value_ = false;
};

/// A list of an aggregate's: an array, a std::vector or a std::span, in its order.
///
/// A temporary that owns its elements does not compile: give the list a name first.
///
/// Lifetime: borrows the elements.
template <class T>
class list_member {
public:
    using value_type = T;

    /// No elements.
    constexpr list_member() noexcept = default;

    /// The `size` elements from `first` on.
    constexpr list_member(T const* first SIPURI_LIFETIMEBOUND, std::size_t size) noexcept : list_(first, size) {}
    /// The elements of an array, a vector that has a name, a std::span.
    template <detail::spannable<T, list_member> List>
    constexpr list_member(List&& list) noexcept : list_(list) {}

    template <detail::spannable<T, list_member> List>
        requires(!std::is_lvalue_reference_v<List> && !std::ranges::enable_borrowed_range<std::remove_cv_t<List>>)
    list_member(List&&) = delete;  // the elements would be gone: give the list a name first

    /// The elements as a span.
    [[nodiscard]] constexpr operator std::span<T const>() const noexcept { return list_; }
    [[nodiscard]] constexpr T const* begin() const noexcept { return list_.data(); }
    [[nodiscard]] constexpr T const* end() const noexcept { return list_.data() + list_.size(); }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return list_.size(); }
    [[nodiscard]] constexpr bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] constexpr T const& operator[](std::size_t i) const noexcept { return list_[i]; }

private:
    std::span<T const> list_;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
