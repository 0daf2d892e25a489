// One pass over the text of a URI: from octets to components, or to the first error.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_SCANNER_HPP
#define SIPURI_URI_DETAIL_SCANNER_HPP

#include <sipuri/text/detail/cursor.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/uri/components.hpp>
#include <sipuri/uri/detail/host_scanner.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The octets that end a component. RFC 3261, section 25.1.
[[nodiscard]] constexpr std::string_view delimiters_of(component where) noexcept {
    switch (where) {
        case component::scheme: return ":";
        case component::user: return ":@";
        case component::password: return "@";
        case component::host: return ":;?";
        case component::port: return ";?";
        case component::parameter_name: return "=;?";
        case component::parameter_value: return ";?";
        case component::header_name: return "=&";
        case component::header_value: return "&";
        default: return {};
    }
}

/// No component holds a raw "@": where one is refused, it is the second one.
[[nodiscard]] constexpr error with_second_at(std::string_view text, error what) noexcept {
    if (what.code == errc::invalid_character && text[what.offset] == '@') what.code = errc::second_at;
    return what;
}

/// Whether headers may follow parameters, and so a "?" end them.
enum class followed_by : bool { nothing, headers };

/// The productions of a URI in their order, each from where the one before it ended.
class scanner final : public cursor {
public:
    constexpr explicit scanner(std::string_view text) noexcept : cursor(text) {}

    [[nodiscard]] constexpr components const& found() const noexcept { return found_; }

    /// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
    /// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
    [[nodiscard]] SIPURI_INLINE constexpr bool uri(options allowed) noexcept {
        if (text_.size() > 0xFFFFFFFFU) return refuse({errc::too_long, component::uri, 0xFFFFFFFFU, 0});
        if (parts(allowed)) return true;
        return refuse(with_second_at(text_, fault_));
    }
    [[nodiscard]] SIPURI_INLINE constexpr bool parts(options allowed) noexcept {
        if (!scheme() || !userinfo() || !hostport(allowed)) return false;
        auto const end = found_.parameters_end = found_.port_end;
        if (octet(end) == ';' && !parameters(end + 1, followed_by::headers)) return false;
        return octet(found_.parameters_end) != '?' || headers(found_.parameters_end + 1);
    }

    /// "sip:" / "sips:", in any case
    [[nodiscard]] SIPURI_INLINE constexpr bool scheme() noexcept {
        // Four octets as one number, which compilers load at once.
        auto const octets = [](std::string_view text) {
            auto const at = [text](unsigned i) { return std::uint32_t{static_cast<unsigned char>(text[i])} << 8U * i; };
            return at(0) | at(1) | at(2) | at(3);
        };
        if (text_.size() > 3) {
            auto const first = octets(text_);
            bool const sips = (first | 0x20202020U) == octets("sips");
            found_.scheme_end = sips ? 4 : 3;
            if (sips ? octet(4) == ':' : (first | 0x00202020U) == octets("sip:")) return true;
        }
        return refuse(refused_scheme(text_));
    }

    /// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
    /// user     = 1*( unreserved / escaped / user-unreserved )
    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
    ///
    /// What comes before the first raw "@", for nothing else derives one; without one, the host begins here.
    [[nodiscard]] SIPURI_INLINE constexpr bool userinfo() noexcept {
        auto const user = found_.scheme_end + 1;
        auto at = found_.user_end = skip(text_, user, user_class);
        if (octet(at) == ':') at = skip(text_, at + 1, password_class);
        if (octet(at) != '@') {
            if (text_.find('@', at) != text_.npos) return refuse(refused_userinfo(text_, user, found_.user_end, at));
            found_.user_end = found_.host_begin = user;
            return true;
        }
        if (found_.user_end == user) return refuse_empty(user, component::user);
        found_.host_begin = at + 1;
        return true;
    }

    /// hostport = host [ ":" port ]
    [[nodiscard]] SIPURI_INLINE constexpr bool hostport(options allowed) noexcept {
        auto host = read_host(text_, found_.host_begin);
        if (!host) {
            auto const lenient = read_lenient_host(text_, found_.host_begin, host.end, allowed);
            if (!lenient.host) return refuse(lenient.fault);
            host = lenient.host;
            found_.used = lenient.used;
        }
        found_.host_end = found_.port_end = host.end;
        found_.kind = host.kind;
        if (octet(host.end) != ':' || port(host.end + 1)) return true;
        if (auto const bare = missing_brackets(text_, found_.host_begin)) fault_ = *bare;
        return false;
    }

    /// port = 1*DIGIT, up to 65535
    [[nodiscard]] SIPURI_INLINE constexpr bool port(std::uint32_t begin) noexcept {
        auto at = begin;
        std::uint32_t number = 0;
        for (; at != text_.size() && digit_value(text_[at]) <= 9; ++at) {
            number = number * 10 + digit_value(text_[at]);
            if (number > 0xFFFF) number = 0x10000;
        }
        auto const next = octet(at);
        if (next != end_of_text && next != ';' && next != '?') {
            return refuse({errc::invalid_character, component::port, at, 1});
        }
        if (at == begin) return refuse_empty(at, component::port);
        if (number > 0xFFFF) return refuse({errc::out_of_range, component::port, begin, at - begin});
        found_.port_end = at;
        found_.port = static_cast<std::uint16_t>(number);
        return true;
    }

    /// uri-parameters = *( ";" uri-parameter )
    /// uri-parameter  = pname [ "=" pvalue ]
    /// pname, pvalue  = 1*paramchar
    ///
    /// Begins after the first ";", and ends with the text, or, where headers may follow, before the first "?".
    [[nodiscard]] SIPURI_INLINE constexpr bool parameters(std::uint32_t at, followed_by what) noexcept {
        for (;; ++at) {
            auto const name = at;
            at = skip(text_, at, param_class);
            auto next = octet(at);
            auto const ends = [&] { return next == ';' || next == end_of_text || (next == '?' && what == followed_by::headers); };
            if (at == name && (ends() || next == '=')) return refuse_empty(at, component::parameter_name);
            if (next == '=') {
                auto const value = ++at;
                at = skip(text_, at, param_class);
                next = octet(at);
                if (!ends()) return refuse(refused_octet(text_, at, component::parameter_value));
                if (at == value) return refuse_empty(at, component::parameter_value);
            } else if (!ends()) {
                return refuse(refused_octet(text_, at, component::parameter_name));
            }
            if (next != ';') break;
        }
        found_.parameters_end = at;
        return true;
    }

    /// headers = "?" header *( "&" header )
    /// header  = hname "=" hvalue
    /// hname   = 1*( hnv-unreserved / unreserved / escaped )
    /// hvalue  = *( hnv-unreserved / unreserved / escaped )
    ///
    /// Begins after the "?", and takes the rest of the text.
    [[nodiscard]] SIPURI_INLINE constexpr bool headers(std::uint32_t at) noexcept {
        for (;; ++at) {
            auto const name = at;
            at = skip(text_, at, header_class);
            if (octet(at) != '=' || at == name) return refuse(refused_header_name(text_, name, at));
            at = skip(text_, at + 1, header_class);
            if (octet(at) == end_of_text) return true;
            if (octet(at) != '&') return refuse(refused_octet(text_, at, component::header_value));
        }
    }

private:
    // These take copies, not the reader, so that compilers can hold it in registers.
    [[nodiscard]] SIPURI_COLD static constexpr error refused_octet(std::string_view text, std::uint32_t at,
                                                                   component where) noexcept {
        return refused(text, at, text[at] == '%' ? next_of(delimiters_of(where), text, at) : at, where);
    }
    [[nodiscard]] SIPURI_COLD static constexpr error refused_scheme(std::string_view text) noexcept {
        return {errc::invalid_scheme, component::scheme, 0, next_of(delimiters_of(component::scheme), text, 0)};
    }
    [[nodiscard]] SIPURI_COLD static constexpr error refused_userinfo(std::string_view text, std::uint32_t user,
                                                                      std::uint32_t user_end,
                                                                      std::uint32_t at) noexcept {
        if (user_end == at) return refused_octet(text, at, component::user);
        if (user_end == user) return {errc::empty, component::user, user, 0};
        return refused_octet(text, at, component::password);
    }
    [[nodiscard]] SIPURI_COLD static constexpr error refused_header_name(std::string_view text, std::uint32_t name,
                                                                         std::uint32_t at) noexcept {
        bool const ends = at == text.size() || text[at] == '=' || text[at] == '&';
        if (!ends) return refused_octet(text, at, component::header_name);
        if (at == name) return {errc::empty, component::header_name, at, 0};
        return {errc::missing_equals, component::header_name, at, 0};
    }

    components found_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
