// Routes: read, reversed, and what a request carries by them. RFC 3261, sections 8.1.2, 12.2.1.1, 16.4 and 16.6.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

constexpr tests::text_case routes[] = {
    {"one", "<sip:p1;lr>"}, {"with a name", "P <sip:p1;lr=on>;x=y"}, {"three", "<sip:p1;lr>,<sip:p2;lr>,<sip:p3;lr>"}};
constexpr bool are_loose(tests::text_case const& row) {
    auto const list = sipuri::parse_routes(row.input);
    if (!list) return false;
    for (auto const route : *list) {
        if (!route.lr()) return false;
    }
    return true;
}
static_assert(!sipuri::parse_routes("<sip:p1>;lr")->front().lr());
static_assert(!sipuri::parse_routes("<tel:+1>")->front().lr());

struct refused_case {
    text id{};
    text input{};
    sipuri::error error{};
};
// clang-format off
constexpr refused_case refused[] = {
    {"no angles",      "sip:p1;lr",              {errc::missing_angles, component::uri, 0, 6}},
    {"the second",     "<sip:p1;lr>, sip:p2;lr", {errc::missing_angles, component::uri, 13, 6}},
    {"nothing",        "",                       {errc::empty, component::uri, 0, 0}},
    {"a malformed one", "<sip:p1:x>",            {errc::invalid_character, component::port, 8, 1}},
};
// clang-format on
constexpr bool is_refused(refused_case const& row) { return sipuri::parse_routes(row.input).error() == row.error; }

struct plan_case {
    text id{};
    text target{};
    text routes{};  ///< empty: none
    text next_hop{};
    text request_uri{};
    text written{};
    bool strict = false;
};
// clang-format off
constexpr plan_case plans[] = {
    {"no route",          "sip:b@h?a=b",  "",                         "sip:b@h?a=b", "sip:b@h",   ""},
    {"a loose router",    "sip:b@h;x",    "<sip:p1;lr>, P <sip:p2>;y", "sip:p1;lr",  "sip:b@h;x", "<sip:p1;lr>, P <sip:p2>;y"},
    {"a strict one",      "sip:b@h;x?a=b", "<sip:p1;method=INVITE;y>,<sip:p2;lr>", "sip:p1;method=INVITE;y", "sip:p1;y", "<sip:p2;lr>, <sip:b@h;x?a=b>", true},
    {"only a strict one", "sip:b@h",      "<sip:p1>",                 "sip:p1",      "sip:p1",    "<sip:b@h>", true},
};
// clang-format on
template <class Plan>
constexpr bool is(Plan const& plan, plan_case const& row) {
    sipuri::fixed_text<64> request_uri;
    sipuri::fixed_text<64> written;
    return plan.write_request_uri(request_uri) && plan.write_routes(written) && request_uri.view() == row.request_uri &&
           written.view() == row.written && plan.next_hop().text() == row.next_hop && plan.is_strict() == row.strict;
}
constexpr bool is_planned(plan_case const& row) {
    auto const target = *sipuri::parse(row.target);
    if (row.routes.empty()) return is(plan_route(target), row);
    return is(*plan_route(target, *sipuri::parse_routes(row.routes)), row);
}

// The other side of a dialog has the route set in the opposite order.
constexpr tests::text_case recorded[] = {{"of three proxies", "<sip:p3;lr>, <sip:p2;lr>, <sip:p1;lr>"}};
constexpr bool is_reversed(tests::text_case const& row) {
    auto const plan = plan_route(*sipuri::parse("sip:b@h"), sipuri::parse_routes(row.input)->reversed());
    sipuri::fixed_text<64> written;
    return plan && plan->next_hop().text() == "sip:p1;lr" && plan->write_routes(written) &&
           written.view() == "<sip:p1;lr>, <sip:p2;lr>, <sip:p3;lr>";
}
static_assert(plan_route(sipuri::uri_view{}, *sipuri::parse_routes("<tel:+1>")).error().code == errc::invalid_scheme);

// What a strict router did is undone.
constexpr tests::text_case undone[] = {{"of two", "<sip:p2;lr> , <sip:b@h;x>"}};
constexpr bool is_undone(tests::text_case const& row) {
    auto const found = undo_strict_route(*sipuri::parse_routes(row.input));
    auto const last = undo_strict_route(*found.routes);
    return found.request_uri.addr_spec() == "sip:b@h;x" && found.routes->text() == "<sip:p2;lr>" &&
           last.request_uri.addr_spec() == "sip:p2;lr" && !last.routes;
}

}  // namespace

TEST_CASE("route: read, and refused without angles") {
    tests::every_row<routes, are_loose>();
    tests::every_row<refused, is_refused>();
}

TEST_CASE("route: what a request carries, and where it goes") {
    tests::every_row<plans, is_planned>();
    tests::every_row<recorded, is_reversed>();
    tests::every_row<undone, is_undone>();
}
