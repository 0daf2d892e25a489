// Telephone URIs of RFC 3966: valid ones, their SIP forms (RFC 3261, section 19.1.6), and pairs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_TEL_HPP
#define SIPURI_TESTS_DATA_TEL_HPP

#include "compare.hpp"
#include "text.hpp"

#include <string_view>

namespace cases {

/// A telephone URI, or a text that is none.
struct tel_case {
    std::string_view id{};
    std::string_view input{};
    bool valid = false;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr tel_case tel[] = {
    {.id = "P297", .input = "tel:+1-201-555-0123", .valid = true,
     .ref = "RFC 3966, 6", .note = "a global number"},
    {.id = "P298", .input = "tel:7042;phone-context=example.com", .valid = true,
     .ref = "RFC 3966, 6", .note = "a local number, its context a domain"},
    {.id = "P299", .input = "tel:863-1234;phone-context=+1-914-555", .valid = true,
     .ref = "RFC 3966, 6", .note = "a local number, its context a number"},
    {.id = "P300", .input = "tel:7042", .valid = false,
     .ref = "RFC 3966, 3, 5.1.5", .note = "local number without phone-context"},
    {.id = "P301", .input = "tel:+", .valid = false,
     .ref = "RFC 3966, 3", .note = "global-number-digits needs a DIGIT"},
    {.id = "P302", .input = "tel:+1;ext=1;isub=2", .valid = false,
     .ref = "RFC 3966, 5.3", .note = "not both"},
};
// clang-format on

/// A telephone URI, and the SIP URI that stands for it in a domain.
struct tel_to_sip_case {
    std::string_view id{};
    std::string_view input{};
    std::string_view domain{};
    std::string_view sip{};
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr tel_to_sip_case tel_to_sip[] = {
    {.id = "P303", .input = "tel:+358-555-1234567;postd=pp22", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;postd=pp22@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "the whole subscriber becomes the user"},
    {.id = "P304", .input = "tel:+358-555-1234567;POSTD=PP22", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;postd=pp22@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "folded to lower case"},
    {.id = "P305", .input = "tel:+358-555-1234567;tsp=a.b;phone-context=5", .domain = "foo.com",
     .sip = "sip:+358-555-1234567;phone-context=5;tsp=a.b@foo.com;user=phone",
     .ref = "RFC 3261, 19.1.6", .note = "ordered by name"},
};
// clang-format on

/// Two telephone URIs and their relation.
// clang-format off
inline constexpr compare_case tel_compare[] = {
    {.id = "P306",
     .left  = "tel:+1-201-555-0123",
     .right = "tel:+12015550123",
     .verdict = equal, .ref = "RFC 3966, 4", .note = "visual separators"},
    {.id = "P307",
     .left  = "tel:7042;phone-context=example.com",
     .right = "tel:+7042;phone-context=example.com",
     .verdict = different, .ref = "RFC 3966, 4", .note = "local is not global"},
};
// clang-format on

}  // namespace cases

#endif
