// What the RFCs ask of the parameters of a telephone number beyond its grammar.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_VALIDATE_HPP
#define SIPURI_TEL_VALIDATE_HPP

#include <sipuri/tel/detail/value_grammar.hpp>
#include <sipuri/tel/parameter_rules.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// Adds what is wrong with one parameter by its row.
constexpr void judge(std::string_view text, telephone_parameters_view all, parameter_view one,
                     telephone_parameter_rule const& rule, findings& found) noexcept {
    auto const value = one.value();
    auto const end = offset_in(text, one.text()) + static_cast<std::uint32_t>(one.text().size());
    if (rule.value == telephone_value::open) return;
    if (rule.value == telephone_value::flag) {
        if (!value) return;
        auto const what = at(text, value->encoded(), errc::unexpected_value, component::parameter_value);
        return found.add({severity::rejected, what});
    }
    if (!value) return found.add({severity::rejected, {errc::missing_value, component::parameter_value, end, 0}});
    if (auto const fault = value_fault(text, *value, rule.value)) found.add({severity::rejected, *fault});
    bool const complete = rule.needs.empty() || (rule.value == telephone_value::routing && is_global_value(*value)) ||
                          all.contains(rule.needs);
    if (complete) return;
    // A receiver may know the context that is missing, or goes on without the two; an encoding alone says nothing.
    auto const level = rule.value == telephone_value::token ? severity::advice : severity::for_sender;
    found.add({level, at(text, one.text(), errc::no_context, component::parameters)});
}

}  // namespace detail

/// Asks the parameters of a telephone number for the rules of their own RFCs.
///
/// Each parameter of `telephone_parameter_rules` has a value of its own grammar, a flag none. One that needs another is
/// errc::no_context without it, as severity::for_sender: tgrp and trunk-context go together, and a local rn or cic has
/// its context, which carriers in the United States leave out. An isub-encoding without isub, a phone-context on a
/// global number, an enumdi on a local one, of which ENUM is not asked, a "(0)" after a country code, and a local number
/// that was read without a context, are advice. Offsets are those of `source.text()`. Allocates nothing.
///
/// Complexity: linear.
/// RFC 3966; RFC 4694; RFC 4715; RFC 4759; RFC 4904; 3GPP TS 24.229.
[[nodiscard]] constexpr findings validate(telephone_subscriber_view source) noexcept {
    findings found;
    auto const text = source.text();
    auto const all = source.parameters();
    if (auto const prefix = detail::trunk_zero_in(source.number().encoded()); !prefix.empty()) {
        found.add({severity::advice, detail::at(text, prefix, errc::trunk_zero, component::number)});
    }
    for (auto const one : all) {
        if (one.is(source.is_global() ? "phone-context" : "enumdi")) {
            found.add({severity::advice, detail::at(text, one.text(), errc::not_allowed, component::parameters)});
            if (source.is_global()) continue;  // there the value may be anything
        }
        for (auto const& rule : telephone_parameter_rules) {
            if (one.is(rule.name)) detail::judge(text, all, one, rule, found);
        }
    }
    if (!source.is_global() && !source.phone_context()) {
        auto const end = static_cast<std::uint32_t>(text.size());
        found.add({severity::advice, {errc::no_phone_context, component::parameters, end, 0}});
    }
    return found;
}

/// The same for a tel URI, with offsets in `source.text()`.
[[nodiscard]] constexpr findings validate(tel_view source) noexcept {
    auto found = validate(source.subscriber());
    found.change_each([](finding& one) { one.what.offset += 4; });
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
