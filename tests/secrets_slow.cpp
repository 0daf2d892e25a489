// No password is shown: a million texts.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#define SIPURI_C_IMPLEMENTATION
#include "secrets.hpp"

TEST_CASE("slow: none of a million texts shows a secret") {
    auto const count = tests::count_secrets(1'000'000, 0x1234567);
    MESSAGE("secrets shown: " << count.shown << "; now users: " << count.users);
    CHECK(count.shown == 0);
    CHECK(count.users < 10'000);
}
