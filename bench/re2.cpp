// RE2, with the regular expression that one finds in programs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <re2/re2.h>

namespace {

re2::RE2 const usual{R"((?i)sips?:(?:[^@:;?]+(?::[^@]*)?@)?(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?)"
                     R"((?:;[^;?=]+(?:=[^;?]+)?)*(?:\?[^=&]+=[^&]*(?:&[^=&]+=[^&]*)*)?)"};

std::size_t match(bench::input const& in) {
    return re2::RE2::FullMatch(re2::StringPiece{in.text.data(), in.text.size()}, usual) ? 1 : 0;
}

bool const known = bench::take_part({
    {"RE2", bench::side::peer, match},
});

}  // namespace
