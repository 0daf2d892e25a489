// Values are printed to streams as their text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/ostream.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>

#include "printed.hpp"

namespace {

TEST_CASE("a stream prints each as its text") {
    tests::each_printed([](auto const& value, std::string_view text) {
        std::ostringstream out;
        out << value << '|';
        CHECK(out.str() == std::string{text} + '|');
    });
}

TEST_CASE("width and fill are the stream's") {
    std::ostringstream out;
    out << std::setfill('.') << std::setw(12) << sipuri::parse_host("h.test").value();
    CHECK(out.str() == "......h.test");
}

/// The size of the longest name or message of an enumeration that ends with `last`.
template <class Enum, class Text>
consteval std::size_t longest(Enum last, Text text) {
    std::size_t size = 0;
    for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
        auto const next = text(static_cast<Enum>(i)).size();
        if (size < next) size = next;
    }
    return size;
}
static_assert(longest(sipuri::errc::no_space, [](auto code) { return message(code); }) +
                  longest(sipuri::component::output, [](auto where) { return name(where); }) +
                  std::string_view{" at 4294967295: "}.size() <=
              sipuri::detail::sentence({}).capacity());

// Neither a type that converts to one of ours, nor decoded text, which can contain a line break, nor a range.
struct converts {
    operator sipuri::uri_view() const { return {}; }
};
static_assert(!sipuri::detail::printed<converts> && !sipuri::detail::printed<sipuri::decoded_view>);
static_assert(!sipuri::detail::printed<sipuri::parameters_view> && !sipuri::detail::printed<std::string_view>);

}  // namespace
