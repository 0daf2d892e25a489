// One pass over the text: from octets to components, or to the first error.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SCAN_HPP
#define SIPURI_SCAN_HPP

#include <sipuri/components.hpp>
#include <sipuri/percent.hpp>

namespace sipuri::inline v1 {

namespace detail {

/// The end of the text that a component would have taken, had it been well-formed: the first of `delimiters`.
[[nodiscard]] constexpr std::uint32_t next_of(std::string_view delimiters, std::string_view text,
                                              std::uint32_t at) noexcept {
    auto const found = text.find_first_of(delimiters, at);
    return static_cast<std::uint32_t>(found == text.npos ? text.size() : found);
}

/// "sip:" / "sips:", in any case: the offset of the ":".
[[nodiscard]] constexpr result<std::uint32_t> scan_scheme(std::string_view text) noexcept {
    if (text.size() > 3 && equal_ignoring_case(text.substr(0, 3), "sip")) {
        if (text[3] == ':') return 3U;
        if (text.size() > 4 && to_lower(text[3]) == 's' && text[4] == ':') return 4U;
    }
    return error{errc::invalid_scheme, component::scheme, 0, next_of(":", text, 0)};
}

/// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
/// user     = 1*( unreserved / escaped / user-unreserved )
/// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
///
/// Begins at `at` and ends at the first raw "@", at `end`. Returns the end of the user.
[[nodiscard]] constexpr result<std::uint32_t> scan_userinfo(std::string_view text, std::uint32_t at,
                                                            std::uint32_t end) noexcept {
    auto const user_end = skip(text, at, user_class);
    if (user_end != end && text[user_end] != ':') {
        return refused(text, user_end, next_of(":@", text, user_end), component::user);
    }
    if (user_end == at) return error{errc::empty, component::user, at, 0};
    if (user_end != end) {
        auto const password_end = skip(text, user_end + 1, password_class);
        if (password_end != end) return refused(text, password_end, end, component::password);
    }
    return user_end;
}

/// port = 1*DIGIT, up to 65535
struct port_extent {
    std::uint32_t end = 0;
    std::uint16_t number = 0;
};
[[nodiscard]] constexpr result<port_extent> scan_port(std::string_view text, std::uint32_t const begin) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto at = begin;
    std::uint32_t number = 0;
    for (; at != size && is(digit_class, text[at]); ++at) {
        number = number * 10 + static_cast<std::uint32_t>(text[at] - '0');
        if (number > 0xFFFF) number = 0x10000;
    }
    if (at != size && text[at] != ';' && text[at] != '?') return error{errc::invalid_character, component::port, at, 1};
    if (at == begin) return error{errc::empty, component::port, at, 0};
    if (number > 0xFFFF) return error{errc::out_of_range, component::port, begin, at - begin};
    return port_extent{at, static_cast<std::uint16_t>(number)};
}

/// uri-parameters = *( ";" uri-parameter )
/// uri-parameter  = pname [ "=" pvalue ]
/// pname, pvalue  = 1*paramchar
///
/// Begins behind the first ";". Returns the end: the end of the text, or, where headers may follow, the first "?".
[[nodiscard]] constexpr result<std::uint32_t> scan_parameters(std::string_view text, std::uint32_t at,
                                                              bool headers_may_follow) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const ends = [&](std::uint32_t i) {
        return i == size || text[i] == ';' || (text[i] == '?' && headers_may_follow);
    };
    for (;;) {
        auto const name = at;
        at = skip(text, at, param_class);
        if (!ends(at) && text[at] != '=') {
            return refused(text, at, next_of("=;?", text, at), component::parameter_name);
        }
        if (at == name) return error{errc::empty, component::parameter_name, at, 0};
        if (!ends(at)) {
            auto const value = ++at;
            at = skip(text, at, param_class);
            if (!ends(at)) return refused(text, at, next_of(";?", text, at), component::parameter_value);
            if (at == value) return error{errc::empty, component::parameter_value, at, 0};
        }
        if (at == size || text[at] != ';') return at;
        ++at;
    }
}

/// headers = "?" header *( "&" header )
/// header  = hname "=" hvalue
/// hname   = 1*( hnv-unreserved / unreserved / escaped )
/// hvalue  = *( hnv-unreserved / unreserved / escaped )
///
/// Begins behind the "?" and takes the rest of the text. Returns its end.
[[nodiscard]] constexpr result<std::uint32_t> scan_headers(std::string_view text, std::uint32_t at) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    for (;;) {
        auto const name = at;
        at = skip(text, at, header_class);
        if (at != size && text[at] != '=' && text[at] != '&') {
            return refused(text, at, next_of("=&", text, at), component::header_name);
        }
        if (at == name) return error{errc::empty, component::header_name, at, 0};
        if (at == size || text[at] == '&') return error{errc::missing_equals, component::header_name, at, 0};
        at = skip(text, at + 1, header_class);
        if (at == size) return at;
        if (text[at] != '&') return refused(text, at, next_of("&", text, at), component::header_value);
        ++at;
    }
}

/// hostport uri-parameters [ headers ], from `found.host_begin` on.
[[nodiscard]] constexpr result<components> scan_behind_userinfo(std::string_view text, components found,
                                                                options allowed) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const host = scan_host(text, found.host_begin, allowed);
    if (!host) return host.error();
    found.kind = host->kind;
    found.used = host->used;
    auto at = found.host_end = host->end;
    if (at != size && text[at] == ':') {
        auto const port = scan_port(text, at + 1);
        if (!port) {
            if (auto const fault = missing_brackets(text, found.host_begin)) return *fault;
            return port.error();
        }
        found.port = port->number;
        at = port->end;
    }
    found.port_end = at;
    if (at != size && text[at] == ';') {
        auto const end = scan_parameters(text, at + 1, true);
        if (!end) return end.error();
        at = *end;
    }
    found.parameters_end = at;
    if (at != size) {
        auto const end = scan_headers(text, at + 1);
        if (!end) return end.error();
    }
    return found;
}

}  // namespace detail

/// Finds the components of a SIP or SIPS URI, or the first octets that no such URI can have there.
///
/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
/// hostport = host [ ":" port ]
///
/// RFC 3261, section 25.1. One pass, no backtracking: what stands before the first raw "@" is userinfo, for
/// nothing else derives an "@". Reads nothing outside `text`. Linear.
[[nodiscard]] constexpr result<components> scan(std::string_view text, options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    auto const scheme_end = detail::scan_scheme(text);
    if (!scheme_end) return scheme_end.error();

    components found;
    found.scheme_end = *scheme_end;
    found.user_end = found.host_begin = found.scheme_end + 1;
    auto const at_sign = text.find('@', found.host_begin);
    if (at_sign != text.npos) {
        auto const user_end = detail::scan_userinfo(text, found.host_begin, static_cast<std::uint32_t>(at_sign));
        if (!user_end) return user_end.error();
        found.user_end = *user_end;
        found.host_begin = static_cast<std::uint32_t>(at_sign) + 1;
    }
    auto const whole = detail::scan_behind_userinfo(text, found, allowed);
    if (!whole && whole.error().code == errc::invalid_character && text[whole.error().offset] == '@') {
        auto const fault = whole.error();
        return error{errc::second_at, fault.where, fault.offset, fault.length};
    }
    return whole;
}

}  // namespace sipuri::inline v1

#endif
