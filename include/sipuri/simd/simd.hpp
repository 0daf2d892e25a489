// parse() for bulk work: the same results, from questions put to 63 octets at once.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIMD_SIMD_HPP
#define SIPURI_SIMD_SIMD_HPP

#include <sipuri/uri/view.hpp>

#include <bit>
#include <cstdint>
#include <string_view>
#include <type_traits>

// The platform alone decides which code there is, never the instructions that one file happens to be compiled for: all
// files of a program see the same functions. Not on Windows, where GCC misaligns vectors of 32 octets on the stack.
#if defined(__GNUC__) && defined(__x86_64__) && !defined(_WIN32) && !defined(__CYGWIN__)
#define SIPURI_SIMD_TARGET gnu::target("avx2,bmi,bmi2,popcnt")
#elif defined(__GNUC__) && defined(__AARCH64EL__)
#define SIPURI_SIMD_TARGET
#endif

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace simd {

namespace detail {

using namespace sipuri::detail;

/// Shorter texts the scanner reads as fast.
inline constexpr std::uint32_t fewest = 32;

}  // namespace detail

#if defined(SIPURI_SIMD_TARGET)
namespace detail {

// --- Masks -----------------------------------------------------------------------------------------------------------
//
// A window is a part of a text; a mask answers one question for all its octets, for the first one in the lowest bit.
// So numbers carry in the direction in which texts are read, and arithmetic finds where things end:
//
//     sip:bob@example.com:5060;lr
//     111.111.1111111111 .1111.11    the octets that a host name can hold
//     ........1                      where the host starts
//     ...................1           the sum, but for those octets: where it stops
//     ........11111111111            the difference of the two: the host
//
// One bit more than the window has octets stands for what is behind them: its end, where everything stops at last.

using mask = std::uint64_t;

/// The octets of a window: all those of a text, from `fewest` on, or `most`.
inline constexpr std::uint32_t most = 63;

[[nodiscard]] constexpr std::uint32_t place_of(mask bit) noexcept {
    return static_cast<std::uint32_t>(std::countr_zero(bit));
}
[[nodiscard]] constexpr mask lowest(mask of) noexcept { return of & (0 - of); }
/// The first of `wanted` from the bit `from` on.
[[nodiscard]] constexpr mask next(mask wanted, mask from) noexcept { return (from + ~wanted) & wanted; }

// --- Windows ---------------------------------------------------------------------------------------------------------

/// What is looked up by four bits; once more for the upper half of a vector of 32 octets.
struct nibble_table {
    alignas(32) unsigned char octets[32]{};

    constexpr void add(unsigned nibble, unsigned bits) noexcept {
        for (auto const i : {nibble, nibble + 16}) octets[i] = static_cast<unsigned char>(octets[i] | bits);
    }
};

/// A set of US-ASCII: by the lower four bits of an octet, a bit for each value of the upper ones.
[[nodiscard]] constexpr nibble_table columns_of(char_set const& set) noexcept {
    nibble_table table;
    for (unsigned octet = 0; octet != 128; ++octet) {
        if (set.contains(static_cast<char>(octet))) table.add(octet & 15U, 1U << (octet >> 4U));
    }
    return table;
}
inline constexpr nibble_table user_octets = columns_of(chars::user | char_set{"%"});
inline constexpr nibble_table password_octets = columns_of(chars::password | char_set{"%"});
inline constexpr nibble_table hostname_octets = columns_of(chars::hostname);
inline constexpr nibble_table field_octets = columns_of(chars::paramchar | chars::header | char_set{";?=&%"});
inline constexpr nibble_table hexdigits = columns_of(chars::hexdig);

/// That bit, by the upper four bits; none for octets beyond US-ASCII.
inline constexpr nibble_table row_bits = [] {
    nibble_table table;
    for (unsigned row = 0; row != 8; ++row) table.add(row, 1U << row);
    return table;
}();

#if defined(__x86_64__)

using octets_32 = unsigned char __attribute__((vector_size(32)));

/// One octet each of which a bit tells, where what its lower four bits find has that bit and the upper ones' find too.
inline constexpr std::string_view delimiters = "@;?=&%.-";
[[nodiscard]] constexpr nibble_table delimiters_by(unsigned shift) noexcept {
    nibble_table table;
    for (unsigned i = 0; i != 8; ++i) table.add(static_cast<unsigned>(delimiters[i]) >> shift & 15U, 1U << i);
    return table;
}
inline constexpr nibble_table delimiters_by_lower = delimiters_by(0);
inline constexpr nibble_table delimiters_by_upper = delimiters_by(4);

/// Thirty-two octets.
class octet_block {
public:
    [[gnu::always_inline, SIPURI_SIMD_TARGET]] explicit octet_block(char const* text) noexcept : octets_(load(text)) {
        using pairs = unsigned short __attribute__((vector_size(32)));
        auto const upper = reinterpret_cast<octets_32>(reinterpret_cast<pairs>(octets_) >> 4) & 15;
        rows_ = look_up(row_bits, upper);
        delimiters_ = look_up(delimiters_by_lower, octets_) & look_up(delimiters_by_upper, upper);
    }

    template <char delimiter>
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask is() const noexcept {
        using pairs = unsigned short __attribute__((vector_size(32)));
        constexpr auto bit = static_cast<int>(delimiters.find(delimiter));
        return top_bits(reinterpret_cast<octets_32>(reinterpret_cast<pairs>(delimiters_) << (7 - bit)));
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask outside(nibble_table const& set) const noexcept {
        return top_bits(reinterpret_cast<octets_32>((look_up(set, octets_) & rows_) == 0));
    }

private:
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static octets_32 load(void const* octets) noexcept {
        octets_32 loaded;
        __builtin_memcpy(&loaded, octets, sizeof loaded);
        return loaded;
    }
    /// Of each octet of `by` the lower four bits count, and none of it if it is beyond US-ASCII.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static octets_32 look_up(nibble_table const& table,
                                                                                octets_32 by) noexcept {
        using chars_32 = char __attribute__((vector_size(32)));
        return reinterpret_cast<octets_32>(__builtin_ia32_pshufb256(reinterpret_cast<chars_32>(load(table.octets)),
                                                                    reinterpret_cast<chars_32>(by)));
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] static mask top_bits(octets_32 of) noexcept {
        using chars_32 = char __attribute__((vector_size(32)));
        return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<chars_32>(of)));
    }

    octets_32 octets_;
    octets_32 rows_;
    octets_32 delimiters_;
};

#else

using octets_16 = unsigned char __attribute__((vector_size(16)));

/// Thirty-two octets, in two vectors.
class octet_block {
public:
    [[gnu::always_inline]] explicit octet_block(char const* text) noexcept
        : first_(load(text)), second_(load(text + 16)) {}

    template <char delimiter>
    [[nodiscard, gnu::always_inline]] mask is() const noexcept {
        constexpr auto octet = static_cast<unsigned char>(delimiter);
        return bits_of(reinterpret_cast<octets_16>(first_ == octet), reinterpret_cast<octets_16>(second_ == octet));
    }
    [[nodiscard, gnu::always_inline]] mask outside(nibble_table const& set) const noexcept {
        return bits_of(outside(set, first_), outside(set, second_));
    }

private:
    [[nodiscard, gnu::always_inline]] static octets_16 load(void const* octets) noexcept {
        octets_16 loaded;
        __builtin_memcpy(&loaded, octets, sizeof loaded);
        return loaded;
    }
    /// Each octet of `by` is less than 16.
    [[nodiscard, gnu::always_inline]] static octets_16 look_up(nibble_table const& table, octets_16 by) noexcept {
#if defined(__clang__)
        using chars_16 = signed char __attribute__((vector_size(16)));
        constexpr int of_unsigned_octets = 48;
        return reinterpret_cast<octets_16>(__builtin_neon_vqtbl1q_v(
            reinterpret_cast<chars_16>(load(table.octets)), reinterpret_cast<chars_16>(by), of_unsigned_octets));
#else
        return __builtin_shuffle(load(table.octets), by);
#endif
    }
    [[nodiscard, gnu::always_inline]] static octets_16 outside(nibble_table const& set, octets_16 octets) noexcept {
        return reinterpret_cast<octets_16>((look_up(set, octets & 15) & look_up(row_bits, octets >> 4)) == 0);
    }
    /// A bit of each octet, all of whose bits are alike.
    [[nodiscard, gnu::always_inline]] static mask bits_of(octets_16 first, octets_16 second) noexcept {
        constexpr octets_16 places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        auto const sums = sums_of_pairs(first & places, second & places);
        auto const sums_of_four = sums_of_pairs(sums, sums);
        auto const sums_of_eight = sums_of_pairs(sums_of_four, sums_of_four);
        using words = std::uint32_t __attribute__((vector_size(16)));
        return reinterpret_cast<words>(sums_of_eight)[0];
    }
    [[nodiscard, gnu::always_inline]] static octets_16 sums_of_pairs(octets_16 a, octets_16 b) noexcept {
        return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30) +
               __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    }

    octets_16 first_;
    octets_16 second_;
};

#endif

/// From 32 to 63 octets: the first 32 and the last 32, which overlap, so that nothing outside them is read.
class window {
public:
    [[gnu::always_inline, SIPURI_SIMD_TARGET]] window(char const* text, std::uint32_t size) noexcept
        : first_(text), last_(text + size - 32), last_at_(size - 32), end_(mask{1} << size) {}

    /// The bit behind the last octet.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask end() const noexcept { return end_; }

    template <char delimiter>
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask is() const noexcept {
        return first_.is<delimiter>() | last_.is<delimiter>() << last_at_;
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask outside(nibble_table const& set) const noexcept {
        return first_.outside(set) | last_.outside(set) << last_at_;
    }
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask within(nibble_table const& set) const noexcept {
        return ~outside(set) & (end_ - 1);
    }

    /// escaped = "%" HEXDIG HEXDIG
    ///
    /// The octets of which a "%" in front of them asks to be digits, and which are not.
    [[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] mask no_digits_behind(mask percent) const noexcept {
        if (percent == 0) return 0;
        return (percent << 1U | percent << 2U) & ~within(hexdigits);
    }

private:
    octet_block first_;
    octet_block last_;
    std::uint32_t last_at_;
    mask end_;
};

// --- The productions, in the order in which they stand ---------------------------------------------------------------
//
// What the masks know to be right is right; all else, be it wrong or only rare, is left to the scanner.

/// IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
/// dec-octet   = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
///
/// What starts at `start`, holds `dots`, and stops at `stop`; nothing in it but letters, digits, "-" and ".".
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline bool is_ipv4(char const* text, mask start, mask stop,
                                                                        mask dots) noexcept {
    auto stops = dots | stop;
    if (std::popcount(stops) != 4) return false;
    auto begin = place_of(start);
    std::uint64_t wrong = 0;
    for (int group = 0; group != 4; ++group) {
        auto const end = place_of(stops);
        auto const bits = 8 * (end - begin);
        if (bits - 8 > 16) return false;
        // As digits, the last one in the lowest octet, they compare like the number that they are.
        std::uint32_t octets;
        __builtin_memcpy(&octets, text + end - 4, 4);
        auto const beyond = std::int64_t{1} << bits;
        auto const digits = (__builtin_bswap32(octets) ^ 0x30303030) & (beyond - 1);
        wrong |= static_cast<std::uint64_t>((digits + 0x06060606) & 0xF0F0F0F0);
        wrong |= static_cast<std::uint64_t>((0x020505 - digits) | (digits - (beyond >> 9))) >> 63U;
        stops &= stops - 1;
        begin = end + 1;
    }
    return wrong == 0;
}

/// port = 1*DIGIT
///
/// The number of one to five digits that end at `end`, with eight octets in front of it; too great if they are none.
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline std::uint64_t number_of(char const* end,
                                                                                  std::uint32_t size) noexcept {
    std::uint64_t octets;
    __builtin_memcpy(&octets, end - 8, 8);
    auto digits = (octets ^ 0x3030303030303030U) & (~std::uint64_t{0} << (64 - 8 * size));
    if (((digits | (digits + 0x0606060606060606U)) & 0xF0F0F0F0F0F0F0F0U) != 0) return ~std::uint64_t{0};
    // First to pairs, then all four pairs, in the upper half.
    digits = digits * 10 + (digits >> 8U);
    constexpr std::uint64_t pairs = 0x000000FF000000FF;
    return ((digits & pairs) * (100 + (1000000ULL << 32U)) + (digits >> 16U & pairs) * (1 + (10000ULL << 32U))) >> 32U;
}

/// What is known of the fields in front of a window.
struct progress {
    bool in_headers = false;
    bool delimiter = false;  ///< the last octet must not be the last of its field
    bool open = false;       ///< the last octet is of a parameter's value, or of a header's name
};

/// uri-parameters = *( ";" uri-parameter )
/// uri-parameter  = pname [ "=" pvalue ]
/// headers        = "?" header *( "&" header )
/// header         = hname "=" hvalue
///
/// What is wrong from `begin` on, given `known`, all octets but those that stand behind a window at which the text does
/// not end. Gives the "?", where there is one.
[[nodiscard, gnu::always_inline, SIPURI_SIMD_TARGET]] inline mask wrong_fields(window const& in, mask begin, mask known,
                                                                            progress& before,
                                                                            mask& question) noexcept {
    auto const end = in.end();
    auto const semicolons = in.is<';'>();
    auto const equals = in.is<'='>();
    auto wrong = (in.outside(field_octets) | in.no_digits_behind(in.is<'%'>())) & (0 - begin);

    question = before.in_headers ? begin : next(in.is<'?'>() | end, begin);
    if (!before.in_headers) {
        auto const parameters = question - begin;
        auto const values = equals & parameters;
        auto const marks = (semicolons | equals) & parameters;
        auto const others = parameters ^ marks;
        // Behind each delimiter stands another octet, and from each "=" on there is none up to the next ";".
        auto const behind = marks << 1U | (before.delimiter ? begin : 0);
        auto const stops = ((values << 1U | (before.open ? begin : 0)) + others) & ~others;
        wrong |= (behind & ~others) | (stops & values);
        before.delimiter = (behind & end) != 0;
        before.open = (stops & end) != 0;
    }
    if (question != end) {
        auto const headers = end - question;
        auto const names = (in.is<'&'>() & headers) | (before.in_headers ? 0 : question);
        auto const values = equals & headers;
        auto const others = headers ^ (names | values);
        // A name has an octet at least, and stops at a "=" that no other name stops at.
        auto const behind = names << 1U | (before.in_headers && before.delimiter ? begin : 0);
        auto const stops = ((names << 1U | (before.in_headers && before.open ? begin : 0)) + others) & ~others;
        wrong |= (semicolons & headers) | (behind & ~others) | (stops ^ values);
        before = {.in_headers = true, .delimiter = (behind & end) != 0, .open = (stops & end) != 0};
    }
    return wrong & known;
}

/// Where the parameters end, if from `at` on there is nothing but parameters and headers; else nothing.
[[nodiscard, gnu::noinline, SIPURI_SIMD_TARGET]] inline std::uint32_t long_fields(std::string_view text,
                                                                                std::uint32_t at) noexcept {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto parameters_end = size;
    progress before;
    while (at != size) {
        // Two octets once more, so that each "%" is in one window with its digits; the last window ends with the text.
        auto const from = size - at < most - 2 ? size - most : at - 2;
        window const in{text.data() + from, most};
        auto const known = from + most == size ? ~mask{0} : in.end() - 1;
        bool const in_headers = before.in_headers;
        mask question = 0;
        if (wrong_fields(in, mask{1} << (at - from), known, before, question) != 0) return 0;
        if (before.in_headers && !in_headers) parameters_end = from + place_of(question);
        at = from + most;
    }
    return parameters_end;
}

/// A host of any other kind; none, which no host is, where it is wrong.
[[nodiscard, gnu::noinline]] inline host_extent other_host(std::string_view text, std::uint32_t begin,
                                                           options allowed) noexcept {
    host_extent found{begin, host_kind::name, {}};
    error fault;
    if (!read_host(text, found, allowed, fault)) found.end = 0;
    return found;
}

/// SIP-URI  = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
/// SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
///
/// RFC 3261, section 25.1. False where the masks do not tell.
[[nodiscard, SIPURI_SIMD_TARGET]] inline bool read(std::string_view text, options allowed, components& found) noexcept {
    if (text.size() > 0xFFFFFFFFU) return false;
    auto const size = static_cast<std::uint32_t>(text.size());

    // "sip:" / "sips:"
    std::uint32_t letters;
    __builtin_memcpy(&letters, text.data(), 4);
    std::uint32_t scheme_end = 3;
    if ((letters | 0x00202020U) != 0x3A706973U) {
        if ((letters | 0x20202020U) != 0x73706973U || text[4] != ':') return false;
        scheme_end = 4;
    }
    window const in{text.data(), size < most ? size : most};
    auto const end = in.end();

    // userinfo = user [ ":" password ] "@"
    auto const begin = mask{2} << scheme_end;
    auto const at_signs = in.is<'@'>();
    auto const at = lowest(at_signs);
    auto const start = at != 0 ? at << 1U : begin;
    auto const userinfo = start - begin;
    auto const host_begin = place_of(start);
    auto user_end = host_begin - (at != 0 ? 1 : 0);
    auto wrong = (at_signs & begin) | in.no_digits_behind(in.is<'%'>() & userinfo);
    if (auto const others = (in.outside(user_octets) ^ at) & userinfo; others != 0) {
        auto const colon = lowest(others);
        user_end = place_of(colon);
        if (text[user_end] != ':') return false;
        wrong |= (colon & begin) | ((in.outside(password_octets) ^ at) & (start - (colon << 1U)));
    }

    // hostname    = *( domainlabel "." ) toplabel [ "." ]
    // domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
    // toplabel    = ALPHA / ALPHA *( alphanum / "-" ) alphanum
    auto const hostname = in.within(hostname_octets);
    auto const stop = (start + hostname) & ~hostname;
    auto const host = stop - start;
    auto const dots = in.is<'.'>();
    auto const hyphens = in.is<'-'>();
    wrong |= (dots << 1U | start) & (dots | hyphens) & host;
    wrong |= hyphens & ~((hostname & ~dots) >> 1U) & host;
    if (wrong != 0) return false;
    auto const top_label = static_cast<std::uint32_t>(std::bit_width((dots & host >> 1U) | start >> 1U));
    host_extent host_found{place_of(stop), host_kind::name, {}};
    auto const stops = in.is<';'>() | in.is<'?'>() | end;
    if (host == 0 || text[top_label] <= '9') {
        if (is_ipv4(text.data(), start, stop, dots & host)) {
            host_found.kind = host_kind::ipv4;
        } else {
            host_found = other_host(text, host_begin, allowed);
            if (host_found.end == 0 || host_found.end >= most) return false;
        }
    }

    // hostport = host [ ":" port ]
    auto const fields = next(stops, mask{1} << host_found.end);
    auto const port_end = place_of(fields);
    std::uint64_t port = 0;
    if (port_end != host_found.end) {
        auto const digits = port_end - host_found.end - 1;
        if (text[host_found.end] != ':' || digits - 1 > 4 || port_end < 8) return false;
        port = number_of(text.data() + port_end, digits);
        if (port > 0xFFFF) return false;
    }

    std::uint32_t parameters_end = 0;
    if (size <= most) {
        progress before;
        mask question = 0;
        if (wrong_fields(in, fields, ~mask{0}, before, question) != 0) return false;
        parameters_end = place_of(question);
    } else {
        if (fields == end) return false;
        parameters_end = long_fields(text, port_end);
        if (parameters_end == 0) return false;
    }
    found = {.scheme_end = scheme_end,
             .user_end = user_end,
             .host_begin = host_begin,
             .host_end = host_found.end,
             .port_end = port_end,
             .parameters_end = parameters_end,
             .port = static_cast<std::uint16_t>(port),
             .kind = host_found.kind,
             .used = host_found.used};
    return true;
}

}  // namespace detail

#else
namespace detail {

/// Here no masks tell anything.
[[nodiscard]] constexpr bool read(std::string_view, options, components&) noexcept { return false; }

}  // namespace detail
#endif

/// The instructions to read with.
enum class level : std::uint8_t {
    scalar,  ///< what sipuri::parse() is compiled to
    avx2,    ///< x86-64 with AVX2, BMI1, BMI2 and POPCNT
    neon,    ///< AArch64
};

/// True if this program has the code for a level and this processor the instructions.
[[nodiscard]] inline bool available(level how) noexcept {
#if defined(SIPURI_SIMD_TARGET) && defined(__x86_64__)
    if (how == level::avx2) {
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
               __builtin_cpu_supports("popcnt");
    }
#elif defined(SIPURI_SIMD_TARGET)
    if (how == level::neon) return true;
#endif
    return how == level::scalar;
}

/// The fastest level that is available: ask once, and hand it to parse().
[[nodiscard]] inline level best() noexcept {
    for (auto const how : {level::avx2, level::neon}) {
        if (available(how)) return how;
    }
    return level::scalar;
}

/// Reads a whole text as a SIP or SIPS URI, as sipuri::parse() does: with the same result for every text.
///
/// `how` must be available. Texts below 32 octets and malformed ones are left to sipuri::parse(); so is all in constant
/// evaluation. The view borrows `text`. Reads nothing outside it. Allocates nothing. Linear.
[[nodiscard]] constexpr result<uri_view> parse(level how, std::string_view text SIPURI_LIFETIMEBOUND,
                                               options allowed = {}) noexcept {
    if (!std::is_constant_evaluated() && how != level::scalar && text.size() >= detail::fewest) {
        components parts;
        if (detail::read(text, allowed, parts)) return sipuri::detail::access::make<uri_view>(text, parts);
    }
    return sipuri::parse(text, allowed);
}
template <sipuri::detail::owning_temporary Text>
constexpr result<uri_view> parse(level, Text&&, options = {}) = delete;

/// The same, at the level best(): which it asks for every text.
[[nodiscard]] constexpr result<uri_view> parse(std::string_view text SIPURI_LIFETIMEBOUND,
                                               options allowed = {}) noexcept {
    return simd::parse(std::is_constant_evaluated() ? level::scalar : best(), text, allowed);
}
template <sipuri::detail::owning_temporary Text>
constexpr result<uri_view> parse(Text&&, options = {}) = delete;

/// True if parse() would give a URI.
[[nodiscard]] constexpr bool can_parse(level how, std::string_view text, options allowed = {}) noexcept {
    return simd::parse(how, text, allowed).has_value();
}
/// The same, at the level best().
[[nodiscard]] constexpr bool can_parse(std::string_view text, options allowed = {}) noexcept {
    return simd::parse(text, allowed).has_value();
}

}  // namespace simd
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#undef SIPURI_SIMD_TARGET

#endif
