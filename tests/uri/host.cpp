// host = hostname / IPv4address / IPv6reference. RFC 3261, section 25.1, with the addresses of RFC 5954.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/parse.hpp"
#include "../data/text.hpp"
#include "../support.hpp"

#include <sipuri/uri/view.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::host_kind;
using sipuri::options;
using text = std::string_view;
using cases::spelt;
using cases::times;

/// An IPv4 address, and its octets in network order.
struct ipv4_case {
    text id{};
    text input{};
    std::array<std::uint8_t, 4> octets{};
    bool multicast = false;
};

// clang-format off
constexpr ipv4_case ipv4_addresses[] = {
    {"a host",              "192.0.2.4",       {192, 0, 2, 4}},
    {"zero",                "0.0.0.0",         {0, 0, 0, 0}},
    {"the largest",         "255.255.255.255", {255, 255, 255, 255}},
    {"every dec-octet (1)", "9.10.99.100",     {9, 10, 99, 100}},
    {"every dec-octet (2)", "199.200.249.250", {199, 200, 249, 250}},
    {"before multicast",    "223.255.255.255", {223, 255, 255, 255}},
    {"first multicast",     "224.0.0.0",       {224, 0, 0, 0},       true},
    {"last multicast",      "239.255.255.255", {239, 255, 255, 255}, true},
    {"after multicast",    "240.0.0.0",       {240, 0, 0, 0}},
};
// clang-format on

constexpr bool is_ipv4(ipv4_case const& row) {
    auto const host = sipuri::parse_host(row.input);
    return host && host->kind() == host_kind::ipv4 && host->text() == row.input && host->ipv4() == row.octets &&
           !host->ipv6() && !host->zone() && host->is_multicast() == row.multicast;
}

/// An IPv6 reference, and its octets in network order.
struct ipv6_case {
    text id{};
    text input{};
    std::array<std::uint8_t, 16> octets{};
    bool multicast = false;
};

// Each alternative of IPv6address in RFC 5954, section 4.1, in its order and at both its ends.
// clang-format off
constexpr ipv6_case ipv6_addresses[] = {
    {"6( h16 ':' ) ls32",    "[1:2:3:4:5:6:7:8]",       {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"... IPv4address",      "[1:2:3:4:5:6:7.8.9.10]",  {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 7, 8, 9, 10}},
    {"'::' 5",               "[::2:3:4:5:6:7:8]",       {0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"... IPv4address",      "[::2:3:4:5:6:7.8.9.10]",  {0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 7, 8, 9, 10}},
    {"'::' 4",               "[::3:4:5:6:7:8]",         {0, 0, 0, 0, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"h16 '::' 4",           "[1::3:4:5:6:7:8]",        {0, 1, 0, 0, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"'::' 3",               "[::4:5:6:7:8]",           {0, 0, 0, 0, 0, 0, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"2 '::' 3",             "[1:2::4:5:6:7:8]",        {0, 1, 0, 2, 0, 0, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"'::' 2",               "[::5:6:7:8]",             {0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"3 '::' 2",             "[1:2:3::5:6:7:8]",        {0, 1, 0, 2, 0, 3, 0, 0, 0, 5, 0, 6, 0, 7, 0, 8}},
    {"'::' 1",               "[::6:7:8]",               {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 7, 0, 8}},
    {"4 '::' 1",             "[1:2:3:4::6:7:8]",        {0, 1, 0, 2, 0, 3, 0, 4, 0, 0, 0, 6, 0, 7, 0, 8}},
    {"... IPv4address",      "[1:2:3:4::6:7.8.9.10]",   {0, 1, 0, 2, 0, 3, 0, 4, 0, 0, 0, 6, 7, 8, 9, 10}},
    {"'::' ls32",            "[::7:8]",                 {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 8}},
    {"... IPv4address",      "[::7.8.9.10]",            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 9, 10}},
    {"5 '::' ls32",          "[1:2:3:4:5::7:8]",        {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 0, 0, 7, 0, 8}},
    {"... IPv4address",      "[1:2:3:4:5::7.8.9.10]",   {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 0, 7, 8, 9, 10}},
    {"'::' h16",             "[::8]",                   {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8}},
    {"6 '::' h16",           "[1:2:3:4:5:6::8]",        {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 0, 0, 8}},
    {"'::'",                 "[::]",                    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
    {"7 '::'",               "[1:2:3:4:5:6:7::]",       {0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0}},

    {"documentation",        "[2001:db8::9:1]",         {0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 1}},
    {"the same, zeros",      "[2001:0DB8::0009:01]",    {0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 1}},
    {"IPv4-mapped",          "[::ffff:192.0.2.128]",    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 128}},
    {"the same, hex",        "[::FFFF:c000:280]",       {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 128}},
    {"the largest",          "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
     {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}, true},
    {"multicast",            "[ff02::1]",               {0xFF, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, true},
    {"mapped multicast",     "[::ffff:224.0.0.1]",      {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 224, 0, 0, 1}},
};
// clang-format on

constexpr bool is_ipv6(ipv6_case const& row) {
    auto const host = sipuri::parse_host(row.input);
    return host && host->kind() == host_kind::ipv6 && host->text() == row.input && host->ipv6() == row.octets &&
           !host->ipv4() && !host->zone() && host->is_multicast() == row.multicast;
}

/// A host name, and the leniencies that it needs.
struct name_case {
    text id{};
    text input{};
    options needed{};
};

// hostname = *( domainlabel "." ) toplabel [ "." ]: no limit but the grammar's.
// clang-format off
constexpr name_case names[] = {
    {"a toplabel",               "a"},
    {"two labels",               "example.com"},
    {"in any case",              "EXAMPLE.Com"},
    {"a dot at the end",         "example.com."},
    {"a label of digits",        "1.example"},
    {"labels of digits",         "192.0.2.1.example"},
    {"digits in the toplabel",   "h.a1"},
    {"hyphens within a label",   "a--b.c-d"},
    {"a label of 64 octets",     spelt<times<"a", 64>, ".example">},
    {"a name of 256 octets",     spelt<times<"abc.", 64>>},
    {"'_' within a label",       "at_lanta.com",   {.underscore = true}},
    {"'_' at its beginning",     "_sip._udp.h",    {.underscore = true}},
    {"'_' at its end",           "a_.h",           {.underscore = true}},
};
// clang-format on

constexpr bool is_name(name_case const& row) {
    auto const host = sipuri::parse_host(row.input, row.needed);
    bool const strict = sipuri::parse_host(row.input).has_value();
    return host && host->kind() == host_kind::name && host->text() == row.input && !host->ipv4() && !host->ipv6() &&
           !host->zone() && !host->is_multicast() && strict == (row.needed == options{});
}

/// An IPv6 reference with a zone identifier, which RFC 5954 does not have: accepted by its name only.
struct zone_case {
    text id{};
    text input{};
    text zone{};
};

constexpr zone_case zones[] = {
    {"an interface", "[fe80::1%25eth0]", "eth0"},
    {"a number", "[fe80::1%252]", "2"},
    {"with an escape", "[fe80::1%25en%2F0]", "en/0"},
};

constexpr bool has_zone(zone_case const& row) {
    auto const host = sipuri::parse_host(row.input, {.zone = true});
    return host && host->kind() == host_kind::ipv6 && host->text() == row.input && host->zone() &&
           host->zone()->decoded() == row.zone && host->ipv6() == sipuri::parse_host("[fe80::1]")->ipv6() &&
           !sipuri::parse_host(row.input) && !sipuri::parse_host(row.input, {.underscore = true});
}

/// One that is not even then.
struct no_zone_case {
    text id{};
    text input{};
    error expected{};
};

constexpr no_zone_case no_zones[] = {
    {"nothing", "[fe80::1%25]", {errc::empty, component::host, 11, 0}},
    {"as everybody else writes it", "[fe80::1%eth0]", {errc::zone, component::host, 8, 1}},
    {"another octet", "[fe80::1%25a/b]", {errc::invalid_character, component::host, 12, 1}},
    {"half an escape", "[fe80::1%25a%4]", {errc::invalid_escape, component::host, 12, 2}},
};

constexpr bool has_no_zone(no_zone_case const& row) {
    return sipuri::parse_host(row.input, {.zone = true}).error() == row.expected;
}

/// The host of every URI of the table is a host by itself, of the kind that its first octets show.
constexpr bool stands_alone(cases::parse_case const& row) {
    if (!row.expected) return true;
    auto const host = sipuri::parse_host(row.expected->host);
    if (!host || host->text() != row.expected->host) return false;
    bool const bracketed = row.expected->host.starts_with('[');
    bool const numeric = row.expected->host.find_first_not_of("0123456789.") == text::npos;
    return host->kind() == (bracketed ? host_kind::ipv6 : numeric ? host_kind::ipv4 : host_kind::name);
}

/// A name with a leading digit in its last label, and what it is with the option.
struct digit_case {
    std::string_view id;
    std::string_view input;
    sipuri::errc code = sipuri::errc::none;  ///< with the option; none for a valid host
};
constexpr digit_case leading_digits[]{
    {"a container", "0fb38bfd0a0d"},
    {"under a domain", "a.1b"},
    {"a dot at the end", "a.1b."},
    {"hyphens", "1-2"},
    {"a number", "2002", sipuri::errc::out_of_range},
    {"a number at the end", "a.1", sipuri::errc::numeric_top_label},
    {"likewise, with a dot", "a.12.", sipuri::errc::numeric_top_label},
    {"an address that is none", "1.2.3.400", sipuri::errc::out_of_range},
    {"too many groups", "1.2.3.4.5", sipuri::errc::invalid_ipv4},
    {"a hyphen at the end", "1a-", sipuri::errc::unexpected_end},
};
constexpr bool is_by_the_option(digit_case const& row) {
    auto const strict = sipuri::parse_host(row.input);
    auto const lenient = sipuri::parse_host(row.input, {.leading_digit = true});
    if (strict) return false;
    if (row.code != sipuri::errc::none) {
        return !lenient && lenient.error() == strict.error() && strict.error().code == row.code;
    }
    return lenient && lenient->kind() == sipuri::host_kind::name && lenient->text() == row.input;
}
static_assert(sipuri::parse("sip:a@0fb38bfd0a0d:5060", {.leading_digit = true})->used().leading_digit);
static_assert(!sipuri::parse("sip:a@h:5060", {.leading_digit = true})->used().leading_digit);
static_assert(!sipuri::parse("sip:a@1.2.3.4", {.leading_digit = true})->used().leading_digit);

}  // namespace

TEST_CASE("host: a last label with a leading digit, by an option") {
    tests::every_row<leading_digits, is_by_the_option>();
}

TEST_CASE("host: IPv4address") { tests::every_row<ipv4_addresses, is_ipv4>(); }

TEST_CASE("host: IPv6reference") { tests::every_row<ipv6_addresses, is_ipv6>(); }

TEST_CASE("host: hostname, and \"_\" where it is let in") { tests::every_row<names, is_name>(); }

TEST_CASE("host: a zone identifier where it is let in") {
    tests::every_row<zones, has_zone>();
    tests::every_row<no_zones, has_no_zone>();
}

TEST_CASE("host: the host of a URI is a host by itself") { tests::every_row<cases::parse, stands_alone>(); }
