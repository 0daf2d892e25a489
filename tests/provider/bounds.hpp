// Which cases a table must have for each row of a table of fields: a valid value, each bound, one beyond each bound.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// The cases have values of their own, as the provider's pages do; what is asked of them is computed from the library's
// table. So a bound that changes in one of the two, or a row that is new, fails the static_assert of missing_case().
#ifndef SIPURI_TESTS_PROVIDER_BOUNDS_HPP
#define SIPURI_TESTS_PROVIDER_BOUNDS_HPP

#include <sipuri/twilio.hpp>
#include <sipuri/uri.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tests {

/// A field's value, and the only finding of it, if there is one.
struct value_case {
    std::string_view id{};
    std::string_view input{};
    sipuri::errc code = sipuri::errc::none;
    sipuri::severity level = sipuri::severity::rejected;
    int number = 0;
    bool held = true;  // false: no member can hold it
};

/// A field that another one makes ignored; without another one, its absence does.
struct ignored_case {
    std::string_view id{};
    std::string_view input{};
    std::string_view other{};
    std::string_view value{};
};

/// The cases of one field, asked for.
template <class Cases>
class cases_of {
public:
    constexpr cases_of(Cases const& cases, std::string_view name) : cases_(cases), name_(name) {}

    template <class Wanted>
    [[nodiscard]] constexpr bool any(Wanted wanted) const {
        for (auto const& one : cases_) {
            if (one.id == name_ && wanted(one)) return true;
        }
        return false;
    }
    [[nodiscard]] constexpr bool takes(std::string_view value) const {
        return any([&](auto const& one) { return is_taken(one) && one.input == value; });
    }
    [[nodiscard]] constexpr bool takes_number(std::uint64_t number) const {
        return any([&](auto const& one) { return is_taken(one) && number_of(one.input) == number; });
    }
    [[nodiscard]] constexpr bool advises_number(std::uint64_t number) const {
        return any([&](auto const& one) { return is_advice(one) && number_of(one.input) == number; });
    }
    [[nodiscard]] constexpr bool refuses_number(std::uint64_t number) const {
        return any([&](auto const& one) { return is_refused(one) && number_of(one.input) == number; });
    }
    [[nodiscard]] constexpr bool takes_size(std::size_t size) const {
        return any([&](auto const& one) { return is_taken(one) && characters(one.input) == size; });
    }
    [[nodiscard]] constexpr bool refuses_size(std::size_t size, sipuri::errc code = sipuri::errc::too_long) const {
        return any([&](auto const& one) { return is_refused(one) && characters(one.input) == size && one.code == code; });
    }
    [[nodiscard]] constexpr bool refuses(sipuri::errc code) const {
        return any([&](auto const& one) { return is_refused(one) && one.code == code; });
    }
    /// One value of the set alone, for each; and one that is not in it, refused or advised.
    template <class Values>
    [[nodiscard]] constexpr bool takes_each(Values const& values) const {
        bool all = true;
        for (auto const value : values) all = all && takes(value);
        return all;
    }
    [[nodiscard]] constexpr bool has_other() const {
        return any([](auto const& one) { return one.code != sipuri::errc::none; });
    }

private:
    /// What is always ignored beside a SIP URI is valid all the same.
    static constexpr bool is_taken(value_case const& one) {
        return one.code == sipuri::errc::none || one.code == sipuri::errc::ignored;
    }
    static constexpr bool is_advice(value_case const& one) {
        return one.code != sipuri::errc::none && one.level == sipuri::severity::advice;
    }
    static constexpr bool is_refused(value_case const& one) {
        return one.code != sipuri::errc::none && one.level == sipuri::severity::rejected;
    }
    static constexpr std::uint64_t number_of(std::string_view text) {
        std::uint64_t number = 0;
        for (char const c : text) number = number * 10 + static_cast<unsigned char>(c - '0');
        return number;
    }
    static constexpr std::size_t characters(std::string_view text) {
        std::size_t count = 0;
        for (char const c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1U : 0U;
        return count;
    }

    Cases const& cases_;
    std::string_view name_;
};

/// What the cases of an integer lack, or nothing.
template <class Cases>
constexpr std::string_view missing_number(sipuri::twilio::field_limits const& limits, Cases const& cases) {
    std::uint64_t const low = limits.advised_low != 0 ? limits.advised_low : limits.low;
    std::uint64_t const high = limits.advised_high < limits.high ? limits.advised_high : limits.high;
    if (!cases.takes_number(low) || !cases.takes_number(high)) return "a bound";
    if (low != limits.low && (!cases.advises_number(low - 1) || !cases.advises_number(limits.low))) return "an advised bound";
    if (high != limits.high && (!cases.advises_number(high + 1) || !cases.advises_number(limits.high))) {
        return "an advised bound";
    }
    // Of the greatest number that a member holds the next is held by none.
    if (!cases.refuses_number(limits.low - 1U)) return "the value before the least";
    return cases.refuses_number(std::uint64_t{limits.high} + 1) ? "" : "the value after the greatest";
}

/// What the cases of a field lack, or nothing.
template <class Rule, class List>
constexpr std::string_view missing_case(Rule const& rule, List const& list, sipuri::profile const& by) {
    using sipuri::errc;
    using sipuri::twilio::field_kind;
    cases_of<List> const cases{list, rule.name};
    auto const& limits = rule.limits;
    auto const both = [](bool taken, bool refused) -> std::string_view {
        return !taken ? "a valid value" : refused ? "" : "a value beyond a bound";
    };
    switch (rule.kind) {
        case field_kind::sip_uri:
            return both(cases.takes_size(by.max_before_headers), cases.refuses_size(by.max_before_headers + 1) &&
                                                                     cases.refuses(errc::invalid_scheme));
        case field_kind::user_name:
            return both(cases.takes("A-Za-z0-9+_."), cases.refuses(errc::invalid_character) &&
                                                         cases.refuses(errc::not_a_user_name));
        case field_kind::sid:
            return both(cases.takes_size(34), cases.refuses_size(33, errc::invalid_value) &&
                                                  cases.refuses_size(34, errc::invalid_value) &&
                                                  cases.refuses_size(35, errc::invalid_value));
        case field_kind::url: return both(cases.takes("https://h/"), cases.refuses(errc::invalid_value));
        case field_kind::any_url:
            return both(cases.takes("https://h/") && cases.takes("/a?b"), cases.refuses(errc::invalid_value));
        case field_kind::callback:
            return both(cases.takes_size(limits.high), cases.refuses_size(limits.high + 1) &&
                                                           cases.refuses(errc::invalid_value));
        case field_kind::method:
            return both(cases.takes("GET") && cases.takes("POST"), cases.refuses(errc::invalid_value));
        case field_kind::post:
            return both(cases.takes("POST"), cases.has_other() && cases.refuses(errc::invalid_value));
        case field_kind::text: return both(cases.takes("any text: \xC3\xA4&=%\t"), true);
        case field_kind::document:
            return both(cases.takes_size(by.max_twiml), cases.refuses_size(by.max_twiml + 1));
        case field_kind::credential:
            return both(cases.takes_size(by.max_sip_auth), cases.refuses_size(by.max_sip_auth + 1) &&
                                                               cases.refuses(errc::control_character));
        case field_kind::digits:
            return both(cases.takes(limits.octets) && cases.takes_size(limits.high),
                        cases.refuses_size(limits.high + 1) && cases.refuses(errc::invalid_character));
        case field_kind::caller_id:
            return both(cases.takes("+14155550100") && cases.takes("jack@example.com") && cases.takes("jack"),
                        cases.refuses(errc::invalid_value) && cases.refuses(errc::invalid_character));
        case field_kind::tokens:
            return both(cases.takes("a,b,c,d,e"), cases.refuses(errc::too_many) && cases.refuses(errc::empty) &&
                                                      cases.refuses(errc::invalid_character));
        case field_kind::integer: return missing_number(limits, cases);
        case field_kind::boolean:
            return both(cases.takes("true") && cases.takes("false"), cases.refuses(errc::invalid_value));
        case field_kind::value: return both(cases.takes_each(limits.values), cases.has_other());
        case field_kind::closed_value:
            return both(cases.takes_each(limits.values), cases.refuses(errc::invalid_value));
        case field_kind::repeated:
        case field_kind::joined:
            return both(cases.takes_each(limits.values), cases.refuses(errc::invalid_value) &&
                                                             cases.refuses(errc::too_many));
    }
    return "a kind";
}

/// What makes a field ignored, and has no case; nothing where each has one. `row_of` finds the row of a component.
template <class Rule, class List, class RowOf>
constexpr std::string_view missing_ignored(Rule const& rule, List const& list, RowOf row_of) {
    cases_of<List> const cases{list, rule.name};
    auto const has = [&](std::string_view other, std::string_view value) {
        return cases.any([&](ignored_case const& one) {
            return one.other == other && (value.empty() || one.value == value);
        });
    };
    for (auto const other : rule.limits.ignored_with) {
        // To is there always.
        bool const to = other == sipuri::twilio::request_field::to;
        if (other != sipuri::component{} && !has(to ? "" : row_of(other)->name, "")) return row_of(other)->name;
    }
    auto const needs = rule.limits.needs;
    if (needs == sipuri::component{}) return "";
    auto const name = row_of(needs)->name;
    bool const flag = row_of(needs)->kind == sipuri::twilio::field_kind::boolean;
    return has("", "") && (!flag || has(name, "false")) ? std::string_view{} : name;
}

/// A line for each case that a table of fields asks for and does not have: "Timeout: the value after the greatest".
template <class Rules, class Values, class Ignored, class RowOf>
constexpr sipuri::fixed_text<4096> missing_cases(Rules const& rules, Values const& values, Ignored const& ignored,
                                                 RowOf row_of) {
    sipuri::fixed_text<4096> lines;
    auto const put = [&](std::string_view name, std::string_view lead, std::string_view what) {
        if (!what.empty()) lines.put(name), lines.put(lead), lines.put(what), lines.put('\n');
    };
    for (auto const& rule : rules) {
        put(rule.name, ": ", missing_case(rule, values, sipuri::twilio::current));
        put(rule.name, ": what is ignored by ", missing_ignored(rule, ignored, row_of));
    }
    return lines;
}

}  // namespace tests

#endif
