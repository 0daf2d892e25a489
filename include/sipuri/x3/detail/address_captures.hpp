// What the productions within one address capture, and the attribute of each.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_X3_DETAIL_ADDRESS_CAPTURES_HPP
#define SIPURI_X3_DETAIL_ADDRESS_CAPTURES_HPP

#include <sipuri/address/name_addrs.hpp>
#include <sipuri/x3/detail/captures.hpp>
#include <sipuri/x3/detail/engine.hpp>
#include <sipuri/x3/part.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace x3 {
namespace detail {

/// What the productions within one address have found.
///
/// A display name that was captured in vain is overwritten: the addr-spec that is taken then begins the address.
struct address_captures {
    char const* begin;
    char const* sip_uri = nullptr;  ///< where the last SIP or SIPS URI begins
    sipuri::detail::name_addr_parts found{};

    [[nodiscard]] static consteval std::optional<component> component_of(address_part what) noexcept {
        switch (what) {
            case address_part::display_name: return component::display_name;
            case address_part::addr_spec:
            case address_part::bare_addr_spec: return component::uri;
            case address_part::generic_param: return component::generic_param;
            default: return std::nullopt;
        }
    }
    [[nodiscard]] static consteval bool is_atom(address_part) noexcept { return false; }

    /// A SIP or SIPS URI within the address.
    template <auto What>
    requires(std::is_same_v<attribute_of<What>, uri_view>)
    constexpr void adopt(captures const& uri) noexcept {
        found.uri = uri.found;
        sip_uri = uri.begin;
    }

    template <address_part What>
    constexpr bool take(char const* first, char const* last) noexcept {
        auto const from = static_cast<std::uint32_t>(first - begin);
        auto const to = static_cast<std::uint32_t>(last - begin);
        if constexpr (What == address_part::display_name) {
            found.begin = from;
            found.display_end = to;
        } else if constexpr (What == address_part::addr_spec || What == address_part::bare_addr_spec) {
            found.uri_begin = from;
            found.uri_end = to;
            found.is_sip = sip_uri == first;
        }
        if constexpr (What == address_part::name_addr || What == address_part::bare_addr_spec) {
            if (What == address_part::bare_addr_spec || found.begin != from) found.begin = found.display_end = from;
            found.parameters_begin = found.end = to;
        } else if constexpr (What == address_part::generic_param) {
            found.end = to;
        } else if constexpr (What == address_part::generic_params) {
            for (found.parameters_begin = from; first != last && *first != ';'; ++first) ++found.parameters_begin;
        }
        return true;
    }

    /// The attribute of a production that has matched everything from the beginning to `last`.
    template <address_part What>
    [[nodiscard]] constexpr auto attribute(char const* last) const noexcept {
        using sipuri::detail::access;
        std::string_view const taken{begin, static_cast<std::size_t>(last - begin)};
        if constexpr (What == address_part::value || What == address_part::display_name) {
            return access::make<quoted_view>(taken);
        } else if constexpr (What == address_part::generic_param) {
            return access::make<generic_param_view>(taken);
        } else if constexpr (What == address_part::generic_params) {
            return access::make<generic_params_view>(sipuri::detail::trimmed(taken.substr(taken.find(';') + 1)));
        } else if constexpr (What == address_part::name_addr || What == address_part::address) {
            return access::make<name_addr_view>(taken, found);
        } else if constexpr (What == address_part::addresses) {
            return access::make<name_addrs_view>(taken, options{});
        } else {
            return taken;
        }
    }
};

}  // namespace detail

/// As captures_for(part), for the parts of an address.
detail::address_captures captures_for(address_part);

}  // namespace x3
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
