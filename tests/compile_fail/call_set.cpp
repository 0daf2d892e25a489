// The enumerators of one member are not those of another.
// expect: recording_channels call_event
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/twilio.hpp>

using namespace sipuri::twilio;

#ifdef SIPURI_TEST_MENDED
constexpr call fields{.recording_channels = recording_channels::dual};
#else
constexpr call fields{.recording_channels = call_event::ringing};
#endif
