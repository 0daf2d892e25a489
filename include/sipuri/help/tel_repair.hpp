// What a repair of a telephone number may decide, where the number alone does not say it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_TEL_REPAIR_HPP
#define SIPURI_HELP_TEL_REPAIR_HPP

#include <sipuri/tel/number_plan.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// What repair_tel() may do where a number alone does not say what it means; nothing by default.
struct tel_repair {
    number_plan plan{};       ///< makes a national number international, and its international prefix a "+"
    bool trunk_zero = false;  ///< drops a "(0)" from an international number, which is dialled within a country only
    bool pauses = false;      ///< drops a pause, which is "," "p" or "w", and what is dialled after it
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
