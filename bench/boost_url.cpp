// Boost.URL: a SIP URI is one with an opaque path to it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

// In place of linking with it.
#include <boost/url/src.hpp>

namespace {

std::size_t parse(bench::input const& in) {
    auto const uri = boost::urls::parse_uri({in.text.data(), in.text.size()});
    if (!uri) return 0;
    auto const scheme = uri->scheme();
    return boost::urls::grammar::ci_is_equal(scheme, "sip") || boost::urls::grammar::ci_is_equal(scheme, "sips")
               ? scheme.size()
               : 0;
}

/// Of what it escapes itself: the path, in which user, host, port and parameters appear, and the query.
std::size_t write(std::span<char> out) {
    std::string path{bench::sample.user};
    path.append("@").append(bench::sample.host).append(":").append(bench::sample.port_text);
    for (auto const& [name, value, escaped] : bench::sample.parameters) {
        path.append(";").append(name).append("=").append(value);
    }
    boost::urls::url uri;
    uri.set_scheme("sip").set_path(path);
    auto query = uri.params();
    for (auto const& [name, value, escaped] : bench::sample.headers) {
        query.append(boost::urls::param_view{boost::urls::string_view{name.data(), name.size()},
                                             boost::urls::string_view{value.data(), value.size()}});
    }
    auto const text = uri.buffer();
    return std::string_view{text.data(), text.size()}.copy(out.data(), out.size());
}

bool const known = bench::take_part(
    {
        {"Boost.URL parse_uri", bench::side::peer, parse},
    },
    {
        {"Boost.URL", bench::side::peer, write},
    });

}  // namespace
