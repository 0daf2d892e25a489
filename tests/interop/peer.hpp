// What another SIP implementation's parser finds in a URI: each adapter defines these for one of them.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_INTEROP_PEER_HPP
#define SIPURI_TESTS_INTEROP_PEER_HPP

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace interop {

/// What a peer read: the user decoded, the host without brackets or with them, the port as a number.
struct reading {
    std::optional<std::string> user{};
    std::string host{};
    std::optional<unsigned> port{};
};

/// What was built, in plain text, beside the URI that it became.
struct built {
    std::string uri{};
    std::optional<std::string> user{};
    std::optional<std::string> password{};
    std::string host{};
    std::optional<unsigned> port{};
};

/// A defect of the peer: what it is called, and the URIs in which it shows.
struct defect {
    std::string_view name{};
    bool (*shows_in)(built const&) = nullptr;
};

extern std::string_view const peer_name;
extern std::span<defect const> const known_defects;

/// What the peer reads, or nothing where it refuses the text.
[[nodiscard]] std::optional<reading> read(std::string const& uri);

}  // namespace interop

#endif
