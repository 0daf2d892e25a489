// The inputs of other SIP implementations' own tests, judged by the grammar and not by what the peer expects.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The table is not part of the library: SIPURI_PEER_CASES names the file. Its columns, parted by tabs, are
//
//     peer   file   kind   input   expected   notes
//
// after a line of headings; the input is a quoted C literal, and the notes of a "parse" row begin with the grammar's
// verdict: abnf=accept, abnf=reject, abnf=other-scheme (no SIP URI), or abnf=n/a (no bare URI: not run).
#include "support.hpp"

#include <sipuri/uri_view.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace {

using text = std::string_view;

struct peer_row {
    text peer{};
    text kind{};
    text input{};
    text notes{};
};

std::optional<peer_row> split(text line) {
    std::array<text, 6> columns{};
    for (auto& column : columns) {
        auto const tab = line.find('\t');
        column = line.substr(0, tab);
        if ((tab == text::npos) != (&column == &columns.back())) return std::nullopt;
        line.remove_prefix(tab == text::npos ? line.size() : tab + 1);
    }
    return peer_row{.peer = columns[0], .kind = columns[2], .input = columns[3], .notes = columns[5]};
}

/// The text that a C literal stands for; nothing if it is none. After "\x" stand exactly two digits.
std::optional<std::string> unquote(text literal) {
    if (literal.size() < 2 || !literal.starts_with('"') || !literal.ends_with('"')) return std::nullopt;
    literal = literal.substr(1, literal.size() - 2);
    std::string plain;
    for (std::size_t at = 0; at != literal.size(); ++at) {
        if (literal[at] == '"') return std::nullopt;
        if (literal[at] != '\\') {
            plain += literal[at];
            continue;
        }
        if (++at == literal.size()) return std::nullopt;
        switch (literal[at]) {
            case '\\':
            case '"': plain += literal[at]; break;
            case 't': plain += '\t'; break;
            case 'r': plain += '\r'; break;
            case 'n': plain += '\n'; break;
            case '0': plain += '\0'; break;
            case 'x': {
                auto const digits = literal.substr(at + 1, 2);
                if (digits.size() != 2 || !sipuri::chars::hexdig.contains_all(digits)) return std::nullopt;
                plain += static_cast<char>(std::stoi(std::string{digits}, nullptr, 16));
                at += 2;
                break;
            }
            default: return std::nullopt;
        }
    }
    return plain;
}

struct tally {
    int accepted = 0;
    int rejected = 0;
    int not_bare = 0;    // a name-addr, a host, a list of parameters: no bare URI
    int telephone = 0;   // a tel URI: no SIP URI, but not for this parser to judge
    int other_kind = 0;  // comparison, escaping, building
};

void judge(text line, tally& rows) {
    INFO(line);
    auto const row = split(line);
    REQUIRE(row);
    if (row->kind != "parse") {
        ++rows.other_kind;
        return;
    }
    auto const verdict = row->notes.substr(0, row->notes.find_first_of(" ("));
    if (verdict == "abnf=n/a") {
        ++rows.not_bare;
        return;
    }
    auto const input = unquote(row->input);
    REQUIRE(input);
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
    char const* const path = std::getenv("SIPURI_PEER_CASES");
    if (path == nullptr) {
        MESSAGE("skipped: SIPURI_PEER_CASES does not name the table of the peers' cases");
        return;
    }
    std::ifstream table{path};
    std::string line;
    if (!std::getline(table, line)) FAIL("SIPURI_PEER_CASES is not readable: ", std::string{path});
    REQUIRE(line == "peer\tfile\tkind\tinput\texpected\tnotes");

    tally rows;
    while (std::getline(table, line)) judge(line, rows);
    CHECK(table.eof());
    CHECK(rows.accepted > 0);
    CHECK(rows.rejected > 0);
    MESSAGE("run: ", rows.accepted, " to accept, ", rows.rejected, " to reject; not run: ", rows.not_bare,
            " without a bare URI, ", rows.telephone, " telephone URIs, ", rows.other_kind, " of other kinds");
}
