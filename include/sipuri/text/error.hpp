// What is wrong and where: codes, components, and the error that holds both. The numbers are a contract.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_ERROR_HPP
#define SIPURI_TEXT_ERROR_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What is wrong. Each code keeps its number in every version, in C as in C++.
///
/// The numbers come in ranges, each with room: the grammar from 1, RFC 3261's further rules from 96, advice from 144, a
/// provider's rules from 176, writing from 224.
enum class errc : std::uint8_t {
    /// Nothing is wrong: what a default `error` holds.
    none = 0,

    // --- The grammar: parse() and the other readers ---

    /// The text does not begin with "sip:" or "sips:". Add the scheme, or read the text as what it is.
    invalid_scheme = 1,
    /// A component that must not be empty is empty. Give it a value, or leave out its delimiter.
    empty = 2,
    /// The component cannot hold this octet as it is. Escape it, or remove it where the component takes no escapes.
    invalid_character = 3,
    /// A "%" without two hexadecimal digits after it. Write a "%" that means itself as %25.
    invalid_escape = 4,
    /// The component ends where more of it must follow, as after the "-" of a host name. Complete it.
    unexpected_end = 5,
    /// A header without "=". Write "name=" for a header without a value.
    missing_equals = 6,
    /// More than one raw "@". Escape the one that belongs to the user name or to a later component, as %40.
    second_at = 7,
    /// A number above its limit, or with a leading zero where none is allowed. Correct the number.
    out_of_range = 8,
    /// Digits and dots that are no IPv4 address. Give four groups from 0 to 255, or a host name.
    invalid_ipv4 = 9,
    /// An IPv6 address with too many or too few groups. Correct the address.
    invalid_ipv6 = 10,
    /// A "[" without its "]". Close the brackets.
    unclosed_bracket = 11,
    /// An IPv6 address without brackets. Enclose it in [ ].
    missing_brackets = 12,
    /// The last label of a host name begins with a digit. Correct the host name, or accept it with
    /// options::leading_digit, if it is no number.
    numeric_top_label = 13,
    /// A "_" in a host name. Use another name, or accept it with options::underscore.
    underscore = 14,
    /// An IPv6 zone identifier. Remove it, or accept it with options::zone.
    zone = 15,
    /// A text longer than 4 GiB - 1, or longer than a provider's limit. Shorten it; the error's octets are the excess.
    too_long = 16,
    /// The text does not begin with "tel:". Add the scheme, or read the text as what it is.
    not_tel = 17,
    /// A local number without ";phone-context=". Add the context, or write the number with "+" and its country code.
    no_phone_context = 18,
    /// Both an extension and a subaddress. Remove one of them.
    ext_and_isub = 19,
    /// A URI that needs "<" and ">" around it and has none. Enclose it.
    missing_angles = 20,
    /// A "<" without its ">". Close it.
    unclosed_angle = 21,
    /// A quoted string that does not end. Add the closing quote.
    unclosed_quote = 22,
    /// A CR or LF, folded or not. Unfold the header field first, or remove the line break.
    line_break = 23,
    /// A name with an octet that it cannot hold, escaped or not. Use another name.
    invalid_name = 24,
    /// A dial string (user=dialstring) where a telephone number is wanted. Read it with dial_string_of().
    dial_string = 25,
    /// A local number where a global one is wanted. Write it with "+" and its country code, or give a number plan.
    not_global = 26,
    /// A second "?" after the host, which was meant to separate headers, or as data of one. Write "&", or %3F.
    second_question = 27,

    // --- The further rules of RFC 3261: validate() ---

    /// A name that may appear once appears again. Remove one of the two.
    duplicate_name = 96,
    /// A known parameter without its value. Give the value.
    missing_value = 97,
    /// A value that the syntax of its own parameter or field refuses. Correct the value.
    invalid_value = 98,
    /// A flag with a value. Remove the value: nobody reads it.
    unexpected_value = 99,
    /// A ttl without a multicast address in maddr. Remove ttl, or add maddr.
    not_multicast = 100,
    /// A ttl with a transport other than UDP. Remove one of the two.
    not_udp = 101,
    /// A sips URI with the transport UDP. Use a reliable transport.
    unreliable = 102,
    /// A component that this place of a message does not allow. Remove it, as for_context() does.
    not_allowed = 103,
    /// A parameter without the one that belongs to it: a local number without its context. Add the other one.
    no_context = 104,
    /// An expires that is no number of seconds, which a receiver takes as 3600. Write the number.
    malformed_expires = 105,

    // --- Valid, but rarely meant: the advice of validate() ---

    /// A user that begins with "//", as the rest of another URI does. Remove the slashes: a SIP URI has none.
    slashes_in_user = 144,
    /// A scheme as the user, with the rest as its password. Remove the second scheme, or read the text as what it is.
    scheme_in_user = 145,
    /// A "?" in the user: what was meant as headers, or the URI before them, became part of it. Escape the "@"
    /// after it, or the "?".
    query_in_user = 146,
    /// An escape of an escape, as "%2540". Escape only once.
    escaped_twice = 147,
    /// A "+" before a number written as %2B, which is not equivalent to it. Write "+".
    escaped_plus = 148,
    /// A ";" written as %3B between what look like parameters. Write ";" where it separates.
    escaped_semicolon = 149,
    /// A parameter of a header field inside the URI, as tag or q. Write it after the ">".
    header_field_parameter = 150,
    /// A parameter of a telephone number among those of the URI. Write it in the user, after the number.
    telephone_parameter = 151,
    /// A URI parameter as a header. Write it after the host with ";".
    parameter_as_header = 152,
    /// A header field that may appear once in a message appears again, in its long or its compact form. Remove one.
    repeated_header = 153,
    /// A "(0)" in a number with its country code: it is dialled only within the country. Remove it.
    trunk_zero = 154,

    // --- A provider's rules: check(), and the request ---

    /// Well-formed, but the provider does not take it. Use what it takes.
    not_supported = 176,
    /// A parameter that the provider knows, with a value that it does not know. Use a known value.
    unknown_value = 177,
    /// A field that the provider requires is not given. Give it.
    missing = 178,
    /// A whole address where only a user name is allowed. Give the user name.
    not_a_user_name = 179,
    /// A control character, escaped or not. Remove it.
    control_character = 180,
    /// An escaped octet above 0x7F. Write the text in ASCII.
    non_ascii = 181,
    /// "&amp;" where "&" or ";" was meant. Resolve the HTML escape.
    html_ampersand = 182,
    /// An octet that the provider wants escaped. Escape it.
    should_be_escaped = 183,
    /// Signalling is encrypted and media is not. Ask for secure media, too.
    insecure_media = 184,
    /// A list of fixed capacity is full. Give fewer entries.
    too_many = 185,
    /// A field that has no effect: another field, or the lack of one, makes it ignored. Leave it out.
    ignored = 186,
    /// A further field whose name is nearly that of a known one. Use the member of that name.
    similar_name = 187,
    /// An address of a private network, which the provider cannot reach. Give a public address or a name.
    private_address = 188,
    /// The name of an edge in the host of a SIP domain. Leave it out, or put it into ";edge=".
    edge_host = 189,

    // --- Writing ---

    /// The output is smaller than the text. The error's length is the size needed: give as much.
    no_space = 224,
};

/// Where it is wrong: a component of a URI, an address or a number, or a field of a provider's request. Each keeps its
/// number in every version, in C as in C++.
///
/// URIs have the numbers from 1, addresses and telephone numbers those from 32, output is 96. Those from 128 on are the
/// fields of a provider's request, whose names the provider's header has: `twilio::request_field`.
enum class component : std::uint8_t {
    none = 0,  ///< nowhere: what a default `error` holds

    uri = 1,               ///< the URI as a whole
    scheme = 2,            ///< "sip" or "sips"
    user = 3,              ///< before the "@", and before the ":" of a password
    password = 4,          ///< after the ":" of the userinfo
    host = 5,              ///< a name or an IP address
    port = 6,              ///< after the host's ":"
    parameters = 7,        ///< all URI parameters
    parameter_name = 8,    ///< the name of one
    parameter_value = 9,   ///< the value of one
    headers = 10,          ///< everything after the "?"
    header_name = 11,      ///< the name of one header
    header_value = 12,     ///< the value of one header

    number = 32,         ///< the digits of a telephone number
    display_name = 33,   ///< the name before an address in angle brackets
    generic_param = 34,  ///< a parameter of a header field

    output = 96,  ///< what a writer writes into
};

/// True for a component of a URI, the URI itself included.
[[nodiscard]] constexpr bool is_of_uri(component where) noexcept {
    return where != component::none && static_cast<std::uint8_t>(where) < 32;
}

/// True for a field of a provider's request.
[[nodiscard]] constexpr bool is_request_field(component where) noexcept {
    return static_cast<std::uint8_t>(where) >= 128;
}

/// What is wrong, in which component, and the offending octets of the text.
///
/// `offset` and `length` are octets of the text that was given; a length of 0 is a place between octets.
struct error {
    errc code = errc::none;             ///< what is wrong
    component where = component::none;  ///< in which component
    std::uint32_t offset = 0;           ///< of the first offending octet
    std::uint32_t length = 0;           ///< how many octets; of errc::no_space the size needed

    friend constexpr bool operator==(error const&, error const&) noexcept = default;
    friend constexpr bool operator==(error const& a, errc b) noexcept { return a.code == b; }
};

/// A code with its name and its message.
struct described_errc {
    errc code;                 ///< the code
    std::string_view name;     ///< the enumerator's own name
    std::string_view message;  ///< one sentence for people
};

/// Every code, in the order of their numbers: what name() and message() read.
inline constexpr described_errc described_errcs[]{
    {errc::none, "none", "no error"},

    {errc::invalid_scheme, "invalid_scheme", "a SIP URI begins with sip: or sips:"},
    {errc::empty, "empty", "must not be empty"},
    {errc::invalid_character, "invalid_character", "this character is not allowed here"},
    {errc::invalid_escape, "invalid_escape", "a '%' must be followed by two hexadecimal digits"},
    {errc::unexpected_end, "unexpected_end", "ends too early"},
    {errc::missing_equals, "missing_equals", "a header needs '=' between name and value"},
    {errc::second_at, "second_at", "only one '@' may be unescaped"},
    {errc::out_of_range, "out_of_range", "number out of range"},
    {errc::invalid_ipv4, "invalid_ipv4", "an IPv4 address has four groups from 0 to 255"},
    {errc::invalid_ipv6, "invalid_ipv6", "wrong number of groups for an IPv6 address"},
    {errc::unclosed_bracket, "unclosed_bracket", "'[' without ']'"},
    {errc::missing_brackets, "missing_brackets", "an IPv6 address needs brackets"},
    {errc::numeric_top_label, "numeric_top_label",
     "the last label of a host name must begin with a letter"},
    {errc::underscore, "underscore", "'_' is not allowed in a host name"},
    {errc::zone, "zone", "a zone identifier is not allowed in a SIP URI"},
    {errc::too_long, "too_long", "too long"},
    {errc::not_tel, "not_tel", "a telephone URI begins with tel:"},
    {errc::no_phone_context, "no_phone_context", "a number without '+' needs ;phone-context="},
    {errc::ext_and_isub, "ext_and_isub", "a number has an extension or a subaddress, not both"},
    {errc::missing_angles, "missing_angles",
     "enclose a URI with ',' ';' or '?', or after a name, in < >"},
    {errc::unclosed_angle, "unclosed_angle", "'<' without '>'"},
    {errc::unclosed_quote, "unclosed_quote", "a quoted string must end with '\"'"},
    {errc::line_break, "line_break", "no line break is allowed here: unfold the header field first"},
    {errc::invalid_name, "invalid_name",
     "this character is not allowed in a name here, escaped or not"},

    {errc::dial_string, "dial_string", "a dial string is no telephone number"},
    {errc::not_global, "not_global", "a number with '+' and its country code is needed"},
    {errc::second_question, "second_question", "headers are separated by '&', and a '?' in a value is written %3F"},
    {errc::duplicate_name, "duplicate_name", "this name may appear only once"},
    {errc::missing_value, "missing_value", "this parameter needs a value"},
    {errc::invalid_value, "invalid_value", "this value is not allowed here"},
    {errc::unexpected_value, "unexpected_value", "this parameter is a flag: its value means nothing"},
    {errc::not_multicast, "not_multicast", "ttl needs a multicast address in maddr"},
    {errc::not_udp, "not_udp", "ttl needs the transport UDP"},
    {errc::unreliable, "unreliable", "sips needs a reliable transport, and UDP is not reliable"},
    {errc::not_allowed, "not_allowed", "not allowed in this place of a message"},
    {errc::no_context, "no_context", "this parameter needs another one with it"},
    {errc::malformed_expires, "malformed_expires", "not a number of seconds: a receiver takes it as 3600"},

    {errc::slashes_in_user, "slashes_in_user", "a SIP URI has no '//' after its scheme"},
    {errc::scheme_in_user, "scheme_in_user", "a second scheme is read as the user, and what follows as its password"},
    {errc::query_in_user, "query_in_user", "this '?' is part of the user, because an '@' follows it"},
    {errc::escaped_twice, "escaped_twice", "this was escaped twice: '%25' is a '%' that means itself"},
    {errc::escaped_plus, "escaped_plus", "'%2B' is not equivalent to '+': write '+'"},
    {errc::escaped_semicolon, "escaped_semicolon", "'%3B' does not separate parameters: write ';'"},
    {errc::header_field_parameter, "header_field_parameter",
     "this is a parameter of the header field: write it after the '>'"},
    {errc::telephone_parameter, "telephone_parameter",
     "this is a parameter of a telephone number: write it in the user, after the number"},
    {errc::parameter_as_header, "parameter_as_header", "this is a URI parameter: write it after the host, with ';'"},
    {errc::repeated_header, "repeated_header", "this header field may appear only once in a message"},
    {errc::trunk_zero, "trunk_zero", "'(0)' is dialled only within the country, not after '+' and its code"},

    {errc::not_supported, "not_supported", "not supported by this provider"},
    {errc::unknown_value, "unknown_value", "this provider does not know this value"},
    {errc::missing, "missing", "required, but not given"},
    {errc::not_a_user_name, "not_a_user_name", "give the user name only, not a whole address"},
    {errc::control_character, "control_character",
     "no control character is allowed here, escaped or not"},
    {errc::non_ascii, "non_ascii", "only ASCII is allowed here, escaped or not"},
    {errc::html_ampersand, "html_ampersand",
     "'&amp;' is HTML: write '&' between headers, ';' between parameters"},
    {errc::should_be_escaped, "should_be_escaped", "this character should be escaped"},
    {errc::insecure_media, "insecure_media", "signalling is encrypted, media is not"},
    {errc::too_many, "too_many", "too many entries"},
    {errc::ignored, "ignored", "has no effect here"},
    {errc::similar_name, "similar_name", "this name is nearly that of a known field"},
    {errc::private_address, "private_address", "a provider cannot reach a private address"},
    {errc::edge_host, "edge_host", "a SIP domain is called without the name of an edge"},

    {errc::no_space, "no_space", "the output is too small"},
};

/// A component with its name.
struct described_component {
    component where;        ///< the component
    std::string_view name;  ///< the enumerator's own name
};

/// Every component that is not a field of a provider's request, in the order of their numbers: what name() reads.
inline constexpr described_component described_components[]{
    {component::none, "none"},
    {component::uri, "uri"},
    {component::scheme, "scheme"},
    {component::user, "user"},
    {component::password, "password"},
    {component::host, "host"},
    {component::port, "port"},
    {component::parameters, "parameters"},
    {component::parameter_name, "parameter_name"},
    {component::parameter_value, "parameter_value"},
    {component::headers, "headers"},
    {component::header_name, "header_name"},
    {component::header_value, "header_value"},
    {component::number, "number"},
    {component::display_name, "display_name"},
    {component::generic_param, "generic_param"},
    {component::output, "output"},
};

/// The enumerator's own name: "invalid_escape". Never empty: a number without a code is "unknown".
[[nodiscard]] constexpr std::string_view name(errc code) noexcept {
    for (auto const& row : described_errcs) {
        if (row.code == code) return row.name;
    }
    return "unknown";
}

/// One sentence for people, without the offending text: "a '%' must be followed by two hexadecimal digits".
[[nodiscard]] constexpr std::string_view message(errc code) noexcept {
    for (auto const& row : described_errcs) {
        if (row.code == code) return row.message;
    }
    return "unknown error";
}

/// The enumerator's own name: "parameter_value". Never empty: a number without a component is "unknown", a field of a
/// provider's request "request_field".
[[nodiscard]] constexpr std::string_view name(component where) noexcept {
    if (is_request_field(where)) return "request_field";
    for (auto const& row : described_components) {
        if (row.where == where) return row.name;
    }
    return "unknown";
}

/// The code's name, as name() gives it.
[[nodiscard]] constexpr std::string_view to_string(errc code) noexcept { return name(code); }
/// The component's name, as name() gives it.
[[nodiscard]] constexpr std::string_view to_string(component where) noexcept { return name(where); }

namespace detail {

/// A size as errors hold it: one that does not fit becomes the greatest that does.
[[nodiscard]] constexpr std::uint32_t clamped(std::uint64_t octets) noexcept {
    return octets >> 32U == 0 ? static_cast<std::uint32_t>(octets) : 0xFFFFFFFFU;
}

}  // namespace detail

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
