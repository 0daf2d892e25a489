// What a parser accepts beyond RFC 3261: nothing unless it is asked for.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_OPTIONS_HPP
#define SIPURI_URI_OPTIONS_HPP

#include <sipuri/text/version.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What a parser accepts beyond RFC 3261, each by its name; nothing by default.
///
/// Aligned so that the components of a URI, which every parse() copies, take 32 octets.
struct alignas(4) options {
    bool underscore : 1 = false;  ///< "_" in the labels of a host name
    bool zone : 1 = false;        ///< a zone identifier in an IPv6 reference, as RFC 6874 writes it: [fe80::1%25eth0]
    /// A host name whose last label begins with a digit and is no number, as names of containers do: 0fb38bfd0a0d.
    bool leading_digit : 1 = false;
    bool local_number : 1 = false;  ///< a telephone number without "+" and without a phone-context: tel:911
    bool non_utf8 : 1 = false;      ///< a quoted display name that is not UTF-8

    friend constexpr bool operator==(options const&, options const&) noexcept = default;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
