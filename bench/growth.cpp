// What a longer text costs: each function on the worst that it can be given, from 16 octets to 65,536.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Prints the nanoseconds a call; where valgrind runs it, has the instructions counted for growth.py instead.
#include "about.hpp"
#include "counted.hpp"

#include <sipuri/sipuri.hpp>

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

std::size_t volatile swallowed;

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
}

/// "sip:h" and up to 1024 fields of names that differ only in their last octets; beyond that, of longer names.
std::string fields(std::size_t size, std::string_view lead_in, std::string_view between, std::string_view behind,
                   bool reversed) {
    auto const number = std::clamp<std::size_t>(size / 8, 1, 1024);
    std::string text = "sip:h";
    for (std::size_t i = 0; i != number; ++i) {
        auto const digits = std::to_string(10000 + (reversed ? number - 1 - i : i)).substr(1);
        text += i == 0 ? lead_in : between;
        text.append(std::max<std::size_t>(size / number, 8) - 5 - behind.size(), 'n').append(digits).append(behind);
    }
    return text;
}

/// Texts of about `size` octets, and what a second URI is to be compared with them; empty for the same.
struct family {
    std::string_view name;
    std::string (*make)(std::size_t size);
    std::string (*again)(std::size_t size) = nullptr;
    std::size_t least = 16;
    std::size_t most = 65536;
};

/// With fewer, what is done once outweighs what is done for each.
constexpr std::size_t eight_fields = 64;
constexpr std::size_t two_thousand_fields = 16384;

constexpr family user{"user", [](std::size_t size) { return "sip:" + repeated("u", size - 6) + "@h"; }};
constexpr family escapes{"escapes", [](std::size_t size) { return "sip:" + repeated("%41", size - 6) + "@h"; },
                         [](std::size_t size) { return "sip:" + repeated("A", (size - 4) / 3) + "@h"; }};
constexpr family labels{"labels of the host",
                        [](std::size_t size) { return "sip:" + repeated("a-1.", size - 5) + "a"; }};
constexpr family hyphens{"hyphens", [](std::size_t size) { return "sip:a" + repeated("-", size - 6) + "a"; }};
constexpr family colons{"colons, refused", [](std::size_t size) { return "sip:" + repeated("1:", size - 4); }};
constexpr family cut_escape{"escapes, the last cut short",
                            [](std::size_t size) { return "sip:h;" + repeated("%41", size - 8) + "%4"; }};
constexpr family parameters{
    "parameters", [](std::size_t size) { return fields(size, ";", ";", "", false); },
    [](std::size_t size) { return fields(size, ";", ";", "", true); }, eight_fields};
constexpr family headers{
    "headers", [](std::size_t size) { return fields(size, "?", "&", "=", false); },
    [](std::size_t size) { return fields(size, "?", "&", "=", true); }, eight_fields};
/// All but one of one name, and that one at either end.
constexpr family one_name{
    "headers of one name", [](std::size_t size) { return "sip:h?b=" + repeated("&a=12345", size - 8); },
    [](std::size_t size) { return "sip:h?" + repeated("a=12345&", size - 8) + "b="; }, eight_fields,
    two_thousand_fields};
constexpr family one_parameter{
    "parameters of one name", [](std::size_t size) { return "sip:h" + repeated(";a=12345", size - 5); }, nullptr,
    eight_fields, two_thousand_fields};

enum class growth : unsigned char {
    linear,   ///< in the octets
    sorting,  ///< n log n in the fields, and beyond 1024 of them n / 1024 times as much
};

/// A function as it is run: on a text, on its view, on the view of the other text.
struct task {
    std::string_view name;
    growth bound;
    std::vector<family> on;
    std::function<std::size_t(std::string const&, sipuri::uri_view, sipuri::uri_view)> run;
};

template <class Setter>
auto edited(Setter set) {
    return [set](std::string const&, sipuri::uri_view source, sipuri::uri_view) {
        sipuri::uri copy{source};
        set(copy);
        return copy.text().size();
    };
}

auto const set_parameter = edited([](auto& uri) { (void)uri.set_parameter("a", "b"); });
auto const set_header = edited([](auto& uri) { (void)uri.set_header("a", "b"); });
auto const remove_parameter = edited([](auto& uri) { uri.remove_parameter("a"); });
auto const remove_header = edited([](auto& uri) { uri.remove_header("a"); });

std::vector<task> const tasks{
    {"parse", growth::linear,
     {user, escapes, labels, hyphens, colons, cut_escape, parameters, headers, one_name, one_parameter},
     [](std::string const& text, auto, auto) -> std::size_t {
         auto const uri = sipuri::parse(text);
         return uri ? uri->components().host_end : uri.error().offset;
     }},
    {"explain", growth::linear,
     {colons, cut_escape},
     [](std::string const& text, auto, auto) { return explain(sipuri::parse(text).error(), text).view().size(); }},
    {"validate", growth::sorting,
     {escapes, parameters, headers, one_parameter},
     [](auto const&, auto source, auto) { return validate(source).size(); }},
    {"check", growth::sorting,
     {escapes, parameters, headers, one_parameter},
     [](auto const&, auto source, auto) { return check(source, sipuri::twilio::current).size(); }},
    {"equivalent", growth::sorting,
     {user, escapes, labels, parameters, headers, one_name},
     [](auto const&, auto source, auto other) -> std::size_t { return equivalent(source, other) ? 1 : 0; }},
    {"normalize", growth::linear,
     {user, escapes, labels, parameters, headers},
     [](auto const&, auto source, auto) { return normalize(source).text().size(); }},
    {"canonical_key", growth::sorting,
     {user, escapes, labels, parameters, headers, one_name},
     [](auto const&, auto source, auto) { return canonical_key(source).size(); }},
    {"set_user", growth::linear,
     {user, escapes, parameters, headers},
     edited([](auto& uri) { (void)uri.set_user("someone else"); })},
    {"set_host", growth::linear,
     {user, labels, parameters, headers},
     edited([](auto& uri) { (void)uri.set_host("example.com"); })},
    {"set_port", growth::linear,
     {user, labels, parameters, headers},
     edited([](auto& uri) { (void)uri.set_port(5070); })},
    {"set_parameter", growth::linear, {user, parameters, headers, one_parameter}, set_parameter},
    {"set_header", growth::linear, {user, parameters, headers, one_name}, set_header},
    {"remove_parameter", growth::linear, {parameters, one_parameter}, remove_parameter},
    {"remove_header", growth::linear, {headers, one_name}, remove_header},
    {"write", growth::linear,
     {user, escapes},
     [](std::string const& text, auto, auto) {
         std::string out;
         return sipuri::write({.user = text, .host = "h"}, out).value_or(0);
     }},
};

/// The median nanoseconds of calls that are repeated for long enough to be measured.
template <class Function>
double timed(Function run) {
    constexpr std::size_t samples = 15;
    std::vector<double> times;
    std::size_t calls = 1;
    while (times.size() != samples) {
        auto const begin = bench::own_time();
        for (std::size_t i = 0; i != calls; ++i) run();
        auto const spent = bench::own_time() - begin;
        if (times.empty() && spent < 50'000) {
            calls *= 2;
        } else {
            times.push_back(spent / static_cast<double>(calls));
        }
    }
    std::sort(times.begin(), times.end());
    return times[samples / 2];
}

}  // namespace

int main() {
    // What the allocator asks of the system, and the system does with it, is not what is measured.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    constexpr char const* bounds[]{"linear", "sorting"};
    std::printf("%s\t%s\t%s\t%s\n", bench::machine().c_str(), BENCH_COMPILER, BENCH_FLAGS, bench::today().c_str());
    for (auto const& [name, bound, families, run] : tasks) {
        for (auto const& from : families) {
            for (auto size = from.least; size <= from.most; size *= 4) {
                auto const text = from.make(size);
                auto const other = from.again == nullptr ? text : from.again(size);
                sipuri::uri_view const none;
                auto const source = sipuri::parse(text).value_or(none);
                auto const against = sipuri::parse(other).value_or(none);
                auto const call = [&] { swallowed = run(text, source, against); };
                auto const number = source.parameters().size() + source.headers().size();
                auto const label = std::string{name} + '\t' + std::string{from.name} + '\t' +
                                   bounds[static_cast<int>(bound)] + '\t' + std::to_string(text.size()) + '\t' +
                                   std::to_string(number);
                if (size == from.least) call();
                if (RUNNING_ON_VALGRIND) {
                    bench::counted(label, call);
                } else {
                    std::printf("%s\t%.2f\n", label.c_str(), timed(call));
                }
            }
        }
    }
}
