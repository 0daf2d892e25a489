// The regular expression that one finds in programs.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "contest.hpp"

#include <regex>

namespace {

std::regex const usual{R"(sips?:(?:[^@:;?]+(?::[^@]*)?@)?(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?)"
                       R"((?:;[^;?=]+(?:=[^;?]+)?)*(?:\?[^=&]+=[^&]*(?:&[^=&]+=[^&]*)*)?)",
                       std::regex::icase | std::regex::optimize};

std::size_t match(bench::input const& in) {
    std::cmatch parts;
    return std::regex_match(in.text.data(), in.text.data() + in.text.size(), parts, usual) ? 1 : 0;
}

bool const known = bench::take_part(
    {
        {"std::regex", bench::side::peer, match},
    });

}  // namespace
