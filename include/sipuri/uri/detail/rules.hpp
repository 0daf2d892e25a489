// What RFC 3261 demands of known parameters, beyond its grammar.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_RULES_HPP
#define SIPURI_URI_DETAIL_RULES_HPP

#include <sipuri/text/detail/place.hpp>
#include <sipuri/uri/findings.hpp>
#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// ttl = 1*3DIGIT ; 0 to 255
[[nodiscard]] constexpr std::optional<errc> wrong_ttl(std::string_view value) noexcept {
    if (!chars::digit.contains_all(value)) return errc::invalid_value;
    unsigned number = 0;
    for (char const c : value.substr(0, 4)) number = number * 10U + static_cast<unsigned>(c - '0');
    if (value.size() > 3 || number > 255) return errc::out_of_range;
    return std::nullopt;
}

/// What is wrong with the value of a parameter that RFC 3261 names.
///
/// transport-param = "transport=" token ; user-param = "user=" token ; method-param = "method=" token
/// ttl-param = "ttl=" ttl ; maddr-param = "maddr=" host ; lr-param = "lr"
[[nodiscard]] constexpr std::optional<error> wrong_value(std::string_view text, parameter_view parameter,
                                                         parameter_rule const& rule) noexcept {
    auto const value = parameter.value();
    if (!value) {
        auto const end = parameter.text().substr(parameter.text().size());
        return at(text, end, errc::missing_value, component::parameter_value);
    }
    auto const written = value->encoded();
    if (written.ends_with("&amp")) {
        return at(text, written.substr(written.size() - 4), errc::html_ampersand, component::parameter_value);
    }
    if (rule.syntax == value_syntax::token) return outside_token(text, *value, errc::invalid_value);
    if (rule.syntax == value_syntax::ttl) {
        auto const code = wrong_ttl(written);
        if (!code) return std::nullopt;
        return at(text, written, *code, component::parameter_value);
    }
    auto const host = parse_host(written);
    if (host) return std::nullopt;
    auto const [code, where, offset, length] = host.error();
    return error{errc::invalid_value, component::parameter_value, offset_in(text, written) + offset, length};
}

/// The same for any parameter: nothing where RFC 3261 does not name it, or names a flag.
[[nodiscard]] constexpr std::optional<error> wrong_value(std::string_view text, parameter_view parameter) noexcept {
    auto const rule = rule_of(parameter);
    if (rule == nullptr || rule->syntax == value_syntax::flag) return std::nullopt;
    return wrong_value(text, parameter, *rule);
}

/// A value on a flag is tolerated: "lr=on" is common.
constexpr void check_value(findings& found, std::string_view text, parameter_view parameter,
                           parameter_rule const& rule) noexcept {
    if (rule.syntax != value_syntax::flag) {
        if (auto const wrong = wrong_value(text, parameter, rule)) found.add({severity::rejected, *wrong});
    } else if (auto const value = parameter.value()) {
        found.add({severity::advice, at(text, value->encoded(), errc::unexpected_value, component::parameter_value)});
    }
}

/// True if the row of that name is the only one with its syntax, so that the syntax tells the name.
[[nodiscard]] constexpr bool has_its_own_syntax(std::string_view name, value_syntax syntax) noexcept {
    for (auto const& row : parameter_rules) {
        if ((row.syntax == syntax) != (row.name == name)) return false;
    }
    return true;
}
static_assert(has_its_own_syntax("ttl", value_syntax::ttl) && has_its_own_syntax("maddr", value_syntax::host));

/// The parameters that judge each other, the first of each name.
struct transport_parameters {
    parameter_view ttl{};
    parameter_view maddr{};
    parameter_view transport{};
    bool has_ttl = false;
    bool has_maddr = false;
    bool has_transport = false;

    constexpr void add(parameter_view parameter, parameter_rule const& rule) noexcept {
        auto const keep = [parameter](bool& has, parameter_view& first) {
            if (!has) first = parameter;
            has = true;
        };
        if (rule.syntax == value_syntax::ttl) keep(has_ttl, ttl);
        if (rule.syntax == value_syntax::host) keep(has_maddr, maddr);
        if (rule.syntax == value_syntax::token && rule.name == "transport") keep(has_transport, transport);
    }
};

/// ttl "MUST only be used if maddr is a multicast address and the transport protocol is UDP"; sips needs a
/// reliable transport.
constexpr void check_transport(uri_view source, transport_parameters const& given, findings& found) noexcept {
    bool const sips = source.scheme() == scheme::sips;
    if (!given.has_ttl && !(sips && given.has_transport)) return;
    auto const text = source.text();
    auto const by = given.has_transport ? transport_of(given.transport.value().value_or(encoded_view{}))
                                        : default_transport(source.scheme());
    if (given.has_ttl) {
        auto const refuse = [&](errc code) {
            found.add({severity::rejected, at(text, given.ttl.text(), code, component::parameters)});
        };
        auto const value = given.has_maddr ? given.maddr.value() : std::nullopt;
        auto const group = value ? parse_host(value->encoded()) : error{};
        if (!group || (group->kind() != host_kind::name && !group->is_multicast())) refuse(errc::not_multicast);
        if (by != transport::udp) refuse(errc::not_udp);
    }
    if (sips && given.has_transport && by == transport::udp) {
        found.add({severity::rejected, at(text, given.transport.value()->encoded(), errc::unreliable,
                                          component::parameter_value)});
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
