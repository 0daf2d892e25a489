// What the productions within one telephone number capture, and the attribute of each.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_TEL_CAPTURES_HPP
#define SIPURI_X3_DETAIL_TEL_CAPTURES_HPP

#include <sipuri/tel/parse.hpp>
#include <sipuri/x3/part.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace tel {
namespace detail {

/// What the productions within one telephone number have found.
struct captures {
    char const* begin;
    std::uint32_t number_begin = 0;
    std::uint32_t number_end = 0;

    [[nodiscard]] static consteval std::optional<component> component_of(part what) noexcept {
        switch (what) {
            case part::number: return component::number;
            case part::pname: return component::parameter_name;
            default: return std::nullopt;
        }
    }
    [[nodiscard]] static consteval bool is_atom(part) noexcept { return false; }

    /// False for a parameter that may not follow those before it.
    template <part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        if constexpr (What == part::number) {
            number_begin = static_cast<std::uint32_t>(first - begin);
            number_end = static_cast<std::uint32_t>(last - begin);
        } else if constexpr (What == part::par) {
            return may_follow(parameters_between(begin + number_end, first), parameters_between(first, last));
        }
        return true;
    }

    /// The attribute of a production that has matched everything from the beginning to `last`.
    template <part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        using sipuri::detail::access;
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        auto const subscriber = [&] {
            return access::make<telephone_subscriber_view>(taken.substr(number_begin), number_end - number_begin);
        };
        if constexpr (What == part::uri) {
            return access::make<tel_view>(taken, subscriber());
        } else if constexpr (What == part::subscriber) {
            return subscriber();
        } else if constexpr (What == part::par) {
            return access::make<parameter_view>(taken.substr(1));
        } else if constexpr (What == part::pname) {
            return access::encoded(taken);
        } else {
            return taken;
        }
    }

private:
    [[nodiscard]] static constexpr telephone_parameters_view parameters_between(char const* first,
                                                                           char const* last) noexcept {
        std::string_view const pars{first, static_cast<std::size_t>(last - first)};
        return sipuri::detail::access::make<telephone_parameters_view>(pars.substr(pars.empty() ? 0 : 1));
    }

    /// "Each parameter name MUST NOT appear more than once", nor an extension beside a subaddress.
    [[nodiscard]] static constexpr bool may_follow(telephone_parameters_view before,
                                                   telephone_parameters_view one) noexcept {
        auto const name = one.begin()->name();
        auto const other = name.is("ext") ? "isub" : name.is("isub") ? "ext" : name.encoded();
        return !before.contains(name.encoded()) && !before.contains(other);
    }
};

}  // namespace detail

/// As sipuri::x3::captures_for(part), for the parts of a number.
detail::captures captures_for(part);

}  // namespace tel
}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
