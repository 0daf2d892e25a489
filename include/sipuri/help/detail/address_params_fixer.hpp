// Fixes what follows the URI of an address: white space, stray quotes, and the header field's parameters.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_ADDRESS_PARAMS_FIXER_HPP
#define SIPURI_HELP_DETAIL_ADDRESS_PARAMS_FIXER_HPP

#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/help/detail/display_name_fixer.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Reads the parameters of a header field as people write them. False where there is no fix, or more than one.
template <class Out>
class address_params_fixer : protected fixer<Out> {
    using base = fixer<Out>;

protected:
    using base::at_, base::bad, base::base, base::next_is, base::out_, base::remove_to, base::replace_to, base::text_;

    /// *( SEMI generic-param ), up to a "," or the end of the text
    [[nodiscard]] constexpr bool parameters() {
        for (;;) {
            auto const after = skip_blanks(text_, at_);
            if (after == text_.size() || text_[after] == ',') {
                space(after, where);
                return true;
            }
            if ((text_[after] == '"' || text_[after] == '>') && ends_at(skip_blanks(text_, after + 1))) {
                // A quote or bracket without another one.
                remove_to(after + 1, bad, where);
            } else if (text_[after] == ';') {
                if (!parameter(after)) return false;
            } else if ((after != at_ || text_[at_ - 1] == '>') && is_known_parameter_at(after)) {
                replace_to(after, ";", bad, where);
                if (!generic_param()) return false;
            } else {
                return false;
            }
        }
    }

    /// White space up to `end`, which a header field may have there, but not of every kind.
    constexpr void space(std::size_t end, component which) {
        if (end != at_) put_space(*out_, at_, end, which);
        at_ = end;
    }

private:
    static constexpr auto where = component::generic_param;

    [[nodiscard]] constexpr bool ends_at(std::size_t at) const noexcept {
        return at == text_.size() || text_[at] == ',' || text_[at] == ';';
    }
    [[nodiscard]] constexpr std::size_t end_of_token(std::size_t at) const noexcept {
        while (at != text_.size() && chars::token.contains(text_[at])) ++at;
        return at;
    }
    [[nodiscard]] constexpr bool is_known_parameter_at(std::size_t at) const noexcept {
        auto const end = end_of_token(at);
        return end != text_.size() && text_[end] == '=' && find_header_parameter_rule(text_.substr(at, end - at));
    }

    /// SEMI generic-param, from the white space before the ";" on
    [[nodiscard]] constexpr bool parameter(std::size_t delimiter) {
        auto const after = skip_blanks(text_, delimiter + 1);
        if (ends_at(after)) {
            remove_to(after, errc::empty, where);
            return true;
        }
        space(delimiter, where);
        ++at_;
        space(after, where);
        return generic_param();
    }

    /// generic-param = token [ EQUAL gen-value ]
    [[nodiscard]] constexpr bool generic_param() {
        auto const begin = at_;
        at_ = end_of_token(at_);
        if (at_ == begin) return false;
        auto const name = text_.substr(begin, at_ - begin);
        if (next_is(':') && text_.substr(at_ + 1, 1) != "/") {
            replace_to(at_ + 1, "=", bad, where);
            return value(name);
        }
        auto const equals = skip_blanks(text_, at_);
        if (equals == text_.size() || text_[equals] != '=') return true;
        auto const after = skip_blanks(text_, equals + 1);
        if (ends_at(after)) {
            if (is_tag(name)) return false;
            remove_to(after, errc::empty, where);
            return true;
        }
        space(equals, where);
        ++at_;
        space(after, where);
        return value(name);
    }

    [[nodiscard]] static constexpr bool is_tag(std::string_view name) noexcept {
        return equal_ignoring_case(name, "tag");
    }
    /// gen-value = token / host / quoted-string
    [[nodiscard]] constexpr bool value(std::string_view name) {
        if (next_is('"')) return quoted_string();
        auto const begin = at_;
        if (next_is('[')) {
            auto const close = text_.find(']', at_);
            if (close == nowhere) return false;
            at_ = close + 1;
            return true;
        }
        at_ = end_of_token(at_);
        if (at_ != begin && (ends_at(skip_blanks(text_, at_)) || next_is('"') || next_is('>'))) return true;
        // What is no token may be a quoted-string, but not as a tag.
        auto end = at_;
        while (end != text_.size() && !ends_at(end) && blank_at(text_, end) == 0) ++end;
        if (end == at_) return true;
        auto const first = quote_at(text_, begin);
        auto const last = quote_before(text_, begin + first, end);
        if (is_tag(name) || (first == 0) != (last == 0)) return false;
        auto const inner = text_.substr(begin + first, end - last - begin - first);
        if (!is_utf8(inner) || inner.find_first_of("\"\\") != nowhere || inner.empty()) return false;
        out_->replace(begin, begin + first, "\"", bad, where);
        out_->replace(end - last, end, "\"", bad, where);
        at_ = end;
        return true;
    }

    [[nodiscard]] constexpr bool quoted_string() {
        auto const begin = at_;
        for (++at_; at_ < text_.size() && text_[at_] != '"';) {
            if (is_line_end(text_[at_])) {
                auto const after = skip_blanks(text_, at_);
                put_space(*out_, at_, after, where);
                at_ = after;
            } else {
                at_ += text_[at_] == '\\' ? 2U : 1U;
            }
        }
        if (at_ < text_.size()) {
            ++at_;
            return true;
        }
        if (at_ > text_.size() || text_.find_first_of(",;<", begin) != nowhere) return false;
        out_->replace(at_, at_, "\"", errc::unclosed_quote, where);
        return true;
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
