// The sets of octets of RFC 3966, section 3.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_DETAIL_CHARS_HPP
#define SIPURI_TEL_DETAIL_CHARS_HPP

#include <sipuri/text/chars.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

inline constexpr char_set visual_separator{"-.()"};
inline constexpr char_set phonedigit = chars::digit | visual_separator;
inline constexpr char_set phonedigit_hex = chars::hexdig | char_set{"*#"} | visual_separator;
/// dialstring-element = HEXDIG / "*" / "#" / "P" / "X" / visual-separator. RFC 4967, section 3.
inline constexpr char_set dialstring_element = phonedigit_hex | char_set{"PXpx"};
/// What a number or a dial string cannot consist of alone.
inline constexpr char_set no_digit = visual_separator | char_set{"PXpx"};
/// pname = 1*( alphanum / "-" ): the octets of a domainlabel.
inline constexpr char_set tel_pname = chars::alphanum | char_set{"-"};
/// uric without the ";" that ends a parameter: `;isub=2;ext=1` is meant as two parameters.
inline constexpr char_set isub_octets = (chars::unreserved | chars::reserved) - char_set{";"};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
