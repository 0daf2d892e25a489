// One pass over the text: what it refuses, where it points, and where the components lie.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/header.hpp"
#include "../data/param.hpp"
#include "../data/parse.hpp"
#include "../data/rejected.hpp"
#include "../support.hpp"

#include <sipuri/uri/scan.hpp>
#include <sipuri/twilio.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace {

using text = std::string_view;

/// The parser gives the row's error and no value, and the error lies within the text.
template <class Result>
constexpr bool gives(Result const& found, cases::rejected_case const& row) {
    return well_marked(row) && !found && found.error() == row.error();
}

constexpr bool no_uri(cases::rejected_case const& row) {
    return gives(sipuri::scan(row.input), row) && gives(sipuri::parse(row.input), row) && !sipuri::can_parse(row.input);
}
constexpr bool no_host(cases::rejected_case const& row) { return gives(sipuri::parse_host(row.input), row); }
constexpr bool no_parameters(cases::rejected_case const& row) {
    return gives(sipuri::parse_parameters(row.input), row);
}
constexpr bool no_headers(cases::rejected_case const& row) { return gives(sipuri::parse_headers(row.input), row); }
constexpr bool no_transport(cases::rejected_case const& row) { return gives(sipuri::parse_transport(row.input), row); }
constexpr bool no_from_user(cases::rejected_case const& row) {
    return gives(sipuri::twilio::parse_from(row.input), row);
}

/// A text is a URI, or its error lies within it; and without the octets from the fault on, no later one comes up.
constexpr bool keeps_the_law(text input) {
    auto const found = sipuri::scan(input);
    if (found) return true;
    auto const fault = found.error();
    if (fault.offset > input.size() || fault.length > input.size() - fault.offset) return false;
    auto const shorter = sipuri::scan(input.substr(0, fault.offset));
    return shorter || shorter.error().offset + shorter.error().length <= fault.offset;
}

bool keeps_the_law_to_the_octet(text input) { return keeps_the_law(tests::exact_copy{input}.view()); }

/// The law for every text with which `row.input` begins; in full at run time only, for the work is quadratic.
template <class Row>
constexpr bool every_beginning_keeps_the_law(Row const& row) {
    if (std::is_constant_evaluated()) {
        for (std::size_t size = 0; size <= row.input.size() && size != 24; ++size) {
            if (!keeps_the_law(row.input.substr(0, size))) return false;
        }
    } else {
        for (std::size_t size = 0; size <= row.input.size(); ++size) {
            if (!keeps_the_law_to_the_octet(row.input.substr(0, size))) return false;
        }
    }
    return true;
}

/// Components lie one after another, parted by nothing but their delimiters, and fill the text.
template <class Row>
constexpr bool fills_the_text(Row const& row) {
    auto const found = sipuri::scan(row.input);
    if (!found) return true;
    auto const& at = *found;
    auto const size = row.input.size();
    auto const is = [&](std::size_t offset, text delimiters) {
        return delimiters.find(row.input[offset]) != delimiters.npos;
    };
    bool const user = at.host_begin != at.scheme_end + 1;
    bool const password = user && at.host_begin != at.user_end + 1;
    return is(at.scheme_end, ":") && (user || at.user_end == at.host_begin) && (!user || is(at.host_begin - 1, "@")) &&
           (!password || is(at.user_end, ":")) && at.host_begin < at.host_end &&
           (at.port_end == at.host_end || is(at.host_end, ":")) && at.host_end <= at.port_end &&
           (at.parameters_end == at.port_end || is(at.port_end, ";")) && at.port_end <= at.parameters_end &&
           (at.parameters_end == size || is(at.parameters_end, "?")) && at.parameters_end <= size;
}

// The ruler of components.hpp, in numbers.
//                                            0   4     10     17          29   34            48
constexpr auto whole = *sipuri::scan("sip:alice:secret@example.com:5060;transport=tcp?subject=hello");
static_assert(whole.scheme_end == 3 && whole.user_end == 9 && whole.host_begin == 17 && whole.host_end == 28);
static_assert(whole.port_end == 33 && whole.parameters_end == 47 && whole.port == 5060);
static_assert(whole.kind == sipuri::host_kind::name && whole.used == sipuri::options{});

// What is absent takes no room.
constexpr auto bare = *sipuri::scan("sips:h");
static_assert(bare.scheme_end == 4 && bare.user_end == 5 && bare.host_begin == 5 && bare.host_end == 6);
static_assert(bare.port_end == 6 && bare.parameters_end == 6 && bare.port == 0);

}  // namespace

TEST_CASE("scan: what is no URI, and the offending octets") { tests::every_row<cases::rejected, no_uri>(); }

TEST_CASE("scan: the parsers of one component say it in the same way") {
    tests::every_row<cases::rejected_hosts, no_host>();
    tests::every_row<cases::rejected_parameters, no_parameters>();
    tests::every_row<cases::rejected_headers, no_headers>();
    tests::every_row<cases::rejected_transports, no_transport>();
    tests::every_row<cases::rejected_from, no_from_user>();
}

TEST_CASE("scan: every beginning of a text is a URI or has its error within it") {
    tests::every_row<cases::parse, every_beginning_keeps_the_law<cases::parse_case>>();
    tests::every_row<cases::header, every_beginning_keeps_the_law<cases::header_case>>();
    tests::every_row<cases::param, every_beginning_keeps_the_law<cases::param_case>>();
    tests::every_row<cases::rejected, every_beginning_keeps_the_law<cases::rejected_case>>();
}

TEST_CASE("scan: the components fill the text") {
    tests::every_row<cases::parse, fills_the_text<cases::parse_case>>();
    tests::every_row<cases::header, fills_the_text<cases::header_case>>();
    tests::every_row<cases::param, fills_the_text<cases::param_case>>();
}
