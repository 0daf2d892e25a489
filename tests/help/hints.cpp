// Hints and fixes for what people write: our own rows, and a table of more where it is present.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The table is not part of the library: SIPURI_PASTED_CASES names the file. Its columns, separated by tabs, are
//
//     id   reader   input   says   not   repair   note
//
// `says` and `not` are regular expressions; of `repair` "-" means that there is none, and "*" that any will do.
// \n \r \t \\ \xHH are escapes in the input and in what is repaired.
#include "../../fuzz/repair_laws.hpp"
#include "../data/pasted.hpp"
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/explain.hpp>
#include <sipuri/repair.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/twilio.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

namespace {

using cases::read_as;

/// Calls `visit` with each error or finding of a text, and with its explanation.
template <class Visit>
constexpr void each_explanation(read_as reader, std::string_view text, Visit visit) {
    auto const refused = [&](auto const& read) {
        if (!read) visit(read.error(), explain(read.error(), text));
        return !read;
    };
    auto const found = [&](sipuri::findings const& all) {
        for (auto const& one : all) visit(one.what, explain(one, text));
    };
    switch (reader) {
        case read_as::uri:
            if (auto const uri = sipuri::parse(text); !refused(uri)) found(validate(*uri));
            return;
        case read_as::name_addr:
            if (auto const address = sipuri::parse_name_addr(text); !refused(address)) found(validate(*address));
            return;
        case read_as::name_addrs: refused(sipuri::parse_name_addrs(text)); return;
        case read_as::tel:
            if (auto const number = sipuri::parse_tel(text); !refused(number)) found(validate(*number));
            return;
        case read_as::any_uri:
            if (auto const uri = sipuri::parse_any_uri(text); !refused(uri)) found(validate(*uri));
            return;
        case read_as::contact: found(validate(*sipuri::parse_name_addr(text), sipuri::header_kind::contact)); return;
        case read_as::history:
            found(validate(*sipuri::parse_name_addr(text), sipuri::header_kind::history_info));
            return;
        case read_as::referred_by:
            found(validate(*sipuri::parse_name_addr(text), sipuri::header_kind::referred_by));
            return;
        case read_as::diversion: found(validate(*sipuri::parse_name_addr(text), sipuri::header_kind::diversion)); return;
        case read_as::subscriber: refused(telephone_subscriber_of(*sipuri::parse(text))); return;
        case read_as::twilio:
            for (auto const& one : check(*sipuri::parse(text), sipuri::twilio::current)) {
                visit(one.what, explain(one, text, sipuri::twilio::current));
            }
    }
}

constexpr bool has_one_of(std::string_view text, std::string_view alternatives) {
    for (std::size_t at = 0; at <= alternatives.size();) {
        auto end = at;
        while (end != alternatives.size() && alternatives[end] != '|') ++end;
        if (text.find(alternatives.substr(at, end - at)) != text.npos) return true;
        at = end + 1;
    }
    return false;
}

constexpr bool holds(cases::pasted_case const& row) {
    bool said = false;
    bool never = false;
    std::optional<sipuri::fix> first;
    each_explanation(row.reader, row.input, [&](sipuri::error const& what, sipuri::diagnostic const& shown) {
        said = said || row.says.empty() || has_one_of(shown.view(), row.says);
        never = never || row.says.empty() || (!row.never.empty() && has_one_of(shown.view(), row.never));
        if (!first) first = fix_of(what, row.input);
    });
    if (never || said == row.says.empty() || first.has_value() == row.fixed.empty()) return false;
    sipuri::fixed_text<128> fixed;
    return !first || (apply(*first, row.input, fixed) && fixed.view() == row.fixed);
}

/// True if the offending characters, which the caret marks, are masked.
bool hides_what_it_marks(std::string_view shown) {
    auto const line = shown.find('\n');
    auto const mark = shown.find('^', line) - line - 1;
    std::size_t at = 0;
    for (std::size_t column = 0; at < line && column != mark; ++column) {
        auto const size = sipuri::detail::utf8_length(shown, at);
        at += size == 0 ? 1 : size;
    }
    return shown.substr(at, line - at).starts_with("****");
}

// --- The table of more ----------------------------------------------------------------------------------------------

std::string resolved(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        switch (text[++i]) {
            case 'n': plain += '\n'; break;
            case 'r': plain += '\r'; break;
            case 't': plain += '\t'; break;
            case 'x':
                plain += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
                i += 2;
                break;
            case '\\': plain += '\\'; break;
            default: (plain += '\\') += text[i];
        }
    }
    return plain;
}

std::optional<read_as> reader_of(std::string_view name) {
    struct named {
        std::string_view name;
        read_as reader;
    };
    constexpr named readers[]{{"uri", read_as::uri},         {"name_addr", read_as::name_addr},
                              {"name_addrs", read_as::name_addrs}, {"tel", read_as::tel},
                              {"subscriber", read_as::subscriber}, {"advice", read_as::uri},
                              {"advice_tel", read_as::tel},  {"twilio", read_as::twilio}};
    for (auto const& row : readers) {
        if (row.name == name) return row.reader;
    }
    return std::nullopt;
}

using columns = std::array<std::string_view, 7>;

columns split(std::string_view line) {
    columns all{};
    for (auto& column : all) {
        auto const tab = line.find('\t');
        column = line.substr(0, tab);
        line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    return all;
}

/// What the repair of a reader's texts makes of one; none where it refuses.
std::optional<std::string> repaired(read_as reader, std::string_view text) {
    auto const made_by = [](auto const& made) { return made ? std::optional{made->text} : std::nullopt; };
    switch (reader) {
        case read_as::name_addr:
        case read_as::name_addrs: return made_by(sipuri::repair_name_addr(text));
        case read_as::tel: return made_by(sipuri::repair_tel(text));
        default: break;
    }
    auto const made = sipuri::repair(text);
    return made ? std::optional{std::string{made->uri.text()}} : std::nullopt;
}

void judge(columns const& row) {
    auto const id = row[0];
    auto const given = row[2];
    auto const says = row[3];
    auto const never = row[4];
    INFO(std::string{id}, ": ", std::string{given});
    auto const reader = reader_of(row[1]);
    REQUIRE(reader);
    tests::exact_copy const copy{resolved(given)};
    std::string shown;
    each_explanation(*reader, copy.view(), [&](sipuri::error const& what, sipuri::diagnostic const& made) {
        (shown += made.view()) += '\n';
        bool const is_password = what.where == sipuri::component::password;
        CHECK((is_password || !hides_what_it_marks(made.view())));
    });
    if (!says.empty()) CHECK(std::regex_search(shown, std::regex{std::string{says}}));
    if (!never.empty()) CHECK_FALSE(std::regex_search(shown, std::regex{std::string{never}}));
    CHECK(laws::name(laws::every_fix_helps(copy.view())) == "");
    CHECK(laws::name(laws::every_fix_of_a_finding_helps(copy.view())) == "");
    CHECK(laws::name(laws::check_repairs(copy.view())) == "");
    if (row[5] == "-") CHECK_FALSE(repaired(*reader, copy.view()));
    if (row[5] != "-" && row[5] != "*") CHECK(repaired(*reader, copy.view()).value_or("") == resolved(row[5]));
}

}  // namespace

TEST_CASE("hints: what people write and paste") { tests::every_row<cases::pasted, holds>(); }

TEST_CASE("hints: what is marked is not masked, where it is no password") {
    for (auto const& row : cases::pasted) {
        INFO(tests::printable(row.input));
        each_explanation(row.reader, row.input, [&](sipuri::error const&, sipuri::diagnostic const& made) {
            CHECK_FALSE(hides_what_it_marks(made.view()));
        });
    }
}

namespace {

/// The first and the last of each range of characters, and those beside it.
struct range_of_marks {
    std::string_view id;
    std::uint32_t first;
    std::uint32_t last;
    bool (*contains)(std::uint32_t);
};
constexpr range_of_marks ranges_of_marks[]{
    {"C1", 0x80, 0x9F, sipuri::detail::is_invisible},
    {"a soft hyphen", 0xAD, 0xAD, sipuri::detail::is_invisible},
    {"an Arabic letter mark", 0x61C, 0x61C, sipuri::detail::is_invisible},
    {"a Mongolian vowel separator", 0x180E, 0x180E, sipuri::detail::is_invisible},
    {"spaces without width, and marks of direction", 0x200B, 0x200F, sipuri::detail::is_invisible},
    {"separators and embeddings", 0x2028, 0x202E, sipuri::detail::is_invisible},
    {"joiners and isolates", 0x2060, 0x206F, sipuri::detail::is_invisible},
    {"a byte order mark", 0xFEFF, 0xFEFF, sipuri::detail::is_invisible},
    {"annotations", 0xFFF9, 0xFFFB, sipuri::detail::is_invisible},
    {"tags", 0xE0000, 0xE0FFF, sipuri::detail::is_invisible},
    {"a space that does not break", 0xA0, 0xA0, sipuri::detail::is_wide_space},
    {"spaces of print", 0x2000, 0x200A, sipuri::detail::is_wide_space},
    {"a narrow one that does not break", 0x202F, 0x202F, sipuri::detail::is_wide_space},
    {"that of mathematics", 0x205F, 0x205F, sipuri::detail::is_wide_space},
    {"a space as wide as an ideograph", 0x3000, 0x3000, sipuri::detail::is_wide_space},
    {"quotes", 0x2018, 0x201F, sipuri::detail::is_typographic_quote},
    {"left guillemets", 0xAB, 0xAB, sipuri::detail::is_typographic_quote},
    {"right guillemets", 0xBB, 0xBB, sipuri::detail::is_typographic_quote},
    {"single guillemets", 0x2039, 0x203A, sipuri::detail::is_typographic_quote},
    {"corner brackets", 0x300C, 0x300F, sipuri::detail::is_typographic_quote},
    {"a wide quote", 0xFF02, 0xFF02, sipuri::detail::is_typographic_quote},
};
constexpr bool ends_where_it_says(range_of_marks const& row) {
    return row.contains(row.first) && row.contains(row.last) && !row.contains(row.first - 1) && !row.contains(row.last + 1);
}

}  // namespace

TEST_CASE("hints: marks of typography, and marks that nobody sees") {
    tests::every_row<ranges_of_marks, ends_where_it_says>();
}

TEST_CASE("hints: a parameter that needs no other one") {
    constexpr std::string_view text = "tel:1;ext=2";
    auto const made = explain(sipuri::error{sipuri::errc::no_context, sipuri::component::parameters, 6, 5}, text);
    CHECK(made.view().ends_with(message(sipuri::errc::no_context)));
}

TEST_CASE("hints: every fix helps") {
    for (auto const& row : cases::pasted) {
        INFO(tests::printable(row.input));
        CHECK(laws::name(laws::every_fix_helps(row.input)) == "");
        CHECK(laws::name(laws::every_fix_of_a_finding_helps(row.input)) == "");
    }
}

TEST_CASE("hints: a fix of an error of another text lies within the text") {
    for (std::string_view const text : {"", "%", "sip:a=", "sip:a:b@h;lr=", "tel:+1;x=", "<sip:a@h>;x="}) {
        auto const size = static_cast<std::uint32_t>(text.size());
        for (auto const& what : sipuri::described_errcs) {
            for (auto const& of : sipuri::described_components) {
                INFO(text, ' ', what.name, ' ', of.name);
                for (auto const offset : {size / 2, size, 0xFFFFFFFFU}) {
                    CHECK(!laws::fix_stays_inside({what.code, of.where, offset, 0xFFFFFFFEU}, text));
                }
            }
        }
    }
}

TEST_CASE("hints: the table of what people write and paste") {
    char const* const path = std::getenv("SIPURI_PASTED_CASES");
    if (path == nullptr) {
        MESSAGE("skipped: SIPURI_PASTED_CASES does not name the table");
        return;
    }
    std::ifstream table{path};
    std::size_t rows = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line[0] == '#') continue;
        judge(split(line));
        ++rows;
    }
    CHECK(table.eof());
    CHECK(rows != 0);
    MESSAGE("rows: ", rows);
}
