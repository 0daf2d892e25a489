// Prints telephone numbers as their text.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PRINT_TEL_HPP
#define SIPURI_PRINT_TEL_HPP

#include <sipuri/print/detail/printed.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

class tel_view;
class telephone_subscriber_view;

namespace detail {

template <>
inline constexpr print_form print_form_of<tel_view> = print_form::text;
template <>
inline constexpr print_form print_form_of<telephone_subscriber_view> = print_form::text;

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
