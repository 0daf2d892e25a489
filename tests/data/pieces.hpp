// The components of a URI as plain text, as the case tables expect them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_DATA_PIECES_HPP
#define SIPURI_TESTS_DATA_PIECES_HPP

#include <optional>
#include <string_view>

namespace cases {

/// A URI taken apart; nothing is decoded, nothing is folded but the scheme.
struct pieces {
    std::string_view scheme = "sip";
    std::optional<std::string_view> user{};
    std::optional<std::string_view> password{};  ///< may be present and empty
    std::string_view host{};
    std::optional<std::string_view> port{};
    std::optional<std::string_view> parameters{};  ///< without the first ";"
    std::optional<std::string_view> headers{};     ///< without the "?"
};

}  // namespace cases

#endif
