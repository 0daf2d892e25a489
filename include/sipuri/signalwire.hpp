// SignalWire: the rules of its API that is compatible with Twilio's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_SIGNALWIRE_HPP
#define SIPURI_SIGNALWIRE_HPP

#include <sipuri/provider/signalwire.hpp>

#endif
