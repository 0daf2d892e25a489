// What the productions within one URI capture, and the attribute of each.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_CAPTURES_HPP
#define SIPURI_X3_DETAIL_CAPTURES_HPP

#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace detail {

/// The options that a host needed.
[[nodiscard]] constexpr options needed_by(std::string_view host, host_kind kind) noexcept {
    if (kind == host_kind::ipv6) return {.zone = host.find('%') != host.npos};
    auto const underscore = host.find('_') != host.npos;
    if (host.ends_with('.')) host.remove_suffix(1);
    auto const last_label = host.substr(host.rfind('.') + 1);
    return {.underscore = underscore,
            .leading_digit = kind == host_kind::name && chars::digit.contains(last_label[0])};
}

/// What the productions within one URI have found.
///
/// Neither X3 nor the evaluator takes back what a rule captured before an enclosing rule failed. So each capture
/// overwrites what such a rule may have left: a host directly after the scheme says that there is no userinfo, and
/// every host sets the ends of all that follows it.
struct captures {
    char const* begin;
    components found{};

    [[nodiscard]] static consteval std::optional<component> component_of(part what) noexcept {
        switch (what) {
            case part::uri: return component::uri;
            case part::scheme: return component::scheme;
            case part::user: return component::user;
            case part::password: return component::password;
            case part::hostport:
            case part::host:
            case part::lenient_host: return component::host;
            case part::port: return component::port;
            case part::parameters: return component::parameters;
            case part::parameter_name: return component::parameter_name;
            case part::parameter_value: return component::parameter_value;
            case part::headers: return component::headers;
            case part::header_name: return component::header_name;
            case part::header_value: return component::header_value;
            case part::from_user: return twilio::request_field::from_user;
            default: return std::nullopt;
        }
    }
    /// True if an error within a production is reported at its beginning.
    [[nodiscard]] static consteval bool is_atom(part what) noexcept {
        return what == part::atom || what == part::scheme;
    }
    /// What parse_host() must be allowed to say why a text is not of this production.
    [[nodiscard]] static consteval options allowed_in(part what) noexcept {
        if (what != part::lenient_host) return {};
        return {.underscore = true, .zone = true, .leading_digit = true};
    }
    /// The octet that only this part can contain, so that its presence decides whether the part is there.
    [[nodiscard]] static consteval std::optional<char> mark_of(part what) noexcept {
        if (what == part::userinfo) return '@';
        return std::nullopt;
    }

    /// Records what a production has matched. False if the text is out of the production's range.
    template <part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        auto const from = static_cast<std::uint32_t>(first - begin);
        auto const to = static_cast<std::uint32_t>(last - begin);
        if constexpr (What == part::scheme) {
            found.scheme_end = to - 1;
        } else if constexpr (What == part::user) {
            found.user_end = to;
        } else if constexpr (What == part::hostname) {
            found.kind = host_kind::name;
        } else if constexpr (What == part::ipv4) {
            found.kind = host_kind::ipv4;
        } else if constexpr (What == part::ipv6) {
            found.kind = host_kind::ipv6;
        } else if constexpr (What == part::host || What == part::lenient_host) {
            if (from == found.scheme_end + 1) found.user_end = from;
            found.host_begin = from;
            found.host_end = found.port_end = found.parameters_end = to;
            if constexpr (What == part::lenient_host) found.used = needed_by({first, to - from}, found.kind);
        } else if constexpr (What == part::port) {
            std::uint32_t number = 0;
            for (; first != last; ++first) {
                number = number * 10 + static_cast<std::uint32_t>(*first - '0');
                if (number > 0xFFFF) return false;
            }
            found.port = static_cast<std::uint16_t>(number);
            found.port_end = found.parameters_end = to;
        } else if constexpr (What == part::parameters) {
            found.parameters_end = to;
        }
        return true;
    }

    /// The attribute of a production that has matched everything from the beginning to `last`.
    template <part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        using sipuri::detail::access;
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        if constexpr (What == part::uri) {
            return access::make<uri_view>(taken, found);
        } else if constexpr (What == part::user || What == part::password || What == part::parameter_name ||
                             What == part::parameter_value || What == part::header_name || What == part::header_value) {
            return access::encoded(taken);
        } else if constexpr (What == part::port) {
            return found.port;
        } else if constexpr (What == part::parameters) {
            return access::make<parameters_view>(taken.substr(taken.empty() ? 0 : 1));
        } else if constexpr (What == part::parameter) {
            return access::make<parameter_view>(taken);
        } else if constexpr (What == part::headers) {
            return access::make<headers_view>(taken.substr(1));
        } else if constexpr (What == part::header) {
            return access::make<header_view>(taken);
        } else {
            return taken;
        }
    }
};

}  // namespace detail

/// Which captures the grammar has whose parts are of this enumeration; never defined, found by its argument.
detail::captures captures_for(part);

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
