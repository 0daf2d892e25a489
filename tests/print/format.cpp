// std::format prints values as their text, where there is a std::format.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/format.hpp>

#include <doctest/doctest.h>

#include <string_view>

#include "printed.hpp"

#if defined(__cpp_lib_format)
namespace {

TEST_CASE("std::format prints each as its text") {
    tests::each_printed([](auto const& value, std::string_view text) {
        CHECK(std::format("{}|", value) == std::format("{}|", text));
        CHECK(std::format("{:*^100}|", value) == std::format("{:*^100}|", text));
    });
}

}  // namespace
#endif
