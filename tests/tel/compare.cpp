// Whether two telephone numbers are the same. RFC 3966, section 4.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../data/tel.hpp"
#include "../support.hpp"

#include <sipuri/tel.hpp>

#include <cstddef>
#include <string_view>

namespace {

using text = std::string_view;
using written = sipuri::fixed_text<512>;

using cases::different;
using cases::equal;

// clang-format off
constexpr cases::compare_case pairs[] = {
    {.id = "separators", .left = "tel:+1-(201).555", .right = "tel:+1201555--", .verdict = equal},
    {.id = "another digit", .left = "tel:+1201", .right = "tel:+1202", .verdict = different},
    {.id = "a digit more", .left = "tel:+120", .right = "tel:+1201", .verdict = different},
    {.id = "letters without case", .left = "tel:aF;phone-context=H.Example", .right = "TEL:Af;Phone-Context=h.eXAMPLE", .verdict = equal},
    {.id = "parameters in any order", .left = "tel:+1;a=b;c", .right = "tel:+1;C;A=B", .verdict = equal},
    {.id = "all of them in both", .left = "tel:+1;a=b;c", .right = "tel:+1;a=b", .verdict = different},
    {.id = "under the same names", .left = "tel:+1;a=b", .right = "tel:+1;c=b", .verdict = different},
    {.id = "a flag is no value", .left = "tel:+1;a", .right = "tel:+1;a=a", .verdict = different},
    {.id = "another value", .left = "tel:+1;a=b", .right = "tel:+1;a=c", .verdict = different},
    {.id = "extensions are numbers", .left = "tel:+1;ext=1-2", .right = "tel:+1;ext=12", .verdict = equal},
    {.id = "so are contexts with '+'", .left = "tel:1;phone-context=+1-2", .right = "tel:1;phone-context=+12", .verdict = equal},
    {.id = "both must have it", .left = "tel:+1;phone-context=+1", .right = "tel:+1;phone-context=-+1", .verdict = different},
    {.id = "but not those without", .left = "tel:1;phone-context=a-b", .right = "tel:1;phone-context=ab", .verdict = different},
    {.id = "nor other values", .left = "tel:+1;a=1-2", .right = "tel:+1;a=12", .verdict = different},
    {.id = "an escape is its octet", .left = "tel:+1;a=b:c", .right = "tel:+1;a=%62%3Ac", .verdict = equal},
};
// clang-format on

constexpr bool compares(cases::compare_case const& row) {
    auto const a = sipuri::parse_tel(row.left);
    auto const b = sipuri::parse_tel(row.right);
    bool const expected = row.verdict == equal;
    return a && b && equivalent(*a, *b) == expected && equivalent(*b, *a) == expected && equivalent(*a, *a) &&
           equivalent(*b, *b);
}

constexpr std::size_t separators(text input) {
    std::size_t count = 0;
    for (char const c : input) count += sipuri::detail::visual_separator.contains(c) ? 1U : 0U;
    return count;
}

/// Equivalent numbers with separators in the same places give one SIP URI.
constexpr bool gives_one_uri(cases::compare_case const& row) {
    auto const a = sipuri::parse_tel(row.left);
    auto const b = sipuri::parse_tel(row.right);
    if (row.verdict == different || separators(row.left) != separators(row.right)) return true;
    written x;
    written y;
    return write_sip(*a, "h", x) && write_sip(*b, "h", y) && x.view() == y.view();
}

// The octets of two views are not compared.
template <class View>
concept compares_octets = requires(View a, View b) { a == b; };
static_assert(!compares_octets<sipuri::tel_view> && !compares_octets<sipuri::telephone_subscriber_view>);

}  // namespace

TEST_CASE("tel: two URIs name the same number") {
    tests::every_row<cases::tel_compare, compares>();
    tests::every_row<pairs, compares>();
    tests::every_row<pairs, gives_one_uri>();
}
