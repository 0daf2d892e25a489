// A generator and a mutator of SIP URIs, to stand behind a fuzzer: of this library, and of any other SIP stack.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Included only on purpose: no other header of the library includes this one. With libFuzzer:
//
//     extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
//
//     extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
//                                                    unsigned seed) {
//         return sipuri::mutate(data, size, max_size, seed, LLVMFuzzerMutate);
//     }
//     extern "C" std::size_t LLVMFuzzerCustomCrossOver(std::uint8_t const* a, std::size_t a_size,
//                                                      std::uint8_t const* b, std::size_t b_size,
//                                                      std::uint8_t* out, std::size_t max_size, unsigned seed) {
//         return sipuri::cross_over(a, a_size, b, b_size, out, max_size, seed);
//     }
#ifndef SIPURI_MUTATE_MUTATE_HPP
#define SIPURI_MUTATE_MUTATE_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/sink.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail::mutation {

using word_list = std::span<std::string_view const>;

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, on every machine.
class random_source {
public:
    constexpr explicit random_source(std::uint64_t seed) noexcept : state_(seed) {}

    [[nodiscard]] constexpr std::uint64_t next() noexcept {
        state_ += 0x9E3779B97F4A7C15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// A number less than `limit`; 0 if that is 0.
    [[nodiscard]] constexpr std::size_t below(std::size_t limit) noexcept {
        auto const number = next();
        return limit == 0 ? 0 : static_cast<std::size_t>(number % limit);
    }
    /// True once in `times`.
    [[nodiscard]] constexpr bool once_in(std::size_t times) noexcept { return below(times) == 0; }
    [[nodiscard]] constexpr char octet() noexcept { return static_cast<char>(next() & 0xFFU); }
    [[nodiscard]] constexpr std::string_view any_of(word_list words) noexcept { return words[below(words.size())]; }

private:
    std::uint64_t state_;
};

/// A half-open range of octets within a text.
struct text_range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
};

/// A text in a caller's storage, which it never outgrows: what does not fit is left out.
class bounded_text {
public:
    constexpr bounded_text(char* data, std::size_t size, std::size_t capacity) noexcept
        : data_(data), size_(size), capacity_(capacity) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr std::size_t room() const noexcept { return capacity_ - size_; }
    [[nodiscard]] constexpr char& operator[](std::size_t at) noexcept { return data_[at]; }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {data_, size_}; }

    constexpr void put(char c) noexcept {
        if (size_ == capacity_) {
            clipped_ = true;
        } else {
            data_[size_++] = c;
        }
    }
    constexpr void put(std::string_view text) noexcept {
        for (char const c : text) put(c);
    }
    /// Puts all that `writer` puts, or, where that does not fit with `reserve` octets behind it, nothing.
    template <class Writer>
    constexpr bool put_whole(Writer writer, std::size_t reserve = 0) noexcept {
        auto const before = size_;
        writer(*this);
        bool const whole = !clipped_ && room() >= reserve;
        if (!whole) size_ = before;
        clipped_ = false;
        return whole;
    }

    constexpr void cut_back(std::size_t size) noexcept { size_ = size; }
    constexpr void erase(text_range what) noexcept {
        for (auto i = what.end; i != size_; ++i) data_[i - what.size()] = data_[i];
        size_ -= what.size();
    }
    /// Inserts a text that is no part of this one.
    constexpr void insert(std::size_t at, std::string_view text) noexcept {
        auto const count = open(at, text.size());
        for (std::size_t i = 0; i != count; ++i) data_[at + i] = text[i];
    }
    constexpr void insert(std::size_t at, char c) noexcept { insert(at, std::string_view{&c, 1}); }
    constexpr void replace(text_range what, std::string_view text) noexcept {
        erase(what);
        insert(what.begin, text);
    }
    /// Inserts a copy of a part of this very text.
    constexpr void repeat(std::size_t at, text_range what) noexcept {
        auto const count = open(at, what.size());
        for (std::size_t i = 0; i != count; ++i) {
            auto const from = what.begin + i;
            data_[at + i] = data_[from < at ? from : from + count];
        }
    }
    /// Exchanges two parts, of which `a` ends before `b` begins.
    constexpr void exchange(text_range a, text_range b) noexcept {
        reverse(a);
        reverse({a.end, b.begin});
        reverse(b);
        reverse({a.begin, b.end});
    }

private:
    /// Makes room at `at` for as many of `count` octets as fit; returns how many.
    constexpr std::size_t open(std::size_t at, std::size_t count) noexcept {
        if (count > room()) count = room();
        for (auto i = size_; i != at; --i) data_[i - 1 + count] = data_[i - 1];
        size_ += count;
        return count;
    }
    constexpr void reverse(text_range what) noexcept {
        while (what.size() > 1) {
            --what.end;
            char const c = data_[what.begin];
            data_[what.begin++] = data_[what.end];
            data_[what.end] = c;
        }
    }

    char* data_;
    std::size_t size_;
    std::size_t capacity_;
    bool clipped_ = false;
};

/// Room for one component that is made before it is put anywhere.
struct scratch_text {
    std::array<char, 320> octets{};
    bounded_text text{octets.data(), 0, octets.size()};

    constexpr scratch_text() noexcept = default;
    scratch_text(scratch_text const&) = delete;
    scratch_text& operator=(scratch_text const&) = delete;
};

// --- words that are worth trying ---------------------------------------------------------------------------------

// clang-format off
inline constexpr std::array<std::string_view, 40> parameter_words{
    "transport", "user", "method", "ttl", "maddr", "lr", "comp", "sigcomp-id", "gr", "ob", "cause", "target", "bnc",
    "sg", "aai", "ccxml", "voicexml", "maxage", "maxstale", "postbody", "delay", "duration", "repeat", "play",
    "locale", "extension", "param1", "m", "iotl", "pn-provider", "pn-param", "pn-prid", "orig", "sos", "edge",
    "region", "secure", "isub", "postd", "phone-context"};

inline constexpr std::array<std::string_view, 40> header_words{
    "subject", "priority", "to", "from", "f", "call-id", "i", "cseq", "via", "v", "route", "record-route", "contact",
    "m", "body", "content-type", "c", "content-length", "l", "date", "accept", "allow", "supported", "k", "require",
    "user-agent", "organization", "replaces", "reason", "max-forwards", "expires", "refer-to", "X-Twilio-Id",
    "X-Name", "User-to-User", "Remote-Party-ID", "authorization", "mime-version", "timestamp", "P-Called-Party-ID"};

inline constexpr std::array<std::string_view, 30> value_words{
    "udp", "tcp", "sctp", "tls", "ws", "wss", "phone", "ip", "dialstring", "INVITE", "REGISTER", "register", "on",
    "true", "false", "sigcomp", "486", "urgent", "1", "0", "[::1]", "sip:a", "a%3Bb", "a%40b%3Ac", "%E2%82%AC",
    "$&+,/:", "tel:+1", "dublin", "us1", "a%20b"};

inline constexpr std::array<std::string_view, 20> user_words{
    "alice", "bob", "jack", "+1-212-555-1212", "+358-555-1234567;postd=pp22", "alice;day=tuesday", "1212",
    "voicemail", "a.b-c_d+e", "%61lice", "j%40s0n", "%00", "null-%00-null", "sip%3Auser%40example.com", "anonymous",
    "a?b=c&d", "/", "%F0%9F%98%80", "+", "&=+$,;?/"};

inline constexpr std::array<std::string_view, 18> label_words{
    "a", "b9", "atlanta", "example", "gateway", "xn--d1acufc", "a-b", "a--b", "x-1", "h",
    // these only before another label
    "9", "255", "1a", "0", "9-9", "00", "127", "4294967296"};
inline constexpr std::size_t top_labels = 10;

inline constexpr std::array<std::string_view, 24> host_words{
    "192.0.2.1", "255.255.255.255", "0.0.0.0", "224.0.0.1", "239.255.255.1", "127.0.0.1", "256.0.0.1", "1.2.3",
    "1.2.3.4.5", "192.0.2.04", "[::]", "[::1]", "[2001:db8::9:1]", "[ff02::1]", "[::ffff:192.0.2.128]",
    "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:8:9]", "[fe80::1%25eth0]", "[::1", "2001:db8::1",
    "a_b.example", "example.com.", "localhost"};

inline constexpr std::array<std::string_view, 24> number_words{
    "0", "1", "9", "00", "99", "127", "128", "199", "249", "250", "254", "255", "256", "999", "5060", "05060",
    "65534", "65535", "65536", "99999", "00000000000000005060", "4294967296", "18446744073709551615",
    "18446744073709556676"};

inline constexpr std::array<std::string_view, 22> escape_words{
    "%00", "%0d%0a", "%0D%0AVia:", "%20", "%25", "%2541", "%40", "%3a", "%3B", "%3d", "%26", "%3f", "%61", "%5B",
    "%5d", "%7F", "%80", "%C3%BC", "%ff", "%2e", "%2F", "%22"};

inline constexpr std::array<std::string_view, 34> wrong_words{
    "%", "%4", "%zz", "%4g", "%%", "%u0041", "@", "@@", "#", " ", "\t", "\r\n", "<", ">", "\"", "//", "\\", "^", "`",
    "|", "{", "}", "&amp;", "::", "..", "_", "[", "]", ";;", "?", "??", "&&", "==", "%25eth0"};

inline constexpr std::array<std::string_view, 10> scheme_words{
    "sip:", "sips:", "SIP:", "SiPs:", "sip://", "tel:", "sipss:", "si:", "sip", "<sip:"};
// clang-format on

/// Lengths at which counters, buffers and limits end.
inline constexpr std::array<std::size_t, 12> run_lengths{16, 31, 63, 64, 127, 128, 253, 254, 255, 256, 257, 300};

inline constexpr char_set delimiters{":@;?&=[]%./"};
inline constexpr char_set field_delimiters{";?&"};

// --- generation --------------------------------------------------------------------------------------------------

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

    constexpr explicit escape_text(char c, bool lower = false) noexcept {
        constexpr std::string_view digits = "0123456789ABCDEF0123456789abcdef";
        auto const octet = static_cast<unsigned char>(c);
        octets[1] = digits[octet / 16U + (lower ? 16U : 0U)];
        octets[2] = digits[octet % 16U + (lower ? 16U : 0U)];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {octets.data(), octets.size()}; }
};

constexpr void put_any_escape(bounded_text& out, random_source& random) noexcept {
    constexpr std::string_view telling{"\0\r\n %@:;?&=a-\x7F\x80\xFF", 16};
    char const c = random.once_in(2) ? telling[random.below(telling.size())] : random.octet();
    out.put(escape_text{c, random.once_in(3)}.view());
}

/// 1*( an octet of `allowed` / escaped )
constexpr void put_any_text(bounded_text& out, random_source& random, char_set const& allowed) noexcept {
    if (random.once_in(32)) {
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

/// hostname = *( domainlabel "." ) toplabel [ "." ]
constexpr void put_any_name(bounded_text& out, random_source& random) noexcept {
    for (auto left = random.below(3); left != 0; --left) {
        if (random.once_in(24)) {
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
        put_number(out, random.once_in(2) ? random.below(256) : edges[random.below(edges.size())]);
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
        put_number(out, random.below(65536));
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

/// uri-parameter = pname [ "=" pvalue ]; the value is of the name's own syntax, as a rule.
constexpr void put_any_parameter(bounded_text& out, random_source& random) noexcept {
    constexpr std::size_t known_to_the_rfc = 6;
    constexpr std::size_t transport = 0, ttl = 3, maddr = 4;
    constexpr std::size_t transports = 6;
    auto const word = random.below(random.once_in(2) ? known_to_the_rfc : parameter_words.size() + 8);
    if (word < parameter_words.size()) {
        put_varied(out, random, parameter_words[word]);
    } else {
        put_any_text(out, random, chars::paramchar);
    }
    if (random.once_in(4)) return;
    out.put('=');
    auto const kind = random.once_in(8) ? parameter_words.size() : word;
    if (kind == transport) {
        put_varied(out, random, value_words[random.below(transports)]);
    } else if (kind == ttl) {
        put_number(out, random.below(300));
    } else if (kind == maddr) {
        put_any_host(out, random);
    } else if (random.once_in(2)) {
        // "," is no paramchar.
        auto const value = random.any_of(value_words);
        for (char const c : value) out.put(c == '%' || chars::paramchar.contains(c) ? c : '+');
    } else {
        put_any_text(out, random, chars::paramchar);
    }
}

/// header = hname "=" hvalue
constexpr void put_any_header(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(6)) {
        put_any_text(out, random, chars::header);
    } else {
        put_varied(out, random, random.any_of(header_words));
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
    constexpr std::array<std::size_t, 8> counts{0, 0, 1, 1, 1, 2, 3, 5};
    for (auto left = counts[random.below(counts.size())]; left != 0; --left) {
        (void)out.put_whole([&](bounded_text& to) { to.put(';'), put_any_parameter(to, random); });
    }
    char lead_in = '?';
    for (auto left = counts[random.below(counts.size())]; left != 0; --left) {
        if (out.put_whole([&](bounded_text& to) { to.put(lead_in), put_any_header(to, random); })) lead_in = '&';
    }
}

// --- a lenient reading, for texts that need not be URIs ----------------------------------------------------------

/// Where the components of a text would stand: always in order, never beyond its end.
struct rough_components {
    std::size_t scheme_end = 0;      ///< behind the first ":", if that stands near the beginning
    std::size_t host_begin = 0;      ///< behind the first "@", else scheme_end
    std::size_t host_end = 0;        ///< the first ":", ";" or "?" behind it, outside brackets
    std::size_t port_end = 0;        ///< the first ";" or "?" behind it
    std::size_t parameters_end = 0;  ///< the first "?" behind it

    constexpr explicit rough_components(std::string_view text) noexcept {
        auto const size = text.size();
        auto const or_size = [&](std::size_t at) { return at == text.npos ? size : at; };
        auto const colon = or_size(text.find(':'));
        scheme_end = colon < size && colon < 8 ? colon + 1 : 0;
        auto const at_sign = or_size(text.find('@', scheme_end));
        host_begin = at_sign == size ? scheme_end : at_sign + 1;
        host_end = host_begin;
        bool bracketed = host_end != size && text[host_end] == '[';
        for (; host_end != size; ++host_end) {
            char const c = text[host_end];
            if (c == ';' || c == '?' || (c == ':' && !bracketed)) break;
            bracketed = bracketed && c != ']';
        }
        port_end = or_size(text.find_first_of(";?", host_end));
        parameters_end = or_size(text.find('?', port_end));
    }
    [[nodiscard]] static constexpr std::size_t count() noexcept { return 6; }
    /// Scheme, userinfo, host, port, parameters or headers of a text of `size`, each with its own delimiters.
    [[nodiscard]] constexpr text_range at(std::size_t component, std::size_t size) const noexcept {
        switch (component) {
            case 0: return {0, scheme_end};
            case 1: return {scheme_end, host_begin};
            case 2: return {host_begin, host_end};
            case 3: return {host_end, port_end};
            case 4: return {port_end, parameters_end};
            default: return {parameters_end, size};
        }
    }
};

/// The range around the delimiters' `number`-th gap: what stands between two neighbours of `set`, without them.
[[nodiscard]] constexpr text_range any_piece(std::string_view text, random_source& random,
                                             char_set const& set) noexcept {
    std::size_t count = 0;
    for (char const c : text) count += set.contains(c) ? 1U : 0U;
    auto left = random.below(count + 1);
    text_range piece;
    while (left != 0) {
        if (set.contains(text[piece.begin++])) --left;
    }
    piece.end = piece.begin;
    while (piece.end != text.size() && !set.contains(text[piece.end])) ++piece.end;
    return piece;
}

/// A parameter or a header with the delimiter that leads it in; without one, what stands before all of them.
[[nodiscard]] constexpr text_range any_field(std::string_view text, random_source& random) noexcept {
    auto field = any_piece(text, random, field_delimiters);
    if (field.begin == 0) field = any_piece(text, random, field_delimiters);
    if (field.begin != 0) --field.begin;
    return field;
}

/// The first place at or behind a random one, around the end, where `wanted` holds; the size where it nowhere does.
template <class Predicate>
[[nodiscard]] constexpr std::size_t any_place(std::string_view text, random_source& random, Predicate wanted) noexcept {
    auto const from = random.below(text.size());
    for (std::size_t i = 0; i != text.size(); ++i) {
        auto const at = from + i < text.size() ? from + i : from + i - text.size();
        if (wanted(at)) return at;
    }
    return text.size();
}

[[nodiscard]] constexpr std::size_t any_octet_of(std::string_view text, random_source& random,
                                                 char_set const& set) noexcept {
    return any_place(text, random, [&](std::size_t at) { return set.contains(text[at]); });
}

/// A "%" with two hexadecimal digits behind it.
[[nodiscard]] constexpr std::size_t any_escape(std::string_view text, random_source& random) noexcept {
    return any_place(text, random, [&](std::size_t at) {
        return text[at] == '%' && text.size() - at > 2 && chars::hexdig.contains(text[at + 1]) &&
               chars::hexdig.contains(text[at + 2]);
    });
}

[[nodiscard]] constexpr std::string_view any_word(random_source& random) noexcept {
    switch (random.below(10)) {
        case 0: return random.any_of(parameter_words);
        case 1: return random.any_of(header_words);
        case 2: return random.any_of(value_words);
        case 3: return random.any_of(user_words);
        case 4: return random.any_of(label_words);
        case 5: return random.any_of(host_words);
        case 6: return random.any_of(number_words);
        case 7: return random.any_of(escape_words);
        case 8: return random.any_of(scheme_words);
        default: return random.any_of(wrong_words);
    }
}

// --- changes -----------------------------------------------------------------------------------------------------

constexpr void replace_number(bounded_text& text, random_source& random) noexcept {
    text_range digits{any_octet_of(text.view(), random, chars::digit), text.size()};
    if (digits.begin == text.size()) return;
    while (digits.begin != 0 && chars::digit.contains(text[digits.begin - 1])) --digits.begin;
    for (digits.end = digits.begin; digits.end != text.size() && chars::digit.contains(text[digits.end]);) ++digits.end;
    text.replace(digits, random.any_of(number_words));
}

/// Breaks the host in a way that only a host can be broken.
constexpr void damage_host(bounded_text& text, random_source& random) noexcept {
    auto const host = rough_components{text.view()}.at(2, text.size());
    bool const bracketed = host.size() != 0 && text[host.begin] == '[';
    bool const closed = bracketed && text[host.end - 1] == ']';
    auto const end = closed ? host.end - 1 : host.end;
    switch (random.below(8)) {
        case 0: text.insert(host.end, '-'); break;
        case 1: text.insert(end, ".9"); break;
        case 2: text.insert(end, bracketed ? ":1" : "_"); break;
        case 3: text.insert(end, bracketed ? "%25eth0" : "%41"); break;
        case 4:
            if (closed) text.erase({end, host.end});
            if (!bracketed) text.insert(host.begin, '[');
            break;
        case 5:
            if (closed) text.erase({end, host.end});
            if (bracketed) text.erase({host.begin, host.begin + 1});
            break;
        case 6: {
            auto const last = text.view().substr(host.begin, host.size()).find_last_of(".:");
            if (last != std::string_view::npos) text.erase({host.begin + last, end});
            break;
        }
        default: text.replace(host, random.any_of(host_words)); break;
    }
}

/// Breaks a text in one place; now and then it stays valid.
constexpr void damage(bounded_text& text, random_source& random) noexcept {
    auto const parts = rough_components{text.view()};
    auto const at = random.below(text.size());
    switch (random.below(16)) {
        case 0:
            if (text.size() != 0) text.erase({at, at + 1});
            break;
        case 1:
            if (text.size() != 0) text[at] = random.octet();
            break;
        case 2:
        case 3: text.insert(at, random.any_of(wrong_words)); break;
        case 4: text.cut_back(at); break;
        case 5: text.replace(parts.at(0, text.size()), random.any_of(scheme_words)); break;
        case 6: text.insert(random.below(parts.host_begin + 1), '@'); break;
        case 7: {
            auto const port = parts.at(3, text.size());
            text.replace(port, random.once_in(2) ? ":65536" : random.once_in(2) ? ":" : ":5o60");
            break;
        }
        case 8: replace_number(text, random); break;
        case 9: {
            auto const escape = any_escape(text.view(), random);
            if (escape != text.size()) text.erase({escape + 1, escape + 2 + random.below(2)});
            break;
        }
        case 10: {
            auto const delimiter = any_octet_of(text.view(), random, delimiters);
            if (delimiter != text.size()) text.repeat(delimiter, {delimiter, delimiter + 1});
            break;
        }
        case 11: {
            auto const equals = any_octet_of(text.view(), random, char_set{"="});
            if (equals != text.size()) text.erase({equals, equals + 1});
            break;
        }
        default: damage_host(text, random); break;
    }
}

/// Puts a new parameter before the headers, or a new header behind them.
constexpr void insert_field(bounded_text& text, random_source& random) noexcept {
    scratch_text made;
    auto const field = any_field(text.view(), random);
    auto const headers = rough_components{text.view()}.parameters_end;
    if (field.begin > headers || random.once_in(3)) {
        made.text.put(headers == text.size() ? '?' : '&');
        put_any_header(made.text, random);
        text.insert(field.begin > headers ? field.end : text.size(), made.text.view());
    } else {
        made.text.put(';');
        put_any_parameter(made.text, random);
        text.insert(random.once_in(2) ? headers : field.begin, made.text.view());
    }
}

/// Replaces one component by a new one, or takes it out.
constexpr void replace_component(bounded_text& text, random_source& random) noexcept {
    auto const which = random.below(rough_components::count());
    auto const part = rough_components{text.view()}.at(which, text.size());
    scratch_text made;
    if (!random.once_in(5)) {
        switch (which) {
            case 0: made.text.put(random.any_of(scheme_words)); break;
            case 1:
                put_any_userinfo(made.text, random);
                made.text.put('@');
                break;
            case 2: put_any_host(made.text, random); break;
            case 3:
                made.text.put(':');
                put_any_port(made.text, random);
                break;
            case 4:
                made.text.put(';');
                put_any_parameter(made.text, random);
                break;
            default:
                made.text.put('?');
                put_any_header(made.text, random);
                break;
        }
    }
    text.replace(part, made.text.view());
}

/// A copy of a field elsewhere, its name perhaps spelt in another way: what a check for duplicates must see through.
constexpr void repeat_field(bounded_text& text, random_source& random) noexcept {
    auto const field = any_field(text.view(), random);
    auto const before = text.size();
    auto const at = random.once_in(2) ? field.end : any_field(text.view(), random).end;
    text.repeat(at, field);
    auto const copied = text.size() - before;
    if (copied < 2 || random.once_in(3)) return;
    auto const changed = at + 1 + random.below(copied - 1);
    if (random.once_in(2)) {
        if (chars::alpha.contains(text[changed])) {
            text[changed] = static_cast<char>(text[changed] ^ 0x20);
        }
    } else if (chars::alphanum.contains(text[changed])) {
        text.replace({changed, changed + 1}, escape_text{text[changed]}.view());
    }
}

constexpr void exchange_pieces(bounded_text& text, random_source& random, bool fields) noexcept {
    auto const any = [&] {
        return fields ? any_field(text.view(), random) : any_piece(text.view(), random, delimiters);
    };
    auto a = any();
    auto b = any();
    if (b.begin < a.begin) {
        auto const earlier = b;
        b = a;
        a = earlier;
    }
    if (a.end <= b.begin) text.exchange(a, b);
}

constexpr void recase(bounded_text& text, random_source& random) noexcept {
    auto const piece = any_piece(text.view(), random, delimiters);
    bool const all = random.once_in(2);
    for (auto i = piece.begin; i != piece.end; ++i) {
        if (chars::alpha.contains(text[i]) && (all || random.once_in(3))) text[i] = static_cast<char>(text[i] ^ 0x20);
    }
}

constexpr void escape_or_unescape(bounded_text& text, random_source& random) noexcept {
    if (random.once_in(2)) {
        auto const at = any_escape(text.view(), random);
        if (at == text.size()) return;
        auto const value = [](char c) { return chars::digit.contains(c) ? c - '0' : (c | 0x20) - 'a' + 10; };
        text[at] = static_cast<char>(value(text[at + 1]) * 16 + value(text[at + 2]));
        text.erase({at + 1, at + 3});
    } else if (text.size() != 0) {
        auto const at = random.below(text.size());
        text.replace({at, at + 1}, escape_text{text[at], random.once_in(3)}.view());
    }
}

/// Ends the text at a delimiter, before it or behind it, or within an escape.
constexpr void truncate(bounded_text& text, random_source& random) noexcept {
    if (random.once_in(3)) {
        constexpr std::array<std::string_view, 3> ends{"%", "%4", "%4g"};
        auto const end = random.any_of(ends);
        if (random.once_in(2)) text.cut_back(any_piece(text.view(), random, delimiters).end);
        if (text.room() < end.size() && text.size() >= end.size()) text.cut_back(text.size() - end.size());
        text.insert(text.size(), end);
    } else {
        auto const at = any_octet_of(text.view(), random, delimiters);
        if (at != text.size()) text.cut_back(at + random.below(2));
    }
}

/// Repeats one octet as often as some buffer may be long.
constexpr void insert_run(bounded_text& text, random_source& random) noexcept {
    scratch_text run;
    char const c = random.once_in(4) && text.size() != 0 ? text[random.below(text.size())] : 'a';
    for (auto left = run_lengths[random.below(run_lengths.size())]; left != 0; --left) run.text.put(c);
    text.insert(any_piece(text.view(), random, delimiters).end, run.text.view());
}

constexpr void change_delimiter(bounded_text& text, random_source& random) noexcept {
    constexpr std::string_view others = ":@;?&=[]%.";
    auto const at = any_octet_of(text.view(), random, delimiters);
    if (at == text.size()) return;
    switch (random.below(3)) {
        case 0: text.erase({at, at + 1}); break;
        case 1: text.repeat(at, {at, at + 1}); break;
        default: text[at] = others[random.below(others.size())]; break;
    }
}

/// One change of the kind that a URI invites.
constexpr void change(bounded_text& text, random_source& random) noexcept {
    switch (random.below(20)) {
        case 0: {
            auto const piece = any_piece(text.view(), random, delimiters);
            text.replace(piece, any_word(random));
            break;
        }
        case 1: {
            auto const piece = any_piece(text.view(), random, delimiters);
            auto const at = random.once_in(2) ? piece.begin : piece.end;
            text.insert(at, any_word(random));
            break;
        }
        case 2:
        case 3: insert_field(text, random); break;
        case 4: text.erase(any_field(text.view(), random)); break;
        case 5:
        case 6: repeat_field(text, random); break;
        case 7: exchange_pieces(text, random, true); break;
        case 8: exchange_pieces(text, random, false); break;
        case 9: text.erase(any_piece(text.view(), random, delimiters)); break;
        case 10: {
            auto const piece = any_piece(text.view(), random, delimiters);
            text.repeat(any_piece(text.view(), random, delimiters).begin, piece);
            break;
        }
        case 11: recase(text, random); break;
        case 12: escape_or_unescape(text, random); break;
        case 13: truncate(text, random); break;
        case 14: replace_number(text, random); break;
        case 15: change_delimiter(text, random); break;
        case 16: insert_run(text, random); break;
        case 17: damage(text, random); break;
        default: replace_component(text, random); break;
    }
}

/// FNV-1a (Fowler, Noll and Vo, 1991).
[[nodiscard]] constexpr std::uint64_t fingerprint(std::string_view text) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

/// The change that knows nothing of URIs, for callers who bring none.
constexpr void change_plainly(bounded_text& text, random_source& random) noexcept {
    auto const at = random.below(text.size());
    if (text.size() == 0 || random.once_in(4)) {
        text.insert(at, random.octet());
    } else if (random.once_in(3)) {
        text.erase({at, at + 1});
    } else if (random.once_in(2)) {
        text[at] = random.octet();
    } else {
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << random.below(8)));
    }
}

struct no_plain_mutation {};

/// Calls a plain mutation with the pointer that it takes.
template <class Plain>
constexpr std::size_t call_plain(Plain& plain, char* data, std::size_t size, std::size_t max_size) {
    if constexpr (std::is_invocable_v<Plain&, char*, std::size_t, std::size_t>) {
        return static_cast<std::size_t>(plain(data, size, max_size));
    } else {
        return static_cast<std::size_t>(plain(reinterpret_cast<unsigned char*>(data), size, max_size));
    }
}

[[nodiscard]] inline char* as_chars(unsigned char* data) noexcept { return reinterpret_cast<char*>(data); }
[[nodiscard]] inline char const* as_chars(unsigned char const* data) noexcept {
    return reinterpret_cast<char const*>(data);
}

}  // namespace detail::mutation

/// Makes a SIP or SIPS URI; in about a quarter of all cases one that is damaged in one place.
///
/// The undamaged ones are URIs of RFC 3261, section 25.1, that parse() takes, of every kind of host, with parameters
/// and headers that are known and unknown, names that stand twice, escapes of every octet and components as long as
/// the limits of buffers: never too long for `out`, of which at least five octets are needed. The same seed, and the
/// same size of `out`, give the same text on every machine. Returns the octets written. Allocates nothing.
[[nodiscard]] constexpr std::size_t generate(std::span<char> out, std::uint64_t seed) noexcept {
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{out.data(), 0, out.size()};
    bool const damaged = random.once_in(4);
    detail::mutation::put_any_uri(text, random);
    if (damaged) detail::mutation::damage(text, random);
    return text.size();
}

/// Changes a text in place, in one to three of the ways in which URIs differ and parsers fail; returns the new size.
///
/// Two changes in three know the parts of a URI: a component, parameter or header is put in, taken out, repeated
/// under another spelling or exchanged with another; a word comes from a dictionary of names, values, escapes and
/// boundary numbers; letters change case, octets become escapes and escapes octets; the text ends at a delimiter or
/// within an escape. They take any octets, and split at ":", "@", ";", "?", "&", "=", "[", "]" and "%" what is no
/// URI. The third is `plain(data, size, max_size)`, such as LLVMFuzzerMutate, which returns the new size; without one,
/// an octet is changed.
///
/// `data` has room for the greater of `size` and `max_size`. `max_size` may be less than `size`; the new size never
/// exceeds it, and is 0 only where it is 0. The same seed makes the same mutation, as far as `plain` does. `plain`
/// must not throw. Allocates nothing. Linear in the text.
template <class Plain = detail::mutation::no_plain_mutation>
constexpr std::size_t mutate(char* data, std::size_t size, std::size_t max_size, std::uint64_t seed,
                             Plain&& plain = {}) noexcept {
    if (max_size == 0) return 0;
    if (size > max_size) size = max_size;
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{data, size, max_size};
    if (random.once_in(3)) {
        if constexpr (std::is_same_v<std::remove_cvref_t<Plain>, detail::mutation::no_plain_mutation>) {
            detail::mutation::change_plainly(text, random);
        } else {
            auto const changed = detail::mutation::call_plain(plain, data, size, max_size);
            text = {data, changed < max_size ? changed : max_size, max_size};
        }
    } else if (size == 0 || random.once_in(64)) {
        text.cut_back(0);
        detail::mutation::put_any_uri(text, random);
    } else {
        auto const before = detail::mutation::fingerprint(text.view());
        // What a change looks for may not be there.
        for (std::size_t tries = 8; tries != 0 && detail::mutation::fingerprint(text.view()) == before; --tries) {
            for (auto left = 1 + random.below(3); left != 0; --left) detail::mutation::change(text, random);
        }
    }
    if (text.size() == 0) detail::mutation::put_any_uri(text, random);
    return text.size();
}

/// As above, with the octets as libFuzzer gives them.
template <class Plain = detail::mutation::no_plain_mutation>
std::size_t mutate(unsigned char* data, std::size_t size, std::size_t max_size, std::uint64_t seed,
                   Plain&& plain = {}) noexcept {
    return mutate(detail::mutation::as_chars(data), size, max_size, seed, static_cast<Plain&&>(plain));
}

/// Makes one text of two: components of the one among components of the other, or the one up to a delimiter and the
/// other from one on. Returns the octets written, which never exceed `out`.
///
/// Takes any octets, as mutate() does. `out` must not overlap the others. The same seed makes the same text.
/// Allocates nothing. Linear.
constexpr std::size_t cross_over(std::string_view a, std::string_view b, std::span<char> out,
                                 std::uint64_t seed) noexcept {
    using detail::mutation::rough_components;
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{out.data(), 0, out.size()};
    if (random.once_in(2)) {
        rough_components const parts_a{a};
        rough_components const parts_b{b};
        for (std::size_t i = 0; i != rough_components::count(); ++i) {
            bool const first = random.once_in(2);
            auto const part = first ? parts_a.at(i, a.size()) : parts_b.at(i, b.size());
            text.put((first ? a : b).substr(part.begin, part.size()));
        }
    } else {
        text.put(a.substr(0, detail::mutation::any_piece(a, random, detail::mutation::delimiters).end));
        auto from = detail::mutation::any_piece(b, random, detail::mutation::delimiters).begin;
        if (from != 0) --from;
        text.put(b.substr(from));
    }
    if (text.size() == 0) text.put((a.empty() ? b : a).substr(0, out.size()));
    return text.size();
}

/// As above, with the octets as libFuzzer gives them.
inline std::size_t cross_over(unsigned char const* a, std::size_t a_size, unsigned char const* b, std::size_t b_size,
                              unsigned char* out, std::size_t max_size, std::uint64_t seed) noexcept {
    return cross_over(std::string_view{detail::mutation::as_chars(a), a_size},
                      std::string_view{detail::mutation::as_chars(b), b_size},
                      std::span<char>{detail::mutation::as_chars(out), max_size}, seed);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
