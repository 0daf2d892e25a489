// Prints addresses, their display names and parameters, and URIs of other schemes, as their text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_ADDRESS_HPP
#define SIPURI_PRINT_ADDRESS_HPP

#include <sipuri/print/detail/printed.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

class name_addr_view;
class quoted_view;
class generic_param_view;
class any_uri_view;
class urn_view;

namespace detail {

template <>
inline constexpr print_form print_form_of<name_addr_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<quoted_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<generic_param_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<any_uri_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<urn_view> = print_form::text;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
