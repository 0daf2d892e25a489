// Counts instructions, where valgrind runs the program.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_COUNTED_HPP
#define SIPURI_BENCH_COUNTED_HPP

#include <valgrind/callgrind.h>

#include <string>

namespace bench {

/// The instructions of `run`, in the output of callgrind under this label.
template <class Function>
void counted(std::string const& label, Function run) {
    CALLGRIND_ZERO_STATS;
    run();
    CALLGRIND_DUMP_STATS_AT(label.c_str());
}

}  // namespace bench

#endif
