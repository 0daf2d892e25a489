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
    while (at != text.size() && delimiters.find(text[at]) == delimiters.npos) ++at;
    return at;
}

/// The productions of a URI in the order in which they stand, each from `at` on; false with the first `fault`.
class scanner {
public:
    constexpr explicit scanner(std::string_view text) noexcept
        : text_(text), size_(static_cast<std::uint32_t>(text.size())) {}

    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    [[nodiscard]] constexpr components const& found() const noexcept { return found_; }

    /// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
    /// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
    [[nodiscard]] constexpr bool uri(options allowed) noexcept {
        if (!scheme()) return false;
        auto const at_sign = text_.find('@', at_);
        if (at_sign != text_.npos) {
            if (!userinfo(static_cast<std::uint32_t>(at_sign))) return false;
        } else {
            found_.user_end = found_.host_begin = at_;
        }
        if (!hostport(allowed) || (take(';') && !parameters(true))) return false;
        found_.parameters_end = at_;
        return !take('?') || headers();
    }

    /// "sip:" / "sips:", in any case
    [[nodiscard]] constexpr bool scheme() noexcept {
        auto const letter = [this](std::uint32_t i, char wanted) { return to_lower(text_[i]) == wanted; };
        if (size_ > 3 && letter(0, 's') && letter(1, 'i') && letter(2, 'p')) {
            if (text_[3] == ':') return scheme_ends_at(3);
            if (size_ > 4 && letter(3, 's') && text_[4] == ':') return scheme_ends_at(4);
        }
        return refuse({errc::invalid_scheme, component::scheme, 0, next_of(":", text_, 0)});
    }

    /// userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
    /// user     = 1*( unreserved / escaped / user-unreserved )
    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
    [[nodiscard]] constexpr bool userinfo(std::uint32_t at_sign) noexcept {
        auto const user = at_;
        at_ = skip(text_, at_, user_class);
        if (at_ != at_sign && text_[at_] != ':') return refuse_octet(":@", component::user);
        if (at_ == user) return refuse_empty(component::user);
        found_.user_end = at_;
        if (at_ != at_sign) {
            at_ = skip(text_, at_ + 1, password_class);
            if (at_ != at_sign) return refuse_octet("@", component::password);
        }
        found_.host_begin = ++at_;
        return true;
    }

    /// hostport = host [ ":" port ]
    [[nodiscard]] constexpr bool hostport(options allowed) noexcept {
        host_extent host{at_, host_kind::name, {}};
        if (!read_host(text_, host, allowed, fault_)) return false;
        at_ = found_.host_end = host.end;
        found_.kind = host.kind;
        found_.used = host.used;
        if (take(':') && !port()) {
            if (auto const bare = missing_brackets(text_, found_.host_begin)) fault_ = *bare;
            return false;
        }
        found_.port_end = at_;
        return true;
    }

    /// port = 1*DIGIT, up to 65535
    [[nodiscard]] constexpr bool port() noexcept {
        auto const begin = at_;
        std::uint32_t number = 0;
        for (; at_ != size_ && is(digit_class, text_[at_]); ++at_) {
            number = number * 10 + static_cast<std::uint32_t>(text_[at_] - '0');
            if (number > 0xFFFF) number = 0x10000;
        }
        if (at_ != size_ && !next_is(';') && !next_is('?')) {
            return refuse({errc::invalid_character, component::port, at_, 1});
        }
        if (at_ == begin) return refuse_empty(component::port);
        if (number > 0xFFFF) return refuse({errc::out_of_range, component::port, begin, at_ - begin});
        found_.port = static_cast<std::uint16_t>(number);
        return true;
    }

    /// uri-parameters = *( ";" uri-parameter )
    /// uri-parameter  = pname [ "=" pvalue ]
    /// pname, pvalue  = 1*paramchar
    ///
    /// Begins behind the first ";", and ends with the text, or, where headers may follow, before the first "?".
    [[nodiscard]] constexpr bool parameters(bool headers_may_follow) noexcept {
        auto const ends = [&] { return at_ == size_ || next_is(';') || (next_is('?') && headers_may_follow); };
        do {
            auto const name = at_;
            at_ = skip(text_, at_, param_class);
            if (!ends() && !next_is('=')) return refuse_octet("=;?", component::parameter_name);
            if (at_ == name) return refuse_empty(component::parameter_name);
            if (!ends()) {
                auto const value = ++at_;
                at_ = skip(text_, at_, param_class);
                if (!ends()) return refuse_octet(";?", component::parameter_value);
                if (at_ == value) return refuse_empty(component::parameter_value);
            }
        } while (take(';'));
        return true;
    }

    /// headers = "?" header *( "&" header )
    /// header  = hname "=" hvalue
    /// hname   = 1*( hnv-unreserved / unreserved / escaped )
    /// hvalue  = *( hnv-unreserved / unreserved / escaped )
    ///
    /// Begins behind the "?", and takes the rest of the text.
    [[nodiscard]] constexpr bool headers() noexcept {
        do {
            auto const name = at_;
            at_ = skip(text_, at_, header_class);
            if (at_ != size_ && !next_is('=') && !next_is('&')) return refuse_octet("=&", component::header_name);
            if (at_ == name) return refuse_empty(component::header_name);
            if (!next_is('=')) return refuse({errc::missing_equals, component::header_name, at_, 0});
            at_ = skip(text_, at_ + 1, header_class);
            if (at_ != size_ && !next_is('&')) return refuse_octet("&", component::header_value);
        } while (take('&'));
        return true;
    }

private:
    [[nodiscard]] constexpr bool next_is(char c) const noexcept { return at_ != size_ && text_[at_] == c; }

    /// Goes past `c` if it is the next octet.
    constexpr bool take(char c) noexcept {
        if (!next_is(c)) return false;
        ++at_;
        return true;
    }

    constexpr bool scheme_ends_at(std::uint32_t colon) noexcept {
        found_.scheme_end = colon;
        at_ = colon + 1;
        return true;
    }
    constexpr bool refuse(error const& what) noexcept {
        fault_ = what;
        return false;
    }
    constexpr bool refuse_empty(component where) noexcept { return refuse({errc::empty, where, at_, 0}); }
    /// The octet at `at_`, of a component that would have ended at the first of `delimiters`.
    constexpr bool refuse_octet(std::string_view delimiters, component where) noexcept {
        auto const end = text_[at_] == '%' ? next_of(delimiters, text_, at_) : at_;
        return refuse(refused(text_, at_, end, where));
    }

    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t at_ = 0;
    components found_{};
    error fault_{};
};

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
    detail::scanner scanner{text};
    if (scanner.uri(allowed)) return scanner.found();
    auto fault = scanner.fault();
    if (fault.code == errc::invalid_character && text[fault.offset] == '@') fault.code = errc::second_at;
    return fault;
}

}  // namespace sipuri::inline v1

#endif
