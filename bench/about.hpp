// Where and when something was measured, and the clock.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_BENCH_ABOUT_HPP
#define SIPURI_BENCH_ABOUT_HPP

#include <ctime>
#include <fstream>
#include <string>

namespace bench {

/// The processor's name, where the system tells it.
inline std::string machine() {
    std::ifstream about{"/proc/cpuinfo"};
    for (std::string line; std::getline(about, line);) {
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    }
    return "unknown";
}

inline std::string today() {
    auto const now = std::time(nullptr);
    char date[16];
    std::strftime(date, sizeof date, "%Y-%m-%d", std::gmtime(&now));
    return date;
}

/// Nanoseconds that this process was given: what others do meanwhile counts little.
inline double own_time() {
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e9 + static_cast<double>(spent.tv_nsec);
}

}  // namespace bench

#endif
