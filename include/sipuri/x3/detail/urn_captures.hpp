// What the productions within one URN capture, and the attribute of each.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_URN_CAPTURES_HPP
#define SIPURI_X3_DETAIL_URN_CAPTURES_HPP

#include <sipuri/address/urn.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace urn {

/// The part of a URN that a production reads.
enum class part : std::uint8_t {
    text,  ///< no part of its own; the attribute is the text
    nid,
    nss,
    top_level,
    urn,
};

namespace detail {

/// What the productions within one URN have found.
struct captures {
    char const* begin;
    std::uint32_t nid_end = 0;
    std::uint32_t nss_end = 0;

    [[nodiscard]] static consteval std::optional<component> component_of(part what) noexcept {
        return what == part::text ? std::nullopt : std::optional{component::uri};
    }
    [[nodiscard]] static consteval bool is_atom(part) noexcept { return false; }

    /// False for a namespace or a service that is too short or too long.
    template <part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        auto const size = last - first;
        if constexpr (What == part::nid) {
            nid_end = static_cast<std::uint32_t>(last - begin);
            return size >= 2 && size <= 32;
        } else if constexpr (What == part::nss) {
            nss_end = static_cast<std::uint32_t>(last - begin);
        } else if constexpr (What == part::top_level) {
            return size <= 27;
        }
        return true;
    }

    /// The attribute of a production that has matched everything from the beginning to `last`.
    template <part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        if constexpr (What == part::urn) {
            return sipuri::detail::access::make<urn_view>(taken, nid_end, nss_end);
        } else {
            return taken;
        }
    }
};

}  // namespace detail

/// As sipuri::x3::captures_for(part), for the parts of a URN.
detail::captures captures_for(part);

}  // namespace urn
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
