// How many of many texts with a secret in the password's place lead to an output that shows it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TESTS_SECRETS_HPP
#define SIPURI_TESTS_SECRETS_HPP

#include "../fuzz/secret_laws.hpp"
#include "support.hpp"

#include <cstddef>
#include <cstdint>

namespace tests {

struct secrets_shown {
    std::size_t shown = 0;
    std::size_t users = 0;  ///< texts in which the secret has become the user, which is shown
};

inline secrets_shown count_secrets(std::size_t texts, std::uint64_t seed) {
    secrets_shown count;
    laws::secret_texts generator{seed};
    for (std::size_t i = 0; i != texts; ++i) {
        auto const text = generator.next();
        exact_copy const copy{text};
        if (!laws::shows_the_secret(copy.view())) continue;
        if (laws::is_user_now(text)) {
            ++count.users;
        } else if (++count.shown <= 5) {
            FAIL_CHECK(printable(text));
        }
    }
    return count;
}

}  // namespace tests

#endif
