// What other SIP implementations' own tests compare, escape and build, judged by the RFC and not by what the peer
// expects.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../fuzz/laws.hpp"
#include "peer_table.hpp"
#include "support.hpp"

#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/compare.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using peer_table::take_literal;
using text = std::string_view;

struct tally {
    int run = 0;
    int against_the_peer = 0;  // rows in which the RFC contradicts what the peer expects
    int not_run = 0;           // other schemes, and what is not a text
};

/// A comparison: its notes begin with the RFC's verdict, "rfc3261-19.1.4=equal", "=not-equal" or "=n/a".
void judge_comparison(peer_table::row const& row, tally& rows) {
    if (row.notes.starts_with("rfc3261-19.1.4=n/a")) {
        ++rows.not_run;
        return;
    }
    auto rest = row.input;
    auto const left = take_literal(rest);
    auto const right = take_literal(rest);
    REQUIRE((left && right));
    bool const equal = row.notes.starts_with("rfc3261-19.1.4=equal");
    REQUIRE((equal || row.notes.starts_with("rfc3261-19.1.4=not-equal")));
    tests::exact_copy const a{*left};
    tests::exact_copy const b{*right};
    auto const x = sipuri::parse(a.view());
    auto const y = sipuri::parse(b.view());
    REQUIRE((x && y));
    CHECK(sipuri::equivalent(*x, *y) == equal);
    CHECK(laws::name(laws::check_pair(*x, *y)) == "");
    ++rows.run;
    rows.against_the_peer += (row.expected == "equal") != equal;
}

std::string escaped_for(text component, text plain) {
    std::string out;
    if (component == "header") {
        (void)sipuri::write_escaped(plain, sipuri::chars::header, out);
    } else {
        (void)sipuri::write_user(plain, out);
    }
    return out;
}

/// A text with all of its escapes decoded, if they are whole.
std::optional<std::string> decoded(text escaped) {
    auto const uri = sipuri::uri::parse("sip:h?x=" + std::string{escaped});
    auto const user = sipuri::uri::parse("sip:" + std::string{escaped} + "@h");
    if (uri) return uri->view().headers().find("x")->value().decoded().to<std::string>();
    if (user) return user->view().user()->decoded().to<std::string>();
    return std::nullopt;
}

/// An escape: "escape user", "unescape header" and the like, an arrow, and the text that the peer makes.
void judge_escape(peer_table::row const& row, tally& rows) {
    auto input_column = row.input;
    auto const input = take_literal(input_column);
    REQUIRE(input);
    auto const arrow = row.expected.find("-> ");
    REQUIRE(arrow != text::npos);
    auto const what = row.expected.substr(0, arrow);
    auto rest = row.expected.substr(arrow);
    auto const made = take_literal(rest);
    bool const unescapes =
        what.starts_with("unescape") || what.starts_with("decode") || what.starts_with("url_unescape");
    if (row.notes.starts_with("decodes the whole URI") && input->find(':') != text::npos) {
        // That is what must not be done: the text as a whole is a URI already.
        CHECK(sipuri::can_parse(*input));
        CHECK(sipuri::parse(*input)->text() == *input);
        ++rows.run;
        ++rows.against_the_peer;
    } else if (rest.empty() && !made) {
        bool const unchanged = row.expected.find("unchanged") != text::npos;
        CHECK(decoded(*input).has_value() == unchanged);
        if (unchanged) CHECK(escaped_for("user", *input) == *input);
        ++rows.run;
    } else if (made && unescapes) {
        CHECK(decoded(*input) == made);
        ++rows.run;
    } else if (made && (what.starts_with("escape") || what.find("sip_user") != text::npos)) {
        text const component = what.starts_with("escape header") ? "header" : "user";
        CHECK(escaped_for(component, *input) == *made);
        CHECK(decoded(*made) == input);
        ++rows.run;
    } else if (made && what.starts_with("url_escape(all)")) {
        // More is escaped than must be; it means the same.
        CHECK(decoded(*made) == input);
        auto const read = *sipuri::uri::parse("sip:" + escaped_for("user", *input) + "@h");
        CHECK(read.view().user()->decoded() == *input);
        ++rows.run;
    } else {
        ++rows.not_run;
    }
}

/// A URI that the peer builds: it is one, and the same text is made from its parts.
void judge_build(peer_table::row const& row, tally& rows) {
    auto const begin = row.expected.find("sip:");
    if (begin == text::npos) {
        ++rows.not_run;
        return;
    }
    auto const made = row.expected.substr(begin, row.expected.find_first_of("\" ", begin) - begin);
    auto const uri = sipuri::parse(made);
    bool const valid = row.notes.find("not in RFC 3261 ABNF") == text::npos;
    CHECK(uri.has_value() == valid);
    if (uri) CHECK(laws::name(laws::writers_agree<sipuri::uri>(*uri)) == "");
    if (uri) {
        laws::plain_parts const parts{*uri};
        CHECK((*sipuri::uri::from(parts.fields())).text() == made);
    }
    ++rows.run;
    rows.against_the_peer += valid ? 0 : 1;
}

}  // namespace

TEST_CASE("peers: what their tests compare, escape and build") {
    tally compared;
    tally escaped;
    tally built;
    bool const there = peer_table::each_row([&](peer_table::row const& row) {
        if (row.kind == "compare") judge_comparison(row, compared);
        if (row.kind == "escape") judge_escape(row, escaped);
        if (row.kind == "build") judge_build(row, built);
    });
    if (!there) return;
    CHECK(compared.run > 0);
    CHECK(escaped.run > 0);
    CHECK(built.run > 0);
    for (auto const& [name, rows] :
         {std::pair{std::string{"compared"}, compared}, {"escaped", escaped}, {"built", built}}) {
        MESSAGE(name, ": ", rows.run, " run, ", rows.against_the_peer, " of them against the peer; ", rows.not_run,
                " not run");
    }
}
