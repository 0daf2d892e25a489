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

/// ttl "MUST only be used if maddr is a multicast address and the transport protocol is UDP"; sips needs a
/// reliable transport.
constexpr void check_transport(uri_view source, findings& found) noexcept {
    auto const text = source.text();
    auto const parameters = source.parameters();
    if (auto const ttl = parameters.find("ttl")) {
        auto const maddr = parameters.maddr();
        bool const group = maddr && (maddr->kind() == host_kind::name || maddr->is_multicast());
        if (!group) found.add({severity::rejected, at(text, ttl->text(), errc::not_multicast, component::parameters)});
        if (source.effective_transport() != transport::udp) {
            found.add({severity::rejected, at(text, ttl->text(), errc::not_udp, component::parameters)});
        }
    }
    if (source.scheme() == scheme::sips && source.transport() == transport::udp) {
        auto const value = parameters.find("transport")->value()->encoded();
        found.add({severity::rejected, at(text, value, errc::unreliable, component::parameter_value)});
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
