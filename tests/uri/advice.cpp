// What is valid but rarely meant: each kind with its code and place, and its neighbours that earn nothing.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Two tables that are no part of the library say how often real URIs earn advice. SIPURI_REAL_VALUES names a file of
// values of header fields, whose columns, separated by tabs, are
//
//     field   value   project
//
// SIPURI_PEER_CASES is described in peer_table.hpp.
#include "../data/ordinary.hpp"
#include "../peer_table.hpp"
#include "../support.hpp"

#include <sipuri/address.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

namespace {

using sipuri::errc;
using text = std::string_view;

struct row {
    text id;
    text input;
    errc code = errc::none;  ///< of the only finding; none for no finding
    text at{};               ///< the octets found, which are in the text once
};

constexpr row table[]{
    {"nothing", "sip:alice@example.com;transport=tcp;lr?Subject=x&Priority=y"},

    {"slashes", "sip://bob@h.example", errc::slashes_in_user, "//"},
    {"one slash", "sip:/bob@h.example"},
    {"slashes later", "sip:a//bob@h.example"},

    {"a trunk zero", "sip:+49(0)30@h.example", errc::trunk_zero, "(0)"},
    {"a zero in a national number", "sip:(0)30@h.example"},
    {"a number's scheme", "sip:tel:+123@h.example", errc::scheme_in_user, "tel:"},
    {"the scheme twice", "sip:Sip:bob@h.example", errc::scheme_in_user, "Sip:"},
    {"likewise", "SIPS:sips:bob@h", errc::scheme_in_user, "sips:"},
    {"a user named so", "sip:tel@h.example"},
    {"a user with a password", "sip:alice:tel@h.example"},

    {"a query", "sip:conf.example.com?Replaces=12345@192.0.2.1", errc::query_in_user, "?"},
    {"the first of two", "sip:a?b=c&d%3Fe@h", errc::query_in_user, "?"},
    {"a question mark", "sip:what?@h"},
    {"and an equals sign", "sip:what?=@h"},
    {"and no name", "sip:what?;x=1@h"},
    {"escaped", "sip:a%3Fb@h"},
    {"headers", "sip:a@h?b=c"},

    {"twice", "sip:alice%2540example.com@h.example", errc::escaped_twice, "%2540"},
    {"in lower case", "sip:b%c3%25aFx@h", errc::escaped_twice, "%25aF"},
    {"a percent sign", "sip:100%25@h"},
    {"and a digit", "sip:100%2510@h", errc::escaped_twice, "%2510"},
    {"and one digit", "sip:100%251@h"},
    {"and no digit", "sip:100%25xy@h"},
    {"in a value", "sip:h?Replaces=a%2540b"},

    {"a plus", "sip:%2B14155550100@h.example", errc::escaped_plus, "%2B"},
    {"in lower case", "sip:%2b1@h", errc::escaped_plus, "%2b"},
    {"before a letter", "sip:%2Bob@h"},
    {"later", "sip:a%2B1@h"},

    {"a semicolon", "sip:a@h;x=tls%3Blr", errc::escaped_semicolon, "%3B"},
    {"before a value", "sip:a@h;x=y%3buser%3Dphone", errc::escaped_semicolon, "%3b"},
    {"in the user", "sip:123%3Bphone-context=+1@h", errc::escaped_semicolon, "%3B"},
    {"of an unknown name", "sip:a@h;x=y%3Bz%3D1"},
    {"of part of a name", "sip:a@h;x=y%3Btransports%3D1"},
    {"with nothing after it", "sip:a@h;x=y%3B"},
    {"after an escape", "sip:a@h;x=%20%3Blr", errc::escaped_semicolon, "%3B"},

    {"a tag", "sip:1@h.example:5061;tag=1", errc::header_field_parameter, "tag=1"},
    {"a tag, escaped", "sip:1@h.example;%74ag=1", errc::header_field_parameter, "%74ag=1"},
    {"in other letters", "sip:h;lr;%54aG=1", errc::header_field_parameter, "%54aG=1"},
    {"q", "sip:h;q=0.5", errc::header_field_parameter, "q=0.5"},
    {"expires", "sip:h;expires=60;lr", errc::header_field_parameter, "expires=60"},
    {"an instance", "sip:h;+sip.instance=x", errc::header_field_parameter, "+sip.instance=x"},
    {"longer names", "sip:h;tags;qq;q1;expires2;xtag"},
    {"names of this place", "sip:h;gr;ob;cause=302;comp=sigcomp;aai=a;maddr=h"},

    {"a number's parameter", "sip:+1@h.example;user=phone;npdi", errc::telephone_parameter, "npdi"},
    {"its context", "sip:911@h;phone-context=+1", errc::telephone_parameter, "phone-context=+1"},
    {"where it belongs", "sip:911;phone-context=+1@h;user=phone"},

    {"a parameter as a header", "sip:a@h.example?transport=udp", errc::parameter_as_header, "transport=udp"},
    {"in other letters", "sip:a@h?Subject=x&%4CR=", errc::parameter_as_header, "%4CR="},
    {"a header's name", "sip:a@h?transports=udp"},

    {"a header twice", "sip:h?Subject=a&subject=b", errc::repeated_header, "subject"},
    {"in two forms", "sip:h?Call-ID=a&i=b", errc::repeated_header, "i"},
    {"escaped", "sip:h?t=a&%54o=b", errc::repeated_header, "%54o"},
    {"a list", "sip:h?Contact=a&m=b&Via=c&v=d"},
    {"an unknown one", "sip:h?X-A=1&X-A=2"},
};

constexpr bool holds(row const& given) {
    auto const uri = sipuri::parse(given.input);
    if (!uri) return false;
    auto const found = validate(*uri);
    if (given.code == errc::none) return found.empty();
    if (found.size() != 1 || !found.accepted() || found[0].level != sipuri::severity::advice) return false;
    auto const [code, where, offset, length] = found[0].what;
    return code == given.code && given.input.substr(offset, length) == given.at && where != sipuri::component::none;
}

constexpr bool earns_none(cases::ordinary_case const& given) {
    auto const uri = sipuri::parse(given.input);
    return uri && validate(*uri).empty();
}

/// How many different URIs there are, and how many of them earn advice.
class share {
public:
    void count(text given) {
        auto const uri = sipuri::parse(given);
        if (!uri || !seen_.emplace(given).second) return;
        for (auto const& one : validate(*uri)) {
            if (one.level != sipuri::severity::advice) continue;
            ++advised_;
            break;
        }
    }
    /// In thousandths.
    [[nodiscard]] std::size_t advised() const { return seen_.empty() ? 0 : advised_ * 1000 / seen_.size(); }
    [[nodiscard]] std::string words() const {
        return std::to_string(advised_) + " of " + std::to_string(seen_.size()) + " URIs earn advice";
    }

private:
    std::set<std::string> seen_;
    std::size_t advised_ = 0;
};

}  // namespace

TEST_CASE("advice: ordinary URIs earn none") { tests::every_row<cases::ordinary, earns_none>(); }

TEST_CASE("advice: the share of real URIs") {
    char const* const path = std::getenv("SIPURI_REAL_VALUES");
    if (path == nullptr) {
        MESSAGE("skipped: SIPURI_REAL_VALUES does not name the table");
        return;
    }
    std::ifstream values{path};
    share real;
    for (std::string line; std::getline(values, line);) {
        if (line.empty() || line[0] == '#') continue;
        auto const after = line.find('\t') + 1;
        auto const field = text{line}.substr(0, after - 1);
        auto const value = text{line}.substr(after, line.find('\t', after) - after);
        if (field == "Request-URI") {
            real.count(value);
        } else if (auto const addresses = sipuri::parse_name_addrs(value)) {
            // Without "<" and ">" what follows a ";" is no part of the URI.
            for (auto const address : *addresses) real.count(address.addr_spec());
        }
    }
    MESSAGE(real.words());
    CHECK(values.eof());
    CHECK(real.advised() <= 20);
}

TEST_CASE("advice: the share of other implementations' test cases") {
    share peers;
    if (!peer_table::each_row([&](peer_table::row const& row) {
            auto input = row.input;
            if (row.kind != "parse") return;
            if (auto const literal = peer_table::take_literal(input)) peers.count(*literal);
        })) {
        return;
    }
    MESSAGE(peers.words());
    CHECK(peers.advised() <= 40);
}

TEST_CASE("advice: each kind and its neighbours") { tests::every_row<table, holds>(); }

TEST_CASE("advice: more than one, in the order of the components") {
    auto const uri = sipuri::parse("sip://%252541?a=@h;q=1;tag=2?lr=&s=1&Subject=2&t=1&To=2");
    REQUIRE(uri);
    auto const found = validate(*uri);
    constexpr errc expected[]{errc::slashes_in_user,        errc::query_in_user,       errc::escaped_twice,
                              errc::header_field_parameter, errc::header_field_parameter, errc::parameter_as_header,
                              errc::repeated_header,        errc::repeated_header};
    REQUIRE(found.size() == std::size(expected));
    for (std::size_t i = 0; i != found.size(); ++i) CHECK(found[i].what.code == expected[i]);
    CHECK(found.accepted());
}
