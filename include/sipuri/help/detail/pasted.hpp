// What people paste along with a URI: white space, quotes, marks that nobody sees, names and placeholders.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_PASTED_HPP
#define SIPURI_HELP_DETAIL_PASTED_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/ip_address.hpp>
#include <sipuri/text/detail/utf8.hpp>
#include <sipuri/uri/detail/secret.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

inline constexpr auto nowhere = std::string_view::npos;

[[nodiscard]] constexpr bool is_white(char c) noexcept { return white_space.find(c) != white_space.npos; }
[[nodiscard]] constexpr bool is_line_end(char c) noexcept { return c == '\r' || c == '\n'; }

/// The code point of the character at `at`, whose octets utf8_length() counted.
[[nodiscard]] SIPURI_COLD constexpr std::uint32_t code_point(std::string_view text, std::size_t at) noexcept {
    auto const length = utf8_length(text, at);
    auto const octet = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    if (length <= 1) return octet(at);
    std::uint32_t point = octet(at) & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i != length; ++i) point = point << 6U | (octet(at + i) & 0x3FU);
    return point;
}

/// True for characters that nobody sees, or that change how others are seen: a byte order mark, a zero-width space,
/// a mark of direction.
[[nodiscard]] SIPURI_COLD constexpr bool is_invisible(std::uint32_t point) noexcept {
    return (point >= 0x80 && point < 0xA0) || point == 0xAD || point == 0x61C || point == 0x180E ||
           (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB) ||
           (point >= 0xE0000 && point <= 0xE0FFF);
}

/// True for a space that is none of ASCII's: one that does not break, a narrow one.
[[nodiscard]] SIPURI_COLD constexpr bool is_wide_space(std::uint32_t point) noexcept {
    return point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
           point == 0x3000;
}

/// The octet that a typographic dash or a full-width character is meant for; '\0' for any other one.
[[nodiscard]] constexpr char ascii_for(std::uint32_t point) noexcept {
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) return '-';
    return point > 0xFF00 && point < 0xFF5F ? static_cast<char>(point - 0xFF00 + 0x20) : '\0';
}

/// True for a quotation mark of typography.
[[nodiscard]] SIPURI_COLD constexpr bool is_typographic_quote(std::uint32_t point) noexcept {
    return (point >= 0x2018 && point <= 0x201F) || point == 0xAB || point == 0xBB || point == 0x2039 ||
           point == 0x203A || (point >= 0x300C && point <= 0x300F) || point == 0xFF02;
}
/// The size of such a mark at `at`; 0 if there is none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t typographic_quote_at(std::string_view text, std::size_t at) noexcept {
    auto const size = utf8_length(text, at);
    return size > 1 && is_typographic_quote(code_point(text, at)) ? size : 0;
}
/// The size of one that ends at `end`.
[[nodiscard]] SIPURI_COLD constexpr std::size_t typographic_quote_before(std::string_view text, std::size_t begin,
                                                                         std::size_t end) noexcept {
    for (std::size_t size = 2; size <= 4 && size <= end - begin; ++size) {
        if (typographic_quote_at(text, end - size) == size) return size;
    }
    return 0;
}

/// How many octets at `at` are white space, or a character that nobody sees.
[[nodiscard]] SIPURI_COLD constexpr std::size_t blank_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (is_white(text[at])) return 1;
    auto const length = utf8_length(text, at);
    if (length < 2) return 0;
    auto const point = code_point(text, at);
    return is_invisible(point) || is_wide_space(point) ? length : 0;
}

/// How many octets at `at` are a mark that nobody sees, and that joins or separates no letters of a script.
[[nodiscard]] SIPURI_COLD constexpr std::size_t mark_at(std::string_view text, std::size_t at) noexcept {
    auto const length = at < text.size() ? utf8_length(text, at) : 0;
    if (length < 2) return 0;
    auto const point = code_point(text, at);
    bool const joins = point == 0x200C || point == 0x200D;
    return is_invisible(point) && !joins ? length : 0;
}

/// Where blanks end that begin at `at`.
[[nodiscard]] SIPURI_COLD constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    for (auto size = blank_at(text, at); size != 0; size = blank_at(text, at)) at += size;
    return at;
}

/// Where blanks begin that end at `end`.
[[nodiscard]] SIPURI_COLD constexpr std::size_t before_blanks(std::string_view text, std::size_t begin,
                                                              std::size_t end) noexcept {
    for (;;) {
        if (end == begin) return end;
        auto at = end - 1;
        while (at != begin && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        auto const size = blank_at(text, at);
        if (size == 0 || at + size != end) return end;
        end = at;
    }
}

/// The size of "sip:" or "sips:" at `at`, in any case; 0 if there is none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t sip_scheme_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (equal_ignoring_case(text.substr(at, 4), "sip:")) return 4;
    return equal_ignoring_case(text.substr(at, 5), "sips:") ? 5 : 0;
}

/// The size of a word of letters that ends with ":" at `at`, and is a scheme of addresses; 0 if there is none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t known_scheme_at(std::string_view text, std::size_t at) noexcept {
    auto end = at;
    while (end < text.size() && end - at < 8 && chars::alpha.contains(text[end])) ++end;
    if (end >= text.size() || text[end] != ':') return 0;
    return is_word_of(schemes_of_addresses, text.substr(at, end - at)) ? end + 1 - at : 0;
}

/// Parameters of a SIP URI that people are known to write after the wrong delimiter.
inline constexpr std::string_view parameters_of_uris[]{
    "transport", "user", "method", "ttl",    "maddr",  "lr",   "ob",    "gr",  "comp",
    "secure",    "edge", "region", "target", "cause", "sigcomp-id", "alias", "phone-context"};

/// The size of the name of such a parameter at `at`, if "=" follows, or what can end a parameter; else 0.
[[nodiscard]] SIPURI_COLD constexpr std::size_t known_parameter_at(std::string_view text, std::size_t at) noexcept {
    auto end = at;
    while (end < text.size() && end - at < 16 && (chars::alpha.contains(text[end]) || text[end] == '-')) ++end;
    if (!is_word_of(parameters_of_uris, text.substr(at, end - at))) return 0;
    return end == text.size() || std::string_view{"=;&?>"}.find(text[end]) != nowhere ? end - at : 0;
}

/// The same, where white space or a "," precedes it: only with its value, or a parameter that has none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t whole_parameter_at(std::string_view text, std::size_t at) noexcept {
    constexpr std::string_view flags[]{"lr", "ob", "gr"};
    auto const size = known_parameter_at(text, at);
    if (size == 0 || text.substr(at + size).starts_with('=')) return size;
    return is_word_of(flags, text.substr(at, size)) ? size : 0;
}

/// A request line's method and space at `at`: upper-case letters before a scheme; 0 if there is none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t method_at(std::string_view text, std::size_t at) noexcept {
    auto end = at;
    while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z') ++end;
    if (end - at < 3 || end >= text.size() || text[end] != ' ') return 0;
    while (end < text.size() && text[end] == ' ') ++end;
    return known_scheme_at(text, end) != 0 ? end - at : 0;
}

/// The name of a header field that holds addresses, its ":" and the white space after it; 0 if there is none.
[[nodiscard]] SIPURI_COLD constexpr std::size_t field_name_at(std::string_view text, std::size_t at) noexcept {
    auto end = at;
    while (end < text.size() && end - at < 24 && (chars::alpha.contains(text[end]) || text[end] == '-')) ++end;
    if (!is_word_of(fields_of_addresses, text.substr(at, end - at))) return 0;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    if (end >= text.size() || text[end] != ':') return 0;
    auto const after = skip_blanks(text, end + 1);
    bool const opened = after < text.size() && (text[after] == '<' || text[after] == '"');
    return opened || after != end + 1 ? after - at : 0;
}

/// True for a placeholder of a template: {{to}}, ${EXTEN}, %(to)s, <user>, [user].
[[nodiscard]] SIPURI_COLD constexpr bool is_placeholder_at(std::string_view text, std::size_t at) noexcept {
    auto const rest = text.substr(at < text.size() ? at : text.size());
    for (std::string_view const opening : {"{{", "${", "#{", "%{", "<%", "%(", "{%", "$("}) {
        if (rest.starts_with(opening)) return true;
    }
    if (rest.empty() || std::string_view{"{<"}.find(rest[0]) == nowhere) return false;
    auto end = std::size_t{1};
    while (end < rest.size() && (chars::alphanum | char_set{"_-. "}).contains(rest[end])) ++end;
    return end > 1 && end < rest.size() && (rest[end] == '}' || rest[end] == '>') && chars::alpha.contains(rest[1]);
}

/// True for an IPv6 address without brackets.
[[nodiscard]] SIPURI_COLD constexpr bool is_ipv6(std::string_view text) noexcept {
    return scan_ipv6(text, 0, static_cast<std::uint32_t>(text.size())).has_value();
}
/// True if the last group of such an address may be meant as a port: without it there is still one.
[[nodiscard]] SIPURI_COLD constexpr bool may_end_with_port(std::string_view address) noexcept {
    auto const last = address.rfind(':');
    return chars::digit.contains_all(address.substr(last + 1)) && is_ipv6(address.substr(0, last));
}

/// What a telephone number as people type it is made of.
inline constexpr char_set number_octets = chars::digit | char_set{"+-.() /"};

/// True if a text begins like a number and holds nothing else than one.
[[nodiscard]] SIPURI_COLD constexpr bool is_typed_number(std::string_view text) noexcept {
    bool digits = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const blank = blank_at(text, at);
        if (blank > 1) {
            at += blank;
            continue;
        }
        if (!number_octets.contains(text[at])) return false;
        digits = digits || chars::digit.contains(text[at]);
        ++at;
    }
    return digits && !text.empty() && (text[0] == '+' || text[0] == '(' || chars::digit.contains(text[0]));
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
