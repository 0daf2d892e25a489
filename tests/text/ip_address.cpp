// IP addresses as octets: what kind they are, and how they are written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/ip_address.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

enum kind : std::uint8_t {
    ordinary = 0,
    unspecified = 1,
    loopback = 2,
    private_use = 4,
    link_local = 8,
    multicast = 16,
    documentation = 32,
};

struct row {
    std::string_view id;
    std::string_view input;
    std::uint8_t kinds;
    std::string_view written;  ///< without brackets
};

/// The first and the last address of each network, and their neighbours.
constexpr row table[]{
    {"unspecified", "0.0.0.0", unspecified, "0.0.0.0"},
    {"above unspecified", "0.0.0.1", ordinary, "0.0.0.1"},
    {"below 10/8", "9.255.255.255", ordinary, "9.255.255.255"},
    {"10/8, first", "10.0.0.0", private_use, "10.0.0.0"},
    {"10/8, last", "10.255.255.255", private_use, "10.255.255.255"},
    {"above 10/8", "11.0.0.0", ordinary, "11.0.0.0"},
    {"below 127/8", "126.255.255.255", ordinary, "126.255.255.255"},
    {"127/8, first", "127.0.0.0", loopback, "127.0.0.0"},
    {"127/8, last", "127.255.255.255", loopback, "127.255.255.255"},
    {"above 127/8", "128.0.0.0", ordinary, "128.0.0.0"},
    {"below 169.254/16", "169.253.255.255", ordinary, "169.253.255.255"},
    {"169.254/16, first", "169.254.0.0", link_local, "169.254.0.0"},
    {"169.254/16, last", "169.254.255.255", link_local, "169.254.255.255"},
    {"above 169.254/16", "169.255.0.0", ordinary, "169.255.0.0"},
    {"170.254/16", "170.254.0.0", ordinary, "170.254.0.0"},
    {"below 172.16/12", "172.15.255.255", ordinary, "172.15.255.255"},
    {"172.16/12, first", "172.16.0.0", private_use, "172.16.0.0"},
    {"172.16/12, last", "172.31.255.255", private_use, "172.31.255.255"},
    {"above 172.16/12", "172.32.0.0", ordinary, "172.32.0.0"},
    {"173.16/12", "173.16.0.0", ordinary, "173.16.0.0"},
    {"TEST-NET-1", "192.0.2.0", documentation, "192.0.2.0"},
    {"above TEST-NET-1", "192.0.3.0", ordinary, "192.0.3.0"},
    {"below 192.168/16", "192.167.255.255", ordinary, "192.167.255.255"},
    {"192.168/16, first", "192.168.0.0", private_use, "192.168.0.0"},
    {"192.168/16, last", "192.168.255.255", private_use, "192.168.255.255"},
    {"193.168/16", "193.168.0.0", ordinary, "193.168.0.0"},
    {"TEST-NET-2", "198.51.100.255", documentation, "198.51.100.255"},
    {"below TEST-NET-2", "198.51.99.255", ordinary, "198.51.99.255"},
    {"TEST-NET-3", "203.0.113.7", documentation, "203.0.113.7"},
    {"above TEST-NET-3", "203.0.114.0", ordinary, "203.0.114.0"},
    {"below 224/4", "223.255.255.255", ordinary, "223.255.255.255"},
    {"224/4, first", "224.0.0.0", multicast, "224.0.0.0"},
    {"224/4, last", "239.255.255.255", multicast, "239.255.255.255"},
    {"above 224/4", "240.0.0.0", ordinary, "240.0.0.0"},
    {"::", "[::]", unspecified, "::"},
    {"::1", "[0:0:0:0:0:0:0:1]", loopback, "::1"},
    {"::2", "[::2]", ordinary, "::2"},
    {"1::", "[1::]", ordinary, "1::"},
    {"1::1", "[1::1]", ordinary, "1::1"},
    {"2001:db8::/32, first", "[2001:DB8:0::]", documentation, "2001:db8::"},
    {"2001:db8::/32, last", "[2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]", documentation,
     "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2001:db9::", "[2001:db9::]", ordinary, "2001:db9::"},
    {"2002:db8::", "[2002:db8::]", ordinary, "2002:db8::"},
    {"3fff::/20, last", "[3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff]", documentation,
     "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"above 3fff::/20", "[3fff:1000::]", ordinary, "3fff:1000::"},
    {"below fc00::/7", "[fbff::]", ordinary, "fbff::"},
    {"fc00::/7, first", "[fc00::]", private_use, "fc00::"},
    {"fc00::/7, last", "[fdff:ffff::1]", private_use, "fdff:ffff::1"},
    {"fe00::", "[fe00::]", ordinary, "fe00::"},
    {"below fe80::/10", "[fe7f::]", ordinary, "fe7f::"},
    {"fe80::/10, first", "[fe80::]", link_local, "fe80::"},
    {"fe80::/10, last", "[febf:ffff::]", link_local, "febf:ffff::"},
    {"above fe80::/10", "[fec0::]", ordinary, "fec0::"},
    {"ff00::/8", "[ff02::1]", multicast, "ff02::1"},
    {"mapped, private", "[::ffff:10.1.2.3]", private_use, "::ffff:10.1.2.3"},
    {"mapped, loopback", "[::ffff:7f00:1]", loopback, "::ffff:127.0.0.1"},
    {"mapped, unspecified", "[::ffff:0:0]", unspecified, "::ffff:0.0.0.0"},
    {"mapped, multicast", "[::ffff:224.0.0.1]", ordinary, "::ffff:224.0.0.1"},
    {"almost mapped", "[::fffe:10.1.2.3]", ordinary, "::fffe:a01:203"},
    {"almost mapped, too", "[1::ffff:10.1.2.3]", ordinary, "1::ffff:a01:203"},
    {"a name", "localhost", ordinary, ""},
};

constexpr std::uint8_t kinds_of(sipuri::host_view host) {
    return static_cast<std::uint8_t>((host.is_unspecified() ? unspecified : 0) | (host.is_loopback() ? loopback : 0) |
                                     (host.is_private() ? private_use : 0) | (host.is_link_local() ? link_local : 0) |
                                     (host.is_multicast() ? multicast : 0) |
                                     (host.is_documentation() ? documentation : 0));
}

constexpr bool holds(row const& given) {
    auto const host = sipuri::parse_host(given.input);
    if (!host || kinds_of(*host) != given.kinds) return false;
    if (host->kind() == sipuri::host_kind::name) return true;
    char buffer[48]{};
    auto const write = [&](std::span<char> out) {
        return host->ipv4() ? sipuri::write_ip_address(*host->ipv4(), out) : sipuri::write_ip_address(*host->ipv6(), out);
    };
    auto const size = write(buffer);
    auto const none = write({});
    return size && std::string_view{buffer, *size} == given.written && !none &&
           none.error().code == sipuri::errc::no_space && none.error().length == *size;
}

}  // namespace

TEST_CASE("an address is of its network's kind, and is written in one form") { tests::every_row<table, holds>(); }

TEST_CASE("what is written is read as the same octets") {
    for (auto const& each : table) {
        auto const host = *sipuri::parse_host(each.input);
        if (!host.ipv6()) continue;
        std::string text = "[";
        CHECK(sipuri::write_ip_address(*host.ipv6(), text));
        text += "]";
        CHECK(sipuri::parse_host(text)->ipv6() == host.ipv6());
    }
}
