// Writes an address for a header field.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_WRITE_HPP
#define SIPURI_ADDRESS_WRITE_HPP

#include <sipuri/address/detail/put.hpp>
#include <sipuri/address/fields.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes an address for a header field: `"Bob" <sip:bob@example.com>;tag=1`.
///
/// name-addr = [ display-name ] LAQUOT addr-spec RAQUOT. RFC 3261, section 25.1. A display name is always quoted, and
/// the URI is always enclosed in "<" and ">", so that its parameters stay its own; a value is quoted where it is
/// neither a token nor an IPv6 address. Returns the octets written. Refuses, with an offset in that field, what
/// parse_name_addr() would refuse, and errc::control_character anywhere, a tab included; where `out` is too small,
/// errc::no_space with the size needed. The output is a valid name-addr. Linear.
template <class Out>
constexpr result<std::size_t> write_name_addr(name_addr_fields const& parts, Out&& out, options allowed = {}) {
    if (auto const done = detail::checked(parts, allowed); !done) return done.error();
    return detail::write_to(
        out, [&](auto& target) { detail::put(target, parts); }, detail::worst_case(parts));
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
