// Fixes parameters and headers in one pass, where each can have but one meaning.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_FIELDS_FIXER_HPP
#define SIPURI_HELP_DETAIL_FIELDS_FIXER_HPP

#include <sipuri/help/detail/fix_writer.hpp>
#include <sipuri/help/detail/pasted.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Reads the parameters and headers of a URI as people write them. False where there is no fix, or more than one.
template <class Out>
class fields_fixer : protected fixer<Out> {
    using base = fixer<Out>;

protected:
    using base::at_, base::bad, base::base, base::next_is, base::out_, base::remove_to, base::replace_to, base::text_;

    /// uri-parameter = pname [ "=" pvalue ], with its ";"
    [[nodiscard]] constexpr bool parameter() {
        auto const delimiter = at_++;
        auto const after = skip_blanks(text_, at_);
        if (after == text_.size() || text_[after] == ';' || text_[after] == '?' ||
            (text_[after] == '&' && after + 1 == text_.size())) {
            out_->remove(delimiter, after, errc::empty, component::parameter_name);
            at_ = after;
            return true;
        }
        remove_to(after, bad, component::parameter_name);
        return parameter_after_delimiter();
    }
    [[nodiscard]] constexpr bool parameter_after_delimiter() {
        // What wrong delimiters join may be as long as the text: no recursion.
        do {
            joined_ = false;
            if (!one_parameter()) return false;
        } while (joined_);
        return true;
    }
    [[nodiscard]] constexpr bool one_parameter() {
        bool const is_known = known_parameter_at(text_, at_) != 0;
        if (separated(component::parameter_name) || joins_parameter(component::parameter_name)) return true;
        if (!before_delimiter(component::parameter_name)) return false;
        if (!next_is('=')) return true;
        auto const equals = at_++;
        at_ = skip_blanks(text_, at_);
        if (at_ == text_.size() || next_is(';') || next_is('?')) {
            out_->remove(equals, at_, errc::empty, component::parameter_value);
            return true;
        }
        out_->remove(equals + 1, at_, bad, component::parameter_value);
        if (is_known && quoted_value()) return before_delimiter(component::parameter_value);
        return parameter_value();
    }

    /// pvalue = 1*paramchar ; escapes what it cannot hold and no delimiter can be
    [[nodiscard]] constexpr bool parameter_value() {
        while (at_ != text_.size()) {
            if (separated(component::parameter_value)) return true;
            if (at_ == text_.size() || next_is(';') || next_is('?')) break;
            if (joins_parameter(component::parameter_value)) return true;
            if (blank_at(text_, at_) != 0 || is_shell_escape()) return before_delimiter(component::parameter_value);
            char const c = text_[at_];
            if (chars::control.contains(c) || std::string_view{"%<>\"{}=@,"}.find(c) != nowhere) return false;
            out_->escape(at_, component::parameter_value);
            ++at_;
        }
        return true;
    }
    /// A value in quotes, which only the parameters of header fields have.
    [[nodiscard]] constexpr bool quoted_value() {
        if (!next_is('"')) return false;
        auto const end = std::size_t{skip(text_, static_cast<std::uint32_t>(at_ + 1), param_class)};
        if (end == at_ + 1 || end == text_.size() || text_[end] != '"') return false;
        out_->remove(at_, at_ + 1, bad, component::parameter_value);
        out_->remove(end, end + 1, bad, component::parameter_value);
        at_ = end + 1;
        return true;
    }
    /// Where a known parameter begins, after white space or "," where ";" belongs; at_ if there is none.
    [[nodiscard]] constexpr std::size_t next_parameter() const noexcept {
        auto const after = skip_blanks(text_, next_is(',') ? at_ + 1 : at_);
        return whole_parameter_at(text_, after) != 0 ? after : at_;
    }
    [[nodiscard]] constexpr bool joins_parameter(component where) {
        auto const after = next_parameter();
        if (after == at_) return false;
        replace_to(after, ";", bad, where);
        return joined_ = true;
    }
    /// Takes what a name or a value can hold. In "tls&secure", which "=" follows, a ";" takes the place of the "&", and
    /// from then on of each "&" before a known parameter; true if the next one begins there.
    [[nodiscard]] constexpr bool separated(component where) {
        auto const begin = at_;
        if (run_ <= begin) run_ = skip(text_, static_cast<std::uint32_t>(begin), param_class);
        at_ = run_;
        auto const piece = text_.substr(begin, at_ - begin);
        if (!ampersands_) {
            bool const value = where == component::parameter_value && next_is('=');
            auto const last = value ? piece.rfind('&') : nowhere;
            if (last == nowhere || last == 0 || known_parameter_at(text_, begin + last + 1) == 0) return false;
        }
        for (auto at = piece.find('&', 1); at != nowhere; at = piece.find('&', at + 1)) {
            if (known_parameter_at(text_, begin + at + 1) == 0) continue;
            out_->replace(begin + at, begin + at + 1, ";", bad, where);
            at_ = begin + at + 1;
            joined_ = ampersands_ = true;
            return true;
        }
        return false;
    }

    /// header = hname "=" hvalue, with its "?" or "&"
    [[nodiscard]] constexpr bool header() {
        auto const delimiter = at_++;
        bool const html = text_[delimiter] == '&' && text_.substr(at_).starts_with("amp;");
        if (html) at_ += 4;
        auto const blank = skip_blanks(text_, at_);
        // An "&" with nothing before it.
        auto after = blank;
        while (after != text_.size() && text_[after] == '&' && !text_.substr(after).starts_with("&amp;")) {
            after = skip_blanks(text_, after + 1);
        }
        if (after == text_.size()) {
            out_->remove(delimiter, after, errc::empty, component::header_name);
            at_ = after;
            return true;
        }
        if (html) out_->replace(delimiter, at_, "&", errc::html_ampersand, component::header_name);
        out_->remove(at_, after, after == blank ? bad : errc::empty, component::header_name);
        at_ = skip(text_, static_cast<std::uint32_t>(after), header_class);
        if (at_ == after || !before_delimiter(component::header_name)) return false;
        auto const name = text_.substr(after, at_ - after);
        if (at_ == text_.size() || next_is('&')) {
            // An escaped "=" may have been meant as the one that is missing.
            if (name.find("%3D") != nowhere || name.find("%3d") != nowhere) return false;
            out_->replace(at_, at_, "=", errc::missing_equals, component::header_name);
            return true;
        }
        if (!next_is('=')) return false;
        ++at_;
        return header_value(name);
    }

    /// hvalue = *( hnv-unreserved / unreserved / escaped )
    ///
    /// Escapes everything else except controls and a stray "%": none of it can have been meant as a delimiter, except
    /// a second "?" and the ";" of a parameter; a cause is one of the header field Reason, too (RFC 3326).
    [[nodiscard]] constexpr bool header_value(std::string_view name) {
        bool const reason = equal_ignoring_case(name, "reason");
        remove_blanks(component::header_value);
        bool in_angles = false;
        while (at_ != text_.size() && !next_is('&')) {
            auto const begin = at_;
            at_ = skip(text_, static_cast<std::uint32_t>(at_), header_class);
            if (at_ == text_.size() || next_is('&')) break;
            auto const piece = text_.substr(begin, at_ - begin);
            if (auto const query = piece.find('?'); next_is('=') && query != nowhere) {
                auto const at = static_cast<std::uint32_t>(begin + query);
                return out_->refuse({errc::second_question, component::headers, at, 1});
            }
            if (next_is(';') && !in_angles && known_parameter_at(text_, at_ + 1) != 0) {
                if (!reason || !equal_ignoring_case(text_.substr(at_ + 1, 6), "cause=")) return false;
            }
            in_angles = next_is('<') || (in_angles && !next_is('>'));
            auto const after = skip_blanks(text_, at_);
            bool const ends = after == text_.size() || text_[after] == '&';
            if (after != at_ && ends) return before_delimiter(component::header_value);
            for (auto const end = after == at_ ? at_ + 1 : after; at_ != end; ++at_) {
                if (chars::control.contains(text_[at_]) || next_is('%')) return false;
                out_->escape(at_, component::header_value);
            }
        }
        return true;
    }

    /// Takes blanks away before a delimiter or the end of the text; false if they precede anything else.
    [[nodiscard]] constexpr bool before_delimiter(component where) {
        if (is_shell_escape()) {
            remove_to(at_ + 1, bad, where);
            return true;
        }
        auto const after = skip_blanks(text_, at_);
        if (after == at_) return true;
        if (after != text_.size() && std::string_view{":;?=&"}.find(text_[after]) == nowhere) return false;
        remove_to(after, bad, where);
        return true;
    }
    constexpr void remove_blanks(component where) { remove_to(skip_blanks(text_, at_), bad, where); }

    /// A "\" before a delimiter, as a shell asks for it.
    [[nodiscard]] constexpr bool is_shell_escape() const noexcept {
        return next_is('\\') && at_ + 1 != text_.size() && std::string_view{":;?=&"}.find(text_[at_ + 1]) != nowhere;
    }
    [[nodiscard]] constexpr std::size_t find_any(std::string_view octets, std::size_t at) const noexcept {
        auto const found = text_.find_first_of(octets, at);
        return found == nowhere ? text_.size() : found;
    }

    bool ampersands_ = false;  ///< an "&" has separated parameters

private:
    std::size_t run_ = 0;  ///< where the octets end that a name or a value can hold
    bool joined_ = false;  ///< the last value ended at an "&", after which the next parameter begins
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
