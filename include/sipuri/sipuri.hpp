// All of the library that needs nothing beyond the standard library.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// Not included here, for each has a price: x3.hpp (Boost), simd.hpp, mutate.hpp, json.hpp, ostream.hpp, format.hpp,
// fmt.hpp, c.h.

// Before the guard, so that another version's umbrella is refused by this one.
#include <sipuri/text/version.hpp>

#ifndef SIPURI_SIPURI_HPP
#define SIPURI_SIPURI_HPP

#include <sipuri/uri.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/address.hpp>
#include <sipuri/any_uri.hpp>
#include <sipuri/twilio.hpp>
#include <sipuri/signalwire.hpp>
#include <sipuri/explain.hpp>
#include <sipuri/repair.hpp>
#include <sipuri/literals.hpp>

#endif
