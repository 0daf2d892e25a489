// The type that holds either a value or the error that explains why there is none.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_RESULT_HPP
#define SIPURI_TEXT_RESULT_HPP

#include <sipuri/text/error.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#if !defined(__GNUC__)
#include <cstdlib>
#endif

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Ends the program. Not constexpr, so that in a constant expression the compiler names it.
[[noreturn]] inline void access_to_a_result_that_holds_an_error() noexcept {
#if defined(__GNUC__)
    __builtin_trap();
#else
    std::abort();
#endif
}

/// True for a type that owns the text its members give out, in so far as a temporary of it must not be viewed. A type
/// that owns and is copied as its octets says so itself.
template <class T>
inline constexpr bool owns_text = !std::is_trivially_copyable_v<T>;

/// True for a temporary that owns its text: a view of it would dangle at the end of the full expression.
template <class T>
concept owning_temporary =
    !std::is_lvalue_reference_v<T> && std::is_class_v<std::remove_cvref_t<T>> &&
    std::is_convertible_v<T, std::string_view> &&
    !(std::is_trivially_copyable_v<std::remove_cvref_t<T>> &&
      std::ranges::enable_borrowed_range<std::remove_cvref_t<T>>);

/// `next(value)`, where `next` may be a pointer to a member.
template <class F, class T>
constexpr decltype(auto) call(F&& next, T&& value) {
    if constexpr (std::is_member_function_pointer_v<std::remove_cvref_t<F>>) {
        return (static_cast<T&&>(value).*next)();
    } else if constexpr (std::is_member_object_pointer_v<std::remove_cvref_t<F>>) {
        return (static_cast<T&&>(value).*next);
    } else {
        return static_cast<F&&>(next)(static_cast<T&&>(value));
    }
}

/// True for values that share their room with an error: all of it is copied, as octets. A class smaller than an error
/// would leave part of that room unset, and g++ warns callers who copy it.
template <class T>
inline constexpr bool shares_room =
    std::is_trivially_copyable_v<T> && (!std::is_class_v<T> || sizeof(T) >= sizeof(error));

/// A value or an error, for values that are copied as their octets: so is this, and it includes little.
template <class T, bool = shares_room<T>>
class value_or_error {
public:
    constexpr value_or_error(T const& value) noexcept : value_(value), has_value_(true) {}
    constexpr value_or_error(error const& what) noexcept : error_(what), has_value_(false) {}
    template <class Make>
    constexpr value_or_error(std::in_place_t, Make make) noexcept : value_(make()), has_value_(true) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_value_; }
    [[nodiscard]] constexpr T const& value() const noexcept { return value_; }
    [[nodiscard]] constexpr T& value() noexcept { return value_; }
    [[nodiscard]] constexpr error what() const noexcept { return has_value_ ? error{} : error_; }

private:
    union {
        T value_;
        error error_;
    };
    bool has_value_;
};

template <class T>
class value_or_error<T, false> {
public:
    constexpr value_or_error(T&& value) : value_(static_cast<T&&>(value)) {}
    constexpr value_or_error(error const& what) noexcept : error_(what) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return value_.has_value(); }
    [[nodiscard]] constexpr T const& value() const noexcept { return *value_; }
    [[nodiscard]] constexpr T& value() noexcept { return *value_; }
    [[nodiscard]] constexpr error what() const noexcept { return error_; }

private:
    std::optional<T> value_;
    error error_{};
};

}  // namespace detail

/// Either a value or the `error` that explains why there is none.
///
/// Reading the value of a result that holds an error ends the program, in every build mode, with or without exceptions;
/// in a constant expression it does not compile. Ask first, or use value_or() and the functions after it.
template <class T>
class [[nodiscard]] result {
public:
    using value_type = T;
    using error_type = sipuri::error;

    /// Holds a value.
    constexpr result(T value) noexcept(std::is_nothrow_move_constructible_v<T>) : held_(static_cast<T&&>(value)) {}
    /// Holds an error.
    constexpr result(sipuri::error what) noexcept : held_(what) {}
    /// Holds what `make()` returns, made in its place: for a large value that is copied as its octets.
    template <class Make>
        requires std::is_trivially_copyable_v<T>
    constexpr result(std::in_place_t in_place, Make make) noexcept : held_(in_place, make) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return held_.has_value(); }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return held_.has_value(); }

    [[nodiscard]] constexpr T const& value() const& noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T& value() & noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    /// By value, so that `auto const& uri = *parse(text)` does not dangle.
    [[nodiscard]] constexpr T value() && { return static_cast<T&&>(checked().value()); }

    [[nodiscard]] constexpr T const& operator*() const& noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T& operator*() & noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T operator*() && { return static_cast<T&&>(checked().value()); }

    [[nodiscard]] constexpr T const* operator->() const& noexcept SIPURI_LIFETIMEBOUND { return &checked().value(); }
    [[nodiscard]] constexpr T* operator->() & noexcept SIPURI_LIFETIMEBOUND { return &checked().value(); }
    /// Keep the result in a variable first: what `uri::parse(text)->text()` gives would dangle.
    T const* operator->() const&& requires detail::owns_text<T> = delete;  // keep the result in a variable first

    /// Meaningful only where there is no value.
    [[nodiscard]] constexpr sipuri::error error() const noexcept { return held_.what(); }

    /// The value, or `other`.
    template <class U>
    [[nodiscard]] constexpr T value_or(U&& other) const& {
        return has_value() ? held_.value() : static_cast<T>(static_cast<U&&>(other));
    }
    template <class U>
    [[nodiscard]] constexpr T value_or(U&& other) && {
        return has_value() ? static_cast<T&&>(held_.value()) : static_cast<T>(static_cast<U&&>(other));
    }

    /// `next(value)`, itself a result, or the error. `next` may be a pointer to a member.
    template <class F>
    constexpr auto and_then(F&& next) const& -> std::remove_cvref_t<std::invoke_result_t<F, T const&>> {
        if (has_value()) return detail::call(static_cast<F&&>(next), held_.value());
        return error();
    }
    /// The same with the value moved.
    template <class F>
    constexpr auto and_then(F&& next) && -> std::remove_cvref_t<std::invoke_result_t<F, T&&>> {
        if (has_value()) return detail::call(static_cast<F&&>(next), static_cast<T&&>(held_.value()));
        return error();
    }

    /// A result of `next(value)`, or the error. `next` may be a pointer to a member, and may return nothing.
    template <class F>
    constexpr auto transform(F&& next) const& -> result<std::remove_cvref_t<std::invoke_result_t<F, T const&>>> {
        if (!has_value()) return error();
        if constexpr (std::is_void_v<std::invoke_result_t<F, T const&>>) {
            detail::call(static_cast<F&&>(next), held_.value());
            return {};
        } else {
            return detail::call(static_cast<F&&>(next), held_.value());
        }
    }
    /// The same with the value moved.
    template <class F>
    constexpr auto transform(F&& next) && -> result<std::remove_cvref_t<std::invoke_result_t<F, T&&>>> {
        if (!has_value()) return error();
        if constexpr (std::is_void_v<std::invoke_result_t<F, T&&>>) {
            detail::call(static_cast<F&&>(next), static_cast<T&&>(held_.value()));
            return {};
        } else {
            return detail::call(static_cast<F&&>(next), static_cast<T&&>(held_.value()));
        }
    }

    /// This, or `next(error)`, which is such a result or converts to one.
    template <class F>
    constexpr result or_else(F&& next) const& {
        if (has_value()) return *this;
        return static_cast<F&&>(next)(error());
    }
    /// This, moved, or `next(error)`.
    template <class F>
    constexpr result or_else(F&& next) && {
        if (has_value()) return static_cast<result&&>(*this);
        return static_cast<F&&>(next)(error());
    }

    /// The value, or the error that `change(error)` makes of this one.
    template <class F>
    constexpr result transform_error(F&& change) const& {
        if (has_value()) return *this;
        return sipuri::error{static_cast<F&&>(change)(error())};
    }
    /// The value, moved, or the error that `change(error)` makes of this one.
    template <class F>
    constexpr result transform_error(F&& change) && {
        if (has_value()) return static_cast<result&&>(*this);
        return sipuri::error{static_cast<F&&>(change)(error())};
    }

private:
    [[nodiscard]] constexpr auto const& checked() const noexcept {
        if (!has_value()) detail::access_to_a_result_that_holds_an_error();
        return held_;
    }
    [[nodiscard]] constexpr auto& checked() noexcept {
        if (!has_value()) detail::access_to_a_result_that_holds_an_error();
        return held_;
    }

    detail::value_or_error<T> held_;
};

/// Success, or the `error` that explains why there is none.
template <>
class [[nodiscard]] result<void> {
public:
    using value_type = void;
    using error_type = sipuri::error;

    constexpr result() noexcept = default;
    /// No success.
    constexpr result(sipuri::error what) noexcept : error_(what), failed_(true) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return !failed_; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return !failed_; }
    /// Nothing; ends the program where there was no success.
    constexpr void value() const noexcept {
        if (failed_) detail::access_to_a_result_that_holds_an_error();
    }
    /// Meaningful only where there was no success.
    [[nodiscard]] constexpr sipuri::error error() const noexcept { return error_; }

    /// `next()`, itself a result, or the error.
    template <class F>
    constexpr auto and_then(F&& next) const -> std::remove_cvref_t<std::invoke_result_t<F>> {
        if (has_value()) return static_cast<F&&>(next)();
        return error();
    }
    /// This, or `next(error)`, itself a result<void>.
    template <class F>
    constexpr result or_else(F&& next) const {
        if (has_value()) return *this;
        return static_cast<F&&>(next)(error());
    }
    /// This, or the error that `change(error)` makes of its own.
    template <class F>
    constexpr result transform_error(F&& change) const {
        if (has_value()) return *this;
        return sipuri::error{static_cast<F&&>(change)(error())};
    }

private:
    sipuri::error error_{};
    bool failed_ = false;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
