// Contact: "*", or a list of contacts with their parameters; GRUUs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

struct contact_case {
    text id{};
    text input{};
    std::optional<std::uint16_t> q{};
    std::optional<std::uint32_t> expires{};
    std::optional<std::uint32_t> reg_id{};
    std::optional<text> instance{};
    std::optional<text> pub_gruu{};
    std::optional<text> temp_gruu{};
};
// clang-format off
constexpr contact_case contacts[] = {
    {"no parameters",        "sip:a@h"},
    {"the usual ones",       "\"A\" <sip:a@h;ob> ; Q = 0.5 ;EXPIRES=60", 500, 60},
    {"q of nothing",         "<sip:a@h>;q=0.",            0},
    {"q of three digits",    "<sip:a@h>;q=0.125",         125},
    {"q of one",             "<sip:a@h>;q=1",             1000},
    {"q of one in full",     "<sip:a@h>;q=1.000",         1000},
    {"q too great",          "<sip:a@h>;q=1.001"},
    {"q too long",           "<sip:a@h>;q=0.1234"},
    {"q without a digit",    "<sip:a@h>;q=.5"},
    {"q of two digits",      "<sip:a@h>;q=00"},
    {"q in quotes",          "<sip:a@h>;q=\"1\""},
    {"q of letters",         "<sip:a@h>;q=0.x"},
    {"q alone",              "<sip:a@h>;q"},
    {"never",                "<sip:a@h>;expires=0",          {}, 0},
    {"no number",            "<sip:a@h>;expires=soon",       {}, 3600},
    {"no value",             "<sip:a@h>;expires",            {}, 3600},
    {"longest",              "<sip:a@h>;expires=4294967295", {}, 4294967295},
    {"for longer",           "<sip:a@h>;expires=280297596632815", {}, 4294967295},
    {"a flow",               "<sip:a@h>;reg-id=1",           {}, {}, 1},
    {"the last one",         "<sip:a@h>;reg-id=2147483647",  {}, {}, 2147483647},
    {"one too many",         "<sip:a@h>;reg-id=2147483648"},
    {"the flow 0",           "<sip:a@h>;reg-id=0"},
    {"an instance",          "<sip:a@h>;+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\"", {}, {}, {}, "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"},
    {"without quotes",       "<sip:a@h>;+sip.instance=a"},
    {"without angles",       "<sip:a@h>;+sip.instance=\"urn:x:y\""},
    {"of nothing",           "<sip:a@h>;+sip.instance=\"<>\""},
    {"of what no URI has",   "<sip:a@h>;+sip.instance=\"<a b>\""},
    {"GRUUs",                "<sip:a@h>;pub-gruu=\"sip:a@h;gr=1\";temp-gruu=\"sip:x@h;gr\"", {}, {}, {}, {}, "sip:a@h;gr=1", "sip:x@h;gr"},
    {"that are none",        "<sip:a@h>;pub-gruu=a;temp-gruu=\"http://h\""},
};
// clang-format on
constexpr bool same(std::optional<sipuri::uri_view> found, std::optional<text> expected) {
    return found ? expected == found->text() : !expected;
}
constexpr bool falls_apart(contact_case const& row) {
    auto const list = sipuri::parse_contact(row.input);
    if (!list || list->is_all() || list->size() != 1 || list->text() != row.input) return false;
    auto const contact = list->front();
    return contact.q() == row.q && contact.expires() == row.expires && contact.reg_id() == row.reg_id &&
           contact.instance() == row.instance && same(contact.pub_gruu(), row.pub_gruu) &&
           same(contact.temp_gruu(), row.temp_gruu);
}

constexpr tests::text_case alls[] = {{"alone", "*"}, {"in space", " \t* "}};
constexpr bool is_all(tests::text_case const& row) {
    auto const list = sipuri::parse_contact(row.input);
    return list && list->is_all() && list->begin() == list->end() && list->size() == 0;
}
constexpr tests::text_case not_all[] = {{"with a parameter", "*;expires=0"}, {"twice", "*, *"}, {"and a contact", "*,<sip:h>"},
                                        {"nothing", ""}};
constexpr bool is_none(tests::text_case const& row) { return !sipuri::parse_contact(row.input); }
static_assert(sipuri::parse_contact("* <sip:a@h>")->front().display_name()->text() == "*");

constexpr tests::text_case featured[] = {
    {"flags and lists", "<sip:a@h>;audio;methods=\"INVITE,BYE\";+sip.x=\"!a,#>=5\";description=\"<a, b>\";text=x"}};
constexpr bool has_features(tests::text_case const& row) {
    auto const contact = sipuri::parse_contact(row.input)->front();
    auto const methods = contact.feature("METHODS");
    auto const described = contact.feature("description");
    return contact.feature("audio")->is_flag() && !contact.feature("audio")->has("") && !methods->is_flag() &&
           methods->name() == "methods" && methods->text() == "INVITE,BYE" && methods->has("bye") &&
           !methods->has("BY") && contact.feature("+sip.x")->has("#>=5") && described->has("<a, b>") &&
           !described->has(" b>") && !contact.feature("video") && !contact.feature("text");
}

struct values_case {
    text id{};
    text input{};
    std::size_t count = 0;
    text last{};
};
constexpr values_case valued[] = {
    {"a flag", "<sip:a@h>;methods", 0, ""},
    {"one", "<sip:a@h>;methods=\"INVITE\"", 1, "INVITE"},
    {"some", "<sip:a@h>;methods=\"#1:2,INVITE,!BYE\"", 3, "!BYE"},
    {"a string", "<sip:a@h>;methods=\"<a,\\\", b>\"", 1, "<a,\\\", b>"},
};
constexpr bool has_values(values_case const& row) {
    auto const feature = *sipuri::parse_contact(row.input)->front().feature("methods");
    std::string_view last;
    for (auto const value : feature.values()) last = value;
    return feature.values().size() == row.count && last == row.last && feature.is_flag() == (row.count == 0) &&
           (row.count == 0 || feature.has(row.last));
}

// --- lists, from either end ------------------------------------------------------------------------------------------

struct list_case {
    text id{};
    text input{};
    text forward{};
    text backward{};
};
// clang-format off
constexpr list_case lists[] = {
    {"one",              "<sip:a>",                          "sip:a",             "sip:a"},
    {"two",              "<sip:a>, <sip:b>",                 "sip:a sip:b",       "sip:b sip:a"},
    {"without angles",   "sip:a,sip:b;q=1 ,sip:c",           "sip:a sip:b sip:c", "sip:c sip:b sip:a"},
    {"',' in a URI",     "<sip:a,1@h>,<sip:b,2@h>",          "sip:a,1@h sip:b,2@h", "sip:b,2@h sip:a,1@h"},
    {"',' in quotes",    "\"A, <a>\" <sip:a>;x=\",\", B <sip:b>;y=\"a,b\"", "sip:a sip:b", "sip:b sip:a"},
    {"quoted-pairs",     "\"\\\"\" <sip:a>, \"\\\\\" <sip:b>, \",\\\\\\\",\" <sip:c>", "sip:a sip:b sip:c", "sip:c sip:b sip:a"},
    {"an IPv6 address",  "<sip:[::1]>;x=[::2] , <sip:b>",    "sip:[::1] sip:b",   "sip:b sip:[::1]"},
};
// clang-format on
template <class Range>
constexpr bool gives(Range range, text expected) {
    sipuri::fixed_text<128> found;
    for (auto const address : range) {
        if (found.size() != 0) found.put(' ');
        found.put(address.addr_spec());
    }
    return found.view() == expected;
}
constexpr bool goes_both_ways(list_case const& row) {
    auto const list = *sipuri::parse_contact(row.input);
    if (!gives(list, row.forward) || !gives(list.reversed(), row.backward)) return false;
    if (list.back().addr_spec() != row.backward.substr(0, row.backward.find(' '))) return false;
    auto const rest = list.without_first();
    auto const start = list.without_last();
    if (row.forward == row.backward) return !rest && !start;
    return gives(*rest, row.forward.substr(row.forward.find(' ') + 1)) &&
           gives(*start, row.forward.substr(0, row.forward.rfind(' '))) &&
           gives(list.untyped(), row.forward);
}
static_assert(std::ranges::view<sipuri::contacts_view> && std::ranges::borrowed_range<sipuri::contacts_view> &&
              std::ranges::forward_range<sipuri::routes_view> &&
              std::ranges::forward_range<sipuri::reversed_addresses_view<sipuri::route_view>>);
static_assert(sipuri::addresses_view<sipuri::contact_view>{}.front().addr_spec() == "sip:anonymous.invalid");

// --- GRUUs -----------------------------------------------------------------------------------------------------------

struct gruu_case {
    text id{};
    text left{};
    text right{};
    bool same = false;
};
// clang-format off
constexpr gruu_case gruus[] = {
    {"the same device",      "sip:a@h;gr=1",   "sip:a@H;gr=1",   true},
    {"another one",          "sip:a@h;gr=1",   "sip:a@h;gr=2"},
    {"no GRUU",              "sip:a@h;gr=1",   "sip:a@h"},
    {"a flag and a value",   "sip:a@h;gr",     "sip:a@h;gr=1"},
    {"temporary ones",       "sip:a@h;x;gr",   "sip:a@h;gr",     true},
    {"neither",              "sip:a@h",        "sip:a@h;ob",     true},
};
// clang-format on
constexpr bool compares(gruu_case const& row) {
    auto const a = *sipuri::parse(row.left);
    auto const b = *sipuri::parse(row.right);
    return same_gruu(a, b) == row.same && same_gruu(b, a) == row.same && same_gruu(a, a);
}
constexpr auto gruu = *sipuri::parse("sip:a@h;gr=urn:uuid:1;ob");
static_assert(is_gruu(gruu) && has_ob(gruu) && gr(gruu)->encoded() == "urn:uuid:1");
static_assert(!is_gruu(sipuri::uri_view{}) && !has_ob(sipuri::uri_view{}) && !gr(sipuri::uri_view{}));
static_assert(!gr(*sipuri::parse("sip:x@h;gr")));

}  // namespace

TEST_CASE("contact: its parameters") {
    tests::every_row<contacts, falls_apart>();
    tests::every_row<featured, has_features>();
    tests::every_row<valued, has_values>();
}

TEST_CASE("contact: all of them") {
    tests::every_row<alls, is_all>();
    tests::every_row<not_all, is_none>();
}

TEST_CASE("contact: a list is read from either end") { tests::every_row<lists, goes_both_ways>(); }

TEST_CASE("contact: GRUUs of one device") { tests::every_row<gruus, compares>(); }
