// The inputs of other SIP implementations' own tests, judged by the grammar and not by what the peer expects.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The notes of a "parse" row begin with the grammar's verdict: abnf=accept, abnf=reject, abnf=other-scheme (no SIP URI),
// or abnf=n/a (no bare URI: not run).
#include "peer_table.hpp"
#include "support.hpp"

#include <sipuri/uri/view.hpp>

#include <string>

namespace {

struct tally {
    int accepted = 0;
    int rejected = 0;
    int not_bare = 0;    // a name-addr, a host, a list of parameters: no bare URI
    int telephone = 0;   // a tel URI: no SIP URI, but not for this parser to judge
    int other_kind = 0;  // comparison, escaping, building
};

void judge(peer_table::row const& row, tally& rows) {
    if (row.kind != "parse") {
        ++rows.other_kind;
        return;
    }
    auto const verdict = row.notes.substr(0, row.notes.find_first_of(" ("));
    if (verdict == "abnf=n/a") {
        ++rows.not_bare;
        return;
    }
    auto literal = row.input;
    auto const input = peer_table::take_literal(literal);
    REQUIRE(input);
    REQUIRE(literal.empty());
    if (input->starts_with("tel:") || input->starts_with("TEL:")) {
        ++rows.telephone;
        return;
    }
    bool const valid = verdict == "abnf=accept";
    REQUIRE((valid || verdict == "abnf=reject" || verdict == "abnf=other-scheme"));
    ++(valid ? rows.accepted : rows.rejected);
    tests::exact_copy const copy{*input};
    auto const uri = sipuri::parse(copy.view());
    CHECK(uri.has_value() == valid);
    if (uri) CHECK(uri->text() == *input);
}

}  // namespace

TEST_CASE("peers: the inputs of their tests") {
    tally rows;
    if (!peer_table::each_row([&](peer_table::row const& row) { judge(row, rows); })) return;
    CHECK(rows.accepted > 0);
    CHECK(rows.rejected > 0);
    MESSAGE("run: ", rows.accepted, " to accept, ", rows.rejected, " to reject; not run: ", rows.not_bare,
            " without a bare URI, ", rows.telephone, " telephone URIs, ", rows.other_kind, " of other kinds");
}
