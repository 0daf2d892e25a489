// What must hold for the repairs of addresses and numbers, and for folded header fields.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FUZZ_REPAIR_LAWS_HPP
#define SIPURI_FUZZ_REPAIR_LAWS_HPP

#include "laws.hpp"

#include <sipuri/address/unfold.hpp>
#include <sipuri/repair.hpp>

#include <string>
#include <string_view>

namespace laws {

/// What comes out is valid, is what the fixes give, and stays as it is; else the text keeps its own error.
template <class Repair, class Parse>
[[nodiscard]] inline bool repairs_soundly(std::string_view text, Repair repair, Parse parse) {
    auto const parsed = parse(text);
    auto const made = repair(text);
    if (!made) return !parsed && is_of_repair(made.error(), parsed.error(), text);
    if (made->fixes.empty()) return parsed && made->text == text;
    if (!fixes_give(made->fixes, text, made->text)) return false;
    block const exact{std::string_view{made->text}};
    auto const again = repair(exact.view());
    return parse(exact.view()) && again && again->text == exact.view() && again->fixes.empty();
}

/// A valid list of addresses comes back as it is; another is fixed, or keeps its own error.
[[nodiscard]] inline verdict repaired_addresses_are_valid(std::string_view text) {
    auto const repair = [](std::string_view given) { return sipuri::repair_name_addr(given); };
    auto const parse = [](std::string_view given) { return sipuri::parse_name_addrs(given); };
    auto const made = repair(text);
    if (made && parse(text) && !made->fixes.empty()) return "repaired_addresses_are_valid";
    return unless(repairs_soundly(text, repair, parse), "repaired_addresses_are_valid");
}

/// Between "<" and ">" a URI is fixed as it is alone.
[[nodiscard]] inline verdict repaired_addresses_have_the_repaired_uri(std::string_view text) {
    if (text.find_first_of("<>") != text.npos) return {};
    auto const address = [](std::string_view uri) { return "\"A\" <" + std::string{uri} + ">;tag=1"; };
    auto const whole = address(text);
    if (sipuri::parse_name_addrs(whole)) return {};
    auto const made = sipuri::repair_name_addr(whole);
    auto const alone = sipuri::repair(text);
    constexpr std::string_view law = "repaired_addresses_have_the_repaired_uri";
    if (alone) return unless(made && made->text == address(alone->uri.text()), law);
    // It may hold a URI of another scheme.
    return unless(!made || !sipuri::parse_name_addr(made->text)->uri(), law);
}

/// The same for tel URIs, by every option; and a number plan means here what it means to to_e164().
[[nodiscard]] inline verdict repaired_numbers_are_valid(std::string_view text) {
    constexpr sipuri::number_plan german{"49", "0", "00"};
    for (auto const& plan : {sipuri::number_plan{}, german, sipuri::north_american_plan}) {
        for (bool const all : {false, true}) {
            sipuri::tel_repair const allowed{.plan = plan, .trunk_zero = all, .pauses = all};
            auto const repair = [&](std::string_view given) { return sipuri::repair_tel(given, allowed); };
            auto const parse = [](std::string_view given) { return sipuri::parse_tel(given); };
            if (!repairs_soundly(text, repair, parse)) return "repaired_numbers_are_valid";
            auto const number = sipuri::to_e164(text, plan);
            if (!number || !all) continue;
            auto const made = repair(text);
            // A zero in brackets may mean nothing in a national number: to_e164() takes it, and repair_tel() does not.
            if (!made && text.find('(') != text.npos) continue;
            std::string digits;
            if (!made || !write_digits(sipuri::parse_tel(made->text)->subscriber(), digits) ||
                digits != number->view()) {
                return "repaired_numbers_follow_the_plan";
            }
        }
    }
    return {};
}

/// A folded text in one line has no line break, is the same in place, and is read as it is; errors keep their places.
[[nodiscard]] inline verdict unfolded_text_is_one_line(std::string_view text) {
    constexpr std::string_view law = "unfolded_text_is_one_line";
    std::string line;
    std::string room;
    std::string own{text};
    auto const size = sipuri::unfold(text, line);
    auto const left = sipuri::unfold_in_place(own);
    auto const found = sipuri::parse_name_addrs(text, sipuri::unfold_into(room));
    if (!found && !lies_within(found.error(), text)) return law;
    if (!size) return unless(line.empty() && !left && own == text && !found && found.error() == size.error(), law);
    if (line.size() > text.size() || line.find_first_of("\r\n") != line.npos) return law;
    if (!left || own.substr(0, *left) != line) return law;
    auto const plain = sipuri::parse_name_addrs(line);
    if (found.has_value() != plain.has_value() || (found && found->text() != line)) return law;
    for (std::uint32_t at = 0; at != line.size(); ++at) {
        auto const place = sipuri::in_folded({sipuri::errc::empty, sipuri::component::uri, at, 1}, text);
        if (!lies_within(place, text) || place.length == 0) return law;
        bool const fold = place.length != 1;
        if (text[place.offset] != line[at] && !(line[at] == ' ' && fold)) return law;
    }
    return {};
}

/// All of these.
[[nodiscard]] inline verdict check_repairs(std::string_view text) {
    block const exact{text};
    for (auto const law : {repaired_addresses_are_valid, repaired_addresses_have_the_repaired_uri,
                           repaired_numbers_are_valid, unfolded_text_is_one_line}) {
        if (auto const broken = law(exact.view())) return broken;
    }
    return {};
}

}  // namespace laws

#endif
