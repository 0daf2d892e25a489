// parse_parameters(): against a plain reading of the same text; the typed ones; and the rules of validate().
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "model.hpp"

#include <charconv>
#include <set>

fuzz::shape const fuzz::input_shape{};

namespace {

/// The first parameter of a name.
fuzz::field const* find(std::vector<fuzz::field> const& list, std::string_view name) {
    for (auto const& field : list) {
        if (fuzz::folded(field.name) == name) return &field;
    }
    return nullptr;
}

/// How many names appear there a further time: "MUST NOT appear more than once". RFC 3261, section 19.1.1.
std::size_t repeated_names(std::vector<fuzz::field> const& list) {
    std::set<std::string> names;
    for (auto const& field : list) names.insert(fuzz::folded(field.name));
    return list.size() - names.size();
}

}  // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    fuzz::hold(laws::parts_keep_errors_within(text), text);
    fuzz::hold(laws::parts_agree_with_the_whole(text), text);

    auto const parameters = sipuri::parse_parameters(text);
    std::vector<fuzz::field> expected;
    bool const taken = fuzz::model::set_all(expected, text, fuzz::kind::parameter);
    fuzz::hold(parameters.has_value() == taken, "parameters are taken where the grammar derives them", text);
    if (!taken) return 0;

    fuzz::hold(parameters->size() == expected.size(), "parameters are counted", text);
    auto at = expected.begin();
    for (auto const parameter : *parameters) {
        auto const value = parameter.value();
        fuzz::hold(at != expected.end() && parameter.name().encoded() == at->name &&
                       value.has_value() == at->value.has_value() && (!value || value->encoded() == at->value),
                   "parameters are read", text);
        fuzz::hold(parameter.is(fuzz::folded(at->name)), "names are compared decoded and without case", text);
        ++at;
    }
    fuzz::hold(at == expected.end(), "parameters are read to the end", text);

    fuzz::hold(parameters->lr() == (find(expected, "lr") != nullptr), "lr is its presence", text);
    auto const* const transport = find(expected, "transport");
    fuzz::hold(parameters->transport().has_value() == (transport != nullptr), "transport is there or not", text);
    if (transport != nullptr) {
        auto const name = sipuri::name(*parameters->transport());
        auto const value = fuzz::folded(transport->value.value_or(""));
        fuzz::hold(name.empty() ? !(value == "udp" || value == "tcp" || value == "tls") : value == name,
                   "transport is read", text);
    }
    auto const* const ttl = find(expected, "ttl");
    int number = 256;
    if (ttl != nullptr && ttl->value && ttl->value->size() <= 3 &&
        ttl->value->find_first_not_of("0123456789") == std::string::npos) {
        std::from_chars(ttl->value->data(), ttl->value->data() + ttl->value->size(), number);
    }
    fuzz::hold(parameters->ttl() ? *parameters->ttl() == number : number > 255, "ttl is read", text);

    auto const whole = "sip:h" + std::string(text.empty() ? "" : ";") + std::string(text);
    auto const uri = sipuri::parse(whole);
    fuzz::hold(uri.has_value(), "parameters appear in a URI", text);
    auto const found = sipuri::validate(*uri);
    std::size_t duplicates = 0;
    for (auto const& one : found) duplicates += one.what.code == sipuri::errc::duplicate_name;
    fuzz::hold(found.truncated() || duplicates == repeated_names(expected), "names that repeat are found", text);
    fuzz::hold(!found.accepted() || repeated_names(expected) == 0, "names that repeat are rejected", text);
    return 0;
}
