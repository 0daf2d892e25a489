// The source of random choices: the same ones from the same seed, on every machine.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_DETAIL_RANDOM_HPP
#define SIPURI_MUTATE_DETAIL_RANDOM_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail::mutation {

using word_list = std::span<std::string_view const>;

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, on every machine.
class random_source {
public:
    constexpr explicit random_source(std::uint64_t seed) noexcept : state_(seed) {}

    [[nodiscard]] constexpr std::uint64_t next() noexcept {
        state_ += 0x9E3779B97F4A7C15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// A number less than `limit`, which has at most 32 bits; 0 if that is 0.
    [[nodiscard]] constexpr std::size_t below(std::size_t limit) noexcept {
        return static_cast<std::size_t>((next() >> 32U) * limit >> 32U);
    }
    /// True once in `times`.
    [[nodiscard]] constexpr bool once_in(std::size_t times) noexcept { return below(times) == 0; }
    [[nodiscard]] constexpr char octet() noexcept { return static_cast<char>(next() & 0xFFU); }
    [[nodiscard]] constexpr std::string_view any_of(word_list words) noexcept { return words[below(words.size())]; }

private:
    std::uint64_t state_;
};

}  // namespace detail::mutation
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
