// Names of parameters that belong elsewhere than among the parameters of a URI: one list for all who say so.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_MISPLACED_HPP
#define SIPURI_URI_DETAIL_MISPLACED_HPP

#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/percent.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where a parameter belongs.
enum class place_of_name : std::uint8_t {
    header_field,  ///< after the ">" of an address
    number,        ///< in the user, after a telephone number
};

struct misplaced_name {
    std::string_view name;  ///< in lower case
    place_of_name belongs;
};

/// Header fields: RFC 3261, section 25.1 (tag, q, expires, branch); RFC 5626 and RFC 5627 (the others). Numbers: RFC 3966,
/// RFC 4694, RFC 4715, RFC 4759, RFC 4904, and 3GPP TS 24.229 (verstat).
inline constexpr misplaced_name misplaced_names[]{
    {"q", place_of_name::header_field},
    {"tag", place_of_name::header_field},
    {"branch", place_of_name::header_field},
    {"reg-id", place_of_name::header_field},
    {"expires", place_of_name::header_field},
    {"pub-gruu", place_of_name::header_field},
    {"temp-gruu", place_of_name::header_field},
    {"+sip.instance", place_of_name::header_field},
    {"rn", place_of_name::number},
    {"cic", place_of_name::number},
    {"ext", place_of_name::number},
    {"isub", place_of_name::number},
    {"npdi", place_of_name::number},
    {"tgrp", place_of_name::number},
    {"enumdi", place_of_name::number},
    {"verstat", place_of_name::number},
    {"rn-context", place_of_name::number},
    {"cic-context", place_of_name::number},
    {"isub-encoding", place_of_name::number},
    {"phone-context", place_of_name::number},
    {"trunk-context", place_of_name::number},
};

/// The first letters of these names, a bit each.
inline constexpr std::uint32_t misplaced_letters = [] {
    std::uint32_t letters = 0;
    for (auto const& row : misplaced_names) letters |= std::uint32_t{1} << (static_cast<unsigned char>(row.name[0]) & 31U);
    return letters;
}();

/// The row of a name, decoded and without case; none for a name that belongs where it is.
[[nodiscard]] constexpr table_row<misplaced_name> misplaced(encoded_view name) noexcept {
    auto const first = name.encoded()[0];
    bool const escaped = first == '%';
    if (!escaped && (misplaced_letters >> (static_cast<unsigned char>(first) & 31U) & 1U) == 0) return {};
    for (auto const& row : misplaced_names) {
        // An escape takes more room than what it means.
        if (row.name.size() > name.size() || (!escaped && to_lower(first) != row.name[0])) continue;
        if (name.is(row.name)) return row;
    }
    return {};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
