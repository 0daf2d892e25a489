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
#ifndef SIPURI_MUTATE_HPP
#define SIPURI_MUTATE_HPP

#include <sipuri/chars.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace sipuri::inline v1 {

namespace detail {

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
    [[nodiscard]] constexpr bool clipped() const noexcept { return clipped_; }
    [[nodiscard]] constexpr char operator[](std::size_t at) const noexcept { return data_[at]; }
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

inline constexpr std::array<std::string_view, 40> parameter_words{
    "transport", "user",      "method",   "ttl",       "maddr",     "lr",          "comp",       "sigcomp-id",
    "gr",        "ob",        "cause",    "target",    "bnc",       "sg",          "aai",        "ccxml",
    "voicexml",  "maxage",    "maxstale", "postbody",  "delay",     "duration",    "repeat",     "play",
    "locale",    "extension", "param1",   "m",         "iotl",      "pn-provider", "pn-param",   "pn-prid",
    "orig",      "sos",       "edge",     "region",    "secure",    "isub",        "postd",      "phone-context"};

inline constexpr std::array<std::string_view, 40> header_words{
    "subject",        "priority",     "to",           "from",           "f",               "call-id",      "i",
    "cseq",           "via",          "v",            "route",          "record-route",    "contact",      "m",
    "body",           "content-type", "c",            "content-length", "l",               "date",         "accept",
    "allow",          "supported",    "k",            "require",        "user-agent",      "organization", "replaces",
    "reason",         "max-forwards", "expires",      "refer-to",       "X-Twilio-Id",     "X-Name",       "User-to-User",
    "Remote-Party-ID", "authorization", "mime-version", "timestamp",    "P-Called-Party-ID"};

inline constexpr std::array<std::string_view, 30> value_words{
    "udp",  "tcp",    "sctp",     "tls",      "ws",      "wss",     "phone",      "ip",      "dialstring", "INVITE",
    "REGISTER", "register", "on", "true",     "false",   "sigcomp", "486",        "urgent",  "1",          "0",
    "[::1]", "sip:a", "a%3Bb",    "a%40b%3Ac", "%E2%82%AC", "$&+,/:",  "tel:+1", "dublin",  "us1",        "a%20b"};

inline constexpr std::array<std::string_view, 20> user_words{
    "alice", "bob",  "jack",  "+1-212-555-1212", "+358-555-1234567;postd=pp22", "alice;day=tuesday", "1212", "voicemail",
    "a.b-c_d+e", "%61lice", "j%40s0n", "%00", "null-%00-null", "sip%3Auser%40example.com", "anonymous",
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
    "0",     "1",     "9",     "00",    "99",    "127",        "128",        "199",
    "249",   "250",   "254",   "255",   "256",   "999",        "5060",       "05060",
    "65534", "65535", "65536", "99999", "00000000000000005060", "4294967296", "18446744073709551615",
    "18446744073709556676"};

inline constexpr std::array<std::string_view, 22> escape_words{
    "%00", "%0d%0a", "%0D%0AVia:", "%20", "%25", "%2541", "%40", "%3a", "%3B", "%3d", "%26", "%3f",
    "%61", "%5B", "%5d", "%7F", "%80", "%C3%BC", "%ff", "%2e", "%2F", "%22"};

inline constexpr std::array<std::string_view, 34> wrong_words{
    "%",  "%4",  "%zz", "%4g",   "%%",    "%u0041", "@",  "@@", "#",  " ",    "\t",  "\r\n", "<",   ">",  "\"", "//", "\\", "^",
    "`",  "|",   "{",   "}",     "&amp;", "::",     "..", "_",  "[",  "]",    ";;",  "?",    "??",  "&&", "==", "%25eth0"};

inline constexpr std::array<std::string_view, 10> scheme_words{"sip:",  "sips:", "SIP:",   "SiPs:",   "sip://",
                                                               "tel:", "sipss:", "si:", "sip", "<sip:"};

/// Lengths at which counters, buffers and limits end.
inline constexpr std::array<std::size_t, 12> run_lengths{16, 31, 63, 64, 127, 128, 253, 254, 255, 256, 257, 300};

inline constexpr char_set delimiters{":@;?&=[]%./"};
inline constexpr char_set field_delimiters{";?&"};

// --- generation --------------------------------------------------------------------------------------------------

/// One octet of a class.
[[nodiscard]] constexpr char any_member(random_source& random, octet_class wanted) noexcept {
    for (;;) {
        auto const c = static_cast<char>(random.below(0x7F));
        if (is(wanted, c)) return c;
    }
}

constexpr void put_any_escape(bounded_text& out, random_source& random) noexcept {
    constexpr std::string_view telling = "\0\r\n %@:;?&=a-\x7F\x80\xFF";
    constexpr std::string_view digits = "0123456789ABCDEFabcdef";
    auto const octet =
        static_cast<unsigned char>(random.once_in(2) ? telling[random.below(telling.size())] : random.octet());
    bool const lower = random.once_in(3);
    out.put('%');
    for (auto const digit : {octet >> 4U, octet & 15U}) out.put(digits[digit > 9 && lower ? digit + 6U : digit]);
}

/// 1*( an octet of `allowed` / escaped )
constexpr void put_any_text(bounded_text& out, random_source& random, octet_class allowed) noexcept {
    if (random.once_in(32)) {
        char const c = any_member(random, alphanum_class);
        for (auto left = run_lengths[random.below(run_lengths.size())]; left != 0; --left) out.put(c);
        return;
    }
    for (auto left = 1 + random.below(6); left != 0; --left) {
        if (random.once_in(6)) {
            put_any_escape(out, random);
        } else {
            out.put(any_member(random, random.once_in(2) ? alphanum_class : allowed));
        }
    }
}

/// A word with some of its letters in the other case, or escaped.
constexpr void put_varied(bounded_text& out, random_source& random, std::string_view word) noexcept {
    bool const plainly = !random.once_in(4);
    for (char const c : word) {
        auto const how = plainly || !is(alphanum_class, c) ? 0 : random.below(6);
        if (how == 1) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            auto const octet = static_cast<unsigned char>(c);
            out.put('%');
            out.put(digits[octet >> 4U]);
            out.put(digits[octet & 15U]);
        } else if (how == 2 && !is(digit_class, c)) {
            out.put(static_cast<char>(c ^ 0x20));
        } else {
            out.put(c);
        }
        // Within an escape nothing is varied: the words are escaped only where they are plain.
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

constexpr void put_decimal(bounded_text& out, std::size_t number) noexcept {
    char digits[20]{};
    std::size_t at = sizeof digits;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    out.put(std::string_view{digits + at, sizeof digits - at});
}

/// IPv4address = dec-octet 3( "." dec-octet )
constexpr void put_any_ipv4(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<unsigned char, 12> edges{0, 1, 9, 10, 99, 100, 199, 200, 224, 249, 250, 255};
    for (std::size_t i = 0; i != 4; ++i) {
        if (i != 0) out.put('.');
        put_decimal(out, random.once_in(2) ? random.below(256) : edges[random.below(edges.size())]);
    }
}

/// h16 = 1*4HEXDIG
constexpr void put_any_group(bounded_text& out, random_source& random) noexcept {
    constexpr std::array<std::string_view, 8> words{"0", "1", "0000", "ffff", "FF02", "2001", "db8", "00"};
    if (random.once_in(2)) {
        out.put(random.any_of(words));
    } else {
        for (auto left = 1 + random.below(4); left != 0; --left) out.put(any_member(random, hexdig_class));
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
    } else if (dotted && groups != 0) {
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
    constexpr std::array<std::string_view, 8> words{"5060", "5061", "0", "1", "65535", "05060", "000000000000", "00005"};
    if (random.once_in(2)) {
        out.put(random.any_of(words));
    } else {
        put_decimal(out, random.below(65536));
    }
}

/// user [ ":" password ]
constexpr void put_any_userinfo(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(2)) {
        out.put(random.any_of(user_words));
    } else {
        put_any_text(out, random, user_class);
    }
    if (!random.once_in(4)) return;
    out.put(':');
    if (!random.once_in(6)) put_any_text(out, random, password_class);
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
        put_any_text(out, random, param_class);
    }
    if (random.once_in(4)) return;
    out.put('=');
    auto const kind = random.once_in(8) ? parameter_words.size() : word;
    if (kind == transport) {
        put_varied(out, random, value_words[random.below(transports)]);
    } else if (kind == ttl) {
        put_decimal(out, random.below(300));
    } else if (kind == maddr) {
        put_any_host(out, random);
    } else if (random.once_in(2)) {
        // "," is no paramchar.
        auto const value = random.any_of(value_words);
        for (char const c : value) out.put(c == '%' || is(param_class, c) ? c : '+');
    } else {
        put_any_text(out, random, param_class);
    }
}

/// header = hname "=" hvalue
constexpr void put_any_header(bounded_text& out, random_source& random) noexcept {
    if (random.once_in(6)) {
        put_any_text(out, random, header_class);
    } else {
        put_varied(out, random, random.any_of(header_words));
    }
    out.put('=');
    switch (random.below(6)) {
        case 0: break;
        case 1: out.put(random.any_of(escape_words)); break;
        case 2: {
            auto const value = random.any_of(value_words);
            for (char const c : value) out.put(c == '%' || is(header_class, c) ? c : '?');
            break;
        }
        default: put_any_text(out, random, header_class); break;
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
    /// Scheme, userinfo, host, port, parameters or headers, each with the delimiters that are its own.
    [[nodiscard]] constexpr text_range operator[](std::size_t component, std::size_t size) const noexcept = delete;
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
