// A key for containers: the same for all URIs that are equivalent.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_CANONICAL_KEY_HPP
#define SIPURI_URI_CANONICAL_KEY_HPP

#include <sipuri/text/detail/field_names.hpp>
#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/compare.hpp>
#include <sipuri/uri/detail/normal_text.hpp>
#include <sipuri/uri/uri_argument.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// The order of names of headers: by the long form and the escape rule.
[[nodiscard]] constexpr int compare_header_names(encoded_view a, encoded_view b) noexcept {
    auto const unit = [](auto at) {
        auto const octet = static_cast<unsigned char>(to_lower(*at));
        return 2U * octet + (at.escaped() && chars::reserved.contains(*at) ? 1U : 0U);
    };
    return compare_by(unit, long_form(a).decoded(), long_form(b).decoded());
}

constexpr void put_canonical(sink auto& out, header_view header) {
    detail::put_normal<header_class>(out, long_form(header.name()), letter_case::ignored);
    out.put('=');
    detail::put_normal<header_class>(out, header.value(), letter_case::matters);
}

/// Sums up texts that come in any order.
struct unordered_digest {
    std::uint64_t sum = 0;
    std::uint64_t mixed = 0;
    name_hash one{};

    constexpr void put(char c) noexcept { one.add(static_cast<unsigned char>(c)); }
    constexpr void put(std::string_view text) noexcept {
        for (char const c : text) put(c);
    }
    [[nodiscard]] static constexpr std::size_t size() noexcept { return 0; }
    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return unbounded; }
    /// The text is complete.
    constexpr void end() noexcept {
        sum += one.value;
        one.add(1);
        mixed += one.value;
        one = {};
    }
};

/// Puts the headers in the order of their names, those of one name in theirs.
///
/// Of more than can be sorted without allocating only a digest, for which their order does not matter.
constexpr void put_headers_of_key(sink auto& out, headers_view headers) {
    using sorted = fields_by_name<headers_view, compare_header_names>;
    constexpr std::uint32_t most_sorted = 1024;
    std::uint32_t count = 0;
    for (auto at = headers.begin(); at != headers.end() && count <= most_sorted; ++at) ++count;
    if (count > most_sorted) {
        unordered_digest digest;
        for (auto const header : headers) {
            detail::put_canonical(digest, header);
            digest.end();
        }
        out.put('?');
        detail::put_number(out, digest.sum);
        out.put('&');
        detail::put_number(out, digest.mixed);
        return;
    }
    char delimiter = '?';
    for (sorted each{headers}; !each.done(); ++each) {
        out.put(delimiter);
        delimiter = '&';
        detail::put_canonical(out, *each);
    }
}

/// One spelling for all that the escape rule makes equal: only what is reserved keeps its escape, or its lack of one; of
/// the rest, what a component holds appears raw.
constexpr void put_canonical(sink auto& out, uri_view source) {
    out.put(name(source.scheme()));
    out.put(':');
    if (auto const user = source.user()) {
        detail::put_normal<user_class>(out, *user, letter_case::matters);
        if (auto const password = source.password()) {
            out.put(':');
            detail::put_normal<password_class>(out, *password, letter_case::matters);
        }
        out.put('@');
    }
    detail::put_normal(out, source.host());
    if (auto const port = source.port()) {
        out.put(':');
        detail::put_number(out, *port);
    }
    for (auto const& rule : parameter_rules) {
        if (rule.alone == when_alone::ignored) continue;
        for (auto const parameter : source.parameters()) {
            if (auto const found = rule_of(parameter); !found || found->name != rule.name) continue;
            out.put(';');
            out.put(rule.name);
            auto const value = parameter.value();
            if (!value) continue;
            out.put('=');
            auto const address = rule.syntax == value_syntax::host ? ipv6_address(*value) : std::nullopt;
            if (address) {
                out.put('[');
                detail::put_ipv6(out, *address);
                out.put(']');
            } else {
                detail::put_normal<param_class>(out, *value, rule.value_case);
            }
        }
    }
    detail::put_headers_of_key(out, source.headers());
}

}  // namespace detail

/// Writes a key that is the same for equivalent URIs, and, unlike equivalence, transitive.
///
/// Covers what equivalence cannot ignore: scheme, user, password, host, port, the parameters maddr, method, transport,
/// ttl and user, and the headers, their names in the long form. URIs that differ only in other parameters share a key
/// without being equivalent: it says where to look, equivalent() decides. Of more than 1024 headers it has a digest. It
/// is not a URI. Returns the octets written.
///
/// Errors: errc::no_space, with the size needed.
/// Complexity: linear, and n log n in the number of headers. Allocates nothing.
/// RFC 3261, section 19.1.4.
template <class Out>
constexpr result<std::size_t> write_canonical_key(uri_argument argument, Out&& out) {
    auto const source = argument.view();
    return detail::write_to(out, [&](auto& target) { detail::put_canonical(target, source); });
}

/// The key, as write_canonical_key() explains it.
[[nodiscard]] inline std::string canonical_key(uri_argument source) {
    std::string text;
    (void)write_canonical_key(source, text);
    return text;
}

/// A key of its own type, for std::map and std::unordered_map: that of canonical_key().
///
/// Equivalent URIs have equal keys. URIs that differ only in parameters that equivalence may ignore have equal keys,
/// too: where that matters, equivalent() decides among what has one key.
///
/// Example: `std::unordered_map<sipuri::uri_key, binding> bindings; bindings[uri] = …;`
class uri_key {
public:
    /// The key of `sip:anonymous.invalid`.
    uri_key() : uri_key(uri_view{}) {}
    /// The key of `source`, as canonical_key() makes it. A URI converts, so that it finds its entry.
    template <class Uri>
        requires std::is_convertible_v<Uri const&, uri_view>
    uri_key(Uri const& source) : text_(canonical_key(source)) {}

    /// The key as text. It is not a URI.
    [[nodiscard]] std::string const& text() const noexcept SIPURI_LIFETIMEBOUND { return text_; }

    friend bool operator==(uri_key const&, uri_key const&) noexcept = default;
    friend auto operator<=>(uri_key const&, uri_key const&) noexcept = default;

private:
    std::string text_;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

template <>
struct std::hash<sipuri::uri_key> {
    [[nodiscard]] std::size_t operator()(sipuri::uri_key const& key) const noexcept {
        return std::hash<std::string>{}(key.text());
    }
};

#endif
