// An SDK with the library's other version.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "other_version.hpp"

std::string_view other_sdk(std::string_view text);

std::string_view other_sdk(std::string_view text) { return message(sipuri::parse(text).error().code); }
