// Forms of a telephone number for look-ups and for people: its digits, that of STIR, an ENUM domain, a display text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_FORMS_HPP
#define SIPURI_TEL_FORMS_HPP

#include <sipuri/tel/detail/put.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// True for an international public number: "+", then at most fifteen digits, the first of them not 0.
///
/// Takes no visual separators. ITU-T E.164, section 6.
[[nodiscard]] constexpr bool is_e164(std::string_view number) noexcept {
    return number.size() >= 2 && number.size() <= 16 && number[0] == '+' && number[1] != '0' &&
           chars::digit.contains_all(number.substr(1));
}

/// True if a number is_e164() without its visual separators, whatever its parameters.
[[nodiscard]] constexpr bool is_e164(telephone_subscriber_view number) noexcept {
    fixed_text<17> digits;  // one more than there may be
    detail::put_digits(digits, number.number());
    return is_e164(digits.view());
}

/// Writes a number without visual separators and parameters: "+12015550123".
///
/// Errors: errc::no_space with the size needed.
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_digits(telephone_subscriber_view number, Out&& out) {
    return detail::write_to(
        out, [&](auto& target) { detail::put_digits(target, number.number()); }, number.number().size());
}

/// Writes the canonical form of a number for STIR: "12015550123".
///
/// Only the digits, "#" and "*" are left. For a number that is no global one, convert it with to_e164() first where its
/// number plan is known. See write_stir_identity() for an address.
///
/// Errors: errc::empty if nothing is left; errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 8224, section 8.3.
template <class Out>
constexpr result<std::size_t> write_stir_number(telephone_subscriber_view number, Out&& out) {
    constexpr char_set kept = chars::digit | char_set{"#*"};
    auto const put = [&](auto& target) {
        for (char const c : number.number().decoded()) {
            if (kept.contains(c)) target.put(c);
        }
    };
    counting_sink counted;
    put(counted);
    if (counted.size() == 0) return error{errc::empty, component::number, 0, 0};
    return detail::write_to(out, put, counted.size());
}

/// Writes the domain that ENUM asks for a global number: "3.2.1.0.5.5.5.1.0.2.1.e164.arpa".
///
/// `suffix` is the tree to ask, without a leading "."; one at its end makes the domain absolute.
///
/// Errors: errc::not_global for a local number, errc::out_of_range for a global one that is none of E.164, of which ENUM
/// must not be asked; errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 6116, sections 3.2 and 3.7.
template <class Out>
constexpr result<std::size_t> write_enum_domain(telephone_subscriber_view number, Out&& out,
                                                std::string_view suffix = "e164.arpa") {
    auto const text = number.number();
    if (!is_e164(number)) {
        auto const code = number.is_global() ? errc::out_of_range : errc::not_global;
        return error{code, component::number, 0, detail::clamped(text.size())};
    }
    return detail::write_to(
        out,
        [&](auto& target) {
            detail::put_digits_backwards(target, text);
            target.put(suffix);
        },
        std::uint64_t{2} * text.size() + suffix.size());
}

/// Writes a number for people: its digits and separators as they were written, and its extension: "+1-201-555-0123 ext.
/// 7".
///
/// Errors: errc::no_space with the size needed.
/// Complexity: linear.
template <class Out>
constexpr result<std::size_t> write_display(telephone_subscriber_view number, Out&& out) {
    constexpr std::string_view before_extension = " ext. ";
    auto const extension = number.ext();
    auto const put = [&](auto& target) {
        for (char const c : number.number().decoded()) target.put(c);
        if (!extension) return;
        target.put(before_extension);
        for (char const c : extension->decoded()) target.put(c);
    };
    auto const worst = std::uint64_t{number.text().size()} + before_extension.size();
    return detail::write_to(out, put, worst);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
