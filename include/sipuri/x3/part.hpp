// The parts of URIs, addresses and numbers, by which the productions of the X3 grammar are marked.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_PART_HPP
#define SIPURI_X3_PART_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

/// The part of a URI that a production reads: it decides what is captured, what the attribute is, and which component
/// an error in it belongs to.
enum class part : std::uint8_t {
    text,  ///< no part of its own; the attribute is the text
    atom,  ///< the same, and an error within it is reported at its beginning
    uri,
    scheme,
    userinfo,
    user,
    password,
    hostport,
    host,
    lenient_host,  ///< a host that may need options
    hostname,
    ipv4,
    ipv6,
    port,
    parameters,
    parameter,
    parameter_name,
    parameter_value,
    headers,
    header,
    header_name,
    header_value,
    from_user,
};

/// The part of an address that a production reads.
enum class address_part : std::uint8_t {
    text,   ///< no part of its own; the attribute is the text
    value,  ///< a quoted-string, or what may be used in its place
    display_name,
    addr_spec,
    bare_addr_spec,
    name_addr,
    generic_param,
    generic_params,
    address,
    addresses,
};

namespace tel {

/// The part of a telephone number that a production reads.
enum class part : std::uint8_t {
    text,    ///< no part of its own; the attribute is the text
    number,  ///< its digits; its attribute is the text
    pname,
    par,
    subscriber,
    uri,
};

}  // namespace tel

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
