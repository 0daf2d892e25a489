// Puts a telephone number into a sink, in the order and with the escapes that its place asks for.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_PUT_HPP
#define SIPURI_TEL_DETAIL_PUT_HPP

#include <sipuri/tel/detail/chars.hpp>
#include <sipuri/tel/detail/same_parameters.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/compare.hpp>

#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Puts a number without its visual separators.
constexpr void put_digits(sink auto& out, encoded_view number) {
    for (char const c : number.decoded()) {
        if (!visual_separator.contains(c)) out.put(c);
    }
}

/// Puts the decimal digits of a number backwards, each with a "." after it; a global number may have no other ones.
constexpr void put_digits_backwards(sink auto& out, encoded_view number) {
    auto text = number.encoded();
    while (!text.empty()) {
        // An escape is read backwards, too: its last digit tells nothing.
        bool const escaped = text.size() >= 3 && text[text.size() - 3] == '%';
        auto const piece = text.substr(text.size() - (escaped ? 3U : 1U));
        char const c = *access::encoded(piece).decoded().begin();
        text.remove_suffix(piece.size());
        if (!chars::digit.contains(c)) continue;
        out.put(c);
        out.put('.');
    }
}

[[nodiscard]] constexpr bool is_one_of(parameter_view parameter, std::span<std::string_view const> names) noexcept {
    for (auto const name : names) {
        if (parameter.is(name)) return true;
    }
    return false;
}

/// Calls `put` with each parameter: those named in `leading`, in that order, then the others by name.
template <class Put>
constexpr void each_in_order(telephone_parameters_view all, std::span<std::string_view const> leading, Put put) {
    for (auto const name : leading) {
        if (auto const found = all.find(name)) put(*found);
    }
    for (fields_by_name<telephone_parameters_view> each{all}; !each.done(); ++each) {
        if (!is_one_of(*each, leading)) put(*each);
    }
}

enum class separators : bool { kept, dropped };

/// How a telephone-subscriber is written: which octets stay raw, which parameters lead, and whether case is folded.
struct telephone_form {
    char_set raw;
    std::span<std::string_view const> leading;
    letter_case matters;
    separators of_numbers;
};

/// RFC 3261, section 19.1.6: isub and postd first, then by name, all in lower case.
inline constexpr std::string_view leading_in_sip[]{"isub", "postd"};
inline constexpr telephone_form in_sip{chars::user, leading_in_sip, letter_case::ignored, separators::kept};

/// RFC 3966, section 3: ext or isub first, then phone-context, then by name.
inline constexpr std::string_view leading_in_tel[]{"ext", "isub", "phone-context"};
inline constexpr telephone_form in_tel{chars::ascii, leading_in_tel, letter_case::matters, separators::kept};

/// One form for all numbers that are the same: in lower case, without separators, its parameters by name.
inline constexpr telephone_form in_key{chars::user, {}, letter_case::ignored, separators::dropped};

constexpr void put(sink auto& out, telephone_subscriber_view number, telephone_form const& form) {
    auto const separators_of_numbers = form.of_numbers == separators::dropped ? visual_separator : char_set{};
    // Puts the octets meant by `text` that are not `dropped`, escaped where it or the form does not hold them.
    auto const put_text = [&](encoded_view text, char_set const& allowed, char_set const& dropped) {
        auto const raw = allowed & form.raw;
        for (char const c : text.decoded()) {
            if (dropped.contains(c)) continue;
            if (raw.contains(c)) {
                out.put(form.matters == letter_case::matters ? c : to_lower(c));
            } else {
                detail::put_escape(out, c);
            }
        }
    };
    put_text(number.number(), phonedigit_hex | char_set{"+"}, separators_of_numbers);
    each_in_order(number.parameters(), form.leading, [&](parameter_view parameter) {
        out.put(';');
        put_text(parameter.name(), tel_pname, char_set{});
        if (auto const value = parameter.value()) {
            out.put('=');
            put_text(*value, parameter.is("isub") ? isub_octets : chars::paramchar,
                     holds_number(parameter) ? separators_of_numbers : char_set{});
        }
    });
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
