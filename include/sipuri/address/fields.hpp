// The parts of an address as plain text, ready to be written.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_FIELDS_HPP
#define SIPURI_ADDRESS_FIELDS_HPP

#include <sipuri/text/member.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A parameter of a header field as plain text; a flag such as "lr" has no value.
///
/// Lifetime: borrows its texts.
struct generic_param {
    text_member name{};   ///< a token
    text_member value{};  ///< absent for a flag; quoted when written, where it must be
};

/// An address of a header field as plain text, ready to be written.
///
/// Only the URI is needed; it is written as it is. Nothing else in here is quoted or escaped.
///
/// Lifetime: borrows its texts and its list.
struct name_addr_fields {
    text_member display_name{};               ///< plain; quoted when written
    text_member uri{};                        ///< as it is between "<" and ">"
    list_member<generic_param> parameters{};  ///< the header field's, in this order
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
