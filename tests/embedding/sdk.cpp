// An SDK that carries the library: compiled once with this version of it, and once with another. SDK is its name.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/sipuri.hpp>

#include <string>
#include <string_view>

namespace SDK {

std::string message_of(std::string_view text);
std::string body_for(std::string_view user);

std::string message_of(std::string_view text) { return std::string{message(sipuri::parse(text).error().code)}; }

std::string body_for(std::string_view user) {
    auto const from = std::string{user};
    sipuri::twilio::call const call{.to = "sip:kate@example.com", .from = from, .url = "https://example.com/"};
    auto const built = call.build();
    return built ? built->body() : std::string{};
}

}  // namespace SDK
