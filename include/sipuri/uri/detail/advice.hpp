// What the grammar accepts and nobody means: the advice of validate().
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_ADVICE_HPP
#define SIPURI_URI_DETAIL_ADVICE_HPP

#include <sipuri/text/detail/field_extents.hpp>
#include <sipuri/text/detail/place.hpp>
#include <sipuri/text/detail/repeated_fields.hpp>
#include <sipuri/uri/detail/misplaced.hpp>
#include <sipuri/uri/findings.hpp>
#include <sipuri/uri/header_names.hpp>
#include <sipuri/uri/parameter_rules.hpp>
#include <sipuri/uri/view.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

constexpr void advise(findings& found, std::string_view text, std::string_view piece, errc code,
                      component where) noexcept {
    found.add({severity::advice, at(text, piece, code, where)});
}

/// True if a text has an escape of this octet at `at`: "%2B", in either case.
[[nodiscard]] constexpr bool has_escape(std::string_view text, std::size_t at, char octet) noexcept {
    return text.size() - at >= 3 && text[at] == '%' &&
           percent_escape::octet(text.data() + at) == octet;
}

/// True for what follows an escaped ";" where a parameter is meant: a known name, and "=" or nothing after it.
[[nodiscard]] constexpr bool looks_like_parameter(std::string_view rest) noexcept {
    std::size_t end = 0;
    while (end != rest.size() && (is(label_class, rest[end]) || rest[end] == '+' || rest[end] == '.')) ++end;
    if (end == 0) return false;
    bool const ends = end == rest.size() || rest[end] == '=' || rest[end] == ';' || has_escape(rest, end, '=') ||
                      has_escape(rest, end, ';');
    auto const name = access::encoded(rest.substr(0, end));
    return ends && (rule_of(name) != nullptr || misplaced(name) != nullptr);
}

/// The escaped ";" between what look like parameters, the first one.
constexpr void advise_on_semicolons(findings& found, std::string_view text, std::string_view piece,
                                    component where) noexcept {
    for (auto i = first_of('%', piece); i != piece.size(); i = first_of('%', piece, i + 3)) {
        if (!has_escape(piece, i, ';') || !looks_like_parameter(piece.substr(i + 3))) continue;
        return advise(found, text, piece.substr(i, 3), errc::escaped_semicolon, where);
    }
}

/// The first escape of an escape: "%2540"; empty where there is none.
[[nodiscard]] constexpr std::string_view double_escape_in(std::string_view piece) noexcept {
    for (auto i = first_of('%', piece); i != piece.size(); i = first_of('%', piece, i + 3)) {
        auto const rest = piece.substr(i);
        if (rest.size() < 5 || !has_escape(rest, 0, '%')) continue;
        if (is(hexdig_class, rest[3]) && is(hexdig_class, rest[4])) return rest.substr(0, 5);
    }
    return {};
}

/// True for the name of a scheme that people write before a number or an address.
[[nodiscard]] constexpr bool names_scheme(std::string_view text) noexcept {
    for (std::string_view const known : {"sip", "sips", "tel", "callto", "http", "https", "mailto", "urn", "xmpp"}) {
        if (equal_ignoring_case(text, known)) return true;
    }
    return false;
}

/// The "(0)" in what begins as a number with its country code: "+49(0)30"; empty where there is none.
[[nodiscard]] constexpr std::string_view trunk_zero_in(std::string_view user) noexcept {
    if (!user.starts_with('+')) return {};
    std::size_t at = 1;
    while (at != user.size() && (chars::digit.contains(user[at]) || user[at] == '-' || user[at] == '.')) ++at;
    auto const prefix = user.substr(at, 3);
    return at != 1 && prefix == "(0)" ? prefix : std::string_view{};
}

constexpr void advise_on_user(findings& found, uri_view source) noexcept {
    auto const user = source.user();
    if (!user) return;
    auto const text = source.text();
    auto const written = user->encoded();
    if (auto const prefix = trunk_zero_in(written); !prefix.empty()) {
        advise(found, text, prefix, errc::trunk_zero, component::user);
    }
    // What else is advised on has a password, or one of the octets that a user has, but a password has not.
    if (!source.password() && end_of_run(written, 0, password_class) == written.size()) return;
    if (source.password() && names_scheme(written)) {
        auto const begin = offset_in(text, written);
        advise(found, text, text.substr(begin, written.size() + 1), errc::scheme_in_user, component::user);
    }
    if (written.starts_with("//")) advise(found, text, written.substr(0, 2), errc::slashes_in_user, component::user);
    // A user may have a "?"; what was meant as headers has a name and a "=" after it.
    if (auto const query = first_of('?', written); query != written.size()) {
        auto const name_end = skip(written, static_cast<std::uint32_t>(query) + 1, header_class);
        if (name_end != query + 1 && name_end != written.size() && written[name_end] == '=') {
            advise(found, text, written.substr(query, 1), errc::query_in_user, component::user);
        }
    }
    auto const escape = first_of('%', written);
    if (escape == written.size()) return;
    if (escape == 0 && has_escape(written, 0, '+') && written.size() > 3 && chars::digit.contains(written[3])) {
        advise(found, text, written.substr(0, 3), errc::escaped_plus, component::user);
    }
    if (auto const twice = double_escape_in(written); !twice.empty()) {
        advise(found, text, twice, errc::escaped_twice, component::user);
    }
    advise_on_semicolons(found, text, written, component::user);
}

/// Of a parameter that RFC 3261 does not name.
constexpr void advise_on_place(findings& found, std::string_view text, parameter_view parameter) noexcept {
    auto const row = misplaced(parameter.name());
    if (row == nullptr) return;
    auto const code = row->belongs == place_of_name::number ? errc::telephone_parameter : errc::header_field_parameter;
    advise(found, text, parameter.text(), code, component::parameters);
}

constexpr void advise_on_headers(findings& found, std::string_view text, std::string_view headers) noexcept {
    repetitions<findings::capacity() + 1, header_field_names> repeats{headers};
    for (field_extents<'&'> fields{headers}; !fields.done(); fields.next()) {
        auto const written = headers.substr(fields->begin, fields->name_end - fields->begin);
        auto const name = access::encoded(written);
        if (fields->name_escaped ? rule_of(name) : rule_of_plain(written)) {
            auto const field = headers.substr(fields->begin, fields->end - fields->begin);
            advise(found, text, field, errc::parameter_as_header, component::headers);
        }
        if (!repeats.includes(*fields)) continue;
        auto const rule = rule_of_header(name);
        if (rule == nullptr || rule->repeats != occurrence::once) continue;
        advise(found, text, written, errc::repeated_header, component::header_name);
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
