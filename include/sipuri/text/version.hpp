// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0

// Two versions of the library in one file would be a silent mixture of both; in two files of one
// binary they live side by side, each in its own inline namespace.
#if defined(SIPURI_VERSION) && SIPURI_VERSION != 200
#error "sipuri: two versions of the library meet in one translation unit"
#endif

#ifndef SIPURI_TEXT_VERSION_HPP
#define SIPURI_TEXT_VERSION_HPP

#include <version>

/// The version of the library: 10000 * major + 100 * minor + patch.
#define SIPURI_VERSION 200

/// The inline namespace that holds every name, of this version and no other: two libraries in one program may carry any
/// two versions. Write `sipuri::`.
#define SIPURI_VERSION_NAMESPACE v0_2_0

/// Lets clang warn where a view outlives the text that it was made from; nothing on other compilers.
#if defined(__clang__) && defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::lifetimebound)
#define SIPURI_LIFETIMEBOUND [[clang::lifetimebound]]
#endif
#endif
#ifndef SIPURI_LIFETIMEBOUND
#define SIPURI_LIFETIMEBOUND
#endif

/// For what is a function of its own only to be read as one: a compiler cannot know that nothing else calls it. Without
/// optimization it stays one, which takes a compiler less time, and with optimization for size, which takes less room.
#if defined(__GNUC__) && defined(__OPTIMIZE__) && !defined(__OPTIMIZE_SIZE__)
#define SIPURI_INLINE __attribute__((always_inline))
#else
#define SIPURI_INLINE
#endif

/// For what is done at most once for a text, such as refusing it: out of line, and away from what is done for each.
#if defined(__GNUC__)
#define SIPURI_COLD __attribute__((cold, noinline))
#else
#define SIPURI_COLD
#endif

/// constexpr for what makes a std::string, where the standard library has a constexpr one.
#if defined(__cpp_lib_constexpr_string) && __cpp_lib_constexpr_string >= 201907L
#define SIPURI_CONSTEXPR_STRING constexpr
#else
#define SIPURI_CONSTEXPR_STRING inline
#endif

/// SIP and SIPS URIs (RFC 3261, section 19.1): parsed, validated and built.
namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// SIPURI_VERSION, for who imports the module: macros are not exported.
inline constexpr unsigned version = SIPURI_VERSION;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
