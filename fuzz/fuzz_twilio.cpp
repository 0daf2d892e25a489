// A call: what is accepted keeps the limits, and its form body decodes to its fields.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The first line is To; of each further one the first octet says which field it is:
//   f From, u Url, w Twiml, a ApplicationSid, m Method, n SipAuthUsername, p SipAuthPassword, s the account SID,
//   x a further field (name, and behind a tabulator its value), c the current profile, g SignalWire's
#include "fuzz.hpp"
#include "model.hpp"

#include <utility>

fuzz::shape const fuzz::input_shape{20, "fuwamnpsxxcg"};

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
    auto const input = fuzz::text_of(data, size);
    auto rest = input;
    auto const to = fuzz::take_line(rest);
    fuzz::hold(laws::form_body_reads_back(to), input);
    fuzz::hold(laws::accepted_calls_keep_the_limits(to), input);
    auto const* rules = &sipuri::twilio::making_sip_calls;
    std::string from, url, twiml, application, method, name, password, account;
    std::vector<fuzz::pair> further;
    further.reserve(32);
    while (!rest.empty()) {
        auto const line = fuzz::take_line(rest);
        if (line.empty()) continue;
        auto const argument = fuzz::unescaped(line.substr(1));
        switch (line[0]) {
            case 'f': from = argument; break;
            case 'u': url = argument; break;
            case 'w': twiml = argument; break;
            case 'a': application = argument; break;
            case 'm': method = argument; break;
            case 'n': name = argument; break;
            case 'p': password = argument; break;
            case 's': account = argument; break;
            case 'x': further.emplace_back(line.substr(1)); break;
            case 'c': rules = &sipuri::twilio::current; break;
            case 'g': rules = &sipuri::signalwire::compatible; break;
            default: break;
        }
    }
    sipuri::twilio::call call{.account_sid = account,
                              .to = to,
                              .from = from,
                              .url = url,
                              .twiml = twiml,
                              .application_sid = application,
                              .method = method,
                              .sip_auth_username = name,
                              .sip_auth_password = password};
    for (auto const& [key, value] : further) {
        bool const kept = call.extra.push_back({key, value ? std::string_view{*value} : std::string_view{}});
        fuzz::hold(kept || call.extra.overflowed(), "a field that is not kept is told of", input);
    }

    auto const found = call.check(*rules);
    auto const request = call.build(*rules);
    fuzz::hold(found.accepted() == request.has_value(), "check() and build() agree", input);
    if (!request) {
        fuzz::hold(found.first_rejected() && request.error() == found.first_rejected()->what,
                   "build() tells the first that check() rejects", input);
        return 0;
    }

    auto const uri = request->to();
    fuzz::hold(uri.text() == to && sipuri::validate(uri).accepted(), "To is a URI that keeps the RFC's rules", input);
    fuzz::hold(uri.components().parameters_end <= 254 && uri.headers().text().size() <= 1023, "To keeps the limits",
               input);
    fuzz::hold(further.size() <= 16 && twiml.size() <= 4000 && name.size() <= 255 && password.size() <= 255 &&
                   (method.empty() || method == "GET" || method == "POST") && (name.empty() || !password.empty()),
               "fields keep their limits", input);
    fuzz::hold(from.empty() || from.find_first_not_of(std::string(fuzz::letters_and_digits) + "+-_.") == from.npos,
               "From is a user name", input);
    for (auto const header : uri.headers()) {
        if (header.policy() == sipuri::header_policy::body) continue;
        for (char const c : header.value().decoded()) {
            fuzz::hold(static_cast<unsigned char>(c) >= ' ' && c != '\x7F', "no header becomes two", input);
        }
    }

    std::vector<std::pair<std::string, std::string>> expected{{"To", std::string(to)}};
    auto const add = [&](char const* key, std::string const& value) {
        if (!value.empty()) expected.emplace_back(key, value);
    };
    add("From", from), add("Url", url), add("Twiml", twiml), add("ApplicationSid", application), add("Method", method);
    add("SipAuthUsername", name), add("SipAuthPassword", password);
    for (auto const& [key, value] : further) expected.emplace_back(key, value.value_or(""));
    auto const body = request->body();
    fuzz::hold(form(body, input) == expected, "the body decodes to the fields", input);
    fuzz::hold(laws::keeps_every_size([&](auto&& out) { return request->write_body(out); }), "the body keeps its room",
               input);
    fuzz::hold(request->path() == (account.empty() ? "" : "/2010-04-01/Accounts/" + account + "/Calls"),
               "the path names the account", input);
    return 0;
}
