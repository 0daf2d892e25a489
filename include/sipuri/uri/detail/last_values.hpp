// Parameters of which some were given again: each name once, with its last value.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_LAST_VALUES_HPP
#define SIPURI_URI_DETAIL_LAST_VALUES_HPP

#include <sipuri/text/detail/fields_by_name.hpp>
#include <sipuri/text/detail/heap_sort.hpp>
#include <sipuri/text/detail/name_reader.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The list with one field for each name given from `own` on: the last, in the place of the first. A name that was not
/// given again keeps its fields, even if there are several. As a sort, for any names.
[[nodiscard]] SIPURI_CONSTEXPR_STRING std::string with_last_values(std::string_view list, std::size_t own) {
    using names = field_names<';', escapes::resolved>;
    constexpr char32_t left_out = 0xFFFFFFFFU;
    // The fields' places, the hashes of their names, and the fields by name, those of one name as they appear.
    std::u32string places, hashes, order;
    each_name<names>(list, 0, [&](std::uint32_t at, std::uint64_t hash) {
        order.push_back(static_cast<char32_t>(places.size()));
        places.push_back(static_cast<char32_t>(at));
        hashes.push_back(static_cast<char32_t>(hash >> 32U));
        return true;
    });
    auto const name = [&](char32_t field) {
        auto const at = static_cast<std::uint32_t>(places[field]);
        return access::encoded(list.substr(at, names::read_name(list, at).end - at));
    };
    auto const compare = [&](char32_t a, char32_t b) {
        if (hashes[a] != hashes[b]) return hashes[a] < hashes[b] ? -1 : 1;
        return names::same_name(list, places[a], list, places[b]) ? 0 : compare_names(name(a), name(b));
    };
    heap_sort(order.data(), static_cast<std::uint32_t>(order.size()), [&](char32_t a, char32_t b) {
        auto const by_name = compare(a, b);
        return by_name != 0 ? by_name < 0 : a < b;
    });
    for (std::size_t begin = 0, end = 1; begin != order.size(); begin = end++) {
        while (end != order.size() && compare(order[begin], order[end]) == 0) ++end;
        auto const last = order[end - 1];
        if (places[last] < own) continue;
        places[order[begin]] = places[last];
        for (auto i = begin + 1; i < end; ++i) places[order[i]] = left_out;
    }
    std::string made;
    made.reserve(list.size());
    for (auto const at : places) {
        if (at == left_out) continue;
        if (!made.empty()) made += ';';
        made += list.substr(at, list.find(';', at) - at);
    }
    return made;
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
