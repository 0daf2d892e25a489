// A key for containers: the same for all telephone numbers that are the same.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_CANONICAL_KEY_HPP
#define SIPURI_TEL_CANONICAL_KEY_HPP

#include <sipuri/tel/detail/put.hpp>
#include <sipuri/tel/view.hpp>
#include <sipuri/text/detail/write_to.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/write.hpp>

#include <cstddef>
#include <string>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// Writes a key that two telephone numbers share if and only if they are equivalent(): "tel:+12015550123;ext=7".
///
/// In lower case, without visual separators, the parameters by name.
///
/// Errors: errc::no_space with the size needed.
template <class Out>
constexpr result<std::size_t> write_canonical_key(telephone_subscriber_view number, Out&& out) {
    auto const put = [&](auto& target) {
        target.put("tel:");
        detail::put(target, number, detail::in_key);
    };
    return detail::write_to(out, put, sizeof "tel:" + detail::escaped_size(number.text()));
}

/// The key, as write_canonical_key() explains it.
[[nodiscard]] inline std::string canonical_key(telephone_subscriber_view number) {
    std::string text;
    (void)write_canonical_key(number, text);
    return text;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
