// Addresses of header fields: display name, URI and parameters, alone and in lists. RFC 3261, sections 20 and 25.1.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/laws.hpp"
#include "../data/name_addr.hpp"
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/tel.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;
using written = sipuri::fixed_text<512>;

// --- reading -------------------------------------------------------------------------------------------------------

/// The parameters one after another, as the table has them.
constexpr bool same_parameters(sipuri::generic_params_view found, text expected) {
    written shown;
    for (auto const parameter : found) {
        shown.put(';');
        shown.put(parameter.name());
        auto const value = parameter.value();
        if (!value) continue;
        shown.put('=');
        for (char const c : value->unquoted()) shown.put(c);
    }
    return shown.view() == expected;
}

constexpr bool is_sip(text addr_spec) { return sipuri::can_parse(addr_spec); }

constexpr bool same_uri(sipuri::name_addr_view address) {
    auto const found = address.uri();
    if (!is_sip(address.addr_spec())) return !found && found.error().code == errc::invalid_scheme;
    auto const expected = sipuri::parse(address.addr_spec());
    return found && found->text() == address.addr_spec() && found->components() == expected->components();
}

constexpr bool falls_apart(cases::name_addr_case const& row) {
    auto const address = sipuri::parse_name_addr(row.input);
    if (!address || address->addr_spec() != row.addr_spec || !same_uri(*address)) return false;
    if (address->text() != (row.whole.empty() ? row.input : row.whole)) return false;
    auto const display_name = address->display_name();
    if (display_name.has_value() != row.display_name.has_value()) return false;
    if (display_name && !(display_name->unquoted() == *row.display_name)) return false;
    return same_parameters(address->parameters(), row.parameters);
}

/// A valid URI appears in angles; and without them, if it has none of ",", ";" and "?".
constexpr bool holds_every_uri(cases::parse_case const& row) {
    if (row.input.size() > 400) return true;
    written in_angles;
    in_angles.put('<');
    in_angles.put(row.input);
    in_angles.put(">;tag=1");
    auto const address = sipuri::parse_name_addr(in_angles.view());
    bool const bare = sipuri::parse_name_addr(row.input).has_value();
    if (!row.expected) return !address || !address->uri();
    return address && address->uri() && address->uri()->text() == row.input &&
           address->parameters().find("TAG")->value()->text() == "1" &&
           (bare || row.input.find_first_of(",;?") != text::npos);
}

/// The parser gives the row's error and no value, and the error lies within the text.
template <class Result>
constexpr bool gives(Result const& found, cases::rejected_case const& row) {
    return well_marked(row) && !found && found.error() == row.error();
}
constexpr bool no_address(cases::rejected_case const& row) { return gives(sipuri::parse_name_addr(row.input), row); }
constexpr bool no_list(cases::rejected_case const& row) { return gives(sipuri::parse_name_addrs(row.input), row); }

constexpr bool is_read(cases::name_addr_list_case const& row) {
    auto const list = sipuri::parse_name_addrs(row.input);
    if (!list || list->text() != row.input) return false;
    written uris;
    written texts;
    std::size_t count = 0;
    for (auto const address : *list) {
        uris.put(' ');
        uris.put(address.addr_spec());
        texts.put('|');
        texts.put(address.text());
        ++count;
    }
    return uris.view() == row.uris && texts.view() == row.texts && list->size() == count;
}

/// An error lies within the text; an address is a list of one; each of a list is an address.
constexpr bool keeps_the_law(text input) {
    auto const one = sipuri::parse_name_addr(input);
    if (one ? !laws::is_sound(*one, {}) : !laws::lies_within(one.error(), input)) return false;
    auto const list = sipuri::parse_name_addrs(input);
    if (!list) return laws::lies_within(list.error(), input) && !one;
    std::size_t count = 0;
    for (auto const address : *list) {
        if (!laws::is_sound(address, {})) return false;
        ++count;
    }
    return count != 0 && (!one || (count == 1 && list->begin()->text() == one->text()));
}

/// Every beginning of a text keeps the law; in full at run time only, for the work is quadratic.
template <class Row>
constexpr bool every_beginning(Row const& row) {
    if (std::is_constant_evaluated()) {
        for (std::size_t size = 0; size <= row.input.size() && size != 40; ++size) {
            if (!keeps_the_law(row.input.substr(0, size))) return false;
        }
    } else {
        for (std::size_t size = 0; size <= row.input.size(); ++size) {
            if (!keeps_the_law(tests::exact_copy{row.input.substr(0, size)}.view())) return false;
        }
    }
    return true;
}

// --- writing -------------------------------------------------------------------------------------------------------

constexpr sipuri::generic_param parameters[]{{"tag", "a1"},       {"lr", {}},          {"x", "a;b, \"c\"\\"},
                                         {"e", ""},           {"six", "[::1]"},    {"no-six", "[::1"},
                                         {"n", "J\xC3\xBCrgen"}};

struct fields_case {
    text id{};
    sipuri::name_addr_fields fields{};
    text output{};
};

// clang-format off
constexpr fields_case writings[] = {
    {"only a URI",      {.uri = "sip:bob@h;lr?a=b"},                              "<sip:bob@h;lr?a=b>"},
    {"a name",          {.display_name = "Bob", .uri = "sips:bob@h"},             "\"Bob\" <sips:bob@h>"},
    {"an empty name",   {.display_name = "", .uri = "sip:h"},                     "\"\" <sip:h>"},
    {"quoted-pairs",    {.display_name = "\"B\\b\"", .uri = "sip:h"},             "\"\\\"B\\\\b\\\"\" <sip:h>"},
    {"an injection",    {.display_name = "\" <sip:evil@h>, \"", .uri = "sip:h"},  "\"\\\" <sip:evil@h>, \\\"\" <sip:h>"},
    {"UTF-8",           {.display_name = "J\xC3\xBCrgen", .uri = "sip:h"},        "\"J\xC3\xBCrgen\" <sip:h>"},
    {"another scheme",  {.uri = "tel:+1;ext=7"},                                  "<tel:+1;ext=7>"},
    {"its IPv6 host",   {.uri = "http://u@[::1]:80/?a;b"},                        "<http://u@[::1]:80/?a;b>"},
    {"parameters",      {.uri = "sip:h", .parameters = parameters},
     "<sip:h>;tag=a1;lr;x=\"a;b, \\\"c\\\"\\\\\";e=\"\";six=[::1];no-six=\"[::1\";n=\"J\xC3\xBCrgen\""},
};
// clang-format on

constexpr bool same_fields(sipuri::name_addr_view address, sipuri::name_addr_fields const& fields) {
    auto const name = address.display_name();
    if (name.has_value() != fields.display_name.has_value()) return false;
    if (name && !(name->unquoted() == *fields.display_name)) return false;
    if (address.addr_spec() != *fields.uri || address.parameters().size() != fields.parameters.size()) return false;
    auto found = address.parameters().begin();
    for (auto const& expected : fields.parameters) {
        auto const value = (*found).value();
        if ((*found).name() != *expected.name || value.has_value() != expected.value.has_value()) return false;
        if (value && !(value->unquoted() == *expected.value)) return false;
        ++found;
    }
    return true;
}

/// What is written is read back as what it was written from, also from a place that is just large enough.
constexpr bool is_written(fields_case const& row) {
    written out;
    auto const done = write_name_addr(row.fields, out);
    if (!done || *done != row.output.size() || out.view() != row.output) return false;
    auto const address = sipuri::parse_name_addr(out.view());
    if (!address || !same_fields(*address, row.fields)) return false;

    char room[512]{};
    auto const exact = write_name_addr(row.fields, std::span{room, row.output.size()});
    auto const short_of_one = write_name_addr(row.fields, std::span{room, row.output.size() - 1});
    return exact && text{room, *exact} == row.output && room[row.output.size()] == '\0' && !short_of_one &&
           short_of_one.error() == sipuri::error{errc::no_space, component::output, 0,
                                                 static_cast<std::uint32_t>(row.output.size())};
}

/// Where every octet needs a quoted-pair, the room that the writer counts on is all needed: in rooms of every size.
constexpr sipuri::generic_param quotes[]{{"a", "\"\"\"\""}, {"b", "\\\\"}, {"flag", {}}, {"c", "\"\\\"\\"}};
constexpr bool needs_all_its_room() {
    sipuri::name_addr_fields const all{.display_name = "\\\\\"\"", .uri = "sip:h", .parameters = quotes};
    sipuri::name_addr_fields const name_only{.display_name = "\"\"\"\"", .uri = "sip:h"};
    return laws::keeps_every_size([&](auto&& out) { return write_name_addr(all, out); }, 1000) &&
           laws::keeps_every_size([&](auto&& out) { return write_name_addr(name_only, out); }, 1000);
}

struct refused_case {
    text id{};
    sipuri::name_addr_fields fields{};
    sipuri::error error{};
};

constexpr sipuri::generic_param no_name[]{{"tag", "1"}, {"", "x"}};
constexpr sipuri::generic_param spaced_name[]{{"a b", {}}};
constexpr sipuri::generic_param broken_value[]{{"a", "b\nc"}};
constexpr sipuri::generic_param latin_value[]{{"a", "\xFC"}};

// clang-format off
constexpr refused_case refused[] = {
    {"no URI",               {.display_name = "Bob"},                       {errc::invalid_scheme, component::scheme, 0, 0}},
    {"no scheme",            {.uri = "bob@h"},                              {errc::invalid_scheme, component::scheme, 0, 5}},
    {"no valid URI",         {.uri = "sip:bob@h>"},                         {errc::invalid_character, component::host, 9, 1}},
    {"angles of its own",    {.uri = "<sip:bob@h>"},                        {errc::invalid_scheme, component::scheme, 0, 4}},
    {"no other URI either",  {.uri = "tel:+1>"},                            {errc::invalid_character, component::uri, 6, 1}},
    {"nor its IPv6 host",    {.uri = "http://[::1>]"},                      {errc::invalid_character, component::host, 11, 1}},
    {"brackets elsewhere",   {.uri = "http://h/[::1]"},                     {errc::invalid_character, component::uri, 9, 1}},
    {"a line break",         {.display_name = "B\r\nVia: x", .uri = "sip:h"}, {errc::control_character, component::display_name, 1, 1}},
    {"a tab",                {.display_name = "\tB", .uri = "sip:h"},       {errc::control_character, component::display_name, 0, 1}},
    {"an overlong C1",       {.display_name = "J\xC1\x81", .uri = "sip:h"}, {errc::invalid_character, component::display_name, 1, 1}},
    {"an overlong F0",       {.display_name = "\xF0\x8F\xBF\xBF", .uri = "sip:h"}, {errc::invalid_character, component::display_name, 0, 1}},
    {"Latin-1",              {.display_name = "J\xFC", .uri = "sip:h"},     {errc::invalid_character, component::display_name, 1, 1}},
    {"an empty name",        {.uri = "sip:h", .parameters = no_name},       {errc::empty, component::generic_param, 0, 0}},
    {"a name with a space",  {.uri = "sip:h", .parameters = spaced_name},   {errc::invalid_character, component::generic_param, 1, 1}},
    {"a value over lines",   {.uri = "sip:h", .parameters = broken_value},  {errc::control_character, component::generic_param, 1, 1}},
    {"a value in Latin-1",   {.uri = "sip:h", .parameters = latin_value},   {errc::invalid_character, component::generic_param, 0, 1}},
};
// clang-format on

constexpr bool is_refused(refused_case const& row) {
    written out;
    auto const done = write_name_addr(row.fields, out);
    return !done && done.error() == row.error && out.size() == 0;
}

// The leniencies of parse() are those of the URI here.
static_assert(!sipuri::parse_name_addr("<sip:a@b_c.example>"));
static_assert(sipuri::parse_name_addr("<sip:a@b_c.example>", {.underscore = true})->uri()->used().underscore);
static_assert(sipuri::parse_name_addrs("<sip:a@b_c.example>, <sip:a@h>", {.underscore = true})->size() == 2);
static_assert(sipuri::write_name_addr({.uri = "sip:a@b_c.example"}, written{}).error().code == errc::underscore);
static_assert(sipuri::write_name_addr({.uri = "sip:a@b_c.example"}, written{}, {.underscore = true}));

// They are not those of a URI of another scheme.
constexpr sipuri::error zone_elsewhere{errc::zone, component::host, 16, 1};
static_assert(sipuri::parse_name_addr("<sip:[fe80::1%25eth0]>", {.zone = true}));
static_assert(sipuri::parse_name_addr("<http://[fe80::1%25eth0]>", {.zone = true}).error() == zone_elsewhere);
static_assert(sipuri::parse_name_addrs("<http://[fe80::1%25eth0]>", {.zone = true}).error() == zone_elsewhere);
static_assert(sipuri::write_name_addr({.uri = "x://[fe80::1%25eth0]"}, written{}, {.zone = true}).error().offset == 12);

// A URI of another scheme is read by its own parser.
constexpr auto caller = *sipuri::parse_name_addr("\"Ann\" <tel:+1-201-555-0123>;tag=7");
static_assert(caller.uri().error() == sipuri::error{errc::invalid_scheme, component::scheme, 0, 3});
static_assert(is_e164(*sipuri::parse_tel(caller.addr_spec())));

// validate() adds what the header field says of its own parameters.
constexpr tests::text_case twice[] = {{"in two spellings", " \"B\" <sip:h;ttl=256>;tag=1;x;TAG=2"}};
constexpr bool is_told_of(tests::text_case const& row) {
    auto const found = validate(*sipuri::parse_name_addr(row.input));
    return !found.accepted() && found[0].what.code == errc::out_of_range && found[0].what.offset == 15 &&
           found[found.size() - 1].what == sipuri::error{errc::duplicate_name, component::generic_param, 28, 3};
}
// A list of findings that is exactly full says so only where there is more.
constexpr bool is_full(std::size_t repeated) {
    std::array<char, 64> octets{"<sip:h>;a"};
    std::size_t size = sizeof "<sip:h>;a" - 1;
    for (std::size_t i = 0; i != repeated; ++i) {
        octets[size++] = ';';
        octets[size++] = 'a';
    }
    auto const found = validate(*sipuri::parse_name_addr(text{octets.data(), size}));
    auto const kept = sipuri::findings::capacity();
    return found.size() == (repeated < kept ? repeated : kept) && found.truncated() == (repeated > kept);
}
static_assert(is_full(15) && is_full(16) && is_full(17) && is_full(20));

constexpr tests::text_case accepted[] = {{"another scheme", "\"Ann\" <tel:+1-201-555-0123>;tag=7"},
                                         {"no parameters", "<sip:h;x>"},
                                         {"different ones", "<sip:h>;a;b=a"}};
constexpr bool is_accepted(tests::text_case const& row) {
    auto const found = validate(*sipuri::parse_name_addr(row.input));
    return found.accepted() && found.empty();
}

// A quoted-pair of a control character is valid; it reads as a space unless asked for, and validate() reports it.
constexpr tests::text_case controls[] = {{"of two", "\"a\\\x07\" <sip:h>;x=\"\\\x7F\""}};
constexpr bool are_reported(tests::text_case const& row) {
    auto const address = *sipuri::parse_name_addr(row.input);
    auto const name = *address.display_name();
    auto const found = validate(address);
    return name.unquoted() == text{"a "} && name.unquoted_octets() == text{"a\x07"} && name.is_utf8() &&
           found.accepted() && found.size() == 2 && found[0].level == sipuri::severity::advice &&
           found[0].what == sipuri::error{errc::control_character, component::display_name, 2, 2} &&
           found[1].what == sipuri::error{errc::control_character, component::generic_param, 17, 2};
}

// Old exchanges send Latin-1: taken with an option, and shown as such.
constexpr tests::text_case latin[] = {{"a quoted name", "\"J\xFCrgen\" <sip:h>"}};
constexpr bool needs_the_option(tests::text_case const& row) {
    auto const strict = sipuri::parse_name_addr(row.input);
    auto const lenient = sipuri::parse_name_addr(row.input, {.non_utf8 = true});
    return !strict && strict.error() == sipuri::error{errc::invalid_character, component::display_name, 2, 1} &&
           lenient && !lenient->display_name()->is_utf8() &&
           sipuri::parse_name_addrs(row.input, {.non_utf8 = true})->size() == 1;
}
static_assert(!sipuri::parse_name_addr("<sip:h>;x=\"\xFC\"", {.non_utf8 = true}));
static_assert(!sipuri::parse_name_addr("\"\x07\" <sip:h>", {.non_utf8 = true}));

// A list that is full says so, whatever filled it.
constexpr bool owns_up_to_more() {
    text const one_more = "<sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a>";
    text const as_many = "<sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a>";
    return validate(*sipuri::parse_name_addr(one_more)).truncated() &&
           !validate(*sipuri::parse_name_addr(as_many)).truncated();
}

// Lists, parameters and names are ranges, and views of their text as all of ours are; none has its size at hand.
template <class... Range>
constexpr bool are_lazy_views =
    ((std::ranges::view<Range> && std::ranges::borrowed_range<Range> && std::ranges::forward_range<Range> &&
      std::ranges::common_range<Range> && !std::ranges::sized_range<Range> && std::is_default_constructible_v<Range>) &&
     ...);
static_assert(are_lazy_views<sipuri::decoded_view, sipuri::unquoted_view, sipuri::parameters_view, sipuri::headers_view,
                             sipuri::message_headers_view, sipuri::generic_params_view, sipuri::name_addrs_view,
                             sipuri::telephone_parameters_view>);
static_assert(sipuri::name_addrs_view{}.begin()->addr_spec() == "sip:anonymous.invalid");

constexpr tests::text_case ranges[] = {{"two addresses", "\"a\\b\" <sip:h>;x=1;y, <sip:i>"}};
constexpr bool are_gone_through(tests::text_case const& row) {
    auto const list = *sipuri::parse_name_addrs(row.input);
    auto at = list.begin();
    auto const first = *at++;
    auto const fields = first.parameters();
    auto field = fields.begin();
    auto const name = first.display_name()->unquoted();
    auto octet = name.begin();
    return list.size() == 2 && first.addr_spec() == "sip:h" && at->addr_spec() == "sip:i" && ++at == list.end() &&
           (*field++).is("X") && (*field++).text() == "y" && field == fields.end() && fields.find("Y") &&
           !fields.find("z") && fields.contains("x") && !fields.empty() && fields.size() == 2 &&
           !fields.text().empty() && *octet++ == 'a' && *octet++ == 'b' && octet == name.end() && name.size() == 2 &&
           !name.empty() && name == "ab" && !(name == "a") && !(name == "abc") && !(name == "ac");
}

// A view of a string that dies at the end of the line does not compile.
template <class Text>
concept parses_from = requires(Text&& from) { sipuri::parse_name_addr(static_cast<Text&&>(from)); };
template <class Text>
concept parses_list_from = requires(Text&& from) { sipuri::parse_name_addrs(static_cast<Text&&>(from)); };
static_assert(parses_from<std::string&> && parses_from<text> && !parses_from<std::string>);
static_assert(parses_list_from<std::string&> && parses_list_from<text> && !parses_list_from<std::string>);

}  // namespace

TEST_CASE("name-addr: a parameter decomposes into its name and its value") {
    auto const address = *sipuri::parse_name_addr("<sip:b@h>;tag=1;x");
    std::string read;
    for (auto const [name, value] : address.parameters()) {
        ((read += name) += '=') += value ? value->text() : std::string_view{"none"};
        read += ' ';
    }
    CHECK(read == "tag=1 x=none ");
}

TEST_CASE("name_addr: what a header field says of its own parameters") {
    tests::every_row<twice, is_told_of>();
    for (std::size_t const repeated : {15U, 16U, 17U, 20U}) CHECK(is_full(repeated));
    CHECK_TWICE(owns_up_to_more());
    tests::every_row<accepted, is_accepted>();
    tests::every_row<controls, are_reported>();
    tests::every_row<latin, needs_the_option>();
}

TEST_CASE("name_addr: one address, parameter and octet after another") {
    tests::every_row<ranges, are_gone_through>();
}

TEST_CASE("name_addr: an address falls into display name, URI and parameters") {
    tests::every_row<cases::name_addrs, falls_apart>();
    tests::every_row<cases::parse, holds_every_uri>();
}

TEST_CASE("name_addr: what is no address, and the offending octets") { tests::every_row<cases::rejected_name_addrs, no_address>(); }

TEST_CASE("name_addr: lists") {
    tests::every_row<cases::name_addr_lists, is_read>();
    tests::every_row<cases::rejected_name_addr_lists, no_list>();
}

TEST_CASE("name_addr: every beginning of a text is an address or has its error within it") {
    tests::every_row<cases::name_addrs, every_beginning<cases::name_addr_case>>();
    tests::every_row<cases::rejected_name_addrs, every_beginning<cases::rejected_case>>();
    tests::every_row<cases::name_addr_lists, every_beginning<cases::name_addr_list_case>>();
    tests::every_row<cases::rejected_name_addr_lists, every_beginning<cases::rejected_case>>();
}

TEST_CASE("name_addr: what is written is read back") {
    CHECK_TWICE(needs_all_its_room());
    tests::every_row<writings, is_written>();
    tests::every_row<refused, is_refused>();
}

TEST_CASE("name_addr: every octet in a display name") {
    for (int octet = 0; octet != 256; ++octet) {
        std::string const name{'a', static_cast<char>(octet), 'b'};
        std::string address;
        auto const done = sipuri::write_name_addr({.display_name = name, .uri = "sip:h"}, address);
        bool const printable = octet >= 0x20 && octet < 0x7F;
        CAPTURE(octet);
        REQUIRE(done.has_value() == printable);
        if (!printable) continue;
        tests::exact_copy const copy{address};
        auto const parsed = sipuri::parse_name_addr(copy.view());
        REQUIRE(parsed);
        CHECK(parsed->display_name()->unquoted() == name);
        CHECK(parsed->display_name()->unquoted().to<std::string>() == name);
        std::array<char, 2> room{};
        CHECK(parsed->display_name()->unquoted().copy(room) == 3);
        CHECK(room[0] == 'a');
    }
}

TEST_CASE("name_addr: a long list takes time in proportion") {
    std::string list = "<sip:a@h>";
    for (int i = 0; i != 20'000; ++i) list += ",\"x\" <sip:a@h>;q=1";
    auto const found = sipuri::parse_name_addrs(list);
    REQUIRE(found);
    CHECK(found->size() == 20'001);
}
