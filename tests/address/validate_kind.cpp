// The rules of the header field that an address is in: its parameters, its brackets, its URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/uri.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using sipuri::header_kind;
using sipuri::severity;
using text = std::string_view;

struct accepted_case {
    text id{};
    header_kind kind{};
    text input{};
};
// clang-format off
constexpr accepted_case accepted[] = {
    {"From",            header_kind::from,            "\"A\" <sip:a@h>;tag=1;x=y"},
    {"a Contact",       header_kind::contact,         "<sip:a@h;ob>;q=0.7;expires=3600;reg-id=1;+sip.instance=\"<urn:uuid:1>\";pub-gruu=\"sip:a@h;gr\";audio;methods=\"A,!B\";+x=\"#>=5\""},
    {"a Contact of a registration", header_kind::contact, "<sip:a@h:5070;transport=tcp?a=b>"},
    {"a Route",         header_kind::route,           "<sip:p:5070;transport=tcp;lr>;x"},
    {"an identity",     header_kind::p_asserted_identity, "tel:+1"},
    {"a Diversion",     header_kind::diversion,       "<tel:+1>;reason=away;counter=1;limit=2;privacy=full;screen=\"no\""},
    {"an entry",        header_kind::history_info,    "<sip:a@h?Reason=x>;index=1.1;rc=1"},
    {"a Refer-To",      header_kind::refer_to,        "<sip:a@h;method=INVITE?Replaces=x>"},
    {"no feature tag",  header_kind::contact,         "<sip:a@h>;+1=a;+;+a_=b"},
    {"a feature",       header_kind::contact,         "<sip:a@h>;+a=\"#>=1,!#1:2.5,TRUE\";text=\"<\\<>\""},
    {"a Referred-By",   header_kind::referred_by,     "<sip:a@h>;cid=\"1@h\""},
    {"names of others", header_kind::from,            "<sip:a@h>;text;audio=1;class=x"},
};
// clang-format on
constexpr bool is_accepted(accepted_case const& row) {
    auto const found = validate(*sipuri::parse_name_addr(row.input), row.kind);
    return found.empty() && found.accepted() && found.accepted_by_receiver();
}

struct judged_case {
    text id{};
    header_kind kind{};
    text input{};
    severity level{};
    sipuri::error what{};
};
// clang-format off
constexpr auto param = component::generic_param;
constexpr auto rejected = severity::rejected;
constexpr auto advice = severity::advice;
constexpr auto for_sender = severity::for_sender;
constexpr judged_case judged[] = {
    {"q",               header_kind::contact, "<sip:a@h>;q=7",               rejected,   {errc::invalid_value, param, 12, 1}},
    {"expires",         header_kind::contact, "<sip:a@h>;expires=soon",      for_sender, {errc::malformed_expires, param, 18, 4}},
    {"for too long",    header_kind::contact, "<sip:a@h>;expires=4294967296", for_sender, {errc::out_of_range, param, 18, 10}},
    {"without a value", header_kind::contact, "<sip:a@h>;expires",           for_sender,  {errc::missing_value, param, 17, 0}},
    {"reg-id of 0",     header_kind::contact, "<sip:a@h>;reg-id=0",          rejected,   {errc::out_of_range, param, 17, 1}},
    {"too great",       header_kind::contact, "<sip:a@h>;reg-id=2147483648", rejected,   {errc::out_of_range, param, 17, 10}},
    {"of letters",      header_kind::contact, "<sip:a@h>;reg-id=a",          rejected,   {errc::invalid_value, param, 17, 1}},
    {"an instance",     header_kind::contact, "<sip:a@h>;+sip.instance=a",   rejected,   {errc::invalid_value, param, 24, 1}},
    {"a GRUU",          header_kind::contact, "<sip:a@h>;pub-gruu=\"tel:+1\"", rejected, {errc::invalid_value, param, 19, 8}},
    {"a feature",       header_kind::contact, "<sip:a@h>;methods=INVITE",    rejected,   {errc::invalid_value, param, 18, 6}},
    {"any feature",     header_kind::contact, "<sip:a@h>;+x=\"a,,b\"",       rejected,   {errc::invalid_value, param, 13, 6}},
    {"a tag",           header_kind::from,    "<sip:a@h>;tag=\"1\"",         rejected,   {errc::invalid_value, param, 14, 3}},
    {"no tag",          header_kind::to,      "<sip:a@h>;tag",               rejected,   {errc::missing_value, param, 13, 0}},
    {"elsewhere",       header_kind::to,      "<sip:a@h>;q=7",               advice,     {errc::not_allowed, param, 10, 3}},
    {"of the URI",      header_kind::contact, "<sip:a@h>;transport=tcp",     advice,     {errc::not_allowed, param, 10, 13}},
    {"without angles",  header_kind::contact, "sip:a@h;transport=tcp",       advice,     {errc::missing_angles, param, 8, 13}},
    {"a port in From",  header_kind::from,    "<sip:a@h:5060>",              for_sender, {errc::not_allowed, component::port, 9, 4}},
    {"transport in To", header_kind::to,      " <sip:a@h;transport=tcp>",    for_sender, {errc::not_allowed, component::parameters, 9, 13}},
    {"method in Route", header_kind::path,    "<sip:h;method=A>",            for_sender, {errc::not_allowed, component::parameters, 7, 8}},
    {"a Route alone",   header_kind::service_route, "sip:h",                 rejected,   {errc::missing_angles, component::uri, 0, 5}},
    {"an identity",     header_kind::p_preferred_identity, "<http://h>",     for_sender, {errc::not_allowed, component::uri, 1, 8}},
    {"its parameter",   header_kind::p_asserted_identity, "<tel:+1>;x=y",  for_sender, {errc::not_allowed, param, 9, 3}},
    {"any parameter",   header_kind::p_preferred_identity, "<sip:a@h>;tag=1", for_sender, {errc::not_allowed, param, 10, 5}},
    {"a counter",       header_kind::diversion, "<sip:a@h>;counter=100",     rejected,   {errc::invalid_value, param, 18, 3}},
    {"an index",        header_kind::history_info, "<sip:a@h>;index=1.01",   rejected,   {errc::invalid_value, param, 16, 4}},
    {"two ways",        header_kind::history_info, "<sip:a@h>;index=1;rc=1;x;Mp=1", for_sender, {errc::too_many, param, 25, 4}},
    {"no angles",       header_kind::history_info, "sip:a@h;index=1",         rejected,   {errc::missing_angles, component::uri, 0, 7}},
    {"no index",        header_kind::history_info, "<sip:a@h>",              rejected,   {errc::missing, param, 9, 0}},
    {"a cid",           header_kind::referred_by, "<sip:a@h>;cid=1",         rejected,   {errc::invalid_value, param, 14, 1}},
    {"a message id",    header_kind::referred_by, "<sip:a@h>;cid=\"1\"",     rejected,   {errc::invalid_value, param, 14, 3}},
    {"a relation",      header_kind::contact, "<sip:a@h>;priority=\"#>1\"", rejected,   {errc::invalid_value, param, 19, 5}},
    {"a range",         header_kind::contact, "<sip:a@h>;+a=\"#1:\"",       rejected,   {errc::invalid_value, param, 13, 5}},
    {"open brackets",   header_kind::contact, "<sip:a@h>;text=\"<a<b>\"",   rejected,   {errc::invalid_value, param, 15, 7}},
    {"of its own URI",  header_kind::from,    "<sip:h;ttl=256>",             rejected,   {errc::out_of_range, component::parameter_value, 11, 3}},
};
// clang-format on
constexpr bool is_reported(judged_case const& row) {
    auto const found = validate(*sipuri::parse_name_addr(row.input), row.kind);
    if (found.empty() || found[0].level != row.level || found[0].what != row.what) return false;
    if (found[0].what.code == errc::out_of_range && row.kind == header_kind::from) return !found.accepted();
    return found.size() == 1 && found.accepted() == (row.level == advice) &&
           found.accepted_by_receiver() == (row.level != rejected);
}

struct list_case {
    text id{};
    text input{};
    text error_in{};  ///< empty: accepted
};
constexpr list_case identities[] = {{"both", "<sip:a@h>, <tel:+1>", ""},
                                    {"two SIP URIs", "<sip:a@h>, \"B\" <sips:b@h>", "\"B\" <sips:b@h>"},
                                    {"two numbers", "tel:+1, sip:a@h, tel:+2", "tel:+2"}};
constexpr bool has_one_of_each(list_case const& row) {
    auto const list = *sipuri::parse_name_addrs(row.input);
    auto const found = validate(list, header_kind::p_asserted_identity);
    if (!validate(list, header_kind::contact).empty()) return false;
    if (row.error_in.empty()) return found.empty();
    return found.size() == 1 && found.accepted_by_receiver() && !found.accepted() &&
           found[0].what.code == errc::too_many &&
           row.input.substr(found[0].what.offset, found[0].what.length) == row.error_in;
}

/// Fields that hold one address.
constexpr header_kind singles[]{header_kind::from, header_kind::to, header_kind::reply_to, header_kind::refer_to,
                                header_kind::referred_by};
constexpr bool holds_one(header_kind kind) {
    auto const list = *sipuri::parse_name_addrs("<sip:a@h>, <sip:b@h>");
    bool single = false;
    for (auto const one : singles) single = single || one == kind;
    auto const found = validate(list, kind);
    if (rule_of(kind).is_list == single) return false;
    return !single || (found.size() == 1 && !found.accepted_by_receiver() &&
                       found[0].what == sipuri::error{errc::too_many, component::uri, 11, 9});
}

static_assert(validate(*sipuri::parse("sip:bob@h"), sipuri::context::register_uri)[0].what ==
              sipuri::error{errc::not_allowed, component::user, 4, 3});
static_assert(validate(*sipuri::parse("sip:b:p@h:5060;transport=tcp"), sipuri::context::register_uri).size() == 1);
static_assert(validate(*sipuri::parse("sip:h;lr"), sipuri::context::register_uri).accepted());
static_assert(holds_one(header_kind::from) && holds_one(header_kind::contact));

}  // namespace

TEST_CASE("addresses: what the header field allows") {
    tests::every_row<accepted, is_accepted>();
    tests::every_row<judged, is_reported>();
    tests::every_row<identities, has_one_of_each>();
    auto const uri = *sipuri::uri::parse("sip:bob@h;lr");
    CHECK(uri.for_context(sipuri::context::register_uri).text() == "sip:h;lr");
}

TEST_CASE("addresses: each header field and each parameter has one row") {
    for (auto const& rule : sipuri::address_header_rules) {
        INFO(rule.name);
        CHECK(&rule_of(rule.kind) == &rule);
        CHECK(name(rule.kind) == rule.name);
        CHECK(sipuri::find_header_kind(rule.name) == rule.kind);
        CHECK(holds_one(rule.kind));
    }
    CHECK(!sipuri::find_header_kind("Via"));
    CHECK(sipuri::find_header_kind("m") == header_kind::contact);
    CHECK(sipuri::find_header_kind("F") == header_kind::from);
    CHECK(sipuri::find_header_kind("t") == header_kind::to);
    CHECK(sipuri::find_header_kind("r") == header_kind::refer_to);
    CHECK(sipuri::find_header_kind("b") == header_kind::referred_by);
    CHECK(!sipuri::find_header_kind("v"));
    CHECK(!sipuri::find_header_kind("%"));
    CHECK(!sipuri::find_header_kind(""));
    for (auto const& rule : sipuri::header_parameter_rules) {
        INFO(rule.name);
        CHECK(sipuri::find_header_parameter_rule(rule.name)->name == rule.name);
        CHECK(rule.where != 0);
    }
    CHECK(sipuri::find_header_parameter_rule("+X")->grammar == sipuri::parameter_grammar::feature);
    CHECK(!sipuri::find_header_parameter_rule("x"));
}
