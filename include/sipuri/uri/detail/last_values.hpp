// Parameters of which some were given again: each name once, with its last value.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_LAST_VALUES_HPP
#define SIPURI_URI_DETAIL_LAST_VALUES_HPP

#include <sipuri/text/detail/field_names.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The list with one field for each name given from `own` on: the last, in the place of the first. A name that was not
/// given again keeps its fields, even if there are several. Linear.
[[nodiscard]] SIPURI_CONSTEXPR_STRING std::string with_last_values(std::string_view list, std::size_t own) {
    using names = field_names<';', escapes::resolved>;
    std::size_t fields = 0;
    each_name<names>(list, 0, [&](auto, auto) { return ++fields != 0; });
    auto const slots = std::bit_ceil(2 * fields + 1);
    std::u32string last(slots, U'\0');  // the offset of the last field of a name, and 1
    std::string written(slots, '\0');
    auto const slot_of = [&](std::uint32_t at, std::uint64_t hash) {
        auto slot = static_cast<std::size_t>(hash) & (slots - 1);
        while (last[slot] != 0 && !names::same_name(list, last[slot] - 1, list, at)) slot = (slot + 1) & (slots - 1);
        return slot;
    };
    each_name<names>(list, 0, [&](std::uint32_t at, std::uint64_t hash) {
        last[slot_of(at, hash)] = static_cast<char32_t>(at + 1);
        return true;
    });
    std::string made;
    made.reserve(list.size());
    each_name<names>(list, 0, [&](std::uint32_t at, std::uint64_t hash) {
        auto const slot = slot_of(at, hash);
        bool const given = last[slot] > own;
        if (given && written[slot] != 0) return true;
        written[slot] = 1;
        auto const chosen = given ? last[slot] - 1 : at;
        if (!made.empty()) made += ';';
        made += list.substr(chosen, list.find(';', chosen) - chosen);
        return true;
    });
    return made;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
