// A host as an argument: text, octets, or the host of another URI.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/uri/builder.hpp>
#include <sipuri/uri/uri.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using sipuri::host_text;
using text = std::string_view;

static_assert(std::is_convertible_v<std::string, host_text> && std::is_convertible_v<char const*, host_text> &&
              std::is_convertible_v<sipuri::host_view, host_text> &&
              std::is_convertible_v<sipuri::ipv4_octets, host_text> &&
              std::is_convertible_v<sipuri::ipv6_octets, host_text> &&
              !std::is_convertible_v<std::nullptr_t, host_text> && !std::is_convertible_v<int, host_text>);

template <class Host>
constexpr bool becomes(Host const& host, text expected, sipuri::host_kind kind) {
    auto uri = *sipuri::static_uri<96>::parse("sip:a@x.example:1;lr?b=c");
    auto const built = sipuri::static_builder<96>{host}.build();
    auto const changed = uri.with_host(host);
    if (!built || !changed || !uri.set_host(host)) return false;
    return built->host().text() == expected && changed->text() == uri.text() && uri.host().text() == expected &&
           uri.host().kind() == kind && *sipuri::scan(uri.text()) == uri.view().components() &&
           *sipuri::scan(built->text()) == built->view().components();
}

constexpr auto of_other = *sipuri::parse("sip:[2001:DB8::1]");

}  // namespace

TEST_CASE("host_text: brackets are added to an IPv6 address that has none") {
    using sipuri::host_kind;
    CHECK_TWICE(becomes("h.example", "h.example", host_kind::name));
    CHECK_TWICE(becomes("192.0.2.1", "192.0.2.1", host_kind::ipv4));
    CHECK_TWICE(becomes("[::1]", "[::1]", host_kind::ipv6));
    CHECK_TWICE(becomes("::1", "[::1]", host_kind::ipv6));
    CHECK_TWICE(becomes("2001:db8::192.0.2.1", "[2001:db8::192.0.2.1]", host_kind::ipv6));
    CHECK_TWICE(becomes(of_other.host(), "[2001:DB8::1]", host_kind::ipv6));
    CHECK_TWICE(becomes(sipuri::ipv4_octets{192, 0, 2, 1}, "192.0.2.1", host_kind::ipv4));
    CHECK_TWICE(becomes(sipuri::ipv6_octets{0x20, 1, 0xD, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, "[2001:db8::1]",
                        host_kind::ipv6));
    CHECK_TWICE(becomes(sipuri::ipv6_octets{}, "[::]", host_kind::ipv6));
}

TEST_CASE("host_text: what is no host is refused as parse_host() refuses it") {
    for (text const host : {"", "a b", "::1;lr", "::g", "1::2::3", ":::", "[::1", "::1%25eth0", "h:5060"}) {
        INFO(host);
        auto uri = *sipuri::uri::parse("sip:h");
        CHECK(uri.set_host(host).error() == sipuri::parse_host(host).error());
        CHECK(uri.text() == "sip:h");
        CHECK(!sipuri::builder{host}.build());
    }
    auto uri = *sipuri::uri::parse("sip:[fe80::1%25eth0]", {.zone = true});
    CHECK(uri.used().zone);
    CHECK(uri.set_host("fe80::1"));
    CHECK(!uri.used().zone);
}
