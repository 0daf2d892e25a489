// Reads one address of a header field, production by production.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_SCANNER_HPP
#define SIPURI_ADDRESS_DETAIL_SCANNER_HPP

#include <sipuri/address/detail/absolute_uri.hpp>
#include <sipuri/text/detail/cursor.hpp>
#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/uri/components.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The sets of an address, a bit each, so that one look-up answers for an octet.
enum address_class : std::uint8_t {
    token_class = 1,
    quoted_class = 2,  // qdtext, as far as it is ASCII
    bare_class = 4,    // what a URI without "<" and ">" may hold, were it well-formed
};
inline constexpr octet_table address_classes = [] {
    octet_table table;
    table.add(chars::token, token_class);
    table.add((chars::ascii - chars::control - char_set{"\"\\"}) | char_set{"\t"}, quoted_class);
    table.add(~char_set{" \t\r\n,;?"}, bare_class);
    return table;
}();
[[nodiscard]] constexpr bool is(address_class wanted, char c) noexcept {
    return (address_classes.classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Where the parts of one name-addr or addr-spec are in the text. An absent part is empty.
struct name_addr_parts {
    std::uint32_t begin = 0;
    std::uint32_t display_end = 0;
    std::uint32_t uri_begin = 0;
    std::uint32_t uri_end = 0;
    std::uint32_t parameters_begin = 0;  // of the first ";"
    std::uint32_t end = 0;
    components uri{};
    bool is_sip = false;
};

/// The productions of a header field's address, each after the one before.
class name_addr_scanner final : public cursor {
public:
    constexpr name_addr_scanner(std::string_view text, options allowed) noexcept : cursor(text), allowed_(allowed) {}

    [[nodiscard]] constexpr name_addr_parts const& found() const noexcept { return found_; }

    /// ( name-addr / addr-spec ) *( SEMI generic-param ), the whole text
    [[nodiscard]] constexpr bool only() noexcept { return element(0); }

    /// The same from `at` on, up to the "," before the next one or the end of the text.
    [[nodiscard]] constexpr bool element_of_list(std::uint32_t at) noexcept {
        in_list_ = true;
        return element(at);
    }

    /// addr-spec = SIP-URI / SIPS-URI / absoluteURI, from `begin` to `end`
    [[nodiscard]] constexpr bool addr_spec(std::uint32_t begin, std::uint32_t end) noexcept {
        found_.uri_begin = begin;
        found_.uri_end = end;
        auto const parts = scan(text_.substr(begin, end - begin), allowed_);
        found_.is_sip = parts.has_value();
        if (parts) {
            found_.uri = *parts;
            return true;
        }
        auto const [code, where, offset, length] = parts.error();
        if (code != errc::invalid_scheme) return refuse({code, where, begin + offset, length});
        auto const fault = absolute_uri_fault(text_, begin, end);
        return !fault || refuse(*fault);
    }

private:
    [[nodiscard]] constexpr bool element(std::uint32_t at) noexcept {
        at_ = at;
        skip_space();
        found_.begin = found_.display_end = at_;
        if (ends()) return refuse_empty(at_, component::uri);
        if (!address()) return false;
        found_.end = found_.parameters_begin = at_;
        skip_space();
        if (!ends()) found_.parameters_begin = at_;
        while (!ends()) {
            if (!take(';')) return refuse_octet(component::generic_param);
            if (!generic_param()) return false;
        }
        return true;
    }

    /// name-addr / addr-spec
    ///
    /// A token before a ":" is a scheme, for no display name has a ":" outside quotes.
    [[nodiscard]] constexpr bool address() noexcept {
        if (next_is('"')) {
            if (!quoted_string(component::display_name)) return false;
            found_.display_end = at_;
            skip_space();
            return next_is('<') ? in_angles() : refuse_without_angles();
        }
        auto const token = end_of_token(at_);
        if (token != at_ && token != size() && text_[token] == ':') return without_angles();
        tokens();
        return next_is('<') ? in_angles() : refuse_without_uri();
    }

    /// display-name = *(token LWS), and the last LWS may be missing (RFC 4475, section 3.1.1.6)
    constexpr void tokens() noexcept {
        for (auto end = end_of_token(at_); end != at_; end = end_of_token(at_)) {
            at_ = found_.display_end = end;
            skip_space();
        }
    }

    /// LAQUOT addr-spec RAQUOT, without white space within
    [[nodiscard]] constexpr bool in_angles() noexcept {
        auto const begin = at_ + 1;
        auto const close = text_.find('>', begin);
        if (close == text_.npos) return refuse({errc::unclosed_angle, component::uri, at_, size() - at_});
        auto const end = static_cast<std::uint32_t>(close);
        at_ = begin;
        if (is_space(text_[at_])) return refuse_octet(component::uri);
        if (!addr_spec(begin, end)) return false;
        at_ = end + 1;
        return true;
    }

    /// addr-spec: what follows its first "," or ";" belongs to the header field, and it holds no "?".
    ///
    /// "If the URI contains a comma, question mark or semicolon, the URI MUST be enclosed in angle brackets."
    /// RFC 3261, section 20. An "@" after one of these shows that it was meant as part of the URI.
    [[nodiscard]] constexpr bool without_angles() noexcept {
        auto const begin = at_;
        auto const end = end_of_run(text_, begin, bare_class);
        if (end != size() && !is_space(text_[end]) && (!in_list_ || text_[end] != ',')) {
            auto const rest = text_.substr(end, next_of(" \t\r\n,\"<", text_, end + 1) - end);
            if (rest[0] == ',' || rest[0] == '?' || rest.find('@') != rest.npos) {
                return refuse({errc::missing_angles, component::uri, end, 1});
            }
        }
        at_ = end;
        return addr_spec(begin, end);
    }

    /// generic-param = token [ EQUAL gen-value ] ; gen-value = token / host / quoted-string
    ///
    /// Begins after the ";". A host is a token too, except an IPv6reference.
    [[nodiscard]] constexpr bool generic_param() noexcept {
        skip_space();
        if (!token()) return false;
        found_.end = at_;
        skip_space();
        if (!take('=')) return true;
        skip_space();
        bool const valid = next_is('"')   ? quoted_string(component::generic_param)
                           : next_is('[') ? ipv6_reference()
                                          : token();
        found_.end = at_;
        skip_space();
        return valid;
    }

    /// token = 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
    [[nodiscard]] constexpr bool token() noexcept {
        auto const end = end_of_token(at_);
        if (end == at_) {
            bool const missing = ends() || next_is(';') || next_is('=');
            return missing ? refuse_empty(at_, component::generic_param)
                           : refuse_octet(component::generic_param);
        }
        at_ = end;
        return true;
    }

    [[nodiscard]] constexpr bool ipv6_reference() noexcept {
        auto const close = text_.find(']', at_);
        if (close == text_.npos) return refuse({errc::unclosed_bracket, component::generic_param, at_, size() - at_});
        auto const end = static_cast<std::uint32_t>(close) + 1;
        auto const host = parse_host(text_.substr(at_, end - at_), allowed_);
        if (!host) {
            auto const [code, where, offset, length] = host.error();
            return refuse({code, component::generic_param, at_ + offset, length});
        }
        at_ = end;
        return true;
    }

    /// quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE
    /// qdtext        = LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
    /// quoted-pair   = "\" (%x00-09 / %x0B-0C / %x0E-7F)
    [[nodiscard]] constexpr bool quoted_string(component where) noexcept {
        auto const begin = at_++;
        for (;;) {
            at_ = end_of_run(text_, at_, quoted_class);
            if (at_ == size()) return refuse({errc::unclosed_quote, where, begin, size() - begin});
            if (take('"')) return true;
            if (next_is('\\')) {
                if (at_ + 1 == size()) return refuse({errc::unclosed_quote, where, begin, size() - begin});
                char const c = text_[at_ + 1];
                if (is_line_break(c)) return refuse({errc::line_break, where, at_ + 1, 1});
                if (!chars::ascii.contains(c)) return refuse({errc::invalid_character, where, at_ + 1, 1});
                at_ += 2;
                continue;
            }
            auto length = utf8_length(text_, at_);
            if (length == 0 && allowed_.non_utf8 && where == component::display_name) length = 1;
            if (length == 0 || chars::ascii.contains(text_[at_])) return refuse_octet(where);
            at_ += length;
        }
    }

    [[nodiscard]] constexpr std::uint32_t end_of_token(std::uint32_t at) const noexcept {
        return end_of_run(text_, at, token_class);
    }
    constexpr void skip_space() noexcept {
        while (at_ != size() && is_space(text_[at_])) ++at_;
    }
    [[nodiscard]] constexpr bool ends() const noexcept { return at_ == size() || (in_list_ && next_is(',')); }
    [[nodiscard]] static constexpr bool is_line_break(char c) noexcept { return c == '\r' || c == '\n'; }

    constexpr bool refuse_octet(component where) noexcept {
        return refuse({is_line_break(text_[at_]) ? errc::line_break : errc::invalid_character, where, at_, 1});
    }
    /// A quoted display name without a "<" after it.
    constexpr bool refuse_without_angles() noexcept {
        if (ends()) return refuse({errc::unexpected_end, component::uri, at_, 0});
        if (is_line_break(text_[at_])) return refuse_octet(component::uri);
        return refuse({errc::missing_angles, component::uri, at_, 1});
    }
    /// Tokens, if any, without ":" or "<" after them: a display name that needs quotes, or a URI without a scheme.
    constexpr bool refuse_without_uri() noexcept {
        if (at_ != size() && is_line_break(text_[at_])) return refuse_octet(component::display_name);
        auto const angle = next_of(in_list_ ? "<,\r\n" : "<\r\n", text_, at_);
        if (angle != size() && text_[angle] == '<') return refuse_octet(component::display_name);
        auto const end = ends() || next_is(';') ? found_.display_end : next_of(" \t\r\n,;", text_, at_);
        return refuse({errc::invalid_scheme, component::scheme, found_.begin, end - found_.begin});
    }

    options allowed_;
    bool in_list_ = false;
    name_addr_parts found_{};
};

/// Where the last address of a checked list begins: after its last "," outside of quotes and angles.
///
/// Outside of quotes no octet needs a look at those before it. A quote within a quoted-string has an odd number of
/// backslashes before it, the one that opens it has none.
[[nodiscard]] constexpr std::size_t begin_of_last(std::string_view list) noexcept {
    auto at = list.size();
    while (at != 0 && list[at - 1] != ',') {
        --at;
        if (list[at] == '>') {
            at = list.rfind('<', at);
        } else if (list[at] == '"') {
            for (std::size_t backslashes = 1; backslashes % 2 != 0;) {
                at = list.rfind('"', at - 1);
                for (backslashes = 0; at != backslashes && list[at - 1 - backslashes] == '\\';) ++backslashes;
            }
        }
    }
    return at;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
