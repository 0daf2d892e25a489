// What parsers and writers are measured against: how long it takes only to touch the octets.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sipuri/text/chars.hpp>

#include <array>
#include <cstdio>
#include <cstring>

namespace bench {

/// Where copies go: anybody might read it, so they are made.
std::array<char, 4096> copied;

namespace {

constexpr auto classes = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t i = 0; i != table.size(); ++i) {
        auto const octet = static_cast<char>(i);
        table[i] = static_cast<unsigned char>(1 | (sipuri::chars::unreserved.contains(octet) ? 2 : 0) |
                                              (sipuri::chars::reserved.contains(octet) ? 4 : 0));
    }
    return table;
}();

/// T4: one pass through a table of 256 entries, with four accumulators, for a loop with one varies threefold with where
/// it happens to lie. The last four octets may be looked up twice: a loop over what is left over would cost more than
/// all the others together, for no processor foresees where it ends.
std::size_t look_up_each(input const& in) {
    auto const* at = reinterpret_cast<unsigned char const*>(in.text.data());
    std::array<unsigned, 4> seen{};
    auto const look_up_four = [&seen](unsigned char const* octets) {
        seen[0] |= classes[octets[0]];
        seen[1] |= classes[octets[1]];
        seen[2] |= classes[octets[2]];
        seen[3] |= classes[octets[3]];
    };
    auto const* const last = at + in.text.size() - 4;
    for (; at < last; at += 4) look_up_four(at);
    look_up_four(last);
    return seen[0] | seen[1] | seen[2] | seen[3];
}

std::size_t copy(input const& in) {
    std::memcpy(copied.data(), in.text.data(), in.text.size());
    return in.text.size();
}

std::size_t copy_written(std::span<char> out) { return sample.written.copy(out.data(), out.size()); }

/// The usual line, with pieces that somebody has escaped before.
std::size_t print_escaped(std::span<char> out) {
    auto const& [first, second, third] = sample.parameters;
    auto const& [one, two, three] = sample.headers;
    return static_cast<std::size_t>(std::snprintf(
        out.data(), out.size(), "sip:%s@%s:%u;%s=%s;%s=%s;%s=%s?%s=%s&%s=%s&%s=%s", sample.escaped_user.data(),
        sample.host.data(), sample.port, first.name.data(), first.escaped.data(), second.name.data(),
        second.escaped.data(), third.name.data(), third.escaped.data(), one.name.data(), one.escaped.data(),
        two.name.data(), two.escaped.data(), three.name.data(), three.escaped.data()));
}

/// The path and the body of a call, likewise.
std::size_t print_request(std::span<char> out) {
    auto const& call = sample_request;
    return static_cast<std::size_t>(std::snprintf(
        out.data(), out.size(),
        "/2010-04-01/Accounts/%s/CallsTo=%s&From=%s&Url=%s&SipAuthUsername=%s&SipAuthPassword=%s",
        call.account_sid.data(), call.escaped_to.data(), call.from.data(), call.escaped_url.data(),
        call.user_name.data(), call.password.data()));
}

bool const known = take_part(
    {
        {"T4", side::yardstick, look_up_each},
        {"memcpy", side::yardstick, copy},
    },
    {
        {"memcpy", side::yardstick, copy_written, false},
        {"snprintf", side::peer, print_escaped, false},
        {"snprintf of a request", side::peer, print_request, false, output::request},
    });

}  // namespace
}  // namespace bench
