// Sofia-SIP, the parser of FreeSWITCH.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sofia-sip/url.h>

#include <array>
#include <cstring>

namespace {

/// It takes the text apart in place, and so a copy of it.
std::size_t parse(bench::input const& in) {
    std::array<char, 2048> text;
    std::memcpy(text.data(), in.text.data(), in.text.size() + 1);
    url_t uri{};
    if (url_d(&uri, text.data()) != 0 || uri.url_host == nullptr) return 0;
    return uri.url_type == url_sip || uri.url_type == url_sips ? 1 : 0;
}

/// What may not appear raw is for the caller to name: these keep headers apart.
std::size_t write(std::span<char> out) {
    std::array<char, 128> user;
    std::array<char, 256> parameters;
    std::array<char, 256> headers;
    auto const put = [](char* at, std::string_view text) {
        std::memcpy(at, text.data(), text.size() + 1);
        return at + text.size();
    };
    auto const put_escaped = [](char* at, std::string_view text, char const* reserved) {
        url_escape(at, text.data(), reserved);
        return at + std::strlen(at);
    };
    url_escape(user.data(), bench::sample.user.data(), "@:");
    auto* at = parameters.data();
    for (auto const& [name, value, escaped] : bench::sample.parameters) {
        if (at != parameters.data()) at = put(at, ";");
        at = put(put_escaped(at, name, ";=?"), "=");
        at = put_escaped(at, value, ";=?");
    }
    at = headers.data();
    for (auto const& [name, value, escaped] : bench::sample.headers) {
        if (at != headers.data()) at = put(at, "&");
        at = put(put_escaped(at, name, "&=?"), "=");
        at = put_escaped(at, value, "&=?");
    }
    url_t uri{};
    uri.url_type = url_sip;
    uri.url_scheme = "sip";
    uri.url_user = user.data();
    uri.url_host = bench::sample.host.data();
    uri.url_port = bench::sample.port_text.data();
    uri.url_params = parameters.data();
    uri.url_headers = headers.data();
    auto const size = url_e(out.data(), static_cast<isize_t>(out.size()), &uri);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

bool const known = bench::take_part(
    {
        {"sofia-sip url_d", bench::side::peer, parse},
    },
    {
        {"sofia-sip url_e", bench::side::peer, write},
    });

}  // namespace
