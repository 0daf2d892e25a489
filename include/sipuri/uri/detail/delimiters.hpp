// Which octets end each component of a URI: one table for all readers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_DELIMITERS_HPP
#define SIPURI_URI_DETAIL_DELIMITERS_HPP

#include <sipuri/text/error.hpp>

#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The octets that end a component. RFC 3261, section 25.1.
[[nodiscard]] constexpr std::string_view delimiters_of(component where) noexcept {
    switch (where) {
        case component::scheme: return ":";
        case component::user: return ":@";
        case component::password: return "@";
        case component::host: return ":;?";
        case component::port: return ";?";
        case component::parameter_name: return "=;?";
        case component::parameter_value: return ";?";
        case component::header_name: return "=&";
        case component::header_value: return "&";
        default: return {};
    }
}

/// No component holds a raw "@": where one is refused, it is the second one.
[[nodiscard]] constexpr error with_second_at(std::string_view text, error what) noexcept {
    if (what.code == errc::invalid_character && text[what.offset] == '@') what.code = errc::second_at;
    return what;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
