// {fmt}, with pieces that somebody has escaped before.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <tuple>

namespace {

auto pieces() {
    auto const& [user, escaped_user, host, port, port_text, parameters, headers, written] = bench::sample;
    auto const& [first, second, third] = parameters;
    auto const& [one, two, three] = headers;
    return std::tuple{escaped_user, host, port, first.name, first.escaped, second.name, second.escaped, third.name,
                      third.escaped, one.name, one.escaped, two.name, two.escaped, three.name, three.escaped};
}

/// Without a bound, which is its fastest way.
std::size_t print_compiled(std::span<char> out) {
    auto const print = [&](auto const&... piece) {
        return fmt::format_to(out.data(), FMT_COMPILE("sip:{}@{}:{};{}={};{}={};{}={}?{}={}&{}={}&{}={}"), piece...);
    };
    return static_cast<std::size_t>(std::apply(print, pieces()) - out.data());
}

std::size_t print(std::span<char> out) {
    auto const print = [](auto const&... piece) {
        return fmt::format("sip:{}@{}:{};{}={};{}={};{}={}?{}={}&{}={}&{}={}", piece...);
    };
    return std::apply(print, pieces()).copy(out.data(), out.size());
}

bool const known = bench::take_part(
    {},
    {
        {"fmt, FMT_COMPILE", bench::side::peer, print_compiled, false},
        {"fmt::format", bench::side::peer, print, false},
    });

}  // namespace
