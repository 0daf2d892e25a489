// Where the lines of a header field are folded.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_DETAIL_FOLDING_HPP
#define SIPURI_ADDRESS_DETAIL_FOLDING_HPP

#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/error.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The octets of a line break at `at`: CRLF, or LF alone as files have it.
[[nodiscard]] constexpr std::size_t line_break_at(std::string_view text, std::size_t at) noexcept {
    if (text.substr(at).starts_with("\r\n")) return 2;
    return at < text.size() && text[at] == '\n' ? 1 : 0;
}

/// A line break and the white space that the next line begins with.
struct fold {
    std::size_t begin = 0;
    std::size_t end = 0;
    /// False for a line break after which a header field does not go on.
    [[nodiscard]] constexpr bool is_whole(std::string_view text) const noexcept { return is_space(text[end - 1]); }
};

/// The first fold from `at` on, or a CR or LF that is none; absent if there is neither.
[[nodiscard]] constexpr std::optional<fold> next_fold(std::string_view text, std::size_t at) noexcept {
    auto const begin = text.find_first_of("\r\n", at);
    if (begin == text.npos) return std::nullopt;
    auto const size = line_break_at(text, begin);
    if (size == 0) return fold{begin, begin + 1};
    auto end = begin + size;
    while (end != text.size() && is_space(text[end])) ++end;
    return fold{begin, end};
}

/// A line break that ends the header field, or a CR alone.
[[nodiscard]] constexpr std::optional<error> fold_fault(std::string_view text) noexcept {
    for (auto at = next_fold(text, 0); at; at = next_fold(text, at->end)) {
        if (!at->is_whole(text)) {
            return error{errc::line_break, component::uri, clamped(at->begin), clamped(at->end - at->begin)};
        }
    }
    return std::nullopt;
}

/// Puts a text whose folds are whole, each as one space.
template <class Sink>
constexpr void put_unfolded(Sink& out, std::string_view text) {
    std::size_t done = 0;
    for (auto at = next_fold(text, 0); at; at = next_fold(text, done)) {
        out.put(text.substr(done, at->begin - done));
        out.put(' ');
        done = at->end;
    }
    out.put(text.substr(done));
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
