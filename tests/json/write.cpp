// write_json(): what programs read of errors, findings, fixes and repairs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../../fuzz/json_laws.hpp"
#include "../data/parse.hpp"
#include "../data/pasted.hpp"
#include "../data/rejected.hpp"
#include "../data/repair.hpp"
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/json.hpp>
#include <sipuri/twilio.hpp>

#include <string>
#include <string_view>

namespace {

using room = sipuri::fixed_text<768>;

struct json_case {
    std::string_view id;
    std::string_view input;
    std::string_view expected;
};

constexpr json_case errors[]{
    {"without a fix", "sip:bob@example.com:50x0",
     R"({"code":"invalid_character","component":"port","offset":22,"length":1,)"
     R"("message":"this character is not allowed here","hint":"expected a digit","fix":null})"},
    {"with a fix", "sip:alice#1@example.com",
     R"({"code":"invalid_character","component":"user","offset":9,"length":1,)"
     R"("message":"this character is not allowed here","hint":"'#' must be written %23",)"
     R"("fix":{"code":"invalid_character","component":"user","offset":9,"length":1,"text":"%23"}})"},
    {"a backslash", "sip:a\\b@h",
     R"({"code":"invalid_character","component":"user","offset":5,"length":1,)"
     R"("message":"this character is not allowed here","hint":"'\\' must be written %5C",)"
     R"("fix":{"code":"invalid_character","component":"user","offset":5,"length":1,"text":"%5C"}})"},
    {"UTF-8", "sip:b\xC3\xB6@h",
     R"({"code":"invalid_character","component":"user","offset":5,"length":1,)"
     "\"message\":\"this character is not allowed here\",\"hint\":\"'\xC3\xB6' must be written %C3%B6\","
     R"("fix":{"code":"invalid_character","component":"user","offset":5,"length":2,"text":"%C3%B6"}})"},
    {"in a password", "sip:a:b#c@h",
     R"({"code":"invalid_character","component":"password","offset":7,"length":1,)"
     R"("message":"this character is not allowed here","hint":"this character must be escaped with %","fix":null})"},
};
constexpr bool is_written(json_case const& row) {
    room out;
    return sipuri::write_json(sipuri::parse(row.input).error(), row.input, out) && out.view() == row.expected;
}

constexpr bool writes_findings() {
    constexpr std::string_view text = "sip:bob@example.com;lr=on";
    auto const found = validate(*sipuri::parse(text));
    room one;
    room all;
    constexpr std::string_view expected =
        R"({"severity":"advice","provider_code":null,)"
        R"("code":"unexpected_value","component":"parameter_value","offset":23,"length":2,)"
        R"("message":"this parameter is a flag: its value means nothing",)"
        R"("hint":"this parameter is a flag: its value means nothing: remove =on",)"
        R"("fix":{"code":"unexpected_value","component":"parameter_value","offset":22,"length":3,"text":""}})";
    if (!write_json(found[0], text, one) || !write_json(found, text, all)) return false;
    std::string_view rest = all.view();
    constexpr std::string_view before = R"({"accepted":true,"truncated":false,"findings":[)";
    return one.view() == expected && rest.starts_with(before) && rest.substr(before.size(), expected.size()) == expected &&
           rest.substr(before.size() + expected.size()) == "]}";
}

constexpr bool writes_what_a_profile_expects() {
    constexpr std::string_view text = "sip:bob@example.com;transport=sctp";
    auto const& rules = sipuri::twilio::making_sip_calls;
    auto const found = check(*sipuri::parse(text), rules);
    room one;
    room of_error;
    room all;
    if (!write_json(found[0], text, rules, one) || !write_json(found[0].what, text, rules, of_error) ||
        !write_json(found, text, rules, all)) {
        return false;
    }
    constexpr std::string_view hint = R"("hint":"not supported by this provider: a transport is udp or tcp")";
    return one.view().find(hint) != one.view().npos && of_error.view().find(hint) != of_error.view().npos &&
           all.view().find(hint) != all.view().npos &&
           one.view().starts_with(R"({"severity":"rejected","provider_code":21211,)");
}

constexpr bool writes_what_makes_a_field_ignored() {
    constexpr sipuri::twilio::call call{.to = "sip:h", .from = "a", .url = "http://h/", .status_callback_method = "GET"};
    room out;
    constexpr std::string_view hint = R"("hint":"ignored without StatusCallback")";
    return write_json(call.check(sipuri::twilio::current)[0], "GET", out) && out.view().find(hint) != out.view().npos;
}

constexpr bool writes_fixes() {
    constexpr std::string_view text = " sip:a#@h";
    auto const made = *sipuri::repair<sipuri::static_uri<32>>(text);
    room one;
    room list;
    room all;
    constexpr std::string_view fix =
        R"({"code":"invalid_character","component":"user","offset":6,"length":1,"text":"%23"})";
    constexpr std::string_view fixes =
        R"([{"code":"invalid_character","component":"uri","offset":0,"length":1,"text":""},)"
        R"({"code":"invalid_character","component":"user","offset":6,"length":1,"text":"%23"}])";
    constexpr std::string_view whole =
        R"({"text":"sip:a%23@h","truncated":false,"fixes":[)"
        R"({"code":"invalid_character","component":"uri","offset":0,"length":1,"text":""},)"
        R"({"code":"invalid_character","component":"user","offset":6,"length":1,"text":"%23"}]})";
    return write_json(made.fixes[1], text, one) && one.view() == fix && write_json(made.fixes, text, list) &&
           list.view() == fixes && write_json(made, text, all) && all.view() == whole;
}

constexpr bool writes_octets() {
    constexpr std::string_view text = "Jos\xE9 sip:j@h";
    sipuri::fix const change{sipuri::errc::invalid_character, sipuri::component::display_name, 0, 4, {}};
    auto quoted = change;
    quoted.text.put("\"Jos\xE9\"\x01");
    room out;
    return write_json(quoted, text, out) &&
           out.view() == R"({"code":"invalid_character","component":"display_name","offset":0,"length":4,)"
                         R"("text":"\"Jos\uFFFD\"\u0001","octets":"224A6F73E92201"})";
}

constexpr bool writes_strings() {
    room out;
    return *sipuri::write_json_string("sip:a:secret@h\"\\\r\n\xFF", out) == out.size() &&
           out.view() == R"("sip:a:****@h\"\\\u000D\u000A\uFFFD")";
}

constexpr bool hides_passwords() {
    constexpr std::string_view text = "<sip:a:secret@h";
    auto const made = sipuri::repair_name_addr<sipuri::fixed_text<64>>(text);
    sipuri::fix change{sipuri::errc::invalid_character, sipuri::component::password, 10, 6, {}};
    change.text.put("secre%74");
    room all;
    room one;
    return made && write_json(*made, text, all) && all.view().starts_with(R"({"text":"<sip:a:****@h>",)") &&
           all.view().find("secret") == text.npos && write_json(change, text, one) &&
           one.view().ends_with(R"("text":null})");
}

/// A repair may make a user of what was read as a password: it stays hidden.
constexpr bool hides_what_was_a_password() {
    constexpr std::string_view text = "a@John Sip:hunter2#@h";
    auto const made = sipuri::repair_name_addr<sipuri::fixed_text<64>>(text);
    room out;
    return made && made->text.view() == "\"a@John\" <Sip:hunter2%23@h>" && write_json(*made, text, out) &&
           out.view().starts_with(R"({"text":"\"a@John\" <Sip:****@h>",)") &&
           out.view().find("hunter2") == text.npos;
}

/// The fixes of one text, with another one.
constexpr bool stays_inside() {
    auto const made = *sipuri::repair<sipuri::static_uri<32>>(" sip:a#@h");
    bool well = true;
    for (std::string_view const text : {"", "a:b", "sip:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:b@h", "a:bcdefgh@"}) {
        room out;
        well = well && write_json(made, text, out) && out.view().ends_with("]}");
    }
    return well;
}

constexpr bool says_what_it_needs() {
    sipuri::fixed_text<16> out;
    auto const written = write_json(sipuri::parse("sip:").error(), "sip:", out);
    room enough;
    (void)write_json(sipuri::parse("sip:").error(), "sip:", enough);
    return written.error() ==
           sipuri::error{sipuri::errc::no_space, sipuri::component::output, 0, static_cast<std::uint32_t>(enough.size())};
}

}  // namespace

TEST_CASE("write_json: errors") { tests::every_row<errors, is_written>(); }
TEST_CASE("write_json: findings") { CHECK_TWICE(writes_findings()); }
TEST_CASE("write_json: what the rules expected") {
    CHECK_TWICE(writes_what_a_profile_expects());
    CHECK_TWICE(writes_what_makes_a_field_ignored());
}
TEST_CASE("write_json: fixes and repairs") { CHECK_TWICE(writes_fixes()); }
TEST_CASE("write_json: octets that are no UTF-8") { CHECK_TWICE(writes_octets()); }
TEST_CASE("write_json_string: any text") { CHECK_TWICE(writes_strings()); }
TEST_CASE("write_json: no password") { CHECK_TWICE(hides_passwords()); }
TEST_CASE("write_json: no password that a repair makes a user") { CHECK_TWICE(hides_what_was_a_password()); }
TEST_CASE("write_json: reads nothing outside the text") { CHECK_TWICE(stays_inside()); }
TEST_CASE("write_json: in too little room") { CHECK_TWICE(says_what_it_needs()); }

TEST_CASE("write_json: JSON, for every text of the tables") {
    auto const check = [](auto const& table) {
        for (auto row : table) {
            tests::each_text(row, [](std::string_view text) {
                INFO(tests::printable(text));
                CHECK(laws::name(laws::json_reads_back(tests::exact_copy{text}.view())) == "");
            });
        }
    };
    check(cases::pasted), check(cases::rejected);
    check(cases::tel), check(cases::rejected_tels), check(cases::address_repairs), check(cases::tel_repairs);
}

TEST_CASE("write_json: the reader refuses what is no JSON") {
    for (auto const* text : {"", "{", "{}x", "{\"a\":}", "[1,]", "\"\x01\"", "\"\\x\"", "\"\xFF\"", "{\"a\":1,\"a\":2}",
                             "\"\\u00G0\"", "01", "{a:1}", "\"a"}) {
        CHECK_FALSE(laws::json_values{text}.is_valid());
    }
    laws::json_values const values{R"({"a":{"b":[true,"\u0041\"\\"]},"c":10})"};
    CHECK((values.is_valid() && values.has("a.b.1", "A\"\\") && values.has("c", "10") && values.size() == 3));
}
