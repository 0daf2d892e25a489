// A valid SIP or SIPS URI that borrows its text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_VIEW_HPP
#define SIPURI_URI_VIEW_HPP

#include <sipuri/uri/components.hpp>
#include <sipuri/uri/detail/scanner.hpp>
#include <sipuri/uri/headers.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/parameters.hpp>
#include <sipuri/uri/scan.hpp>
#include <sipuri/uri/scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// An encoded_view, or a literal that the compiler checks for whole escapes.
struct encoded_or_literal {
    encoded_view text;

    constexpr encoded_or_literal(encoded_view given) noexcept : text(given) {}
    template <std::size_t size>
    consteval encoded_or_literal(char const (&literal)[size])
        : text(access::encoded(checked({literal, size - 1}))) {}

private:
    [[nodiscard]] static consteval std::string_view checked(std::string_view literal) {
        if (skip(literal, 0, user_class) != literal.size()) a_user_cannot_hold_this_text();
        return literal;
    }
    static void a_user_cannot_hold_this_text() {}  // not constexpr, so that the compiler names it
};

/// The URI of a view that was given none: its host can never be reached (RFC 2606).
inline constexpr std::string_view anonymous = "sip:anonymous.invalid";

}  // namespace detail

/// A valid URI: its text and where each component appears in it. Borrows the text; there is no invalid one.
///
/// SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]. RFC 3261, section 19.1.
/// Absent and empty are different things: an accessor of an optional component says which.
class uri_view {
public:
    /// The URI `sip:anonymous.invalid`, for containers that need a default.
    constexpr uri_view() noexcept = default;

    /// The whole URI, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// The offsets that the accessors read.
    [[nodiscard]] constexpr sipuri::components const& components() const noexcept { return parts_; }

    /// sip or sips.
    [[nodiscard]] constexpr sipuri::scheme scheme() const noexcept {
        return parts_.scheme_end == 3 ? scheme::sip : scheme::sips;
    }

    /// user = 1*( unreserved / escaped / user-unreserved ); never empty.
    [[nodiscard]] constexpr std::optional<encoded_view> user() const noexcept {
        if (parts_.host_begin == user_begin()) return std::nullopt;
        return detail::access::encoded(between(user_begin(), parts_.user_end));
    }

    /// The user, or `other` where there is none: text that is escaped as a user is, such as a literal.
    ///
    /// Example: `uri.user_or("anonymous").decoded().to_string()`.
    [[nodiscard]] constexpr encoded_view user_or(detail::encoded_or_literal other) const noexcept {
        return user().value_or(other.text);
    }

    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," ); may be present and empty.
    [[nodiscard]] constexpr std::optional<encoded_view> password() const noexcept {
        if (parts_.host_begin <= parts_.user_end + 1) return std::nullopt;
        return detail::access::encoded(between(parts_.user_end + 1, parts_.host_begin - 1));
    }

    /// host = hostname / IPv4address / IPv6reference
    [[nodiscard]] constexpr host_view host() const noexcept {
        return detail::access::make<host_view>(between(parts_.host_begin, parts_.host_end), parts_.kind);
    }

    /// port = 1*DIGIT, as a number. Absent is not the same as 5060, nor as 0.
    [[nodiscard]] constexpr std::optional<std::uint16_t> port() const noexcept {
        if (parts_.port_end == parts_.host_end) return std::nullopt;
        return parts_.port;
    }
    /// The port's digits as written, without the ":"; empty where there is none.
    [[nodiscard]] constexpr std::string_view port_text() const noexcept {
        return behind(parts_.host_end, parts_.port_end);
    }

    /// uri-parameters = *( ";" uri-parameter )
    [[nodiscard]] constexpr parameters_view parameters() const noexcept {
        return detail::access::make<parameters_view>(behind(parts_.port_end, parts_.parameters_end));
    }

    /// headers = "?" header *( "&" header )
    [[nodiscard]] constexpr headers_view headers() const noexcept {
        return detail::access::make<headers_view>(
            behind(parts_.parameters_end, static_cast<std::uint32_t>(text_.size())));
    }

    /// The transport parameter, absent where there is none.
    [[nodiscard]] constexpr std::optional<sipuri::transport> transport() const noexcept {
        return parameters().transport();
    }

    /// The transport to use: the parameter's, else UDP for sip and TCP for sips. RFC 3261, section 19.1.1.
    [[nodiscard]] constexpr sipuri::transport effective_transport() const noexcept {
        return transport().value_or(default_transport(scheme()));
    }

    /// The port to use: the URI's, else 5060, or 5061 for sips and for TLS; 80 and 443 for WebSocket.
    ///
    /// RFC 3261, section 19.1.1, Table 1; RFC 7118, section 5.
    [[nodiscard]] constexpr std::uint16_t effective_port() const noexcept {
        if (auto const given = port()) return *given;
        return default_port(scheme(), effective_transport());
    }

    /// Which leniencies the text needed; all false for a URI of RFC 3261.
    [[nodiscard]] constexpr options used() const noexcept { return parts_.used; }

private:
    friend struct detail::access;
    constexpr uri_view(std::string_view text, sipuri::components const& parts) noexcept : text_(text), parts_(parts) {}

    [[nodiscard]] constexpr std::uint32_t user_begin() const noexcept { return parts_.scheme_end + 1; }
    [[nodiscard]] constexpr std::string_view between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return {text_.data() + begin, end - begin};
    }
    /// What follows the delimiter at `at`, or nothing if there is none.
    [[nodiscard]] constexpr std::string_view behind(std::uint32_t at, std::uint32_t end) const noexcept {
        return at == end ? between(end, end) : between(at + 1, end);
    }

    std::string_view text_ = detail::anonymous;
    sipuri::components parts_{.scheme_end = 3, .user_end = 4, .host_begin = 4, .host_end = 21, .port_end = 21,
                              .parameters_end = 21};
};

// Two URIs that differ in octets may be equivalent, and equivalence is not transitive: RFC 3261, section 19.1.4.
bool operator==(uri_view, uri_view) = delete;  // write equivalent(a, b), or compare the octets of text()
bool operator<(uri_view, uri_view) = delete;   // for containers use canonical_key(uri), or the type uri_key

/// Reads a whole text as a SIP or SIPS URI.
///
/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
///
/// RFC 3261, section 25.1, with the addresses of RFC 5954. Strict: what the grammar does not derive is an error,
/// which says what, in which component, and at which octets. The view borrows `text`. Allocates nothing. Linear.
[[nodiscard]] constexpr result<uri_view> parse(std::string_view text SIPURI_LIFETIMEBOUND,
                                               options allowed = {}) noexcept {
    auto const found = scan(text, allowed);
    if (!found) return found.error();
    return detail::access::make<uri_view>(text, *found);
}
constexpr result<uri_view> parse(detail::owning_temporary auto&&, options = {}) = delete;

/// True if parse() would give a URI.
[[nodiscard]] constexpr bool can_parse(std::string_view text, options allowed = {}) noexcept {
    return scan(text, allowed).has_value();
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <>
struct std::hash<sipuri::uri_view> {
    hash() = delete;  // for containers use canonical_key(uri), or the type uri_key
};

#endif
