// Makes one text of two: a custom cross-over for fuzzers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_CROSS_OVER_HPP
#define SIPURI_MUTATE_CROSS_OVER_HPP

#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/pieces.hpp>
#include <sipuri/mutate/detail/plain.hpp>
#include <sipuri/mutate/detail/random.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Makes one text of two: components of the one among components of the other, or the one up to a delimiter and the
/// other from one on. Returns the octets written, which never exceed `out`.
///
/// Accepts any octets, as mutate() does. `out` must not overlap the others. The same seed makes the same text.
/// Allocates nothing.
///
/// Complexity: linear.
constexpr std::size_t cross_over(std::string_view a, std::string_view b, std::span<char> out,
                                 std::uint64_t seed) noexcept {
    using detail::mutation::rough_components;
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{out.data(), 0, out.size()};
    if (random.once_in(2)) {
        rough_components const parts_a{a};
        rough_components const parts_b{b};
        for (std::size_t i = 0; i != rough_components::count(); ++i) {
            bool const first = random.once_in(2);
            auto const part = first ? parts_a.at(i, a.size()) : parts_b.at(i, b.size());
            text.put((first ? a : b).substr(part.begin, part.size()));
        }
    } else {
        text.put(a.substr(0, detail::mutation::any_piece(a, random, detail::mutation::delimiters).end));
        auto from = detail::mutation::any_piece(b, random, detail::mutation::delimiters).begin;
        if (from != 0) --from;
        text.put(b.substr(from));
    }
    if (text.size() == 0) text.put((a.empty() ? b : a).substr(0, out.size()));
    return text.size();
}

/// As above, with the octets as libFuzzer gives them.
inline std::size_t cross_over(unsigned char const* a, std::size_t a_size, unsigned char const* b, std::size_t b_size,
                              unsigned char* out, std::size_t max_size, std::uint64_t seed) noexcept {
    return cross_over(std::string_view{detail::mutation::as_chars(a), a_size},
                      std::string_view{detail::mutation::as_chars(b), b_size},
                      std::span<char>{detail::mutation::as_chars(out), max_size}, seed);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
