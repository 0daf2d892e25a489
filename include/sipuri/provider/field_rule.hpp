// What a row of a table of fields says: of the request's, and of those of an element of TwiML.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_FIELD_RULE_HPP
#define SIPURI_PROVIDER_FIELD_RULE_HPP

#include <sipuri/provider/detail/member_access.hpp>
#include <sipuri/provider/pages.hpp>
#include <sipuri/text/detail/table_row.hpp>
#include <sipuri/text/error.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// What a field's value is.
enum class field_kind : std::uint8_t {
    sip_uri,       ///< a SIP URI, checked by the profile
    user_name,     ///< of the profile's octets
    sid,           ///< two letters and 32 hexadecimal digits, or what the profile's id_form says
    url,           ///< an absolute http or https URL
    callback,      ///< likewise, of at most `high` characters, and without "_" in its host
    any_url,       ///< absolute, or relative
    method,        ///< "GET" or "POST"
    post,          ///< "POST"; "GET" is advice
    text,          ///< any text
    document,      ///< at most as many characters as the profile says
    credential,    ///< octets as the profile limits them, without control characters
    digits,        ///< at most `high` of the octets of `octets`
    caller_id,     ///< a number in E.164 form, `name@host`, or the name of a client
    tokens,        ///< at most `high`, of the octets of `octets`, separated by commas
    integer,       ///< from `low` to `high`
    boolean,       ///< "true" or "false"
    value,         ///< one of `values`; any other is advice
    closed_value,  ///< one of `values`
    repeated,      ///< some of `values`, a field each
    joined,        ///< some of `values`, in one field, separated by spaces
};

/// What a row says beside the kind of its value.
struct field_limits {
    int code = 0;                                ///< Twilio's number where a value is wrong; 0 for none
    std::string_view letters{};                  ///< of a SID
    std::uint32_t low = 0;                       ///< of a number
    std::uint32_t high = 0xFFFFFFFF;             ///< of a number, or the most characters, digits or tokens
    std::uint32_t advised_low = 0;               ///< a lower number is advice
    std::uint32_t advised_high = 0xFFFFFFFF;     ///< a greater number is advice
    std::span<std::string_view const> values{};  ///< of a closed set
    std::string_view octets{};                   ///< of digits; of tokens, beside letters and digits
    std::array<component, 2> ignored_with{};     ///< fields that make it ignored
    component needs{};                           ///< a field without which it is ignored; a boolean must be true
};

/// A row of a table of the members of `Owner`.
template <class Owner>
struct basic_field_rule {
    component where{};                      ///< in an error
    std::string_view name{};                ///< as it is sent: "SipAuthUsername"
    detail::member_access<Owner> access{};  ///< the member
    field_kind kind{};                      ///< what its value is
    page from{};                            ///< which page says so; that of a number is page::errors
    field_limits limits{};                  ///< and what else is said of it
};

namespace detail {

/// The row of a component in a table; none where it has none.
template <auto const& rows>
[[nodiscard]] constexpr auto find_row(component where) noexcept {
    using found = sipuri::detail::table_row<std::remove_cvref_t<decltype(rows[0])>>;
    for (auto const& row : rows) {
        if (row.where == where) return found{row};
    }
    return found{};
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
