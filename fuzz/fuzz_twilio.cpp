// A call: what is accepted keeps the limits, and its form body decodes to its fields.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The first line is To; of each further one the first octet says which field it is:
//   f From, u Url, w Twiml, a ApplicationSid, m Method, n SipAuthUsername, p SipAuthPassword, s the account SID,
//   x a further field (name, and after a tab its value), c the current profile, g SignalWire's,
//   k any field by its name (name, and after a tab its value), i any field by its place in the table (an octet from "A"
//   on, and then its value)
#include "fuzz.hpp"
#include "model.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

fuzz::shape const fuzz::input_shape{20, "fuwamnpsxxcgkkiiii"};

namespace {

/// application/x-www-form-urlencoded, read plainly.
std::vector<std::pair<std::string, std::string>> form(std::string_view body, std::string_view input) {
    std::vector<std::pair<std::string, std::string>> fields;
    for (auto const& [name, value] : fuzz::fields_of(body, '&')) {
        fuzz::hold(value.has_value() && fuzz::is_encoded(fuzz::kind::user, name) &&
                       fuzz::is_encoded(fuzz::kind::user, *value) && (name + *value).find('+') == std::string::npos,
                   "a body is well-formed", input);
        fields.emplace_back(fuzz::decoded(name), fuzz::decoded(*value));
    }
    return fields;
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using sipuri::twilio::field_kind;
    using sipuri::twilio::field_rules;
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const to = fuzz::take_line(rest);
    fuzz::hold(laws::form_body_reads_back(to), input);
    fuzz::hold(laws::accepted_calls_keep_the_limits(to), input);
    auto const* rules = &sipuri::twilio::making_sip_calls;
    // What each field of the table was given last, or one after another for a list.
    std::map<std::string, std::vector<std::string>, std::less<>> given;
    given["To"] = {std::string(to)};
    std::vector<fuzz::pair> further;
    while (!rest.empty()) {
        auto const line = fuzz::take_line(rest);
        if (line.empty()) continue;
        auto const argument = fuzz::unescaped(line.substr(1));
        auto const set = [&](std::string_view name, std::string value) {
            auto const row = sipuri::twilio::find_field(name);
            if (row == nullptr || row->name != name || row->kind == field_kind::sip_uri) return;
            auto& values = given[std::string(name)];
            bool const list = row->kind == field_kind::repeated || row->kind == field_kind::joined;
            if (!list) values.clear();
            values.push_back(std::move(value));
        };
        switch (line[0]) {
            case 'f': set("From", argument); break;
            case 'u': set("Url", argument); break;
            case 'w': set("Twiml", argument); break;
            case 'a': set("ApplicationSid", argument); break;
            case 'm': set("Method", argument); break;
            case 'n': set("SipAuthUsername", argument); break;
            case 'p': set("SipAuthPassword", argument); break;
            case 's': set("AccountSid", argument); break;
            case 'k': {
                fuzz::pair const pair{line.substr(1)};
                set(pair.name, pair.value.value_or(""));
                break;
            }
            case 'i':
                if (!argument.empty()) {
                    auto const place = static_cast<unsigned char>(argument[0] - 'A') % std::size(field_rules);
                    set(field_rules[place].name, argument.substr(1));
                }
                break;
            case 'x': further.emplace_back(line.substr(1)); break;
            case 'c': rules = &sipuri::twilio::current; break;
            case 'g': rules = &sipuri::signalwire::compatible; break;
            default: break;
        }
    }
    // What a member cannot hold is not set, and so not sent.
    sipuri::twilio::call call;
    std::map<std::string, std::vector<std::string>, std::less<>> held;
    for (auto const& [name, values] : given) {
        for (auto const& value : values) {
            if (call.set(name, value)) held[name].push_back(value);
        }
    }
    std::vector<sipuri::twilio::field> list;
    for (auto const& [key, value] : further) list.push_back({key, value ? std::string_view{*value} : std::string_view{}});
    call.extra = list;

    auto const found = call.check(*rules);
    auto const request = call.build(*rules);
    fuzz::hold(found.accepted() == request.has_value(), "check() and build() agree", input);
    for (auto const& one : found) {
        auto const of = call.text_of(one.what);
        fuzz::hold(one.what.offset <= of.size() && one.what.length <= of.size() - one.what.offset,
                   "a finding lies within the text of its field", input);
        sipuri::fixed_text<512> words;
        fuzz::hold(write_expected(one, of, *rules, words).has_value(), "what was expected fits", input);
        fuzz::hold(laws::names_what_makes_it_ignored(call, one), input);
    }
    if (!request) {
        fuzz::hold(found.first_rejected() && request.error() == found.first_rejected()->what,
                   "build() gives the first error that check() rejects", input);
        return 0;
    }

    auto const uri = request->to();
    fuzz::hold(uri.text() == to && sipuri::validate(uri).accepted(), "To is a URI that keeps the RFC's rules", input);
    fuzz::hold(uri.components().parameters_end <= 254 && uri.headers().text().size() <= 1023, "To keeps the limits",
               input);
    auto const text_of = [&](std::string_view name) {
        auto const at = held.find(name);
        return at == held.end() ? std::string{} : at->second.back();
    };
    auto const from = text_of("From");
    auto const name = text_of("SipAuthUsername");
    auto const password = text_of("SipAuthPassword");
    fuzz::hold(name.size() <= 255 && password.size() <= 255 && (name.empty() || !password.empty()),
               "the user name and the password keep their limits", input);
    fuzz::hold(from.find_first_not_of(std::string(fuzz::letters_and_digits) + "+-_.") == from.npos,
               "From is a user name", input);
    for (auto const header : uri.headers()) {
        if (header.policy() == sipuri::header_policy::body) continue;
        for (char const c : header.value().decoded()) {
            fuzz::hold(static_cast<unsigned char>(c) >= ' ' && c != '\x7F', "no header becomes two", input);
        }
    }

    // The fields in the order of the table, each once; a list by its kind, each value once.
    std::vector<std::pair<std::string, std::string>> expected;
    for (auto const& row : field_rules) {
        auto const at = held.find(row.name);
        if (at == held.end() || row.name == "AccountSid") continue;
        std::string const key{row.name};
        if (row.kind == field_kind::integer) {
            auto const number = std::stoull(at->second.back());
            fuzz::hold(number >= row.limits.low && number <= row.limits.high, "a number keeps its range", input);
            expected.emplace_back(key, std::to_string(number));
            continue;
        }
        if (row.kind != field_kind::repeated && row.kind != field_kind::joined) {
            if (!at->second.back().empty()) expected.emplace_back(key, at->second.back());
            continue;
        }
        std::vector<std::string> values;
        for (auto const& text : at->second) {
            for (std::string_view left{text}; !left.empty();) {
                std::string const one{left.substr(0, left.find(' '))};
                left.remove_prefix(one.size() == left.size() ? one.size() : one.size() + 1);
                if (std::find(values.begin(), values.end(), one) == values.end()) values.push_back(one);
                fuzz::hold(std::count(row.limits.values.begin(), row.limits.values.end(), one) == 1,
                           "a value is one of its set", input);
            }
        }
        std::string joined;
        for (auto const& value : values) {
            if (row.kind == field_kind::repeated) expected.emplace_back(key, value);
            (joined += joined.empty() ? "" : " ") += value;
        }
        if (row.kind == field_kind::joined && !joined.empty()) expected.emplace_back(key, joined);
    }
    for (auto const& [key, value] : further) {
        fuzz::hold(sipuri::twilio::find_field(key) == nullptr, "nothing is sent twice", input);
        expected.emplace_back(key, value.value_or(""));
    }
    auto const body = request->body();
    fuzz::hold(form(body, input) == expected, "the body decodes to the fields", input);
    fuzz::hold(laws::keeps_every_size([&](auto&& out) { return request->write_body(out); }), "the body keeps its room",
               input);
    auto const account = text_of("AccountSid");
    std::string const prefix{rules->path_prefix};
    fuzz::hold(request->path() == (account.empty() ? "" : prefix + "/2010-04-01/Accounts/" + account + "/Calls"),
               "the path names the account", input);
    return 0;
}
