// The library against the oracle: every short text, and changed URIs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "agree.hpp"
#include "core.hpp"
#include "reference.hpp"

#include <sipuri/uri/view.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

template <class Octets>
bool same_octets(std::optional<Octets> const& got, std::vector<unsigned char> const& expected) {
    return got && std::equal(got->begin(), got->end(), expected.begin(), expected.end());
}

bool same_host(sipuri::host_view host) {
    if (oracle::derives("IPv4address", host.text()))
        return same_octets(host.ipv4(), oracle::ipv4_octets(host.text())) && !host.ipv6();
    if (!oracle::derives("IPv6reference", host.text()))
        return host.kind() == sipuri::host_kind::name && !host.ipv4() && !host.ipv6();
    return same_octets(host.ipv6(), oracle::ipv6_octets(host.text().substr(1, host.text().size() - 2))) && !host.ipv4();
}

bool same_port(sipuri::uri_view const& uri, oracle::pieces const& expected) {
    if (!expected.port) return !uri.port();
    return uri.port() == oracle::number_in(10, *expected.port);
}

std::optional<std::string_view> raw(sipuri::encoded_view text) { return text.encoded(); }
std::optional<std::string_view> raw(std::optional<sipuri::encoded_view> text) {
    return text ? std::optional(text->encoded()) : std::nullopt;
}

template <class Range>
bool same_fields(Range const& got, std::vector<oracle::field> const& expected) {
    auto next = expected.begin();
    for (auto const& one : got) {
        if (next == expected.end() || one.name().encoded() != next->name || raw(one.value()) != next->value)
            return false;
        if (!(one.name().decoded() == oracle::decoded(next->name))) return false;
        ++next;
    }
    return next == expected.end();
}

/// What the view says of its components, beyond their text.
bool same_meaning(std::string_view text) {
    auto const uri = sipuri::parse(text);
    auto const expected = oracle::read(text);
    if (!uri || !expected) return false;
    return same_host(uri->host()) && same_port(*uri, *expected) &&
           same_fields(uri->parameters(), oracle::fields(expected->params, ';')) &&
           same_fields(uri->headers(), oracle::fields(expected->headers, '&'));
}

}  // namespace

TEST_CASE("agreement: every short text") {
    for (auto const& texts : oracle::short_texts) {
        auto const result =
            oracle::agree(oracle::core{}, [&](auto const& visit) { oracle::visit_all(texts.words, visit); });
        MESSAGE(texts.name << ": " << result);
        CHECK(result.disagreements == 0);
    }
}

TEST_CASE("agreement: changed URIs") {
    auto const result =
        oracle::agree(oracle::core{}, [](auto const& visit) { oracle::visit_mutants(50'000, 3261, visit); });
    MESSAGE(result);
    CHECK(result.disagreements == 0);
}

TEST_CASE("agreement: addresses, ports, parameters and headers mean the same") {
    auto const check = [](std::string_view text, bool accepted) {
        if (accepted && !same_meaning(text)) FAIL_CHECK(oracle::quoted(text));
    };
    oracle::visit_mutants(10'000, 5954, check);
    oracle::visit_all({"sip:[", "4:.", 10, "]"}, check);
    oracle::visit_all({"sip:1.", "025.", 6}, check);
    oracle::visit_all({"sip:h:", "0657", 5}, check);
    oracle::visit_all({"sip:h;", "a=;4", 6}, check);
    oracle::visit_all({"sip:h?", "a=&?", 6}, check);
}
