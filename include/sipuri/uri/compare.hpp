// Whether two URIs are equivalent, and if not, where they first differ.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_COMPARE_HPP
#define SIPURI_URI_COMPARE_HPP

#include <sipuri/text/detail/unmatched_fields.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/header_names.hpp>
#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Where two URIs first differ: a component, and for a parameter or header its name as written, which borrows the text
/// of its URI.
struct difference {
    component where = component::uri;  ///< scheme, user, password, host, port, parameters or headers
    encoded_view name{};               ///< the parameter's or the header's; else empty
};

/// The answer of compare(): equivalent, or the first difference.
class comparison {
public:
    constexpr comparison() noexcept = default;
    /// Not equivalent, by this difference.
    constexpr comparison(difference const& first) noexcept : first_(first) {}

    /// True if there is no difference.
    [[nodiscard]] constexpr bool equivalent() const noexcept { return !first_; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return equivalent(); }
    /// The first difference in the order of the components, if there is one.
    [[nodiscard]] constexpr std::optional<difference> first_difference() const noexcept { return first_; }

private:
    std::optional<difference> first_;
};

namespace detail {

/// Equal by the escape rule: a character outside `reserved` equals its "%HH", one of `reserved` does not.
[[nodiscard]] constexpr bool same(encoded_view a, encoded_view b, letter_case matters) noexcept {
    if (a.encoded() == b.encoded()) return true;
    auto const x_end = a.decoded().end();
    auto const y_end = b.decoded().end();
    auto x = a.decoded().begin();
    auto y = b.decoded().begin();
    for (; x != x_end && y != y_end; ++x, ++y) {
        bool const equal = matters == letter_case::matters ? *x == *y : to_lower(*x) == to_lower(*y);
        if (!equal || (x.escaped() != y.escaped() && chars::reserved.contains(*x))) return false;
    }
    return x == x_end && y == y_end;
}

[[nodiscard]] constexpr bool same(std::optional<encoded_view> a, std::optional<encoded_view> b,
                                  letter_case matters) noexcept {
    return a && b ? same(*a, *b, matters) : a.has_value() == b.has_value();
}

/// The IPv6 address that a value of maddr is, where the escape rule resolves all of its escapes.
[[nodiscard]] constexpr std::optional<ipv6_octets> ipv6_address(encoded_view value) noexcept {
    constexpr std::size_t longest = sizeof "[0000:0000:0000:0000:0000:0000:255.255.255.255]" - 1;
    fixed_text<longest> text;
    auto const decoded = value.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        if (at.escaped() && chars::reserved.contains(*at)) return std::nullopt;
        text.put(*at);
    }
    if (text.size() > longest) return std::nullopt;
    auto const host = parse_host(text.view());
    return host ? host->ipv6() : std::nullopt;
}

/// How two lists of parameters compare.
struct comparing_parameters {
    using names = field_names<';', escapes::reserved>;

    [[nodiscard]] static constexpr bool same_value(parameter_view a, parameter_view b) noexcept {
        auto const rule = rule_of(a);
        auto const x = a.value();
        auto const y = b.value();
        if (x && y && rule != nullptr && rule->syntax == value_syntax::host) {
            auto const left = ipv6_address(*x);
            auto const right = ipv6_address(*y);
            if (left && right) return *left == *right;
        }
        return same(x, y, rule != nullptr ? rule->value_case : letter_case::ignored);
    }
    [[nodiscard]] static constexpr bool differs_alone(parameter_view parameter) noexcept {
        auto const rule = rule_of(parameter);
        return rule != nullptr && rule->alone == when_alone::differs;
    }
};

/// How two lists of headers compare: none of them is ignored.
struct comparing_headers {
    using names = header_field_names;

    [[nodiscard]] static constexpr bool same_value(header_view a, header_view b) noexcept {
        return same(a.value(), b.value(), letter_case::matters);
    }
    [[nodiscard]] static constexpr bool differs_alone(header_view) noexcept { return true; }
};

/// The name of the first field in which two lists differ: of `a` if there is one, else of `b`.
///
/// Fields of one name pair off in their order, and none of a name that is in both lists is ignored.
template <class Rules, class Range>
[[nodiscard]] constexpr std::optional<encoded_view> first_difference(Range a, Range b) noexcept {
    using names = typename Rules::names;
    if (a.text() == b.text()) return std::nullopt;
    auto const same_value = [](auto x, auto y) { return x.text() == y.text() || Rules::same_value(x, y); };
    // Most lists have their fields in the same order.
    auto x = a.begin();
    auto y = b.begin();
    bool in_step = true;
    std::optional<encoded_view> first;
    for (; x != a.end() && y != b.end() && in_step; ++x, ++y) {
        in_step = names::same_name((*x).text(), 0, (*y).text(), 0);
        if (in_step && !first && !same_value(*x, *y)) first = (*x).name();
    }
    if (in_step && x == a.end() && y == b.end()) return first;

    auto const found = match_fields<names>(
        a.text(), b.text(),
        [&](std::uint32_t at_a, std::uint32_t at_b) { return same_value(a.field_at(at_a), b.field_at(at_b)); },
        [&](bool in_b, std::uint32_t at) { return Rules::differs_alone((in_b ? b : a).field_at(at)); });
    if (found.in_a != names::none) return a.field_at(found.in_a).name();
    if (found.in_b != names::none) return b.field_at(found.in_b).name();
    return {};
}

}  // namespace detail

/// True if two hosts match: names without case, addresses where their octets do. RFC 5954, section 4.2.
[[nodiscard]] constexpr bool equivalent(host_view a, host_view b) noexcept {
    if (a.kind() != b.kind()) return false;
    if (a.kind() != host_kind::ipv6) return detail::equal_ignoring_case(a.text(), b.text());
    return a.ipv6() == b.ipv6() && detail::same(a.zone(), b.zone(), letter_case::matters);
}

/// Compares two URIs, and reports the first difference.
///
/// User and password compare with case, all else without, except for the value of `method` and those of headers, which
/// compare exactly, because only the header itself could say more. An escape equals its character unless that is
/// reserved. An omitted component never equals its default. Parameters and headers come in any order, those of one name
/// in theirs; a compact header name equals its long form (decided so: RFC 3261 does not say it of URIs). user, ttl,
/// method, maddr and transport must be in both or in none, as must every header; any other parameter that only one URI
/// has is ignored. Reflexive and symmetric, but **not transitive**: never a key, which canonical_key() makes.
///
/// Lifetime: a difference borrows the text of its URI.
/// Complexity: linear where the fields are in the same order, or where at most 2000 of them wait for their match at any
/// time; beyond that the texts are read once or twice more for each further 2000, in any order of the names. Allocates
/// nothing.
/// RFC 3261, section 19.1.4; RFC 5954, section 4.
[[nodiscard]] constexpr comparison compare(uri_view a, uri_view b) noexcept {
    auto const differ = [](component where, encoded_view name = {}) { return comparison{difference{where, name}}; };
    if (a.scheme() != b.scheme()) return differ(component::scheme);
    if (!detail::same(a.user(), b.user(), letter_case::matters)) return differ(component::user);
    if (!detail::same(a.password(), b.password(), letter_case::matters)) return differ(component::password);
    if (!equivalent(a.host(), b.host())) return differ(component::host);
    if (a.port() != b.port()) return differ(component::port);
    if (auto const name = detail::first_difference<detail::comparing_parameters>(a.parameters(), b.parameters())) {
        return differ(component::parameters, *name);
    }
    if (auto const name = detail::first_difference<detail::comparing_headers>(a.headers(), b.headers())) {
        return differ(component::headers, *name);
    }
    return {};
}

/// True if two URIs match by RFC 3261, section 19.1.4, as compare() explains.
[[nodiscard]] constexpr bool equivalent(uri_argument a, uri_argument b) noexcept {
    return compare(a.view(), b.view()).equivalent();
}

bool equivalent(std::string_view, std::string_view) = delete;  // parse() both first, because a text may be no URI

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
