// What is wrong with a From user name.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_USER_NAME_HPP
#define SIPURI_PROVIDER_DETAIL_USER_NAME_HPP

#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/error.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

using namespace sipuri::detail;

inline constexpr char_set from_octets = chars::alphanum | char_set{"+-_."};

/// True for what names a user within an address: a scheme, or "@".
[[nodiscard]] constexpr bool is_address(std::string_view text) noexcept {
    if (text.find('@') != text.npos) return true;
    for (std::string_view const scheme : {"sip:", "sips:", "tel:", "client:"}) {
        if (equal_ignoring_case(text.substr(0, scheme.size()), scheme)) return true;
    }
    return false;
}

/// What is wrong with a From user name that may hold the octets of `allowed`.
[[nodiscard]] constexpr std::optional<error> wrong_user_name(std::string_view text, char_set const& allowed) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, request_field::from_user, 0xFFFFFFFFU, 0};
    if (text.empty()) return error{errc::empty, request_field::from_user, 0, 0};
    std::uint32_t at = 0;
    while (at != text.size() && allowed.contains(text[at])) ++at;
    if (at == text.size()) return std::nullopt;
    return error{is_address(text) ? errc::not_a_user_name : errc::invalid_character, request_field::from_user, at, 1};
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
