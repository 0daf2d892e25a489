// What the RFC says beyond its grammar, read once more and written as plainly as it is said: escapes, addresses, and
// comparison. Nothing of the library is included here.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_REFERENCE_HPP
#define SIPURI_TESTS_ORACLE_REFERENCE_HPP

#include "abnf.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oracle {

/// A letter of ASCII in lower case; any other octet as it is.
inline char lower(char octet) { return octet >= 'A' && octet <= 'Z' ? static_cast<char>(octet + ('a' - 'A')) : octet; }

/// Digits as a number: "0a" in base 16 is 10. The text is known to consist of digits.
inline std::size_t number_in(std::size_t base, std::string_view digits) {
    std::size_t value = 0;
    for (char const digit : digits) value = value * base + std::string_view("0123456789abcdef").find(lower(digit));
    return value;
}

/// The parts between the delimiters: one more than there are delimiters.
inline std::vector<std::string_view> split(std::string_view text, char delimiter) {
    std::vector<std::string_view> parts;
    for (;;) {
        std::size_t const end = text.find(delimiter);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The octets that a text with valid escapes means. Decoded once: "%2541" means "%41" (RFC 4475,
/// section 3.1.1.3).
inline std::string decoded(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        bool const escaped = text.front() == '%';
        result += escaped ? static_cast<char>(number_in(16, text.substr(1, 2))) : text.front();
        text.remove_prefix(escaped ? 3 : 1);
    }
    return result;
}

/// Twilio's From user: [A-Za-z0-9+_.-]+
inline bool is_from_user(std::string_view text) {
    static constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_.-";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

/// The octets of an IPv4address.
inline std::vector<unsigned char> ipv4_octets(std::string_view address) {
    std::vector<unsigned char> octets;
    for (std::string_view const part : split(address, '.'))
        octets.push_back(static_cast<unsigned char>(number_in(10, part)));
    return octets;
}

/// The octets of the groups of an IPv6address on one side of its "::"; the last group may be an IPv4address.
inline std::vector<unsigned char> group_octets(std::string_view groups) {
    std::vector<unsigned char> octets;
    if (groups.empty()) return octets;
    for (std::string_view const group : split(groups, ':')) {
        if (group.find('.') != std::string_view::npos) {
            for (unsigned char const octet : ipv4_octets(group)) octets.push_back(octet);
            continue;
        }
        std::size_t const value = number_in(16, group);
        octets.push_back(static_cast<unsigned char>(value / 256));
        octets.push_back(static_cast<unsigned char>(value % 256));
    }
    return octets;
}

/// The 16 octets of an IPv6address: "::" means as many zeros as are missing.
inline std::vector<unsigned char> ipv6_octets(std::string_view address) {
    std::size_t const gap = address.find("::");
    std::vector<unsigned char> octets = group_octets(address.substr(0, gap));
    if (gap == std::string_view::npos) return octets;
    std::vector<unsigned char> const behind = group_octets(address.substr(gap + 2));
    octets.resize(16 - behind.size());
    octets.insert(octets.end(), behind.begin(), behind.end());
    return octets;
}

/// A uri-parameter or a header.
struct field {
    std::string_view name;
    std::optional<std::string_view> value;
};

/// The fields of uri-parameters (delimiter ";") or headers (delimiter "&"): neither can hold its delimiter or a further
/// "=".
inline std::vector<field> fields(std::optional<std::string_view> text, char delimiter) {
    std::vector<field> result;
    if (!text) return result;
    for (std::string_view const part : split(*text, delimiter)) {
        std::size_t const equals = part.find('=');
        if (equals == std::string_view::npos)
            result.push_back({part, std::nullopt});
        else
            result.push_back({part.substr(0, equals), part.substr(equals + 1)});
    }
    return result;
}

/// RFC 3261, section 19.1.4, with the addresses of RFC 5954, section 4.2.
class comparison {
public:
    static bool equal(pieces const& left, pieces const& right) {
        return equal_scheme(left, right) && equal_userinfo(left, right) && equal_host(left, right) &&
               equal_port(left, right) && equal_parameters(left, right) && equal_headers(left, right);
    }

private:
    /// "Characters other than those in the "reserved" set (see RFC 2396) are equivalent to their ""%" HEX HEX"
    /// encoding": so each character, and whether it is a reserved one that was escaped.
    using characters = std::vector<std::pair<char, bool>>;

    enum class letter_case { matters, ignored };

    static characters read(std::string_view text, letter_case letters) {
        static constexpr std::string_view reserved = ";/?:@&=+$,";
        characters result;
        while (!text.empty()) {
            bool const escaped = text.front() == '%';
            char const octet = decoded(text.substr(0, escaped ? 3 : 1)).front();
            bool const stays_escaped = escaped && reserved.find(octet) != std::string_view::npos;
            result.emplace_back(letters == letter_case::ignored ? lower(octet) : octet, stays_escaped);
            text.remove_prefix(escaped ? 3 : 1);
        }
        return result;
    }

    static std::optional<characters> read(std::optional<std::string_view> text, letter_case letters) {
        if (!text) return std::nullopt;
        return read(*text, letters);
    }

    /// "A SIP and SIPS URI are never equivalent."
    static bool equal_scheme(pieces const& left, pieces const& right) {
        return read(left.scheme, letter_case::ignored) == read(right.scheme, letter_case::ignored);
    }

    /// "Comparison of the userinfo of SIP and SIPS URIs is case-sensitive."
    static bool equal_userinfo(pieces const& left, pieces const& right) {
        return read(left.user, letter_case::matters) == read(right.user, letter_case::matters) &&
               read(left.password, letter_case::matters) == read(right.password, letter_case::matters);
    }

    static bool equal_host(pieces const& left, pieces const& right) { return host(left.host) == host(right.host); }

    /// An IPv6 address is compared as its 16 octets, whatever its spelling; anything else as text.
    static characters host(std::string_view text) {
        if (!derives("IPv6reference", text)) return read(text, letter_case::ignored);
        characters address{{'[', false}};
        for (unsigned char const octet : ipv6_octets(text.substr(1, text.size() - 2)))
            address.emplace_back(static_cast<char>(octet), false);
        return address;
    }

    /// "A URI omitting any component with a default value will not match a URI explicitly containing that component
    /// with its default value." A port is a number: "05060" is 5060.
    static bool equal_port(pieces const& left, pieces const& right) {
        if (!left.port || !right.port) return left.port.has_value() == right.port.has_value();
        return number_in(10, *left.port) == number_in(10, *right.port);
    }

    /// The values of each name, in the order in which they appear: the text forbids a second one, the grammar does not.
    using values = std::map<characters, std::vector<std::optional<characters>>>;

    static bool equal_parameters(pieces const& left, pieces const& right) {
        values const ours = parameters(left);
        values const theirs = parameters(right);
        return matched_in(ours, theirs) && matched_in(theirs, ours);
    }

    /// "Any uri-parameter appearing in both URIs must match." "A user, ttl, or method uri-parameter appearing in only
    /// one URI never matches"; nor does maddr, nor transport, whose absence may resolve to another one. All others in
    /// one only are ignored.
    static bool matched_in(values const& theirs, values const& ours) {
        for (auto const& [name, value] : ours) {
            auto const counterpart = theirs.find(name);
            if (counterpart == theirs.end() ? never_ignored(name) : counterpart->second != value) return false;
        }
        return true;
    }

    static bool never_ignored(characters const& name) {
        for (std::string_view const known : {"user", "ttl", "method", "maddr", "transport"})
            if (name == named(known)) return true;
        return false;
    }

    static characters named(std::string_view name) { return read(name, letter_case::ignored); }

    static values parameters(pieces const& uri) {
        values result;
        for (field const& parameter : fields(uri.params, ';')) {
            characters const name = named(parameter.name);
            result[name].push_back(parameter_value(name, parameter.value));
        }
        return result;
    }

    /// Method names are exact octets in the grammar; maddr is a host; everything else is compared without case.
    static std::optional<characters> parameter_value(characters const& name, std::optional<std::string_view> value) {
        if (name == named("method")) return read(value, letter_case::matters);
        if (name == named("maddr") && value) return host(*value);
        return read(value, letter_case::ignored);
    }

    /// "URI header components are never ignored. Any present header component MUST be present in both URIs and match
    /// for the URIs to match." A value is compared by the rules of its header; without knowing the header, only equal
    /// octets surely are.
    static bool equal_headers(pieces const& left, pieces const& right) { return headers(left) == headers(right); }

    static values headers(pieces const& uri) {
        values result;
        for (field const& header : fields(uri.headers, '&'))
            result[long_form(named(header.name))].push_back(read(header.value, letter_case::matters));
        return result;
    }

    /// A compact name is the same header field as its long form: RFC 3261, section 7.3.3, and the RFCs of the others.
    static characters long_form(characters const& name) {
        static constexpr std::string_view forms[][2] = {
            {"a", "Accept-Contact"},   {"b", "Referred-By"},     {"c", "Content-Type"}, {"d", "Request-Disposition"},
            {"e", "Content-Encoding"}, {"f", "From"},            {"i", "Call-ID"},      {"j", "Reject-Contact"},
            {"k", "Supported"},        {"l", "Content-Length"},  {"m", "Contact"},      {"o", "Event"},
            {"r", "Refer-To"},         {"s", "Subject"},         {"t", "To"},           {"u", "Allow-Events"},
            {"v", "Via"},              {"x", "Session-Expires"}, {"y", "Identity"},
        };
        for (auto const& form : forms)
            if (name == named(form[0])) return named(form[1]);
        return name;
    }
};

/// Whether two URIs are equivalent: reflexive and symmetric, not transitive.
inline bool equal(pieces const& left, pieces const& right) { return comparison::equal(left, right); }

}  // namespace oracle

#endif
