// name-addr and addr-spec: a URI with a display name and parameters, as From, To, Contact and Route carry it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_NAME_ADDR_HPP
#define SIPURI_ADDRESS_NAME_ADDR_HPP

#include <sipuri/uri/fields.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// quoted-pair = "\" (%x00-09 / %x0B-0C / %x0E-7F)
struct quoted_pair {
    static constexpr char lead = '\\';
    static constexpr std::ptrdiff_t size = 2;
    [[nodiscard]] static constexpr char octet(char const* at) noexcept {
        char const c = *at == lead ? at[1] : *at;
        return c == '\t' ? ' ' : c;
    }
};

}  // namespace detail

/// A display name or value without its quotes, each quoted-pair resolved, as it is read: a forward range of char.
///
/// quoted-pair = "\" (%x00-09 / %x0B-0C / %x0E-7F). RFC 3261, section 25.1. White space of either kind reads as a
/// space, so that no control character comes out. Allocates nothing. Borrows the text.
class unquoted_view : public detail::unescaping_view<detail::quoted_pair> {
public:
    constexpr unquoted_view() noexcept = default;

private:
    friend class quoted_view;
    using unescaping_view::unescaping_view;
};

/// A valid display name or value: tokens or a host as they are, or a quoted-string with its quotes. Borrows the text.
///
/// quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE
/// qdtext        = LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
///
/// RFC 3261, section 25.1.
class quoted_view {
public:
    /// The quoted-string "", for containers that need a default.
    constexpr quoted_view() noexcept : text_("\"\"") {}

    /// The octets as they stand, quotes and all.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// The octets meant.
    [[nodiscard]] constexpr unquoted_view unquoted() const noexcept {
        return unquoted_view{is_quoted() ? text_.substr(1, text_.size() - 2) : text_};
    }
    /// True for a quoted-string.
    [[nodiscard]] constexpr bool is_quoted() const noexcept { return text_[0] == '"'; }

private:
    friend detail::access;
    constexpr explicit quoted_view(std::string_view checked) noexcept : text_(checked) {}
    std::string_view text_;
};

namespace detail {

/// LWS within one line: folding is refused.
[[nodiscard]] constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\t'; }

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// The end of the first field: the first ";" that stands in no quoted-string, or the end of the text.
[[nodiscard]] constexpr std::size_t end_of_generic_param(std::string_view checked) noexcept {
    std::size_t at = 0;
    for (bool quoted = false; at != checked.size() && (quoted || checked[at] != ';'); ++at) {
        if (checked[at] == '"') quoted = !quoted;
        if (checked[at] == '\\') ++at;
    }
    return at;
}

}  // namespace detail

/// One parameter of a header field, no part of the URI: a name, and a value if it has one. Borrows the text.
///
/// generic-param = token [ EQUAL gen-value ] ; gen-value = token / host / quoted-string. RFC 3261, section 25.1.
class generic_param_view {
public:
    /// The parameter "lr", for containers that need a default.
    constexpr generic_param_view() noexcept : generic_param_view("lr") {}

    /// The whole parameter, without white space around it.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// A token: nothing in it is escaped.
    [[nodiscard]] constexpr std::string_view name() const noexcept {
        return detail::trimmed(text_.substr(0, name_size_));
    }
    [[nodiscard]] constexpr std::optional<quoted_view> value() const noexcept {
        if (name_size_ == text_.size()) return std::nullopt;
        return detail::access::make<quoted_view>(detail::trimmed(text_.substr(name_size_ + 1)));
    }
    /// True if the name is `name` but for the case of ASCII letters.
    [[nodiscard]] constexpr bool is(std::string_view name) const noexcept {
        return detail::equal_ignoring_case(this->name(), name);
    }

private:
    friend detail::access;
    constexpr explicit generic_param_view(std::string_view checked) noexcept : text_(detail::trimmed(checked)) {
        auto const found = text_.find('=');
        name_size_ = found == text_.npos ? text_.size() : found;
    }
    std::string_view text_;
    std::size_t name_size_ = 0;
};

/// The parameters of a header field in the order in which they stand: a lazy forward range. Borrows the text.
///
/// *( SEMI generic-param ). RFC 3261, section 25.1. A ";" within quotes parts nothing.
class generic_params_view : public detail::field_range<generic_param_view, detail::end_of_generic_param> {
public:
    constexpr generic_params_view() noexcept = default;

private:
    friend detail::access;
    using field_range::field_range;
};

namespace detail {

/// Where the parts of one name-addr or addr-spec stand in the text. An absent part takes no room.
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

/// The octets of the character at `at`, or 0 if that is no UTF-8; overlong forms and surrogates are none (RFC 3629).
[[nodiscard]] constexpr std::uint32_t utf8_length(std::string_view text, std::size_t at) noexcept {
    auto const octet = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
    };
    auto const tail = [&](std::size_t i) { return octet(i) >= 0x80 && octet(i) <= 0xBF; };
    auto const lead = octet(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        bool const overlong = lead == 0xE0 && octet(1) < 0xA0;
        bool const surrogate = lead == 0xED && octet(1) > 0x9F;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        bool const overlong = lead == 0xF0 && octet(1) < 0x90;
        bool const too_great = lead == 0xF4 && octet(1) > 0x8F;
        return tail(1) && tail(2) && tail(3) && !overlong && !too_great ? 4 : 0;
    }
    return 0;
}

/// The productions of a header field's address in the order in which they stand; false with the first `fault`.
class name_addr_scanner {
public:
    constexpr name_addr_scanner(std::string_view text, options allowed) noexcept
        : text_(text), size_(static_cast<std::uint32_t>(text.size())), allowed_(allowed) {}

    [[nodiscard]] constexpr error const& fault() const noexcept { return fault_; }
    [[nodiscard]] constexpr name_addr_parts const& found() const noexcept { return found_; }
    [[nodiscard]] constexpr std::uint32_t at() const noexcept { return at_; }

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
        return code == errc::invalid_scheme ? absolute_uri(begin, end) : refuse({code, where, begin + offset, length});
    }

private:
    [[nodiscard]] constexpr bool element(std::uint32_t at) noexcept {
        at_ = at;
        skip_space();
        found_.begin = found_.display_end = at_;
        if (ends()) return refuse({errc::empty, component::uri, at_, 0});
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
    /// A token with a ":" behind it is a scheme, for no display name has a ":" outside quotes.
    [[nodiscard]] constexpr bool address() noexcept {
        if (next_is('"')) {
            if (!quoted_string(component::display_name)) return false;
            found_.display_end = at_;
            skip_space();
            return next_is('<') ? in_angles() : refuse_without_angles();
        }
        auto const token = end_of_token(at_);
        if (token != at_ && token != size_ && text_[token] == ':') return without_angles();
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
        if (close == text_.npos) return refuse({errc::unclosed_angle, component::uri, at_, size_ - at_});
        auto const end = static_cast<std::uint32_t>(close);
        at_ = begin;
        if (is_space(text_[at_])) return refuse_octet(component::uri);
        if (!addr_spec(begin, end)) return false;
        at_ = end + 1;
        return true;
    }

    /// addr-spec: what follows its first "," or ";" belongs to the header field, and a "?" may not stand in it.
    ///
    /// "If the URI contains a comma, question mark or semicolon, the URI MUST be enclosed in angle brackets."
    /// RFC 3261, section 20. An "@" behind one of these tells that it was meant as part of the URI.
    [[nodiscard]] constexpr bool without_angles() noexcept {
        auto const begin = at_;
        auto const end = next_of(" \t\r\n,;?", text_, begin);
        if (end != size_ && !is_space(text_[end]) && (!in_list_ || text_[end] != ',')) {
            auto const rest = text_.substr(end, next_of(" \t\r\n,\"<", text_, end + 1) - end);
            if (rest[0] == ',' || rest[0] == '?' || rest.find('@') != rest.npos) {
                return refuse({errc::missing_angles, component::uri, end, 1});
            }
        }
        at_ = end;
        return addr_spec(begin, end);
    }

    /// absoluteURI = scheme ":" ( hier-part / opaque-part )
    /// scheme      = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
    ///
    /// Either part comes to 1*uric, but for an IPv6reference in the authority of a hier-part.
    [[nodiscard]] constexpr bool absolute_uri(std::uint32_t begin, std::uint32_t end) noexcept {
        auto const spec = text_.substr(0, end);
        auto at = begin;
        if (at != end && chars::alpha.contains(spec[at])) {
            while (at != end && scheme_octets.contains(spec[at])) ++at;
        }
        if (at == begin || at == end || spec[at] != ':') {
            return refuse({errc::invalid_scheme, component::scheme, begin, next_of(":", spec, begin) - begin});
        }
        if (++at == end) return refuse({errc::unexpected_end, component::uri, at, 0});
        if (spec.substr(at).starts_with("//") && !ipv6_authority(spec, at)) return false;
        for (;; ++at) {
            at = skip(spec, at, unreserved_class);
            if (at == end) return true;
            if (!chars::reserved.contains(spec[at])) return refuse(refused(spec, at, end, component::uri));
        }
    }

    /// net-path  = "//" authority [ abs-path ]
    /// authority = srvr / reg-name
    /// srvr      = [ [ userinfo "@" ] hostport ] ; hostport = host [ ":" port ] ; port = 1*DIGIT
    ///
    /// Goes on from the "//" to the end of a hostport with an IPv6reference; any other net-path is 1*uric.
    [[nodiscard]] constexpr bool ipv6_authority(std::string_view spec, std::uint32_t& at) noexcept {
        auto const octet_is = [spec](std::uint32_t i, char c) { return i != spec.size() && spec[i] == c; };
        host_extent host{at + 2, host_kind::name, {}};
        if (auto stop = skip(spec, host.end, user_class); stop != host.end) {
            if (octet_is(stop, ':')) stop = skip(spec, stop + 1, password_class);
            if (!octet_is(stop, '@')) return true;
            host.end = stop + 1;
        }
        if (!octet_is(host.end, '[')) return true;
        auto const up_to_bracket = spec.substr(0, next_of("]", spec, host.end) + std::size_t{1});
        if (!read_ipv6_reference(up_to_bracket, host, {}, fault_)) return false;
        at = host.end;
        bool const port = octet_is(at, ':');
        if (port) at = end_of_digits(spec, at + 1);
        if (at != spec.size() && spec[at] != '/' && spec[at] != '?') {
            return refuse({errc::invalid_character, port ? component::port : component::host, at, 1});
        }
        return spec[at - 1] != ':' || refuse({errc::empty, component::port, at, 0});
    }

    /// generic-param = token [ EQUAL gen-value ] ; gen-value = token / host / quoted-string
    ///
    /// Begins behind the ";". A host is a token too, but for an IPv6reference.
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
            return missing ? refuse({errc::empty, component::generic_param, at_, 0})
                           : refuse_octet(component::generic_param);
        }
        at_ = end;
        return true;
    }

    [[nodiscard]] constexpr bool ipv6_reference() noexcept {
        auto const close = text_.find(']', at_);
        if (close == text_.npos) return refuse({errc::unclosed_bracket, component::generic_param, at_, size_ - at_});
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
    /// quoted-pair   = "\" (%x00-09 / %x0B-0C / %x0E-7F), but no control character
    [[nodiscard]] constexpr bool quoted_string(component where) noexcept {
        auto const begin = at_++;
        for (;;) {
            if (at_ == size_) return refuse({errc::unclosed_quote, where, begin, size_ - begin});
            if (take('"')) return true;
            if (next_is('\\')) {
                if (at_ + 1 == size_) return refuse({errc::unclosed_quote, where, begin, size_ - begin});
                char const c = text_[at_ + 1];
                if (is_line_break(c)) return refuse({errc::line_break, where, at_ + 1, 1});
                if (chars::control.contains(c)) return refuse({errc::control_character, where, at_, 2});
                if (!chars::ascii.contains(c)) return refuse({errc::invalid_character, where, at_ + 1, 1});
                at_ += 2;
                continue;
            }
            auto const length = utf8_length(text_, at_);
            bool const control = chars::control.contains(text_[at_]) && text_[at_] != '\t';
            if (length == 0 || control) return refuse_octet(where);
            at_ += length;
        }
    }

    [[nodiscard]] constexpr std::uint32_t end_of_token(std::uint32_t at) const noexcept {
        while (at != size_ && chars::token.contains(text_[at])) ++at;
        return at;
    }
    [[nodiscard]] static constexpr std::uint32_t end_of_digits(std::string_view text, std::uint32_t at) noexcept {
        while (at != text.size() && digit_value(text[at]) <= 9) ++at;
        return at;
    }
    constexpr void skip_space() noexcept {
        while (at_ != size_ && is_space(text_[at_])) ++at_;
    }
    [[nodiscard]] constexpr bool next_is(char c) const noexcept { return at_ != size_ && text_[at_] == c; }
    constexpr bool take(char c) noexcept {
        if (!next_is(c)) return false;
        ++at_;
        return true;
    }
    [[nodiscard]] constexpr bool ends() const noexcept { return at_ == size_ || (in_list_ && next_is(',')); }
    [[nodiscard]] static constexpr bool is_line_break(char c) noexcept { return c == '\r' || c == '\n'; }

    constexpr bool refuse(error const& what) noexcept {
        fault_ = what;
        return false;
    }
    constexpr bool refuse_octet(component where) noexcept {
        return refuse({is_line_break(text_[at_]) ? errc::line_break : errc::invalid_character, where, at_, 1});
    }
    /// Behind a quoted display name stands no "<".
    constexpr bool refuse_without_angles() noexcept {
        if (ends()) return refuse({errc::unexpected_end, component::uri, at_, 0});
        if (is_line_break(text_[at_])) return refuse_octet(component::uri);
        return refuse({errc::missing_angles, component::uri, at_, 1});
    }
    /// Tokens, if any, with neither ":" nor "<" behind: a display name that needs quotes, or a URI without a scheme.
    constexpr bool refuse_without_uri() noexcept {
        if (at_ != size_ && is_line_break(text_[at_])) return refuse_octet(component::display_name);
        auto const angle = next_of(in_list_ ? "<,\r\n" : "<\r\n", text_, at_);
        if (angle != size_ && text_[angle] == '<') return refuse_octet(component::display_name);
        auto const end = ends() || next_is(';') ? found_.display_end : next_of(" \t\r\n,;", text_, at_);
        return refuse({errc::invalid_scheme, component::scheme, found_.begin, end - found_.begin});
    }

    static constexpr char_set scheme_octets = chars::alphanum | char_set{"+-."};

    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t at_ = 0;
    options allowed_;
    bool in_list_ = false;
    name_addr_parts found_{};
    error fault_{};
};

}  // namespace detail

/// A valid name-addr or addr-spec with its parameters. Borrows the text; there is no invalid one.
///
/// name-addr    = [ display-name ] LAQUOT addr-spec RAQUOT
/// display-name = *(token LWS)/ quoted-string
/// addr-spec    = SIP-URI / SIPS-URI / absoluteURI
///
/// RFC 3261, sections 20.10 and 25.1.
class name_addr_view {
public:
    /// The URI `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr name_addr_view() noexcept {
        parts_.uri_end = parts_.parameters_begin = parts_.end = static_cast<std::uint32_t>(whole_.size());
        parts_.uri = uri_view{}.components();
        parts_.is_sip = true;
    }

    /// The whole of it, octet by octet as it was given, but without white space around it.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return between(parts_.begin, parts_.end); }

    /// Absent, or with quotes and quoted-pairs as it was given: `display_name()->unquoted()` is for people.
    [[nodiscard]] constexpr std::optional<quoted_view> display_name() const noexcept {
        if (parts_.display_end == parts_.begin) return std::nullopt;
        return detail::access::make<quoted_view>(between(parts_.begin, parts_.display_end));
    }

    /// The URI's text, without "<" and ">": a SIP or SIPS URI, or one of another scheme, such as tel.
    [[nodiscard]] constexpr std::string_view addr_spec() const noexcept {
        return between(parts_.uri_begin, parts_.uri_end);
    }
    /// The SIP or SIPS URI; for another scheme errc::invalid_scheme, with offsets in addr_spec(). Constant.
    [[nodiscard]] constexpr result<uri_view> uri() const noexcept {
        if (parts_.is_sip) return detail::access::make<uri_view>(addr_spec(), parts_.uri);
        return error{errc::invalid_scheme, component::scheme, 0, detail::next_of(":", addr_spec(), 0)};
    }

    /// The header field's parameters, which stand behind the ">", or behind a URI without "<" and ">".
    [[nodiscard]] constexpr generic_params_view parameters() const noexcept {
        bool const none = parts_.parameters_begin == parts_.end;
        auto const begin = none ? parts_.end : parts_.parameters_begin + 1;
        return detail::access::make<generic_params_view>(detail::trimmed(between(begin, parts_.end)));
    }

private:
    friend detail::access;
    constexpr name_addr_view(std::string_view whole, detail::name_addr_parts const& parts) noexcept
        : whole_(whole), parts_(parts) {}

    [[nodiscard]] constexpr std::string_view between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return whole_.substr(begin, end - begin);
    }

    std::string_view whole_ = detail::anonymous;
    detail::name_addr_parts parts_{};
};

/// Reads a whole text as one address of a header field, such as From, To or Refer-To: `"Bob" <sip:bob@h>;tag=1`.
///
/// from-spec     = ( name-addr / addr-spec ) *( SEMI from-param )
/// name-addr     = [ display-name ] LAQUOT addr-spec RAQUOT
/// addr-spec     = SIP-URI / SIPS-URI / absoluteURI
/// display-name  = *(token LWS)/ quoted-string
/// generic-param = token [ EQUAL gen-value ]
///
/// RFC 3261, sections 20 and 25.1. Without "<" and ">" the parameters are the header field's, and a URI with "," ";"
/// or "?" is errc::missing_angles. White space is SP and HTAB: unfold a header field first, for a CR or LF is
/// errc::line_break, and in "<" and ">" an error of the URI. Stricter than the grammar in two things: a quoted-pair of
/// a control character is errc::control_character, and text beyond ASCII must be UTF-8 by RFC 3629. The "*" that may
/// stand in a Contact is no address but errc::invalid_scheme: ask for it before. Parameter names may repeat: see
/// validate(). A URI of another scheme is held to the grammar of absoluteURI alone, whatever is `allowed`: a zone
/// identifier in it is errc::zone, and its port may be any number. Errors are those of parse() for the URI, and of
/// component::display_name, generic_param and uri, all with offsets in `text`. Borrows `text`. Allocates nothing.
/// Linear.
[[nodiscard]] constexpr result<name_addr_view> parse_name_addr(std::string_view text SIPURI_LIFETIMEBOUND,
                                                               options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    detail::name_addr_scanner scanner{text, allowed};
    if (!scanner.only()) return scanner.fault();
    return detail::access::make<name_addr_view>(text, scanner.found());
}
template <detail::owning_temporary Text>
constexpr result<name_addr_view> parse_name_addr(Text&&, options = {}) = delete;

/// The addresses of a header field that takes a list, in order: a lazy forward range. Borrows the text.
///
/// contact-param *(COMMA contact-param). RFC 3261, section 25.1. Going through all of it is linear.
class name_addrs_view : public detail::lazy_range {
public:
    class iterator {
    public:
        using value_type = name_addr_view;
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;

        [[nodiscard]] constexpr name_addr_view operator*() const noexcept {
            return detail::access::make<name_addr_view>(text_, found_);
        }
        [[nodiscard]] constexpr auto operator->() const noexcept { return detail::arrow<name_addr_view>{**this}; }
        constexpr iterator& operator++() noexcept {
            at_ = end_ + std::size_t{1};
            read();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            auto const before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(iterator const& a, iterator const& b) noexcept { return a.at_ == b.at_; }

    private:
        friend name_addrs_view;
        constexpr iterator(std::string_view text, std::size_t at, options allowed) noexcept
            : text_(text), at_(at), allowed_(allowed) {
            read();
        }
        constexpr void read() noexcept {
            if (at_ > text_.size()) return;
            detail::name_addr_scanner scanner{text_, allowed_};
            (void)scanner.element_of_list(static_cast<std::uint32_t>(at_));
            found_ = scanner.found();
            end_ = scanner.at();
        }
        std::string_view text_;
        std::size_t at_ = 0;     // one past the "," or the end of the text that ends the element before
        std::uint32_t end_ = 0;  // of the "," behind the element, or of the text
        options allowed_{};
        detail::name_addr_parts found_{};
    };
    using const_iterator = iterator;
    using value_type = name_addr_view;

    /// The list of `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr name_addrs_view() noexcept = default;

    /// The whole list, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    [[nodiscard]] constexpr iterator begin() const noexcept { return {text_, 0, allowed_}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return {text_, text_.size() + 1, allowed_}; }

    /// The number of addresses; at least one. Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at) ++count;
        return count;
    }

private:
    friend detail::access;
    constexpr name_addrs_view(std::string_view checked, options allowed) noexcept : text_(checked), allowed_(allowed) {}
    std::string_view text_ = detail::anonymous;
    options allowed_{};
};

/// Reads a whole text as a list of addresses, such as Contact and Route have: `<sip:a@h;lr>, "B, C" <sip:b@h>`.
///
/// contact-param *(COMMA contact-param) ; contact-param = (name-addr / addr-spec) *(SEMI contact-params)
///
/// RFC 3261, sections 7.3.1 and 25.1. A "," within quotes or between "<" and ">" parts nothing. Each address is one
/// that parse_name_addr() takes, with its errors, offsets in `text`; none may be missing. Borrows `text`. Allocates
/// nothing. Linear.
[[nodiscard]] constexpr result<name_addrs_view> parse_name_addrs(std::string_view text SIPURI_LIFETIMEBOUND,
                                                                 options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    std::size_t at = 0;
    do {
        detail::name_addr_scanner scanner{text, allowed};
        if (!scanner.element_of_list(static_cast<std::uint32_t>(at))) return scanner.fault();
        at = scanner.at() + std::size_t{1};
    } while (at <= text.size());
    return detail::access::make<name_addrs_view>(text, allowed);
}
template <detail::owning_temporary Text>
constexpr result<name_addrs_view> parse_name_addrs(Text&&, options = {}) = delete;

/// Asks an address for what validate() asks a URI, and for parameters of the header field that stand twice.
///
/// "Any given parameter-name MUST NOT appear more than once": RFC 3261, section 7.3.1. Offsets are those of
/// `source.text()`. Allocates nothing. Costs what validate() costs, for the parameters of either kind.
[[nodiscard]] constexpr findings validate(name_addr_view source) noexcept {
    findings found;
    auto const text = source.text();
    if (auto const sip = source.uri()) {
        auto const offset = detail::offset_in(text, source.addr_spec());
        found.add(validate(*sip), [&](finding& one) { one.what.offset += offset; });
    }
    using list = generic_params_view;
    detail::repeated_fields<findings::capacity() + 1, list, detail::compare_tokens> const repeated{source.parameters()};
    for (auto const parameter : source.parameters()) {
        if (!repeated.contains(parameter)) continue;
        found.add(
            {severity::rejected, detail::at(text, parameter.name(), errc::duplicate_name, component::generic_param)});
    }
    return found;
}

/// An address of a header field as plain text, ready to be written. Borrows everything.
///
/// Only the URI is needed; it is written as it stands. Nothing else in here is quoted or escaped.
struct name_addr_fields {
    std::optional<std::string_view> display_name{};   ///< plain; quoted when written
    std::string_view uri{};                           ///< as it stands between "<" and ">"
    std::span<sipuri::parameter const> parameters{};  ///< the header field's, in this order
};

namespace detail {

/// Any text but for control characters; UTF-8 beyond ASCII.
[[nodiscard]] constexpr result<void> check_quotable(std::string_view plain, component where) noexcept {
    if (plain.size() > 0xFFFFFFFFU) return error{errc::too_long, where, 0xFFFFFFFFU, 0};
    for (std::uint32_t at = 0, length = 0; at != plain.size(); at += length) {
        if (chars::control.contains(plain[at])) return error{errc::control_character, where, at, 1};
        length = utf8_length(plain, at);
        if (length == 0) return error{errc::invalid_character, where, at, 1};
    }
    return {};
}

[[nodiscard]] constexpr bool is_token(std::string_view text) noexcept {
    return !text.empty() && chars::token.contains_all(text);
}

[[nodiscard]] constexpr result<void> check_generic_param(parameter const& field) noexcept {
    if (field.name.empty()) return error{errc::empty, component::generic_param, 0, 0};
    for (std::size_t at = 0; at != field.name.size(); ++at) {
        if (chars::token.contains(field.name[at])) continue;
        return error{errc::invalid_character, component::generic_param, clamped(at), 1};
    }
    return check_quotable(field.value.value_or(""), component::generic_param);
}

[[nodiscard]] constexpr result<void> check(name_addr_fields const& parts, options allowed) noexcept {
    if (auto const name = check_quotable(parts.display_name.value_or(""), component::display_name); !name) return name;
    if (parts.uri.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    name_addr_scanner scanner{parts.uri, allowed};
    if (!scanner.addr_spec(0, static_cast<std::uint32_t>(parts.uri.size()))) return scanner.fault();
    for (auto const& field : parts.parameters) {
        if (auto const checked = check_generic_param(field); !checked) return checked;
    }
    return {};
}

/// quoted-string, with a quoted-pair for each DQUOTE and "\"
template <sink Sink>
constexpr void put_quoted(Sink& out, std::string_view plain) {
    out.put('"');
    for (char const c : plain) {
        if (c == '"' || c == '\\') out.put('\\');
        out.put(c);
    }
    out.put('"');
}

/// gen-value = token / host / quoted-string
template <sink Sink>
constexpr void put_gen_value(Sink& out, std::string_view plain) {
    if (is_token(plain) || (plain.starts_with('[') && parse_host(plain))) {
        out.put(plain);
    } else {
        detail::put_quoted(out, plain);
    }
}

template <sink Sink>
constexpr void put(Sink& out, name_addr_fields const& parts) {
    if (parts.display_name) {
        detail::put_quoted(out, *parts.display_name);
        out.put(' ');
    }
    out.put('<');
    out.put(parts.uri);
    out.put('>');
    for (auto const& [name, value] : parts.parameters) {
        out.put(';');
        out.put(name);
        if (!value) continue;
        out.put('=');
        detail::put_gen_value(out, *value);
    }
}

/// The most octets that a text can take between quotes.
[[nodiscard]] constexpr std::uint64_t quoted_size(std::string_view plain) noexcept {
    return std::uint64_t{2} * plain.size();
}

/// The most octets that an address of these parts can take.
[[nodiscard]] constexpr std::uint64_t worst_case(name_addr_fields const& parts) noexcept {
    auto size = quoted_size(parts.display_name.value_or("")) + parts.uri.size() + sizeof "\"\" <>";
    for (auto const& [name, value] : parts.parameters) {
        size += quoted_size(value.value_or("")) + name.size() + sizeof ";=\"\"";
    }
    return size;
}

}  // namespace detail

/// Writes an address for a header field: `"Bob" <sip:bob@example.com>;tag=1`.
///
/// name-addr = [ display-name ] LAQUOT addr-spec RAQUOT. RFC 3261, section 25.1. A display name is always quoted, and
/// the URI always stands in "<" and ">", so that its parameters stay its own; a value is quoted where it is neither a
/// token nor an IPv6 address. Returns the octets written. Refuses, with an offset in that field, what
/// parse_name_addr() would refuse, and errc::control_character anywhere, a tab included; where `out` is too small,
/// errc::no_space with the size needed. The output is a valid name-addr. Linear.
template <class Out>
constexpr result<std::size_t> write_name_addr(name_addr_fields const& parts, Out&& out, options allowed = {}) {
    if (auto const checked = detail::check(parts, allowed); !checked) return checked.error();
    return detail::write_to(out, [&](auto& target) { detail::put(target, parts); }, detail::worst_case(parts));
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
