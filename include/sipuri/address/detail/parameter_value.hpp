// The grammar of the values of header fields' parameters, and the numbers that they mean.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_PARAMETER_VALUE_HPP
#define SIPURI_ADDRESS_DETAIL_PARAMETER_VALUE_HPP

#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/text/percent.hpp>
#include <sipuri/text/quoted.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What is between the quotes of a quoted-string; nothing for a token.
[[nodiscard]] constexpr std::optional<std::string_view> between_quotes(quoted_view value) noexcept {
    if (!value.is_quoted()) return std::nullopt;
    return value.text().substr(1, value.text().size() - 2);
}

/// The value of 1*DIGIT, or `most` where it is greater; nothing for other texts.
[[nodiscard]] constexpr std::optional<std::uint32_t> number_up_to(std::string_view text, std::uint32_t most) noexcept {
    if (text.empty() || !chars::digit.contains_all(text)) return std::nullopt;
    std::uint64_t number = 0;
    for (char const c : text) {
        number = number * 10U + digit_value(c);
        if (number > most) return most;
    }
    return static_cast<std::uint32_t>(number);
}

/// qvalue in thousandths. qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
[[nodiscard]] constexpr std::optional<std::uint16_t> qvalue(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || (text.size() > 1 && text[1] != '.')) return std::nullopt;
    unsigned number = digit_value(text[0]);
    for (std::size_t i = 2; i != 5; ++i) {
        auto const digit = i < text.size() ? digit_value(text[i]) : 0U;
        if (digit > 9) return std::nullopt;
        number = number * 10U + digit;
    }
    if (number > 1000) return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

/// index-val = number *("." number) ; number = [ %x31-39 *DIGIT ] DIGIT
[[nodiscard]] constexpr bool is_index(std::string_view text) noexcept {
    std::size_t begin = 0;
    for (std::size_t at = 0;; ++at) {
        bool const ends = at == text.size() || text[at] == '.';
        if (!ends && !chars::digit.contains(text[at])) return false;
        if (!ends) continue;
        if (at == begin || (text[begin] == '0' && at - begin > 1)) return false;
        if (at == text.size()) return true;
        begin = at + 1;
    }
}

/// instance-val of DQUOTE "<" instance-val ">" DQUOTE. instance-val = 1*uric
[[nodiscard]] constexpr std::optional<std::string_view> instance_of(quoted_view value) noexcept {
    auto const text = between_quotes(value);
    if (!text || text->size() < 3 || text->front() != '<' || text->back() != '>') return std::nullopt;
    auto const within = text->substr(1, text->size() - 2);
    for (std::uint32_t at = 0;; ++at) {
        at = skip(within, at, unreserved_class);
        if (at == within.size()) return within;
        if (!chars::reserved.contains(within[at])) return std::nullopt;
    }
}

/// The SIP URI of DQUOTE SIP-URI DQUOTE.
[[nodiscard]] constexpr std::optional<uri_view> gruu_of(quoted_view value) noexcept {
    auto const text = between_quotes(value);
    if (!text) return std::nullopt;
    auto const uri = parse(*text);
    return uri ? std::optional{*uri} : std::nullopt;
}

/// number = [ "+" / "-" ] 1*DIGIT ["." 0*DIGIT]
[[nodiscard]] constexpr bool is_feature_number(std::string_view text) noexcept {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    auto const point = text.find('.');
    auto const whole = text.substr(0, point);
    if (whole.empty() || !chars::digit.contains_all(whole)) return false;
    return point == text.npos || chars::digit.contains_all(text.substr(point + 1));
}

/// numeric = "#" numeric-relation number ; numeric-relation = ">=" / "<=" / "=" / (number ":")
[[nodiscard]] constexpr bool is_feature_numeric(std::string_view text) noexcept {
    text.remove_prefix(1);
    if (text.starts_with(">=") || text.starts_with("<=")) return is_feature_number(text.substr(2));
    if (text.starts_with('=')) return is_feature_number(text.substr(1));
    auto const colon = text.find(':');
    return colon != text.npos && is_feature_number(text.substr(0, colon)) && is_feature_number(text.substr(colon + 1));
}

/// string-value = "<" *(qdtext-no-abkt / quoted-pair ) ">", of what is within a quoted-string
[[nodiscard]] constexpr bool is_feature_string(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '<' || text[at] == '>') {
            return text[at] == '>' && at + 1 == text.size();
        }
    }
    return false;
}

/// tag-value-list = tag-value *("," tag-value) / string-value
///
/// tag-value    = ["!"] (token-nobang / boolean / numeric). A boolean is a token-nobang.
/// token-nobang = 1*(alphanum / "-" / "." / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
[[nodiscard]] constexpr bool is_feature_value(quoted_view value) noexcept {
    constexpr char_set token_nobang = chars::token - char_set{"!"};
    auto const text = between_quotes(value);
    if (!text || text->empty()) return false;
    if (text->front() == '<') return is_feature_string(*text);
    for (auto rest = *text;;) {
        auto const end = rest.find(',');
        auto one = rest.substr(0, end);
        if (one.starts_with('!')) one.remove_prefix(1);
        if (one.empty() || !(one[0] == '#' ? is_feature_numeric(one) : token_nobang.contains_all(one))) return false;
        if (end == rest.npos) return true;
        rest.remove_prefix(end + 1);
    }
}

/// dot-atom = atom *( "." atom )
///
/// atom = 1*( alphanum / "-" / "!" / "%" / "*" / "_" / "+" / "'" / "`" / "~" ). All of a token except ".".
[[nodiscard]] constexpr bool is_dot_atom(std::string_view text) noexcept {
    return chars::token.contains_all(text) && !text.empty() && text.front() != '.' && text.back() != '.' &&
           text.find("..") == text.npos;
}

/// sip-clean-msg-id = LDQUOT dot-atom "@" (dot-atom / host) RDQUOT
[[nodiscard]] constexpr bool is_message_id(quoted_view value) noexcept {
    auto const text = between_quotes(value);
    auto const at = text ? text->find('@') : std::string_view::npos;
    if (at == std::string_view::npos || !is_dot_atom(text->substr(0, at))) return false;
    auto const place = text->substr(at + 1);
    return is_dot_atom(place) || parse_host(place).has_value();
}

/// What is wrong with a value, if anything is.
[[nodiscard]] constexpr std::optional<errc> value_fault(quoted_view value, parameter_grammar grammar) noexcept {
    auto const text = value.text();
    auto const invalid_unless = [](bool valid) { return valid ? std::nullopt : std::optional{errc::invalid_value}; };
    switch (grammar) {
        case parameter_grammar::token: return invalid_unless(chars::token.contains_all(text));
        case parameter_grammar::text: return invalid_unless(value.is_quoted() || chars::token.contains_all(text));
        case parameter_grammar::qvalue: return invalid_unless(qvalue(text).has_value());
        case parameter_grammar::seconds:
            if (!chars::digit.contains_all(text)) return errc::malformed_expires;
            for (std::uint64_t number = 0; char const c : text) {
                number = number * 10U + digit_value(c);
                if (number > 0xFFFFFFFFU) return errc::out_of_range;
            }
            return std::nullopt;
        case parameter_grammar::reg_id: {
            auto const number = number_up_to(text, 0x80000000U);
            if (!number) return errc::invalid_value;
            return *number == 0 || *number == 0x80000000U ? std::optional{errc::out_of_range} : std::nullopt;
        }
        case parameter_grammar::counter: return invalid_unless(text.size() <= 2 && chars::digit.contains_all(text));
        case parameter_grammar::index: return invalid_unless(is_index(text));
        case parameter_grammar::instance: return invalid_unless(instance_of(value).has_value());
        case parameter_grammar::gruu: return invalid_unless(gruu_of(value).has_value());
        case parameter_grammar::feature: return invalid_unless(is_feature_value(value));
        case parameter_grammar::message_id: return invalid_unless(is_message_id(value));
    }
    return std::nullopt;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
