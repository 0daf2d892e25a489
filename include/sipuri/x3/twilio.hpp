// The From of Twilio's "Making SIP Calls" in Boost.Spirit X3.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_TWILIO_HPP
#define SIPURI_X3_TWILIO_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/x3/detail/captures.hpp>
#include <sipuri/x3/part.hpp>
#include <sipuri/x3/production.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {

namespace detail {

inline constexpr char_set from_user = chars::alphanum | char_set{"+-_."};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------------------
// Twilio's "Making SIP Calls". The attribute is the text.
// ---------------------------------------------------------------------------------------------------------------------

/// From = 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." )
inline constexpr auto from_user = production<part::from_user>([] { return +octet<detail::from_user>{}; });

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
