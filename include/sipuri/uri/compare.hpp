// Whether two URIs are equivalent, and if not, where they first differ.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_COMPARE_HPP
#define SIPURI_URI_COMPARE_HPP

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/view.hpp>

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

enum class letter_case : bool { matters, ignored };

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

/// The parameters that never match when they stand in one URI only.
[[nodiscard]] constexpr bool decides_when_alone(parameter_view parameter) noexcept {
    for (auto const name : {"user", "ttl", "method", "maddr", "transport"}) {
        if (parameter.is(name)) return true;
    }
    return false;
}
/// Headers are never ignored.
[[nodiscard]] constexpr bool decides_when_alone(header_view) noexcept { return true; }

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

[[nodiscard]] constexpr bool same_value(parameter_view a, parameter_view b) noexcept {
    if (a.value() && b.value() && a.is("maddr")) {
        auto const x = ipv6_address(*a.value());
        auto const y = ipv6_address(*b.value());
        if (x && y) return *x == *y;
    }
    return same(a.value(), b.value(), a.is("method") ? letter_case::matters : letter_case::ignored);
}
[[nodiscard]] constexpr bool same_value(header_view a, header_view b) noexcept {
    return same(a.value(), b.value(), letter_case::matters);
}

/// The order of names by the escape rule: zero for those that match.
[[nodiscard]] constexpr int compare_by_escape_rule(encoded_view a, encoded_view b) noexcept {
    auto const unit = [](auto at) {
        auto const octet = static_cast<unsigned char>(to_lower(*at));
        return 2U * octet + (at.escaped() && chars::reserved.contains(*at) ? 1U : 0U);
    };
    return compare_by(unit, a.decoded(), b.decoded());
}

/// True where both lists hold the same names in the same order, and so their values pair off as they stand.
template <class Range>
[[nodiscard]] constexpr bool in_step(Range a, Range b) noexcept {
    auto x = a.begin();
    auto y = b.begin();
    for (; x != a.end() && y != b.end(); ++x, ++y) {
        if (!same((*x).name(), (*y).name(), letter_case::ignored)) return false;
    }
    return x == a.end() && y == b.end();
}

/// Of the fields of a list that break a match, the one that stands first.
template <class Field>
class first_of {
public:
    constexpr void add(Field field) noexcept {
        if (!first_ || field.text().data() < first_->text().data()) first_ = field;
    }
    [[nodiscard]] constexpr std::optional<Field> get() const noexcept { return first_; }

private:
    std::optional<Field> first_;
};

/// The first field of `a`, or else of `b`, that has no match in the other list and is not ignored.
///
/// Those of one name pair off in their order, and none of a name that stands in both lists is ignored.
template <class Range>
[[nodiscard]] constexpr std::optional<encoded_view> first_unmatched(Range a, Range b) noexcept {
    using field = typename Range::value_type;
    first_of<field> of_a;
    first_of<field> of_b;
    std::optional<encoded_view> paired;
    auto const is_paired = [&](field alone) { return paired && compare_by_escape_rule(*paired, alone.name()) == 0; };
    fields_by_name<Range, compare_by_escape_rule> x{a};
    fields_by_name<Range, compare_by_escape_rule> y{b};
    while (!x.done() || !y.done()) {
        auto const order = x.done() ? 1 : y.done() ? -1 : compare_by_escape_rule((*x).name(), (*y).name());
        if (order == 0) {
            if (!same_value(*x, *y)) of_a.add(*x);
            paired = (*x).name();
        } else if (order < 0) {
            if (decides_when_alone(*x) || is_paired(*x)) of_a.add(*x);
        } else {
            if (decides_when_alone(*y) || is_paired(*y)) of_b.add(*y);
        }
        if (order <= 0) ++x;
        if (order >= 0) ++y;
    }
    auto const first = of_a.get() ? of_a.get() : of_b.get();
    return first ? std::optional{first->name()} : std::nullopt;
}

/// The name of the first field in which two lists differ.
template <class Range>
[[nodiscard]] constexpr std::optional<encoded_view> first_difference(Range a, Range b) noexcept {
    if (in_step(a, b)) {
        for (auto x = a.begin(), y = b.begin(); x != a.end(); ++x, ++y) {
            if (!same_value(*x, *y)) return (*x).name();
        }
        return std::nullopt;
    }
    return first_unmatched(a, b);
}

}  // namespace detail

/// True if two hosts match: names without case, addresses where their octets do. RFC 5954, section 4.2.
[[nodiscard]] constexpr bool equivalent(host_view a, host_view b) noexcept {
    if (a.kind() != b.kind()) return false;
    if (a.kind() != host_kind::ipv6) return detail::equal_ignoring_case(a.text(), b.text());
    return a.ipv6() == b.ipv6() && detail::same(a.zone(), b.zone(), detail::letter_case::matters);
}

/// Compares two URIs by RFC 3261, section 19.1.4, with the addresses of RFC 5954; tells the first difference.
///
/// User and password compare with case, all else without, but for the value of `method` and those of headers, which
/// compare exactly, as only the header itself could say more. An escape equals its character unless that is reserved.
/// An omitted component never equals its default. Parameters and headers come in any order, those of one name in
/// theirs. user, ttl, method, maddr and transport must stand in both or in none, as must every header; any other
/// parameter that stands in one only is ignored. Reflexive and symmetric, but **not transitive**: never a key.
/// Linear where the fields stand in the same order; else they are sorted, up to 1024 of each list at a time: n log n
/// in their number, n / 1024 times as much beyond that. Allocates nothing.
[[nodiscard]] constexpr comparison compare(uri_view a, uri_view b) noexcept {
    using detail::letter_case;
    auto const differ = [](component where, encoded_view name = {}) { return comparison{difference{where, name}}; };
    if (a.scheme() != b.scheme()) return differ(component::scheme);
    if (!detail::same(a.user(), b.user(), letter_case::matters)) return differ(component::user);
    if (!detail::same(a.password(), b.password(), letter_case::matters)) return differ(component::password);
    if (!equivalent(a.host(), b.host())) return differ(component::host);
    if (a.port() != b.port()) return differ(component::port);
    if (auto const name = detail::first_difference(a.parameters(), b.parameters())) {
        return differ(component::parameters, *name);
    }
    if (auto const name = detail::first_difference(a.headers(), b.headers())) return differ(component::headers, *name);
    return {};
}

/// True if two URIs match by RFC 3261, section 19.1.4, as compare() explains.
[[nodiscard]] constexpr bool equivalent(uri_view a, uri_view b) noexcept { return compare(a, b).equivalent(); }

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
