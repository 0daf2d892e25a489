// Errors: their numbers, names and messages.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <sipuri/text/error.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace {

using sipuri::component;
using sipuri::described_components;
using sipuri::described_errcs;
using sipuri::errc;
using sipuri::error;

template <class Enum>
struct golden {
    int number;
    Enum value;
};

// Numbers are a contract with C, with logs and with other languages: a row may be added here, never changed or removed.
constexpr golden<errc> codes[]{
    {0, errc::none},
    {1, errc::invalid_scheme},
    {2, errc::empty},
    {3, errc::invalid_character},
    {4, errc::invalid_escape},
    {5, errc::unexpected_end},
    {6, errc::missing_equals},
    {7, errc::second_at},
    {8, errc::out_of_range},
    {9, errc::invalid_ipv4},
    {10, errc::invalid_ipv6},
    {11, errc::unclosed_bracket},
    {12, errc::missing_brackets},
    {13, errc::numeric_top_label},
    {14, errc::underscore},
    {15, errc::zone},
    {16, errc::too_long},
    {17, errc::not_tel},
    {18, errc::no_phone_context},
    {19, errc::ext_and_isub},
    {20, errc::missing_angles},
    {21, errc::unclosed_angle},
    {22, errc::unclosed_quote},
    {23, errc::line_break},
    {24, errc::invalid_name},
    {25, errc::dial_string},
    {26, errc::not_global},
    {27, errc::second_question},
    {96, errc::duplicate_name},
    {97, errc::missing_value},
    {98, errc::invalid_value},
    {99, errc::unexpected_value},
    {100, errc::not_multicast},
    {101, errc::not_udp},
    {102, errc::unreliable},
    {103, errc::not_allowed},
    {104, errc::no_context},
    {105, errc::malformed_expires},
    {144, errc::slashes_in_user},
    {145, errc::scheme_in_user},
    {146, errc::query_in_user},
    {147, errc::escaped_twice},
    {148, errc::escaped_plus},
    {149, errc::escaped_semicolon},
    {150, errc::header_field_parameter},
    {151, errc::telephone_parameter},
    {152, errc::parameter_as_header},
    {153, errc::repeated_header},
    {154, errc::trunk_zero},
    {176, errc::not_supported},
    {177, errc::unknown_value},
    {178, errc::missing},
    {179, errc::not_a_user_name},
    {180, errc::control_character},
    {181, errc::non_ascii},
    {182, errc::html_ampersand},
    {183, errc::should_be_escaped},
    {184, errc::insecure_media},
    {185, errc::too_many},
    {186, errc::ignored},
    {187, errc::similar_name},
    {188, errc::private_address},
    {189, errc::edge_host},
    {224, errc::no_space},
};

constexpr golden<component> components[]{
    {0, component::none},
    {1, component::uri},
    {2, component::scheme},
    {3, component::user},
    {4, component::password},
    {5, component::host},
    {6, component::port},
    {7, component::parameters},
    {8, component::parameter_name},
    {9, component::parameter_value},
    {10, component::headers},
    {11, component::header_name},
    {12, component::header_value},
    {32, component::number},
    {33, component::display_name},
    {34, component::generic_param},
    {96, component::output},
};

#if defined(__GNUC__)
/// True for a value that has an enumerator: the compiler spells another one as a cast, "(errc)37", or as a number.
template <auto Value>
constexpr bool has_enumerator() {
    constexpr std::string_view function = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "Value = ";
    auto const first = function[function.find(before) + before.size()];
    return first != '(' && first != '-' && (first < '0' || first > '9');
}

/// How many enumerators an enumeration of octets has.
template <class Enum, std::size_t... Values>
constexpr std::size_t enumerators(std::index_sequence<Values...>) {
    return (std::size_t{has_enumerator<static_cast<Enum>(Values)>()} + ...);
}

constexpr auto octets = std::make_index_sequence<256>{};
static_assert(enumerators<errc>(octets) == std::size(described_errcs), "an errc has no row in described_errcs");
static_assert(enumerators<component>(octets) == std::size(described_components),
              "a component has no row in described_components");
#endif

}  // namespace

TEST_CASE("error: every number is what it was, and every code is listed") {
    static_assert(std::size(codes) == std::size(described_errcs));
    static_assert(std::size(components) == std::size(described_components));
    for (std::size_t i = 0; i != std::size(codes); ++i) {
        CHECK(static_cast<int>(codes[i].value) == codes[i].number);
        CHECK(described_errcs[i].code == codes[i].value);
    }
    for (std::size_t i = 0; i != std::size(components); ++i) {
        CHECK(static_cast<int>(components[i].value) == components[i].number);
        CHECK(described_components[i].where == components[i].value);
    }
}

TEST_CASE("error: nothing is wrong by default") {
    static_assert(error{} == error{errc::none, component::none, 0, 0});
    static_assert(sizeof(error) == 12);
}

TEST_CASE("error: which components are of a URI, and which of a request") {
    static_assert(is_of_uri(component::uri) && is_of_uri(component::header_value));
    static_assert(!is_of_uri(component::none) && !is_of_uri(component::number) && !is_of_uri(component{128}));
    static_assert(is_request_field(component{128}) && is_request_field(component{255}));
    static_assert(!is_request_field(component::output) && !is_request_field(component::none));
}

TEST_CASE("error: a size that does not fit becomes the greatest that does") {
    using sipuri::detail::clamped;
    constexpr std::uint64_t greatest = 0xFFFFFFFF;
    static_assert(clamped(0) == 0 && clamped(greatest - 1) == greatest - 1 && clamped(greatest) == greatest);
    static_assert(clamped(greatest + 1) == greatest && clamped(~std::uint64_t{0}) == greatest);
    for (std::uint64_t const size : {greatest - 1, greatest, greatest + 1}) {
        CHECK(clamped(size) == (size < greatest ? size : greatest));
    }
}

TEST_CASE("error: every enumerator has a name of its own, and a message") {
    std::set<std::string_view> names;
    std::set<std::string_view> messages;
    for (auto const& row : described_errcs) {
        names.insert(name(row.code));
        messages.insert(message(row.code));
        CHECK(name(row.code) == row.name);
        CHECK(message(row.code) == row.message);
        CHECK(!row.message.empty());
    }
    CHECK(names.size() == std::size(described_errcs));
    CHECK(messages.size() == names.size());
    CHECK(names.count("unknown") + names.count("") + messages.count("unknown error") == 0);
    CHECK(name(static_cast<errc>(0xFF)) == "unknown");
    CHECK(message(static_cast<errc>(0xFF)) == "unknown error");

    std::set<std::string_view> places;
    for (auto const& row : described_components) {
        places.insert(name(row.where));
        CHECK(name(row.where) == row.name);
    }
    CHECK(places.size() == std::size(described_components));
    CHECK(places.count("unknown") + places.count("") == 0);
    CHECK(name(static_cast<component>(0x7F)) == "unknown");
    CHECK(name(static_cast<component>(0xFF)) == "request_field");
}
