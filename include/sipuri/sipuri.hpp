// Everything that has no price: the doors x3.hpp, mutate.hpp, simd.hpp, ostream.hpp, format.hpp and fmt.hpp are opened
// on purpose.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0

// Before the guard, so that another version's umbrella is told of this one.
#include <sipuri/version.hpp>

#ifndef SIPURI_SIPURI_HPP
#define SIPURI_SIPURI_HPP

// ground floor
#include <sipuri/error.hpp>
#include <sipuri/chars.hpp>
#include <sipuri/scheme.hpp>
#include <sipuri/sink.hpp>
#include <sipuri/percent.hpp>
#include <sipuri/host.hpp>
// reading
#include <sipuri/components.hpp>
#include <sipuri/scan.hpp>
#include <sipuri/parameters.hpp>
#include <sipuri/headers.hpp>
#include <sipuri/uri_view.hpp>
#include <sipuri/validate.hpp>
#include <sipuri/context.hpp>
#include <sipuri/compare.hpp>
// writing
#include <sipuri/fields.hpp>
#include <sipuri/write.hpp>
// where they meet
#include <sipuri/uri.hpp>
#include <sipuri/builder.hpp>
#include <sipuri/normalize.hpp>
#include <sipuri/name_addr.hpp>
#include <sipuri/tel.hpp>
#include <sipuri/repair.hpp>
// roof
#include <sipuri/profile.hpp>
#include <sipuri/twilio.hpp>
#include <sipuri/signalwire.hpp>
#include <sipuri/diagnostic.hpp>
#include <sipuri/literals.hpp>

#endif
