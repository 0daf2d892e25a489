// Parties, identities, diversions, history, referrals: what the parameters of their header fields mean.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/address.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace {

using sipuri::component;
using sipuri::errc;
using text = std::string_view;

constexpr sipuri::name_addr_view address(text input) { return *sipuri::parse_name_addr(input); }

// --- From and To -----------------------------------------------------------------------------------------------------

struct party_case {
    text id{};
    text input{};
    std::optional<text> tag{};
    bool anonymous = false;
};
// clang-format off
constexpr party_case parties[] = {
    {"with a tag",        "Bob <sip:bob@h;tag=2>;x;TAG=1",        "1"},
    {"without",           "<sip:bob@h;tag=2>"},
    {"in quotes",         "<sip:bob@h>;tag=\"1\""},
    {"a flag",            "<sip:bob@h>;tag"},
    {"RFC 3323's",        "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=a", "a", true},
    {"however written",   "sips:%61nonymous@Anonymous.Invalid:5060", {}, true},
    {"only the user",     "sip:anonymous@example.com"},
    {"only the host",     "sip:anonymous.invalid"},
    {"only the name",     "Anonymous <sip:bob@h>"},
    {"another scheme",    "<tel:+1>;tag=x", "x"},
};
// clang-format on
constexpr bool is_read(party_case const& row) {
    auto const party = sipuri::party_view{address(row.input)};
    return party.tag() == row.tag && is_anonymous(party) == row.anonymous;
}

// --- identities ------------------------------------------------------------------------------------------------------

struct identity_case {
    text id{};
    text input{};
    std::optional<text> sip{};
    std::optional<text> tel{};
};
// clang-format off
constexpr identity_case asserted[] = {
    {"both",            "\"Cullen\" <sip:fluffy@h>, tel:+1", "sip:fluffy@h", "tel:+1"},
    {"in that order",   "tel:+1,<sips:a@h>",                 "sips:a@h",     "tel:+1"},
    {"surplus ones",    "<sip:a@h>,<sip:b@h>,tel:+1,tel:+2", "sip:a@h",      "tel:+1"},
    {"unknown ones",    "<http://h>,<urn:a:b>,<tel:x>"},
    {"SIPS after SIP",  "<sip:a@h>,<sips:a@h>",              "sip:a@h"},
    {"no context",      "<tel:911>,<tel:+1>",                std::nullopt,   "tel:911"},
};
struct forwarded_case {
    text id{};
    text input{};
    text expected{};
};
constexpr forwarded_case forwarded[] = {
    {"both",          "\"C\" <sip:a@h>, tel:+1",             "\"C\" <sip:a@h>, tel:+1"},
    {"the SIP URI first", "tel:+1,<sips:a@h>",               "<sips:a@h>, tel:+1"},
    {"one",           "<http://h>, <tel:+1>, <tel:+2>",      "<tel:+1>"},
    {"none",          "<http://h>",                          ""},
};
constexpr tests::text_case numbers[] = {
    {"tel", "<tel:+1-2>"}, {"user=phone", "<sip:+12@h;user=phone>"}, {"a user", "<sip:+1.2@h>"}};
// clang-format on
constexpr bool holds(std::optional<sipuri::name_addr_view> found, std::optional<text> expected) {
    return found ? expected == found->addr_spec() : !expected;
}
constexpr bool is_taken(identity_case const& row) {
    auto const found = identities_of(*sipuri::parse_name_addrs(row.input));
    return holds(found.sip, row.sip) && holds(found.tel, row.tel);
}
constexpr bool is_a_number(tests::text_case const& row) {
    sipuri::fixed_text<8> digits;
    return write_digits(*telephone_number_of(address(row.input)), digits) && digits.view() == "+12";
}

constexpr bool is_forwarded(forwarded_case const& row) {
    sipuri::fixed_text<32> out;
    auto const found = identities_of(*sipuri::parse_name_addrs(row.input));
    return write_identities(found, out).value_or(64U) == row.expected.size() && out.view() == row.expected;
}

struct stir_case {
    text id{};
    text input{};
    text expected{};
};
// clang-format off
constexpr stir_case stirred[] = {
    {"a tel URI",           "<tel:+1-201-555-0123;ext=7>",          "12015550123"},
    {"a local one",         "<tel:*31#>",                           ""},
    {"user=phone",          "<sip:2015550123@h;user=phone>;tag=1",  "2015550123"},
    {"with a carrier",      "<sip:+12015550123;npdi@h>",            "12015550123"},
    {"digits of a user",    "<sip:2001@h>",                         "sip:2001@h"},
    {"a global user",       "<sip:+1-201@H;user=ip>",               "1201"},
    {"none of E.164",       "<sip:+0201@H>",                        "sip:+0201@h"},
    {"nor with user=phone", "<sip:+1234567890123456@h;user=phone>", "sip:+1234567890123456@h"},
    {"a service number",    "<sip:911@h;user=phone>",               "911"},
    {"letters alone",       "<sip:abc@h;user=phone>",               "sip:abc@h"},
    {"no number",           "<sip:Bob@h;user=phone>",               "sip:bob@h"},
    {"a name",              "<SIP:b%4Fb:pw@Example.com;x?a=b>",     "sip:bob@example.com"},
    {"with a port",         "sips:a%3bb@[::A]:5061",                "sips:a%3Bb@[::a]"},
    {"escapes that stay",   "<sip:a%40%2f%28%c3%a4b$@h>",           "sip:a%40%2F%28%C3%A4b$@h"},
    {"needless escapes",    "<sip:%7e%2D%2e%5f%41@h>",              "sip:~-._a@h"},
    {"no user",             "<sip:h>",                              "sip:h"},
    {"another scheme",      "<urn:service:sos>",                    "urn:service:sos"},
};
// clang-format on
constexpr bool is_canonical(stir_case const& row) {
    if (row.expected.empty()) return !sipuri::parse_name_addr(row.input);
    sipuri::fixed_text<32> out;
    if (!write_stir_identity(address(row.input), out) || out.view() != row.expected) return false;
    // What is canonical stays as it is.
    if (row.expected.find(':') == text::npos) return true;
    sipuri::fixed_text<32> again;
    return write_stir_identity(address(row.expected), again) && again.view() == row.expected;
}

// --- Diversion and History-Info --------------------------------------------------------------------------------------

constexpr tests::text_case diverted[] = {
    {"two diversions", "\"B\" <sip:b@h>;reason=user-busy;counter=2;limit=12;privacy=\"off\";screen=yes, <tel:+1>;counter=x"}};
constexpr bool is_diverted(tests::text_case const& row) {
    auto const list = *sipuri::parse_diversions(row.input);
    auto const newest = list.front();
    auto const oldest = list.back();
    return newest.reason()->text() == "user-busy" && newest.counter() == 2 && newest.limit() == 12U &&
           newest.privacy()->unquoted() == text{"off"} && newest.screen()->text() == "yes" && oldest.counter() == 1 &&
           !oldest.reason() && !oldest.limit() && !oldest.privacy() && !oldest.screen();
}
static_assert(sipuri::parse_diversions("sip:b@h").error().code == errc::missing_angles);
static_assert(sipuri::diversion_view{address("<sip:h>;limit=123")}.limit() == std::nullopt);

constexpr tests::text_case told[] = {
    {"two entries", "<sip:b@h?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1.10.2;rc=1;mp=1.1;np=1.10, <tel:+1>;index=01"}};
constexpr bool is_told(tests::text_case const& row) {
    auto const list = *sipuri::parse_history(row.input);
    auto const first = list.front();
    auto const last = list.back();
    return first.index() == "1.10.2" && first.rc() == "1" && first.mp() == "1.1" && first.np() == "1.10" &&
           first.reason()->decoded() == text{"SIP;cause=302"} && first.privacy()->encoded() == "history" &&
           !last.index() && !last.rc() && !last.mp() && !last.np() && !last.reason() && !last.privacy();
}

// --- Refer-To and Referred-By ----------------------------------------------------------------------------------------

struct replaces_case {
    text id{};
    text input{};
    text call_id{};
    text to_tag{};
    text from_tag{};
    bool early = false;
};
// clang-format off
constexpr replaces_case replaced[] = {
    {"RFC 3891's",      "sip:a@h?Replaces=12adf2f34456gs5%3Bto-tag%3D12345%3Bfrom-tag%3D54321", "12adf2f34456gs5", "12345", "54321"},
    {"with a host",     "sip:a@h?a=b&replaces=1%40h%20%3B%20from-tag%20%3D%20f%3BTo-Tag%3Dt%3Bearly-only%3Bx%3Dy", "1%40h", "t", "f", true},
    {"odd words",       "sip:a@h?Replaces=%3C%28a:%29%3E%40%5B1%5D%3bto-tag%3d1%3bfrom-tag%3d0", "%3C%28a:%29%3E%40%5B1%5D", "1", "0"},
    {"in quotes",       "sip:a@h?Replaces=a%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bx%3D%22q%3Bearly-only%3B%5C%22%3By%3D%22", "a", "1", "2"},
    {"after quotes",    "sip:a@h?Replaces=a%3Bx%3D%22b%3Bc%22%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only", "a", "1", "2", true},
    {"a quote in a Call-ID", "sip:a@h?Replaces=a%22b%3Bto-tag%3D1%3Bfrom-tag%3D2", "a%22b", "1", "2"},
};
// clang-format on
constexpr bool is_replaced(replaces_case const& row) {
    sipuri::fixed_text<256> angles;
    angles.put('<');
    angles.put(row.input);
    angles.put('>');
    auto const found = sipuri::refer_to_view{address(angles.view())}.replaces();
    return found && found->call_id().encoded() == row.call_id && found->to_tag().encoded() == row.to_tag &&
           found->from_tag().encoded() == row.from_tag && found->early_only() == row.early;
}

struct malformed_case {
    text id{};
    text input{};  ///< of the header
    sipuri::error error{};
};
// clang-format off
constexpr auto value = component::header_value;
constexpr malformed_case malformed[] = {
    {"nothing",         "",                                {errc::empty, value, 0, 0}},
    {"no tags",         "a",                               {errc::missing, value, 1, 0}},
    {"one tag",         "a%3Bto-tag%3D1",                  {errc::missing, value, 14, 0}},
    {"an empty tag",    "a%3Bto-tag%3D%3Bfrom-tag%3D1",    {errc::empty, value, 13, 0}},
    {"a tag twice",     "a%3Bto-tag%3D1%3BTO-tag%3D1",     {errc::duplicate_name, value, 17, 6}},
    {"no parameter",    "a%3B%3Bto-tag%3D1",               {errc::empty, value, 4, 0}},
    {"no word",         "a%20b%3Bto-tag%3D1",              {errc::invalid_value, value, 1, 3}},
    {"half a Call-ID",  "a%40%3Bto-tag%3D1",               {errc::invalid_value, value, 0, 4}},
    {"no token",        "a%3Bto-tag%3D1%2F",               {errc::invalid_value, value, 14, 3}},
    {"no name",         "a%3Bx%40%3D1",                    {errc::invalid_value, value, 5, 3}},
    {"quotes that do not end", "a%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bx%3D%22b", {errc::invalid_value, value, 36, 4}},
    {"tags in quotes",  "a%3Bx%3D%22%3Bto-tag%3D9%3Bfrom-tag%3D8%3By%3D%22", {errc::missing, value, 49, 0}},
};
// clang-format on
constexpr bool is_malformed(malformed_case const& row) {
    sipuri::fixed_text<128> uri;
    uri.put("sip:h?Replaces=");
    uri.put(row.input);
    auto const header = *sipuri::parse(uri.view())->headers().find("replaces");
    sipuri::fixed_text<128> angles;
    angles.put('<');
    angles.put(uri.view());
    angles.put('>');
    return parse_replaces(header.value()).error() == row.error &&
           !sipuri::refer_to_view{address(angles.view())}.replaces();
}

constexpr sipuri::replaces dialog{.call_id = "a@h", .to_tag = "1", .from_tag = "2", .early_only = true};
constexpr text refer_to = "<sip:b@h;x?Subject=y&Replaces=a%40h%3Bto-tag%3D1%3Bfrom-tag%3D2%3Bearly-only>";
constexpr bool is_written(tests::text_case const& row) {
    sipuri::fixed_text<128> out;
    if (!write_refer_to(*sipuri::parse(row.input), dialog, out) || out.view() != refer_to) return false;
    auto const found = sipuri::refer_to_view{address(out.view())}.replaces();
    sipuri::fixed_text<64> plain;
    return found && found->call_id().decoded() == dialog.call_id && found->early_only() &&
           write_replaces(dialog, plain) && plain.view() == "a@h;to-tag=1;from-tag=2;early-only";
}
constexpr tests::text_case targets[] = {{"new", "sip:b@h;x?Subject=y"}, {"replaced", "sip:b@h;x?replaces=z&Subject=y"}};

struct unwritable_case {
    text id{};
    sipuri::replaces dialog{};
    sipuri::error error{};
};
// clang-format off
constexpr unwritable_case unwritable[] = {
    {"no Call-ID",     {"", "1", "2"},     {errc::empty, value, 0, 0}},
    {"a line break",   {"a\r", "1", "2"},  {errc::invalid_value, value, 1, 1}},
    {"two hosts",      {"a@b@c", "1", "2"}, {errc::invalid_value, value, 0, 5}},
    {"no host",        {"a@", "1", "2"},   {errc::invalid_value, value, 0, 2}},
    {"no name",        {"@a", "1", "2"},   {errc::invalid_value, value, 0, 2}},
    {"no tag",         {"a", "", "2"},     {errc::empty, value, 0, 0}},
    {"a parameter",    {"a", "1", "2;x"},  {errc::invalid_value, value, 1, 1}},
};
// clang-format on
constexpr bool is_unwritable(unwritable_case const& row) {
    sipuri::fixed_text<64> out;
    return write_replaces(row.dialog, out).error() == row.error && out.size() == 0 &&
           write_refer_to(sipuri::uri_view{}, row.dialog, out).error() == row.error && out.size() == 0;
}

static_assert(sipuri::referred_by_view{address("<sip:a@h>;cid=\"1@h\"")}.cid() == "1@h");
static_assert(!sipuri::referred_by_view{address("<sip:a@h>;cid=1")}.cid());
static_assert(!sipuri::referred_by_view{address("<sip:a@h>;cid=\"1\"")}.cid());
static_assert(!sipuri::refer_to_view{address("<sip:a@h>")}.replaces() &&
              !sipuri::refer_to_view{address("<tel:+1>")}.replaces());

}  // namespace

TEST_CASE("From and To: a tag, and who is anonymous") { tests::every_row<parties, is_read>(); }

TEST_CASE("P-Asserted-Identity: what a receiver takes") {
    tests::every_row<asserted, is_taken>();
    tests::every_row<numbers, is_a_number>();
    tests::every_row<forwarded, is_forwarded>();
}

TEST_CASE("STIR: a number or a URI") { tests::every_row<stirred, is_canonical>(); }

TEST_CASE("Diversion and History-Info: by whom and why") {
    tests::every_row<diverted, is_diverted>();
    tests::every_row<told, is_told>();
}

TEST_CASE("Refer-To: the dialog that is replaced") {
    tests::every_row<replaced, is_replaced>();
    tests::every_row<malformed, is_malformed>();
    tests::every_row<targets, is_written>();
    tests::every_row<unwritable, is_unwritable>();
}
