// How a table of fields reads and sets a member of its aggregate, whatever its type.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_MEMBER_ACCESS_HPP
#define SIPURI_PROVIDER_DETAIL_MEMBER_ACCESS_HPP

#include <sipuri/provider/uri_member.hpp>
#include <sipuri/provider/values.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// What a member holds.
struct member_value {
    bool given = false;
    bool is_true = false;     // given, and not the boolean false
    bool is_number = false;
    bool overflowed = false;  // a list that found no room
    unsigned number = 0;
    std::string_view text{};                  // of texts, single values and booleans
    std::string_view const* list = nullptr;   // of lists
    std::size_t list_size = 0;
};

[[nodiscard]] constexpr member_value value_of(text_member const& member) noexcept {
    return {.given = !(*member).empty(), .is_true = !(*member).empty(), .text = *member};
}
[[nodiscard]] constexpr member_value value_of(uri_member const& member) noexcept {
    return {.given = !(*member).empty(), .is_true = !(*member).empty(), .text = *member};
}
[[nodiscard]] constexpr member_value value_of(std::optional<bool> const& member) noexcept {
    auto const flag = member.value_or(false);
    return {.given = member.has_value(), .is_true = flag, .text = !member ? "" : flag ? "true" : "false"};
}
[[nodiscard]] constexpr member_value value_of(std::optional<unsigned> const& member) noexcept {
    return {.given = member.has_value(), .is_true = member.has_value(), .is_number = true,
            .number = member.value_or(0U)};
}
template <class Enum>
[[nodiscard]] constexpr member_value value_of(choices<Enum> const& member) noexcept {
    return {.given = !member.empty(), .is_true = !member.empty(), .overflowed = member.overflowed(),
            .list = member.begin(), .list_size = member.size()};
}

template <std::derived_from<text_member> Text>
constexpr bool set_value(Text& member, std::string_view value) noexcept {
    member = Text{value};
    return true;
}
constexpr bool set_value(uri_member& member, std::string_view value) noexcept {
    member = uri_member{value};
    return true;
}
constexpr bool set_value(std::optional<bool>& member, std::string_view value) noexcept {
    if (value != "true" && value != "false") return false;
    member = value == "true";
    return true;
}
constexpr bool set_value(std::optional<unsigned>& member, std::string_view value) noexcept {
    std::uint64_t number = 0;
    if (value.empty() || value.size() > 10) return false;
    for (char const c : value) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    if (number > 0xFFFFFFFF) return false;
    member = static_cast<unsigned>(number);
    return true;
}
/// A value is added, as several fields of one name are; one field may hold several, separated by spaces.
template <class Enum>
constexpr bool set_value(choices<Enum>& member, std::string_view values) noexcept {
    auto changed = member;
    while (!values.empty()) {
        auto const value = values.substr(0, values.find(' '));
        if (value.empty() || !changed.add(value)) return false;
        values.remove_prefix(value.size() == values.size() ? value.size() : value.size() + 1);
    }
    member = changed;
    return true;
}

template <class Owner>
struct member_access {
    member_value (*get)(Owner const&) noexcept = nullptr;
    bool (*set)(Owner&, std::string_view) noexcept = nullptr;
};

template <class Member>
struct owner_of;
template <class Member, class Owner>
struct owner_of<Member Owner::*> {
    using type = Owner;
};

template <auto Member, class Owner = typename owner_of<decltype(Member)>::type>
inline constexpr member_access<Owner> access_of{
    [](Owner const& from) noexcept { return value_of(from.*Member); },
    [](Owner& to, std::string_view value) noexcept { return set_value(to.*Member, value); },
};

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
