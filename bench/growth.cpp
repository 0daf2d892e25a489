// What a longer text costs: every public function on the worst that it can be given, of a size, eight and 64 times that.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Prints the nanoseconds a call; where valgrind runs it, has the instructions counted instead. growth.py reads both.
#include "about.hpp"
#include "counted.hpp"

#include <sipuri/json.hpp>
#include <sipuri/mutate.hpp>
#include <sipuri/simd.hpp>
#include <sipuri/sipuri.hpp>

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <random>
#include <span>
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

// --- names, in the orders that cost most -----------------------------------------------------------------------------

enum class order : unsigned char { rising, falling, shuffled, by_hash, of_like_hash, of_like_end, repeated };

constexpr std::string_view names_of_orders[]{"rising",         "falling",        "shuffled",
                                             "by their hash",  "of like hashes", "of hashes that end alike",
                                             "one again and again"};

/// The hash by which the library looks names up.
std::uint64_t hash_of(std::string const& name) {
    return sipuri::detail::field_names<';', sipuri::detail::escapes::none>::read_name(name, 0).hash;
}

/// `count` names of eight octets.
std::vector<std::string> names(std::size_t count, order how) {
    if (how == order::repeated) return std::vector<std::string>(count, "x");
    auto const candidates = how == order::of_like_hash || how == order::of_like_end ? 16 * count : count;
    std::vector<std::string> all;
    for (std::size_t i = 0; i != candidates; ++i) all.push_back("n" + std::to_string(10'000'000 + i).substr(1));
    // A table picks a place by the lower half.
    auto const key = [=](auto const& name) { return how == order::of_like_end ? hash_of(name) << 32U : hash_of(name); };
    auto const less = [=](auto const& a, auto const& b) { return key(a) < key(b); };
    switch (how) {
        case order::falling: std::reverse(all.begin(), all.end()); break;
        case order::by_hash: std::sort(all.begin(), all.end(), less); break;
        case order::of_like_hash:
        case order::of_like_end:
            std::sort(all.begin(), all.end(), less);
            all.resize(count);
            break;
        case order::shuffled: {
            std::mt19937_64 random{3261};
            for (auto i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random() % i]);
            break;
        }
        default: break;
    }
    return all;
}

/// `before`, and fields as many as fit into `size`, each with `lead` before it, the first with `first`, and `after`.
std::string fields(std::string before, char first, char lead, std::string_view after, std::size_t size, order how) {
    auto const one = (how == order::repeated ? 2 : 9) + after.size();
    auto const left = size > before.size() + one ? size - before.size() : one;
    bool begun = false;
    for (auto const& name : names(left / one, how)) {
        before += std::exchange(begun, true) ? lead : first;
        before.append(name).append(after);
    }
    return before;
}

// --- texts -----------------------------------------------------------------------------------------------------------

/// Texts of about `size` octets; `again` is what a second one is compared with.
struct family {
    std::string name;
    std::function<std::string(std::size_t size)> make;
    std::function<std::string(std::size_t size)> again{};
};
using families = std::vector<family>;

family around(std::string name, std::string before, std::string piece, std::string after) {
    return {std::move(name), [=](std::size_t size) {
                auto const ends = before.size() + after.size();
                return before + repeated(piece, size > ends ? size - ends : 1) + after;
            }};
}

/// Fields in each order, to be compared with those in the opposite one.
families in_any_order(std::string what, std::string before, char first, char lead, std::string after) {
    families all;
    for (auto const how : {order::rising, order::falling, order::shuffled, order::by_hash, order::of_like_hash,
                           order::of_like_end, order::repeated}) {
        auto const other = how == order::falling ? order::rising : how == order::rising ? order::falling : how;
        all.push_back({what + ", " + std::string{names_of_orders[static_cast<std::size_t>(how)]},
                       [=](std::size_t size) { return fields(before, first, lead, after, size, how); },
                       [=](std::size_t size) { return fields(before, first, lead, after, size, other); }});
    }
    return all;
}

families operator+(families a, families const& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

families const user{around("user", "sip:", "u", "@h")};
families const escapes{around("escapes", "sip:", "%41", "@h")};
families const labels{around("labels of the host", "sip:", "a-1.", "a")};
families const hyphens{around("hyphens", "sip:a", "-", "a")};
families const refused{around("colons, refused", "sip:", "1:", ""),
                       around("a cut escape, refused", "sip:h;", "%41", "%4"),
                       around("at signs, refused", "sip:", "a@", "h"), around("white space", "", " ", "sip:h")};
families const parameters = in_any_order("parameters", "sip:h", ';', ';', "");
families const headers = in_any_order("headers", "sip:h", '?', '&', "=");
families const wide{around("parameters of three names", "sip:h", ";a;b;c", ""),
                    around("headers without a value", "sip:h", "?a&a", ""),
                    around("headers of a long value", "sip:h?a=", "b%0D", "")};
/// Fields of the names that `name_of(index, count)` gives, to be compared with those that `other_of` gives.
template <class Name, class Other>
family named(std::string what, std::string_view ends, Name name_of, Other other_of) {
    auto const make = [=](std::size_t size, auto name) {
        std::size_t count = 0;
        for (auto octets = sizeof "sip:h"; octets < size; octets += name_of(count++, 0).size() + ends.size() - 1) {
        }
        std::string text = "sip:h";
        for (std::size_t i = 0; i != count; ++i) {
            text += ends[i == 0 ? 0 : 1];
            text += name(i, count);
            text += ends.substr(2);
        }
        return text;
    };
    return {std::move(what), [=](std::size_t size) { return make(size, name_of); },
            [=](std::size_t size) { return make(size, other_of); }};
}
/// The shortest of all names: "a", "b" … "z", "aa" …
std::string shortest_name(std::size_t index) {
    std::string name(1, static_cast<char>('a' + index % 26));
    while ((index /= 26) != 0) name.insert(name.begin(), static_cast<char>('a' + --index % 26));
    return name;
}
/// A few names again and again, to be compared with the same ones in the opposite order.
family cycling(std::size_t names, std::string_view ends) {
    return named(std::to_string(names) + " names again and again", ends,
                 [=](std::size_t i, std::size_t) { return shortest_name(i % names); },
                 [=](std::size_t i, std::size_t) { return shortest_name(names - 1 - i % names); });
}
/// A thousand names, to be compared with the same ones grouped.
family by_turns(std::string_view ends) {
    return named("a thousand names by turns", ends, [](std::size_t i, std::size_t) { return shortest_name(i % 1000); },
                 [](std::size_t i, std::size_t count) { return shortest_name(i * 1000 / count); });
}
/// Names of two letters with as many fields each, by turns, to be compared with the same ones grouped.
struct names_often {
    std::size_t times;

    [[nodiscard]] std::size_t names(std::size_t count) const { return count / times + 1; }
    [[nodiscard]] std::string by_turns(std::size_t i, std::size_t count) const {
        return shortest_name(26 + i % names(count));
    }
    [[nodiscard]] std::string grouped(std::size_t i, std::size_t count) const {
        return shortest_name(26 + i * names(count) / count);
    }
};
family often(std::size_t times, std::string_view ends) {
    names_often const all{times};
    return named("names " + std::to_string(times) + " times each", ends,
                 [=](std::size_t i, std::size_t count) { return all.by_turns(i, count); },
                 [=](std::size_t i, std::size_t count) { return all.grouped(i, count); });
}
/// The same, with names that come once: last in one list, and first in the other.
family often_and_others(std::size_t times, std::string_view ends) {
    names_often const all{times};
    auto const others = [=](std::size_t count) { return std::min(count, 8 * all.names(count)); };
    auto const other = [](std::size_t i) { return shortest_name(10'000 + i); };
    return named("names " + std::to_string(times) + " times each, and others", ends,
                 [=](std::size_t i, std::size_t count) {
                     auto const end = count - others(count);
                     return count == 0 || i < end ? all.by_turns(i, end) : other(i - end);
                 },
                 [=](std::size_t i, std::size_t count) {
                     auto const first = others(count);
                     return i < first ? other(i) : all.grouped(i - first, count - first);
                 });
}
/// Two names with hashes so close that a table has them in one place: two thousand fields of the one wait while those of
/// the other are looked for.
family of_close_hashes(std::string_view ends) {
    auto const all = names(20'000, order::by_hash);
    std::size_t closest = 0;
    auto const distance = [&](std::size_t i) { return hash_of(all[i + 1]) - hash_of(all[i]); };
    for (std::size_t i = 1; i + 1 != all.size(); ++i) {
        if (distance(i) < distance(closest)) closest = i;
    }
    auto const one = all[closest];
    auto const other = all[closest + 1];
    constexpr std::size_t waiting = 2000;
    return named("two names of close hashes", ends,
                 [=](std::size_t i, std::size_t) { return i < waiting ? one : i == waiting ? "last" : other; },
                 [=](std::size_t i, std::size_t count) {
                     return i == 0 ? "last" : i + waiting < count ? other : one;
                 });
}
family shortest(std::string_view ends) {
    return named("the shortest names", ends, [](std::size_t i, std::size_t) { return shortest_name(i); },
                 [](std::size_t i, std::size_t count) { return shortest_name(count - 1 - i); });
}
/// Names of escapes that differ in some high bits: "%3B" is a reserved character, "%BB" is none.
family alike(std::string_view ends) {
    auto const name = [](std::size_t index) {
        std::string all;
        for (int bit = 0; bit != 15; ++bit) all += (index >> bit & 1U) != 0 ? "%3B" : "%BB";
        return all;
    };
    return named("names that differ in high bits", ends, [=](std::size_t i, std::size_t) { return name(i); },
                 [=](std::size_t i, std::size_t count) { return name(count - 1 - i); });
}
families const many{cycling(26, ";;"), cycling(1000, ";;"),         cycling(1000, "?&="),
                    by_turns(";;"),    often(2100, ";;"),           often_and_others(2100, ";;"),
                    often(700, ";;"),  often_and_others(700, ";;"), of_close_hashes(";;"),
                    shortest(";;"),    alike(";;"),                 alike("?&=")};

families const any_uri = user + escapes + labels + hyphens + parameters + headers + wide;
families const any_text = any_uri + refused;

families const tel = families{around("digits", "tel:+", "1-", "2")} +
                     in_any_order("parameters of a number", "tel:+1", ';', ';', "=%41");
families const addresses =
    families{around("white space around =", "<sip:h>", ";a \t =\t b", ""), around("quoted pairs", "\"", "\\\"", "\" <sip:h>"),
             around("tokens", "", "a ", "<sip:h>"), around("open brackets, refused", "", "<", ""),
             around("open quotes, refused", "", "\"a\" ", ""), around("a long URI", "<sip:", "u", "@h>")} +
    in_any_order("parameters", "<sip:h>", ';', ';', "=a");
families const lists = addresses + families{around("addresses", "<sip:h>", ",<sip:h>;a", ""), around("commas", "", ",", "")};
families const routes =
    families{around("hops", "<sip:h;lr>", ",<sip:h;lr>", ""), around("strict hops", "<sip:h>", ",<sip:h>", "")} +
    in_any_order("parameters", "<sip:h>", ';', ';', "=a");
families const others{around("path", "http://h/", "a/", ""), around("urn", "urn:example:", "%41", ""),
                      around("labels", "http://", "a.", "b/?x")};
families const to_repair =
    families{around("headers without a value", "sip:h?a", "&a", ""), around("parameters without a value", "sip:h", ";x=", ""),
             around("spaces in the user", "sip:", "a ", "@h"), around("number signs in the user", "sip:", "#", "@h"),
             around("entities", "sip:h?a=b", "&amp;a=b", ""), around("brackets", "", "<", "sip:h"),
             around("percent signs", "sip:", "%", "@h"),
             {"ampersands, and a long value",
              [](std::size_t size) {
                  return "sip:h;a=1&lr=1" + repeated("&lr", size / 2) + "&" + std::string(size / 2, 'a');
              }}} +
    parameters + headers + refused;

families const addresses_to_repair =
    lists + families{around("empty parameters", "", "a@h;x= ,", "b@h"), around("names", "", "Bond, James <jb@h>, ", "b@h"),
                     around("spaces in the user", "", "sip:a b@h, ", "b@h"),
                     around("typographic quotes", "", "\xE2\x80\x9C" "a\xE2\x80\x9D <a@h>,", "b@h")};

// --- functions -------------------------------------------------------------------------------------------------------

/// A function as it is run: on a text, and on another one that is to be compared with it.
struct task {
    std::string_view name;
    families on;
    std::function<std::size_t(std::string const&, std::string const&)> run;
};

/// A function of a URI.
template <class Function>
auto of_uri(Function function) {
    return [function](std::string const& text, std::string const&) -> std::size_t {
        auto const uri = sipuri::parse(text);
        return uri ? static_cast<std::size_t>(function(*uri)) : 0;
    };
}
/// A function of two URIs.
template <class Function>
auto of_two(Function function) {
    return [function](std::string const& text, std::string const& other) -> std::size_t {
        auto const a = sipuri::parse(text);
        auto const b = sipuri::parse(other);
        return a && b ? static_cast<std::size_t>(function(*a, *b)) : 0;
    };
}
/// A change of an owning URI.
template <class Setter>
auto edited(Setter set) {
    return of_uri([set](sipuri::uri_view source) {
        sipuri::uri copy{source};
        set(copy);
        return copy.text().size();
    });
}
template <class Function>
auto of_text(Function function) {
    return [function](std::string const& text, std::string const&) {
        return static_cast<std::size_t>(function(std::string_view{text}));
    };
}
template <class Function>
auto of_tel(Function function) {
    return [function](std::string const& text, std::string const& other) -> std::size_t {
        auto const a = sipuri::parse_tel(text);
        auto const b = sipuri::parse_tel(other);
        return a && b ? static_cast<std::size_t>(function(a->subscriber(), b->subscriber())) : 0;
    };
}
template <class Function>
auto of_address(Function function) {
    return [function](std::string const& text, std::string const&) -> std::size_t {
        auto const address = sipuri::parse_name_addr(text);
        return address ? static_cast<std::size_t>(function(*address)) : 0;
    };
}
template <class Function>
auto of_any_uri(Function function) {
    return [function](std::string const& text, std::string const& other) -> std::size_t {
        auto const a = sipuri::parse_any_uri(text);
        auto const b = sipuri::parse_any_uri(other);
        return a && b ? static_cast<std::size_t>(function(*a, *b)) : 0;
    };
}

/// The fields of a URI, one by one, to a builder.
std::size_t build(sipuri::uri_view source) {
    sipuri::builder parts{"h"};
    for (auto const one : source.parameters()) parts.parameter(one.name().encoded(), std::nullopt);
    for (auto const one : source.headers()) parts.header(one.name().encoded(), "");
    auto const made = std::move(parts).build();
    return made ? made->text().size() : 0;
}

std::size_t call(std::string_view to, std::string_view from, std::string_view twiml) {
    sipuri::twilio::call request;
    request.account_sid = "AC0123456789abcdef0123456789abcdef";
    request.to = to;
    request.from = from;
    request.twiml = twiml;
    auto const made = request.build(sipuri::twilio::current);
    return made ? made->body().size() : 0;
}

std::vector<task> tasks() {
    using namespace sipuri;
    auto const size_of = [](auto const& text) { return text ? text->size() : std::size_t{0}; };
    auto const written = [](auto put) {
        std::string out;
        return std::size_t{put(out).value_or(0)};
    };
    /// Into octets, of which there are enough: without a string that grows.
    auto const into_octets = [](std::string const& text, auto put) {
        std::vector<char> octets(4 * text.size() + 64);
        return std::size_t{put(std::span<char>{octets}).value_or(0)};
    };
    auto const explained = [](auto read) {
        return of_text([read](std::string_view text) {
            auto const made = read(text);
            return made ? std::size_t{0} : explain(made.error(), text).view().size();
        });
    };
    return {
        {"parse", any_text, of_text([](auto text) { return parse(text).has_value(); })},
        {"can_parse", any_text, of_text([](auto text) { return can_parse(text); })},
        {"simd::parse", any_text, of_text([](auto text) { return simd::parse(text).has_value(); })},
        {"parse_host", {around("labels", "", "a-1.", "a"), around("colons", "[", "1:", "]"), around("digits", "", "1.", "1")},
         of_text([](auto text) { return parse_host(text).has_value(); })},
        {"parse_parameters", {around("fields", "a", ";b=%41", "")},
         of_text([](auto text) { return parse_parameters(text).has_value(); })},
        {"parse_headers", {around("fields", "a=", "&b=%41", "")},
         of_text([](auto text) { return parse_headers(text).has_value(); })},
        {"decoded", user + escapes, of_uri([](auto uri) {
             std::size_t sum = 0;
             for (char const c : uri.user()->decoded()) sum += static_cast<unsigned char>(c);
             return sum;
         })},
        {"parameters().find", parameters, of_uri([](auto uri) { return uri.parameters().find("none").has_value(); })},
        {"headers().find", headers, of_uri([](auto uri) { return uri.headers().find("none").has_value(); })},
        {"validate", any_uri, of_uri([](auto uri) { return validate(uri).size(); })},
        {"validate, in a context", any_uri, of_uri([](auto uri) { return validate(uri, context::registration_contact).size(); })},
        {"check, Twilio", any_uri, of_uri([](auto uri) { return check(uri, twilio::current).size(); })},
        {"check, SignalWire", any_uri, of_uri([](auto uri) { return check(uri, signalwire::compatible).size(); })},
        {"equivalent", any_uri + many, of_two([](auto a, auto b) { return equivalent(a, b); })},
        {"compare", any_uri, of_two([](auto a, auto b) { return compare(a, b).first_difference().has_value(); })},
        {"canonical_key", any_uri, of_uri([](auto uri) { return canonical_key(uri).size(); })},
        {"normalize", any_uri, of_uri([](auto uri) { return normalize(uri).text().size(); })},
        {"redacted", any_uri, of_uri([](auto uri) { return redacted(uri).size(); })},
        {"redacted, any text", any_text + to_repair, of_text([](auto text) { return redacted(text).size(); })},
        {"for_message", headers,
         of_uri([](auto uri) {
             std::size_t sum = 0;
             if (auto const fields = for_message(uri.headers())) {
                 for (auto const& one : *fields) sum += one.name().encoded().size();
             }
             return sum;
         })},
        {"explain", any_text, explained([](auto text) { return parse(text); })},
        {"explain, an address", lists, explained([](auto text) { return parse_name_addrs(text); })},
        {"repair", to_repair, of_text([](auto text) { return repair(text).has_value(); })},
        {"set_user", any_uri, edited([](auto& uri) { (void)uri.set_user("someone else"); })},
        {"set_host", any_uri, edited([](auto& uri) { (void)uri.set_host("example.com"); })},
        {"set_port", any_uri, edited([](auto& uri) { (void)uri.set_port(5070); })},
        {"set_parameter", any_uri, edited([](auto& uri) { (void)uri.set_parameter("x", "b"); })},
        {"set_header", any_uri, edited([](auto& uri) { (void)uri.set_header("x", "b"); })},
        {"remove_parameter", any_uri, edited([](auto& uri) { (void)uri.remove_parameter("x"); })},
        {"remove_header", any_uri, edited([](auto& uri) { (void)uri.remove_header("x"); })},
        {"builder", parameters + headers, of_uri(build)},
        {"builder, each name twice", parameters, of_uri([](sipuri::uri_view source) {
             sipuri::builder parts{"h"};
             for (auto const one : source.parameters()) parts.parameter(one.name().encoded());
             for (auto const one : source.parameters()) parts.parameter(one.name().encoded(), "a");
             auto const made = std::move(parts).build();
             return made ? made->text().size() : std::size_t{0};
         })},
        {"write", user + escapes,
         of_text([](std::string_view text) {
             std::string out;
             return write({.user = text, .host = "h"}, out).value_or(0);
         })},
        {"parse_tel", tel, of_text([](auto text) { return parse_tel(text).has_value(); })},
        {"tel: validate", tel, of_tel([](auto a, auto) { return validate(a).size(); })},
        {"tel: equivalent", tel, of_tel([](auto a, auto b) { return equivalent(a, b); })},
        {"tel: canonical_key", tel, of_tel([](auto a, auto) { return canonical_key(a).size(); })},
        {"tel: to_sip", tel, of_tel([](auto a, auto) {
             auto const made = to_sip(a, "h");
             return made ? made->text().size() : std::size_t{0};
         })},
        {"tel: to_tel", in_any_order("parameters of the user", "sip:+1", ';', ';', "=a"),
         [size_of](std::string const& text, std::string const&) {
             auto const whole = text + "@h;user=phone";
             auto const uri = parse(whole);
             return uri ? size_of(to_tel(*uri)) : std::size_t{0};
         }},
        {"tel: write_canonical_key", tel,
         [=](std::string const& text, std::string const&) {
             auto const number = parse_tel(text);
             if (!number) return std::size_t{0};
             return into_octets(text, [&](auto out) { return write_canonical_key(number->subscriber(), out); });
         }},
        {"tel: write_sip", tel,
         [=](std::string const& text, std::string const&) {
             auto const number = parse_tel(text);
             return number ? into_octets(text, [&](auto out) { return write_sip(number->subscriber(), "h", out); }) : 0;
         }},
        {"tel: write_enum_domain", tel, of_tel([=](auto number, auto) {
             return written([&](auto& out) { return write_enum_domain(number, out); });
         })},
        {"tel: to_e164", {around("digits", "+", "1-", "2"), around("separators", "+1", "-", "2")},
         of_text([](auto text) { return to_e164(text, north_american_plan).has_value(); })},
        {"parse_any_uri", any_text + tel + others, of_text([](auto text) { return parse_any_uri(text).has_value(); })},
        {"any URI: validate", others + tel + parameters, of_any_uri([](auto a, auto) { return validate(a).size(); })},
        {"any URI: equivalent", others + tel + parameters, of_any_uri([](auto a, auto b) { return equivalent(a, b); })},
        {"any URI: canonical_key", others + tel + parameters,
         of_any_uri([](auto a, auto) { return canonical_key(a).size(); })},
        {"parse_name_addr", addresses, of_text([](auto text) { return parse_name_addr(text).has_value(); })},
        {"parse_name_addrs", lists,
         of_text([](auto text) {
             std::size_t sum = 0;
             if (auto const all = parse_name_addrs(text)) {
                 for (auto const& one : *all) sum += one.text().size();
             }
             return sum;
         })},
        {"address: validate", addresses, of_address([](auto one) { return validate(one).size(); })},
        {"address: find", addresses, of_address([](auto one) { return one.parameters().find("none").has_value(); })},
        {"parse_contact", lists, of_text([](auto text) {
             std::size_t sum = 0;
             if (auto const all = parse_contact(text)) {
                 for (auto const& one : *all) sum += one.text().size() + one.expires().has_value();
             }
             return sum;
         })},
        {"addresses: validate", lists, of_text([](auto text) {
             auto const all = parse_name_addrs(text);
             return all ? validate(*all, header_kind::contact).size() : 0;
         })},
        {"parse_routes", routes, of_text([=](auto text) {
             auto const route = parse_routes(text);
             if (!route) return std::size_t{0};
             auto const plan = plan_route("sip:h"_sip, *route);
             return plan ? written([&](auto& out) { return plan->write_routes(out); }) : 0;
         })},
        {"undo_strict_route", routes, of_text([](auto text) {
             auto const route = parse_routes(text);
             return route ? undo_strict_route(*route).request_uri.text().size() : 0;
         })},
        {"identities_of", lists, of_text([=](auto text) {
             auto const all = parse_name_addrs(text);
             return all ? written([&](auto& out) { return write_identities(identities_of(*all), out); }) : 0;
         })},
        {"write_stir_identity", addresses, of_address([=](auto one) {
             return written([&](auto& out) { return write_stir_identity(one, out); });
         })},
        {"write_request_uri", any_uri, of_uri([=](auto uri) {
             return written([&](auto& out) { return write_request_uri(uri, out); });
         })},
        {"write_refer_to", any_uri, of_uri([=](auto uri) {
             return written([&](auto& out) { return write_refer_to(uri, {.call_id = "a", .to_tag = "b", .from_tag = "c"}, out); });
         })},
        {"write_name_addr", {around("quotes", "", "\"", ""), around("letters", "", "a", "")},
         of_text([](std::string_view text) {
             std::string out;
             return write_name_addr({.display_name = text, .uri = "sip:h"}, out).value_or(0);
         })},
        {"repair_name_addr", addresses_to_repair, of_text([](auto text) { return repair_name_addr(text).has_value(); })},
        {"repair_tel", families{around("white space", "tel:", "1 ", "2"), around("brackets", "+1", "(2)", "")} + tel,
         of_text([](auto text) { return repair_tel(text).has_value(); })},
        {"unfold", {around("folds", "a", "\r\n b", "")},
         of_text([](std::string_view text) {
             std::string out;
             return unfold(text, out).value_or(0);
         })},
        {"write_json", any_text, of_text([](std::string_view text) {
             std::string out;
             auto const made = parse(text);
             return made ? std::size_t{0} : write_json(made.error(), text, out).value_or(0);
         })},
        {"twilio::call, to", user + headers, of_text([](auto text) { return call(text, "jack", "<Response/>"); })},
        {"twilio::write_dial", any_uri, of_text([=](auto text) {
             return written([&](auto& out) { return twilio::write_dial({.uri = text}, out); });
         })},
        {"twilio::write_element_text", {around("references", "", "&amp;", ""), around("sections", "", "<![CDATA[a]]>", ""),
                                        around("white space", "", " ", "a")},
         of_text([=](auto text) { return written([&](auto& out) { return twilio::write_element_text(text, out); }); })},
        {"twilio::call, from", {around("letters", "", "a", "")},
         of_text([](auto text) { return call("sip:h", text, "<Response/>"); })},
        {"twilio::call, twiml", {around("elements", "<Response>", "<Play/>", "</Response>"), around("open", "", "<a", "")},
         of_text([](auto text) { return call("sip:h", "jack", text); })},
        {"mutate", any_text,
         of_text([](std::string_view text) {
             std::string copy{text};
             std::size_t sum = 0;
             for (std::uint64_t seed = 0; seed != 16; ++seed) {
                 sum += mutate(copy.data(), text.size(), text.size(), seed);
                 copy = text;
             }
             return sum;
         })},
        {"cross_over", any_text,
         of_text([](std::string_view text) {
             std::string out(text.size(), '\0');
             return cross_over(text, text, out, 1);
         })},
    };
}

/// The nanoseconds of a call, at best of five times, each of calls enough to be measured.
template <class Function>
double timed(Function run) {
    constexpr std::size_t samples = 5;
    std::vector<double> times;
    std::size_t calls = 1;
    while (times.size() != samples) {
        auto const begin = bench::own_time();
        for (std::size_t i = 0; i != calls; ++i) run();
        auto const spent = bench::own_time() - begin;
        if (times.empty() && spent < 20'000) {
            calls *= 2;
        } else {
            times.push_back(spent / static_cast<double>(calls));
        }
    }
    return *std::min_element(times.begin(), times.end());
}

}  // namespace

int main(int argc, char** argv) {
    // What the allocator asks of the system, and the system does with it, is not what is measured.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    std::string_view const only = argc > 1 ? argv[1] : "";
    std::vector<std::size_t> sizes{1024, 8192, 65536};
    if (!RUNNING_ON_VALGRIND) sizes.push_back(1048576);
    std::printf("%s\t%s\t%s\t%s\n", bench::machine().c_str(), BENCH_COMPILER, BENCH_FLAGS, bench::today().c_str());
    for (auto const& [name, on, run] : tasks()) {
        if (name.find(only) == name.npos) continue;
        for (auto const& from : on) {
            for (auto const size : sizes) {
                auto const text = from.make(size);
                auto const other = from.again ? from.again(size) : text;
                auto const once = [&, &function = run] { swallowed = function(text, other); };
                auto const label = std::string{name} + '\t' + from.name + '\t' + std::to_string(text.size());
                if (size == sizes.front()) once();
                if (RUNNING_ON_VALGRIND) {
                    bench::counted(label, once);
                } else {
                    std::printf("%s\t%.2f\n", label.c_str(), timed(once));
                    std::fflush(stdout);
                }
            }
        }
    }
}
