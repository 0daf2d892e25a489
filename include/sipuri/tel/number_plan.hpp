// From a number as a person types it to E.164, by the prefixes of a country's number plan.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_NUMBER_PLAN_HPP
#define SIPURI_TEL_NUMBER_PLAN_HPP

#include <sipuri/tel/forms.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What is dialled in a country before a number. Says nothing of which numbers exist.
///
/// Lifetime: borrows its texts.
/// Example: `number_plan{.country_code = "49", .national_prefix = "0", .international_prefix = "00"}`.
struct number_plan {
    std::string_view country_code{};          ///< "1", "44"; without it only international numbers are read
    std::string_view national_prefix{};       ///< dialled before a national number, and no part of it: "0"
    std::string_view international_prefix{};  ///< dialled in place of "+": "00", "011"
};

/// The number plan of the United States, Canada and the others that share the country code 1.
inline constexpr number_plan north_american_plan{"1", "1", "011"};

/// A number of E.164: "+" and at most fifteen digits.
using e164_number = fixed_text<16>;

namespace detail {

/// Reads a number as a person types it.
class typed_number {
public:
    constexpr typed_number(std::string_view text, number_plan const& plan) noexcept : text_(text), plan_(plan) {}

    [[nodiscard]] constexpr result<e164_number> read() noexcept {
        for (std::uint32_t at = 0; at != text_.size(); ++at) {
            char const c = text_[at];
            if (chars::digit.contains(c)) {
                digits_.put(c);
            } else if (c == '+' && !plus_ && digits_.size() == 0) {
                plus_ = true;
            } else if (!separators.contains(c)) {
                return error{errc::invalid_character, component::number, at, 1};
            }
            // "+44 (0)20": dialled within the country only.
            bool const abroad = plus_ || begins_international();
            if (abroad && c == '(') at = end_of_trunk_zero(at);
        }
        if (digits_.size() > most_digits) return whole(errc::too_long);
        return international();
    }

private:
    static constexpr std::size_t most_digits = 32;
    static constexpr char_set separators{" \t-.()/"};

    /// Of "(0)" the last octet, and else the first.
    [[nodiscard]] constexpr std::uint32_t end_of_trunk_zero(std::uint32_t at) const noexcept {
        auto const zero = text_.find_first_not_of(" \t", at + std::size_t{1});
        if (zero == text_.npos || text_[zero] != '0') return at;
        auto const end = text_.find_first_not_of(" \t", zero + 1);
        return end != text_.npos && text_[end] == ')' ? static_cast<std::uint32_t>(end) : at;
    }

    [[nodiscard]] constexpr bool begins_international() const noexcept {
        return !plan_.international_prefix.empty() && digits_.view().starts_with(plan_.international_prefix);
    }

    /// The digits, whatever prefix they were dialled with, as an international number.
    [[nodiscard]] constexpr result<e164_number> international() const noexcept {
        auto digits = digits_.view();
        e164_number number;
        number.put('+');
        if (!plus_ && begins_international()) {
            digits.remove_prefix(plan_.international_prefix.size());
        } else if (!plus_) {
            if (digits.empty()) return whole(errc::empty);
            if (plan_.country_code.empty()) return whole(errc::not_global);
            if (digits.starts_with(plan_.national_prefix)) digits.remove_prefix(plan_.national_prefix.size());
            number.put(plan_.country_code);
        }
        if (digits.empty()) return whole(errc::unexpected_end);
        number.put(digits);
        if (number.size() > number.capacity()) return whole(errc::too_long);
        if (!is_e164(number.view())) return whole(errc::out_of_range);
        return number;
    }

    [[nodiscard]] constexpr error whole(errc code) const noexcept {
        return {code, component::number, 0, clamped(text_.size())};
    }

    std::string_view text_;
    number_plan const& plan_;
    fixed_text<most_digits> digits_{};
    bool plus_ = false;
};

}  // namespace detail

/// The E.164 number that a text means as a person typed it: "(201) 555-0123", "0044 20 7946 0018", "+44 (0)20 7946
/// 0018".
///
/// Blanks, "-", ".", "/" and brackets separate digits. What begins with "+" or with the plan's international prefix is
/// international, and a "(0)" in it is dropped; all else is national: it loses the national prefix and gets the country
/// code. Whether the number exists is not asked.
///
/// Errors: of component::number, with offsets in `text`: errc::invalid_character for what no number has; of the whole
/// text errc::empty, errc::not_global for a national number without a country code in the plan, errc::too_long and
/// errc::out_of_range for what is none of E.164.
/// Complexity: linear.
/// ITU-T E.164, section 6.
[[nodiscard]] constexpr result<e164_number> to_e164(std::string_view text, number_plan const& plan) noexcept {
    return detail::typed_number{text, plan}.read();
}

/// The E.164 number of a telephone number, a local one by the plan.
///
/// Errors: those for a text, with offsets in its digits as written.
[[nodiscard]] constexpr result<e164_number> to_e164(telephone_subscriber_view number,
                                                    number_plan const& plan) noexcept {
    fixed_text<64> digits;
    detail::put_digits(digits, number.number());
    if (digits.size() > digits.capacity()) {
        return error{errc::too_long, component::number, 0, detail::clamped(number.number().size())};
    }
    return to_e164(digits.view(), plan);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
