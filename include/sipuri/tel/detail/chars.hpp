// The sets of octets of RFC 3966, section 3.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_CHARS_HPP
#define SIPURI_TEL_DETAIL_CHARS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/octets.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

inline constexpr char_set visual_separator{"-.()"};
inline constexpr char_set phonedigit = chars::digit | visual_separator;
/// What a number or a dial string cannot do without: HEXDIG / "*" / "#".
inline constexpr char_set telephone_digit = chars::hexdig | char_set{"*#"};
inline constexpr char_set phonedigit_hex = telephone_digit | visual_separator;
/// dialstring-element = HEXDIG / "*" / "#" / "P" / "X" / visual-separator. RFC 4967, section 4.
inline constexpr char_set dialstring_element = phonedigit_hex | char_set{"PXpx"};
/// pname = 1*( alphanum / "-" ): the octets of a domainlabel.
inline constexpr char_set tel_pname = chars::alphanum | char_set{"-"};
/// uric without the ";" that ends a parameter: `;isub=2;ext=1` is meant as two parameters.
inline constexpr char_set isub_octets = (chars::unreserved | chars::reserved) - char_set{";"};

/// The same sets, a bit each, so that one look-up answers for an octet.
enum telephone_class : std::uint8_t {
    phonedigit_class = 1,
    phonedigit_hex_class = 2,
    dialstring_class = 4,
    telephone_digit_class = 8,
    pname_class = 16,
    isub_class = 32,
};
inline constexpr octet_table telephone_classes = [] {
    octet_table table;
    table.add(phonedigit, phonedigit_class);
    table.add(phonedigit_hex, phonedigit_hex_class);
    table.add(dialstring_element, dialstring_class);
    table.add(telephone_digit, telephone_digit_class);
    table.add(tel_pname, pname_class);
    table.add(isub_octets, isub_class);
    return table;
}();
[[nodiscard]] constexpr bool is(telephone_class wanted, char c) noexcept {
    return (telephone_classes.classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
