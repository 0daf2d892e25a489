// ;name=value: the uri-parameters, those that RFC 3261 knows with their types.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_PARAMETERS_HPP
#define SIPURI_URI_PARAMETERS_HPP

#include <sipuri/text/detail/field_range.hpp>
#include <sipuri/text/detail/place.hpp>
#include <sipuri/uri/detail/scanner.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/scheme.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

[[nodiscard]] constexpr sipuri::transport transport_of(encoded_view value) noexcept {
    for (auto const known : {transport::udp, transport::tcp, transport::sctp, transport::tls, transport::ws,
                             transport::wss}) {
        if (value.is(name(known))) return known;
    }
    return transport::other;
}

/// The first octet of a value that, decoded, no token has: an escape hides nothing.
///
/// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" ), its "%" only in escapes
/// and its backquote only escaped, for neither is a paramchar.
[[nodiscard]] constexpr std::optional<error> outside_token(std::string_view text, encoded_view value,
                                                           errc code) noexcept {
    return first_outside(text, value, chars::token, code, component::parameter_value);
}

}  // namespace detail

/// Reads a whole text as the value of a transport parameter: "tcp", in any case.
///
/// transport = "udp" / "tcp" / "sctp" / "tls" / other-transport ; other-transport = token. RFC 3261, section 25.1.
/// Errors are those of component::parameter_value. Linear.
[[nodiscard]] constexpr result<transport> parse_transport(std::string_view text) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::parameter_value, 0xFFFFFFFFU, 0};
    auto const size = static_cast<std::uint32_t>(text.size());
    if (size == 0) return error{errc::empty, component::parameter_value, 0, 0};
    auto const end = detail::skip(text, 0, detail::param_class);
    auto const value = detail::access::encoded(text.substr(0, end));
    if (auto const wrong = detail::outside_token(text, value, errc::invalid_value)) return *wrong;
    if (end != size) {
        // Only a token has an octet that needs no more than an escape.
        if (chars::token.contains(text[end])) return detail::refused(text, end, size, component::parameter_value);
        return error{errc::invalid_value, component::parameter_value, end, 1};
    }
    return detail::transport_of(value);
}

/// One parameter: a name, and a value if it has one. Borrows the text.
///
/// uri-parameter = pname [ "=" pvalue ]. RFC 3261, section 25.1.
class parameter_view : public detail::field_view {
public:
    /// The parameter "lr", for containers that need a default.
    constexpr parameter_view() noexcept : field_view("lr") {}

    /// Absent for a flag such as "lr"; never empty.
    [[nodiscard]] constexpr std::optional<encoded_view> value() const noexcept {
        if (!has_value()) return std::nullopt;
        return value_or_nothing();
    }

private:
    friend struct detail::access;
    using field_view::field_view;
};

/// The parameters in the order in which they appear: a lazy forward range. Borrows the text.
///
/// uri-parameters = *( ";" uri-parameter ). RFC 3261, section 25.1. A typed accessor reads the first parameter
/// of its name; what breaks the rules for it is reported by validate().
class parameters_view : public detail::field_range<parameter_view, detail::up_to<';'>> {
public:
    constexpr parameters_view() noexcept = default;

    /// transport-param = "transport=" ( "udp" / "tcp" / "sctp" / "tls" / other-transport )
    [[nodiscard]] constexpr std::optional<sipuri::transport> transport() const noexcept {
        auto const found = find("transport");
        if (!found) return std::nullopt;
        return detail::transport_of(found->value().value_or(encoded_view{}));
    }

    /// user-param = "user=" ( "phone" / "ip" / other-user )
    [[nodiscard]] constexpr std::optional<encoded_view> user() const noexcept { return value_of("user"); }

    /// method-param = "method=" Method
    [[nodiscard]] constexpr std::optional<encoded_view> method() const noexcept { return value_of("method"); }

    /// ttl-param = "ttl=" ttl ; ttl = 1*3DIGIT, 0 to 255. Absent if its value is anything else.
    [[nodiscard]] constexpr std::optional<std::uint8_t> ttl() const noexcept {
        auto const value = value_of("ttl");
        if (!value || value->size() > 3) return std::nullopt;
        unsigned number = 0;
        for (char const c : value->encoded()) {
            if (!chars::digit.contains(c)) return std::nullopt;
            number = number * 10U + static_cast<unsigned>(c - '0');
        }
        if (number > 255) return std::nullopt;
        return static_cast<std::uint8_t>(number);
    }

    /// maddr-param = "maddr=" host. Absent if its value is no host.
    [[nodiscard]] constexpr std::optional<host_view> maddr() const noexcept {
        auto const value = value_of("maddr");
        if (!value) return std::nullopt;
        auto const host = parse_host(value->encoded());
        if (!host) return std::nullopt;
        return *host;
    }

    /// lr-param = "lr". Its presence counts, whatever its value: "lr=on" is common.
    [[nodiscard]] constexpr bool lr() const noexcept { return contains("lr"); }

private:
    friend struct detail::access;
    using field_range::field_range;

    [[nodiscard]] constexpr std::optional<encoded_view> value_of(std::string_view name) const noexcept {
        auto const found = find(name);
        return found ? found->value() : std::nullopt;
    }
};

/// Reads a whole text as parameters, without a leading ";": "transport=tcp;lr". An empty text has none.
///
/// uri-parameters = *( ";" uri-parameter ). RFC 3261, section 25.1. Errors are those of
/// component::parameter_name and component::parameter_value, with offsets in `text`. Borrows `text`. Linear.
[[nodiscard]] constexpr result<parameters_view> parse_parameters(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::parameters, 0xFFFFFFFFU, 0};
    detail::scanner scanner{text};
    if (!text.empty() && !scanner.parameters(0, detail::followed_by::nothing)) return scanner.fault();
    return detail::access::make<parameters_view>(text);
}
constexpr result<parameters_view> parse_parameters(detail::owning_temporary auto&&) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
