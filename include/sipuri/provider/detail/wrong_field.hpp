// What is wrong with the value of a field, by the rule of its row.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_WRONG_FIELD_HPP
#define SIPURI_PROVIDER_DETAIL_WRONG_FIELD_HPP

#include <sipuri/provider/detail/http_url.hpp>
#include <sipuri/provider/detail/inspection.hpp>
#include <sipuri/provider/profile.hpp>
#include <sipuri/provider/field_rule.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// What is wrong with a value, if anything is.
struct field_fault {
    bool found = false;
    severity level = severity::rejected;
    errc code{};
    octets_at octets{};
};

[[nodiscard]] constexpr field_fault fault(errc code, octets_at octets, severity level = severity::rejected) noexcept {
    return {true, level, code, octets};
}
[[nodiscard]] constexpr field_fault whole_fault(errc code, std::string_view text,
                                                severity level = severity::rejected) noexcept {
    return fault(code, {0, text.size()}, level);
}

/// The first octet of the character after the first `limit` characters; the end, where there are no more.
[[nodiscard]] constexpr std::size_t after_characters(std::string_view text, std::size_t limit) noexcept {
    if (text.size() <= limit) return text.size();
    std::size_t at = 0;
    for (; at != text.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
        if (!begins) continue;
        if (limit == 0) break;
        --limit;
    }
    return at;
}

[[nodiscard]] constexpr field_fault wrong_length(std::string_view text, std::size_t limit) noexcept {
    auto const end = after_characters(text, limit);
    return end == text.size() ? field_fault{} : fault(errc::too_long, {end, text.size() - end});
}

[[nodiscard]] constexpr field_fault wrong_octet(std::string_view text, char_set const& allowed, errc code) noexcept {
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (!allowed.contains(text[i])) return fault(code, {i, 1});
    }
    return {};
}

/// 8-4-4-4-12 hexadecimal digits
[[nodiscard]] constexpr bool is_uuid(std::string_view text) noexcept {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !chars::hexdig.contains(text[i])) return false;
    }
    return true;
}

/// Two letters and 32 hexadecimal digits
[[nodiscard]] constexpr bool is_sid(std::string_view text, std::string_view letters) noexcept {
    return text.size() == 34 && text.starts_with(letters) && end_of_run(text, 2, hexdig_class) == text.size();
}

[[nodiscard]] constexpr bool is_id(std::string_view text, std::string_view letters, id_form form) noexcept {
    switch (form) {
        case id_form::sid: return is_sid(text, letters);
        case id_form::uuid: return is_uuid(text);
        case id_form::any: break;
    }
    return (chars::alphanum | char_set{"-._~"}).contains_all(text);
}

[[nodiscard]] constexpr field_fault wrong_number(field_limits const& limits, unsigned number) noexcept {
    if (number < limits.low || number > limits.high) return fault(errc::out_of_range, {});
    if (number >= limits.advised_low && number <= limits.advised_high) return {};
    return fault(errc::out_of_range, {}, severity::advice);
}

[[nodiscard]] constexpr field_fault wrong_list(field_limits const& limits, member_value const& value) noexcept {
    if (value.overflowed) return fault(errc::too_many, {});
    for (auto const one : std::span{value.list, value.list_size}) {
        if (!one_of(limits.values, one)) return fault(errc::invalid_value, {});
    }
    return {};
}

/// "+" and up to 15 digits, or [ "sip:" ] name "@" host, or the name of a client without white space.
[[nodiscard]] constexpr field_fault wrong_caller_id(std::string_view text) noexcept {
    if (text.starts_with('+') && text.find('@') == text.npos) {
        auto const digits = text.substr(1);
        bool const number = !digits.empty() && digits.size() <= 15 && digits[0] != '0' &&
                            chars::digit.contains_all(digits);
        return number ? field_fault{} : whole_fault(errc::invalid_value, text);
    }
    if (auto const found = wrong_octet(text, ~(chars::control | char_set{" "}), errc::invalid_character); found.found) {
        return found;
    }
    auto const at_sign = text.rfind('@');
    if (at_sign == text.npos) return {};
    auto const host = text.substr(at_sign + 1);
    bool const named = at_sign != 0 && parse_host(host.substr(0, host.find_first_of(";:"))).has_value();
    return named ? field_fault{} : whole_fault(errc::invalid_value, text);
}

[[nodiscard]] constexpr field_fault wrong_tokens(field_limits const& limits, std::string_view text) noexcept {
    auto const allowed = chars::alphanum | char_set{limits.octets};
    std::size_t count = 1;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (text[i] == ',') {
            bool const empty = i == 0 || text[i - 1] == ',' || i + 1 == text.size();
            if (empty) return fault(errc::empty, {i, 1});
            if (++count > limits.high) return fault(errc::too_many, {i, text.size() - i});
        } else if (!allowed.contains(text[i])) {
            return fault(errc::invalid_character, {i, 1});
        }
    }
    return {};
}

[[nodiscard]] constexpr field_fault wrong_method(field_kind kind, std::string_view text) noexcept {
    if (text == "POST") return {};
    if (text != "GET") return whole_fault(errc::invalid_value, text);
    return kind == field_kind::post ? whole_fault(errc::unknown_value, text, severity::advice) : field_fault{};
}

[[nodiscard]] constexpr field_fault url_fault(std::optional<octets_at> wrong) noexcept {
    return wrong ? fault(errc::invalid_value, *wrong) : field_fault{};
}

[[nodiscard]] constexpr field_fault wrong_field(field_kind kind, field_limits const& limits,
                                                member_value const& value, profile const& rules) noexcept {
    auto const text = value.text;
    switch (kind) {
        case field_kind::sip_uri:
        case field_kind::user_name:
        case field_kind::text:
        case field_kind::boolean: break;
        case field_kind::document: return wrong_length(text, rules.max_twiml);
        case field_kind::sid:
            if (!is_id(text, limits.letters, rules.ids)) return whole_fault(errc::invalid_value, text);
            break;
        case field_kind::url: return url_fault(wrong_url(text, {.underscore = true}));
        case field_kind::any_url: return url_fault(wrong_reference(text, {.underscore = true}));
        case field_kind::callback: {
            auto const wrong = url_fault(wrong_url(text, {}));
            return wrong.found ? wrong : wrong_length(text, limits.high);
        }
        case field_kind::method:
        case field_kind::post: return wrong_method(kind, text);
        case field_kind::credential:
            if (text.size() > rules.max_sip_auth) {
                return fault(errc::too_long, {rules.max_sip_auth, text.size() - rules.max_sip_auth});
            }
            return wrong_octet(text, ~chars::control, errc::control_character);
        case field_kind::digits: {
            auto const wrong = wrong_octet(text, char_set{limits.octets}, errc::invalid_character);
            return wrong.found ? wrong : wrong_length(text, limits.high);
        }
        case field_kind::caller_id: return wrong_caller_id(text);
        case field_kind::tokens: return wrong_tokens(limits, text);
        case field_kind::integer: return wrong_number(limits, value.number);
        case field_kind::value:
            if (!one_of(limits.values, text)) return whole_fault(errc::unknown_value, text, severity::advice);
            break;
        case field_kind::closed_value:
            if (!one_of(limits.values, text)) return whole_fault(errc::invalid_value, text);
            break;
        case field_kind::repeated:
        case field_kind::joined: return wrong_list(limits, value);
    }
    return {};
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
