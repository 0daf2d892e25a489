// Makes URIs that are valid, rule by rule.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_GENERATOR_HPP
#define SIPURI_MUTATE_DETAIL_GENERATOR_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/detail/words.hpp>
#include <sipuri/uri/header_names.hpp>
#include <sipuri/uri/parameter_rules.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

/// One octet of a class.
[[nodiscard]] constexpr char any_member(random_source& random, char_set const& wanted) noexcept {
    for (;;) {
        auto const c = static_cast<char>(random.below(0x7F));
        if (wanted.contains(c)) return c;
    }
}

/// escaped = "%" HEXDIG HEXDIG
struct escape_text {
    std::array<char, 3> octets{'%'};

    constexpr explicit escape_text(char c, std::string_view digits = upper) noexcept {
        auto const octet = static_cast<unsigned char>(c);
        octets[1] = digits[octet / 16U];
        octets[2] = digits[octet % 16U];
    }
    /// Its digits in one case or the other.
    [[nodiscard]] static constexpr escape_text any(char c, random_source& random) noexcept {
        return escape_text{c, random.once_in(3) ? lower : upper};
    }
    static constexpr std::string_view upper = "0123456789ABCDEF";
    static constexpr std::string_view lower = "0123456789abcdef";
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {octets.data(), octets.size()}; }
};

constexpr void put_any_escape(bounded_text& out, random_source& random) noexcept {
    constexpr std::string_view telling{"\0\r\n %@:;?&=a-\x7F\x80\xFF", 16};
    char const c = random.once_in(2) ? telling[random.below(telling.size())] : random.octet();
    out.put(escape_text::any(c, random).view());
}

/// 1*( an octet of `allowed` / escaped )
constexpr void put_any_text(bounded_text& out, random_source& random, char_set const& allowed) noexcept {
    if (random.once_in(128)) {
        char const c = any_member(random, chars::alphanum);
        for (auto left = run_lengths[random.below(run_lengths.size())]; left != 0; --left) out.put(c);
        return;
    }
    for (auto left = 1 + random.below(6); left != 0; --left) {
        if (random.once_in(6)) {
            put_any_escape(out, random);
        } else {
            out.put(any_member(random, random.once_in(2) ? chars::alphanum : allowed));
        }
    }
}

/// A word without escapes, now and then with some of its letters in the other case, or escaped.
constexpr void put_varied(bounded_text& out, random_source& random, std::string_view word) noexcept {
    bool const plainly = !random.once_in(4);
    for (char const c : word) {
        auto const how = plainly || !chars::alphanum.contains(c) ? 0 : random.below(6);
        if (how == 1) {
            out.put(escape_text{c}.view());
        } else if (how == 2 && !chars::digit.contains(c)) {
            out.put(static_cast<char>(c ^ 0x20));
        } else {
            out.put(c);
        }
    }
}

/// A word, now and then with some of its letters in the other case.
constexpr void put_varied_case(bounded_text& out, random_source& random, std::string_view word) noexcept {
    bool const plainly = !random.once_in(4);
    for (char const c : word) {
        bool const other = !plainly && chars::alpha.contains(c) && random.once_in(3);
        out.put(other ? static_cast<char>(c ^ 0x20) : c);
    }
}

/// hostname = *( domainlabel "." ) toplabel [ "." ]
constexpr void put_any_name(bounded_text& out, random_source& random) noexcept {
    for (auto left = random.below(3); left != 0; --left) {
        if (random.once_in(128)) {
            for (auto run = run_lengths[random.below(run_lengths.size())]; run != 0; --run) out.put('a');
        } else {
            out.put(random.any_of(label_words));
        }
        out.put('.');
    }
    out.put(random.any_of(word_list{label_words}.first(top_labels)));
    if (random.once_in(12)) out.put('.');
}

/// IPv4address = dec-octet 3( "." dec-octet )
constexpr void put_any_ipv4(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<unsigned char, 12> edges{0, 1, 9, 10, 99, 100, 199, 200, 224, 249, 250, 255};
    for (std::size_t i = 0; i != 4; ++i) {
        if (i != 0) out.put('.');
        sipuri::detail::put_number(out, random.once_in(2) ? random.below(256) : edges[random.below(edges.size())]);
    }
}

/// h16 = 1*4HEXDIG
constexpr void put_any_group(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<std::string_view, 8> words{"0", "1", "0000", "ffff", "FF02", "2001", "db8", "00"};
    if (random.once_in(2)) {
        out.put(random.any_of(words));
    } else {
        for (auto left = 1 + random.below(4); left != 0; --left) out.put(any_member(random, chars::hexdig));
    }
}

/// IPv6reference = "[" IPv6address "]"
constexpr void put_any_ipv6(bounded_text& out, random_source& random) noexcept {
    bool const elided = !random.once_in(3);
    auto groups = elided ? random.below(8) : 8;
    bool const dotted = groups >= 2 && random.once_in(3);
    if (dotted) groups -= 2;
    auto const gap = elided ? random.below(groups + 1) : groups + 1;
    out.put('[');
    for (std::size_t i = 0; i != groups; ++i) {
        if (i == gap) {
            out.put("::");
        } else if (i != 0) {
            out.put(':');
        }
        put_any_group(out, random);
    }
    if (gap == groups) {
        out.put("::");
    } else if (dotted) {
        out.put(':');
    }
    if (dotted) put_any_ipv4(out, random);
    out.put(']');
}

/// host = hostname / IPv4address / IPv6reference
constexpr void put_any_host(bounded_text& out, random_source& random) noexcept {
    switch (random.below(8)) {
        case 0:
        case 1: put_any_ipv4(out, random); break;
        case 2:
        case 3: put_any_ipv6(out, random); break;
        default: put_any_name(out, random); break;
    }
}

/// port = 1*DIGIT, up to 65535
constexpr void put_any_port(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<std::string_view, 8> words{"5060",  "5061",         "0",    "1", "65535",
                                                    "05060", "000000000000", "00005"};
    if (random.once_in(2)) {
        out.put(random.any_of(words));
    } else {
        sipuri::detail::put_number(out, random.below(65536));
    }
}

/// user [ ":" password ]
constexpr void put_any_userinfo(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(2)) {
        out.put(random.any_of(user_words));
    } else {
        put_any_text(out, random, chars::user);
    }
    if (!random.once_in(4)) return;
    out.put(':');
    if (!random.once_in(6)) put_any_text(out, random, chars::password);
}

/// The value of a parameter of RFC 3261, of the syntax that its name asks for.
constexpr void put_known_value(bounded_text& out, random_source& random, parameter_rule const& rule) noexcept {
    constexpr std::size_t transports = 6, tokens = 12;
    switch (rule.syntax) {
        case value_syntax::flag: break;
        case value_syntax::token: {
            auto const words = rule.name == "transport" ? transports : tokens;
            put_varied(out, random, value_words[random.below(words)]);
            break;
        }
        case value_syntax::ttl: sipuri::detail::put_number(out, random.below(300)); break;
        case value_syntax::host: put_any_host(out, random); break;
    }
}

/// uri-parameter = pname [ "=" pvalue ]; the value usually has the syntax that the name asks for.
constexpr void put_any_parameter(bounded_text& out, random_source& random) noexcept {
    bool const known = random.once_in(2);
    auto const& rule = parameter_rules[random.below(std::size(parameter_rules))];
    if (known) {
        put_varied(out, random, rule.name);
    } else if (!random.once_in(6)) {
        put_varied(out, random, random.any_of(parameter_words));
    } else {
        put_any_text(out, random, chars::paramchar);
    }
    if (random.once_in(4) || (known && rule.syntax == value_syntax::flag && !random.once_in(8))) return;
    out.put('=');
    if (known && rule.syntax != value_syntax::flag && !random.once_in(8)) {
        put_known_value(out, random, rule);
    } else if (random.once_in(2)) {
        // "," is no paramchar.
        auto const value = random.any_of(value_words);
        for (char const c : value) out.put(c == '%' || chars::paramchar.contains(c) ? c : '+');
    } else {
        put_any_text(out, random, chars::paramchar);
    }
}

/// A name that this library knows of, in the long or the compact form, or another word.
constexpr void put_known_header_name(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(4)) return put_varied(out, random, random.any_of(header_words));
    auto const& rule = header_rules[random.below(std::size(header_rules))];
    if (rule.compact != 0 && random.once_in(3)) return out.put(rule.compact);
    put_varied(out, random, rule.name);
}

/// header = hname "=" hvalue
constexpr void put_any_header(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(6)) {
        put_any_text(out, random, chars::header);
    } else {
        put_known_header_name(out, random);
    }
    out.put('=');
    switch (random.below(6)) {
        case 0: break;
        case 1: out.put(random.any_of(escape_words)); break;
        case 2: {
            auto const value = random.any_of(value_words);
            for (char const c : value) out.put(c == '%' || chars::header.contains(c) ? c : '?');
            break;
        }
        default: put_any_text(out, random, chars::header); break;
    }
}

/// SIP-URI / SIPS-URI; a component for which there is no room is left out. Needs room for five octets.
constexpr void put_any_uri(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<std::string_view, 6> schemes{"sip:", "sip:", "sip:", "sips:", "SIP:", "Sips:"};
    auto const scheme = random.any_of(schemes);
    out.put(out.room() > scheme.size() ? scheme : "sip:");
    if (!random.once_in(4)) {
        (void)out.put_whole([&](bounded_text& to) { put_any_userinfo(to, random), to.put('@'); }, 1);
    }
    if (!out.put_whole([&](bounded_text& to) { put_any_host(to, random); })) out.put('h');
    if (random.once_in(3)) {
        (void)out.put_whole([&](bounded_text& to) { to.put(':'), put_any_port(to, random); });
    }
    constexpr std::array<std::size_t, 8> counts{0, 0, 0, 1, 1, 1, 2, 4};
    for (auto left = counts[random.below(counts.size())]; left != 0; --left) {
        (void)out.put_whole([&](bounded_text& to) { to.put(';'), put_any_parameter(to, random); });
    }
    char lead_in = '?';
    for (auto left = counts[random.below(counts.size())]; left != 0; --left) {
        if (out.put_whole([&](bounded_text& to) { to.put(lead_in), put_any_header(to, random); })) lead_in = '&';
    }
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
