// {fmt} prints values as their text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/fmt.hpp>

#include <doctest/doctest.h>

#include <string_view>

#include "printed.hpp"

namespace {

TEST_CASE("fmt prints each as its text") {
    tests::each_printed([](auto const& value, std::string_view text) {
        CHECK(fmt::format("{}|", value) == fmt::format("{}|", text));
        CHECK(fmt::format("{:*^100}|", value) == fmt::format("{:*^100}|", text));
    });
}

}  // namespace
