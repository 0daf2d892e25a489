// The laws, for every text of the tables and many that are made of them at random.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#define SIPURI_C_IMPLEMENTATION
#include "../fuzz/c_laws.hpp"
#include "../fuzz/laws.hpp"
#include "data/call.hpp"
#include "data/compare.hpp"
#include "data/escape.hpp"
#include "data/from.hpp"
#include "data/header.hpp"
#include "data/name_addr.hpp"
#include "data/param.hpp"
#include "data/parse.hpp"
#include "data/rejected.hpp"
#include "data/tel.hpp"
#include "data/transport.hpp"
#include "support.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using text = std::string_view;

/// A text for the laws, each in a constant expression of its own.
struct law_case {
    text id{};
    text input{};
};

// Short, for the compilers count the steps. clang-format off
constexpr law_case small[] = {
    {"nothing", ""},
    {"a host", "sip:h"},
    {"all of it", "sip:a:b@h:1;x?y=z"},
    {"escapes", "sips:%40@[::1];%6c=%5b"},
    {"no URI", "sip:a b@h"},
    {"half an escape", "sip:h;x=%4"},
};
// clang-format on

/// The same, around a URI. clang-format off
constexpr law_case around[] = {
    {"nothing", ""},
    {"an address", "\"B\\\"\" <sip:h;x>;y=\"1\""},
    {"a list", "sip:h,a <x:y>"},
    {"half a quote", "\"a\\"},
    {"half an address", "</"},
    {"a number", "tel:1;x;phone-context=h"},
    {"a user", "+1;ext=%2D1"},
    {"a paste", "<sip:b#@h?a&amp;b>"},
};
constexpr law_case numbers[] = {
    {"global", "tel:+1(2);B=c;a"},
    {"local", "tel:#1;phone-context=+4-9;ext=-"},
    {"ported", "tel:+1;rn=+1-2;npdi;cic=2;cic-context=+1;verstat=TN-Validation-Passed"},
    {"of a trunk", "tel:+1;tgrp=a%20;trunk-context=h;enumdi;isub=1;isub-encoding=nsap;premium-rate=information"},
};
/// What header fields hold, with their parameters.
constexpr law_case typed[] = {
    {"a contact", "<sip:a@h;ob>;q=0.5;expires=60;reg-id=1;+sip.instance=\"<urn:uuid:1>\";methods=\"A,!B\""},
    {"GRUUs", "<sip:a@h;gr=1>;pub-gruu=\"sip:a@h;gr=1\";temp-gruu=\"sip:b@h;gr\";+a=\"#>=5\";text=\"<\\<>\""},
    {"routes", "<sip:p1;lr>;x,<sip:p2:5070;transport=tcp>, \"P\" <sips:p3;lr=on>"},
    {"identities", "\"B%43\" <sip:+1%2d2:pw@H:5060;x>, <tel:+1-2;ext=3>, sips:B%6fb@[::A]"},
    {"a history", "<sip:a@h?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1.10;rc=1, <tel:+1>;index=01;mp=1;np=1"},
    {"diversions", "<tel:+1>;reason=\"x\";counter=2;limit=12;privacy=off;screen=yes"},
    {"a referral", "<sip:b@h?Replaces=a%40h%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only>;cid=\"1@h\""},
    {"any URIs", "<urn:service:sos.fire?+r>, <http://u:p@[::1]:1/>, \"\\\x07\" <isbn:1>"},
};
// clang-format on

template <auto law>
constexpr bool holds_for_the_text(law_case const& row) {
    return !law(laws::block{row.input}.view());
}
template <auto law>
constexpr bool holds_for_the_uri(law_case const& row) {
    laws::block const exact{row.input};
    auto const uri = sipuri::parse(exact.view());
    return !uri || !law(*uri);
}
template <auto law>
constexpr bool holds_for_changes(law_case const& row) {
    laws::block const exact{row.input};
    auto const uri = sipuri::parse(exact.view());
    return !uri || !law(*uri, "@");
}

template <auto law>
constexpr bool holds_for_the_number(law_case const& row) {
    laws::block const exact{row.input};
    auto const tel = sipuri::parse_tel(exact.view());
    return tel && !law(*tel);
}
constexpr bool numbers_follow_their_keys(law_case const& row) {
    return !laws::numbers_follow_their_keys(*sipuri::parse_tel(row.input), sipuri::telephone_subscriber_view{});
}

constexpr bool errors_lie_within(law_case const& row) { return !laws::error_lies_within(row.input); }
constexpr bool cuts_before_the_error(law_case const& row) { return !laws::cut_before_the_error(row.input); }

using room = sipuri::static_uri<32>;

/// Every text of the tables, once.
std::vector<text> all_texts() {
    std::vector<text> all;
    auto const add = [&](auto const& table) {
        for (auto row : table) tests::each_text(row, [&](text found) { all.push_back(found); });
    };
    add(cases::parse), add(cases::param), add(cases::header), add(cases::rejected), add(cases::compare);
    add(cases::rejected_hosts), add(cases::rejected_parameters), add(cases::rejected_headers);
    add(cases::escape), add(cases::from), add(cases::transport), add(cases::tel), add(cases::call);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Those of the tables of addresses and telephone numbers.
std::vector<text> texts_around() {
    std::vector<text> all;
    auto const add = [&](auto const& table) {
        for (auto row : table) tests::each_text(row, [&](text found) { all.push_back(found); });
    };
    add(cases::name_addrs), add(cases::name_addr_lists);
    add(cases::rejected_name_addrs), add(cases::rejected_name_addr_lists);
    add(cases::tel), add(cases::tel_parts), add(cases::tel_to_sip), add(cases::tel_compare);
    add(cases::rejected_tels), add(cases::rejected_tel_users), add(numbers), add(typed);
    return all;
}

/// Makes texts of others: cut, joined, repeated, an octet changed here and there. The same on every machine.
class mutants {
public:
    mutants(std::vector<text> seeds, std::uint64_t seed) : seeds_(std::move(seeds)), random_(seed) {}

    std::string next() {
        std::string made{any()};
        for (auto changes = below(4); changes != 0; --changes) {
            // One number at a time: in what order arguments are evaluated is the compiler's choice.
            auto const at = below(made.size() + 1);
            auto const from = below(made.size() + 1);
            auto const count = below(12);
            auto const letter = octet();
            auto const other = any();
            switch (below(6)) {
                case 0: made.insert(at, 1, letter); break;
                case 1: made.replace(at, std::min<std::size_t>(1, made.size() - at), 1, letter); break;
                case 2: made.erase(at, count / 2); break;
                case 3: made.insert(at, made.substr(from, count)); break;
                case 4: made.replace(at, std::string::npos, other.substr(from % (other.size() + 1))); break;
                default: {
                    constexpr text pieces[]{"%",
                                            "%4",
                                            "%00",
                                            "%0d%0a",
                                            "%3a",
                                            "@",
                                            ":",
                                            "::",
                                            "[",
                                            "]",
                                            "[::1]",
                                            ";",
                                            "?",
                                            "&",
                                            "=",
                                            ";lr",
                                            ";x=1",
                                            ";X=%31",
                                            ";maddr=[0::1]",
                                            ";maddr=%5b::1]",
                                            ";method=a",
                                            ";ttl=1",
                                            ";user=phone",
                                            ";transport=TCP",
                                            "?a=",
                                            "&A=b",
                                            "_",
                                            "%25",
                                            "-",
                                            ".",
                                            "65536",
                                            "\xC3\xA9",
                                            "<",
                                            "x:y@"};
                    made.insert(at, pieces[below(std::size(pieces))]);
                }
            }
        }
        if (made.size() > 400) made.resize(400);
        return made;
    }

private:
    /// The distributions of the standard library differ from one to the next.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    text any() { return seeds_[below(seeds_.size())]; }
    char octet() {
        constexpr text often = "sip:@;?&=%4aA.[]-0/+,$ _";
        return below(4) == 0 ? static_cast<char>(below(256)) : often[below(often.size())];
    }

    std::vector<text> seeds_;
    std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("laws: of any text, when the compiler runs") {
    tests::every_row<small, errors_lie_within>();
    tests::every_row<small, cuts_before_the_error>();
    tests::every_row<small, holds_for_the_text<laws::parsers_agree>>();
    tests::every_row<small, holds_for_the_text<laws::explain_hides_the_password>>();
    tests::every_row<small, holds_for_the_text<laws::every_fix_helps>>();
    tests::every_row<small, holds_for_the_text<laws::parts_keep_errors_within>>();
    tests::every_row<small, holds_for_the_text<laws::parts_agree_with_the_whole>>();
    tests::every_row<small, holds_for_the_text<laws::plain_text_reads_back>>();
    tests::every_row<small, holds_for_the_text<laws::accepted_calls_keep_the_limits>>();
}

TEST_CASE("laws: of a URI, when the compiler runs") {
    tests::every_row<small, holds_for_the_uri<laws::components_fill_the_text>>();
    tests::every_row<small, holds_for_the_uri<laws::scans_as_itself>>();
    tests::every_row<small, holds_for_the_uri<laws::parts_stand_alone>>();
    tests::every_row<small, holds_for_the_uri<laws::prints_as_parsed<room>>>();
    tests::every_row<small, holds_for_the_uri<laws::writes_what_was_read>>();
    tests::every_row<small, holds_for_the_uri<laws::writers_agree<room>>>();
    tests::every_row<small, holds_for_the_uri<laws::normal_form_is_normal>>();
    tests::every_row<small, holds_for_the_uri<laws::equivalence_is_reflexive>>();
    tests::every_row<small, holds_for_the_uri<laws::another_spelling_is_equivalent>>();
    tests::every_row<small, holds_for_the_uri<laws::redacted_has_no_password>>();
    tests::every_row<small, holds_for_the_uri<laws::messages_take_no_controls>>();
    tests::every_row<small, holds_for_the_uri<laws::derived_uris_keep_their_parts<room>>>();
}

TEST_CASE("laws: of changes, when the compiler runs") {
    tests::every_row<small, holds_for_changes<laws::changes_keep_the_rest<room>>>();
    tests::every_row<small, holds_for_changes<laws::changes_read_back<room>>>();
}

TEST_CASE("laws: of what appears around a URI, when the compiler runs") {
    tests::every_row<around, holds_for_the_text<laws::addresses_are_sound>>();
    tests::every_row<around, holds_for_the_text<laws::addresses_are_written_back>>();
    tests::every_row<around, holds_for_the_text<laws::plain_text_in_an_address>>();
    tests::every_row<around, holds_for_the_text<laws::numbers_are_sound>>();
    tests::every_row<around, holds_for_the_text<laws::repairs_are_valid<room>>>();
    tests::every_row<small, holds_for_the_text<laws::repairs_are_valid<room>>>();
    tests::every_row<small, holds_for_the_uri<laws::contexts_take_what_they_allow<room>>>();
    tests::every_row<numbers, holds_for_the_number<laws::numbers_go_there_and_back>>();
    tests::every_row<numbers, holds_for_the_number<laws::numbers_have_forms>>();
    tests::every_row<numbers, numbers_follow_their_keys>();
    tests::every_row<typed, holds_for_the_text<laws::typed_addresses_are_sound>>();
    tests::every_row<typed, holds_for_the_text<laws::addresses_are_sound>>();
}

TEST_CASE("laws: every text of the tables") {
    for (text const input : all_texts()) {
        INFO(tests::printable(input));
        CHECK(laws::name(laws::check_all(input)) == "");
        CHECK(laws::name(laws::check_around(input)) == "");
        CHECK(laws::name(laws::check_c(input)) == "");
    }
}

TEST_CASE("laws: five thousand texts made of them, and their comparison with the one before") {
    mutants texts{all_texts(), 20261123};
    std::string last = "sip:h";
    std::size_t valid = 0;
    for (int i = 0; i != 5000; ++i) {
        auto const input = texts.next();
        for (auto const laws_of_texts : {laws::check_all<sipuri::uri>, laws::check_c}) {
            if (auto const broken = laws_of_texts(input)) {
                FAIL_CHECK(laws::name(broken), ": ", tests::printable(input));
            }
        }
        auto const uri = sipuri::parse(input);
        if (!uri) continue;
        ++valid;
        if (auto const broken = laws::check_pair(*uri, *sipuri::parse(last))) {
            FAIL_CHECK(laws::name(broken), ": ", tests::printable(input), "  ", tests::printable(last));
        }
        last = input;
    }
    // The laws of a URI are asked of many of them.
    CHECK(valid > 1000);
    MESSAGE(valid, " of them are URIs");
}

TEST_CASE("laws: of what appears around a URI: every text of the tables, and twenty-five thousand made of them") {
    auto const tables = texts_around();
    for (text const input : tables) {
        INFO(tests::printable(input));
        CHECK(laws::name(laws::check_around(input)) == "");
        CHECK(laws::name(laws::check_c_around(input)) == "");
        for (text const plain : {text{"a b"}, text{"<sip:p1;lr>,<sip:p2>"}, text{"h"}, input}) {
            CHECK(laws::name(laws::check_c_changes(input, plain)) == "");
        }
    }
    mutants texts{tables, 20261125};
    std::string last = "tel:+0";
    std::size_t addresses = 0;
    std::size_t telephone = 0;
    for (int i = 0; i != 25000; ++i) {
        auto const input = texts.next();
        if (auto const broken = laws::check_around(input)) {
            FAIL_CHECK(laws::name(broken), ": ", tests::printable(input));
        }
        addresses += sipuri::parse_name_addr(input).has_value() ? 1U : 0U;
        auto const number = sipuri::parse_tel(input);
        if (!number) continue;
        ++telephone;
        if (auto const broken = laws::numbers_follow_their_keys(*number, *sipuri::parse_tel(last))) {
            FAIL_CHECK(laws::name(broken), ": ", tests::printable(input), "  ", tests::printable(last));
        }
        last = input;
    }
    CHECK(addresses > 2000);
    CHECK(telephone > 1000);
    MESSAGE(addresses, " of them are addresses, ", telephone, " are telephone numbers");
}
