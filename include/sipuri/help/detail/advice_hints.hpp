// Why a valid text is not what was meant, and how to fix it: the advice of validate(), and rules that one octet breaks.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_ADVICE_HINTS_HPP
#define SIPURI_HELP_DETAIL_ADVICE_HINTS_HPP

#include <sipuri/address/validate.hpp>
#include <sipuri/help/detail/number_hints.hpp>
#include <sipuri/uri/header_names.hpp>
#include <sipuri/uri/parameter_rules.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of findings in a valid text. Each fix has one meaning, and its text breaks no rule that was kept.
class advice_hints : public number_hints {
public:
    using number_hints::number_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        uri_begin_ = after_last("<", at_);
        uri_end_ = uri_begin_ == 0 ? text_.size() : next(">", at_);
        switch (what_.code) {
            case errc::slashes_in_user: return slashes();
            case errc::scheme_in_user: return scheme_twice();
            case errc::query_in_user: return query();
            case errc::escaped_twice: return escaped_twice();
            case errc::escaped_plus: return escaped_plus();
            case errc::escaped_semicolon: return escaped_semicolon();
            case errc::header_field_parameter: return header_field_parameter();
            case errc::telephone_parameter: return telephone_parameter();
            case errc::parameter_as_header: return parameter_as_header();
            case errc::repeated_header: return repeated_header();
            case errc::trunk_zero: return trunk_zero();
            case errc::duplicate_name: return duplicate_name();
            case errc::not_allowed:
                return what_.where == component::generic_param ? number_hints::make() : not_allowed();
            case errc::invalid_value: return number_hints::make() || value();
            default: return number_hints::make();
        }
    }

private:
    constexpr bool say_message() noexcept { return say(message(what_.code)); }
    [[nodiscard]] constexpr std::string_view found() const noexcept { return text_.substr(at_, what_.length); }
    [[nodiscard]] constexpr std::size_t end_of_found() const noexcept { return at_ + found().size(); }
    [[nodiscard]] constexpr std::size_t user_begin() const noexcept { return uri_begin_ + sip_scheme_at(text_, uri_begin_); }

    /// ";ttl=soon", ";transport=wss/"
    constexpr bool value() noexcept {
        auto const begin = after_last(";", at_);
        auto const rule = rule_of_plain(between(begin, next("=", begin)));
        if (what_.where != component::parameter_value || !rule) return false;
        switch (rule->syntax) {
            case value_syntax::ttl: return say(ttl_digits);
            case value_syntax::host: return say("expected a host name or an IP address");
            case value_syntax::token: return say("only letters, digits and -.!%*_+`'~ are allowed in this value");
            case value_syntax::flag: break;
        }
        return false;
    }

    /// "sip://bob@h"
    constexpr bool slashes() noexcept {
        auto end = at_;
        while (octet(end) == '/') ++end;
        auto const user = between(end, next("@:", end));
        if (end == at_ || user.empty() || user.find_first_of("?/") != nowhere) return say_message();
        return remove(at_, end, message(what_.code));
    }

    /// "sip:sip:bob@h"
    constexpr bool scheme_twice() noexcept {
        auto const word = found();
        if (sip_scheme_at(word, 0) == 0) {
            return say(equal_ignoring_case(word, "tel:")
                           ? "a number is the user without tel:, and with ;user=phone after the host"
                           : "a second scheme is read as the user, and what follows as its password");
        }
        bool const same = at_ >= word.size() && equal_ignoring_case(word, between(at_ - word.size(), at_));
        if (!same || octet(end_of_found()) == '@') return say("the scheme is written twice");
        return remove(at_, end_of_found(), "the scheme is written twice");
    }

    /// "sip:conf.example.com?Replaces=12345@192.0.2.1": an "@" that belongs to a header.
    constexpr bool query() noexcept {
        auto const at_sign = next("@", at_);
        auto const host = between(user_begin(), at_);
        auto const header = between(at_ + 1, at_sign);
        bool const headers = host.find('.') != nowhere && parse_host(host) && header.find('&') == nowhere;
        auto const rest = between(at_sign + 1, uri_end_);
        bool const ends = !rest.empty() && skip(rest, 0, header_class) == rest.size();
        auto const read = parse_headers(header);
        say_message();
        if (at_sign >= uri_end_ || !headers || !ends || !read) return true;
        if (rule_of((*read->begin()).name()) != nullptr) return true;
        say(": in a header '@' must be written %40");
        return keep(at_sign, at_sign + 1, "%40");
    }

    /// "%2540"
    constexpr bool escaped_twice() noexcept {
        fixed_text<4> once;
        once.put('%');
        once.put(between(at_ + 3, at_ + 5));
        if (once.size() != 3 || chars::control.contains(percent_escape::octet(once.view().data()))) return say_message();
        return replace(at_, at_ + 5, once.view(), "it was escaped twice");
    }
    constexpr bool escaped_plus() noexcept {
        if (found().size() != 3) return say_message();
        return replace(at_, at_ + 3, "+", "'%2B' is not equivalent to '+'");
    }

    /// "x=1%3Buser%3Dphone"
    constexpr bool escaped_semicolon() noexcept {
        if (found().size() != 3) return say_message();
        auto const begin = at_ + 3;
        auto end = begin;
        while (end < text_.size() && (is(label_class, text_[end]) || is_one_of(end, "+."))) ++end;
        auto const equals = between(end, end + 3);
        bool const escaped = equal_ignoring_case(equals, "%3D");
        fixed_text<64> piece;
        piece.put(';');
        piece.put(between(begin, end));
        if (escaped) piece.put('=');
        auto const after = escaped ? end + 3 : end;
        say_message();
        return !breaks_nothing(at_, after, piece.view()) || keep(at_, after, piece.view());
    }

    /// ";tag=1": after the ">" of an address; of a URI alone it is no part, and equivalent() does not count it.
    constexpr bool header_field_parameter() noexcept {
        if (octet(at_ - 1) != ';') return say_message();
        if (uri_begin_ == 0) return remove(at_ - 1, end_of_found(), "a parameter of the header field is none of the URI");
        fixed_text<64> piece;
        piece.put(between(end_of_found(), uri_end_));
        piece.put(">;");
        piece.put(found());
        say_message();
        bool const token = found().find('%') == nowhere && uri_end_ != text_.size();
        return !token || !breaks_nothing(at_ - 1, uri_end_ + 1, piece.view()) || keep(at_ - 1, uri_end_ + 1, piece.view());
    }

    /// "sip:+1@h;user=phone;npdi": ";npdi" goes to the end of the user.
    constexpr bool telephone_parameter() noexcept {
        say_message();
        auto const begin = user_begin();
        auto const at_sign = next("@", begin);
        if (begin == uri_begin_ || at_sign >= at_) return true;
        fixed_text<256> number;
        number.put(between(begin, at_sign));
        bool const context = equal_ignoring_case(found().substr(0, 14), "phone-context=");
        if (context && number.view().starts_with('+')) return true;
        number.put(';');
        number.put(found());
        fixed_text<64> piece;
        piece.put(';');
        piece.put(found());
        piece.put(between(at_sign, at_ - 1));
        if (number.size() > number.capacity() || piece.size() > piece.capacity()) return true;
        return !parse_telephone_subscriber(number.view()) || keep(at_sign, end_of_found(), piece.view());
    }

    /// "?transport=udp", "?Subject=x&transport=udp"
    constexpr bool parameter_as_header() noexcept {
        say_message();
        auto const query = after_last("?", at_);
        auto const first = text_.find('?', text_.substr(0, at_).rfind('@') == nowhere ? uri_begin_ : after_last("@", at_));
        if (query == 0 || first >= at_) return true;
        bool const is_first = first + 1 == at_;
        bool const is_last = octet(end_of_found()) != '&';
        auto const end = end_of_found() + (is_first && !is_last ? 1U : 0U);
        fixed_text<64> piece;
        piece.put(';');
        piece.put(found().ends_with('=') ? found().substr(0, found().size() - 1) : found());
        if (!is_first || !is_last) piece.put('?');
        if (!is_first) piece.put(between(first + 1, at_ - 1));
        return !breaks_nothing(first, end, piece.view()) || keep(first, end, piece.view());
    }

    /// The same header again: one of them is enough.
    constexpr bool repeated_header() noexcept {
        auto const end = next("&>", at_);
        return same_before(end, "?&", "&") ? remove(at_ - 1, end, "this header is there already") : say_message();
    }
    constexpr bool duplicate_name() noexcept {
        auto const end = next(";?>,\"", at_);
        bool const plain = end == text_.size() || text_[end] != '"';
        if (!plain || !same_before(end, ";", ";?>")) return say_message();
        return remove(at_ - 1, end, "this parameter is there already");
    }
    /// True if the octets from the finding to `end` are a field that appears before it: after one of `opening`, and
    /// before one of `closing`.
    [[nodiscard]] constexpr bool same_before(std::size_t end, std::string_view opening,
                                             std::string_view closing) const noexcept {
        auto const field = between(at_, end);
        if (field.empty() || !is_one_of(at_ - 1, opening) || text_[at_ - 1] == '?') return false;
        auto const list = what_.where == component::generic_param ? after_last(">", at_) : uri_begin_;
        for (auto at = next(opening, list); at < at_ - 1; at = next(opening, at + 1)) {
            auto const last = at + 1 + field.size();
            if (text_.substr(at + 1, field.size()) == field && (last == at_ - 1 || is_one_of(last, closing))) return true;
        }
        return false;
    }

    /// "+49(0)30": but Italian numbers keep their zero.
    constexpr bool trunk_zero() noexcept {
        if (found() != "(0)") return say_message();
        auto const number = after_last("+", at_);
        if (number == 0 || !between(number, at_).starts_with("39")) return remove(at_, at_ + 3, message(what_.code));
        return replace(at_, at_ + 3, "0", "an Italian number keeps its zero");
    }

    /// What for_context() takes out, and the context of a global number.
    constexpr bool not_allowed() noexcept {
        constexpr std::string_view reason = "not allowed in this place of a message";
        auto const end = end_of_found();
        if (what_.where == component::parameters && octet(at_ - 1) == ';') {
            bool const context = equal_ignoring_case(found().substr(0, 14), "phone-context=");
            if (context) return remove(at_ - 1, end, "a number with '+' needs no phone-context");
            bool const enumdi = equal_ignoring_case(found().substr(0, 6), "enumdi");
            return remove(at_ - 1, end, enumdi ? "ENUM is asked of numbers with '+' only" : reason);
        }
        if (what_.where == component::port && octet(at_ - 1) == ':') return remove(at_ - 1, end, reason);
        if (what_.where == component::headers && octet(at_ - 1) == '?') return remove(at_ - 1, end, reason);
        if (what_.where == component::user && octet(end) == '@') return remove(at_, end + 1, reason);
        return say_message();
    }

    /// True if a valid text has been changed into one that is valid, and breaks no rule where it broke none. False for
    /// one too long to try.
    [[nodiscard]] constexpr bool breaks_nothing(std::size_t begin, std::size_t end, std::string_view piece) const noexcept {
        fixed_text<512> changed;
        changed.put(between(0, begin));
        changed.put(piece);
        changed.put(between(end, text_.size()));
        if (changed.size() > changed.capacity()) return false;
        if (sip_scheme_at(text_, 0) != 0) return no_worse(parse(text_), parse(changed.view()));
        return no_worse(parse_name_addr(text_), parse_name_addr(changed.view()));
    }
    template <class Text>
    [[nodiscard]] static constexpr bool no_worse(Text const& before, Text const& after) noexcept {
        return before && after && (validate(*after).accepted() || !validate(*before).accepted());
    }

    std::size_t uri_begin_ = 0;  ///< of the URI
    std::size_t uri_end_ = 0;    ///< of the URI
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
