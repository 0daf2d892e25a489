// Errors, findings, fixes and repairs as JSON.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
//     std::string line;
//     sipuri::write_json(sipuri::parse(text).error(), text, line);  // {"code":"invalid_character",…,"fix":{…}}
#ifndef SIPURI_JSON_HPP
#define SIPURI_JSON_HPP

#include <sipuri/json/write.hpp>

#endif
