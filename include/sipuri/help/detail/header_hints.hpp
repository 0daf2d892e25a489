// Why a header of a URI is refused, and how to fix it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_HELP_DETAIL_HEADER_HINTS_HPP
#define SIPURI_HELP_DETAIL_HEADER_HINTS_HPP

#include <sipuri/help/detail/hint.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// The causes of errors after the "?" of a URI.
class header_hints : public hint_maker {
public:
    using hint_maker::hint_maker;

protected:
    constexpr bool header() noexcept {
        char const c = text_[at_];
        auto const query = text_.find('?', begin_);
        auto const first = query < at_ ? query + 1 : begin_;
        auto const ampersand = after_last("&", at_);
        auto const field = between(ampersand > first ? ampersand : first, at_);
        if (c == ';' && text_.substr(0, at_).ends_with("&amp")) {
            return replace(at_ - 4, at_ + 1, "&", "between headers &amp; is HTML");
        }
        // Reason: SIP;cause=200
        bool const parameter = c == ';' && known_parameter_at(text_, at_ + 1) != 0 && field.find('<') == nowhere;
        if (parameter && !equal_ignoring_case(field.substr(0, 7), "Reason=")) {
            return say("parameters come before the '?' of the headers");
        }
        auto const equals = field.find('=');
        bool const second = c == '=' && equals != nowhere && field.find('?', equals) != nowhere;
        if (second) return say("headers are separated by '&', not by a second '?'");
        return escape(at_);
    }

    constexpr bool missing_equals() noexcept {
        auto const begin = after_last("?&", at_);
        auto const upper = text_.substr(0, at_).find("%3D", begin);
        auto const escaped = upper == nowhere ? text_.substr(0, at_).find("%3d", begin) : upper;
        if (escaped != nowhere && escaped != begin) {
            return replace(escaped, escaped + 3, "=", "a header needs '=', and %3D is data");
        }
        say("a header needs '=', even without a value: name=");
        return keep(at_, at_, "=");
    }

    std::size_t begin_ = 0;  ///< of the URI
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
