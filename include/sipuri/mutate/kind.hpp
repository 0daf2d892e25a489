// What the texts of a fuzzer are meant to be.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_KIND_HPP
#define SIPURI_MUTATE_KIND_HPP

#include <sipuri/text/version.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What a generated or mutated text is meant to be.
enum class text_kind : std::uint8_t {
    sip_uri,     ///< SIP-URI / SIPS-URI
    tel_uri,     ///< telephone-uri of RFC 3966
    any_uri,     ///< one of these, or an absoluteURI of another scheme
    address,     ///< ( name-addr / addr-spec ) *( SEMI generic-param )
    addresses,   ///< such addresses, separated by commas
    parameters,  ///< *( SEMI generic-param )
    token,       ///< 1*( alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~" )
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
