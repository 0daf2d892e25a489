// Plain text becomes a URI: escaped where it must be, refused where it cannot be, and never more than fits.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/escape.hpp"
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/view.hpp>
#include <sipuri/uri/write.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::fields;
using text = std::string_view;
using output = sipuri::fixed_text<256>;

/// Where a component is written into, and read from again.
constexpr std::optional<sipuri::encoded_view> written_as(component where, text plain, output& out) {
    sipuri::parameter parameter{"p", "v"};
    sipuri::header header{"h", "v"};
    fields parts{.user = "u", .host = "h", .parameters = {&parameter, 1}, .headers = {&header, 1}};
    switch (where) {
        case component::user: parts.user = plain; break;
        case component::password: parts.password = plain; break;
        case component::parameter_name: parameter.name = plain; break;
        case component::parameter_value: parameter.value = plain; break;
        case component::header_name: header.name = plain; break;
        default: header.value = plain; break;
    }
    if (!sipuri::write(parts, out)) return std::nullopt;
    auto const uri = sipuri::parse(out.view());
    if (!uri) return std::nullopt;
    switch (where) {
        case component::user: return uri->user();
        case component::password: return uri->password();
        case component::parameter_name: return (*uri->parameters().begin()).name();
        case component::parameter_value: return (*uri->parameters().begin()).value();
        case component::header_name: return (*uri->headers().begin()).name();
        default: return (*uri->headers().begin()).value();
    }
}

/// A plain text appears in its component with the fewest escapes, and decodes to what it was.
constexpr bool is_escaped(cases::escape_case const& row) {
    output out;
    auto const written = written_as(row.where, row.plain, out);
    return written && written->encoded() == row.escaped && written->decoded() == row.plain;
}

/// The octets that may appear raw, as two masks: bit n for octet n, and bit n for octet 64 + n.
struct raw_case {
    text id{};
    component where = component::user;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
};

// RFC 3261, section 25.1, worked out by hand.
constexpr raw_case raw_sets[] = {
    {"user", component::user, 0xABFFFFD200000000, 0x47FFFFFE87FFFFFE},
    {"password", component::password, 0x23FF7FD200000000, 0x47FFFFFE87FFFFFE},
    {"parameter name", component::parameter_name, 0x07FFEFD200000000, 0x47FFFFFEAFFFFFFE},
    {"parameter value", component::parameter_value, 0x07FFEFD200000000, 0x47FFFFFEAFFFFFFE},
    {"header name", component::header_name, 0x87FFEF9200000000, 0x47FFFFFEAFFFFFFE},
    {"header value", component::header_value, 0x87FFEF9200000000, 0x47FFFFFEAFFFFFFE},
};

constexpr bool octet_is_written(raw_case const& row, unsigned octet) {
    constexpr text digits = "0123456789ABCDEF";
    bool const raw = octet < 128 && ((octet < 64 ? row.low >> octet : row.high >> (octet - 64)) & 1U) != 0;
    char const plain = static_cast<char>(octet);
    char const escape[]{'%', digits[octet >> 4U], digits[octet & 15U]};
    output out;
    auto const written = written_as(row.where, {&plain, 1}, out);
    return written && written->encoded() == (raw ? text{&plain, 1} : text{escape, 3}) &&
           written->decoded() == text{&plain, 1};
}

/// Each of the 256 octets, raw or escaped, is read back as it was.
constexpr bool every_octet_is_written(raw_case const& row) {
    for (unsigned octet = 0; octet != 256; ++octet) {
        if (!octet_is_written(row, octet)) return false;
    }
    return true;
}

constexpr sipuri::parameter no_name[]{{"lr", std::nullopt}, {"", std::nullopt}};
constexpr sipuri::parameter no_name_but_value[]{{"", "x"}};
constexpr sipuri::parameter no_value[]{{"lr", std::nullopt}, {"x", ""}};
constexpr sipuri::header unnamed[]{{"a", ""}, {"", "x"}};

/// What no URI can hold, and what is said of it.
struct refused_case {
    text id{};
    fields parts{};
    error fault{};
};

// clang-format off
constexpr refused_case refused[] = {
    {"a user may not be empty",        {.user = "", .host = "h"}, {errc::empty, component::user, 0, 0}},
    {"a password needs a user",        {.password = "x", .host = "h"}, {errc::empty, component::user, 0, 0}},
    {"so does an empty one",           {.password = "", .host = "h"}, {errc::empty, component::user, 0, 0}},
    {"no host",                        {}, {errc::empty, component::host, 0, 0}},
    {"a user, but no host",            {.user = "u"}, {errc::empty, component::host, 0, 0}},
    {"a host is never escaped",        {.host = "h%61"}, {errc::invalid_character, component::host, 1, 1}},
    {"a host with a port",             {.host = "h:5060"}, {errc::invalid_character, component::host, 1, 1}},
    {"a host with a parameter",        {.host = "h;lr"}, {errc::invalid_character, component::host, 1, 1}},
    {"a host with headers",            {.host = "h?a=b"}, {errc::invalid_character, component::host, 1, 1}},
    {"a host with a user",             {.host = "u@h"}, {errc::invalid_character, component::host, 1, 1}},
    {"a host with a line break",       {.host = "h\r\n"}, {errc::invalid_character, component::host, 1, 1}},
    {"an underscore",                  {.host = "a_b"}, {errc::underscore, component::host, 1, 1}},
    {"no brackets",                    {.host = "::1;lr"}, {errc::missing_brackets, component::host, 0, 3}},
    {"a zone",                         {.host = "[fe80::1%25a]"}, {errc::zone, component::host, 8, 1}},
    {"too large a group",              {.host = "192.0.2.256"}, {errc::out_of_range, component::host, 8, 3}},
    {"a parameter without a name",     {.host = "h", .parameters = no_name},
     {errc::empty, component::parameter_name, 0, 0}},
    {"only a value",                   {.host = "h", .parameters = no_name_but_value},
                                       {errc::empty, component::parameter_name, 0, 0}},
    {"an empty value",                 {.host = "h", .parameters = no_value},
     {errc::empty, component::parameter_value, 0, 0}},
    {"a header without a name",        {.host = "h", .headers = unnamed}, {errc::empty, component::header_name, 0, 0}},
};
// clang-format on

constexpr bool is_refused(refused_case const& row) {
    sipuri::fixed_text<64> out;
    auto const written = sipuri::write(row.parts, out);
    return !written && written.error() == row.fault && out.size() == 0;
}

constexpr sipuri::parameter two_parameters[]{{"transport", "tcp"}, {"lr", std::nullopt}};
constexpr sipuri::header two_headers[]{{"subject", "project x"}, {"priority", ""}};

/// Parts, and the text that they make.
struct written_case {
    text id{};
    fields parts{};
    text expected{};
};

// clang-format off
constexpr written_case written[] = {
    {"a host is enough",     {.host = "h"}, "sip:h"},
    {"its case is kept",     {.host = "H.Example."}, "sip:H.Example."},
    {"IPv4",                 {.host = "192.0.2.1", .port = 0}, "sip:192.0.2.1:0"},
    {"IPv6",                 {.host = "[2001:DB8::1]", .port = 65535}, "sip:[2001:DB8::1]:65535"},
    {"sips",                 {.scheme = sipuri::scheme::sips, .user = "a", .host = "h"}, "sips:a@h"},
    {"an empty password",    {.user = "a", .password = "", .host = "h"}, "sip:a:@h"},
    {"an escape is text",    {.user = "%41", .host = "h"}, "sip:%2541@h"},
    {"all of it",            {.scheme = sipuri::scheme::sips, .user = "alice", .password = "a:b", .host = "atlanta.com",
                              .port = 5061, .parameters = two_parameters, .headers = two_headers},
     "sips:alice:a%3Ab@atlanta.com:5061;transport=tcp;lr?subject=project%20x&priority="},
};
// clang-format on

constexpr bool is_written(written_case const& row) {
    output out;
    auto const size = sipuri::write(row.parts, out);
    return size && *size == row.expected.size() && out.view() == row.expected;
}

constexpr bool keeps_its_room(written_case const& row) {
    return laws::keeps_every_size([&](auto&& out) { return sipuri::write(row.parts, out); }, sipuri::unbounded);
}

template <class Row>
void each_uri_keeps_its_room(Row const& table) {
    for (auto const& row : table) {
        auto const uri = sipuri::parse(row.input);
        if (!uri) continue;
        INFO(row.id, ": ", tests::printable(row.input));
        if (uri->text().size() < 400) CHECK(laws::name(laws::write_keeps_every_room(*uri)) == "");
        CHECK(laws::name(laws::writes_what_was_read(*uri)) == "");
    }
}

// The four parts by themselves, each with a writer of its own.
constexpr bool parts_are_written() {
    output out;
    return sipuri::write_user("j@s0n", out) && sipuri::write_parameters(two_parameters, out) &&
           sipuri::write_headers(two_headers, out) && sipuri::write_transport(sipuri::transport::wss, out) &&
           out.view() == "j%40s0ntransport=tcp;lrsubject=project%20x&priority=wss";
}
constexpr bool parts_are_refused() {
    output out;
    return sipuri::write_user("", out).error() == error{errc::empty, component::user, 0, 0} &&
           sipuri::write_parameters(no_value, out).error() == error{errc::empty, component::parameter_value, 0, 0} &&
           sipuri::write_headers(unnamed, out).error() == error{errc::empty, component::header_name, 0, 0} &&
           sipuri::write_transport(sipuri::transport::other, out).error() ==
               error{errc::empty, component::parameter_value, 0, 0} &&
           *sipuri::write_parameters({}, out) == 0 && *sipuri::write_headers({}, out) == 0 && out.size() == 0;
}

// A text that does not fit says how much it needs, in every kind of room that has an end.
constexpr bool rooms_are_too_small() {
    fields const parts{.user = "alice", .host = "atlanta.com"};
    error const expected{errc::no_space, component::output, 0, 21};
    std::array<char, 20> octets{};
    char plain[20]{};
    sipuri::fixed_text<20> fixed;
    return sipuri::write(parts, octets).error() == expected && sipuri::write(parts, plain).error() == expected &&
           sipuri::write(parts, std::span{octets}).error() == expected &&
           sipuri::write(parts, std::span<char>{}).error() == expected &&
           sipuri::write(parts, fixed).error() == expected;
}

}  // namespace

TEST_CASE("write: the fewest escapes that a component needs") { tests::every_row<cases::escape, is_escaped>(); }

TEST_CASE("write: each of the 256 octets in each component") { tests::every_row<raw_sets, every_octet_is_written>(); }

TEST_CASE("write: whole URIs") {
    tests::every_row<written, is_written>();
    tests::every_row<written, keeps_its_room>();
}

TEST_CASE("write: what no URI can hold is refused, and nothing is written") { tests::every_row<refused, is_refused>(); }

TEST_CASE("write: the parts by themselves, and rooms that are too small") {
    CHECK_TWICE(parts_are_written());
    CHECK_TWICE(parts_are_refused());
    CHECK_TWICE(rooms_are_too_small());
}

TEST_CASE("write: a span of every size, for every URI of the tables") {
    each_uri_keeps_its_room(cases::parse);
    each_uri_keeps_its_room(cases::param);
    each_uri_keeps_its_room(cases::header);
}

TEST_CASE("write: a span of every size, where every octet must be escaped") {
    CHECK_TWICE(!laws::escaped_throughout_keeps_every_size("%", 1));
    for (text const octets : {"%", "\xFF\x80", "@@@@@", "%%%%%%%%%%%%%%%%%"}) {
        for (std::size_t const count : {0U, 1U, 2U, 3U}) {
            CHECK(laws::name(laws::escaped_throughout_keeps_every_size(octets, count)) == "");
        }
    }
}

TEST_CASE("write: strings are appended to, iterators advanced, counters count") {
    fields const parts{.user = "alice", .host = "atlanta.com"};
    std::string string = "<";
    CHECK(*sipuri::write(parts, string) == 21);
    CHECK(*sipuri::write(parts, string) == 21);
    CHECK(string == "<sip:alice@atlanta.comsip:alice@atlanta.com");

    std::list<char> list;
    CHECK(*sipuri::write(parts, std::back_inserter(list)) == 21);
    CHECK(std::string(list.begin(), list.end()) == "sip:alice@atlanta.com");

    sipuri::counting_sink count;
    CHECK(*sipuri::write(parts, count) == 21);
    CHECK(count.size() == 21);

    sipuri::fixed_text<42> fixed;
    CHECK(sipuri::write(parts, fixed));
    CHECK(sipuri::write(parts, fixed));
    CHECK(!sipuri::write(parts, fixed));
    CHECK(fixed.view() == "sip:alice@atlanta.comsip:alice@atlanta.com");
}
