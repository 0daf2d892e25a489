// headers = "?" header *( "&" header ), and what may become of them in a request. RFC 3261, sections 25.1 and 19.1.5.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/header.hpp"
#include "../support.hpp"

#include <sipuri/text/sink.hpp>
#include <sipuri/uri/canonical_key.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/headers.hpp>
#include <sipuri/uri/validate.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

namespace {

using sipuri::header_policy;
using text = std::string_view;

/// A URI with headers: the first of them has the policy of the row.
constexpr bool has_policy(cases::header_case const& row) {
    auto const uri = sipuri::parse(row.input);
    if (!row.expected) return !uri;
    return uri && uri->headers().text() == row.expected->headers && (*uri->headers().begin()).policy() == row.policy;
}

/// The same headers by themselves, without the "?".
constexpr bool stands_alone(cases::header_case const& row) {
    auto const headers = sipuri::parse_headers(row.input.substr(row.input.find('?') + 1));
    if (!row.expected) return row.input.ends_with('?') == headers.has_value();
    return headers && headers->text() == row.expected->headers && headers->begin()->policy() == row.policy;
}

/// The name of a header as a URI may write it, and its policy.
struct name_case {
    text id{};
    text input{};
    header_policy policy = header_policy::ok;
};

// Every name of RFC 3261, section 19.1.5, in the order of its text.
// clang-format off
constexpr name_case names[] = {
    {"SHOULD NOT be honoured: dangerous",        "From=x",                header_policy::drop},
    {"",                                         "Call-ID=x",             header_policy::drop},
    {"",                                         "CSeq=x",                header_policy::drop},
    {"",                                         "Via=x",                 header_policy::drop},
    {"",                                         "Record-Route=x",        header_policy::drop},
    {"SHOULD NOT be honoured: Route",            "Route=x",               header_policy::drop},
    {"SHOULD NOT be honoured: what one can do",  "Accept=x",              header_policy::drop},
    {"",                                         "Accept-Encoding=x",     header_policy::drop},
    {"",                                         "Accept-Language=x",     header_policy::drop},
    {"",                                         "Allow=x",               header_policy::drop},
    {"",                                         "Contact=x",             header_policy::drop},
    {"",                                         "Organization=x",        header_policy::drop},
    {"",                                         "Supported=x",           header_policy::drop},
    {"",                                         "User-Agent=x",          header_policy::drop},
    {"SHOULD be verified",                       "Content-Disposition=x", header_policy::verify},
    {"",                                         "Content-Encoding=x",    header_policy::verify},
    {"",                                         "Content-Language=x",    header_policy::verify},
    {"",                                         "Content-Length=x",      header_policy::verify},
    {"",                                         "Content-Type=x",        header_policy::verify},
    {"",                                         "Date=x",                header_policy::verify},
    {"",                                         "MIME-Version=x",        header_policy::verify},
    {"",                                         "Timestamp=x",           header_policy::verify},
    {"the body of the message",                  "body=x",                header_policy::body},
    {"all others",                               "To=x",                  header_policy::ok},
    {"",                                         "Subject=x",             header_policy::ok},
    {"",                                         "Priority=x",            header_policy::ok},
    {"",                                         "Require=x",             header_policy::ok},
    {"",                                         "X-Account=x",           header_policy::ok},
    {"",                                         "[x]=x",                 header_policy::ok},
    {"in any case",                              "fROM=x",                header_policy::drop},
    {"",                                         "BODY=x",                header_policy::body},
    {"escaped",                                  "F%72om=x",              header_policy::drop},
    {"",                                         "%46%52%4F%4D=x",        header_policy::drop},
    {"",                                         "Content%2dType=x",      header_policy::verify},
    {"escaped once more is another name",        "F%2572om=x",            header_policy::ok},
    {"a beginning is not the name",              "Fro=x",                 header_policy::ok},
    {"nor is a continuation",                    "From-=x",               header_policy::ok},
    {"",                                         "From%00=x",             header_policy::ok},
    {"compact forms, RFC 3261, section 7.3.3",   "f=x",                   header_policy::drop},
    {"",                                         "i=x",                   header_policy::drop},
    {"",                                         "V=x",                   header_policy::drop},
    {"",                                         "m=x",                   header_policy::drop},
    {"",                                         "k=x",                   header_policy::drop},
    {"",                                         "c=x",                   header_policy::verify},
    {"",                                         "e=x",                   header_policy::verify},
    {"",                                         "l=x",                   header_policy::verify},
    {"",                                         "s=x",                   header_policy::ok},
    {"",                                         "t=x",                   header_policy::ok},
};
// clang-format on

constexpr bool is_judged(name_case const& row) {
    auto const headers = sipuri::parse_headers(row.input);
    return headers && headers->size() == 1 && headers->begin()->policy() == row.policy;
}

constexpr auto uri = *sipuri::parse("sip:alice@atlanta.com;lr?subject=project%20x&Priority=&a=b?c&subject=again");
constexpr auto headers = uri.headers();
static_assert(!sipuri::rule_of_header(sipuri::encoded_view{}));
static_assert(std::forward_iterator<decltype(headers.begin())>);

// In the order in which they appear, each with its name and value; a value may be empty.
static_assert(headers.size() == 4 && !headers.empty());
static_assert([] {
    constexpr text expected[][2]{{"subject", "project x"}, {"Priority", ""}, {"a", "b?c"}, {"subject", "again"}};
    std::size_t read = 0;
    for (auto const header : headers) {
        if (!(header.name().decoded() == expected[read][0]) || !(header.value().decoded() == expected[read][1])) {
            return false;
        }
        ++read;
    }
    return read == 4;
}());

// A name finds the first header that has it, in any case, escaped or not.
static_assert(headers.find("SUBJECT")->value().encoded() == "project%20x");
static_assert(headers.find("SUBJECT")->text() == "subject=project%20x");
static_assert(headers.find("priority")->value().empty() && headers.contains("A") && !headers.contains("b?c"));
static_assert(!headers.find("lr") && !headers.find("subjec") && !headers.find(""));
static_assert(sipuri::parse_headers("F%72om=x")->find("from")->name().encoded() == "F%72om");

// Without headers there is nothing to walk through, and no text at all is no header either.
static_assert(sipuri::parse("sip:h")->headers().empty() && sipuri::parse("sip:h")->headers().size() == 0);
static_assert(sipuri::parse_headers("")->empty() && sipuri::headers_view{}.empty());
static_assert(sipuri::headers_view{}.begin() == sipuri::headers_view{}.end());

// A "?" is data of a header, so one in front belongs to the name.
static_assert(sipuri::parse_headers("?a=1")->find("?a").has_value());

// The fields hold the text, not the view: they may outlive it.
constexpr auto first = *sipuri::parse("sip:h?a=1")->headers().begin();
static_assert(first.is("a") && first.value().decoded() == "1");

// --- names ---------------------------------------------------------------------------------------------------------

struct compact_case {
    text id{};
    text left{};
    text right{};
};
// clang-format off
constexpr compact_case compact[] = {
    {"RFC 3261", "sip:h?i=x", "sip:h?Call-ID=x"},          {"RFC 3261", "sip:h?m=x", "sip:h?Contact=x"},
    {"RFC 3261", "sip:h?e=x", "sip:h?Content-Encoding=x"}, {"RFC 3261", "sip:h?l=x", "sip:h?Content-Length=x"},
    {"RFC 3261", "sip:h?c=x", "sip:h?Content-Type=x"},     {"RFC 3261", "sip:h?f=x", "sip:h?From=x"},
    {"RFC 3261", "sip:h?s=x", "sip:h?Subject=x"},          {"RFC 3261", "sip:h?k=x", "sip:h?Supported=x"},
    {"RFC 3261", "sip:h?t=x", "sip:h?To=x"},               {"RFC 3261", "sip:h?v=x", "sip:h?Via=x"},
    {"RFC 3841", "sip:h?a=x", "sip:h?Accept-Contact=x"},   {"RFC 3841", "sip:h?j=x", "sip:h?Reject-Contact=x"},
    {"RFC 3841", "sip:h?d=x", "sip:h?Request-Disposition=x"}, {"RFC 3892", "sip:h?b=x", "sip:h?Referred-By=x"},
    {"RFC 6665", "sip:h?o=x", "sip:h?Event=x"},            {"RFC 6665", "sip:h?u=x", "sip:h?Allow-Events=x"},
    {"RFC 3515", "sip:h?r=x", "sip:h?Refer-To=x"},         {"RFC 4028", "sip:h?x=x", "sip:h?Session-Expires=x"},
    {"RFC 8224", "sip:h?y=x", "sip:h?Identity=x"},         {"escaped, in any case", "sip:h?%49=x", "sip:h?CALL%2did=x"},
};
constexpr tests::text_case single[] = {
    {"From", "sip:h?From=1&From=2"},                 {"To", "sip:h?to=1&T=2"},
    {"Call-ID", "sip:h?i=1&Call-ID=1"},              {"CSeq", "sip:h?CSeq=1&cseq=2"},
    {"Subject", "sip:h?Subject=1&a=b&s=2"},          {"Max-Forwards", "sip:h?Max-Forwards=1&Max-Forwards=2"},
    {"Content-Type", "sip:h?c=1&Content-Type=2"},    {"Content-Length", "sip:h?l=1&l=2"},
    {"Expires", "sip:h?Expires=1&Expires=2"},        {"Replaces", "sip:h?Replaces=1&Replaces=2"},
    {"Refer-To", "sip:h?r=1&Refer-To=2"},
};
constexpr tests::text_case lists[] = {
    {"Contact", "sip:h?m=1&Contact=2"},              {"Route", "sip:h?Route=1&Route=2"},
    {"Supported", "sip:h?k=1&Supported=2"},          {"Via", "sip:h?v=1&Via=2"},
    {"Accept-Contact", "sip:h?a=1&Accept-Contact=2"}, {"an unknown one", "sip:h?X-A=1&X-A=2"},
};
// clang-format on

/// One header under two names: the URIs are equivalent, and have one key.
constexpr bool is_one_header(compact_case const& row) {
    auto const a = *sipuri::parse(row.left);
    auto const b = *sipuri::parse(row.right);
    sipuri::fixed_text<64> x;
    sipuri::fixed_text<64> y;
    return equivalent(a, b) && equivalent(b, a) && write_canonical_key(a, x) && write_canonical_key(b, y) &&
           x.view() == y.view();
}
constexpr bool earns_advice(tests::text_case const& row) {
    auto const found = validate(*sipuri::parse(row.input));
    return found.size() == 1 && found.accepted() && found[0].what.code == sipuri::errc::repeated_header;
}
constexpr bool may_repeat(tests::text_case const& row) { return validate(*sipuri::parse(row.input)).empty(); }

}  // namespace

TEST_CASE("headers: a compact name is the same header") { tests::every_row<compact, is_one_header>(); }

TEST_CASE("headers: what may appear once, under either name, and what may repeat") {
    tests::every_row<single, earns_advice>();
    tests::every_row<lists, may_repeat>();
}

TEST_CASE("headers: the grammar, and the policy for the first header") {
    tests::every_row<cases::header, has_policy>();
    tests::every_row<cases::header, stands_alone>();
}

TEST_CASE("headers: the policy for every name") { tests::every_row<names, is_judged>(); }
