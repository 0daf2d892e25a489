// What this library takes part with.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <sipuri/simd.hpp>
#include <sipuri/sipuri.hpp>

#include <array>
#include <string>
#include <utility>

namespace {

using bench::input;
using bench::side;

std::size_t parse(input const& in) {
    auto const uri = sipuri::parse(in.text);
    return uri ? uri->components().host_end : 0;
}

std::size_t can_parse(input const& in) { return sipuri::can_parse(in.text) ? 1 : 0; }

std::size_t simd_parse(input const& in) {
    auto const uri = sipuri::simd::parse(in.text);
    return uri ? uri->components().host_end : 0;
}

std::size_t simd_can_parse(input const& in) { return sipuri::simd::can_parse(in.text) ? 1 : 0; }

std::size_t parse_and_walk(input const& in) {
    auto const uri = sipuri::parse(in.text);
    if (!uri) return 0;
    std::size_t sizes = uri->components().host_end;
    for (auto const parameter : uri->parameters()) {
        sizes += parameter.name().size();
        if (auto const value = parameter.value()) sizes += value->size();
    }
    for (auto const header : uri->headers()) sizes += header.name().size() + header.value().size();
    return sizes;
}

std::size_t validate(input const& in) { return 1 + sipuri::validate(in.uri).size(); }

std::size_t check(input const& in) { return 1 + sipuri::check(in.uri, sipuri::twilio::current).size(); }

std::size_t parse_and_validate(input const& in) {
    auto const uri = sipuri::parse(in.text);
    return uri ? 1 + sipuri::validate(*uri).size() : 0;
}

std::size_t parse_and_check(input const& in) {
    auto const uri = sipuri::parse(in.text);
    return uri ? 1 + sipuri::check(*uri, sipuri::twilio::current).size() : 0;
}

std::size_t parse_and_compare(input const& in) {
    auto const uri = sipuri::parse(in.text);
    auto const again = sipuri::parse(in.again.text());
    return uri && again && sipuri::equivalent(*uri, *again) ? 1 : 0;
}

std::size_t equivalent(input const& in) { return sipuri::equivalent(in.uri, in.again) ? 1 : 0; }

std::size_t normalize(input const& in) { return sipuri::normalize(in.uri).text().size(); }

std::size_t write_normalized(input const& in) {
    std::array<char, 2048> out;
    return sipuri::write_normalized(in.uri, out).value_or(0);
}

std::array<sipuri::parameter, 3> const parameters = [] {
    auto const& [first, second, third] = bench::sample.parameters;
    return std::array<sipuri::parameter, 3>{
        {{first.name, first.value}, {second.name, second.value}, {third.name, third.value}}};
}();
std::array<sipuri::header, 3> const headers = [] {
    auto const& [first, second, third] = bench::sample.headers;
    return std::array<sipuri::header, 3>{
        {{first.name, first.value}, {second.name, second.value}, {third.name, third.value}}};
}();

sipuri::fields parts() {
    return {
        .user = bench::sample.user,
        .host = bench::sample.host,
        .port = bench::sample.port,
        .parameters = parameters,
        .headers = headers,
    };
}

std::size_t write(std::span<char> out) { return sipuri::write(parts(), out).value_or(0); }

std::size_t write_to_string(std::span<char> out) {
    std::string text;
    return sipuri::write(parts(), text) ? text.copy(out.data(), out.size()) : 0;
}

template <class Builder>
std::size_t build(std::span<char> out) {
    Builder to{bench::sample.host};
    to.user(bench::sample.user).port(bench::sample.port);
    for (auto const& [name, value, escaped] : bench::sample.parameters) to.parameter(name, value);
    for (auto const& [name, value, escaped] : bench::sample.headers) to.header(name, value);
    auto const made = std::move(to).build();
    return made ? made->text().copy(out.data(), out.size()) : 0;
}

bool const known = bench::take_part(
    {
        {"parse", side::ours, parse},
        {"can_parse", side::ours, can_parse},
        {"simd::parse", side::ours, simd_parse},
        {"simd::can_parse", side::ours, simd_can_parse},
        {"parse, all fields walked", side::ours, parse_and_walk},
        {"parse, validate", side::ours, parse_and_validate},
        {"parse, check(current)", side::ours, parse_and_check},
        {"parse two, equivalent", side::ours, parse_and_compare, false},
        {"validate", side::ours, validate, false},
        {"check(twilio::current)", side::ours, check, false},
        {"equivalent", side::ours, equivalent, false},
        {"normalize", side::ours, normalize, false},
        {"write_normalized", side::ours, write_normalized, false},
    },
    {
        {"write(fields, span)", side::ours, write},
        {"write(fields, string)", side::ours, write_to_string},
        {"static_builder<256>", side::ours, build<sipuri::static_builder<256>>},
        {"builder", side::ours, build<sipuri::builder>},
    });

}  // namespace
