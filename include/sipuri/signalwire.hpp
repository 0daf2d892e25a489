// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const request = sipuri::twilio::call{.to = to, .from = "jack", .url = url}.build(sipuri::signalwire::compatible);
#ifndef SIPURI_SIGNALWIRE_HPP
#define SIPURI_SIGNALWIRE_HPP

#include <sipuri/provider/check.hpp>
#include <sipuri/provider/profiles.hpp>
#include <sipuri/provider/request.hpp>
#include <sipuri/provider/signalwire.hpp>

#endif
