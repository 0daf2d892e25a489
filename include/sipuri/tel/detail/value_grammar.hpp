// The grammar of the values of telephone parameters.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_VALUE_GRAMMAR_HPP
#define SIPURI_TEL_DETAIL_VALUE_GRAMMAR_HPP

#include <sipuri/text/detail/place.hpp>
#include <sipuri/tel/detail/chars.hpp>
#include <sipuri/tel/parameter_rules.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// hex-phonedigit = HEXDIG / visual-separator. RFC 4694, section 4.
inline constexpr char_set hex_phonedigit = chars::hexdig | visual_separator;
/// trunk-group-label = 1*( unreserved / escaped / "/" / "&" / "+" / "$" ). RFC 4904, section 5.
inline constexpr char_set trunk_group_label = chars::unreserved | char_set{"/&+$"};

/// The first octet of a value, decoded, that `allowed` does not hold.
[[nodiscard]] constexpr std::optional<error> value_outside(std::string_view text, encoded_view value,
                                                           char_set const& allowed) noexcept {
    return first_outside(text, value, allowed, errc::invalid_value, component::parameter_value);
}

/// The first octet of a value, as it is, that `allowed` does not hold; an escape may be any octet.
[[nodiscard]] constexpr std::optional<error> raw_value_outside(std::string_view text, encoded_view value,
                                                               char_set const& allowed) noexcept {
    auto const octets = value.encoded();
    for (std::size_t i = 0; i != octets.size(); ++i) {
        if (allowed.contains(octets[i]) || octets[i] == '%') continue;
        return at(text, octets.substr(i, 1), errc::invalid_value, component::parameter_value);
    }
    return std::nullopt;
}

/// A whole value that is wrong, or wrong in what it lacks.
[[nodiscard]] constexpr error wrong_value_at(std::string_view text, encoded_view value) noexcept {
    return at(text, value.encoded(), errc::invalid_value, component::parameter_value);
}

/// True for a value that begins with "+": a global number.
[[nodiscard]] constexpr bool is_global_value(encoded_view value) noexcept {
    return !value.empty() && *value.decoded().begin() == '+';
}

/// True if a "+" follows the first octet, where no number has one.
[[nodiscard]] constexpr bool has_inner_plus(encoded_view value) noexcept {
    auto const decoded = value.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (*at == '+' && at != decoded.begin()) return true;
    }
    return false;
}

/// global-hex-digits = "+" 1*3( DIGIT ) *hex-phonedigit
[[nodiscard]] constexpr std::optional<error> global_hex_digits_fault(std::string_view text,
                                                                     encoded_view value) noexcept {
    auto const decoded = value.decoded();
    auto at = decoded.begin();
    ++at;
    bool const begins = at != decoded.end() && chars::digit.contains(*at);
    if (!begins || has_inner_plus(value)) return wrong_value_at(text, value);
    return value_outside(text, value, hex_phonedigit | char_set{"+"});
}

/// 1*hex-phonedigit, of which the first is a HEXDIG
[[nodiscard]] constexpr std::optional<error> local_hex_digits_fault(std::string_view text,
                                                                    encoded_view value) noexcept {
    if (visual_separator.contains(*value.decoded().begin())) return wrong_value_at(text, value);
    return value_outside(text, value, hex_phonedigit);
}

/// domainname = *( domainlabel "." ) toplabel [ "." ]
[[nodiscard]] constexpr std::optional<error> domainname_fault(std::string_view text, encoded_view value) noexcept {
    constexpr std::size_t most = 255;
    fixed_text<most> name;
    for (char const c : value.decoded()) name.put(c);
    auto const host = parse_host(name.view());
    if (name.size() > most || !host || host->kind() != host_kind::name) return wrong_value_at(text, value);
    return std::nullopt;
}

/// What is wrong with a value, by the grammar of its parameter.
[[nodiscard]] constexpr std::optional<error> value_fault(std::string_view text, encoded_view value,
                                                         telephone_value grammar) noexcept {
    switch (grammar) {
        case telephone_value::open:
        case telephone_value::flag:
        case telephone_value::uric: return std::nullopt;
        case telephone_value::phonedigits: return value_outside(text, value, phonedigit);
        case telephone_value::label: return raw_value_outside(text, value, trunk_group_label);
        case telephone_value::token: return raw_value_outside(text, value, chars::token);
        case telephone_value::premium:
            if (value.is("information") || value.is("entertainment")) return std::nullopt;
            return wrong_value_at(text, value);
        case telephone_value::routing:
            return is_global_value(value) ? global_hex_digits_fault(text, value) : local_hex_digits_fault(text, value);
        case telephone_value::context:
            return is_global_value(value) ? global_hex_digits_fault(text, value) : domainname_fault(text, value);
        case telephone_value::descriptor:
            if (!is_global_value(value)) return domainname_fault(text, value);
            if (has_inner_plus(value)) return wrong_value_at(text, value);
            return value_outside(text, value, phonedigit | char_set{"+"});
    }
    return std::nullopt;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
