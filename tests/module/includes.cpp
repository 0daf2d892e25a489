// A file of the same program that includes the headers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <string>
#include <string_view>

std::string included(std::string_view text);

std::string included(std::string_view text) {
    auto const found = sipuri::parse(text);
    return found && found->user() ? found->user()->decoded().to<std::string>() : std::string{};
}
