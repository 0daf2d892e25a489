// Macros that the headers of an operating system define, and that a name of ours may meet: macOS's AssertMacros.h,
// windows.h, X.h, sys/sysmacros.h.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
// Each header of ours is compiled after these. What the standard library needs of itself is included before them.
#include <algorithm>
#include <array>
#include <cerrno>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <ostream>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <version>
#if defined(__has_include)
#if __has_include(<format>)
#include <format>
#endif
#if __has_include(<expected>)
#include <expected>
#endif
#if defined(__x86_64__) && __has_include(<immintrin.h>)
#include <immintrin.h>
#endif
#endif

#define check(...) a macro of another header
#define check_action(...) a macro of another header
#define verify(...) a macro of another header
#define require(...) a macro of another header
#define require_action(...) a macro of another header

#define min(...) a macro of another header
#define max(...) a macro of another header
#define ERROR a macro of another header
#define NO_ERROR a macro of another header
#define DELETE a macro of another header
#define IN a macro of another header
#define OUT a macro of another header
#define OPTIONAL a macro of another header
#define TRUE a macro of another header
#define FALSE a macro of another header
#define STRICT a macro of another header
#define DOMAIN a macro of another header
#define OVERFLOW a macro of another header
#define interface a macro of another header
#define near a macro of another header
#define far a macro of another header
#define small a macro of another header
#define hyper a macro of another header
#define GetObject a macro of another header
#define SendMessage a macro of another header

#define Bool a macro of another header
#define None a macro of another header
#define Status a macro of another header
#define Success a macro of another header
#define True a macro of another header
#define False a macro of another header

#define major(...) a macro of another header
#define minor(...) a macro of another header
#define makedev(...) a macro of another header
