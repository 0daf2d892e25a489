// Where a piece of a text is in it, as errors say it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_PLACE_HPP
#define SIPURI_TEXT_DETAIL_PLACE_HPP

#include <sipuri/text/error.hpp>
#include <sipuri/text/percent.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where a piece of a text appears in it.
[[nodiscard]] constexpr std::uint32_t offset_in(std::string_view text, std::string_view piece) noexcept {
    return static_cast<std::uint32_t>(piece.data() - text.data());
}

[[nodiscard]] constexpr error at(std::string_view text, std::string_view piece, errc code, component where) noexcept {
    return {code, where, offset_in(text, piece), static_cast<std::uint32_t>(piece.size())};
}

/// The first octet of `text`, a part of `whole`, that decodes to one that `allowed` does not have.
[[nodiscard]] constexpr std::optional<error> first_outside(std::string_view whole, encoded_view text,
                                                           char_set const& allowed, errc code,
                                                           component where) noexcept {
    auto offset = static_cast<std::uint32_t>(text.encoded().data() - whole.data());
    auto const decoded = text.decoded();
    for (auto at = decoded.begin(); at != decoded.end(); ++at) {
        std::uint32_t const size = at.escaped() ? 3 : 1;
        if (!allowed.contains(*at)) return error{code, where, offset, size};
        offset += size;
    }
    return std::nullopt;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
