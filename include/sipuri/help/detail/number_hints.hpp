// Why a telephone number is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_NUMBER_HINTS_HPP
#define SIPURI_HELP_DETAIL_NUMBER_HINTS_HPP

#include <sipuri/help/detail/address_hints.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors in a telephone number.
class number_hints : public address_hints {
public:
    using address_hints::address_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        switch (what_.code) {
            case errc::not_tel: return scheme();
            case errc::no_phone_context:
                if (text_.substr(text_.find(':') + 1).starts_with("00")) {
                    return say("a number that is dialled with 00 is written with '+' in its place");
                }
                return say("a number without '+' needs ;phone-context=, or '+' and its country code");
            case errc::dial_string: return say("user=dialstring: a dial string (RFC 4967), no telephone number");
            case errc::missing: return what_.where == component::parameters && missing_user_phone();
            case errc::invalid_value: return value();
            default: break;
        }
        if (what_.where != component::number) return address_hints::make();
        if (what_.code == errc::empty) return say("the number is missing");
        return what_.code == errc::invalid_character && at_ != text_.size() && number();
    }

private:
    constexpr bool scheme() noexcept {
        if (auto const after = skip_blanks(text_, at_); after != at_ && after != text_.size()) {
            return remove_blanks(at_, after, " precedes the URI");
        }
        if (sip_scheme_at(text_, at_) != 0)
            return say("a SIP URI: parse() reads it, and a telephone URI begins with 'tel:'");
        if (is_one_of(at_, "\"'`<")) return remove(at_, at_ + 1, "give only the URI");
        if (known_scheme_at(text_, at_) == 7 && to_lower(octet(at_)) == 'c') {
            return replace(at_, at_ + 7, "tel:", "callto is no scheme of telephone numbers");
        }
        if (octet(at_) == '+' && chars::digit.contains(octet(at_ + 1))) {
            return insert(at_, "tel:", "the scheme is missing");
        }
        return false;
    }

    constexpr bool missing_user_phone() noexcept {
        constexpr std::string_view reason = "a telephone number in a SIP URI needs user=phone";
        auto const uri = parse(text_);
        bool const number = uri && uri->user() && parse_telephone_subscriber(uri->user()->encoded()).has_value();
        return number ? insert(at_, ";user=phone", reason) : say(reason);
    }

    constexpr bool value() noexcept {
        auto const word = text_.substr(at_, next(";?>", at_) - at_);
        if (equal_ignoring_case(word, "user=dialstring")) {
            return say("user=dialstring: a dial string (RFC 4967), no telephone number");
        }
        if (equal_ignoring_case(word.substr(0, 5), "user=")) return say("must be user=phone for a telephone number");
        if (octet(at_) == ':' && word.size() > 1 && chars::digit.contains_all(word.substr(1))) {
            return say("a port comes after the host, before the ';'");
        }
        return false;
    }

    constexpr bool number() noexcept {
        auto const after = skip_blanks(text_, at_);
        if (extension(after)) return true;
        if (after != at_) return remove_blanks(at_, after, " is no part of a number");
        if (text_.substr(at_).starts_with("//")) return remove(at_, at_ + 2, "a telephone URI has no //");
        switch (octet(at_)) {
            case ',':
            case 'p':
            case 'P':
            case 'w':
            case 'W':
                return say("a pause (',', 'p' or 'w') is dialled, and is no part of a telephone URI: leave it out");
            case '@': return say("a telephone URI has no '@': with a domain it is a SIP URI, sip:");
            case '/': return remove(at_, at_ + 1, "'/' is no separator of a number");
            case '+': return say("'+' begins a number, and is not allowed in it");
            default: break;
        }
        auto const size = utf8_length(text_, at_);
        auto const point = size > 1 ? code_point(text_, at_) : 0;
        if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) {
            return replace(at_, at_ + size, "-", "a typographic dash is no separator of a number");
        }
        if (is_placeholder_at(text_, at_)) return say("a placeholder of a template was not filled in");
        return say("expected a digit, or one of - . ( )");
    }

    /// "+1-555-123-4567 ext. 123"
    constexpr bool extension(std::size_t at) noexcept {
        auto end = at;
        while (end < text_.size() && chars::alpha.contains(text_[end])) ++end;
        constexpr std::string_view words[]{"ext", "extn", "extension", "x"};
        if (!is_word_of(words, text_.substr(at, end - at))) return false;
        if (octet(end) == '.') ++end;
        end = skip_blanks(text_, end);
        auto const number = between(after_last(":", at), at);
        bool const follows = number.find_first_of("0123456789") != nowhere;
        if (!follows || !chars::digit.contains(octet(end))) {
            return say("an extension is written ;ext= after the number");
        }
        return replace(at_, end, ";ext=", "an extension is a parameter");
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
