// How often something was allocated.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_ALLOCATIONS_HPP
#define SIPURI_BENCH_ALLOCATIONS_HPP

#include <cstddef>

namespace bench {

/// The allocations so far.
[[nodiscard]] std::size_t allocations();

}  // namespace bench

#endif
