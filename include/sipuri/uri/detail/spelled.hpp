// A text and what its octets mean: how it is checked, how large it can become, and how it is written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_SPELLED_HPP
#define SIPURI_URI_DETAIL_SPELLED_HPP

#include <sipuri/text/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// What the octets of a text mean, and what becomes of them in a component.
enum class spelling : std::uint8_t {
    plain,    ///< nothing is an escape: what the component cannot hold is escaped, and every "%"
    kept,     ///< its escapes are whole and stay; what the component cannot hold is escaped
    escaped,  ///< written as it is, if the component can hold it
};

/// A text and its spelling.
struct spelled {
    std::string_view text{};
    spelling how = spelling::plain;
};

template <class Text>
concept any_text = std::is_convertible_v<Text, std::string_view> && !std::is_null_pointer_v<std::remove_cvref_t<Text>>;

/// True for a component that was read from a URI.
template <class Text>
concept any_encoded = std::is_convertible_v<Text, encoded_view>;

/// True if a component with the octets `raw` can hold a text.
[[nodiscard]] constexpr bool holds_escaped(octet_class raw, std::string_view text) noexcept {
    return skip(text, 0, raw) == text.size();
}
[[nodiscard]] SIPURI_INLINE constexpr bool holds(octet_class raw, spelled const& given) noexcept {
    return given.text.size() <= 0xFFFFFFFFU && (given.how != spelling::escaped || holds_escaped(raw, given.text));
}
/// Why it cannot; offsets are those of the text.
[[nodiscard]] SIPURI_COLD constexpr error why_not(octet_class raw, spelled const& given, component where) noexcept {
    if (given.text.size() > 0xFFFFFFFFU) return {errc::too_long, where, 0xFFFFFFFFU, 0};
    if (given.text.empty()) return {errc::empty, where, 0, 0};
    auto const size = static_cast<std::uint32_t>(given.text.size());
    return refused(given.text, skip(given.text, 0, raw), size, where);
}

/// Whether a component with the octets `raw` can hold a text; offsets are those of the text.
[[nodiscard]] SIPURI_INLINE constexpr result<void> checked(spelled const& given, octet_class raw,
                                                           component where) noexcept {
    if (holds(raw, given)) return {};
    return why_not(raw, given, where);
}

[[nodiscard]] SIPURI_INLINE constexpr result<void> check_not_empty(spelled const& given, octet_class raw,
                                                                   component where) noexcept {
    if (!given.text.empty() && holds(raw, given)) return {};
    return why_not(raw, given, where);
}

/// The most octets that a plain text can take.
[[nodiscard]] constexpr std::uint64_t escaped_size(std::string_view plain) noexcept {
    return std::uint64_t{3} * plain.size();
}
/// The most octets that a text can take: fewer if it is escaped, which is not worth a question.
[[nodiscard]] constexpr std::uint64_t most_octets(spelled given) noexcept { return escaped_size(given.text); }

/// Puts one octet, as an escape if a component with the octets `raw` cannot hold it.
SIPURI_INLINE constexpr void put_octet(sink auto& out, char c, octet_class raw, spelling how) {
    if (is(raw, c) || (c == '%' && how != spelling::plain)) {
        out.put(c);
    } else {
        detail::put_escape(out, c);
    }
}

/// Puts a checked text as a component with the octets `raw`; four octets at once where none needs a look.
SIPURI_INLINE constexpr void put(sink auto& out, spelled given, octet_class raw) {
    auto const* at = given.text.data();
    for (auto fours = given.text.size() / 4; fours != 0; --fours, at += 4) {
        if (are(raw, at[0], at[1], at[2], at[3])) {
            out.put(std::string_view{at, 4});
        } else {
            for (std::size_t i = 0; i != 4; ++i) detail::put_octet(out, at[i], raw, given.how);
        }
    }
    if ((given.text.size() & 2U) != 0) {
        detail::put_octet(out, at[0], raw, given.how);
        detail::put_octet(out, at[1], raw, given.how);
        at += 2;
    }
    if ((given.text.size() & 1U) != 0) detail::put_octet(out, *at, raw, given.how);
}

/// True if a checked name means what the name of a field means, without regard to case.
[[nodiscard]] constexpr bool is_name(spelled name, decoded_view field) noexcept {
    if (name.how == spelling::plain) return field.equals_ignoring_case(name.text);
    return equal_ignoring_case(field, access::encoded(name.text).decoded());
}

/// A number that is the same for names that are the same, decoded and without case.
[[nodiscard]] constexpr std::uint32_t fingerprint(spelled name) noexcept {
    std::uint32_t hash = 0x811C9DC5U;  // FNV-1a
    auto const add = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 0x01000193U; };
    if (name.how == spelling::plain) {
        for (char const c : name.text) add(c);
    } else {
        for (char const c : access::encoded(name.text).decoded()) add(c);
    }
    return hash;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
