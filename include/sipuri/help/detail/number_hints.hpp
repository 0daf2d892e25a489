// Why a telephone number is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_NUMBER_HINTS_HPP
#define SIPURI_HELP_DETAIL_NUMBER_HINTS_HPP

#include <sipuri/help/detail/address_hints.hpp>
#include <sipuri/tel/parameter_rules.hpp>
#include <sipuri/tel/parse.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors in a telephone number.
class number_hints : public address_hints {
public:
    using address_hints::address_hints;

    [[nodiscard]] constexpr bool make() noexcept {
        if (what_.where == component::generic_param || what_.where == component::uri) return address_hints::make();
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
            case errc::no_context: return no_context();
            default: break;
        }
        if (what_.where != component::number) return address_hints::make();
        if (what_.code == errc::empty || what_.code == errc::unexpected_end) return say("the number is missing");
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
        auto const rest = between(at_, text_.size());
        if (is_typed_number(rest.substr(0, rest.find(';')))) {
            return say("tel: and the country code are missing, as in tel:+12015550123");
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
        auto const rule = rule_of_parameter();
        return rule && what_.where == component::parameter_value && say(expected(rule->value));
    }

    /// ";rn=201"
    constexpr bool no_context() noexcept {
        auto const rule = rule_of_parameter();
        if (!rule || rule->needs.empty()) return false;
        say(rule->name);
        say(" needs ");
        return say(rule->needs);
    }

    [[nodiscard]] constexpr std::optional<telephone_parameter_rule> rule_of_parameter() const noexcept {
        auto const begin = octet(at_) == ';' ? at_ + 1 : after_last(";", at_);
        return find_telephone_parameter_rule(between(begin, next("=;", begin)));
    }
    [[nodiscard]] static constexpr std::string_view expected(telephone_value syntax) noexcept {
        switch (syntax) {
            case telephone_value::phonedigits: return "expected digits, and - . ( ) between them";
            case telephone_value::descriptor: return "expected a domain name, or '+' and digits";
            case telephone_value::routing: return "expected hexadecimal digits, with or without a '+' before them";
            case telephone_value::context: return "expected a domain name, or '+' and hexadecimal digits";
            case telephone_value::label: return "only letters, digits, escapes and -_.!~*'()/&+$ are allowed in this value";
            case telephone_value::premium: return "expected information or entertainment";
            case telephone_value::open:
            case telephone_value::flag:
            case telephone_value::uric:
            case telephone_value::token: break;
        }
        return message(errc::invalid_value);
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
            case '?': return say("a telephone URI has no headers");
            default: break;
        }
        auto const size = utf8_length(text_, at_);
        char const meant = size > 1 ? ascii_for(code_point(text_, at_)) : '\0';
        if (meant == '/') return remove(at_, at_ + size, "'/' is no separator of a number");
        if (number_octets.contains(meant)) {
            return replace(at_, at_ + size, {&meant, 1},
                           meant == '-' ? "a typographic dash is no separator of a number"
                                        : "a full-width character is no part of a number");
        }
        if (is_placeholder_at(text_, at_)) return say("a placeholder of a template was not filled in");
        return letter() || say("expected a digit, or one of - . ( )");
    }

    /// "+1-800-FLOWERS", by the keys of ITU-T E.161
    constexpr bool letter() noexcept {
        constexpr std::string_view keys = "22233344455566677778889999";
        char const c = to_lower(octet(at_));
        if (c < 'a' || c > 'z') return false;
        put_character(at_);
        say(" is no digit: its key is ");
        return say(keys.substr(static_cast<std::size_t>(c - 'a'), 1));
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
