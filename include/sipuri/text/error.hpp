// What is wrong, where, and the type that holds either a value or that answer.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_ERROR_HPP
#define SIPURI_TEXT_ERROR_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#if !defined(__GNUC__)
#include <cstdlib>
#endif

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What is wrong.
enum class errc : std::uint8_t {
    // the grammar: parse() and the other parsers
    invalid_scheme,     ///< the text does not begin with "sip:" or "sips:"
    empty,              ///< a component that must not be empty is empty
    invalid_character,  ///< an octet that the component cannot hold as it is
    invalid_escape,     ///< a "%" without two hexadecimal digits behind it
    unexpected_end,     ///< the component ends where it must go on
    missing_equals,     ///< a header without "="
    second_at,          ///< a second raw "@"
    out_of_range,       ///< a number beyond its limit, or with a zero before it where none may stand
    invalid_ipv4,       ///< only digits and dots, but no IPv4 address
    invalid_ipv6,       ///< too many or too few groups for an IPv6 address
    unclosed_bracket,   ///< a "[" without its "]"
    missing_brackets,   ///< an IPv6 address without brackets around it
    numeric_top_label,  ///< the last label of a host name begins with a digit
    underscore,         ///< "_" in a host name (accepted with options::underscore)
    zone,               ///< an IPv6 zone identifier (accepted with options::zone)
    too_long,           ///< longer than 4 GiB - 1, or than a provider's limit
    not_tel,            ///< the text does not begin with "tel:"
    no_phone_context,   ///< a local number without ";phone-context="
    ext_and_isub,       ///< an extension beside a subaddress
    missing_angles,     ///< a URI without "<" and ">" where it needs them
    unclosed_angle,     ///< a "<" without its ">"
    unclosed_quote,     ///< a quoted string that does not end
    line_break,         ///< a CR or LF, folded or not
    invalid_name,       ///< a name with an octet that it cannot hold, escaped or not
    // the further rules of RFC 3261: validate()
    duplicate_name,   ///< a name that may stand once stands twice
    missing_value,    ///< a known parameter without its value
    invalid_value,    ///< a known parameter with a value that its own syntax refuses
    unexpected_value, ///< a flag with a value
    not_multicast,    ///< ttl without a multicast address in maddr
    not_udp,          ///< ttl with a transport other than UDP
    unreliable,       ///< sips with UDP
    not_allowed,      ///< a component that may not stand in this place of a message
    // a provider's rules: check() and the request
    not_supported,       ///< well-formed, but the provider does not take it
    unknown_value,       ///< a parameter that the provider knows, with a value that it does not
    missing,             ///< a field that the provider requires
    not_a_user_name,     ///< a whole address where only a user name may stand
    control_character,   ///< a control character, escaped or not
    non_ascii,           ///< an escaped octet above 0x7F
    html_ampersand,      ///< "&amp;" where "&" or ";" was meant
    should_be_escaped,   ///< an octet that the provider wants escaped
    insecure_media,      ///< signalling is encrypted, media is not
    too_many,            ///< a list of fixed capacity is full
    // writing
    no_space,  ///< the output is smaller than the text; the error's length is the size needed
};

/// Where it is wrong: a component of a URI, or a field of a provider's request.
enum class component : std::uint8_t {
    uri,
    scheme,
    user,
    password,
    host,
    port,
    parameters,
    parameter_name,
    parameter_value,
    headers,
    header_name,
    header_value,
    number,
    display_name,
    generic_param,
    from_user,
    account_sid,
    url,
    twiml,
    application_sid,
    method,
    sip_auth_username,
    sip_auth_password,
    extra,
    output,
};

/// What is wrong, in which component, and the octets of the text at fault.
///
/// `offset` and `length` are octets of the text that was given; a length of 0 is a place between octets.
struct error {
    errc code = errc::invalid_scheme;  ///< what is wrong
    component where = component::uri;  ///< in which component
    std::uint32_t offset = 0;          ///< of the first octet at fault
    std::uint32_t length = 0;          ///< octets at fault; of errc::no_space the size needed

    friend constexpr bool operator==(error const&, error const&) noexcept = default;
};

/// The enumerator's own name: "invalid_escape". Never empty.
[[nodiscard]] constexpr std::string_view name(errc code) noexcept {
    switch (code) {
        case errc::invalid_scheme: return "invalid_scheme";
        case errc::empty: return "empty";
        case errc::invalid_character: return "invalid_character";
        case errc::invalid_escape: return "invalid_escape";
        case errc::unexpected_end: return "unexpected_end";
        case errc::missing_equals: return "missing_equals";
        case errc::second_at: return "second_at";
        case errc::out_of_range: return "out_of_range";
        case errc::invalid_ipv4: return "invalid_ipv4";
        case errc::invalid_ipv6: return "invalid_ipv6";
        case errc::unclosed_bracket: return "unclosed_bracket";
        case errc::missing_brackets: return "missing_brackets";
        case errc::numeric_top_label: return "numeric_top_label";
        case errc::underscore: return "underscore";
        case errc::zone: return "zone";
        case errc::too_long: return "too_long";
        case errc::not_tel: return "not_tel";
        case errc::no_phone_context: return "no_phone_context";
        case errc::ext_and_isub: return "ext_and_isub";
        case errc::missing_angles: return "missing_angles";
        case errc::unclosed_angle: return "unclosed_angle";
        case errc::unclosed_quote: return "unclosed_quote";
        case errc::line_break: return "line_break";
        case errc::invalid_name: return "invalid_name";
        case errc::duplicate_name: return "duplicate_name";
        case errc::missing_value: return "missing_value";
        case errc::invalid_value: return "invalid_value";
        case errc::unexpected_value: return "unexpected_value";
        case errc::not_multicast: return "not_multicast";
        case errc::not_udp: return "not_udp";
        case errc::unreliable: return "unreliable";
        case errc::not_allowed: return "not_allowed";
        case errc::not_supported: return "not_supported";
        case errc::unknown_value: return "unknown_value";
        case errc::missing: return "missing";
        case errc::not_a_user_name: return "not_a_user_name";
        case errc::control_character: return "control_character";
        case errc::non_ascii: return "non_ascii";
        case errc::html_ampersand: return "html_ampersand";
        case errc::should_be_escaped: return "should_be_escaped";
        case errc::insecure_media: return "insecure_media";
        case errc::too_many: return "too_many";
        case errc::no_space: return "no_space";
    }
    return "unknown";
}

/// One sentence for people, without the text at fault: "a '%' must be followed by two hexadecimal digits".
[[nodiscard]] constexpr std::string_view message(errc code) noexcept {
    switch (code) {
        case errc::invalid_scheme: return "a SIP URI begins with sip: or sips:";
        case errc::empty: return "must not be empty";
        case errc::invalid_character: return "this character is not allowed here";
        case errc::invalid_escape: return "a '%' must be followed by two hexadecimal digits";
        case errc::unexpected_end: return "ends too early";
        case errc::missing_equals: return "a header needs '=' between name and value";
        case errc::second_at: return "only one '@' may stand unescaped";
        case errc::out_of_range: return "number out of range";
        case errc::invalid_ipv4: return "an IPv4 address has four groups from 0 to 255";
        case errc::invalid_ipv6: return "wrong number of groups for an IPv6 address";
        case errc::unclosed_bracket: return "'[' without ']'";
        case errc::missing_brackets: return "an IPv6 address needs brackets";
        case errc::numeric_top_label: return "the last label of a host name must begin with a letter";
        case errc::underscore: return "'_' is not allowed in a host name";
        case errc::zone: return "a zone identifier is not allowed in a SIP URI";
        case errc::too_long: return "too long";
        case errc::not_tel: return "a telephone URI begins with tel:";
        case errc::no_phone_context: return "a number without '+' needs ;phone-context=";
        case errc::ext_and_isub: return "a number has an extension or a subaddress, not both";
        case errc::missing_angles: return "a URI with ',' ';' or '?', or behind a name, must stand in < >";
        case errc::unclosed_angle: return "'<' without '>'";
        case errc::unclosed_quote: return "a quoted string must end with '\"'";
        case errc::line_break: return "no line break may stand here: unfold the header field first";
        case errc::invalid_name: return "this character is not allowed in a name here, escaped or not";
        case errc::duplicate_name: return "this name may appear only once";
        case errc::missing_value: return "this parameter needs a value";
        case errc::invalid_value: return "this value is not allowed here";
        case errc::unexpected_value: return "this parameter is a flag: its value means nothing";
        case errc::not_multicast: return "ttl needs a multicast address in maddr";
        case errc::not_udp: return "ttl needs the transport UDP";
        case errc::unreliable: return "sips needs a reliable transport, and UDP is none";
        case errc::not_allowed: return "not allowed in this place of a message";
        case errc::not_supported: return "not supported by this provider";
        case errc::unknown_value: return "this provider does not know this value";
        case errc::missing: return "required, but not given";
        case errc::not_a_user_name: return "give the user name only, not a whole address";
        case errc::control_character: return "no control character may stand here, escaped or not";
        case errc::non_ascii: return "only ASCII is allowed here, escaped or not";
        case errc::html_ampersand: return "'&amp;' is HTML: write '&' between headers, ';' between parameters";
        case errc::should_be_escaped: return "this character should be escaped";
        case errc::insecure_media: return "signalling is encrypted, media is not";
        case errc::too_many: return "too many entries";
        case errc::no_space: return "the output is too small";
    }
    return "unknown error";
}

/// The enumerator's own name: "parameter_value". Never empty.
[[nodiscard]] constexpr std::string_view name(component where) noexcept {
    switch (where) {
        case component::uri: return "uri";
        case component::scheme: return "scheme";
        case component::user: return "user";
        case component::password: return "password";
        case component::host: return "host";
        case component::port: return "port";
        case component::parameters: return "parameters";
        case component::parameter_name: return "parameter_name";
        case component::parameter_value: return "parameter_value";
        case component::headers: return "headers";
        case component::header_name: return "header_name";
        case component::header_value: return "header_value";
        case component::number: return "number";
        case component::display_name: return "display_name";
        case component::generic_param: return "generic_param";
        case component::from_user: return "from_user";
        case component::account_sid: return "account_sid";
        case component::url: return "url";
        case component::twiml: return "twiml";
        case component::application_sid: return "application_sid";
        case component::method: return "method";
        case component::sip_auth_username: return "sip_auth_username";
        case component::sip_auth_password: return "sip_auth_password";
        case component::extra: return "extra";
        case component::output: return "output";
    }
    return "unknown";
}

namespace detail {

/// A size as errors hold it: one that does not fit becomes the greatest that does.
[[nodiscard]] constexpr std::uint32_t clamped(std::uint64_t octets) noexcept {
    return octets >> 32U == 0 ? static_cast<std::uint32_t>(octets) : 0xFFFFFFFFU;
}

/// Ends the program. Not constexpr, so that in a constant expression the compiler names it.
[[noreturn]] inline void access_to_a_result_that_holds_an_error() noexcept {
#if defined(__GNUC__)
    __builtin_trap();
#else
    std::abort();
#endif
}

/// True for a temporary that owns its text: a view of it would dangle at the end of the full expression.
template <class T>
concept owning_temporary =
    !std::is_lvalue_reference_v<T> && std::is_class_v<std::remove_cvref_t<T>> &&
    std::is_convertible_v<T, std::string_view> &&
    !(std::is_trivially_copyable_v<std::remove_cvref_t<T>> &&
      std::ranges::enable_borrowed_range<std::remove_cvref_t<T>>);

/// A value or an error, for values that are copied as their octets: so is this, and it includes little.
template <class T, bool = std::is_trivially_copyable_v<T>>
class value_or_error {
public:
    constexpr value_or_error(T const& value) noexcept : value_(value), has_value_(true) {}
    constexpr value_or_error(error const& what) noexcept : error_(what), has_value_(false) {}

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
/// Reading the value of a result that holds an error ends the program, in every build mode, with or
/// without exceptions; in a constant expression it does not compile.
template <class T>
class [[nodiscard]] result {
public:
    using value_type = T;
    using error_type = sipuri::error;

    /// Holds a value.
    constexpr result(T value) noexcept(std::is_nothrow_move_constructible_v<T>) : held_(static_cast<T&&>(value)) {}
    /// Holds an error.
    constexpr result(sipuri::error what) noexcept : held_(what) {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return held_.has_value(); }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return held_.has_value(); }

    [[nodiscard]] constexpr T const& value() const& noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T& value() & noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    /// By value, so that `auto const& uri = *parse(text)` does not dangle.
    [[nodiscard]] constexpr T value() && { return static_cast<T&&>(checked().value()); }

    [[nodiscard]] constexpr T const& operator*() const& noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T& operator*() & noexcept SIPURI_LIFETIMEBOUND { return checked().value(); }
    [[nodiscard]] constexpr T operator*() && { return static_cast<T&&>(checked().value()); }

    [[nodiscard]] constexpr T const* operator->() const noexcept SIPURI_LIFETIMEBOUND { return &checked().value(); }
    [[nodiscard]] constexpr T* operator->() noexcept SIPURI_LIFETIMEBOUND { return &checked().value(); }

    /// Meaningful only where there is no value.
    [[nodiscard]] constexpr sipuri::error error() const noexcept { return held_.what(); }

    template <class U>
    [[nodiscard]] constexpr T value_or(U&& other) const& {
        return has_value() ? held_.value() : static_cast<T>(static_cast<U&&>(other));
    }

    /// `next(value)`, itself a result, or the error.
    template <class F>
    constexpr auto and_then(F&& next) const& -> std::remove_cvref_t<std::invoke_result_t<F, T const&>> {
        if (has_value()) return static_cast<F&&>(next)(held_.value());
        return error();
    }

    /// A result of `next(value)`, or the error.
    template <class F>
    constexpr auto transform(F&& next) const& -> result<std::remove_cvref_t<std::invoke_result_t<F, T const&>>> {
        if (has_value()) return static_cast<F&&>(next)(held_.value());
        return error();
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
    /// Meaningful only where there was no success.
    [[nodiscard]] constexpr sipuri::error error() const noexcept { return error_; }

private:
    sipuri::error error_{};
    bool failed_ = false;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
