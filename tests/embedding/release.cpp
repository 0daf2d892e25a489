// What a caller does with results of small values, for the warnings that optimization brings.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace {

std::optional<std::uint16_t> port_of(std::string_view text) {
    auto const port = sipuri::parse(text).transform(&sipuri::uri_view::port);
    return port.value();
}
std::optional<std::uint16_t> port_or_none(std::string_view text) {
    auto const uri = sipuri::parse(text);
    return uri.transform(&sipuri::uri_view::port).value_or(std::nullopt);
}
auto result_of_port(std::string_view text) { return sipuri::parse(text).transform(&sipuri::uri_view::port); }
std::size_t size_of_host(std::string_view text) {
    return sipuri::parse(text).transform([](sipuri::uri_view uri) { return uri.host().text().size(); }).value_or(0U);
}

}  // namespace

std::size_t all_of_them(std::string_view text);

std::size_t all_of_them(std::string_view text) {
    auto size = size_of_host(text);
    for (auto const port : {port_of(text), port_or_none(text)}) size += port.value_or(1);
    if (result_of_port(text)) ++size;
    return size;
}
