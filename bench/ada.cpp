// ada, whose URLs are those of browsers: a SIP URI is one with an opaque path to it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <ada.h>

namespace {

std::size_t parse(bench::input const& in) {
    auto const url = ada::parse<ada::url_aggregator>(in.text);
    if (!url) return 0;
    auto const scheme = url->get_protocol();
    return scheme == "sip:" || scheme == "sips:" ? url->get_href().size() : 0;
}

bool const known = bench::take_part({
    {"ada parse", bench::side::peer, parse},
});

}  // namespace
