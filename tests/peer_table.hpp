// The table of other SIP implementations' own test cases: its rows, and the C literals in them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The table is not part of the library: SIPURI_PEER_CASES names the file. Its columns, parted by tabs, are
//
//     peer   file   kind   input   expected   notes
//
// after a line of headings; the texts in the input and the expected column are quoted C literals.
#ifndef SIPURI_TESTS_PEER_TABLE_HPP
#define SIPURI_TESTS_PEER_TABLE_HPP

#include <sipuri/text/chars.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace peer_table {

struct row {
    std::string_view peer{};
    std::string_view kind{};
    std::string_view input{};
    std::string_view expected{};
    std::string_view notes{};
};

inline std::optional<row> split(std::string_view line) {
    std::array<std::string_view, 6> columns{};
    for (auto& column : columns) {
        auto const tab = line.find('\t');
        column = line.substr(0, tab);
        if ((tab == std::string_view::npos) != (&column == &columns.back())) return std::nullopt;
        line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    return row{columns[0], columns[2], columns[3], columns[4], columns[5]};
}

/// Takes the first C literal off a text, and returns what it means; nothing if there is none. After "\x" appear
/// exactly two digits.
inline std::optional<std::string> take_literal(std::string_view& text) {
    auto const begin = text.find('"');
    if (begin == std::string_view::npos) return std::nullopt;
    text.remove_prefix(begin + 1);
    std::string plain;
    for (std::size_t at = 0; at != text.size(); ++at) {
        if (text[at] == '"') {
            text.remove_prefix(at + 1);
            return plain;
        }
        if (text[at] != '\\') {
            plain += text[at];
            continue;
        }
        if (++at == text.size()) return std::nullopt;
        switch (text[at]) {
            case '\\':
            case '"': plain += text[at]; break;
            case 't': plain += '\t'; break;
            case 'r': plain += '\r'; break;
            case 'n': plain += '\n'; break;
            case '0': plain += '\0'; break;
            case 'x': {
                auto const digits = text.substr(at + 1, 2);
                if (digits.size() != 2 || !sipuri::chars::hexdig.contains_all(digits)) return std::nullopt;
                plain += static_cast<char>(std::stoi(std::string{digits}, nullptr, 16));
                at += 2;
                break;
            }
            default: return std::nullopt;
        }
    }
    return std::nullopt;
}

/// Judges each row of the table; false, and that is said, where there is none.
template <class Judge>
bool each_row(Judge judge) {
    char const* const path = std::getenv("SIPURI_PEER_CASES");
    if (path == nullptr) {
        MESSAGE("skipped: SIPURI_PEER_CASES does not name the table of the peers' cases");
        return false;
    }
    std::ifstream table{path};
    std::string line;
    if (!std::getline(table, line)) FAIL("SIPURI_PEER_CASES is not readable: ", std::string{path});
    REQUIRE(line == "peer\tfile\tkind\tinput\texpected\tnotes");
    while (std::getline(table, line)) {
        INFO(line);
        auto const each = split(line);
        REQUIRE(each);
        judge(*each);
    }
    CHECK(table.eof());
    return true;
}

}  // namespace peer_table

#endif
