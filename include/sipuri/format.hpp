// std::format("{}", uri), where the standard library has <format>.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FORMAT_HPP
#define SIPURI_FORMAT_HPP

#include <sipuri/print/format.hpp>

#endif
