// Twilio: the rules of "Making SIP Calls", and the path and form body of the request. HTTP is left to the caller.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     auto const request = sipuri::twilio::call{.to = "sip:kate@example.com", .from = "jack", .url = url}.build();
//     if (request) post(request->path(), request->body());
//
//   profile, check            a provider's rules as data, and a URI checked by them
//   twilio::current           what Twilio says today; twilio::making_sip_calls is its older page
//   twilio::call              every parameter of the request, checked by check(), made a request_view by build()
//   twilio::to_builder        builds a To
//   twilio::field_rules       the table of the request's fields
//   twilio::sip_element       the same URI in TwiML: <Sip> and <Dial>, written and read
//   "sip:…"_twilio            a URI that the compiler checks
#ifndef SIPURI_TWILIO_HPP
#define SIPURI_TWILIO_HPP

#include <sipuri/provider/build.hpp>
#include <sipuri/provider/check.hpp>
#include <sipuri/provider/expected.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/literals.hpp>
#include <sipuri/provider/request.hpp>
#include <sipuri/provider/twilio.hpp>
#include <sipuri/provider/twiml.hpp>

#endif
