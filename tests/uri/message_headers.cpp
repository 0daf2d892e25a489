// What of a URI may enter a message: no header that is dangerous, no octet that could end a line.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/header.hpp"
#include "../data/parse.hpp"
#include "../support.hpp"

#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/message_headers.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::error;
using sipuri::header_policy;
using text = std::string_view;

/// Headers, and the names of those that may enter, each followed by a space; or why none may.
struct message_case {
    text id{};
    text input{};
    text kept{};
    error fault{};
};

constexpr error control(std::uint32_t offset, std::uint32_t length) {
    return {errc::control_character, component::header_value, offset, length};
}
constexpr error no_token(std::uint32_t offset, std::uint32_t length) {
    return {errc::invalid_name, component::header_name, offset, length};
}

// clang-format off
constexpr message_case messages[] = {
    {"none",                          "",                                   ""},
    {"all",                           "Subject=x&Priority=&X-a=%40",        "Subject Priority X-a "},
    {"a name twice",                  "X-a=1&X-a=2",                        "X-a X-a "},
    {"dangerous ones are left out",   "From=x&Subject=y&Via=z",             "Subject "},
    {"at either end, and only they",  "Route=x&Call-ID=y",                  ""},
    {"escaped",                       "F%72om=x&%52oute=y&to=z",            "to "},
    {"compact",                       "f=x&i=y&v=z&m=a&k=b&s=c",            "s "},
    {"in any case",                   "RECORD-route=x&cseq=1&CONTACT=*",    ""},
    {"one may verify",                "Content-Type=text/plain&Date=x",     "Content-Type Date "},
    {"the body",                      "body=a%0D%0Ab%00&Subject=x",         "body Subject "},
    {"the body by another spelling",  "BOD%59=%0a",                         "BOD%59 "},
    {"octets above ASCII are text",   "Subject=%C3%A9%FF",                  "Subject "},
    {"every octet of a token",        "-.!%25*_+%60'~aZ09=x",               "-.!%25*_+%60'~aZ09 "},

    // a value that would become a line of its own
    {"CR LF and a Route",             "Subject=hi%0d%0aRoute:%20%3Csip:evil%3E", {}, control(10, 3)},
    {"LF alone",                      "Subject=a%0A",                       {}, control(9, 3)},
    {"CR alone",                      "Subject=%0Da",                       {}, control(8, 3)},
    {"NUL",                           "Subject=a%00b",                      {}, control(9, 3)},
    {"TAB folds no line",             "Subject=a%09b",                      {}, control(9, 3)},
    {"DEL",                           "Subject=%7F",                        {}, control(8, 3)},
    {"in one to verify",              "Content-Type=a%0Db",                 {}, control(14, 3)},
    {"in its compact form",           "c=%0A",                              {}, control(2, 3)},
    {"in one that is a date",         "Subject=x&Date=%00",                 {}, control(15, 3)},
    {"the last of many",              "a=1&b=2&c=%1f",                      {}, control(10, 3)},
    {"escaped twice is text",         "Subject=%250d%250a",                 "Subject "},
    {"what is left out does not count", "Via=%0d%0a&a=1",                   "a "},

    // a name that would, or that ends the name early
    {"CR LF in a name",               "X%0d%0aVia=x",                       {}, no_token(1, 3)},
    {"a ':' in a name",               "Subject:=x",                         {}, no_token(7, 1)},
    {"a space in a name",             "Subject%20=x",                       {}, no_token(7, 3)},
    {"brackets",                      "a=&[x]=1",                           {}, no_token(3, 1)},
    {"a '/'",                         "a/b=1",                              {}, no_token(1, 1)},
    {"NUL in a name",                 "From%00=x",                          {}, no_token(4, 3)},
    {"a space before From",           "%20From=x",                          {}, no_token(0, 3)},
};
// clang-format on

constexpr bool enters(message_case const& row) {
    auto const headers = sipuri::for_message(*sipuri::parse_headers(row.input));
    if (row.fault != error{}) return !headers && headers.error() == row.fault;
    if (!headers || headers->empty() != row.kept.empty()) return false;
    auto rest = row.kept;
    for (auto const header : *headers) {
        auto const name = header.name().encoded();
        if (!rest.starts_with(name) || rest[name.size()] != ' ') return false;
        rest.remove_prefix(name.size() + 1);
    }
    return rest.empty();
}

/// A few octets in a row, so that no constant expression is too long for the compilers.
struct octets_case {
    text id{};
    unsigned first = 0;
};
constexpr octets_case octets[] = {
    {"00", 0x00}, {"10", 0x10}, {"20", 0x20}, {"30", 0x30}, {"40", 0x40}, {"50", 0x50}, {"60", 0x60}, {"70", 0x70},
    {"80", 0x80}, {"90", 0x90}, {"A0", 0xA0}, {"B0", 0xB0}, {"C0", 0xC0}, {"D0", 0xD0}, {"E0", 0xE0}, {"F0", 0xF0},
};

/// Each octet in a value: what is a control character stays out, everything else gets in.
constexpr bool are_judged(octets_case const& row) {
    constexpr text digits = "0123456789ABCDEF";
    for (unsigned octet = row.first; octet != row.first + 16; ++octet) {
        char const headers[]{'a', '=', '%', digits[octet >> 4U], digits[octet & 15U]};
        auto const entered = sipuri::for_message(*sipuri::parse_headers({headers, 5}));
        bool const is_control = octet < 0x20 || octet == 0x7F;
        if (entered.has_value() == is_control) return false;
    }
    return true;
}

// In a loop or by iterators; the range holds the text, not the URI.
constexpr tests::text_case entering[] = {
    {"the last is dropped",  "sip:h?Via=x&a=1&b=2&From=y"},
    {"the first is taken",   "sip:h?a=1&Via=x&From=y&b=2"},
};
constexpr bool goes_by(tests::text_case const& row) {
    auto const headers = *sipuri::for_message(sipuri::parse(row.input)->headers());
    auto const first = headers.begin();
    auto at = first;
    return first->value().decoded() == "1" && (*at++).is("A") && at != first && at->is("b") && (*at++).is("B") &&
           at == headers.end() && ++++sipuri::message_headers_view::iterator{first} == headers.end() && !headers.empty();
}

/// A request's lines, made in the simplest way there is.
std::string lines_of(sipuri::message_headers_view const& headers) {
    std::string lines;
    for (auto const header : headers) {
        if (header.policy() == header_policy::body) continue;
        lines += header.name().decoded().to<std::string>() + ": " + header.value().decoded().to<std::string>() + "\r\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("message: which headers enter, and what keeps all of them out") { tests::every_row<messages, enters>(); }

TEST_CASE("message: one header after another") { tests::every_row<entering, goes_by>(); }

TEST_CASE("message: each octet in a value") { tests::every_row<octets, are_judged>(); }

TEST_CASE("message: an escaped line break never becomes a second header line") {
    auto const uri = sipuri::parse("sip:a@h?Subject=hi%0d%0aRoute:%20%3csip:evil%3e");
    REQUIRE(uri);
    auto const headers = sipuri::for_message(uri->headers());
    REQUIRE(!headers);
    CHECK(headers.error().code == errc::control_character);
    CHECK(uri->headers().text().substr(headers.error().offset, headers.error().length) == "%0d");
}

TEST_CASE("message: a header for a line, and not one more") {
    for (auto const& row : messages) {
        auto const headers = sipuri::for_message(*sipuri::parse_headers(row.input));
        if (!headers) continue;
        INFO(row.id, ": ", row.input);
        std::size_t expected = 0;
        for (auto const header : *headers) expected += header.policy() != header_policy::body ? 1U : 0U;
        auto const lines = lines_of(*headers);
        std::size_t ends = 0;
        for (char const c : lines) ends += c == '\n' ? 1U : 0U;
        CHECK(ends == expected);
    }
}

TEST_CASE("message: a builder takes a line break as data, and a message does not") {
    auto const uri = sipuri::builder{"h"}.header("Subject", "a\r\nVia: x").header("X\r\n", "y").build();
    REQUIRE(uri);
    CHECK(uri->text() == "sip:h?Subject=a%0D%0AVia:%20x&X%0D%0A=y");
    CHECK(!sipuri::for_message(uri->view().headers()));
}

TEST_CASE("message: no control gets in, and nothing else is lost, for every URI of the tables") {
    auto const each = [](auto const& table) {
        for (auto const& row : table) {
            auto const uri = sipuri::parse(row.input);
            if (!uri) continue;
            INFO(row.id, ": ", tests::printable(row.input));
            CHECK(laws::name(laws::messages_take_no_controls(*uri)) == "");
        }
    };
    each(cases::parse);
    each(cases::header);
}
