// Parameters and headers one after another, and what they mean without escapes and quotes, for C.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_C_DETAIL_NEXT_FIELD_HPP
#define SIPURI_C_DETAIL_NEXT_FIELD_HPP

#include <sipuri/c/detail/convert.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {
namespace c {

/// The octet after a field that begins at `at`: its delimiter, but none within quotes, or the end.
[[nodiscard]] constexpr std::size_t end_of_field(std::string_view text, std::size_t at, char delimiter) noexcept {
    bool quoted = false;
    for (; at < text.size() && (quoted || text[at] != delimiter); ++at) {
        if (text[at] == '"' && delimiter == ';') quoted = !quoted;
        if (text[at] == '\\' && quoted) ++at;
    }
    return at < text.size() ? at : text.size();
}

[[nodiscard]] constexpr bool is_white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

[[nodiscard]] constexpr sipuri_slice without_white(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    while (begin != end && is_white(text[begin])) ++begin;
    while (begin != end && is_white(text[end - 1])) --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), 1};
}

[[nodiscard]] inline int next_field(char const* text, std::size_t length, sipuri_slice* rest, sipuri_slice* name,
                                    sipuri_slice* value, char delimiter) noexcept {
    if (rest == nullptr || name == nullptr || value == nullptr) return -1;
    auto const end = std::uint64_t{rest->offset} + rest->length;
    if (end > view(text, length).size()) return -1;
    *name = *value = sipuri_slice{};
    if (rest->present == 0) return 0;
    auto const whole = view(text, static_cast<std::size_t>(end));
    auto const field_end = end_of_field(whole, rest->offset, delimiter);
    auto const equals = whole.substr(0, field_end).find('=', rest->offset);
    *name = without_white(whole, rest->offset, equals < field_end ? equals : field_end);
    if (equals < field_end) *value = without_white(whole, equals + 1, field_end);
    auto const next = field_end + (field_end != whole.size() ? 1 : 0);
    *rest = {static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(whole.size() - next),
             field_end != whole.size() ? 1U : 0U};
    return 1;
}

/// Counts all octets, and keeps those for which there is room.
struct counting_room {
    room out;
    std::size_t size = 0;
    void put(char c) noexcept {
        if (size < out.size()) out[size] = c;
        ++size;
    }
};

[[nodiscard]] inline std::size_t decode(std::string_view text, room out) noexcept {
    counting_room target{out};
    for (std::size_t i = 0; i != text.size(); ++i) {
        // Nobody has checked this text: what is no escape stays as it is.
        bool const escape = text[i] == '%' && text.size() - i > 2 && is(hexdig_class, text[i + 1]) &&
                            is(hexdig_class, text[i + 2]);
        target.put(escape ? static_cast<char>(hex_value(text[i + 1]) * 16U + hex_value(text[i + 2])) : text[i]);
        if (escape) i += 2;
    }
    return target.size;
}

[[nodiscard]] inline std::size_t unquote(std::string_view text, room out) noexcept {
    counting_room target{out};
    bool quoted = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else {
            if (text[i] == '\\' && quoted && i + 1 != text.size()) ++i;
            target.put(text[i]);
        }
    }
    return target.size;
}

}  // namespace c
}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
