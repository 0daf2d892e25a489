// The names of a header field's parameters, for the algorithms on names.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_GENERIC_PARAM_NAMES_HPP
#define SIPURI_ADDRESS_DETAIL_GENERIC_PARAM_NAMES_HPP

#include <sipuri/address/parameters.hpp>
#include <sipuri/text/detail/field_names.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Tokens with white space around them; a ";" within quotes does not separate. RFC 3261, section 25.1.
struct generic_param_names : field_names<';', escapes::none, ' ', '\t'> {
    [[nodiscard]] static constexpr std::uint32_t begin(std::string_view text, std::uint32_t at) noexcept {
        while (at != text.size() && is_space(text[at])) ++at;
        return at;
    }
    [[nodiscard]] static constexpr std::uint32_t next(std::string_view text, std::uint32_t at) noexcept {
        at += static_cast<std::uint32_t>(end_of_generic_param(text.substr(at)));
        return at == text.size() ? none : at + 1;
    }
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
