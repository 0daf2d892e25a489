// User names for the From header of a call: 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." ).
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_FROM_HPP
#define SIPURI_TESTS_DATA_FROM_HPP

#include "text.hpp"

#include <string_view>

namespace cases {

/// A From user name, or a text that is none.
struct from_case {
    std::string_view id{};
    std::string_view input{};
    bool valid = false;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr from_case from[] = {
    {.id = "P264", .input = "jack", .valid = true, .ref = "Twilio, From", .note = "letters"},
    {.id = "P265", .input = "+14155551212", .valid = true, .ref = "Twilio, From", .note = "'+' and digits"},
    {.id = "P266", .input = "a.b-c_d+e", .valid = true,
     .ref = "Twilio, From", .note = "every other character of the set"},
    {.id = "P267", .input = "", .valid = false, .ref = "Twilio, From", .note = "one or more"},
    {.id = "P268", .input = "jack smith", .valid = false, .ref = "Twilio, From", .note = "space"},
    {.id = "P269", .input = "jack@example.com", .valid = false, .ref = "Twilio, From", .note = "a whole address"},
    {.id = "P270", .input = "sip:jack", .valid = false, .ref = "Twilio, From", .note = "':'"},
    {.id = "P271", .input = "jack%20", .valid = false, .ref = "Twilio, From", .note = "escapes are no part of it"},
};
// clang-format on

}  // namespace cases

#endif
