// Which types are printed, and by which of their members.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_DETAIL_PRINTED_HPP
#define SIPURI_PRINT_DETAIL_PRINTED_HPP

#include <sipuri/provider/request_fields.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What is printed of a value.
enum class print_form : std::uint8_t {
    none,      ///< the type is not printed
    text,      ///< text(): checked text, as it is, which cannot contain a line break
    view,      ///< view()
    encoded,   ///< encoded()
    name,      ///< name(value)
    sentence,  ///< an error, in words
};

/// How values of a type are printed. Each file of print/ gives the types of its folder. Ranges have none, since
/// std::format has a way of its own for them, nor has decoded text, which can contain anything.
template <class T>
inline constexpr print_form print_form_of = print_form::none;

template <class T>
concept printed = print_form_of<T> != print_form::none;

/// "port at 22: this character is not allowed here"
[[nodiscard]] constexpr fixed_text<128> sentence(error const& what) noexcept {
    fixed_text<128> out;
    out.put(component_name(what.where));
    out.put(" at ");
    detail::put_number(out, what.offset);
    out.put(": ");
    out.put(message(what.code));
    return out;
}

/// Calls `print` with the text of `value`.
template <printed T, class Print>
constexpr decltype(auto) print_as_text(T const& value, Print&& print) {
    constexpr auto form = print_form_of<T>;
    if constexpr (form == print_form::text) {
        return print(value.text());
    } else if constexpr (form == print_form::view) {
        return print(value.view());
    } else if constexpr (form == print_form::encoded) {
        return print(value.encoded());
    } else if constexpr (form == print_form::name) {
        if constexpr (std::is_same_v<T, component>) {
            return print(component_name(value));
        } else {
            return print(name(value));
        }
    } else {
        return print(sentence(value).view());
    }
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
