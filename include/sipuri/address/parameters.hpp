// The parameters of a header field, which are not those of the URI in it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_PARAMETERS_HPP
#define SIPURI_ADDRESS_PARAMETERS_HPP

#include <sipuri/text/chars.hpp>
#include <sipuri/text/detail/field_range.hpp>
#include <sipuri/text/detail/octets.hpp>
#include <sipuri/text/quoted.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

namespace detail {

/// The end of the first field: the first ";" that appears in no quoted-string, or the end of the text.
[[nodiscard]] constexpr std::size_t end_of_generic_param(std::string_view checked) noexcept {
    std::size_t at = 0;
    for (bool quoted = false; at != checked.size() && (quoted || checked[at] != ';'); ++at) {
        if (checked[at] == '"') quoted = !quoted;
        if (checked[at] == '\\') ++at;
    }
    return at;
}

}  // namespace detail

/// One parameter of a header field, no part of the URI: a name, and a value if it has one. Borrows the text.
///
/// generic-param = token [ EQUAL gen-value ] ; gen-value = token / host / quoted-string. RFC 3261, section 25.1.
///
/// Example: `for (auto [name, value] : address.parameters()) …`
class generic_param_view : public detail::named_value {
public:
    /// The parameter "lr", for containers that need a default.
    constexpr generic_param_view() noexcept : generic_param_view("lr") {}

    /// The whole parameter, without white space around it.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// A token: nothing in it is escaped.
    [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
    /// Absent for a flag such as "lr"; never empty, but `""` holds nothing.
    [[nodiscard]] constexpr std::optional<quoted_view> value() const noexcept {
        if (value_.empty()) return std::nullopt;
        return detail::access::make<quoted_view>(value_);
    }
    /// True if the name is `name`, compared without regard to the case of ASCII letters.
    [[nodiscard]] constexpr bool is(std::string_view name) const noexcept {
        return detail::equal_ignoring_case(name_, name);
    }

private:
    friend struct detail::access;
    constexpr explicit generic_param_view(std::string_view checked) noexcept
        : text_(detail::trimmed(checked)), name_(text_) {
        auto const equals = text_.find('=');
        if (equals == text_.npos) return;
        name_ = detail::trimmed(text_.substr(0, equals));
        value_ = detail::trimmed(text_.substr(equals + 1));
    }
    std::string_view text_;
    std::string_view name_;
    std::string_view value_;
};

/// The parameters of a header field in their order: a lazy forward range. Borrows the text.
///
/// *( SEMI generic-param ). RFC 3261, section 25.1. A ";" within quotes separates nothing.
class generic_params_view : public detail::field_range<generic_param_view, detail::end_of_generic_param> {
public:
    constexpr generic_params_view() noexcept = default;

private:
    friend struct detail::access;
    using field_range::field_range;
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
