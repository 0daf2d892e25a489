// Counts what is allocated in this process, by operator new as by malloc, in shared libraries too.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "allocations.hpp"

#include <cstdlib>

namespace bench {

namespace {
std::size_t count = 0;
}

std::size_t allocations() { return count; }

}  // namespace bench

// The GNU C library's own, which the names below hide; operator new ends in malloc.
extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t number, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);

void* malloc(std::size_t size) {
    ++bench::count;
    return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) {
    ++bench::count;
    return __libc_calloc(number, size);
}
void* realloc(void* block, std::size_t size) {
    ++bench::count;
    return __libc_realloc(block, size);
}
}
