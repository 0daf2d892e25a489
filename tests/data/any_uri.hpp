// URIs of any scheme: their kinds, what is none, and which are the same.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_ANY_URI_HPP
#define SIPURI_TESTS_DATA_ANY_URI_HPP

#include "compare.hpp"
#include "rejected.hpp"

#include <sipuri/address/any_uri.hpp>

#include <string_view>

namespace cases {

struct any_uri_case {
    std::string_view id{};
    std::string_view input{};
    sipuri::uri_kind kind{};
    std::string_view scheme{};
};
// clang-format off
inline constexpr any_uri_case any_uris[] = {
    {"sip",               "sip:a@h;x?y=z",               sipuri::uri_kind::sip,   "sip"},
    {"sips",              "SIPS:h",                      sipuri::uri_kind::sip,   "SIPS"},
    {"tel",               "Tel:+1-2;ext=3",              sipuri::uri_kind::tel,   "Tel"},
    {"tel with '#'",      "tel:#31#;phone-context=h",    sipuri::uri_kind::tel,   "tel"},
    {"a URN",             "urn:example:a123,z456",       sipuri::uri_kind::urn,   "urn"},
    {"of every part",     "URN:foo-bar-baz-qux:a/b@:?+CCResolve:cc=uk?=op=map&x=?=#frag/?", sipuri::uri_kind::urn, "URN"},
    {"of two and of 32",  "urn:ab:%C3%a4!$&'()*+,;=:@-._~", sipuri::uri_kind::urn, "urn"},
    {"the longest NID",   "urn:a23456789-123456789-1234567890ab:x", sipuri::uri_kind::urn, "urn"},
    {"a service",         "urn:service:sos.fire",        sipuri::uri_kind::urn,   "urn"},
    {"http",              "https://u:p@[::1]:80/a?b;c",  sipuri::uri_kind::other, "https"},
    {"mailto",            "mailto:a@b",                  sipuri::uri_kind::other, "mailto"},
    {"like sip",          "sipx:a",                      sipuri::uri_kind::other, "sipx"},
};
// clang-format on

// clang-format off
inline constexpr rejected_case rejected_any_uris[] = {
    {.id = "AU1", .code = sipuri::errc::invalid_scheme, .where = sipuri::component::scheme, .note = "no scheme",
     .input = "alice@example.com",
     .mark  = "^^^^^^^^^^^^^^^^^"},
    {.id = "AU2", .code = sipuri::errc::empty, .where = sipuri::component::host, .note = "sip has its own grammar",
     .input = "sip:",
     .mark  = "    |"},
    {.id = "AU3", .code = sipuri::errc::no_phone_context, .where = sipuri::component::parameters, .note = "so has tel",
     .input = "tel:911",
     .mark  = "       |"},
    {.id = "AU4", .code = sipuri::errc::empty, .where = sipuri::component::uri, .note = "and urn",
     .input = "urn::x",
     .mark  = "    |"},
    {.id = "AU5", .code = sipuri::errc::unexpected_end, .where = sipuri::component::uri, .note = "a NID of one",
     .input = "urn:a:x",
     .mark  = "     |"},
    {.id = "AU6", .code = sipuri::errc::too_long, .where = sipuri::component::uri, .note = "a NID of 33",
     .input = "urn:a23456789-123456789-1234567890abc:x",
     .mark  = "                                    ^"},
    {.id = "AU7", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "its first is no hyphen",
     .input = "urn:-ab:x",
     .mark  = "    ^"},
    {.id = "AU8", .code = sipuri::errc::unexpected_end, .where = sipuri::component::uri, .note = "nor its last",
     .input = "urn:ab-:x",
     .mark  = "       |"},
    {.id = "AU9", .code = sipuri::errc::unexpected_end, .where = sipuri::component::uri, .note = "no NSS",
     .input = "urn:ab",
     .mark  = "      |"},
    {.id = "AUA", .code = sipuri::errc::empty, .where = sipuri::component::uri, .note = "an empty one",
     .input = "urn:ab:",
     .mark  = "       |"},
    {.id = "AUB", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "that begins with '/'",
     .input = "urn:ab:/x",
     .mark  = "       ^"},
    {.id = "AUC", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "a query of another kind",
     .input = "urn:ab:x?y",
     .mark  = "        ^"},
    {.id = "AUD", .code = sipuri::errc::empty, .where = sipuri::component::uri, .note = "an empty r",
     .input = "urn:ab:x?+?=q",
     .mark  = "          |"},
    {.id = "AUE", .code = sipuri::errc::empty, .where = sipuri::component::uri, .note = "an empty q",
     .input = "urn:ab:x?=#f",
     .mark  = "          |"},
    {.id = "AUF", .code = sipuri::errc::invalid_escape, .where = sipuri::component::uri, .note = "half an escape",
     .input = "urn:ab:x%4",
     .mark  = "        ^^"},
    {.id = "AUG", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "two fragments",
     .input = "urn:ab:x#y#",
     .mark  = "          ^"},
    {.id = "AUH", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "no fragment in another URI",
     .input = "http://h/#a",
     .mark  = "         ^"},
    {.id = "AUI", .code = sipuri::errc::unexpected_end, .where = sipuri::component::uri, .note = "a scheme alone",
     .input = "http:",
     .mark  = "     |"},
    {.id = "AUJ", .code = sipuri::errc::invalid_character, .where = sipuri::component::uri, .note = "'_' in a NID",
     .input = "urn:a_b:x",
     .mark  = "     ^"},
    {.id = "AUK", .code = sipuri::errc::invalid_scheme, .where = sipuri::component::scheme, .note = "nothing",
     .input = "",
     .mark  = "|"},
};

inline constexpr compare_case any_uri_pairs[] = {
    {.id = "a URN in any case",      .left = "urn:Ab:x",            .right = "URN:aB:x",             .verdict = equal},
    {.id = "its NSS not",            .left = "urn:ab:x",            .right = "urn:ab:X",             .verdict = different},
    {.id = "but its escapes",        .left = "urn:ab:%c3",          .right = "urn:ab:%C3",           .verdict = equal},
    {.id = "which are not resolved", .left = "urn:ab:%61",          .right = "urn:ab:a",             .verdict = different},
    {.id = "letters beside escapes", .left = "urn:ab:%41b",         .right = "urn:ab:%41B",          .verdict = different},
    {.id = "no r, q, f",             .left = "urn:ab:x?+r?=q#f",    .right = "urn:ab:x",             .verdict = equal},
    {.id = "another NID",            .left = "urn:ab:x",            .right = "urn:ac:x",             .verdict = different},
    {.id = "services without case",  .left = "urn:service:sos",     .right = "urn:SERVICE:SOS",      .verdict = equal},
    {.id = "other services",         .left = "urn:service:sos",     .right = "urn:service:sos.fire", .verdict = different},
    {.id = "tel",                    .left = "tel:+1-2;b;a",        .right = "tel:+12;A;B",          .verdict = equal},
    {.id = "another number",         .left = "tel:+12",             .right = "tel:+13",              .verdict = different},
    {.id = "sip",                    .left = "sip:a@h",             .right = "SIP:a@H",              .verdict = equal},
    {.id = "not converted",          .left = "sip:+1@h;user=phone", .right = "tel:+1",               .verdict = different},
    {.id = "other schemes",          .left = "http://h/%c3a",       .right = "HTTP://h/%C3a",        .verdict = equal},
    {.id = "octet by octet",         .left = "http://h/a",          .right = "http://h/A",           .verdict = different},
    {.id = "each its own",           .left = "http://h",            .right = "https://h",            .verdict = different},
};
// clang-format on

}  // namespace cases

#endif
