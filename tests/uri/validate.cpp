// The rules of RFC 3261 that its grammar does not spell: sections 19.1.1 and 26.2.2.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/param.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

namespace {

using cases::component;
using cases::errc;
using sipuri::severity;
using text = std::string_view;

/// The rows that keep every rule are accepted, the others are not; all of them are URIs.
constexpr bool is_judged(cases::param_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return uri && sipuri::validate(*uri).accepted() == row.expected.has_value();
}

// What each broken rule is called, and the octets that break it.
// clang-format off
constexpr cases::rejected_case broken[] = {
    // No name twice, in any case, escaped or not
    {.id = "V01", .code = errc::duplicate_name, .where = component::parameter_name, .note = "the second one",
     .input = "sip:h;x=1;X=2",
     .mark  = "          ^"},
    {.id = "V02", .code = errc::duplicate_name, .where = component::parameter_name, .note = "names compare decoded",
     .input = "sip:h;%78=1;y;x=2",
     .mark  = "              ^"},
    {.id = "V03", .code = errc::duplicate_name, .where = component::parameter_name, .note = "even with equal values",
     .input = "sip:h;transport=tcp;transport=tcp",
     .mark  = "                    ^^^^^^^^^"},
    {.id = "V04", .code = errc::duplicate_name, .where = component::parameter_name, .note = "flags, too",
     .input = "sip:h;lr;lr",
     .mark  = "         ^^"},

    // A name that RFC 3261 knows has its own value syntax
    {.id = "V05", .code = errc::missing_value, .where = component::parameter_value, .note = "transport has a value",
     .input = "sip:h;transport;lr",
     .mark  = "               |"},
    {.id = "V06", .code = errc::missing_value, .where = component::parameter_value, .note = "so have the others",
     .input = "sip:h;ttl",
     .mark  = "         |"},
    {.id = "V07", .code = errc::invalid_value, .where = component::parameter_value, .note = "'/' is in no token",
     .input = "sip:h;transport=a/b",
     .mark  = "                 ^"},
    {.id = "V08", .code = errc::invalid_value, .where = component::parameter_value, .note = "nor is '['",
     .input = "sip:h;user=[x]",
     .mark  = "           ^"},
    {.id = "V09", .code = errc::invalid_value, .where = component::parameter_value, .note = "nor is ':'",
     .input = "sip:h;method=IN:VITE",
     .mark  = "               ^"},
    {.id = "V10", .code = errc::invalid_value, .where = component::parameter_value, .note = "its value is a host",
     .input = "sip:h;maddr=exa$mple",
     .mark  = "               ^"},
    {.id = "V11", .code = errc::invalid_value, .where = component::parameter_value, .note = "'_' is in no host",
     .input = "sip:h;maddr=a_b",
     .mark  = "             ^"},
    {.id = "V12", .code = errc::invalid_value, .where = component::parameter_value, .note = "ttl = 1*3DIGIT",
     .input = "sip:h;maddr=224.2.0.1;ttl=1a",
     .mark  = "                          ^^"},
    {.id = "V13", .code = errc::out_of_range, .where = component::parameter_value, .note = "0 to 255",
     .input = "sip:h;maddr=224.2.0.1;ttl=256",
     .mark  = "                          ^^^"},
    {.id = "V14", .code = errc::out_of_range, .where = component::parameter_value, .note = "three digits at most",
     .input = "sip:h;maddr=224.2.0.1;ttl=0001",
     .mark  = "                          ^^^^"},
    {.id = "V15", .code = errc::out_of_range, .where = component::parameter_value, .note = "however long it is",
     .input = "sip:h;maddr=224.2.0.1;ttl=4294967296",
     .mark  = "                          ^^^^^^^^^^"},
    {.id = "V23", .code = errc::html_ampersand, .where = component::parameter_value, .note = "from a page's source",
     .input = "sip:h;transport=tls&amp;secure=true",
     .mark  = "                   ^^^^"},
    {.id = "V24", .code = errc::html_ampersand, .where = component::parameter_value, .note = "after an address",
     .input = "sip:h;maddr=192.0.2.1&amp;x=y",
     .mark  = "                     ^^^^"},

    // ttl MUST only be used with a multicast maddr and UDP
    {.id = "V16", .code = errc::not_multicast, .where = component::parameters, .note = "no maddr",
     .input = "sip:239.255.255.1;ttl=15",
     .mark  = "                  ^^^^^^"},
    {.id = "V17", .code = errc::not_multicast, .where = component::parameters, .note = "a unicast address",
     .input = "sip:h;ttl=15;maddr=192.0.2.1",
     .mark  = "      ^^^^^^"},
    {.id = "V18", .code = errc::not_multicast, .where = component::parameters, .note = "IPv6",
     .input = "sip:h;maddr=[2001:db8::1];ttl=15",
     .mark  = "                          ^^^^^^"},
    {.id = "V19", .code = errc::not_udp, .where = component::parameters, .note = "TCP",
     .input = "sip:h;maddr=224.2.0.1;ttl=15;transport=tcp",
     .mark  = "                      ^^^^^^"},
    {.id = "V20", .code = errc::not_udp, .where = component::parameters, .note = "the transport of sips is TCP",
     .input = "sips:h;maddr=224.2.0.1;ttl=15",
     .mark  = "                       ^^^^^^"},

    // sips MUST be reliable
    {.id = "V21", .code = errc::unreliable, .where = component::parameter_value, .note = "UDP is not",
     .input = "sips:h;transport=udp",
     .mark  = "                 ^^^"},
    {.id = "V22", .code = errc::unreliable, .where = component::parameter_value, .note = "in whatever spelling",
     .input = "sips:h;tr%61nsport=U%44P",
     .mark  = "                   ^^^^^"},
};
// clang-format on

/// The first finding that rejects is the row's, and it is a URI for all that.
constexpr bool is_told(cases::rejected_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!uri || !well_marked(row)) return false;
    auto const found = sipuri::validate(*uri);
    auto const first = found.first_rejected();
    return !found.accepted() && first && first->what == row.error() && first->level == severity::rejected &&
           first->provider_code == 0 && found[0] == *first && !found.truncated();
}

/// A URI that keeps the rules, though it may look as if it did not.
struct sound_case {
    text id{};
    text input{};
};

// clang-format off
constexpr sound_case sound[] = {
    {"the same name in different places",       "sip:a;x=1@h;x=1?x=1&x=2"},
    {"names with the same beginning",           "sip:h;x=1;xx=1;x%00=1"},
    {"the transports that have a name",         "sip:h;transport=wss"},
    {"a token of every octet",                  "sip:h;transport=azAZ09-.!*_+'~"},
    {"an escape within a token",                "sip:h;user=ph%6Fne"},
    {"deprecated, but grammatical",             "sips:h;transport=tls"},
    {"sips over SCTP",                          "sips:h;transport=sctp"},
    {"maddr without ttl",                       "sip:h;maddr=192.0.2.1"},
    {"a name in maddr cannot be judged",        "sip:h;maddr=group.example;ttl=1"},
    {"IPv6 multicast, and UDP by name",         "sip:h;maddr=[ff02::1];ttl=255;transport=UDP"},
    {"the least ttl",                           "sip:h;ttl=0;maddr=239.255.255.255"},
    {"other parameters have any value",         "sip:h;gr=urn:uuid:f81d4fae;ob;sg=00:05;method1=a/b"},
};
// clang-format on

constexpr bool is_sound(sound_case const& row) {
    auto const uri = sipuri::parse(row.input);
    return uri && sipuri::validate(*uri).accepted() && sipuri::validate(*uri).empty() &&
           !sipuri::validate(*uri).first_rejected();
}

// A value on the flag lr is tolerated, with advice.
static_assert([] {
    auto const found = sipuri::validate(*sipuri::parse("sip:h;lr=on"));
    return found.accepted() && found.size() == 1 && found[0].level == severity::advice &&
           found[0].what == sipuri::error{errc::unexpected_value, component::parameter_value, 9, 2};
}());

// Every broken rule is reported, in the order in which they are asked.
static_assert([] {
    auto const found = sipuri::validate(*sipuri::parse("sips:h;transport=udp;ttl=256;lr;lr"));
    constexpr errc expected[]{errc::out_of_range, errc::duplicate_name, errc::not_multicast, errc::unreliable};
    if (found.size() != std::size(expected)) return false;
    for (std::size_t i = 0; i != found.size(); ++i) {
        if (found[i].what.code != expected[i]) return false;
    }
    return true;
}());

// A list that is full says so, and still knows that something was rejected.
static_assert([] {
    auto const found = sipuri::validate(*sipuri::parse("sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a"));
    return found.truncated() && found.size() == found.capacity() && !found.accepted();
}());
static_assert([] {
    sipuri::findings found;
    for (std::size_t i = 0; i != found.capacity(); ++i) found.add({.level = severity::advice});
    if (!found.accepted() || found.truncated() || found.first_rejected()) return false;
    sipuri::finding const last{.level = severity::rejected, .what = {errc::missing, component::host, 1, 2}};
    found.add(last);
    return !found.accepted() && found.truncated() && found.first_rejected() == last;
}());
// One list taken into another keeps what each knows.
constexpr bool lists_are_taken_in() {
    sipuri::findings full;
    for (std::size_t i = 0; i != full.capacity(); ++i) full.add({.level = severity::advice});
    full.add({.level = severity::rejected, .what = {errc::missing, component::host, 1, 2}});
    sipuri::findings all;
    all.add(full, [](sipuri::finding& found) { ++found.what.offset; });
    if (all.accepted() || !all.truncated() || all.size() != all.capacity() || all[0].what.offset != 1) return false;
    if (all.first_rejected()->what != sipuri::error{errc::missing, component::host, 2, 2}) return false;
    sipuri::findings one;
    one.add({.level = severity::dropped});
    all = {};
    all.add(one, [](sipuri::finding&) {});
    return all.accepted() && !all.truncated() && all.size() == 1 && all[0] == one[0];
}

}  // namespace

TEST_CASE("validate: a list of findings takes in another") { CHECK_TWICE(lists_are_taken_in()); }

TEST_CASE("validate: the URIs that keep the rules, and those that break one") {
    tests::every_row<cases::param, is_judged>();
    tests::every_row<sound, is_sound>();
}

TEST_CASE("validate: how much a finding weighs has a name") {
    static_assert(name(severity::rejected) == "rejected");
    std::string_view const names[]{"rejected", "dropped", "advice", "for_sender", "unknown"};
    for (int level = 0; level != 5; ++level) CHECK(name(static_cast<severity>(level)) == names[level]);
}

TEST_CASE("validate: which rule, and where") { tests::every_row<broken, is_told>(); }

TEST_CASE("validate: an escape hides nothing in the value of transport, user or method") {
    using sipuri::component;
    using sipuri::errc;
    constexpr auto first = [](std::string_view text) { return validate(*sipuri::parse(text)).first_rejected()->what; };
    static_assert(first("sip:h;method=INVITE%20x") == sipuri::error{errc::invalid_value, component::parameter_value, 19, 3});
    static_assert(first("sip:h;method=A%0D%0ARoute:") ==
                  sipuri::error{errc::invalid_value, component::parameter_value, 14, 3});
    static_assert(first("sip:h;user=a%2Fb") == sipuri::error{errc::invalid_value, component::parameter_value, 12, 3});
    static_assert(first("sip:h;transport=%00") == sipuri::error{errc::invalid_value, component::parameter_value, 16, 3});
    static_assert(validate(*sipuri::parse("sip:h;transport=t%63p;user=%25%60")).accepted());
    CHECK(first("sip:h;user=a%2Fb").length == 3);
}
