// Makes SIP URIs, addresses and numbers, to test with or to begin fuzzing with.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_GENERATE_HPP
#define SIPURI_MUTATE_GENERATE_HPP

#include <sipuri/mutate/detail/address_generator.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/changes.hpp>
#include <sipuri/mutate/detail/damage.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes a SIP or SIPS URI to `out`, or another kind of text; about a quarter of them are damaged in one place.
///
/// The undamaged ones are valid: URIs of RFC 3261, section 25.1, with every kind of host, parameters and headers that
/// are known and unknown, names that occur twice, escapes of every octet, and components as long as the limits of buffers.
/// None is too long for `out`, which needs at least six octets. Returns the octets written. The same seed, kind and
/// size of `out` give the same text on every machine. Allocates nothing.
[[nodiscard]] constexpr std::size_t generate(std::span<char> out, std::uint64_t seed,
                                             text_kind what = text_kind::sip_uri) noexcept {
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{out.data(), 0, out.size()};
    bool const damaged = random.once_in(4);
    detail::mutation::put_any(text, random, what);
    if (!damaged) return text.size();
    if (what == text_kind::sip_uri || random.once_in(2)) {
        detail::mutation::damage(text, random);
    } else {
        detail::mutation::change_around(text, random);
    }
    return text.size();
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
