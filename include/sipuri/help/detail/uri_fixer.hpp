// Fixes a URI in one pass, component by component, where each can have but one meaning.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_URI_FIXER_HPP
#define SIPURI_HELP_DETAIL_URI_FIXER_HPP

#include <sipuri/help/detail/fields_fixer.hpp>
#include <sipuri/uri/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Reads a URI as people write it, from the scheme on. False where there is no fix, or more than one; whether what was
/// written is a URI then is for the scanner to say.
template <class Out>
class uri_fixer : private fields_fixer<Out> {
    using base = fields_fixer<Out>;

public:
    using base::base;

    [[nodiscard]] constexpr bool run() {
        if (!scheme() || !userinfo() || !host()) return false;
        while (next_is(';')) {
            if (!parameter()) return false;
        }
        while (next_is('?') || next_is('&')) {
            if (!header()) return false;
        }
        return at_ == text_.size();
    }

private:
    using base::ampersands_, base::at_, base::bad, base::before_delimiter, base::header, base::find_any,
          base::next_is, base::next_parameter, base::out_, base::parameter, base::parameter_after_delimiter,
          base::remove_blanks, base::remove_to, base::replace_to, base::text_;

    [[nodiscard]] constexpr bool scheme() {
        auto const begin = at_;
        auto const size = sip_scheme_at(text_, begin);
        if (size == 0) return missing_scheme();
        at_ += size;
        auto const after = skip_blanks(text_, at_);
        // A "+" that form decoding took for a space looks like that.
        if (after != at_ && after < text_.size() && chars::digit.contains(text_[after])) return false;
        remove_to(after, bad, component::user);
        if (text_.substr(at_).starts_with("//")) remove_to(at_ + 2, bad, component::host);
        scheme_ = text_.substr(begin, size);
        return true;
    }

    /// "alice@h" becomes a SIP URI; "ann:x@h" could have any scheme, and "a/b@h" could be a dial string.
    [[nodiscard]] constexpr bool missing_scheme() {
        auto const at_sign = text_.find('@', at_);
        auto const user = text_.substr(at_, at_sign == nowhere ? 0 : at_sign - at_);
        if (user.empty() || at_sign + 1 == text_.size() || user.find_first_of(":/?;<>\"',{}[] \t\r\n=&") != nowhere) {
            return false;
        }
        out_->replace(at_, at_, "sip:", errc::invalid_scheme, component::scheme);
        return true;
    }

    [[nodiscard]] constexpr bool userinfo() {
        auto const begin = at_;
        auto const last = end_of_userinfo();
        if (last == nowhere) return escaped_at();
        auto const user = text_.substr(begin, last - begin);
        auto const colon = user.find(':');
        auto const name = user.substr(0, colon);
        // What looks like a host, a path and more may be meant as those, and the "@" as a part of them.
        bool const number = is_typed_number(name.substr(0, name.find(';')));
        is_guess_ = name.find_first_of(number ? "?" : "?/;") != nowhere ||
                    (user.find('@') != nowhere && user.find('#') != nowhere);
        auto const within = number ? blanks::go : blanks::are_text;
        if (!user_text(begin, begin + name.size(), component::user, within)) return false;
        if (colon != nowhere && !user_text(begin + colon + 1, last, component::password, blanks::are_text)) {
            return false;
        }
        at_ = last + 1;
        return true;
    }

    /// The "@" before the host: the last one before parameters and headers, if e-mail addresses precede it.
    [[nodiscard]] constexpr std::size_t end_of_userinfo() const noexcept {
        auto last = text_.find('@', at_);
        while (last != nowhere) {
            auto const next = skip_domain(last + 1);
            if (next == last + 1 || next == text_.size() || text_[next] != '@') break;
            last = next;
        }
        return last;
    }
    [[nodiscard]] constexpr std::size_t skip_domain(std::size_t at) const noexcept {
        while (at != text_.size() && (chars::alphanum | char_set{"-."}).contains(text_[at])) ++at;
        return at;
    }

    /// What becomes of white space within a text.
    enum class blanks : unsigned char { are_text, go };

    /// user     = 1*( unreserved / escaped / user-unreserved )
    /// password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
    ///
    /// Escapes what neither can hold and no delimiter can be. White space at the ends goes, and that within a number.
    [[nodiscard]] constexpr bool user_text(std::size_t begin, std::size_t end, component where, blanks within) {
        auto const raw = where == component::user ? user_class : password_class;
        auto const stop = before_blanks(text_, begin, end);
        auto const inner = text_.substr(0, stop);
        auto const first = skip_blanks(inner, begin);
        if (is_guess_ && (first != begin || stop != end)) return false;
        out_->remove(begin, first, bad, where);
        for (auto at = first; at < stop;) {
            auto const next = std::size_t{skip(inner, static_cast<std::uint32_t>(at), raw)};
            if (next != at) {
                at = next;
                continue;
            }
            auto const blank = within == blanks::go ? blank_at(inner, at) : mark_at(inner, at);
            char const c = text_[at];
            bool const none = chars::control.contains(c) || std::string_view{"%<>\"{}[]?;/"}.find(c) != nowhere;
            if (is_guess_ || (none && blank == 0) || (c == ' ' && where == component::password)) return false;
            if (c == '\\' && at + 1 == stop) {
                // As a shell asks for it before the "@".
                out_->remove(at, at + 1, bad, where);
                ++at;
            } else if (blank != 0) {
                out_->remove(at, at + blank, bad, where);
                at += blank;
            } else {
                out_->escape(at, where);
                ++at;
            }
        }
        out_->remove(stop, end, bad, where);
        return true;
    }

    /// "5919%40pbx.example.com": an escaped "@" between what can be a user and a host.
    [[nodiscard]] constexpr bool escaped_at() {
        auto const end = find_any(":;?", at_);
        auto const found = text_.substr(0, end).find("%40", at_);
        if (found == nowhere || found == at_) return true;
        auto const user = text_.substr(at_, found - at_);
        auto const rest = text_.substr(found + 3, end - found - 3);
        if (user.find('/') != nowhere || rest.find('%') != nowhere || rest.empty()) return true;
        if (skip(text_.substr(0, found), static_cast<std::uint32_t>(at_), user_class) != found) return true;
        out_->replace(found, found + 3, "@", bad, component::host);
        at_ = found + 3;
        return true;
    }

    /// hostport = host [ ":" port ]
    [[nodiscard]] constexpr bool host() {
        remove_blanks(component::host);
        // "sip:u@sip:h", but never sips to sip.
        if (auto const size = sip_scheme_at(text_, at_); size != 0) {
            auto const second = text_.substr(at_, size);
            if (scheme_.empty() || !equal_ignoring_case(second, scheme_) || at_ + size == text_.size()) return false;
            remove_to(at_ + size, bad, component::host);
            remove_blanks(component::host);
        }
        auto const begin = at_;
        if (next_is('[')) {
            if (!ipv6_reference()) return false;
        } else if (!bare_ipv6()) {
            at_ = find_any(" \t\r\n:;?/&,\\", at_);
            unseen(begin, at_);
        }
        if (next_parameter() == at_ && !before_delimiter(component::host)) return false;
        if (next_is(':') && !port()) return false;
        path();
        separator(component::port);
        return true;
    }

    /// Removes marks that nobody sees from a host name.
    constexpr void unseen(std::size_t begin, std::size_t end) {
        for (auto at = begin; at < end;) {
            auto const size = mark_at(text_, at);
            out_->remove(at, at + size, bad, component::host);
            at += size == 0 ? 1 : size;
        }
    }

    /// "[[::1]]" has a pair of brackets too many.
    [[nodiscard]] constexpr bool ipv6_reference() {
        auto const begin = at_;
        bool const twice = text_.substr(at_).starts_with("[[");
        auto const close = text_.find(']', at_);
        if (close == nowhere) return false;
        at_ = close + 1;
        if (!twice) return true;
        if (!next_is(']')) return false;
        out_->remove(begin, begin + 1, bad, component::host);
        remove_to(at_ + 1, bad, component::host);
        return true;
    }

    /// An IPv6 address without brackets, if its last group can be no port.
    [[nodiscard]] constexpr bool bare_ipv6() {
        auto const end = find_any(";? \t\r\n/>", at_);
        auto const address = text_.substr(at_, end - at_);
        if (address.size() > 45 || address.find(':') == address.rfind(':') || !is_ipv6(address)) return false;
        if (may_end_with_port(address)) return false;
        out_->replace(at_, at_, "[", errc::missing_brackets, component::host);
        out_->replace(end, end, "]", errc::missing_brackets, component::host);
        at_ = end;
        return true;
    }

    /// port = 1*DIGIT, or nothing after the ":"
    [[nodiscard]] constexpr bool port() {
        auto const colon = at_++;
        auto const begin = skip_blanks(text_, at_);
        at_ = begin;
        while (at_ != text_.size() && chars::digit.contains(text_[at_])) ++at_;
        if (at_ == begin) {
            if (at_ != text_.size() && std::string_view{";?/"}.find(text_[at_]) == nowhere) return false;
            out_->remove(colon, at_, errc::empty, component::port);
            return true;
        }
        out_->remove(colon + 1, begin, bad, component::port);
        return next_parameter() != at_ || before_delimiter(component::port);
    }

    /// A "/" with nothing after it.
    constexpr void path() {
        if (!next_is('/')) return;
        auto const after = at_ + 1;
        if (after != text_.size() && text_[after] != ';' && text_[after] != '?') return;
        remove_to(after, bad, component::host);
    }

    /// A parameter that is known, after "&", ",", white space or nothing where ";" belongs.
    constexpr void separator(component where) {
        if (at_ == text_.size() || next_is(';') || next_is('?')) return;
        auto const name = next_is('&') ? at_ + 1 : skip_blanks(text_, next_is(',') ? at_ + 1 : at_);
        if (next_is('&') && name == text_.size()) {
            remove_to(name, errc::empty, where);
        } else if (known_parameter_at(text_, name) != 0) {
            ampersands_ = next_is('&');
            replace_to(name, ";", bad, where);
            (void)parameter_after_delimiter();
        }
    }

    std::string_view scheme_{};
    bool is_guess_ = false;  ///< no fix of userinfo could be the only one
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
