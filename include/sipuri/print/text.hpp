// Prints escaped text and diagnostics as they are, codes and components by name, errors as a sentence.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_TEXT_HPP
#define SIPURI_PRINT_TEXT_HPP

#include <sipuri/print/detail/printed.hpp>
#include <sipuri/text/error.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

class encoded_view;

namespace detail {

template <>
inline constexpr print_form print_form_of<encoded_view> = print_form::encoded;
template <std::size_t N>
inline constexpr print_form print_form_of<fixed_text<N>> = print_form::view;
template <>
inline constexpr print_form print_form_of<errc> = print_form::name;
template <>
inline constexpr print_form print_form_of<component> = print_form::name;
template <>
inline constexpr print_form print_form_of<error> = print_form::sentence;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
