// A call to start, as this library writes it: by itself, so that it decides nothing of how the others are compiled.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sipuri/twilio.hpp>

#include <cstddef>
#include <span>

namespace {

std::size_t request(std::span<char> out) {
    auto const& sample = bench::sample_request;
    sipuri::twilio::call const call{.account_sid = sample.account_sid,
                                    .to = sample.to,
                                    .from = sample.from,
                                    .url = sample.url,
                                    .sip_auth_username = sample.user_name,
                                    .sip_auth_password = sample.password};
    auto const made = call.build(sipuri::twilio::current);
    if (!made) return 0;
    auto const path = made->write_path(out).value_or(0);
    return path + made->write_body(out.subspan(path)).value_or(0);
}

bool const known = bench::take_part(
    {}, {{"twilio::call, written", bench::side::ours, request, true, bench::output::request}});

}  // namespace
