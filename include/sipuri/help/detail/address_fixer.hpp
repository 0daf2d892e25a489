// Fixes a list of addresses in one pass, where each can have but one meaning.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_ADDRESS_FIXER_HPP
#define SIPURI_HELP_DETAIL_ADDRESS_FIXER_HPP

#include <sipuri/address/detail/absolute_uri.hpp>
#include <sipuri/help/detail/address_params_fixer.hpp>
#include <sipuri/help/detail/display_name_fixer.hpp>
#include <sipuri/help/detail/number_fixer.hpp>
#include <sipuri/help/detail/paste.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Reads addresses as people write them. False where there is no fix, or more than one; whether what was written is a
/// list of addresses then is for the scanner to say.
template <class Out>
class address_fixer : private address_params_fixer<Out> {
    using base = address_params_fixer<Out>;

public:
    constexpr address_fixer(fix_writer<Out>& out, options allowed) noexcept
        : base(out, 0, out.text().size()), allowed_(allowed) {}

    [[nodiscard]] constexpr bool run() {
        auto const whole = text_.size();
        around();
        html_ = text_.find('<', at_) == nowhere && text_.find("&lt;", at_) != nowhere;
        open_ = find_open(at_);
        for (;;) {
            between();
            if (at_ == text_.size() || !element()) return false;
            if (at_ == text_.size() || last_comma()) break;
            ++at_;
        }
        out_->remove(text_.size(), whole, bad, component::uri);
        return true;
    }

private:
    using base::at_, base::bad, base::next_is, base::out_, base::parameters, base::remove_to, base::space, base::text_;

    /// White space, quotes and the field's name around the whole.
    constexpr void around() {
        auto begin = skip_blanks(text_, 0);
        auto end = before_blanks(text_, begin, text_.size());
        auto const whole = text_.substr(begin, end - begin);
        for (std::string_view const mark : {"'", "`", "\""}) {
            if (whole.size() < 3 || !whole.starts_with(mark) || !whole.ends_with(mark)) continue;
            auto const inner = whole.substr(1, whole.size() - 2);
            if (inner.find('<') == nowhere || has_quote(inner, mark[0])) continue;
            begin = skip_blanks(text_, begin + 1);
            end = before_blanks(text_, begin, end - 1);
            break;
        }
        text_ = text_.substr(0, end);
        begin += field_name_at(text_, begin);
        bool const blank = skip_blanks(text_, 0) >= begin;
        remove_to(begin, bad, blank ? component::uri : component::display_name);
    }
    /// True for a quote without a backslash before it.
    [[nodiscard]] static constexpr bool has_quote(std::string_view text, char quote) noexcept {
        for (std::size_t at = 0; at != text.size(); ++at) {
            if (text[at] == '\\' && at + 1 != text.size()) {
                ++at;
            } else if (text[at] == quote) {
                return true;
            }
        }
        return false;
    }

    /// What precedes an address: white space, and commas with nothing between them.
    constexpr void between() {
        auto after = skip_blanks(text_, at_);
        if (after != text_.size() && text_[after] == ',') {
            auto const begin = at_;
            while (after != text_.size() && text_[after] == ',') {
                at_ = after + 1;
                after = skip_blanks(text_, at_);
            }
            out_->remove(begin, at_, errc::empty, component::uri);
        }
        space(after, component::uri);
    }
    /// Removes a "," that no address follows.
    [[nodiscard]] constexpr bool last_comma() {
        auto after = at_;
        while (after != text_.size() && text_[after] == ',') after = skip_blanks(text_, after + 1);
        if (after != text_.size()) return false;
        remove_to(after, errc::empty, component::uri);
        return true;
    }

    /// ( name-addr / addr-spec ) *( SEMI generic-param )
    [[nodiscard]] constexpr bool element() {
        if (open_ != nowhere && open_ < at_) open_ = find_open(at_);
        if (auto const end = end_of_quoted(at_); end != nowhere) {
            auto const after = skip_blanks(text_, end);
            if (text_.substr(after).starts_with(lt())) {
                open_ = after;
                return name_addr();
            }
            if (open_ == nowhere || known_scheme_at(text_, after) != 0) return bare(end);
        }
        auto const comma = text_.find(',', at_);
        auto const piece = text_.substr(at_, (comma == nowhere ? text_.size() : comma) - at_);
        bool const separate = comma < open_ && quote_at(text_, at_) == 0 && is_no_name(piece);
        return open_ == nowhere || separate ? bare(at_) : name_addr();
    }
    [[nodiscard]] constexpr std::string_view lt() const noexcept { return html_ ? "&lt;" : "<"; }
    [[nodiscard]] constexpr std::string_view gt() const noexcept { return html_ ? "&gt;" : ">"; }
    [[nodiscard]] constexpr std::size_t find_open(std::size_t at) const noexcept { return text_.find(lt(), at); }

    /// Where a quoted-string ends that begins at `at`; nowhere if there is none.
    [[nodiscard]] constexpr std::size_t end_of_quoted(std::size_t at) const noexcept {
        if (at == text_.size() || text_[at] != '"') return nowhere;
        for (++at; at < text_.size() && text_[at] != '"';) at += text_[at] == '\\' ? 2U : 1U;
        return at < text_.size() ? at + 1 : nowhere;
    }

    /// True for what precedes a "," and can be an address, a number or a host, and not a part of a name.
    [[nodiscard]] static constexpr bool is_no_name(std::string_view piece) noexcept {
        auto const end = before_blanks(piece, 0, piece.size());
        auto const word = piece.substr(0, end);
        if (word.find_first_of("@:;=>") != nowhere || is_typed_number(word)) return true;
        auto const dot = word.find('.');
        return dot != nowhere && dot + 1 != word.size() && word.find(' ') == nowhere;
    }

    /// name-addr = [ display-name ] LAQUOT addr-spec RAQUOT
    [[nodiscard]] constexpr bool name_addr() {
        auto const open = open_;
        if (!display_name(open)) return false;
        auto begin = open + lt().size();
        if (html_) out_->replace(open, begin, "<", bad, component::uri);
        bool const twice = text_.substr(begin).starts_with(lt());
        if (twice) {
            out_->remove(begin, begin + lt().size(), bad, component::uri);
            begin += lt().size();
        }
        auto const close = text_.find(gt(), begin);
        if (close == nowhere) return !twice && unclosed(begin);
        if (text_.substr(begin, close - begin).find(lt()) != nowhere || !addr_spec(begin, close)) return false;
        at_ = close + gt().size();
        if (html_) out_->replace(close, at_, ">", bad, component::uri);
        if (twice) {
            if (!text_.substr(at_).starts_with(gt())) return false;
            remove_to(at_ + gt().size(), bad, component::uri);
        }
        open_ = find_open(at_);
        return parameters();
    }
    /// A URI up to the end of the text, if nothing in it can follow one.
    [[nodiscard]] constexpr bool unclosed(std::size_t begin) {
        auto const end = text_.size();
        if (text_.find_first_of(" \t\r\n,;?\"'<", begin) != nowhere || !addr_spec(begin, end)) return false;
        out_->replace(end, end, ">", errc::unclosed_angle, component::uri);
        at_ = end;
        return true;
    }

    /// An address without "<" and ">", whose URI begins after `from`; what precedes it is a display name.
    [[nodiscard]] constexpr bool bare(std::size_t from) {
        auto const comma = text_.find(',', from);
        auto const stop = before_blanks(text_, at_, comma == nowhere ? text_.size() : comma);
        auto const whole = text_.substr(0, stop);
        auto const begin = begin_of_uri(whole, from);
        auto const end = end_of_uri(whole, begin);
        if (begin >= end) return false;
        if (auto const close = text_.substr(0, stop).find('>', begin); close != nowhere) return unopened(begin, close);
        bool const named = begin != at_;
        bool const headers = text_.substr(begin, end - begin).find('?') != nowhere;
        bool const sound = is_uri(text_.substr(begin, end - begin)) && !named && !headers;
        // The parameters of a URI without "<" and ">" are the header field's, but this one may be meant as the URI's.
        auto const after = skip_blanks(whole, end);
        bool const has_more = after != stop && whole[after] == ';';
        if (!sound && has_more && (headers || known_parameter_at(whole, skip_blanks(whole, after + 1)) != 0)) {
            return false;
        }
        if (named && !display_name(begin)) return false;
        if (named || headers) out_->replace(begin, begin, "<", errc::missing_angles, component::uri);
        if (!addr_spec(begin, end)) return false;
        if (named || headers) out_->replace(end, end, ">", errc::missing_angles, component::uri);
        at_ = end;
        return parameters();
    }
    /// A URI with a ">" after it, and no "<" before.
    [[nodiscard]] constexpr bool unopened(std::size_t begin, std::size_t close) {
        if (!display_name(begin)) return false;
        out_->replace(begin, begin, "<", errc::missing_angles, component::uri);
        if (!addr_spec(begin, close)) return false;
        at_ = close + 1;
        return parameters();
    }
    /// [ display-name ], up to the "<" or the URI at `end`
    [[nodiscard]] constexpr bool display_name(std::size_t end) {
        auto const end_of_name = before_blanks(text_, at_, end);
        display_name_fixer<Out> name{*out_, at_, end_of_name};
        if (!name.run()) return false;
        at_ = end_of_name;
        space(end, component::display_name);
        return true;
    }
    /// The first scheme that a blank or a quote precedes, or `from`.
    [[nodiscard]] static constexpr std::size_t begin_of_uri(std::string_view text, std::size_t from) noexcept {
        auto const first = skip_blanks(text, from);
        for (auto at = first; at < text.size();) {
            if (known_scheme_at(text, at) != 0) return at;
            while (at < text.size() && blank_at(text, at) == 0) ++at;
            at = skip_blanks(text, at);
        }
        return first;
    }
    /// Before the first ";" or blank after the "@", or after the scheme.
    [[nodiscard]] static constexpr std::size_t end_of_uri(std::string_view text, std::size_t begin) noexcept {
        auto at = skip_blanks(text, begin + known_scheme_at(text, begin));
        auto const sign = text.find('@', at);
        if (sign != nowhere && text.substr(at, sign - at).find_first_of(";?<>\"") == nowhere) at = sign;
        while (at < text.size() && text[at] != ';' && blank_at(text, at) == 0) ++at;
        return at < text.size() ? at : text.size();
    }

    /// addr-spec = SIP-URI / SIPS-URI / absoluteURI
    [[nodiscard]] constexpr bool is_uri(std::string_view text) const noexcept {
        auto const size = static_cast<std::uint32_t>(text.size());
        auto const found = scan(text, allowed_);
        if (found || found.error().code != errc::invalid_scheme) return found.has_value();
        return !absolute_uri_fault(text, 0, size);
    }
    [[nodiscard]] constexpr bool addr_spec(std::size_t begin, std::size_t end) {
        if (is_uri(text_.substr(begin, end - begin))) return true;
        paste const found{text_, begin, end};
        if (found.begin() == found.end()) return false;
        out_->remove(begin, found.begin(), bad, component::uri);
        bool const number = equal_ignoring_case(text_.substr(found.begin(), 4), "tel:");
        if (!is_uri(text_.substr(found.begin(), found.end() - found.begin()))) {
            if (number ? !number_fixer<Out>{*out_, found.begin(), found.end(), nothing_more}.run()
                       : !uri_fixer<Out>{*out_, found.begin(), found.end()}.run()) {
                return false;
            }
        }
        out_->remove(found.end(), end, bad, component::uri);
        return true;
    }

    static constexpr tel_repair nothing_more{};

    options allowed_;
    std::size_t open_ = nowhere;  ///< the next "<" that no address before has
    bool html_ = false;           ///< "<" and ">" are written as in HTML
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
