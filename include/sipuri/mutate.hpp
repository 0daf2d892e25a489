// A generator and a mutator of SIP URIs, for fuzzing this library and any other SIP stack.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
//
// With libFuzzer:
//
//     extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
//
//     extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
//                                                    unsigned seed) {
//         return sipuri::mutate(data, size, max_size, seed, LLVMFuzzerMutate);
//     }
//     extern "C" std::size_t LLVMFuzzerCustomCrossOver(std::uint8_t const* a, std::size_t a_size,
//                                                      std::uint8_t const* b, std::size_t b_size,
//                                                      std::uint8_t* out, std::size_t max_size, unsigned seed) {
//         return sipuri::cross_over(a, a_size, b, b_size, out, max_size, seed);
//     }
//
// generate() makes texts from nothing, mutate() changes one, cross_over() makes one of two. Each takes a seed, from
// which it makes the same text on every machine; none allocates.
#ifndef SIPURI_MUTATE_HPP
#define SIPURI_MUTATE_HPP

#include <sipuri/mutate/cross_over.hpp>
#include <sipuri/mutate/generate.hpp>
#include <sipuri/mutate/kind.hpp>
#include <sipuri/mutate/mutate.hpp>

#endif
