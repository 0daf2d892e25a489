// The words that are worth trying: names, values, hosts, numbers, escapes and errors.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_WORDS_HPP
#define SIPURI_MUTATE_DETAIL_WORDS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/mutate/detail/random.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

// clang-format off
// Beside those of parameter_rules.
inline constexpr std::string_view parameter_words[]{
    "comp", "sigcomp-id", "gr", "ob", "cause", "target", "bnc", "sg", "aai", "ccxml", "voicexml", "maxage", "maxstale",
    "postbody", "delay", "duration", "repeat", "play", "locale", "extension", "param1", "m", "iotl", "pn-provider",
    "pn-param", "pn-prid", "orig", "sos", "edge", "region", "secure", "isub", "postd", "phone-context"};

// Beside those of header_rules.
inline constexpr std::string_view header_words[]{
    "priority", "X-Twilio-Id", "X-Name", "User-to-User", "Remote-Party-ID", "P-Called-Party-ID", "subject", "to",
    "from", "Z"};

inline constexpr std::string_view value_words[]{
    "udp", "tcp", "sctp", "tls", "ws", "wss", "phone", "ip", "dialstring", "INVITE", "REGISTER", "register", "on",
    "true", "false", "sigcomp", "486", "urgent", "1", "0", "[::1]", "sip:a", "a%3Bb", "a%40b%3Ac", "%E2%82%AC",
    "$&+,/:", "tel:+1", "dublin", "us1", "a%20b"};

inline constexpr std::string_view user_words[]{
    "alice", "bob", "jack", "+1-212-555-1212", "+358-555-1234567;postd=pp22", "alice;day=tuesday", "1212",
    "voicemail", "a.b-c_d+e", "%61lice", "j%40s0n", "%00", "null-%00-null", "sip%3Auser%40example.com", "anonymous",
    "a?b=c&d", "/", "%F0%9F%98%80", "+", "&=+$,;?/"};

inline constexpr std::string_view label_words[]{
    "a", "b9", "atlanta", "example", "gateway", "xn--d1acufc", "a-b", "a--b", "x-1", "h",
    // only before another label
    "9", "255", "1a", "0", "9-9", "00", "127", "4294967296"};
inline constexpr std::size_t top_labels = 10;

inline constexpr std::string_view host_words[]{
    "192.0.2.1", "255.255.255.255", "0.0.0.0", "224.0.0.1", "239.255.255.1", "127.0.0.1", "256.0.0.1", "1.2.3",
    "1.2.3.4.5", "192.0.2.04", "[::]", "[::1]", "[2001:db8::9:1]", "[ff02::1]", "[::ffff:192.0.2.128]",
    "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:8:9]", "[fe80::1%25eth0]", "[::1", "2001:db8::1",
    "a_b.example", "example.com.", "localhost"};

inline constexpr std::string_view number_words[]{
    "0", "1", "9", "00", "99", "127", "128", "199", "249", "250", "254", "255", "256", "999", "5060", "05060",
    "65534", "65535", "65536", "99999", "00000000000000005060", "4294967296", "18446744073709551615",
    "18446744073709556676"};

inline constexpr std::string_view escape_words[]{
    "%00", "%0d%0a", "%0D%0AVia:", "%20", "%25", "%2541", "%40", "%3a", "%3B", "%3d", "%26", "%3f", "%61", "%5B",
    "%5d", "%7F", "%80", "%C3%BC", "%ff", "%2e", "%2F", "%22"};

inline constexpr std::string_view wrong_words[]{
    "%", "%4", "%zz", "%4g", "%%", "%u0041", "@", "@@", "#", " ", "\t", "\r\n", "<", ">", "\"", "//", "\\", "^", "`",
    "|", "{", "}", "&amp;", "::", "..", "_", "[", "]", ";;", "?", "??", "&&", "==", "%25eth0"};

inline constexpr std::string_view scheme_words[]{
    "sip:", "sips:", "SIP:", "SiPs:", "sip://", "tel:", "sipss:", "si:", "sip", "<sip:", "*",
    "http:", "https://", "ftp:", "file:", "rtsp:", "im:", "pres:", "mailto:", "fax:", "modem:", "urn:", "cid:", "msrp:",
    "xmpp:", "data:"};

// Beyond SIP URIs.

inline constexpr std::string_view other_uri_words[]{
    "urn:service:sos", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "http://example.com/a?b=c", "https://h:443/",
    "mailto:a@example.com", "im:bob@example.com", "pres:bob@example.com", "cid:1@h", "data:,a", "x-1+a.b:c",
    "http://[::1]:80/", "urn:gsma:imei:90420156-025763-0"};

inline constexpr std::string_view context_words[]{
    ";phone-context=example.com", ";phone-context=+1", ";phone-context=+44-20", ";phone-context=a.b.", ";PHONE-context=+9"};

inline constexpr std::string_view number_parameter_words[]{
    ";ext=7", ";ext=1.2-3", ";isub=1411", ";isub=a%20b", ";EXT=(0)",
    // any of these may come after any of those
    ";postd=pp22", ";npdi", ";rn=+1-202-544-1000", ";cic=+1-6789", ";enumdi", ";x=y", ";X", ";a-b=%41%00"};
inline constexpr std::size_t extensions = 5;

inline constexpr std::string_view display_name_words[]{
    "Bob", "Bob Lee", "\"Bob\"", "\"\"", "\"Bob \\\"B\\\" Lee\"", "\"a;b,c<d>e\"", "\"\\\\\"",
    "\"J\xC3\xBCrgen\"", "Anonymous", "*", "a.b-c!%*_+`'~", "\"sip:a@b\""};

inline constexpr std::string_view address_parameter_words[]{
    "tag", "q", "expires", "+sip.instance", "reg-id", "received", "branch", "methods", "audio", "video", "duplex",
    "mobility", "pub-gruu", "temp-gruu", "purpose", "isfocus", "cause", "np", "index"};

inline constexpr std::string_view address_value_words[]{
    "1", "0.7", "1.000", "0", "3600", "4294967295", "88sja8x", "\"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\"",
    "\"INVITE,BYE\"", "z9hG4bK776asdhds", "example.com", "[::1]", "192.0.2.1", "\"\"", "\"a\\\"b\"", "a.b!%*_+`'~"};

inline constexpr std::string_view address_wrong_words[]{
    "\"", "<", ">", "<>", ",", ", ", ";", "\\", "\"a", "\\\"", " ", "\t", "=", ";tag=", "<sip:a@h>", "\xC3", "\xED\xA0\x80",
    "\x7F", "\r\n "};
// clang-format on

/// All of them, as a change takes them: those of addresses come with other texts too.
inline constexpr std::array<word_list, 10> all_words{
    parameter_words, header_words, value_words,  user_words,   label_words,
    host_words,      number_words, escape_words, scheme_words, wrong_words,
};
inline constexpr std::array<word_list, 7> words_of_addresses{
    other_uri_words,         context_words,       number_parameter_words, display_name_words,
    address_parameter_words, address_value_words, address_wrong_words,
};

/// Lengths at which counters, buffers and limits end.
inline constexpr std::array<std::size_t, 12> run_lengths{16, 31, 63, 64, 127, 128, 253, 254, 255, 256, 257, 300};

inline constexpr char_set delimiters{":@;?&=[]%./"};
inline constexpr char_set field_delimiters{";?&"};
inline constexpr char_set address_delimiters{" \t<>,;=\"\\:@"};

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
