// Changes a text in the ways in which URIs differ and parsers fail: a custom mutator for fuzzers.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_MUTATE_MUTATE_HPP
#define SIPURI_MUTATE_MUTATE_HPP

#include <sipuri/mutate/detail/address_generator.hpp>
#include <sipuri/mutate/detail/bounded_text.hpp>
#include <sipuri/mutate/detail/changes.hpp>
#include <sipuri/mutate/detail/plain.hpp>
#include <sipuri/mutate/detail/random.hpp>
#include <sipuri/mutate/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Changes a text in place, in one to three of the ways in which URIs differ and parsers fail; returns the new size.
///
/// Half of the mutations know the parts of a URI: a component, parameter or header is inserted, removed, repeated in
/// another spelling or exchanged with another; a word comes from a dictionary of names, values, escapes and boundary
/// numbers; letters change case, octets become escapes and escapes octets; the text ends at a delimiter or within an
/// escape. They accept any octets, and split what is no URI at ":", "@", ";", "?", "&", "=", "[", "]" and "%"; with a
/// `what` other than a URI they also change display names, brackets, parameters and lists. The other half is
/// `plain(data, size, max_size)`, such as LLVMFuzzerMutate, which returns the new size: a fuzzer finds most with both.
/// Without `plain` one octet is changed.
///
/// `data` has room for the greater of `size` and `max_size`. `max_size` may be less than `size`; the new size never
/// exceeds it, and is 0 only if it is 0. The same seed makes the same mutation, if `plain` does, which must not throw.
/// Allocates nothing.
///
/// Complexity: linear in the text.
template <class Plain = detail::mutation::no_plain_mutation>
constexpr std::size_t mutate(char* data, std::size_t size, std::size_t max_size, std::uint64_t seed,
                             Plain&& plain = {}, text_kind what = text_kind::sip_uri) noexcept {
    if (max_size == 0) return 0;
    if (size > max_size) size = max_size;
    detail::mutation::random_source random{seed};
    detail::mutation::bounded_text text{data, size, max_size};
    if (random.once_in(2)) {
        if constexpr (std::is_same_v<std::remove_cvref_t<Plain>, detail::mutation::no_plain_mutation>) {
            detail::mutation::change_plainly(text, random);
        } else {
            auto const changed = detail::mutation::call_plain(plain, data, size, max_size);
            text = {data, changed < max_size ? changed : max_size, max_size};
        }
    } else if (size == 0 || random.once_in(64)) {
        text.cut_back(0);
        detail::mutation::put_any(text, random, what);
    } else {
        // What a change looks for may not be there.
        for (std::size_t tries = 8; tries != 0 && !text.take_changed(); --tries) {
            for (auto left = 1 + random.below(3); left != 0; --left) detail::mutation::change(text, random, what);
        }
    }
    if (text.size() == 0) detail::mutation::put_any(text, random, what);
    return text.size();
}

/// As above, with the octets as libFuzzer gives them.
template <class Plain = detail::mutation::no_plain_mutation>
std::size_t mutate(unsigned char* data, std::size_t size, std::size_t max_size, std::uint64_t seed, Plain&& plain = {},
                   text_kind what = text_kind::sip_uri) noexcept {
    return mutate(detail::mutation::as_chars(data), size, max_size, seed, static_cast<Plain&&>(plain), what);
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
