// fmt::format("{}", uri). Needs {fmt}, version 9 or later.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_FMT_HPP
#define SIPURI_PRINT_FMT_HPP

#include <sipuri/print/address.hpp>
#include <sipuri/print/detail/printed.hpp>
#include <sipuri/print/tel.hpp>
#include <sipuri/print/text.hpp>
#include <sipuri/print/uri.hpp>

#include <fmt/format.h>

#include <string_view>

/// Prints what `<<` prints (ostream.hpp), with the format specification of a string: "{:>40}".
///
/// The text is as it was given, a password included: for logs print sipuri::redacted().
template <sipuri::detail::printed T>
struct fmt::formatter<T, char> : fmt::formatter<fmt::string_view, char> {
    template <class Context>
    auto format(T const& value, Context& context) const {
        return sipuri::detail::print_as_text(value, [&](std::string_view text) {
            return fmt::formatter<fmt::string_view, char>::format({text.data(), text.size()}, context);
        });
    }
};

#endif
