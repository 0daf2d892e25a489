// libFuzzer's custom mutator: linked with every target.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "mutator.hpp"

// MemorySanitizer does not see what libc++ holds compiled, so its strings are compiled here.
#if defined(_LIBCPP_VERSION) && defined(__has_feature)
#if __has_feature(memory_sanitizer)
template class std::basic_string<char>;
template std::string std::operator+(char const*, std::string const&);
#endif
#endif

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

// Declared, as libFuzzer has no header for them that is always there.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed);
extern "C" std::size_t LLVMFuzzerCustomCrossOver(std::uint8_t const* a, std::size_t a_size, std::uint8_t const* b,
                                                 std::size_t b_size, std::uint8_t* out, std::size_t max_size,
                                                 unsigned seed);

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
    return fuzz::mutate_input(reinterpret_cast<char*>(data), size, max_size, seed, LLVMFuzzerMutate);
}

std::size_t LLVMFuzzerCustomCrossOver(std::uint8_t const* a, std::size_t a_size, std::uint8_t const* b,
                                      std::size_t b_size, std::uint8_t* out, std::size_t max_size, unsigned seed) {
    return sipuri::cross_over(a, a_size, b, b_size, out, max_size, seed);
}
