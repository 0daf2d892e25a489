// Prints URIs and their parts as their text; a scheme, a transport and a severity by name.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_URI_HPP
#define SIPURI_PRINT_URI_HPP

#include <sipuri/print/detail/printed.hpp>

#include <cstdint>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

// Declared alone, so that printing costs no further includes.
class uri_view;
class host_view;
class parameter_view;
class header_view;
template <class Storage>
class basic_uri;
enum class scheme : std::uint8_t;
enum class transport : std::uint8_t;
enum class severity : std::uint8_t;

namespace detail {

template <>
inline constexpr print_form print_form_of<uri_view> = print_form::text;
template <class Storage>
inline constexpr print_form print_form_of<basic_uri<Storage>> = print_form::text;
template <>
inline constexpr print_form print_form_of<host_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<parameter_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<header_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<scheme> = print_form::name;
template <>
inline constexpr print_form print_form_of<transport> = print_form::name;
template <>
inline constexpr print_form print_form_of<severity> = print_form::name;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
