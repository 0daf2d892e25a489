// A member of an aggregate outlives the expression that fills it: a text that does not is refused, and so is nullptr.
// expect: text_member(detail::owning_temporary auto&&) delete give it a name first
// expect: text_member(std::nullptr_t) delete write std::nullopt
// expect: component_member(detail::owning_temporary auto&&) delete give it a name first
// expect: component_member(std::nullptr_t) delete write std::nullopt
// expect: list_member(List&&) delete give the list a name first
// expect: escaped(detail::owning_temporary auto&&) delete give it a name first
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include <sipuri/uri.hpp>

#include <string>
#include <utility>
#include <vector>

struct settings {
    sipuri::text_member text{};
    sipuri::component_member component{};
    sipuri::list_member<int> list{};
};

void given(std::string& s, std::vector<int>& numbers) {
#ifdef SIPURI_TEST_MENDED
    auto const named = s + "x";
    settings{.text = named};
    settings{.text = s};
    settings{.text = std::nullopt};
    settings{.component = named};
    settings{.component = s};
    settings{.component = std::nullopt};
    settings{.component = sipuri::escaped(named)};
    settings{.list = numbers};
#else
    settings{.text = s + "x"};
    settings{.text = std::move(s)};
    settings{.text = nullptr};
    settings{.component = s + "x"};
    settings{.component = std::move(s)};
    settings{.component = nullptr};
    settings{.component = sipuri::escaped(s + "x")};
    settings{.list = std::move(numbers)};
#endif
}
