// The normal form: fewer spellings for what is equivalent.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_NORMALIZE_HPP
#define SIPURI_URI_NORMALIZE_HPP

#include <sipuri/uri/detail/normal_text.hpp>
#include <sipuri/uri/detail/uri_writer.hpp>
#include <sipuri/uri/uri.hpp>

#include <cstddef>
#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

template <sink Sink>
constexpr void put_normal(uri_writer<Sink>& to, uri_view source) {
    auto const exactly = [](encoded_view part) {
        return [part](Sink& out) { detail::put_normal(out, part, letter_case::matters); };
    };
    to.scheme(source.scheme());
    if (auto const user = source.user()) {
        to.user(exactly(*user));
        if (auto const password = source.password()) to.password(exactly(*password));
    }
    to.host(source.host().kind(), [&](Sink& out) { detail::put_normal(out, source.host()); });
    if (auto const port = source.port()) to.port(*port, [&](Sink& out) { out.put(source.port_text()); });
    for (auto const parameter : source.parameters()) {
        to.parameter([&](Sink& out) {
            detail::put_normal(out, parameter.name(), letter_case::ignored);
            auto const rule = rule_of(parameter);
            bool const token = rule != nullptr && rule->syntax == value_syntax::token;
            if (auto const value = parameter.value()) {
                out.put('=');
                detail::put_normal(out, *value, token ? rule->value_case : letter_case::matters);
            }
        });
    }
    for (auto const header : source.headers()) {
        to.header([&](Sink& out) {
            detail::put_normal(out, header.name(), letter_case::matters);
            out.put('=');
            detail::put_normal(out, header.value(), letter_case::matters);
        });
    }
}

/// The most octets of a normal form: only an IPv6 address can become longer.
[[nodiscard]] constexpr std::uint64_t most_octets_of_normal(uri_view source) noexcept {
    return source.text().size() + std::uint64_t{sizeof "0:0:0:0:0:ffff:255.255.255.255"};
}

}  // namespace detail

/// Writes the normal form: into a span, a string, a sink or an output iterator. Returns the octets written.
///
/// Scheme, host, parameter names and the values of transport and user in lower case; IPv6 as RFC 5952 writes it;
/// escapes of unreserved characters resolved, all others in upper case. Nothing is added, dropped or put in another
/// order. Equivalent to what it was made from, and its own normal form.
///
/// Errors: errc::no_space, with the size needed.
/// Complexity: linear.
/// RFC 3261, section 19.1.4; RFC 3986, section 6.2.2.
template <class Out>
constexpr result<std::size_t> write_normalized(uri_argument source, Out&& out) {
    auto const put = [&](auto& target) {
        detail::uri_writer writer{target};
        detail::put_normal(writer, source.view());
    };
    return detail::write_to(out, put, detail::most_octets_of_normal(source));
}

/// The normal form, as write_normalized() explains it.
[[nodiscard]] SIPURI_CONSTEXPR_STRING uri normalize(uri_argument source) {
    auto const put = [&](auto& to) { detail::put_normal(to, source.view()); };
    auto made = detail::assembly::make<uri>(detail::most_octets_of_normal(source), put, source->used());
    return made ? *static_cast<result<uri>&&>(made) : uri{};  // a text that can only shrink has room
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
