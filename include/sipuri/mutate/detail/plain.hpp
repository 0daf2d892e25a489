// How a fuzzer's own mutation is called.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_PLAIN_HPP
#define SIPURI_MUTATE_DETAIL_PLAIN_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

struct no_plain_mutation {};

/// Calls a plain mutation with the pointer that it takes.
template <class Plain>
constexpr std::size_t call_plain(Plain& plain, char* data, std::size_t size, std::size_t max_size) {
    if constexpr (std::is_invocable_v<Plain&, char*, std::size_t, std::size_t>) {
        return static_cast<std::size_t>(plain(data, size, max_size));
    } else {
        return static_cast<std::size_t>(plain(reinterpret_cast<unsigned char*>(data), size, max_size));
    }
}

[[nodiscard]] inline char* as_chars(unsigned char* data) noexcept { return reinterpret_cast<char*>(data); }
[[nodiscard]] inline char const* as_chars(unsigned char const* data) noexcept {
    return reinterpret_cast<char const*>(data);
}

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
