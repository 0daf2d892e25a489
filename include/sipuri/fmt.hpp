// fmt::format("{}", uri). Needs {fmt}, version 9 or later.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_FMT_HPP
#define SIPURI_FMT_HPP

#include <sipuri/print/fmt.hpp>

#endif
