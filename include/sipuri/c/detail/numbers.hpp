// Between the numbers of c.h and those of the library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_DETAIL_NUMBERS_HPP
#define SIPURI_C_DETAIL_NUMBERS_HPP

#include <sipuri/c/detail/convert.hpp>
#include <sipuri/sipuri.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

[[nodiscard]] constexpr bool begins_with_scheme(std::string_view text, std::string_view scheme) noexcept {
    return equal_ignoring_case(text.substr(0, scheme.size()), scheme);
}

/// The number of a tel URI, or of a SIP URI with `user=phone`, or one that is such a URI's user.
[[nodiscard]] constexpr result<telephone_subscriber_view> number_in(std::string_view text) noexcept {
    if (begins_with_scheme(text, "tel:")) {
        return parse_tel(text).transform([](tel_view found) { return found.subscriber(); });
    }
    if (begins_with_scheme(text, "sip:") || begins_with_scheme(text, "sips:")) {
        return parse(text).and_then([](uri_view uri) { return telephone_subscriber_of(uri); });
    }
    return parse_telephone_subscriber(text);
}

/// Writes what `write` makes of a number.
template <class Write>
[[nodiscard]] std::size_t write_number(char const* text, std::size_t length, sipuri_error* what, Write write) {
    return write_from(number_in(view(text, length)), what, write);
}

/// The number that an address names; offsets of its errors are those of `text`.
[[nodiscard]] constexpr result<telephone_subscriber_view> number_of_address(std::string_view text) noexcept {
    auto const address = parse_name_addr(text);
    if (!address) return address.error();
    auto const number = telephone_number_of(*address);
    if (number) return number;
    auto what = number.error();
    what.offset += offset_in(text, address->addr_spec());
    return what;
}

/// Moves an error of a number that was read to its place in `text`.
[[nodiscard]] constexpr result<std::size_t> in_text(result<std::size_t> const& written, std::string_view text,
                                                    telephone_subscriber_view number) noexcept {
    if (written || written.error().where != component::number) return written;
    auto what = written.error();
    what.offset += offset_in(text, number.number().encoded());
    return what;
}

/// Writes the domain for ENUM in a tree that must be a host name; a final "." may follow it.
[[nodiscard]] inline result<std::size_t> write_enum(telephone_subscriber_view number, std::string_view tree, room out) {
    if (!is_e164(number)) return write_enum_domain(number, out);
    auto const host = parse_host(tree);
    if (!host) return host.error();
    if (host->kind() != host_kind::name) return error{errc::invalid_value, component::host, 0, clamped(tree.size())};
    return write_enum_domain(number, out, tree);
}

/// The canonical form for STIR of the number, where there is no ":", or of the address.
[[nodiscard]] inline result<std::size_t> write_stir(std::string_view text, room out) noexcept {
    if (text.find(':') == text.npos) {
        auto const number = parse_telephone_subscriber(text, {.local_number = true});
        if (!number) return number.error();
        return in_text(write_stir_number(*number, out), text, *number);
    }
    auto const address = parse_name_addr(text);
    if (!address) return address.error();
    auto const written = write_stir_identity(*address, out);
    auto const number = stir_number_of(*address);
    return number ? in_text(written, text, *number) : written;
}

[[nodiscard]] constexpr sipuri_number made_of(std::string_view whole, std::string_view digits,
                                              telephone_parameters_view parameters) noexcept {
    sipuri_number made{};
    made.number = slice(whole, digits);
    made.ext = slice(whole, parameters.ext());
    made.isub = slice(whole, parameters.isub());
    made.phone_context = slice(whole, parameters.phone_context());
    made.parameters = slice_unless_empty(whole, parameters.text());
    return made;
}
[[nodiscard]] constexpr sipuri_number made_of(std::string_view whole, telephone_subscriber_view found) noexcept {
    auto made = made_of(whole, found.number().encoded(), found.parameters());
    made.is_global = found.is_global() ? 1 : 0;
    made.is_e164 = is_e164(found) ? 1 : 0;
    made.lacks_context = found.lacks_context() ? 1 : 0;
    return made;
}
[[nodiscard]] constexpr sipuri_number made_of(std::string_view whole, dial_string_view found) noexcept {
    return made_of(whole, found.digits().encoded(), found.parameters());
}

/// Reads a number, and fills a caller's struct.
template <class Read>
[[nodiscard]] int read_number(std::string_view whole, sipuri_number* number, sipuri_error* what, Read read) {
    if (!usable(number) || !usable(what)) return refuse(what);
    auto const found = read(whole);
    if (!found) return failed(found.error(), what);
    fill(number, made_of(whole, *found));
    return 1;
}

}  // namespace c
}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
