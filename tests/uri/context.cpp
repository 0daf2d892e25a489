// Table 1 of RFC 3261, section 19.1.1: what may appear where.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/uri/context.hpp>
#include <sipuri/uri/uri.hpp>

#include <string_view>

namespace {

using sipuri::context;

/// The table as it is in the RFC: for each component the six contexts in the order of the enumeration.
struct table_row {
    std::string_view id;
    std::string_view input;
    std::string_view allowed;
};

constexpr table_row table[]{
    // Req.-URI, To, From, reg./redir. Contact, dialog Contact and R-R/Route, external
    {"user", "sip:ann@h", "oooooo"},
    {"password", "sip:ann:pw@h", "oooooo"},
    {"host", "sip:h", "oooooo"},
    {"port", "sip:h:5060", "o--ooo"},
    {"user-param", "sip:h;user=ip", "oooooo"},
    {"method", "sip:h;method=BYE", "-----o"},
    {"maddr-param", "sip:h;maddr=239.255.255.1", "o--ooo"},
    {"ttl-param", "sip:h;maddr=239.255.255.1;ttl=1", "o--o-o"},
    {"transp.-param", "sip:h;transport=tcp", "o--ooo"},
    {"lr-param", "sip:h;lr", "o---oo"},
    {"other-param", "sip:h;x=1", "oooooo"},
    {"headers", "sip:h?a=1", "---o-o"},
    {"an escaped name", "sip:h;%6Cr", "o---oo"},
};

constexpr bool as_in_the_table(table_row const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!uri || row.allowed.size() != 6) return false;
    for (std::size_t i = 0; i != 6; ++i) {
        auto const where = static_cast<context>(i);
        bool const allowed = row.allowed[i] == 'o';
        auto const found = validate(*uri, where);
        if (found.accepted() != allowed) return false;
        if (!allowed && found.first_rejected()->what.code != sipuri::errc::not_allowed) return false;

        auto const stripped = (*sipuri::static_uri<64>::from(*uri)).for_context(where);
        if (!validate(stripped, where).accepted()) return false;
        if (allowed && stripped.text() != row.input) return false;
        if (stripped.for_context(where).text() != stripped.text()) return false;
    }
    return true;
}

constexpr auto everything = "sip:ann:pw@h:5060;x=1;method=BYE;maddr=239.1.1.1;ttl=1;transport=udp;lr;user=ip?a=1";

constexpr auto stripped(context where) { return (*sipuri::static_uri<96>::parse(everything)).for_context(where); }

}  // namespace

TEST_CASE("context: each component in each context, as Table 1 has it") { tests::every_row<table, as_in_the_table>(); }

TEST_CASE("context: a URI with everything, for each context") {
    static_assert(stripped(context::request_uri).text() ==
                  "sip:ann:pw@h:5060;x=1;maddr=239.1.1.1;ttl=1;transport=udp;lr;user=ip");
    static_assert(stripped(context::to).text() == "sip:ann:pw@h;x=1;user=ip");
    static_assert(stripped(context::from).text() == stripped(context::to).text());
    static_assert(stripped(context::registration_contact).text() ==
                  "sip:ann:pw@h:5060;x=1;maddr=239.1.1.1;ttl=1;transport=udp;user=ip?a=1");
    static_assert(stripped(context::dialog_contact).text() ==
                  "sip:ann:pw@h:5060;x=1;maddr=239.1.1.1;transport=udp;lr;user=ip");
    static_assert(stripped(context::external).text() == everything);
    CHECK(stripped(context::to).text() == "sip:ann:pw@h;x=1;user=ip");
}

// What validate() finds without a context it finds with one, even where the list is full.
constexpr bool passes_on(std::string_view input, std::size_t of_the_context) {
    auto const uri = *sipuri::parse(input);
    auto const alone = validate(uri);
    auto const found = validate(uri, context::to);
    if (found.truncated() != (alone.size() + of_the_context > found.capacity()) || found.accepted()) return false;
    for (std::size_t i = 0; i != alone.size(); ++i) {
        if (found[i] != alone[i]) return false;
    }
    return found.truncated() || found.size() == alone.size() + of_the_context;
}
static_assert(passes_on("sip:h;transport;x;x;user=%5B", 1));
static_assert(passes_on("sip:h;lr=on;tag=1;method", 2));
static_assert(passes_on("sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;lr", 1), "sixteen and one");

TEST_CASE("context: what is found without one is found with one") {
    CHECK(passes_on(tests::exact_copy{"sip:h;transport;x;x;user=%5B"}.view(), 1));
    CHECK(passes_on(tests::exact_copy{"sip:h;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;a;lr"}.view(), 1));
}

TEST_CASE("context: a finding points at the component") {
    constexpr auto found = [] {
        return validate(*sipuri::parse("sip:h:5060;lr?a=1"), context::to);
    }();
    static_assert(found.size() == 3);
    using enum sipuri::component;
    static_assert(found[0].what == sipuri::error{sipuri::errc::not_allowed, port, 6, 4});
    static_assert(found[1].what == sipuri::error{sipuri::errc::not_allowed, parameters, 11, 2});
    static_assert(found[2].what == sipuri::error{sipuri::errc::not_allowed, headers, 14, 3});
    CHECK(!found.accepted());
}
