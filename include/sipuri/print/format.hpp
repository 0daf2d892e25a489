// std::format("{}", uri), where the standard library has <format>; where it has none, this header adds nothing.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_FORMAT_HPP
#define SIPURI_PRINT_FORMAT_HPP

#include <sipuri/print/address.hpp>
#include <sipuri/print/detail/printed.hpp>
#include <sipuri/print/tel.hpp>
#include <sipuri/print/text.hpp>
#include <sipuri/print/uri.hpp>

#include <string_view>
#include <version>

#if defined(__cpp_lib_format)
#include <format>

/// Prints what `<<` prints (ostream.hpp), with the format specification of a string: "{:>40}".
///
/// The text is as it was given, a password included: for logs print sipuri::redacted().
template <sipuri::detail::printed T>
struct std::formatter<T, char> : std::formatter<std::string_view, char> {
    template <class Context>
    auto format(T const& value, Context& context) const {
        return sipuri::detail::print_as_text(value, [&](std::string_view text) {
            return std::formatter<std::string_view, char>::format(text, context);
        });
    }
};
#endif

#endif
