// An error shown to people: the text, a caret under the octets at fault, what was expected, and the mend.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_EXPLAIN_HPP
#define SIPURI_HELP_EXPLAIN_HPP

#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/secret.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Two lines of text, made by explain() and held in place.
using diagnostic = fixed_text<768>;

namespace detail {

/// What is not shown of the text of an error: a password in it, or, of a field that is a password, the whole.
[[nodiscard]] constexpr octet_range secret_of(error const& what, std::string_view text) noexcept {
    auto const secret = secret_in(text);
    if (what.where == twilio::request_field::sip_auth_password) return {0, text.size()};
    // Of a whole text, the reader has found a scheme before the password.
    bool const whole = secret.contains(what.offset) && text.find(':') < secret.begin - 1;
    return what.where == component::password && !whole ? octet_range{0, text.size()} : secret;
}

/// A character as people see it: 'x', or its octet in hexadecimal.
constexpr void put_character(diagnostic& out, char c) noexcept {
    if (c > ' ' && c < '\x7F') {
        out.put('\'');
        out.put(c);
        out.put('\'');
    } else if (c == ' ') {
        out.put("a space");
    } else {
        out.put("octet 0x");
        put_hex(out, c);
    }
}

/// What a component holds that takes no escapes.
[[nodiscard]] constexpr std::string_view expected_in(component where) noexcept {
    if (where == twilio::request_field::from_user) return "only letters, digits and + - _ . are allowed";
    switch (where) {
        case component::host: return "expected letters, digits, '-' and '.', or an IP address";
        case component::port: return "expected a digit";
        case component::number: return "expected a digit, or one of - . ( )";
        case component::generic_param: return "expected a token, an address or a quoted string";
        default: return message(errc::invalid_character);
    }
}

/// True for a component that holds as an escape what it cannot hold as it is.
[[nodiscard]] constexpr bool takes_escapes(component where) noexcept {
    switch (where) {
        case component::user:
        case component::password:
        case component::parameter_name:
        case component::parameter_value:
        case component::header_name:
        case component::header_value: return true;
        default: return false;
    }
}

/// True if a quoted string has begun before `at` and not ended.
[[nodiscard]] constexpr bool within_quotes(std::string_view text, std::size_t at) noexcept {
    bool quoted = false;
    for (std::size_t i = 0; i < at && i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == '\\' && quoted) ++i;
    }
    return quoted;
}

/// Why the octet at fault may not stand there, and how to write it.
constexpr void put_refused_octet(diagnostic& out, error const& what, std::string_view text,
                                 octet_range secret) noexcept {
    bool const hidden = secret.begin <= what.offset && what.offset < secret.end;
    bool const behind_secret = !secret.empty() && secret.begin <= what.offset;
    char const c = what.offset < text.size() ? text[what.offset] : '\0';
    bool const header = what.where == component::header_name || what.where == component::header_value;
    bool const slashes = what.where == component::host && c == '/' && text.substr(0, what.offset).ends_with(':');
    if (slashes && !hidden) {
        out.put("a SIP URI has no //");
    } else if (what.where == component::display_name && !behind_secret) {
        out.put(within_quotes(text, what.offset) ? "between quotes stands UTF-8, without control characters"
                                                 : "put the display name in quotes");
    } else if (!takes_escapes(what.where)) {
        out.put(expected_in(what.where));
    } else if (hidden) {
        out.put("this character must be escaped with %");
    } else if (header && c == ';' && text.substr(0, what.offset).ends_with("&amp")) {
        out.put("write & between headers, not &amp;");
    } else {
        put_character(out, c);
        out.put(" must be written %");
        put_hex(out, c);
    }
}

/// The name of the header at an offset: the first that broke a budget.
constexpr void put_header_at(diagnostic& out, std::uint32_t offset, std::string_view text) noexcept {
    auto const at_sign = text.rfind('@');
    auto const question = text.find('?', at_sign == text.npos ? 0 : at_sign);
    if (question == text.npos) return;
    auto const ampersand = text.rfind('&', offset);
    auto const before = ampersand != text.npos && ampersand > question ? ampersand : question;
    auto const field = text.substr(before + 1, 64);
    out.put(", from the header ");
    for (char const c : field.substr(0, field.find('='))) {
        if (is(header_class, c) || c == '%') out.put(c);
    }
    out.put(" on");
}

constexpr void put_explanation(diagnostic& out, error const& what, std::string_view text,
                               octet_range secret) noexcept {
    switch (what.code) {
        case errc::invalid_character: put_refused_octet(out, what, text, secret); return;
        case errc::second_at:
            out.put(takes_escapes(what.where) ? "only one '@' may stand: a further one must be written %40"
                                              : "only the last '@' may stand: one before it must be written %40");
            return;
        case errc::invalid_escape: out.put("'%' needs two hexadecimal digits; a '%' itself is written %25"); return;
        case errc::missing_equals: out.put("a header needs '=', even without a value: name="); return;
        case errc::missing_brackets: out.put("an IPv6 address needs brackets: [ ]"); return;
        case errc::invalid_scheme:
            if (text.substr(0, secret.empty() ? text.npos : secret.begin).find('<') != text.npos) {
                out.put("give only what stands between < and >");
            } else {
                out.put(message(what.code));
            }
            return;
        case errc::empty:
            if (what.where == component::parameter_value) {
                out.put("a value may not be empty: leave out the '=', or give a value");
            } else {
                out.put(message(what.code));
            }
            return;
        case errc::out_of_range:
            if (what.where == component::port) {
                out.put("a port is at most 65535");
            } else if (what.where == component::host) {
                out.put("a group is a number from 0 to 255, without a leading zero");
            } else {
                out.put("a number of at most three digits, up to 255");
            }
            return;
        case errc::too_long:
            out.put(message(what.code));
            if (what.length == 0) return;
            out.put(" by ");
            put_number(out, what.length);
            if (what.where == component::headers) put_header_at(out, what.offset, text);
            return;
        default: out.put(message(what.code)); return;
    }
}

/// The line of text, and the columns of the octets at fault within it.
///
/// Shows at most 64 octets around them, "..." for the rest, `\xHH` for what does not print, `****` for a secret.
constexpr octet_range put_window(diagnostic& out, std::string_view text, octet_range fault,
                                 octet_range secret) noexcept {
    constexpr std::size_t width = 64;
    std::size_t begin = text.size() <= width || fault.begin < width / 2 ? 0 : fault.begin - width / 2;
    if (begin != 0 && text.size() - begin < width) begin = text.size() - width;
    if (!secret.empty() && begin > secret.begin && begin < secret.end) begin = secret.begin;
    if (begin != 0) out.put("...");

    octet_range columns{out.size(), out.size()};
    bool started = false;
    std::size_t at = begin;
    for (std::size_t shown = 0; at < text.size() && shown < width; ++shown) {
        bool const hidden = !secret.empty() && at == secret.begin;
        octet_range const octets{at, hidden ? secret.end : at + 1};
        auto const column = out.size();
        if (hidden) {
            out.put("****");
        } else if (chars::control.contains(text[at]) || static_cast<unsigned char>(text[at]) > 0x7F) {
            out.put("\\x");
            put_hex(out, text[at]);
        } else {
            out.put(text[at]);
        }
        bool const marks = fault.empty() ? octets.begin <= fault.begin && fault.begin < octets.end
                                         : octets.overlaps(fault);
        if (marks) {
            if (!started) columns.begin = column;
            started = true;
            columns.end = out.size();
        }
        at = octets.end;
    }
    if (!started) columns = {out.size(), out.size()};
    if (at < text.size()) out.put("...");
    return columns;
}

}  // namespace detail

/// Shows an error in the text that it belongs to, in two lines without a line break at the end:
///
///     sip:bob@example.com:50x0
///                           ^ port: expected a digit
///
/// What does not print is shown as `\xHH`, a long text as a window around the octets at fault. A password in front of an
/// "@" is never shown, whether the text is a URI or not. Reads nothing outside `text`, even for an error of another
/// text. Allocates nothing. Linear.
[[nodiscard]] constexpr diagnostic explain(error const& what, std::string_view text) noexcept {
    diagnostic out;
    text = text.substr(0, 0xFFFFFFFFU);
    auto const secret = detail::secret_of(what, text);
    auto const begin = what.offset < text.size() ? what.offset : text.size();
    auto const length = what.length < text.size() - begin ? what.length : text.size() - begin;
    detail::octet_range const fault{begin, begin + length};

    auto const columns = detail::put_window(out, text, fault, secret);
    out.put('\n');
    for (std::size_t i = 0; i != columns.begin; ++i) out.put(' ');
    for (std::size_t i = columns.begin; i < columns.end || i == columns.begin; ++i) out.put('^');
    out.put(' ');
    for (char const c : component_name(what.where)) out.put(c == '_' ? ' ' : c);
    out.put(": ");
    detail::put_explanation(out, what, text, secret);
    return out;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
