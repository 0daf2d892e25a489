// Plain texts, and the fewest escapes that put them into a component.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_ESCAPE_HPP
#define SIPURI_TESTS_DATA_ESCAPE_HPP

#include "text.hpp"

#include <sipuri/text/error.hpp>

#include <string_view>

namespace cases {

using sipuri::component;

/// A plain text, and how it is written in a component: the minimum escaped, in upper-case hexadecimal.
struct escape_case {
    std::string_view id{};
    std::string_view plain{};
    component where = component::user;
    std::string_view escaped{};
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr escape_case escape[] = {
    {.id = "P286", .plain = "j@s0n", .where = component::user, .escaped = "j%40s0n",
     .ref = "RFC 3261, 19.1.2", .note = "'@'"},
    {.id = "P287", .plain = "alice;day=tuesday", .where = component::user, .escaped = "alice;day=tuesday",
     .ref = "RFC 3261, 19.1.3", .note = "nothing to escape"},
    {.id = "P288", .plain = "0A1B2C3D;encoding=hex",
     .where = component::header_value, .escaped = "0A1B2C3D%3Bencoding%3Dhex",
     .ref = "RFC 7433", .note = "';' and '='"},
    {.id = "P289", .plain = "a:b/c", .where = component::password, .escaped = "a%3Ab%2Fc",
     .ref = "RFC 3261, 25.1", .note = "':' and '/'"},
    {.id = "P290", .plain = "project x", .where = component::header_value, .escaped = "project%20x",
     .ref = "RFC 3261, 19.1.3", .note = "space"},
    {.id = "P291", .plain = "sip:bob@biloxi.com", .where = component::header_value, .escaped = "sip:bob%40biloxi.com",
     .ref = "RFC 3261, 19.1.4", .note = "':' may stay"},
    {.id = "P292", .plain = "100%", .where = component::user, .escaped = "100%25",
     .ref = "RFC 3261, 25.1", .note = "% is always escaped"},
    {.id = "P293", .plain = "a=b;c", .where = component::parameter_value, .escaped = "a%3Db%3Bc",
     .ref = "RFC 3261, 25.1", .note = "'=' and ';'"},
    {.id = "P294", .plain = "[x]/:&+$", .where = component::parameter_value, .escaped = "[x]/:&+$",
     .ref = "RFC 3261, 25.1", .note = "nothing to escape: every param-unreserved character"},
    {.id = "P295", .plain = "jos\xC3\xA9", .where = component::user, .escaped = "jos%C3%A9",
     .ref = "RFC 3261, 25.1", .note = "octets of UTF-8, upper-case hex"},
    {.id = "P296", .plain = "a\0b"sv, .where = component::user, .escaped = "a%00b",
     .ref = "RFC 4475, 3.1.1.4", .note = "NUL"},
};
// clang-format on

}  // namespace cases

#endif
