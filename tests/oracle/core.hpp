// The library's parse() in the shape in which the oracle's engine compares readers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_ORACLE_CORE_HPP
#define SIPURI_TESTS_ORACLE_CORE_HPP

#include "abnf.hpp"

#include <sipuri/uri/view.hpp>

#include <optional>
#include <string_view>

namespace oracle {

/// The components that the library finds, as raw text.
inline pieces pieces_of(sipuri::uri_view const& uri) {
    auto const encoded = [](std::optional<sipuri::encoded_view> part) {
        return part ? std::optional(part->encoded()) : std::nullopt;
    };
    // None of the three can be present and empty.
    auto const unless_empty = [](std::string_view part) { return part.empty() ? std::nullopt : std::optional(part); };
    return {.scheme = uri.text().substr(0, name(uri.scheme()).size()),
            .user = encoded(uri.user()),
            .password = encoded(uri.password()),
            .host = uri.host().text(),
            .port = unless_empty(uri.port_text()),
            .params = unless_empty(uri.parameters().text()),
            .headers = unless_empty(uri.headers().text())};
}

/// Reads with the library.
struct core {
    std::optional<pieces> operator()(std::string_view text) const {
        auto const uri = sipuri::parse(text);
        if (!uri) return std::nullopt;
        return pieces_of(*uri);
    }
};

}  // namespace oracle

#endif
