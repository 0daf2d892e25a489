// Finds the URI in what was pasted: without the quotes, the address or the request line around it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_PASTE_HPP
#define SIPURI_HELP_DETAIL_PASTE_HPP

#include <sipuri/help/detail/uri_fixer.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Narrows a text to the URI in it, as long as something surrounds it.
class paste {
public:
    constexpr explicit paste(std::string_view text) noexcept : paste(text, 0, text.size()) {}
    constexpr paste(std::string_view text, std::size_t begin, std::size_t end) noexcept
        : text_(text), begin_(begin), end_(end) {
        for (int layers = 0; layers != 8 && narrow(); ++layers) {
        }
    }

    [[nodiscard]] constexpr std::size_t begin() const noexcept { return begin_; }
    [[nodiscard]] constexpr std::size_t end() const noexcept { return end_; }

private:
    constexpr bool narrow() noexcept {
        auto const was = end_ - begin_;
        begin_ = skip_blanks(text_.substr(0, end_), begin_);
        end_ = before_blanks(text_, begin_, end_);
        one_bracket();
        if (begin_ == end_ || sip_scheme_at(text_, begin_) != 0) return was != end_ - begin_ && begin_ != end_;
        if (!quotes() && !brackets() && !request_line()) (void)address();
        return was != end_ - begin_;
    }

    constexpr bool keep(std::size_t begin, std::size_t end) noexcept {
        begin_ = begin;
        end_ = end;
        return true;
    }
    [[nodiscard]] constexpr std::string_view piece() const noexcept { return text_.substr(begin_, end_ - begin_); }

    /// Quotes of ASCII or of typography, around the whole.
    constexpr bool quotes() noexcept {
        auto const whole = piece();
        for (std::string_view const quote : {"\"", "'", "`"}) {
            if (whole.size() > 2 && whole.starts_with(quote) && whole.find(quote[0], 1) == whole.size() - 1) {
                return keep(begin_ + 1, end_ - 1);
            }
        }
        auto const opening = typographic_quote_at(text_, begin_);
        auto const closing = typographic_quote_before(text_, begin_, end_);
        if (opening == 0 || closing == 0 || whole.size() < opening + closing) return false;
        return keep(begin_ + opening, end_ - closing);
    }

    /// A "<" before, or a ">" after a URI, without the other one.
    constexpr void one_bracket() noexcept {
        auto const whole = piece();
        auto const inner = whole.starts_with('<') ? whole.substr(1) : whole.substr(0, whole.size() - 1);
        if (whole.size() < 2 || whole.starts_with('<') == whole.ends_with('>')) return;
        if (sip_scheme_at(inner, 0) == 0 || inner.find_first_of("<>") != nowhere) return;
        (void)(whole.starts_with('<') ? keep(begin_ + 1, end_) : keep(begin_, end_ - 1));
    }

    /// < >, the same in HTML, and [ ] around a URI.
    constexpr bool brackets() noexcept {
        auto const whole = piece();
        struct pair {
            std::string_view open;
            std::string_view close;
        };
        for (auto const& [open, close] : {pair{"<", ">"}, pair{"&lt;", "&gt;"}, pair{"[", "]"}, pair{"(", ")"}}) {
            if (!whole.starts_with(open) || !whole.ends_with(close) || whole.size() <= open.size() + close.size()) {
                continue;
            }
            auto const inner = whole.substr(open.size(), whole.size() - open.size() - close.size());
            if (inner.find(open) != nowhere || inner.find(close) != nowhere) {
                if (open != "[" || sip_scheme_at(inner, 0) == 0) continue;
            }
            if ((open == "[" || open == "(") && sip_scheme_at(inner, 0) == 0) continue;
            return keep(begin_ + open.size(), end_ - close.size());
        }
        return false;
    }

    /// Request-Line = Method SP Request-URI SP SIP-Version CRLF
    constexpr bool request_line() noexcept {
        auto const method = method_at(text_.substr(0, end_), begin_);
        if (method == 0) return false;
        auto const space = text_.substr(0, end_).find(' ', begin_ + method);
        if (space == nowhere) return keep(begin_ + method, end_);
        if (text_.substr(space + 1, end_ - space - 1) != "SIP/2.0") return false;
        return keep(begin_ + method, space);
    }

    /// [ field name ] [ display-name ] "<" URI ">" [ ";" parameters ]
    constexpr bool address() noexcept {
        auto const whole = text_.substr(0, end_);
        auto const begin = begin_ + field_name_at(whole, begin_);
        auto const open = whole.find('<', begin);
        if (open == nowhere) return begin != begin_ && keep(begin, end_);
        auto const close = whole.find('>', open);
        if (close == nowhere || whole.find('<', open + 1) != nowhere || whole.find('>', close + 1) != nowhere) {
            return false;
        }
        auto const after = skip_blanks(whole, close + 1);
        if (after != end_ && whole[after] != ';') return false;
        if (whole.find(',', close) != nowhere) return false;
        return is_display_name(whole.substr(begin, open - begin)) && keep(open + 1, close);
    }

    /// False for what may be a URI of another scheme.
    [[nodiscard]] static constexpr bool is_display_name(std::string_view text) noexcept {
        auto const end = before_blanks(text, 0, text.size());
        auto const begin = skip_blanks(text.substr(0, end), 0);
        auto const name = text.substr(begin, end - begin);
        if (name.size() > 1 && name.front() == '"' && name.back() == '"') return true;
        return name.find_first_of(":/?=@;,%") == nowhere;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
};

/// Writes the URI of what was pasted; false where there is no fix, or more than one.
template <class Out>
[[nodiscard]] constexpr bool fix_paste(fix_writer<Out>& out) {
    auto const text = out.text();
    paste const found{text};
    if (found.begin() == found.end()) return false;
    bool const blank = skip_blanks(text, 0) >= found.begin();
    out.remove(0, found.begin(), blank ? errc::invalid_character : errc::invalid_scheme,
               blank ? component::uri : component::scheme);
    uri_fixer<Out> fixer{out, found.begin(), found.end()};
    bool const whole = scan(text.substr(found.begin(), found.end() - found.begin())).has_value();
    if (!whole && !fixer.run()) return false;
    out.remove(found.end(), text.size(), errc::invalid_character, component::uri);
    return true;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
