// The URIs that benchmarks run on: typical, long and malformed, as operators see them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_MIXES_HPP
#define SIPURI_BENCH_MIXES_HPP

#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// S: 36 valid URIs of up to 100 octets, 48 on average.
inline constexpr std::string_view typical[]{
    "sip:alice@example.com",
    "sip:bob@192.0.2.10:5060",
    "sip:+14155550100@gateway.example.net;user=phone",
    "sips:carol@chicago.example.com;transport=tcp",
    "sip:1001@pbx.example.org",
    "sip:1001@10.1.2.3:5062;transport=udp",
    "sip:proxy.example.com;lr",
    "sip:edge1.example.net:5061;transport=tls;lr",
    "sip:[2001:db8::10]:5060;lr",
    "sip:dave@[2001:db8:0:1::a5]:5080;transport=tcp;ob",
    "sip:erin@example.com;gr=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "sip:frank%20smith@voice.example.co.uk",
    "sip:grace@example.com?Subject=project%20x&Priority=urgent",
    "sip:heidi@sip.example.de:5070;transport=tcp?X-Account=4711",
    "sip:ivan@203.0.113.77;maddr=239.255.255.1;ttl=15",
    "sip:judy:secretword@example.com;transport=tcp",
    "sip:+442079460123;phone-context=example.com@gw.example.com;user=phone",
    "sip:conference-4815162342@conf.example.com;isfocus",
    "sip:h7kjh12s@proxy.example.com:443;transport=wss;lr",
    "sip:voicemail@example.com;target=sip:bob%40example.com;cause=486",
    "sip:mallory@example.com;transport=tls;secure=true?X-Id=a1b2c3&X-Tenant=blue",
    "sip:kate@example.com?hatchkey=4815162342",
    "sip:michael@example.com?mycustomheader=foo&myotherheader=bar",
    "sip:niaj@customer-42.trunk.example.net;transport=udp",
    "sip:0000000042@198.51.100.3:5060;bnc",
    "sip:olivia@example.com:5061;transport=tls",
    "sip:peggy_o'neil@example.com",
    "sip:rupert@xn--bcher-kva.example;user=ip",
    "sip:service@ims.example.3gpp.example.org;orig;lr",
    "sip:sybil.lastname@mail-relay-07.internal.example.com:5090",
    "sip:trent@192.0.2.200;transport=sctp",
    "sip:user%40example.net@example.com;method=INVITE",
    "sip:+12125551212@sbc-ash-1.example.com:5060;transport=tcp;user=phone;edge=ashburn",
    "sip:victor@10.20.30.40:49152;transport=tcp;rinstance=6cbd1f2d9b1a4e7f",
    "sip:wendy@example.com;transport=tcp?User-to-User=0A1B2C3D%3Bencoding%3Dhex",
    "SIP:ZOE@EXAMPLE.COM;Transport=TCP",
};

/// With these two and the long ones, S becomes A.
inline constexpr std::string_view middling[]{
    "sip:pstn-out@sbc-lon-3.voice.example.co.uk:5061;transport=tls;lr?X-Account=4711&X-Call=a84b4c76e66710&X-Leg=2",
    "sip:+442079460999;ext=204@trunk.example.net:5060;transport=tcp;user=phone?Subject=missed%20call&X-Site=north",
};

/// B: 20 malformed URIs, 26 octets on average.
inline constexpr std::string_view malformed[]{
    "sip:bob@example.com:50x0;transport=tcp",
    "sip:alice smith@example.com",
    "sip:alice#1@example.com",
    "sip:2001:db8::1;transport=udp",
    "sip:bob@[2001:db8::1",
    "sip:@gateway.example.com",
    "sip:bob@example..com",
    "sip:bob@exa_mple.com:5060",
    "sip:bob@example.com;transport=",
    "sip:bob@example.com;;lr",
    "sip:bob@example.com?Subject",
    "sip:bob@example.com?a=1&",
    "sip:bob%zz@example.com;lr",
    "sip:+14155550100@256.1.1.1",
    "sip:bob@example.com:99999",
    "sip:bob@home@example.com;user=phone",
    "tel:+14155550100",
    "sip://sip.example.com",
    "sip:bob@example.com;x=a\r\nVia:evil",
    "<sip:bob@example.com>;tag=1",
};

/// L: two long URIs, of about 280 and 1060 octets.
inline std::vector<std::string> const& long_ones() {
    static auto const made = [] {
        std::string first = "sip:dialog-7f3a9c@mediaserver-04.region-b.example.com:5060;transport=tcp";
        first += ";voicexml=http://appserver.example.com/promptcollect.vxml;maxage=3600";
        for (char c = 'a'; c != 'f'; ++c) first += std::string{";x-trace-"} + c + "=00f067aa0ba902b7";
        std::string second = "sip:+14155550100@trunk.example.com:5061;transport=tls;secure=true";
        for (int i = 0; i != 24; ++i) {
            second += (i == 0 ? "?" : "&") + std::string{"X-Custom-Header-"} + std::to_string(10 + i) +
                      "=value%20number%20" + std::to_string(i * 977);
        }
        return std::vector<std::string>{first, second};
    }();
    return made;
}

/// URIs that are measured together. A NUL follows each text: some peers ask for one.
struct mix {
    char letter;
    std::vector<std::string_view> texts;
};

/// A, S, L and B, of which A is S, L and two between.
inline std::vector<mix> mixes() {
    auto const list = [](auto const& texts) {
        return std::vector<std::string_view>(std::begin(texts), std::end(texts));
    };
    mix all{'A', list(typical)};
    for (auto const text : middling) all.texts.push_back(text);
    for (auto const& text : long_ones()) all.texts.push_back(text);
    return {all, {'S', list(typical)}, {'L', list(long_ones())}, {'B', list(malformed)}};
}

}  // namespace bench

#endif
