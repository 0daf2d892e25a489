// What ostream.hpp, format.hpp and fmt.hpp print, and as what.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_DETAIL_PRINTED_HPP
#define SIPURI_PRINT_DETAIL_PRINTED_HPP

#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/host.hpp>
#include <sipuri/uri/parameters.hpp>
#include <sipuri/uri/headers.hpp>
#include <sipuri/uri/scheme.hpp>
#include <sipuri/uri/view.hpp>
#include <sipuri/uri/uri.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/uri/validate.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

template <class T, class... Types>
concept is_any_of = (std::is_same_v<T, Types> || ...);

template <class T>
inline constexpr bool is_basic_uri = false;
template <class Storage>
inline constexpr bool is_basic_uri<basic_uri<Storage>> = true;

template <class T>
inline constexpr bool is_fixed_text = false;
template <std::size_t N>
inline constexpr bool is_fixed_text<fixed_text<N>> = true;

/// Checked text, printed as it stands, in which no line break may be. Ranges are not here, for std::format has a way of
/// its own for them; nor is decoded text, in which anything may stand.
template <class T>
concept checked_text =
    is_basic_uri<T> || is_any_of<T, uri_view, host_view, parameter_view, header_view, name_addr_view, quoted_view,
                                 generic_param_view, tel_view, telephone_subscriber_view>;

template <class T>
concept printed = checked_text<T> || is_fixed_text<T> ||
                  is_any_of<T, encoded_view, errc, component, error, scheme, transport, severity>;

/// "port at 22: this character is not allowed here"
[[nodiscard]] constexpr fixed_text<128> sentence(error const& what) noexcept {
    fixed_text<128> out;
    out.put(name(what.where));
    out.put(" at ");
    detail::put_number(out, what.offset);
    out.put(": ");
    out.put(message(what.code));
    return out;
}

/// Calls `print` with the text of `value`.
template <printed T, class Print>
constexpr decltype(auto) print_as_text(T const& value, Print&& print) {
    if constexpr (checked_text<T>) {
        return print(value.text());
    } else if constexpr (is_fixed_text<T>) {
        return print(value.view());
    } else if constexpr (std::is_same_v<T, encoded_view>) {
        return print(value.encoded());
    } else if constexpr (std::is_same_v<T, error>) {
        return print(sentence(value).view());
    } else {
        return print(name(value));
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
