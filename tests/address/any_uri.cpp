// URIs of any scheme: what kind they are, which are the same, and what is wrong with them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/any_uri.hpp"
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace {

using cases::equal;
using sipuri::component;
using sipuri::errc;
using sipuri::uri_kind;
using text = std::string_view;

constexpr bool is_of_kind(cases::any_uri_case const& row) {
    auto const any = sipuri::parse_any_uri(row.input);
    if (!any || any->text() != row.input || any->kind() != row.kind || any->scheme() != row.scheme) return false;
    bool const sip = row.kind == uri_kind::sip;
    bool const tel = row.kind == uri_kind::tel;
    bool const urn = row.kind == uri_kind::urn;
    if (any->as_sip().has_value() != sip || any->as_tel().has_value() != tel || any->as_urn().has_value() != urn) {
        return false;
    }
    return (!sip || any->as_sip()->components() == sipuri::parse(row.input)->components()) &&
           (!tel || any->as_tel()->number().encoded() == sipuri::parse_tel(row.input)->number().encoded()) &&
           (!urn || any->as_urn()->assigned_name() == sipuri::parse_urn(row.input)->assigned_name());
}

struct urn_case {
    text id{};
    text input{};
    text nid{};
    text nss{};
    text components{};
    std::optional<text> service{};
    bool emergency = false;
};
// clang-format off
constexpr urn_case urns[] = {
    {"its parts",    "urn:example:foo-bar/baz?+r?/=?=q?=q#f", "example", "foo-bar/baz", "?+r?/=?=q?=q#f"},
    {"no r",         "urn:example:a?=q",                 "example", "a",           "?=q"},
    {"an empty f",   "urn:example:a#",                   "example", "a",           "#"},
    {"emergency",    "urn:service:SOS",                  "service", "SOS",         "", "SOS", true},
    {"below it",     "urn:Service:sos.police",           "Service", "sos.police",  "", "sos.police", true},
    {"beside it",    "urn:service:sosx",                 "service", "sosx",        "", "sosx"},
    {"another one",  "urn:service:counseling",           "service", "counseling",  "", "counseling"},
    {"an instance",  "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"},
};
// clang-format on
constexpr bool falls_apart(urn_case const& row) {
    auto const urn = sipuri::parse_urn(row.input);
    return urn && urn->text() == row.input && urn->nid() == row.nid && urn->nss().encoded() == row.nss &&
           urn->components() == row.components && urn->service() == row.service &&
           urn->is_emergency() == row.emergency;
}

constexpr bool is_rejected(cases::rejected_case const& row) {
    auto const any = sipuri::parse_any_uri(row.input);
    return well_marked(row) && !any && any.error() == row.error();
}

constexpr bool compares(cases::compare_case const& row) {
    auto const a = sipuri::parse_any_uri(row.left);
    auto const b = sipuri::parse_any_uri(row.right);
    if (!a || !b) return false;
    sipuri::fixed_text<64> x;
    sipuri::fixed_text<64> y;
    if (!write_canonical_key(*a, x) || !write_canonical_key(*b, y)) return false;
    bool const same = row.verdict == equal;
    return equivalent(*a, *b) == same && equivalent(*b, *a) == same && equivalent(*a, *a) && equivalent(*b, *b) &&
           (x.view() == y.view()) == same;
}

struct judged_case {
    text id{};
    text input{};
    errc code{};  ///< errc::empty with an offset of 0: accepted
    std::uint32_t offset = 0;
};
// clang-format off
constexpr judged_case judged[] = {
    {"a service",              "urn:service:sos.fire-1"},
    {"another namespace",      "urn:ab:-.-"},
    {"a service of 27",        "urn:service:a2345678901234567890123456b"},
    {"of 28",                  "urn:service:a23456789012345678901234567b", errc::too_long, 39},
    {"an empty label",         "urn:service:sos..fire",       errc::empty, 16},
    {"a last label",           "urn:service:sos.",            errc::empty, 16},
    {"an escape",              "urn:service:s%6Fs",           errc::invalid_value, 13},
    {"a hyphen first",         "urn:service:-sos",            errc::invalid_value, 12},
    {"a hyphen last",          "urn:service:sos.a-",          errc::invalid_value, 17},
    {"sip",                    "sip:h;ttl=256",               errc::out_of_range, 10},
    {"tel",                    "tel:+1;npdi=x",               errc::unexpected_value, 12},
    {"others",                 "http://h/;ttl=256"},
};
// clang-format on
constexpr bool is_judged(judged_case const& row) {
    auto const found = validate(*sipuri::parse_any_uri(row.input));
    if (row.offset == 0) return found.empty() && found.accepted();
    return !found.accepted() && found[0].what.code == row.code && found[0].what.offset == row.offset;
}

struct shown_case {
    text id{};
    text input{};
    text shown{};
};
constexpr shown_case shown[] = {{"sip", "sip:a:secret@h", "sip:a:****@h"},
                                {"http", "http://a:secret@h/x", "http://a:****@h/x"},
                                {"urn", "urn:ab:secret", "urn:ab:secret"},
                                {"tel", "tel:+1;x=a:b", "tel:+1;x=a:b"}};
constexpr bool hides_passwords(shown_case const& row) {
    sipuri::fixed_text<64> out;
    return write_redacted(*sipuri::parse_any_uri(row.input), out) && out.view() == row.shown;
}

struct address_case {
    text id{};
    text input{};
    std::optional<uri_kind> kind{};
    sipuri::error error{};
};
constexpr address_case addresses[] = {
    {"sip", "\"A\" <sip:a@h;lr>;tag=1", uri_kind::sip},
    {"tel", "<tel:+1-2>;tag=1", uri_kind::tel},
    {"urn", "<urn:service:sos>", uri_kind::urn},
    {"other", "<http://h>", uri_kind::other},
    {"no number", "<tel:abcx>", {}, {errc::invalid_character, component::number, 7, 1}},
};
constexpr bool holds_any(address_case const& row) {
    auto const address = *sipuri::parse_name_addr(row.input);
    auto const any = address.any();
    if (row.kind) return any && any->kind() == row.kind && any->text() == address.addr_spec();
    auto const found = validate(address);
    auto what = row.error;
    if (any || any.error() != what) return false;
    what.offset += 1;
    return !found.accepted() && found[0].what == what;
}

static_assert(sipuri::any_uri_view{}.as_sip()->text() == "sip:anonymous.invalid");
static_assert(sipuri::urn_view{}.nid() == "example" && sipuri::urn_view{}.nss().encoded() == "none");
static_assert(sipuri::parse_any_uri("sip:a@b_c.example", {.underscore = true}));
static_assert(sipuri::parse_name_addr("<sip:a@b_c.example>", {.underscore = true})->any()->as_sip()->used().underscore);
static_assert(sipuri::parse_any_uri("tel:911", {.local_number = true})->as_tel()->lacks_context());
static_assert(name(uri_kind::sip) == "sip" && name(uri_kind::tel) == "tel" && name(uri_kind::urn) == "urn" &&
              name(uri_kind::other) == "other");

}  // namespace

TEST_CASE("any URI: a URI is of one kind") {
    tests::every_row<cases::any_uris, is_of_kind>();
    tests::every_row<urns, falls_apart>();
    CHECK(redacted(*sipuri::parse_any_uri("sip:a:b@h")) == "sip:a:****@h");
}

TEST_CASE("any URI: what is none, and the offending octets") { tests::every_row<cases::rejected_any_uris, is_rejected>(); }

TEST_CASE("any URI: two are the same by the rules of their scheme, and then have one key") {
    tests::every_row<cases::any_uri_pairs, compares>();
    CHECK(canonical_key(*sipuri::parse_any_uri("URN:ab:x")) == "urn:ab:x");
}

TEST_CASE("any URI: each kind has its own rules") { tests::every_row<judged, is_judged>(); }

TEST_CASE("any URI: logs show no password") { tests::every_row<shown, hides_passwords>(); }

TEST_CASE("any URI: an address holds one") { tests::every_row<addresses, holds_any>(); }
