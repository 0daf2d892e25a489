// What RFC 3261 says of each uri-parameter that it names: one row a parameter, for all who ask.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_PARAMETER_RULES_HPP
#define SIPURI_URI_PARAMETER_RULES_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/uri/parameters.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Whether the case of letters counts.
enum class letter_case : std::uint8_t { matters, ignored };

/// Whether a parameter that only one of two URIs has makes them differ. RFC 3261, section 19.1.4.
enum class when_alone : std::uint8_t { differs, ignored };

/// The grammar of a parameter's value. RFC 3261, section 25.1.
enum class value_syntax : std::uint8_t {
    flag,   ///< no value: "lr"
    token,  ///< 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
    ttl,    ///< 1*3DIGIT, 0 to 255
    host,   ///< hostname / IPv4address / IPv6reference
};

/// What RFC 3261 says of one parameter.
struct parameter_rule {
    std::string_view name;       ///< in lower case
    std::string_view contexts;   ///< section 19.1.1, Table 1: 'o' (optional) or '-' (not allowed) for each `context`
    value_syntax syntax;         ///< section 25.1
    when_alone alone;            ///< section 19.1.4
    letter_case value_case;      ///< section 19.1.4
};

/// The rows, sorted by name.
inline constexpr parameter_rule parameter_rules[]{
    // name       contexts   syntax               alone                value_case
    {"lr",        "o---ooo", value_syntax::flag,  when_alone::ignored, letter_case::ignored},
    {"maddr",     "o--oooo", value_syntax::host,  when_alone::differs, letter_case::ignored},
    {"method",    "-----o-", value_syntax::token, when_alone::differs, letter_case::matters},
    {"transport", "o--oooo", value_syntax::token, when_alone::differs, letter_case::ignored},
    {"ttl",       "o--o-oo", value_syntax::ttl,   when_alone::differs, letter_case::ignored},
    {"user",      "ooooooo", value_syntax::token, when_alone::differs, letter_case::ignored},
};

namespace detail {

/// For each size of a name the first row with such a name; the number of rows where there is none.
inline constexpr auto rows_by_size = [] {
    std::array<std::uint8_t, 16> first{};
    for (auto& row : first) row = std::size(parameter_rules);
    for (auto row = std::size(parameter_rules); row-- != 0;) {
        first.at(parameter_rules[row].name.size()) = static_cast<std::uint8_t>(row);
    }
    return first;
}();

/// The row of a name that has no escape.
[[nodiscard]] constexpr table_row<parameter_rule> rule_of_plain(std::string_view name) noexcept {
    if (name.size() >= rows_by_size.size()) return {};
    for (std::size_t row = rows_by_size[name.size()]; row != std::size(parameter_rules); ++row) {
        if (equal_ignoring_case(name, parameter_rules[row].name)) return parameter_rules[row];
    }
    return {};
}

}  // namespace detail

/// The row of a parameter by its name, decoded and without case; null for one that RFC 3261 does not name.
///
/// Complexity: linear in the length of the name.
[[nodiscard]] constexpr detail::table_row<parameter_rule> rule_of(encoded_view name) noexcept {
    if (auto const plain = detail::rule_of_plain(name.encoded())) return plain;
    if (detail::first_of('%', name.encoded()) == name.size()) return {};
    for (auto const& rule : parameter_rules) {
        if (name.is(rule.name)) return rule;
    }
    return {};
}
/// The row of a parameter by its own name; null for one that RFC 3261 does not name.
[[nodiscard]] constexpr detail::table_row<parameter_rule> rule_of(parameter_view parameter) noexcept {
    return rule_of(parameter.name());
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
