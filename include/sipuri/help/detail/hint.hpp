// A hint in the making: why a text is refused, in words, and the fix, if there is one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_HINT_HPP
#define SIPURI_HELP_DETAIL_HINT_HPP

#include <sipuri/help/detail/pasted.hpp>
#include <sipuri/help/fix.hpp>
#include <sipuri/text/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// True for a component that holds as an escape what it cannot hold as it is.
[[nodiscard]] SIPURI_COLD constexpr bool takes_escapes(component where) noexcept {
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

/// The cause of an error, for people, and its fix.
struct hint {
    fixed_text<256> says{};
    fix edit{};
    bool has_fix = false;
};

/// Puts hints together. Each function that makes one returns true, so that a rule ends with it.
class hint_maker {
public:
    constexpr hint_maker(error const& what, std::string_view text) noexcept
        : what_(what), text_(text), at_(what.offset < text.size() ? what.offset : text.size()) {}

    [[nodiscard]] constexpr hint const& made() const noexcept { return made_; }

protected:
    [[nodiscard]] constexpr fixed_text<256>& text() noexcept { return made_.says; }
    SIPURI_COLD constexpr bool say(std::string_view reason) noexcept {
        made_.says.put(reason);
        return true;
    }
    SIPURI_COLD constexpr bool remove(std::size_t begin, std::size_t end, std::string_view reason) noexcept {
        say_with(reason, ": remove ", text_.substr(begin, end - begin));
        return keep(begin, end, {});
    }
    SIPURI_COLD constexpr bool insert(std::size_t at, std::string_view piece, std::string_view reason) noexcept {
        say_with(reason, ": insert ", piece);
        return keep(at, at, piece);
    }
    SIPURI_COLD constexpr bool replace(std::size_t begin, std::size_t end, std::string_view piece,
                                       std::string_view reason) noexcept {
        say_with(reason, ": write ", piece);
        return keep(begin, end, piece);
    }
    /// Puts quotes, or other marks, around some of the text: with a "\" before quotes and "\" in it, where `quoted`.
    SIPURI_COLD constexpr bool enclose(std::size_t begin, std::size_t end, std::string_view open,
                                       std::string_view close, bool quoted, std::string_view reason) noexcept {
        fixed_text<64> piece;
        piece.put(open);
        for (char const c : text_.substr(begin, end - begin)) {
            if (quoted && (c == '"' || c == '\\')) piece.put('\\');
            piece.put(c);
        }
        piece.put(close);
        say(reason);
        return piece.size() > piece.capacity() || keep(begin, end, piece.view());
    }
    /// "'ö' must be written %C3%B6"
    SIPURI_COLD constexpr bool escape(std::size_t at) noexcept {
        if (at >= text_.size()) return false;  // an error of another text
        auto const length = utf8_length(text_, at);
        fixed_text<64> piece;
        for (std::size_t i = 0; i != (length == 0 ? 1 : length); ++i) detail::put_escape(piece, text_[at + i]);
        put_character(at);
        made_.says.put(" must be written ");
        made_.says.put(piece.view());
        return keep(at, at + (length == 0 ? 1 : length), piece.view());
    }
    /// Keeps a fix within the text, whatever an error of another text says.
    SIPURI_COLD constexpr bool keep(std::size_t begin, std::size_t end, std::string_view piece) noexcept {
        auto const octets = between(begin, end);
        made_.edit = {
            what_.code, what_.where, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(octets.size()), {}};
        made_.edit.text.put(piece);
        made_.has_fix = true;
        return true;
    }

    /// Keeps what was said, and no fix.
    constexpr void drop() noexcept { made_.has_fix = false; }

    /// A character as people see it: 'x', or what nobody can see by its number.
    SIPURI_COLD constexpr void put_character(std::size_t at) noexcept {
        auto& out = made_.says;
        auto const length = at < text_.size() ? utf8_length(text_, at) : 0;
        auto const point = length == 0 ? 0 : code_point(text_, at);
        if (at < text_.size() && text_[at] == ' ') {
            out.put("a space");
        } else if (length == 0 || point < 0x21 || point == 0x7F) {
            out.put("octet 0x");
            detail::put_hex(out, at < text_.size() ? text_[at] : '\0');
        } else if (is_invisible(point) || is_wide_space(point)) {
            out.put("U+");
            if (point > 0xFFFF) detail::put_hex(out, static_cast<char>(point >> 16U));
            detail::put_hex(out, static_cast<char>(point >> 8U));
            detail::put_hex(out, static_cast<char>(point));
        } else {
            out.put('\'');
            out.put(text_.substr(at, length));
            out.put('\'');
        }
    }
    /// Blanks by their name, for the beginning of a reason.
    [[nodiscard]] SIPURI_COLD constexpr std::string_view blanks_of(std::size_t begin, std::size_t end) const noexcept {
        auto const blanks = text_.substr(begin, end - begin);
        if (blanks.find_first_of("\r\n") != nowhere) return "a line break";
        if (blanks.find_first_of(" \t") != nowhere) return blanks.size() == 1 ? "a space" : "white space";
        return "a character that nobody sees";
    }
    SIPURI_COLD constexpr bool remove_blanks(std::size_t begin, std::size_t end, std::string_view reason) noexcept {
        say(blanks_of(begin, end));
        return remove(begin, end, reason);
    }

    /// The octets from `begin` to `end`, of which an error of another text may say what it likes.
    [[nodiscard]] SIPURI_COLD constexpr std::string_view between(std::size_t begin, std::size_t end) const noexcept {
        auto const last = end < text_.size() ? end : text_.size();
        return begin < last ? text_.substr(begin, last - begin) : std::string_view{};
    }
    [[nodiscard]] constexpr char octet(std::size_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }
    [[nodiscard]] SIPURI_COLD constexpr bool is_one_of(std::size_t at, std::string_view octets) const noexcept {
        return at < text_.size() && octets.find(text_[at]) != nowhere;
    }
    [[nodiscard]] SIPURI_COLD constexpr std::size_t next(std::string_view octets, std::size_t at) const noexcept {
        auto const found = text_.find_first_of(octets, at);
        return found == nowhere ? text_.size() : found;
    }
    /// After the last of `octets` before `at`; 0 if there is none.
    [[nodiscard]] SIPURI_COLD constexpr std::size_t after_last(std::string_view octets, std::size_t at) const noexcept {
        return at == 0 ? 0 : text_.substr(0, at).find_last_of(octets) + 1;
    }

    error what_;
    std::string_view text_;
    std::size_t at_;

private:
    /// Says what to do, too, and with which octets.
    SIPURI_COLD constexpr void say_with(std::string_view reason, std::string_view to_do,
                                        std::string_view piece) noexcept {
        auto& out = made_.says;
        out.put(reason);
        out.put(to_do);
        bool plain = piece.size() <= 24 && !piece.empty();
        for (char const c : piece) plain = plain && c > ' ' && c < '\x7F';
        if (!plain) {
            out.put("it");
        } else if (piece.size() == 1) {
            out.put('\'');
            out.put(piece);
            out.put('\'');
        } else {
            out.put(piece);
        }
    }

    hint made_{};
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
