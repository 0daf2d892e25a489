// Puts a display name in quotes, and what is in it into the form of a quoted-string.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_DISPLAY_NAME_FIXER_HPP
#define SIPURI_HELP_DETAIL_DISPLAY_NAME_FIXER_HPP

#include <sipuri/help/detail/fix_writer.hpp>
#include <sipuri/help/detail/pasted.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The size of a quotation mark at `at`, of whatever kind: ", \", &quot; or a typographic one; 0 if there is none.
[[nodiscard]] constexpr std::size_t quote_at(std::string_view text, std::size_t at) noexcept {
    auto const rest = text.substr(at);
    for (std::string_view const mark : {"\"", "\\\"", "&quot;"}) {
        if (rest.starts_with(mark)) return mark.size();
    }
    return typographic_quote_at(text, at);
}
/// The size of such a mark that ends at `end`.
[[nodiscard]] constexpr std::size_t quote_before(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    auto const whole = text.substr(begin, end - begin);
    for (std::string_view const mark : {"\\\"", "\"", "&quot;"}) {
        if (whole.ends_with(mark)) return mark.size();
    }
    return typographic_quote_before(text, begin, end);
}

/// White space where an address may have some: of another kind than SP and HTAB it becomes one space.
template <class Out>
constexpr void put_space(fix_writer<Out>& out, std::size_t begin, std::size_t end, component where) {
    auto const blanks = out.text().substr(begin, end - begin);
    if (blanks.find_first_not_of(" \t") == nowhere) return;
    bool const folded = blanks.find_first_of("\r\n") != nowhere;
    out.replace(begin, end, " ", folded ? errc::line_break : errc::invalid_character, where);
}

/// Fixes what precedes the "<" of an address. False where there is no fix, or more than one.
template <class Out>
class display_name_fixer : private fixer<Out> {
    using base = fixer<Out>;

public:
    /// Takes where the name begins and where it ends, without white space around it.
    using base::base;

    [[nodiscard]] constexpr bool run() {
        if (at_ == text_.size()) return true;
        if (is_tokens()) return spaces_between_tokens();
        auto const first = quote_at(text_, at_);
        auto const last = quote_before(text_, at_ + first, text_.size());
        auto const opening = text_.substr(at_, first);
        auto const closing = text_.substr(text_.size() - last);
        // A backslash before the last quote alone would be a part of the name.
        if ((opening == "\\\"") != (closing == "\\\"")) return false;
        auto const begin = at_ + first;
        auto const end = text_.size() - last;
        auto const inner = text_.substr(begin, end - begin);
        if (opening == "\"") {
            if (last != 0) return quoted(begin, end, closing == opening ? backslash::of_pair : backslash::literal);
            return inner.find('"') == nowhere && quoted(begin, end, backslash::of_pair);
        }
        if (closing == "\"" && first == 0 && inner.find('"') == nowhere) return quoted(begin, end, backslash::literal);
        bool const encloses = first != 0 && (last != 0 || is_double(at_)) && !has_typographic_quote(begin, end);
        if (encloses) return quoted(begin, end, backslash::literal);
        // Without quotes these may belong to something else than a name.
        if (name().find_first_of(":;=") != nowhere) return false;
        if (name().find(',') != nowhere && name().find('@') != nowhere) return false;
        return quoted(at_, text_.size(), backslash::literal);
    }

private:
    using base::at_, base::bad, base::out_, base::text_;

    static constexpr auto where = component::display_name;

    [[nodiscard]] constexpr std::string_view name() const noexcept { return text_.substr(at_); }

    /// *(token LWS), where white space may be of any kind
    [[nodiscard]] constexpr bool is_tokens() const noexcept {
        for (auto at = at_; at != text_.size();) {
            auto const blank = blank_at(text_, at);
            if (blank == 0 && !chars::token.contains(text_[at])) return false;
            at += blank == 0 ? 1 : blank;
        }
        return true;
    }
    constexpr bool spaces_between_tokens() {
        for (auto at = at_; at != text_.size();) {
            auto const after = skip_blanks(text_, at);
            if (after == at) {
                ++at;
            } else {
                put_space(*out_, at, after, where);
                at = after;
            }
        }
        return true;
    }

    /// What a backslash between quotes was meant as.
    enum class backslash : unsigned char { literal, of_pair };

    /// quoted-string, whose octets are from `begin` to `end`.
    [[nodiscard]] constexpr bool quoted(std::size_t begin, std::size_t end, backslash meant) {
        if (!inner_quotes_match(begin, end, meant)) return false;
        bool const pairs = meant == backslash::of_pair;
        if (text_.substr(at_, begin - at_) != "\"") out_->replace(at_, begin, "\"", bad, where);
        auto const inner = text_.substr(0, end);
        for (auto at = begin; at != end;) {
            char const c = text_[at];
            auto const size = utf8_length(inner, at);
            if (size == 0 || c == '>') return false;
            if (c == '\\') {
                bool const last = at + 1 == end;
                if (last || (pairs && (!chars::ascii.contains(text_[at + 1]) || is_line_end(text_[at + 1])))) {
                    return false;
                }
                if (!pairs && text_[at + 1] == '"') return false;
                if (!pairs) out_->replace(at, at + 1, "\\\\", bad, where);
                at += pairs ? 2 : 1;
            } else if (c == '"') {
                out_->replace(at, at + 1, "\\\"", bad, where);
                ++at;
            } else if (is_line_end(c)) {
                auto const begin_of_white = at;
                while (at != end && is_white(text_[at])) ++at;
                put_space(*out_, begin_of_white, at, where);
            } else if (chars::control.contains(c) && c != '\t') {
                return false;
            } else {
                at += size;
            }
        }
        if (text_.substr(end) != "\"") out_->replace(end, text_.size(), "\"", bad, where);
        return true;
    }

    /// True if quotes within the name come in pairs that enclose words, and not all of it.
    [[nodiscard]] constexpr bool inner_quotes_match(std::size_t begin, std::size_t end,
                                                    backslash meant) const noexcept {
        bool open = false;
        bool all = false;  // the first octet is an opening quote
        for (auto at = begin; at != end; ++at) {
            if (text_[at] == '\\' && meant == backslash::of_pair && at + 1 != end) {
                ++at;
            } else if (text_[at] == '"') {
                bool const begins = at == begin || is_one_of(text_[at - 1], " \t(-/");
                bool const ends = at + 1 == end || is_one_of(text_[at + 1], " \t),.-/");
                if (begins == ends || begins == open) return false;
                open = begins;
                if (begins && at == begin) all = true;
                if (ends && at + 1 == end && all && text_.substr(begin + 1, at - begin - 1).find('"') == nowhere) {
                    return false;
                }
            }
        }
        return !open;
    }
    [[nodiscard]] constexpr bool has_typographic_quote(std::size_t begin, std::size_t end) const noexcept {
        for (auto at = begin; at < end; ++at) {
            if (typographic_quote_at(text_, at) != 0 && is_double(at)) return true;
        }
        return false;
    }
    /// False for a quotation mark that may be an apostrophe.
    [[nodiscard]] constexpr bool is_double(std::size_t at) const noexcept {
        auto const point = code_point(text_, at);
        return (point < 0x2018 || point > 0x201B) && point != 0x2039 && point != 0x203A;
    }
    [[nodiscard]] static constexpr bool is_one_of(char c, std::string_view octets) noexcept {
        return octets.find(c) != nowhere;
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
