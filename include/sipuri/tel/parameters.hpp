// The parameters of a telephone number: a lazy range of names and values.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEL_PARAMETERS_HPP
#define SIPURI_TEL_PARAMETERS_HPP

#include <sipuri/uri/parameters.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The parameters of a telephone number in their order: a lazy forward range. Borrows the text.
///
/// par = parameter / extension / isdn-subaddress. RFC 3966, section 3. No name appears twice.
class telephone_parameters_view : public detail::field_range<parameter_view, detail::up_to<';'>> {
public:
    constexpr telephone_parameters_view() noexcept = default;

private:
    friend detail::access;
    using field_range::field_range;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
