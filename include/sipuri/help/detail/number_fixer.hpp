// Fixes a telephone number in two passes: one decides what it means, the other writes it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_NUMBER_FIXER_HPP
#define SIPURI_HELP_DETAIL_NUMBER_FIXER_HPP

#include <sipuri/help/detail/fields_fixer.hpp>
#include <sipuri/help/detail/paste.hpp>
#include <sipuri/help/tel_repair.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// One octet of a number as people type it, in whatever form.
struct typed_unit {
    char meant = '\0';     ///< ' ' for any white space, '\0' for what no number has
    std::size_t size = 1;  ///< in octets of the text
};

[[nodiscard]] constexpr typed_unit typed_unit_at(std::string_view text, std::size_t at) noexcept {
    if (auto const blank = blank_at(text, at); blank != 0) return {' ', blank};
    constexpr char_set octets = number_octets | char_set{"*#"};
    char const c = text[at];
    if (octets.contains(c)) return {c, 1};
    if (c == '%' && at + 2 < text.size() && chars::hexdig.contains(text[at + 1]) &&
        chars::hexdig.contains(text[at + 2])) {
        auto const octet = static_cast<char>(hex_value(text[at + 1]) * 16U + hex_value(text[at + 2]));
        return {octets.contains(octet) ? octet : '\0', 3};
    }
    auto const length = utf8_length(text, at);
    if (length < 2) return {};
    char const octet = ascii_for(code_point(text, at));
    return {octets.contains(octet) ? octet : '\0', length};
}

/// Reads a number as people type it. False where there is no fix, or more than one; whether what was written is a tel
/// URI then is for the scanner to say.
template <class Out>
class number_fixer : private fields_fixer<Out> {
    using base = fields_fixer<Out>;

public:
    constexpr number_fixer(fix_writer<Out>& out, std::size_t begin, std::size_t end, tel_repair const& allowed) noexcept
        : base(out, begin, end), allowed_(allowed) {}

    [[nodiscard]] constexpr bool run() {
        if (!scheme() || !read()) return false;
        write();
        if (!after_number()) return false;
        while (next_is(';')) {
            if (!parameter()) return false;
        }
        return at_ == text_.size();
    }

private:
    using base::at_, base::bad, base::next_is, base::out_, base::parameter, base::remove_blanks, base::remove_to,
          base::replace_to, base::text_;

    static constexpr auto where = component::number;

    [[nodiscard]] constexpr bool scheme() {
        if (!equal_ignoring_case(text_.substr(at_, 4), "tel:")) {
            out_->replace(at_, at_, "tel:", errc::not_tel, component::scheme);
            return true;
        }
        at_ += 4;
        auto const after = skip_blanks(text_, at_);
        // A "+" that form decoding took for a space looks like that.
        if (after != at_ && after != text_.size() && chars::digit.contains(text_[after]) && text_[after] != '0') {
            return false;
        }
        remove_to(after, bad, where);
        if (text_.substr(at_).starts_with("//")) remove_to(at_ + 2, bad, where);
        return true;
    }

    /// Finds where the number ends, whether it is global, and what a number plan makes of it.
    [[nodiscard]] constexpr bool read() {
        fixed_text<64> typed;
        end_ = at_;
        std::size_t at = at_;
        for (typed_unit unit; at != text_.size() && text_[at] != ';'; at += unit.size) {
            unit = typed_unit_at(text_, at);
            if (unit.meant == '\0') break;
            if (unit.meant == ' ') continue;
            end_ = at + unit.size;
            typed.put(unit.meant);
            if (unit.meant == '+') {
                if (global_ || digits_) return false;
                global_ = true;
            }
            digits_ = digits_ || chars::digit.contains(unit.meant);
            has_others_ = has_others_ || unit.meant == '*' || unit.meant == '#';
        }
        if (global_) return !has_others_ && (allowed_.trunk_zero || !has_trunk_zero(at_));
        return has_context(at) || by_plan(typed);
    }

    /// A national number, or one that begins with the plan's international prefix.
    [[nodiscard]] constexpr bool by_plan(fixed_text<64> const& typed) {
        auto const& plan = allowed_.plan;
        if (typed.size() > typed.capacity() || !to_e164(typed.view(), plan)) return false;
        bool const international = starts_with(plan.international_prefix) && !plan.international_prefix.empty();
        // In a national number "(0)" is the prefix, or nothing that can be meant.
        auto const after = end_of_trunk_zero(at_);
        auto const first = !international && plan.national_prefix == "0" ? after : at_;
        if (!(international && allowed_.trunk_zero) && has_trunk_zero(first)) return false;
        added_.put('+');
        if (!international) added_.put(plan.country_code);
        prefix_ = international                           ? plan.international_prefix.size()
                  : starts_with(plan.national_prefix) ? plan.national_prefix.size()
                                                      : 0;
        global_ = international;
        return added_.size() <= added_.capacity();
    }

    /// True if the digits of the number begin like that.
    [[nodiscard]] constexpr bool starts_with(std::string_view prefix) const noexcept {
        for (auto at = at_; at < end_ && !prefix.empty();) {
            auto const unit = typed_unit_at(text_, at);
            if (chars::digit.contains(unit.meant)) {
                if (unit.meant != prefix.front()) return false;
                prefix.remove_prefix(1);
            }
            at += unit.size;
        }
        return prefix.empty();
    }

    /// True if a phone-context follows, so that a local number is complete.
    [[nodiscard]] constexpr bool has_context(std::size_t at) const noexcept {
        for (at = text_.find(';', at); at != nowhere; at = text_.find(';', at + 1)) {
            if (equal_ignoring_case(text_.substr(skip_blanks(text_, at + 1), 13), "phone-context")) return true;
        }
        return false;
    }

    [[nodiscard]] constexpr bool has_trunk_zero(std::size_t at) const noexcept {
        for (; at < end_; at += typed_unit_at(text_, at).size) {
            if (end_of_trunk_zero(at) != at) return true;
        }
        return false;
    }
    /// Where a "(0)" ends that begins at `at`; `at` if there is none.
    [[nodiscard]] constexpr std::size_t end_of_trunk_zero(std::size_t at) const noexcept {
        auto end = at;
        for (char const c : std::string_view{"(0)"}) {
            if (end != at) end = skip_blanks(text_, end);
            if (end >= end_) return at;
            auto const unit = typed_unit_at(text_, end);
            if (unit.meant != c) return at;
            end += unit.size;
        }
        return end;
    }
    /// True if the brackets that open there enclose nothing else than digits of the prefix.
    [[nodiscard]] constexpr bool encloses_prefix(std::size_t at) const noexcept {
        auto const begin = at + 1;
        for (at = skip_blanks(text_, begin); at < end_ && at - begin < prefix_ && chars::digit.contains(text_[at]);) ++at;
        at = skip_blanks(text_, at);
        return at < end_ && text_[at] == ')';
    }

    /// Writes the number, without what is no part of it.
    constexpr void write() {
        if (added_.size() != 0) out_->replace(at_, at_, added_.view(), errc::not_global, where);
        bool begun = added_.size() != 0;  // the "+" is written, or the first octet of a local number
        bool opened = false;              // a bracket was dropped
        while (at_ < end_) {
            auto const begin = at_;
            auto const zero = global_ && prefix_ == 0 ? end_of_trunk_zero(at_) : at_;
            if (zero != at_) {
                at_ = zero;
                out_->remove(begin, at_, bad, where);
                continue;
            }
            auto const unit = typed_unit_at(text_, at_);
            at_ += unit.size;
            bool const prefix = prefix_ != 0 && chars::digit.contains(unit.meant);
            if (prefix) --prefix_;
            bool const early = (global_ && !begun && unit.meant != '+') ||
                               (prefix_ != 0 && unit.meant == '(' && encloses_prefix(begin));
            bool const closes = opened && unit.meant == ')';
            opened = (opened && !closes) || (early && unit.meant == '(');
            begun = begun || unit.meant == '+';
            if (prefix) {
                out_->remove(begin, at_, errc::not_global, where);
            } else if (unit.meant == ' ' || unit.meant == '/' || early || closes) {
                out_->remove(begin, at_, bad, where);
            } else if (unit.size != 1) {
                out_->replace(begin, at_, std::string_view{&unit.meant, 1}, bad, where);
            }
        }
    }

    /// White space, an extension as people write it, a pause.
    [[nodiscard]] constexpr bool after_number() {
        auto const after = skip_blanks(text_, at_);
        if (after == text_.size() || text_[after] == ';') {
            remove_to(after, bad, where);
            return true;
        }
        if (auto const digits = after_word_of_extension(after); digits != nowhere) {
            replace_to(digits, ";ext=", bad, component::parameter_name);
            while (at_ != text_.size() && chars::digit.contains(text_[at_])) ++at_;
            return before_end();
        }
        constexpr char_set pause{",pPwW"};
        if (!allowed_.pauses || !pause.contains(text_[after])) return false;
        auto end = after;
        while (end != text_.size() && (pause | chars::digit | char_set{"*# "}).contains(text_[end])) ++end;
        remove_to(end, errc::dial_string, where);
        return before_end();
    }
    [[nodiscard]] constexpr bool before_end() {
        remove_blanks(where);
        return at_ == text_.size() || next_is(';');
    }

    /// "ext. 7", "x7": where the digits begin.
    [[nodiscard]] constexpr std::size_t after_word_of_extension(std::size_t at) const noexcept {
        constexpr std::string_view words[]{"ext", "extension", "x"};
        auto end = at;
        while (end != text_.size() && end - at < 10 && chars::alpha.contains(text_[end])) ++end;
        if (!is_word_of(words, text_.substr(at, end - at))) return nowhere;
        if (end != text_.size() && (text_[end] == '.' || text_[end] == ':')) ++end;
        end = skip_blanks(text_, end);
        return end != text_.size() && chars::digit.contains(text_[end]) ? end : nowhere;
    }

    tel_repair const& allowed_;
    std::size_t end_ = 0;     ///< of the last octet of the number that is no white space
    std::size_t prefix_ = 0;  ///< how many digits of a prefix are to be left out
    fixed_text<32> added_{};  ///< in their place
    bool global_ = false;
    bool digits_ = false;
    bool has_others_ = false;  ///< "*" or "#"
};

/// Writes the telephone number of what was pasted; false where there is no fix, or more than one.
template <class Out>
[[nodiscard]] constexpr bool fix_pasted_number(fix_writer<Out>& out, tel_repair const& allowed) {
    auto const text = out.text();
    paste const found{text};
    if (found.begin() == found.end()) return false;
    out.remove(0, found.begin(), errc::invalid_character, component::uri);
    number_fixer<Out> fixer{out, found.begin(), found.end(), allowed};
    if (!fixer.run()) return false;
    out.remove(found.end(), text.size(), errc::invalid_character, component::uri);
    return true;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
