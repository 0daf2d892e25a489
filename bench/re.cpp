// libre, the parser of baresip.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <array>
#include <cstring>

extern "C" {
#include <re_types.h>

#include <re_fmt.h>
#include <re_mbuf.h>
#include <re_uri.h>
}

namespace {

pl piece(std::string_view text) { return {text.data(), text.size()}; }

std::size_t parse(bench::input const& in) {
    auto const text = piece(in.text);
    ::uri uri{};
    if (uri_decode(&uri, &text) != 0) return 0;
    return pl_strcasecmp(&uri.scheme, "sip") == 0 || pl_strcasecmp(&uri.scheme, "sips") == 0 ? uri.host.l : 0;
}

/// Puts what libre prints where there is room.
struct target {
    std::span<char> out;
    std::size_t size = 0;

    static int put(char const* text, std::size_t size, void* to) {
        auto& here = *static_cast<target*>(to);
        if (here.out.size() - here.size < size) return 1;
        std::memcpy(here.out.data() + here.size, text, size);
        here.size += size;
        return 0;
    }
};

using escaper = int(struct re_printf*, pl const*);

std::size_t write(std::span<char> out) {
    std::array<char, 512> pieces;
    target text{pieces};
    struct re_printf print{target::put, &text};
    auto const put = [&](std::string_view raw) { target::put(raw.data(), raw.size(), &text); };
    auto const put_escaped = [&](escaper* escape, std::string_view raw) {
        auto const from = piece(raw);
        return escape(&print, &from);
    };
    auto const since = [&](std::size_t begin) { return pl{pieces.data() + begin, text.size - begin}; };

    put_escaped(uri_user_escape, bench::sample.user);
    ::uri uri{};
    uri.scheme = piece("sip");
    uri.user = since(0);
    uri.host = piece(bench::sample.host);
    uri.port = bench::sample.port;
    auto const parameters = text.size;
    for (auto const& [name, value, escaped] : bench::sample.parameters) {
        put(";");
        put_escaped(uri_param_escape, name);
        put("=");
        put_escaped(uri_param_escape, value);
    }
    uri.params = since(parameters);
    auto const headers = text.size;
    for (auto const& [name, value, escaped] : bench::sample.headers) {
        put(text.size == headers ? "?" : "&");
        put_escaped(uri_header_escape, name);
        put("=");
        put_escaped(uri_header_escape, value);
    }
    uri.headers = since(headers);
    target whole{out};
    struct re_printf print_whole{target::put, &whole};
    return uri_encode(&print_whole, &uri) == 0 ? whole.size : 0;
}

bool const known = bench::take_part(
    {
        {"libre uri_decode", bench::side::peer, parse},
    },
    {
        {"libre uri_encode", bench::side::peer, write},
    });

}  // namespace
