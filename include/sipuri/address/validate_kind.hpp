// The rules of the header field that an address is in.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_VALIDATE_KIND_HPP
#define SIPURI_ADDRESS_VALIDATE_KIND_HPP

#include <sipuri/address/detail/parameter_value.hpp>
#include <sipuri/address/header_kind.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/address/validate.hpp>
#include <sipuri/uri/context.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// Adds what is wrong with a parameter of a header field.
constexpr void judge(name_addr_view address, generic_param_view parameter, header_kind kind,
                     findings& found) noexcept {
    auto const text = address.text();
    auto const where = component::generic_param;
    auto const not_allowed = at(text, parameter.text(), errc::not_allowed, where);
    if (is_of_sip_uri(parameter.name())) {
        auto const code = address.in_angles() ? errc::not_allowed : errc::missing_angles;
        return advise(found, text, parameter.text(), code, where);
    }
    if (is_identity(kind)) return found.add({severity::for_sender, not_allowed});
    auto const rule = find_header_parameter_rule(parameter.name());
    if (!rule) return;
    if (!rule->is_of(kind)) {
        if (rule->grammar == parameter_grammar::feature) return;  // "text" and the like may mean anything elsewhere
        return found.add({severity::advice, not_allowed});
    }
    // A receiver goes on with a lifetime that is no number, or too great a one.
    auto const level = rule->grammar == parameter_grammar::seconds ? severity::for_sender : severity::rejected;
    auto const value = parameter.value();
    if (!value) {
        if (rule->grammar == parameter_grammar::feature) return;
        auto const end = offset_in(text, parameter.text()) + static_cast<std::uint32_t>(parameter.text().size());
        found.add({level, {errc::missing_value, where, end, 0}});
    } else if (auto const code = value_fault(*value, rule->grammar)) {
        found.add({level, at(text, value->text(), *code, where)});
    }
}

/// Adds what an entry of History-Info lacks, and what it has too much of: it came to be in one way.
///
/// hi-target-param = rc-param / mp-param / np-param
constexpr void judge_history(name_addr_view entry, findings& found) noexcept {
    bool has_target = false;
    for (auto const parameter : entry.parameters()) {
        if (!parameter.is("rc") && !parameter.is("mp") && !parameter.is("np")) continue;
        if (has_target) {
            found.add({severity::for_sender,
                       at(entry.text(), parameter.text(), errc::too_many, component::generic_param)});
        }
        has_target = true;
    }
    if (entry.parameters().contains("index")) return;
    auto const end = static_cast<std::uint32_t>(entry.text().size());
    found.add({severity::rejected, {errc::missing, component::generic_param, end, 0}});
}

}  // namespace detail

/// Asks an address as validate() does, and then for the rules of the header field that it is in.
///
/// Each parameter of `header_parameter_rules` has a value of its own grammar; one that belongs to the URI or to another
/// header field is advice. Route, Record-Route, Path, Service-Route, Diversion and History-Info need "<" and ">". The
/// URI has what RFC 3261's Table 1 allows; P-Asserted-Identity and P-Preferred-Identity hold SIP, SIPS and tel URIs, and
/// have no parameters; an entry of History-Info has an index, and one of rc, mp and np at most. What only a sender must
/// not do, and a receiver goes on without, is severity::for_sender: findings::accepted_by_receiver() does not count it.
/// Offsets are those of `source.text()`. Allocates nothing.
///
/// Complexity: that of validate() for an address.
/// RFC 3261, sections 19.1.1, 20 and 25.1, and the RFC of each row.
[[nodiscard]] constexpr findings validate(name_addr_view source, header_kind kind) noexcept {
    auto found = validate(source);
    auto const text = source.text();
    auto const& rule = rule_of(kind);
    if (rule.form == angles::required && !source.in_angles()) {
        found.add({severity::rejected, detail::at(text, source.addr_spec(), errc::missing_angles, component::uri)});
    }
    auto const sip = source.uri();
    if (sip && rule.where) {
        auto const offset = detail::offset_in(text, source.addr_spec());
        detail::check_context(*sip, *rule.where, [&](finding one) {
            one.what.offset += offset;
            found.add(one);
        });
    }
    if (detail::is_identity(kind) && !sip && !detail::equal_ignoring_case(source.addr_spec().substr(0, 4), "tel:")) {
        found.add({severity::for_sender, detail::at(text, source.addr_spec(), errc::not_allowed, component::uri)});
    }
    for (auto const parameter : source.parameters()) detail::judge(source, parameter, kind, found);
    if (kind == header_kind::history_info) detail::judge_history(source, found);
    return found;
}

/// Asks each address of a list, and whether there may be so many: From, To, Reply-To, Refer-To and Referred-By hold one,
/// and a sender of P-Asserted-Identity or P-Preferred-Identity writes at most one SIP or SIPS URI and one tel URI.
///
/// Offsets are those of `list.text()`.
///
/// Complexity: that of validate() for an address.
/// RFC 3261, section 25.1; RFC 3325, sections 9.1 and 9.2; RFC 5876, section 4.5.
[[nodiscard]] constexpr findings validate(name_addrs_view list, header_kind kind) noexcept {
    findings found;
    bool full = false;
    bool has_sip = false;
    bool has_tel = false;
    for (auto const address : list) {
        auto const offset = detail::offset_in(list.text(), address.text());
        auto const extra = detail::at(list.text(), address.text(), errc::too_many, component::uri);
        if (full) found.add({severity::rejected, extra});
        full = !rule_of(kind).is_list;
        found.add(validate(address, kind), [&](finding& one) { one.what.offset += offset; });
        if (!detail::is_identity(kind)) continue;
        bool const sip = address.uri().has_value();
        bool const tel = !sip && detail::equal_ignoring_case(address.addr_spec().substr(0, 4), "tel:");
        if ((sip && has_sip) || (tel && has_tel)) found.add({severity::for_sender, extra});
        has_sip = has_sip || sip;
        has_tel = has_tel || tel;
    }
    return found;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
