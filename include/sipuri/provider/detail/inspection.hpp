// The inspection of a URI by the rules of a profile: one walk over its parameters and one over its headers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_INSPECTION_HPP
#define SIPURI_PROVIDER_DETAIL_INSPECTION_HPP

#include <sipuri/provider/profile.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
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

/// True for a parameter of that name. A name with escapes is longer than what it means.
[[nodiscard]] constexpr bool is_named(parameter_view parameter, std::string_view name) noexcept {
    auto const written = parameter.name().encoded();
    if (written.size() <= name.size()) return equal_ignoring_case(written, name);
    bool const may_be = written[0] == '%' || (!name.empty() && to_lower(written[0]) == to_lower(name[0]));
    return may_be && parameter.is(name);
}

[[nodiscard]] constexpr bool ends_with_ignoring_case(std::string_view text, std::string_view end) noexcept {
    return text.size() >= end.size() && equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

/// What the octets of a header are, so that one look-up answers for each.
enum header_octet : std::uint8_t {
    ends_piece = 1,   // "=" and "&"
    is_escape = 2,    // "%"
    is_reserved = 4,  // what a provider may want to be escaped
    no_token = 8,     // what the name of a header in a message cannot hold
    is_control = 16,
    is_non_ascii = 32,
};

inline constexpr auto header_octets = [] {
    struct {
        std::uint8_t classes[256]{};
    } table;
    auto const add = [&](char_set const& set, std::uint8_t bit) {
        for (std::size_t i = 0; i != 256; ++i) {
            auto& octet = table.classes[i];
            if (set.contains(static_cast<char>(i))) octet = static_cast<std::uint8_t>(octet | bit);
        }
    };
    add(char_set{"=&"}, ends_piece);
    add(char_set{"%"}, is_escape);
    add(chars::hnv_unreserved, is_reserved);
    add(~chars::token, no_token);
    add(chars::control, is_control);
    add(~chars::ascii, is_non_ascii);
    return table;
}();

/// A name or a value within headers: its end, and what its octets are, those of escapes decoded.
struct header_piece {
    std::size_t end = 0;
    unsigned classes = 0;
};

[[nodiscard]] constexpr header_piece piece_of_header(std::string_view text, std::size_t at) noexcept {
    auto const class_of = [](unsigned octet) { return unsigned{header_octets.classes[octet]}; };
    header_piece piece;
    while (at != text.size()) {
        auto const what = class_of(static_cast<unsigned char>(text[at]));
        if ((what & (ends_piece | is_escape)) == 0) {
            piece.classes |= what;
            ++at;
        } else if ((what & ends_piece) != 0) {
            break;
        } else {
            // An escape hides nothing but that an octet is reserved.
            auto const octet = hex_value(text[at + 1]) * 16U + hex_value(text[at + 2]);
            piece.classes |= class_of(octet) & ~unsigned{is_reserved};
            at += 3;
        }
    }
    piece.end = at;
    return piece;
}

/// True for what may hold a URI, which has escapes of its own: "https%3A%2F%2Fexample.com%2Fa%2540b".
[[nodiscard]] constexpr bool has_colon(std::string_view value) noexcept {
    for (std::size_t i = 0; i != value.size(); ++i) {
        if (value[i] == ':' || has_escape(value, i, ':')) return true;
    }
    return false;
}

/// True for an address that only a private network, a link or the host itself can reach.
template <class Octets>
[[nodiscard]] constexpr bool is_out_of_reach(Octets const& octets) noexcept {
    return is_unspecified(octets) || is_loopback(octets) || sipuri::is_private(octets) || is_link_local(octets);
}
/// Likewise, and for 100.64.0.0/10, the networks of carriers. RFC 6598.
[[nodiscard]] constexpr bool is_out_of_reach(ipv4_octets const& octets) noexcept {
    return is_out_of_reach<ipv4_octets>(octets) || (octets[0] == 100 && octets[1] >> 6U == 1);
}

/// Likewise, and for the names of the host and of a link. RFC 6761, section 6.3; RFC 6762, section 3.
[[nodiscard]] constexpr bool is_out_of_reach(host_view host) noexcept {
    if (host.kind() == host_kind::name) {
        auto name = host.text();
        if (name.ends_with('.')) name.remove_suffix(1);
        return equal_ignoring_case(name, "localhost") || ends_with_ignoring_case(name, ".localhost") ||
               ends_with_ignoring_case(name, ".local");
    }
    if (auto const v4 = host.ipv4()) return is_out_of_reach(*v4);
    auto const v6 = *host.ipv6();
    if (auto const mapped = mapped_ipv4(v6)) return is_out_of_reach(*mapped);
    return is_out_of_reach(v6);
}

/// What a host is among a provider's SIP domains.
struct sip_domain {
    bool found = false;
    std::string_view place{};  // an edge or a region, between the label and the domain
};

[[nodiscard]] constexpr sip_domain sip_domain_in(std::string_view host, sip_domains const& domains) noexcept {
    if (domains.domain.empty() || !ends_with_ignoring_case(host, domains.domain)) return {};
    auto const rest = host.substr(0, host.size() - domains.domain.size());
    if (ends_with_ignoring_case(rest, domains.label)) return {true, {}};
    auto const dot = rest.rfind('.');
    if (dot == rest.npos || !ends_with_ignoring_case(rest.substr(0, dot), domains.label)) return {};
    return {true, rest.substr(dot + 1)};
}

/// Collects findings by the rules of one profile, each with the provider's number.
class inspection {
public:
    profile const& rules;
    findings found{};

    constexpr explicit inspection(profile const& by) noexcept : rules(by) {}

    constexpr void add(severity level, error const& what, component because_of = component::none) noexcept {
        found.add({level, what, number_of(level, what), because_of});
    }

    /// Advice has a number only where the provider documents one for that very error.
    [[nodiscard]] constexpr int number_of(severity level, error const& what) const noexcept {
        if (level != severity::advice) return rules.code_of(what);
        for (auto const& row : rules.codes) {
            if (row.where == what.where && row.code == what.code) return row.number;
        }
        return 0;
    }

    constexpr void inspect(uri_view source) noexcept {
        add_findings(found, source);
        found.change_each([&](finding& one) { one.provider_code = number_of(one.level, one.what); });
        text_ = source.text();
        if (!rules.schemes.empty() && !one_of(rules.schemes, source.scheme())) {
            reject(text_.substr(0, source.components().scheme_end), errc::not_supported, component::scheme);
        }
        lengths(source);
        host(source);
        if (!source.parameters().empty()) parameters(source.parameters());
        if (!source.headers().empty()) headers(source.headers().text());
    }

private:
    constexpr void reject(std::string_view piece, errc code, component where) noexcept {
        add(severity::rejected, at(text_, piece, code, where));
    }

    constexpr void lengths(uri_view source) noexcept {
        auto const size = text_.size();
        std::size_t const before = source.components().parameters_end;
        auto const limit = rules.max_before_headers;
        if (before > limit) {
            add(severity::rejected, {errc::too_long, component::uri, static_cast<std::uint32_t>(limit),
                                     static_cast<std::uint32_t>(before - limit)});
        }
        auto const headers = source.headers().text().size();
        if (headers <= rules.max_headers) return;
        auto const beyond = headers - rules.max_headers;
        add(severity::rejected, {errc::too_long, component::headers, static_cast<std::uint32_t>(size - beyond),
                                 static_cast<std::uint32_t>(beyond)});
    }

    constexpr void host(uri_view source) noexcept {
        auto const host = source.host();
        auto const advise = [&](std::string_view piece, errc code, component where) {
            add(severity::advice, at(text_, piece, code, where));
        };
        bool const inside = rules.advise_private_address && is_out_of_reach(host);
        if (inside) advise(host.text(), errc::private_address, component::host);
        auto const domain = sip_domain_in(host.text(), rules.domains);
        if (!domain.found) return;
        bool const edge = names(rules.domains.edges, access::encoded(domain.place));
        if (edge) advise(domain.place, errc::edge_host, component::host);
        if (!source.user()) advise(host.text().substr(0, 0), errc::missing, component::user);
    }

    constexpr void parameters(parameters_view all) noexcept {
        std::optional<parameter_view> transport;
        std::optional<parameter_view> secure;
        bool tls = false;
        for (auto const parameter : all) {
            if (is_named(parameter, "transport")) {
                bool const by_tls = transport_in(parameter) == sipuri::transport::tls;
                tls = tls || (by_tls && !transport);
                if (!transport) transport.emplace(parameter);
            }
            if (!secure && is_named(parameter, "secure")) secure.emplace(parameter);
            known_values(parameter);
            html_ampersand(parameter);
        }
        if (!rules.advise_secure_media || !tls) return;
        if (secure && secure->value() && secure->value()->is("true")) return;
        add(severity::advice, at(text_, transport->text(), errc::insecure_media, component::parameters));
    }

    /// The transport that a parameter names, which the provider may not support; none without a value.
    constexpr std::optional<sipuri::transport> transport_in(parameter_view parameter) noexcept {
        auto const value = parameter.value();
        if (!value) return std::nullopt;
        auto const by = transport_of(*value);
        if (!rules.transports.empty() && !one_of(rules.transports, by) && !wrong_value(text_, parameter)) {
            reject(value->encoded(), errc::not_supported, component::parameter_value);
        }
        return by;
    }

    constexpr void known_values(parameter_view parameter) noexcept {
        for (auto const& known : rules.parameters) {
            if (!is_named(parameter, known.name)) continue;
            auto const value = parameter.value();
            if (value && names(known.values, *value)) continue;
            auto const piece = value ? value->encoded() : parameter.text();
            error const what = at(text_, piece, errc::unknown_value, component::parameter_value);
            found.add({known.otherwise, what, known.otherwise == severity::advice ? 0 : rules.code_of(what)});
        }
    }

    /// "&amp;" between parameters: "&amp" ends the one, and its ";" separates it from the next.
    constexpr void html_ampersand(parameter_view parameter) noexcept {
        if (!parameter.text().ends_with("&amp")) return;
        auto const end = offset_in(text_, parameter.text()) + parameter.text().size();
        if (!text_.substr(end).starts_with(';') || wrong_value(text_, parameter)) return;
        auto const piece = text_.substr(end - 4, 4);
        add(severity::advice, at(text_, piece, errc::html_ampersand, component::parameters));
    }

    constexpr void headers(std::string_view all) noexcept {
        for (std::size_t begin = 0; begin < all.size();) {
            auto const name = piece_of_header(all, begin);
            auto const value = piece_of_header(all, name.end + 1);
            header(access::make<header_view>(all.substr(begin, value.end - begin)), name.classes, value.classes);
            begin = value.end + 1;
        }
    }

    constexpr void header(header_view header, unsigned in_name, unsigned in_value) noexcept {
        auto const name = header.name();
        if (!rules.any_header && !takes(name)) {
            add(severity::dropped, at(text_, name.encoded(), errc::not_supported, component::header_name));
        }
        // In a URI a name holds more than in a message.
        if ((in_name & no_token) != 0 && octets(name, in_name, component::header_name)) {
            auto const wrong = first_outside(text_, name, chars::token, errc::invalid_value, component::header_name);
            if (wrong) add(severity::dropped, *wrong);
        }
        // A body may hold what would end a header.
        bool const unsafe = (in_value & (is_control | is_non_ascii)) != 0;
        if (unsafe && header.policy() != header_policy::body) {
            (void)octets(header.value(), in_value, component::header_value);
        }
        if ((in_value & is_escape) != 0) double_escape(header.value().encoded());
        if (rules.advise_escaped_headers && (in_value & is_reserved) != 0) {
            auto const value = header.value().encoded();
            std::size_t reserved = 0;
            while (!chars::hnv_unreserved.contains(value[reserved])) ++reserved;
            add(severity::advice,
                at(text_, value.substr(reserved, 1), errc::should_be_escaped, component::header_value));
        }
    }

    /// An escape of an escape in a header's value, and not of a URI.
    constexpr void double_escape(std::string_view value) noexcept {
        auto const twice = double_escape_in(value);
        if (twice.empty() || has_colon(value)) return;
        add(severity::advice, at(text_, twice, errc::escaped_twice, component::header_value));
    }

    [[nodiscard]] constexpr bool takes(encoded_view name) const noexcept {
        auto const plain = name.decoded();
        bool const prefixed = begins_with(plain, rules.header_prefix);
        return prefixed ? !begins_with(plain, rules.reserved_header_prefix) : names(rules.header_names, name);
    }

    /// What a message must not hold, and what the provider drops; false if there is any of that.
    constexpr bool octets(encoded_view piece, unsigned classes, component where) noexcept {
        if ((classes & is_control) != 0) {
            add(severity::rejected, *first_outside(text_, piece, ~chars::control, errc::control_character, where));
            return false;
        }
        if (!rules.ascii_headers || (classes & is_non_ascii) == 0) return true;
        add(severity::dropped, *first_outside(text_, piece, chars::ascii, errc::non_ascii, where));
        return false;
    }

    std::string_view text_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
