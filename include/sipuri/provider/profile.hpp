// A provider's limits as data, and a URI checked against them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_PROFILE_HPP
#define SIPURI_PROVIDER_PROFILE_HPP

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The number by which a provider calls an error in a component.
struct provider_code {
    errc code = errc::none;             ///< what is wrong
    component where = component::none;  ///< in which component
    int number = 0;                     ///< the provider's number for it
};

/// A URI parameter that a provider knows, and the values that it takes, compared without case.
struct known_parameter {
    std::string_view name{};                     ///< compared decoded and without case
    std::span<std::string_view const> values{};  ///< any other is dropped
};

/// What a provider takes, as data: an aggregate of views over constants, which outlive every use.
///
/// Lengths are octets as written, escapes counted as they stand.
struct profile {
    std::string_view name{};       ///< by which a command line or a report calls it
    std::string_view described{};  ///< what the data was taken from, and when

    std::span<scheme const> schemes{};           ///< those that are taken; none named: any
    std::size_t max_before_headers = unbounded;  ///< octets before the "?" of the headers
    std::size_t max_headers = unbounded;         ///< octets behind it

    std::span<sipuri::transport const> transports{};       ///< those that are taken; none named: any
    sipuri::transport default_transport = transport::udp;  ///< where the URI has no transport parameter
    bool advise_secure_media = false;                      ///< advise where transport=tls stands without secure=true
    std::span<known_parameter const> parameters{};         ///< those whose values are checked

    bool any_header = true;                            ///< every header name is taken
    std::span<std::string_view const> header_names{};  ///< else these,
    std::string_view header_prefix{};                  ///< and those that begin so,
    std::string_view refused_header_prefix{};          ///< but none that begins so, which is refused outright
    bool ascii_headers = false;                        ///< drops headers with octets above 0x7F
    bool advise_escaped_headers = false;               ///< wants all but letters and digits escaped in values

    char_set from{};                          ///< the octets of a From user name; none: no From is taken
    bool from_required = false;               ///< a request without a From is rejected
    std::size_t max_sip_auth = unbounded;     ///< octets of the SIP user name, and of the password
    std::size_t max_twiml = unbounded;        ///< octets of a document in the request
    severity no_document = severity::advice;  ///< neither Url nor Twiml nor ApplicationSid

    int malformed_code = 0;                  ///< the number for a To that no rule below names
    std::span<provider_code const> codes{};  ///< the numbers for errors; the first that fits counts

    /// The provider's number for an error, 0 where it has none.
    [[nodiscard]] constexpr int code_of(error const& what) const noexcept {
        for (auto const& row : codes) {
            if (row.code == what.code && row.where == what.where) return row.number;
        }
        return is_of_uri(what.where) ? malformed_code : 0;
    }
};

namespace detail {

template <class T>
[[nodiscard]] constexpr bool one_of(std::span<T const> values, T wanted) noexcept {
    for (auto const& value : values) {
        if (value == wanted) return true;
    }
    return false;
}

[[nodiscard]] constexpr bool names(std::span<std::string_view const> values, encoded_view text) noexcept {
    for (auto const value : values) {
        if (text.is(value)) return true;
    }
    return false;
}

/// True if there is a prefix, and the text begins with it.
[[nodiscard]] constexpr bool begins_with(decoded_view text, std::string_view prefix) noexcept {
    if (prefix.empty()) return false;
    auto at = text.begin();
    for (char const c : prefix) {
        if (at == text.end() || to_lower(*at) != to_lower(c)) return false;
        ++at;
    }
    return true;
}

/// Collects findings of one profile, each with the provider's number.
struct inspection {
    profile const& rules;
    findings found{};

    [[nodiscard]] constexpr int number_of(severity level, error const& what) const noexcept {
        return level == severity::advice ? 0 : rules.code_of(what);
    }
    constexpr void add(severity level, error const& what) noexcept { found.add({level, what, number_of(level, what)}); }
};

constexpr void check_lengths(uri_view source, inspection& seen) noexcept {
    auto const size = source.text().size();
    std::size_t const before = source.components().parameters_end;
    auto const limit = seen.rules.max_before_headers;
    if (before > limit) {
        seen.add(severity::rejected, {errc::too_long, component::uri, static_cast<std::uint32_t>(limit),
                                      static_cast<std::uint32_t>(before - limit)});
    }
    auto const headers = source.headers().text().size();
    auto const header_limit = seen.rules.max_headers;
    if (headers > header_limit) {
        auto const beyond = headers - header_limit;
        seen.add(severity::rejected, {errc::too_long, component::headers, static_cast<std::uint32_t>(size - beyond),
                                      static_cast<std::uint32_t>(beyond)});
    }
}

constexpr void check_parameters(uri_view source, inspection& seen) noexcept {
    auto const text = source.text();
    auto const parameters = source.parameters();
    for (auto const parameter : parameters) {
        auto const value = parameter.value();
        bool const well_formed = !wrong_value(text, parameter);  // else validate() has told
        bool const any_transport = seen.rules.transports.empty();
        if (parameter.is("transport") && well_formed && !any_transport &&
            !one_of(seen.rules.transports, transport_of(*value))) {
            seen.add(severity::rejected,
                     at(text, value->encoded(), errc::not_supported, component::parameter_value));
        }
        for (auto const& known : seen.rules.parameters) {
            if (!parameter.is(known.name) || (value && names(known.values, *value))) continue;
            auto const piece = value ? value->encoded() : parameter.text();
            seen.add(severity::dropped, at(text, piece, errc::unknown_value, component::parameter_value));
        }
        auto const end = offset_in(text, parameter.text()) + parameter.text().size();
        if (well_formed && parameter.text().ends_with("&amp") && text.substr(end).starts_with(';')) {
            auto const piece = text.substr(end - 4, 4);
            seen.add(severity::advice, at(text, piece, errc::html_ampersand, component::parameters));
        }
    }
    if (!seen.rules.advise_secure_media || parameters.transport() != transport::tls) return;
    auto const secure = parameters.find("secure");
    if (secure && secure->value() && secure->value()->is("true")) return;
    auto const tls = parameters.find("transport")->text();
    seen.add(severity::advice, at(text, tls, errc::insecure_media, component::parameters));
}

/// What a message must not hold, and what the provider drops; false if there is any of that.
constexpr bool check_octets(std::string_view text, encoded_view piece, component where, inspection& seen) noexcept {
    if (auto const found = first_outside(text, piece, ~chars::control, errc::control_character, where)) {
        seen.add(severity::rejected, *found);
        return false;
    }
    if (!seen.rules.ascii_headers) return true;
    auto const found = first_outside(text, piece, chars::ascii, errc::non_ascii, where);
    if (found) seen.add(severity::dropped, *found);
    return !found;
}

constexpr void check_header(std::string_view text, header_view header, inspection& seen) noexcept {
    auto const& rules = seen.rules;
    auto const name = header.name();
    if (!rules.any_header) {
        auto const what = at(text, name.encoded(), errc::not_supported, component::header_name);
        if (begins_with(name.decoded(), rules.refused_header_prefix)) {
            seen.add(severity::rejected, what);
        } else if (!begins_with(name.decoded(), rules.header_prefix) && !names(rules.header_names, name)) {
            seen.add(severity::dropped, what);
        }
    }
    if (check_octets(text, name, component::header_name, seen)) {
        // In a URI more is a name than in a message.
        auto const found = first_outside(text, name, chars::token, errc::invalid_value, component::header_name);
        if (found) seen.add(severity::dropped, *found);
    }
    if (header.policy() != header_policy::body) {
        (void)check_octets(text, header.value(), component::header_value, seen);
    }
    if (!rules.advise_escaped_headers) return;
    auto const value = header.value().encoded();
    for (std::size_t i = 0; i != value.size(); ++i) {
        if (chars::alphanum.contains(value[i]) || value[i] == '%') continue;
        seen.add(severity::advice, at(text, value.substr(i, 1), errc::should_be_escaped, component::header_value));
        return;
    }
}

}  // namespace detail

/// Asks a URI for RFC 3261's further rules, as validate() does, and then for a provider's.
///
/// Each finding carries the provider's own number where one exists. A length that is exceeded is shown as the octets
/// beyond the limit. Offsets are those of `source.text()`. Allocates nothing. Costs what validate() costs, and a few
/// passes more.
[[nodiscard]] constexpr findings (check)(uri_argument argument, profile const& rules) noexcept {
    auto const source = argument.view();
    detail::inspection seen{rules};
    auto const text = source.text();
    seen.found.add(validate(source),
                   [&](finding& found) { found.provider_code = seen.number_of(found.level, found.what); });
    if (!rules.schemes.empty() && !detail::one_of(rules.schemes, source.scheme())) {
        auto const scheme = text.substr(0, source.components().scheme_end);
        seen.add(severity::rejected, detail::at(text, scheme, errc::not_supported, component::scheme));
    }
    detail::check_lengths(source, seen);
    detail::check_parameters(source, seen);
    for (auto const header : source.headers()) detail::check_header(text, header, seen);
    return seen.found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
