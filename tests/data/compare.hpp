// Pairs of URIs that RFC 3261, section 19.1.4, makes equal, and pairs that it does not.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_COMPARE_HPP
#define SIPURI_TESTS_DATA_COMPARE_HPP

#include "text.hpp"

#include <string_view>

namespace cases {

enum class relation : bool { different, equal };
using enum relation;

/// Two URIs and their relation, the same in either order.
struct compare_case {
    std::string_view id{};
    std::string_view left{};
    std::string_view right{};
    relation verdict = different;
    std::string_view ref{};
    std::string_view note{};
};

// clang-format off
inline constexpr compare_case compare[] = {
    // The examples of RFC 3261, section 19.1.4: equal
    {.id = "P213",
     .left  = "sip:%61lice@atlanta.com;transport=TCP",
     .right = "sip:alice@AtLanTa.CoM;Transport=tcp",
     .verdict = equal,
     .ref = "RFC 3261, 19.1.4", .note = "equal set 1: %61, case of host, of a parameter's name and value"},
    {.id = "P214",
     .left  = "sip:carol@chicago.com",
     .right = "sip:carol@chicago.com;newparam=5",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "equal set 2: a parameter in one only"},
    {.id = "P215",
     .left  = "sip:carol@chicago.com",
     .right = "sip:carol@chicago.com;security=on",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "equal set 2: a parameter in one only"},
    {.id = "P216",
     .left  = "sip:carol@chicago.com;newparam=5",
     .right = "sip:carol@chicago.com;security=on",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "equal set 2: each has a parameter that the other lacks"},
    {.id = "P217",
     .left  = "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com",
     .right = "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "equal set 3: the order of parameters"},
    {.id = "P218",
     .left  = "sip:alice@atlanta.com?subject=project%20x&priority=urgent",
     .right = "sip:alice@atlanta.com?priority=urgent&subject=project%20x",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "equal set 4: the order of headers"},

    // The examples of RFC 3261, section 19.1.4: different
    {.id = "P219",
     .left  = "SIP:ALICE@AtLanTa.CoM;Transport=udp",
     .right = "sip:alice@AtLanTa.CoM;Transport=UDP",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "different usernames"},
    {.id = "P220",
     .left  = "sip:bob@biloxi.com",
     .right = "sip:bob@biloxi.com:5060",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "port in one only"},
    {.id = "P221",
     .left  = "sip:bob@biloxi.com",
     .right = "sip:bob@biloxi.com;transport=udp",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "transport in one only"},
    {.id = "P222",
     .left  = "sip:bob@biloxi.com",
     .right = "sip:bob@biloxi.com:6000;transport=tcp",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "port and transport in one only"},
    {.id = "P223",
     .left  = "sip:carol@chicago.com",
     .right = "sip:carol@chicago.com?Subject=next%20meeting",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "headers are never ignored"},
    {.id = "P224",
     .left  = "sip:bob@phone21.boxesbybob.com",
     .right = "sip:bob@192.0.2.4",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "no DNS"},

    // Equality is not transitive
    {.id = "P225",
     .left  = "sip:carol@chicago.com",
     .right = "sip:carol@chicago.com;security=off",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "not transitive (1)"},
    {.id = "P226",
     .left  = "sip:carol@chicago.com;security=on",
     .right = "sip:carol@chicago.com;security=off",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "not transitive (2)"},

    // Telephone numbers in the user
    {.id = "P227",
     .left  = "sip:+358-555-1234567;postd=pp22@foo.com;user=phone",
     .right = "sip:+358-555-1234567;POSTD=PP22@foo.com;user=phone",
     .verdict = different, .ref = "RFC 3261, 19.1.6", .note = "userinfo is case-sensitive"},
    {.id = "P228",
     .left  = "sip:+358-555-1234567;postd=pp22;isub=1411@foo.com;user=phone",
     .right = "sip:+358-555-1234567;isub=1411;postd=pp22@foo.com;user=phone",
     .verdict = different, .ref = "RFC 3261, 19.1.6", .note = "order inside user matters"},

    // Addresses
    {.id = "P229",
     .left  = "sip:bob@[::ffff:192.0.2.128]",
     .right = "sip:bob@[::ffff:c000:280]",
     .verdict = equal, .ref = "RFC 5954, 3.2, 4.2", .note = "same binary address"},
    {.id = "P230",
     .left  = "sip:bob@[2001:db8::9:1]",
     .right = "sip:bob@[2001:db8::9:01]",
     .verdict = equal, .ref = "RFC 5954, 3.2, 4.2", .note = "a leading zero within a group"},
    {.id = "P231",
     .left  = "sip:bob@[0:0:0:0:0:FFFF:129.144.52.38]",
     .right = "sip:bob@[::FFFF:129.144.52.38]",
     .verdict = equal, .ref = "RFC 5954, 3.2, 4.2", .note = "the same address, compressed"},

    // Rule by rule
    {.id = "P232",
     .left  = "sip:alice@atlanta.com",
     .right = "sips:alice@atlanta.com",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "sip and sips never match"},
    {.id = "P233",
     .left  = "SIP:alice@atlanta.com",
     .right = "sip:alice@atlanta.com",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "scheme"},
    {.id = "P234",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:atlanta.com",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "user in one only"},
    {.id = "P235",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice:pw@atlanta.com",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "password in one only"},
    {.id = "P236",
     .left  = "sip:alice:pw@atlanta.com",
     .right = "sip:alice:PW@atlanta.com",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "password is case-sensitive"},
    {.id = "P237",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice@atlanta.com;user=ip",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "user never matches when in one only"},
    {.id = "P238",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice@atlanta.com;ttl=1",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "ttl never matches when in one only"},
    {.id = "P239",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice@atlanta.com;method=INVITE",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "method never matches when in one only"},
    {.id = "P240",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice@atlanta.com;maddr=192.0.2.1",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "maddr in one only"},
    {.id = "P241",
     .left  = "sip:alice@atlanta.com",
     .right = "sip:alice@atlanta.com;lr",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "lr in one only is ignored"},

    // Escapes
    {.id = "P242",
     .left  = "sip:a%2Db@h.example",
     .right = "sip:a-b@h.example",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "'-' is not reserved"},
    {.id = "P243",
     .left  = "sip:a%3Bb@h.example",
     .right = "sip:a;b@h.example",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "';' is reserved: not equivalent to %3B"},
    {.id = "P244",
     .left  = "sip:a%6cb@h.example",
     .right = "sip:a%6Cb@h.example",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "hexadecimal digits in either case"},
    {.id = "P245",
     .left  = "sip:h.example;n%61me=v%61lue%25%34%31",
     .right = "sip:h.example;name=value%2541",
     .verdict = equal, .ref = "RFC 4475, 3.1.1.3", .note = "decoded once"},
    {.id = "P246",
     .left  = "sip:h.example;name=value%2541",
     .right = "sip:h.example;name=valueA",
     .verdict = different, .ref = "RFC 4475, 3.1.1.3", .note = "'value%41' is not 'valueA'"},
    {.id = "P247",
     .left  = "sip:%00@h.example",
     .right = "sip:%00%00@h.example",
     .verdict = different, .ref = "RFC 4475, 3.1.1.4", .note = "one NUL octet is not two"},

    // Where the text of the RFC leaves room
    {.id = "P248",
     .left  = "sip:h.example?Subject=x",
     .right = "sip:h.example?subject=x",
     .verdict = equal, .ref = "RFC 3261, 7.3.1", .note = "header names are case-insensitive"},
    {.id = "P249",
     .left  = "sip:bob@192.0.2.128",
     .right = "sip:bob@[::ffff:192.0.2.128]",
     .verdict = different, .ref = "RFC 5954, 4.2", .note = "32-bit and 128-bit addresses differ"},
    {.id = "P250",
     .left  = "sip:h.example",
     .right = "sip:h.example.",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "different strings"},
    {.id = "P251",
     .left  = "sip:h.example:05060",
     .right = "sip:h.example:5060",
     .verdict = equal, .ref = "RFC 3261, 19.1.4", .note = "compared as a number"},
    {.id = "P252",
     .left  = "sip:h.example;method=REGISTER",
     .right = "sip:h.example;method=register",
     .verdict = different, .ref = "RFC 3261, 19.1.4, 25.1", .note = "Method names are case-sensitive"},
    {.id = "P253",
     .left  = "sip:a:@h.example",
     .right = "sip:a@h.example",
     .verdict = different, .ref = "RFC 3261, 19.1.4", .note = "empty password is still a password"},
};
// clang-format on

}  // namespace cases

#endif
