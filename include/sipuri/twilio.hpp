// Twilio: the rules of "Making SIP Calls", and the path and form body of the request. HTTP is left to the caller.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const request = sipuri::twilio::call{.to = "sip:kate@example.com", .from = "jack", .url = url}.build();
//     if (request) post(request->path(), request->body());
#ifndef SIPURI_TWILIO_HPP
#define SIPURI_TWILIO_HPP

#include <sipuri/provider/build.hpp>
#include <sipuri/provider/literals.hpp>
#include <sipuri/provider/twilio.hpp>

#endif
