// The one function that finds what may be a password in a text, which need not be a URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_SECRET_HPP
#define SIPURI_URI_DETAIL_SECRET_HPP

#include <sipuri/text/detail/octets.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// A half-open range of octets.
struct octet_range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::size_t at) const noexcept { return begin <= at && at < end; }
    [[nodiscard]] constexpr bool overlaps(octet_range other) const noexcept {
        return begin < other.end && other.begin < end;
    }
};

inline constexpr std::string_view white_space = " \t\r\n";

/// True if `word`, whatever its case, is one of `words`.
template <std::size_t N>
[[nodiscard]] constexpr bool is_word_of(std::string_view const (&words)[N], std::string_view word) noexcept {
    for (auto const known : words) {
        if (equal_ignoring_case(known, word)) return true;
    }
    return false;
}

/// Schemes that people write before an address. Any other word before the first ":" may be a user.
inline constexpr std::string_view schemes_of_addresses[]{"sip",    "sips", "tel", "http", "https",
                                                         "mailto", "xmpp", "im",  "urn",  "callto"};

/// Header fields that hold addresses, as they are copied from a message along with their names.
inline constexpr std::string_view fields_of_addresses[]{
    "From",  "f",     "To",           "t",        "Contact",     "m",           "Route",
    "Refer-To", "r",  "Record-Route", "Reply-To", "Referred-By", "b",           "P-Asserted-Identity",
    "Path",  "Alert-Info", "Call-Info", "Error-Info", "P-Preferred-Identity", "Diversion", "Remote-Party-ID"};

/// Finds the ":" of a password in a text that need not be a URI.
///
/// The text is read as addresses, one after another: after the "@" of each, a ">" or "," ends it. The first ":" of an
/// address ends its scheme, if that is a known one and if a URI can begin there: after white space, an opening quote or
/// bracket, a display name and "<", a quoted name, a method, or a field's name. Any further ":" may begin a password,
/// except that of a port, which follows an "@" and ends as ports do.
class secret_finder {
public:
    constexpr explicit secret_finder(std::string_view text) noexcept : text_(text), last_(text.rfind('@')) {}

    /// From the octet after that ":" to the last "@"; after it, the password of a URI without a host.
    [[nodiscard]] constexpr octet_range find() const noexcept {
        auto secret = before_last_at();
        auto at = last_ == none ? 0 : text_.find_first_of(">,", last_);
        bool first = true;
        for (auto begin = at; at < text_.size(); ++at) {
            if (text_[at] == '>' || text_[at] == ',') {
                begin = at + 1;
                first = true;
            } else if (text_[at] == ':' && first) {
                first = false;
                auto const more = without_host(begin, at);
                if (!more.empty()) secret = {secret.empty() ? more.begin : secret.begin, more.end};
            }
        }
        return secret;
    }

private:
    static constexpr auto none = std::string_view::npos;

    [[nodiscard]] constexpr octet_range before_last_at() const noexcept {
        if (last_ == none) return {};
        for (std::size_t at = 0;;) {
            auto colon = text_.find(':', at);
            if (colon > last_) return {};
            auto after = after_scheme(at, colon);
            if (after == none) return {colon + 1, last_};
            constexpr std::string_view emergency = "urn:service:";
            if (equal_ignoring_case(text_.substr(after, emergency.size()), emergency)) after += emergency.size();
            if (auto const next = after_address_without_user(after); next != none) {
                at = next;
                continue;
            }
            auto const first = text_.find('@', after);
            auto const stop = text_.find_first_of(">,", first);
            for (colon = text_.find(':', after); colon < last_ && colon < stop; colon = text_.find(':', colon + 1)) {
                if (colon < first || !(ends_port(colon + 1) || in_brackets(colon))) return {colon + 1, last_};
            }
            if (stop > last_) return {};
            at = stop + 1;
        }
    }

    /// Where the next address of a list begins, if that with the scheme before `at` is within "<" and ">", and has no
    /// "@", and no ":" except that of a port.
    [[nodiscard]] constexpr std::size_t after_address_without_user(std::size_t at) const noexcept {
        auto const close = text_.find_first_of(">@", at);
        if (close == none || text_[close] == '@') return none;
        auto begin = at - 1;
        while (begin != 0 && chars::alphanum.contains(text_[begin - 1])) --begin;
        if (begin == 0 || text_[begin - 1] != '<') return none;
        bool const urn = equal_ignoring_case(text_.substr(begin, at - begin), "urn:");
        for (auto colon = text_.find(':', at); colon < close && !urn; colon = text_.find(':', colon + 1)) {
            if (!ends_port(colon + 1) && !in_brackets(colon)) return none;
        }
        auto const comma = text_.find_first_of(",:<>@", close + 1);
        if (comma == none || text_[comma] != ',') return none;
        auto const next = skip(white_space, comma + 1);
        bool const named = next < text_.size() && text_[next] == '"';
        auto const open = named ? skip(white_space, end_of_quoted(next) + 1) : next;
        return open < text_.size() && text_[open] == '<' && names_scheme(open + 1) ? next : none;
    }

    /// The password of "sip:ann:secret", to which the host is missing. None begins with a digit, as ports do.
    [[nodiscard]] constexpr octet_range without_host(std::size_t at, std::size_t colon) const noexcept {
        auto const user = after_scheme(at, colon);
        if (user == none || !is_sip(user - 1)) return {};
        auto const second = text_.find_first_of(":;?,> \t\r\n", user);
        if (second == none || text_[second] != ':') return {};
        auto const password = second + 1;
        auto const name = text_.substr(user, second - user);
        auto const value = text_.substr(password, text_.find_first_of(";?,> \t\r\n", password) - password);
        constexpr std::string_view no_users[]{"urn", "tel", "sip", "sips", "undefined", "null", "none"};
        bool const is_name = !name.empty() && (chars::alphanum | char_set{"-_+"}).contains_all(name);
        if (!is_name || is_word_of(no_users, name) || value.empty() || chars::digit.contains(value[0])) return {};
        bool const address = ipv6.contains_all(name) && ipv6.contains_all(value) && value.find(':') != none;
        return address ? octet_range{} : octet_range{password, password + value.size()};
    }

    /// The octet after the scheme's ":" of an address that begins at `at`, whose first ":" is `colon`; else `none`.
    [[nodiscard]] constexpr std::size_t after_scheme(std::size_t at, std::size_t colon) const noexcept {
        // What precedes the last "," is parameters of the address before.
        if (at != 0) at += text_.substr(at, colon - at).find_last_of(",>") + 1;
        for (int labels = 0; colon != none && labels != 4; ++labels) {
            auto const after = after_label(at, colon);
            if (after == none) return ends_scheme(at, colon) ? colon + 1 : none;
            at = after;
            colon = text_.find(':', at);
        }
        return none;
    }

    [[nodiscard]] constexpr bool ends_scheme(std::size_t at, std::size_t colon) const noexcept {
        auto begin = colon;
        while (begin != at && chars::alphanum.contains(text_[begin - 1])) --begin;
        if (!is_word_of(schemes_of_addresses, text_.substr(begin, colon - begin))) return false;
        auto const before = without_space(at, begin);
        if (before.empty()) return true;
        return opens(before) || begins_beyond_ascii(before) || is_method(before);
    }
    [[nodiscard]] constexpr bool is_sip(std::size_t colon) const noexcept {
        auto const ends_with = [&](std::string_view word) {
            return colon >= word.size() && equal_ignoring_case(text_.substr(colon - word.size(), word.size()), word);
        };
        return ends_with("sip") || ends_with("sips");
    }

    /// True for a text that ends with "<", or with a quote or bracket that begins a word, or that is a quoted name.
    [[nodiscard]] constexpr bool opens(std::string_view text) const noexcept {
        auto const last = text.back();
        if (last == '<' || text.ends_with("&lt;")) return true;
        auto const begin = static_cast<std::size_t>(text.data() - text_.data());
        auto const end = begin + text.size();
        bool const named = text[0] == '"' && text.size() > 1 && end_of_quoted(begin) + 1 == end;
        if (named && end < text_.size() && white_space.find(text_[end]) != none) return true;
        if (std::string_view{"\"'([{`"}.find(last) == none) return false;
        return text.size() == 1 || std::string_view{" \t\r\n=:,<([{"}.find(text[text.size() - 2]) != none;
    }
    /// A typographic quote, or a mark that nobody sees.
    [[nodiscard]] static constexpr bool begins_beyond_ascii(std::string_view text) noexcept {
        return (~chars::ascii).contains_all(text);
    }
    /// What begins a request line.
    [[nodiscard]] static constexpr bool is_method(std::string_view word) noexcept {
        constexpr std::string_view methods[]{"INVITE", "ACK",    "BYE",    "CANCEL",  "REGISTER", "OPTIONS",   "REFER",
                                             "NOTIFY", "UPDATE", "MESSAGE", "INFO", "PRACK",    "PUBLISH", "SUBSCRIBE"};
        for (auto const known : methods) {
            if (known == word) return true;
        }
        return false;
    }

    /// Where a URI can begin after a ":" that is not its own: that of a quoted text, a key, a field's name, or ",:".
    [[nodiscard]] constexpr std::size_t after_label(std::size_t at, std::size_t colon) const noexcept {
        auto const begin = skip(" \t\r\n{[(", at);
        if (begin < colon && text_[begin] == '"') {
            auto const end = end_of_quoted(begin);
            // A display name may be an address itself.
            if (colon < end && text_.substr(colon, end - colon).find('@') != none) return none;
            auto after = skip(white_space, end + 1);
            if (after < text_.size() && text_[after] == ':') after = skip(white_space, after + 1);
            bool const opened = after < text_.size() && (text_[after] == '<' || text_[after] == '"');
            return opened && names_scheme(after + 1) ? after : none;
        }
        bool const field = is_word_of(fields_of_addresses, without_space(at, colon));
        bool const nothing = at != 0 && begin == colon;
        auto const after = skip(white_space, colon + 1);
        if (after == text_.size()) return none;
        bool const opened = text_[after] == '<';
        if (field) return opened || after != colon + 1 ? after : none;
        return nothing && opened && names_scheme(after + 1) ? after : none;
    }

    /// The closing quote of a quoted text that begins at `begin`, or the end of the text or beyond.
    [[nodiscard]] constexpr std::size_t end_of_quoted(std::size_t begin) const noexcept {
        auto end = begin + 1;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
        return end;
    }

    [[nodiscard]] constexpr bool names_scheme(std::size_t at) const noexcept {
        auto const begin = skip(" \t\"<", at);
        auto end = begin;
        while (end < text_.size() && end - begin < 8 && chars::alpha.contains(text_[end])) ++end;
        return end < text_.size() && text_[end] == ':' &&
               is_word_of(schemes_of_addresses, text_.substr(begin, end - begin));
    }

    [[nodiscard]] constexpr bool ends_port(std::size_t at) const noexcept {
        auto const begin = at;
        while (at != text_.size() && chars::digit.contains(text_[at])) ++at;
        return at != begin && (at == text_.size() || std::string_view{";?>,\"' \t\r\n"}.find(text_[at]) != none);
    }

    /// True for a ":" of an IPv6 address.
    [[nodiscard]] constexpr bool in_brackets(std::size_t at) const noexcept {
        auto begin = at;
        while (begin != 0 && at - begin < 40 && ipv6.contains(text_[begin - 1])) --begin;
        auto const most = at + 40;
        while (at != text_.size() && at < most && ipv6.contains(text_[at])) ++at;
        return begin != 0 && text_[begin - 1] == '[' && at != text_.size() && text_[at] == ']';
    }

    [[nodiscard]] constexpr std::size_t skip(std::string_view octets, std::size_t at) const noexcept {
        while (at < text_.size() && octets.find(text_[at]) != none) ++at;
        return at < text_.size() ? at : text_.size();
    }
    [[nodiscard]] constexpr std::string_view without_space(std::size_t begin, std::size_t end) const noexcept {
        while (begin != end && white_space.find(text_[begin]) != none) ++begin;
        while (begin != end && white_space.find(text_[end - 1]) != none) --end;
        return text_.substr(begin, end - begin);
    }

    static constexpr char_set ipv6 = chars::hexdig | char_set{":."};

    std::string_view text_;
    std::size_t last_;
};

/// What may be a password in a text that need not be a URI; more than that where in doubt. Linear.
[[nodiscard]] constexpr octet_range secret_in(std::string_view text) noexcept { return secret_finder{text}.find(); }

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
