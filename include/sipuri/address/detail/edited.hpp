// Texts of addresses with one part changed, and all else octet by octet as it was.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_EDITED_HPP
#define SIPURI_ADDRESS_DETAIL_EDITED_HPP

#include <sipuri/address/detail/parameter_value.hpp>
#include <sipuri/address/detail/put.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/parameter_rules.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The pieces of an address around its URI, which is between `before` and `after`.
struct address_pieces {
    std::string_view display_name;  ///< with its quotes; empty where there is none
    std::string_view gap;           ///< between the display name and "<"
    std::string_view addr_spec;
    std::string_view after;  ///< after ">", or after a URI without angles
};
[[nodiscard]] constexpr address_pieces pieces_of(name_addr_view source) noexcept {
    auto const text = source.text();
    auto const spec = source.addr_spec();
    auto const name = source.display_name() ? source.display_name()->text() : std::string_view{};
    auto const begin = static_cast<std::size_t>(spec.data() - text.data());
    std::size_t const angle = source.in_angles() ? 1 : 0;
    return {name, text.substr(name.size(), begin - angle - name.size()), spec,
            text.substr(begin + spec.size() + angle)};
}

[[nodiscard]] inline std::string with_display_name(name_addr_view source, std::optional<std::string_view> plain) {
    auto const pieces = pieces_of(source);
    if (!plain && !source.display_name()) return std::string{source.text()};
    std::string text;
    if (plain) {
        string_sink<std::string> out{text};
        detail::put_quoted(out, *plain);
        text += source.display_name() ? pieces.gap : " ";
    }
    ((text += '<') += pieces.addr_spec) += '>';
    return text += pieces.after;
}

[[nodiscard]] inline std::string with_uri(name_addr_view source, std::string_view spec) {
    auto const pieces = pieces_of(source);
    std::string text{pieces.display_name};
    (((text += pieces.gap) += '<') += spec) += '>';
    return text += pieces.after;
}

/// The text with each parameter of that name replaced by what `put` writes for the first, and by nothing for others.
template <class Put>
[[nodiscard]] inline std::string with_parameters(name_addr_view source, std::string_view name, Put put) {
    auto const whole = source.text();
    std::string text;
    std::size_t kept = 0;  // up to where the whole is in `text`, or is left out
    bool first = true;
    std::size_t before = whole.size() - pieces_of(source).after.size();  // where the field before ends
    for (auto const one : source.parameters()) {
        auto const begin = static_cast<std::size_t>(one.text().data() - whole.data());
        auto const end = begin + one.text().size();
        if (one.is(name)) {
            if (first) {
                text += whole.substr(kept, begin - kept);
                if (!put(text)) text.resize(text.size() - (begin - before));
            } else {
                text += whole.substr(kept, before - kept);
            }
            kept = end;
            first = false;
        }
        before = end;
    }
    text += whole.substr(kept);
    if (first) {
        text += ';';
        (void)put(text);
    }
    return text;
}

[[nodiscard]] inline std::string with_parameter(name_addr_view source, generic_param const& field) {
    return with_parameters(source, *field.name, [&](std::string& text) {
        string_sink<std::string> out{text};
        detail::put(out, field);
        return true;
    });
}
/// There is at least one parameter of that name.
[[nodiscard]] inline std::string without_parameter(name_addr_view source, std::string_view name) {
    return with_parameters(source, name, [](std::string&) { return false; });
}

/// What keeps a parameter from being one of a header field, by its row.
[[nodiscard]] inline std::optional<error> typed_fault(header_kind kind, generic_param const& field) {
    auto const rule = find_header_parameter_rule(*field.name);
    auto const where = component::generic_param;
    if (is_identity(kind) || is_of_sip_uri(*field.name) || (rule && !rule->is_of(kind))) {
        return error{errc::not_allowed, where, 0, clamped(field.name->size())};
    }
    if (!rule) return std::nullopt;
    if (!field.value) {
        if (rule->grammar == parameter_grammar::feature) return std::nullopt;
        return error{errc::missing_value, where, 0, 0};
    }
    std::string written;
    string_sink<std::string> out{written};
    detail::put_value(out, *field.name, *field.value);
    auto const code = value_fault(access::make<quoted_view>(std::string_view{written}), rule->grammar);
    if (!code) return std::nullopt;
    return error{*code, where, 0, clamped(field.value->size())};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
