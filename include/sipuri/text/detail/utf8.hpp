// The characters of UTF-8, as RFC 3629 has them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_UTF8_HPP
#define SIPURI_TEXT_DETAIL_UTF8_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The octets of the character at `at`, or 0 if that is no UTF-8; overlong forms and surrogates are none (RFC 3629).
[[nodiscard]] constexpr std::uint32_t utf8_length(std::string_view text, std::size_t at) noexcept {
    auto const octet = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
    };
    auto const tail = [&](std::size_t i) { return octet(i) >= 0x80 && octet(i) <= 0xBF; };
    auto const lead = octet(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        bool const overlong = lead == 0xE0 && octet(1) < 0xA0;
        bool const surrogate = lead == 0xED && octet(1) > 0x9F;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        bool const overlong = lead == 0xF0 && octet(1) < 0x90;
        bool const too_great = lead == 0xF4 && octet(1) > 0x8F;
        return tail(1) && tail(2) && tail(3) && !overlong && !too_great ? 4 : 0;
    }
    return 0;
}


/// True if all of `text` is UTF-8.
[[nodiscard]] constexpr bool is_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at != text.size();) {
        auto const length = utf8_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
