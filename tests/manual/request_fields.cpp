// The manual's table of the request's fields, printed from the library's own: a page, with --tsv a line each, or with
// --pages the pages that providers' rules were taken from.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/twilio.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::twilio::field_kind;
using sipuri::twilio::field_rule;
using sipuri::twilio::field_rules;
using sipuri::twilio::sip_attribute_rules;

std::string_view name_of(field_kind kind) {
    switch (kind) {
        case field_kind::sip_uri: return "sip_uri";
        case field_kind::user_name: return "user_name";
        case field_kind::sid: return "sid";
        case field_kind::url: return "url";
        case field_kind::callback: return "callback";
        case field_kind::any_url: return "any_url";
        case field_kind::method: return "method";
        case field_kind::post: return "post";
        case field_kind::text: return "text";
        case field_kind::document: return "document";
        case field_kind::credential: return "credential";
        case field_kind::digits: return "digits";
        case field_kind::caller_id: return "caller_id";
        case field_kind::tokens: return "tokens";
        case field_kind::integer: return "integer";
        case field_kind::boolean: return "boolean";
        case field_kind::value: return "value";
        case field_kind::closed_value: return "closed_value";
        case field_kind::repeated: return "repeated";
        case field_kind::joined: return "joined";
    }
    return "unknown";
}

template <class Row>
std::string list_of(Row const& row) {
    std::string list;
    for (auto const value : row.limits.values) (list += list.empty() ? "" : " ") += value;
    return list;
}

/// What makes a field ignored, names separated by spaces; "!" before one whose absence does.
std::string ignored(field_rule const& row) {
    std::string list;
    auto const add = [&](std::string_view before, component where) {
        if (where != component{}) ((list += list.empty() ? "" : " ") += before) += sipuri::twilio::find_field(where)->name;
    };
    for (auto const other : row.limits.ignored_with) add("", other);
    add("!", row.limits.needs);
    return list;
}

/// What an empty, or a wrong, value would have to be.
template <class Row>
std::string rule_of(Row const& row) {
    std::string words;
    auto const code = row.kind == field_kind::document || row.kind == field_kind::credential ? sipuri::errc::too_long
                                                                                             : sipuri::errc::invalid_value;
    (void)write_expected({code, row.where, 0, 0}, "", sipuri::twilio::current, words);
    if (row.kind == field_kind::sip_uri) return "a SIP URI, checked by the profile";
    // Doxygen takes an "@" before a word for one of its commands.
    if (auto const at = words.find('@'); at != std::string::npos) words.insert(at, 1, '\\');
    return words.empty() ? "any text" : words;
}

template <class Row>
std::string ignored_words(Row const& row) {
    std::string words;
    bool const never = row.limits.ignored_with[0] == component{} && row.limits.needs == component{};
    if (!never) (void)write_expected({sipuri::errc::ignored, row.where, 0, 0}, "", sipuri::twilio::current, words);
    return words;
}

void print_tsv() {
    for (auto const& row : field_rules) {
        auto const& limits = row.limits;
        std::cout << row.name << "\t" << name_of(row.kind) << "\t" << limits.low << "\t" << limits.high << "\t"
                  << list_of(row) << "\t" << limits.letters << "\t" << limits.octets << "\t" << ignored(row) << "\t";
        // Every number that an error in this field may have.
        std::cout << limits.code;
        for (auto const& code : sipuri::twilio::current.codes) {
            if (code.where == row.where && code.number != limits.code) std::cout << " " << code.number;
        }
        std::cout << "\n";
    }
}

template <class Row>
void print_row(Row const& row, std::string_view member) {
    auto const& from = sipuri::pages[static_cast<std::size_t>(row.from) - 1];
    std::cout << "| " << row.name << " | `" << member << "` | " << rule_of(row) << " | " << ignored_words(row) << " | ";
    if (row.limits.code != 0) std::cout << row.limits.code;
    std::cout << " | [" << from.read << "](https://" << from.address << ") |\n";
}

void print_page() {
    std::cout << "# The fields of the request {#request_fields}\n\n"
                 "Printed from `sipuri/provider/field_rules.hpp`. Twilio's number is that of its page for a wrong value; "
                 "the last column is when the page that says so was read.\n\n"
                 "| parameter | member of `twilio::call` | rule | ignored | number | page |\n"
                 "| --- | --- | --- | --- | --- | --- |\n";
    for (auto const& row : field_rules) print_row(row, member_name(row));
    std::cout << "\n## The attributes of `<Sip>`\n\n"
                 "Printed from `sipuri/provider/sip_element.hpp`.\n\n"
                 "| attribute | member of `twilio::sip_element` | rule | ignored | number | page |\n"
                 "| --- | --- | --- | --- | --- | --- |\n";
    for (auto const& row : sip_attribute_rules) print_row(row, component_name(row.where));
}

void print_pages() {
    for (auto const& one : sipuri::pages) std::cout << one.address << "\t" << one.read << "\n";
}

}  // namespace

int main(int argc, char** argv) {
    auto const how = argc == 2 ? std::string_view{argv[1]} : std::string_view{};
    if (how == "--tsv") {
        print_tsv();
    } else if (how == "--pages") {
        print_pages();
    } else {
        print_page();
    }
}
