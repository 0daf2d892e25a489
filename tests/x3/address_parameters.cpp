// The grammar of header fields' parameters in X3: it says what validate() says of an address in its header field.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"
#include "x3.hpp"

#include <sipuri/address.hpp>
#include <sipuri/x3/address_parameters.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

namespace grammar = sipuri::x3;
using sipuri::header_kind;
using sipuri::x3::constant_parse;
using tests::attribute;
using tests::takes;
using text = std::string_view;

static_assert(takes(grammar::tag_param, {"tag=1", "TAG = a"}, {"tag", "tag=", "tag=\"1\""}));
static_assert(takes(grammar::qvalue, {"0", "0.", "0.125", "1", "1.", "1.000"}, {"", ".5", "0.1234", "1.1", "2"}));
static_assert(takes(grammar::c_p_q, {"q=0.5", "Q=1"}, {"q", "q=7", "q=0.5555", "qq=1"}));
static_assert(takes(grammar::c_p_expires, {"expires=0", "expires=3600"}, {"expires", "expires=soon", "expires=1s"}));
static_assert(takes(grammar::c_p_reg, {"reg-id=1"}, {"reg-id=", "reg-id=a"}));
static_assert(takes(grammar::c_p_instance, {"+sip.instance=\"<urn:uuid:1>\""},
                    {"+sip.instance", "+sip.instance=\"\"", "+sip.instance=\"<>\"", "+sip.instance=\"<a b>\""}));
static_assert(takes(grammar::pub_gruu, {"pub-gruu=\"sip:a@h;gr=1\""}, {"pub-gruu=sip", "pub-gruu=\"tel:+1\""}));
static_assert(takes(grammar::temp_gruu, {"temp-gruu=\"sips:a@h;gr\""}, {"temp-gruu", "pub-gruu=\"sip:h\""}));
static_assert(takes(grammar::feature_number, {"1", "-1", "+1.", "1.5"}, {"", ".5", "1..5", "--1"}));
static_assert(takes(grammar::numeric, {"#=1", "#>=-1.5", "#<=2", "#1:9"}, {"#", "#1", "#>1", "#=", "#1:", "#=>1"}));
static_assert(takes(grammar::tag_value, {"a", "!a", "!#=1", "TRUE"}, {"", "!", "!!a", "a,b"}));
static_assert(takes(grammar::string_value, {"<>", "<a b>", "<\\<>"}, {"", "<", "<a", "<a>b>", "<a<b>"}));
static_assert(takes(grammar::feature_param, {"audio", "Audio=\"TRUE\"", "methods=\"INVITE,!BYE\"", "+sip.message",
                                             "+a=\"<x>\"", "class = \"a\""},
                    {"audio=", "audio=TRUE", "audios", "+", "+1a", "+sip.instance", "+a=\"\"", "+a=\"b,\""}));
static_assert(takes(grammar::diversion_reason, {"reason=user-busy", "reason=\"x y\""}, {"reason", "reason="}));
static_assert(takes(grammar::diversion_counter, {"counter=1", "counter=12"}, {"counter=", "counter=123", "counter=a"}));
static_assert(takes(grammar::diversion_limit, {"limit=1"}, {"limit=123"}));
static_assert(takes(grammar::diversion_privacy, {"privacy=full"}, {"privacy"}));
static_assert(takes(grammar::diversion_screen, {"screen=no"}, {"screen"}));
static_assert(takes(grammar::hi_index, {"index=1", "index=1.0.12"}, {"index", "index=01", "index=1.", "index=.1"}));
static_assert(takes(grammar::hi_target_param, {"rc=1", "mp=1.2", "np=1"}, {"xp=1", "rc", "rc=a"}));
static_assert(takes(grammar::referredby_id_param, {"cid=\"1.a@h\"", "cid=\"1@h.\"", "cid=\"1@[::1]\"", "cid=\"a@1!\""},
                    {"cid=1", "cid=\"1\"", "cid=\".1@h\"", "cid=\"1..2@h\"", "cid=\"1@\"", "cid=\"1@h@h\""}));
static_assert(takes(grammar::ob_param, {"ob", "OB"}, {"", "ob=1", "obx"}));
static_assert(takes(grammar::gr_param, {"gr", "GR=urn:uuid:1", "gr=%41"}, {"", "gr=", "grx", "gr=a?"}));
static_assert(takes(grammar::word, {"a", "(<>:\\\"/[]?{})", "%`'~"}, {"", "a@", "a b", "a;", "a="}));
static_assert(takes(grammar::callid, {"a", "a@h", "a@[::1]"}, {"", "@h", "a@", "a@b@c", "a,b"}));
static_assert(takes(grammar::to_tag, {"to-tag=1", "To-Tag = a"}, {"to-tag", "to-tag=", "to-tag=\"1\"", "tag=1"}));
static_assert(takes(grammar::from_tag, {"from-tag=1"}, {"from-tag", "to-tag=1"}));
static_assert(takes(grammar::early_flag, {"early-only", "EARLY-ONLY"}, {"early-only=1", "early-only = 1", "early"}));
static_assert(takes(grammar::replaces_param, {"to-tag=1", "early-only", "x", "to-tags=\"a\""}, {"", "to-tag", "a/b"}));
static_assert(std::is_same_v<attribute<grammar::c_p_q>, sipuri::generic_param_view>);
static_assert(std::is_same_v<attribute<grammar::gr_param>, sipuri::parameter_view>);

/// A parameter in a header field; that it is valid is asked of both.
struct parameter_case {
    text id{};
    header_kind kind{};
    text input{};
};
constexpr parameter_case parameters[] = {
    {"tag", header_kind::from, "tag=a"},
    {"tag, quoted", header_kind::to, "tag=\"a\""},
    {"q", header_kind::contact, "q=0.125"},
    {"q, four digits", header_kind::contact, "q=0.1250"},
    {"q above 1", header_kind::contact, "q=1.001"},
    {"expires", header_kind::contact, "expires=60"},
    {"reg-id", header_kind::contact, "reg-id=7"},
    {"instance", header_kind::contact, "+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>\""},
    {"instance without angles", header_kind::contact, "+sip.instance=\"urn:uuid:1\""},
    {"pub-gruu", header_kind::contact, "pub-gruu=\"sip:a@h;gr=1\""},
    {"temp-gruu", header_kind::contact, "temp-gruu=\"a@h\""},
    {"flag", header_kind::contact, "isfocus"},
    {"a list", header_kind::contact, "methods=\"INVITE,OPTIONS\""},
    {"an end without a value", header_kind::contact, "methods=\"INVITE,\""},
    {"a number", header_kind::contact, "priority=\"#>=1.5\""},
    {"a range", header_kind::contact, "priority=\"#1:5\""},
    {"no relation", header_kind::contact, "priority=\"#5\""},
    {"a string", header_kind::contact, "description=\"<fax, \\\"x\\\">\""},
    {"brackets in a string", header_kind::contact, "description=\"<a<b>\""},
    {"escaped brackets", header_kind::contact, "description=\"<a\\<b\\>>\""},
    {"an escaped end", header_kind::contact, "description=\"<a\\>\""},
    {"another tag", header_kind::contact, "+g.3gpp.icsi-ref=\"urn%3Aurn-7%3A3gpp-service.ims.icsi.mmtel\""},
    {"another tag, empty", header_kind::contact, "+g.oma=\"\""},
    {"reason", header_kind::diversion, "reason=unconditional"},
    {"counter", header_kind::diversion, "counter=99"},
    {"counter of three", header_kind::diversion, "counter=100"},
    {"limit", header_kind::diversion, "limit=5"},
    {"privacy", header_kind::diversion, "privacy=\"off\""},
    {"screen", header_kind::diversion, "screen=yes"},
    {"index", header_kind::history_info, "index=1.1"},
    {"index with a zero", header_kind::history_info, "index=1.01"},
    {"cid", header_kind::referred_by, "cid=\"20398823.2UWQFN309shb3@referrer.example\""},
    {"cid at an address", header_kind::referred_by, "cid=\"a@[2001:db8::1]\""},
    {"cid without a place", header_kind::referred_by, "cid=\"a\""},
    {"cid, two dots", header_kind::referred_by, "cid=\"a..b@h\""},
};

constexpr bool is_read(text input) {
    return constant_parse(grammar::tag_param, input) || constant_parse(grammar::c_p_q, input) ||
           constant_parse(grammar::c_p_expires, input) || constant_parse(grammar::c_p_reg, input) ||
           constant_parse(grammar::c_p_instance, input) || constant_parse(grammar::pub_gruu, input) ||
           constant_parse(grammar::temp_gruu, input) || constant_parse(grammar::feature_param, input) ||
           constant_parse(grammar::diversion_reason, input) || constant_parse(grammar::diversion_counter, input) ||
           constant_parse(grammar::diversion_limit, input) || constant_parse(grammar::diversion_privacy, input) ||
           constant_parse(grammar::diversion_screen, input) || constant_parse(grammar::hi_index, input) ||
           constant_parse(grammar::hi_target_param, input) || constant_parse(grammar::referredby_id_param, input);
}
constexpr bool is_judged_alike(parameter_case const& row) {
    sipuri::fixed_text<128> address;
    address.put("<sip:a@h>;");
    address.put(row.input);
    auto const found = sipuri::parse_name_addr(address.view());
    return found && validate(*found, row.kind).accepted() == is_read(row.input);
}

// --- Replaces ------------------------------------------------------------------------------------------------------

struct replaces_case {
    text id{};
    text input{};
    bool valid = true;
};
constexpr replaces_case replaced[] = {
    {"two tags", "a;to-tag=1;from-tag=2"},
    {"a host and a flag", "a@h;from-tag=2;early-only;to-tag=1"},
    {"all of a word", "(<>:\\\"/[]?{})@!%;to-tag=1;from-tag=2;x;y=z"},
    {"white space", "a ; to-tag = 1\t; from-tag = 2"},
    {"a flag with a value", "a;to-tag=1;from-tag=2;early-only=x"},
    {"nothing", "", false},
    {"no Call-ID", ";to-tag=1;from-tag=2", false},
    {"no host", "a@;to-tag=1;from-tag=2", false},
    {"no name", "@a;to-tag=1;from-tag=2", false},
    {"two hosts", "a@b@c;to-tag=1;from-tag=2", false},
    {"a list", "a,b;to-tag=1;from-tag=2", false},
    {"an empty tag", "a;to-tag=;from-tag=2", false},
    {"a quoted tag", "a;to-tag=\"1\";from-tag=2", false},
    {"an empty parameter", "a;to-tag=1;from-tag=2;", false},
    {"no name of a parameter", "a;to-tag=1;from-tag=2;a/b", false},
};
/// The grammar takes the text as it is, parse_replaces() as the header of a URI.
constexpr bool reads_replaces(replaces_case const& row) {
    sipuri::fixed_text<256> uri;
    uri.put("sip:h?Replaces=");
    (void)sipuri::write_escaped(row.input, sipuri::chars::header, uri);
    auto const parsed = parse_replaces(sipuri::parse(uri.view())->headers().find("Replaces")->value());
    return parsed.has_value() == row.valid && constant_parse(grammar::replaces, row.input).has_value() == row.valid;
}

/// All texts of a few octets, as the value of a feature.
bool every_short_feature_value() {
    constexpr text octets = "a1!#<>=:.-,\\";
    for (std::size_t size = 0; size != 6; ++size) {
        std::size_t count = 1;
        for (std::size_t i = 0; i != size; ++i) count *= octets.size();
        for (std::size_t number = 0; number != count; ++number) {
            std::string input = "+a=\"";
            auto rest = number;
            for (std::size_t i = 0; i != size; ++i, rest /= octets.size()) input += octets[rest % octets.size()];
            input += '"';
            std::string const text_of_address = "<sip:a@h>;" + input;
            auto const address = sipuri::parse_name_addr(text_of_address);
            bool const accepted = address && validate(*address, header_kind::contact).accepted();
            if (accepted != constant_parse(grammar::feature_param, input).has_value()) {
                MESSAGE(input);
                return false;
            }
        }
    }
    return true;
}

}  // namespace

TEST_CASE("x3, parameters of header fields: the grammar says what validate() says") {
    tests::every_row<parameters, is_judged_alike>();
}

TEST_CASE("x3, parameters of header fields: the grammar says what parse_replaces() says") {
    tests::every_row<replaced, reads_replaces>();
}

TEST_CASE("x3, parameters of header fields: every short value of a feature") { CHECK(every_short_feature_value()); }
