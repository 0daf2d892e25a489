// Which field a name nearly is: "sip_auth_username", "StatusCallbackUrl"; and names of what is part of To.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_SIMILAR_NAMES_HPP
#define SIPURI_PROVIDER_DETAIL_SIMILAR_NAMES_HPP

#include <sipuri/provider/field_rules.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/secret.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// The letters and digits of a name in lower case.
[[nodiscard]] constexpr fixed_text<48> folded(std::string_view name) noexcept {
    fixed_text<48> out;
    for (char const c : name.substr(0, 64)) {
        if (chars::alphanum.contains(c)) out.put(to_lower(c));
    }
    return out;
}

/// The names of the table of fields, folded.
inline constexpr auto folded_names = [] {
    std::array<fixed_text<48>, std::size(field_rules)> names{};
    for (std::size_t i = 0; i != names.size(); ++i) names[i] = folded(field_rules[i].name);
    return names;
}();

/// True if one letter more, less or other makes one text of the other, or two neighbours swapped.
[[nodiscard]] constexpr bool one_letter_apart(std::string_view a, std::string_view b) noexcept {
    if (a.size() > b.size()) return one_letter_apart(b, a);
    std::size_t i = 0;
    while (i != a.size() && a[i] == b[i]) ++i;
    if (a.size() != b.size()) return a.substr(i) == b.substr(i + 1);
    if (i == a.size()) return true;
    bool const swapped = i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
    return swapped || a.substr(i + 1) == b.substr(i + 1);
}

/// What people look for among the fields, and is a part of the URI in To.
inline constexpr std::string_view parts_of_to[]{"headers", "customheaders", "edge", "transport", "secure", "region"};

/// The row of the field that a name nearly is, that of To for what is a part of it, or none.
[[nodiscard]] constexpr table_row<field_rule> similar_field(std::string_view name) noexcept {
    auto const plain = folded(name);
    if (plain.view().empty() || plain.size() > plain.capacity()) return {};
    bool const header = equal_ignoring_case(name.substr(0, 2), "X-") || plain.view().starts_with("sipheader");
    if (header || is_word_of(parts_of_to, plain)) return find_field(request_field::to);
    for (std::size_t i = 0; i != folded_names.size(); ++i) {
        auto const& known = folded_names[i];
        bool const alike = known.size() > 4 && plain.size() > 4 && one_letter_apart(known, plain);
        bool const with_url = known.size() + 3 == plain.size() && plain.view().starts_with(known.view()) &&
                              plain.view().ends_with("url");
        if (alike || with_url || known.view() == plain.view()) return field_rules[i];
    }
    return {};
}

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
