// std::cout << uri: includes no stream, only the declaration of one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_OSTREAM_HPP
#define SIPURI_PRINT_OSTREAM_HPP

#include <sipuri/print/address.hpp>
#include <sipuri/print/detail/printed.hpp>
#include <sipuri/print/tel.hpp>
#include <sipuri/print/text.hpp>
#include <sipuri/print/uri.hpp>

#include <iosfwd>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Prints a URI, a host, a field, an address, a telephone number or a diagnostic as its text; an errc and whatever else
/// has a name() by that; an error as a sentence.
///
/// The text is as it was given, a password included: for logs print redacted(). Width and fill are the stream's.
template <class Traits, detail::printed T>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, T const& value) {
    detail::print_as_text(value, [&](std::string_view text) {
        out << std::basic_string_view<char, Traits>{text.data(), text.size()};
    });
    return out;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
