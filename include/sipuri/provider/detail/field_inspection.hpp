// The inspection of an aggregate of fields by its table: each that is given, by the rule of its row.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_FIELD_INSPECTION_HPP
#define SIPURI_PROVIDER_DETAIL_FIELD_INSPECTION_HPP

#include <sipuri/provider/detail/inspection.hpp>
#include <sipuri/provider/detail/user_name.hpp>
#include <sipuri/provider/detail/wrong_field.hpp>
#include <sipuri/provider/field_rule.hpp>
#include <sipuri/provider/uri_member.hpp>

#include <cstdint>
#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// A set of fields: a bit for each component from 128 on, or from 192 on.
using field_set = std::uint64_t;

[[nodiscard]] constexpr field_set bit_of(component where) noexcept {
    auto const number = static_cast<unsigned>(where);
    return number < 128 ? 0 : field_set{1} << (number & 63U);
}

/// Checks the members of an aggregate by a table of them, and keeps which are given.
class field_inspection : public inspection {
public:
    field_set given = 0;
    field_set is_true = 0;

    constexpr explicit field_inspection(profile const& by) noexcept : inspection(by) {}

    [[nodiscard]] constexpr bool has(component where) const noexcept { return (given & bit_of(where)) != 0; }

    /// Checks the URI that a call or an element goes to; the URI, if it is one.
    [[nodiscard]] constexpr std::optional<uri_view> check_uri(uri_member const& member) noexcept {
        auto const source = member.uri();
        if (source) {
            inspect(*source);
            return *source;
        }
        bool const missing = (*member).empty() && member.error().code == errc::none;
        add(severity::rejected, missing ? error{errc::missing, component::uri, 0, 0} : source.error());
        return std::nullopt;
    }

    template <auto const& rows, class Owner>
    constexpr void find_given(Owner const& owner) noexcept {
        for (auto const& row : rows) {
            auto const value = row.access.get(owner);
            if (value.given || value.overflowed) given |= bit_of(row.where);
            if (value.is_true) is_true |= bit_of(row.where);
        }
    }

    template <auto const& rows, class Owner>
    constexpr void check_given(Owner const& owner) noexcept {
        for (auto const& row : rows) {
            if (!has(row.where)) continue;
            auto const value = row.access.get(owner);
            if (row.kind == field_kind::user_name) {
                if (auto const wrong = wrong_user_name(value.text, rules.from)) add(severity::rejected, *wrong);
            } else {
                auto const wrong = wrong_field(row.kind, row.limits, value, rules);
                auto const [offset, size] = wrong.octets;
                if (wrong.found) add(wrong.level, {wrong.code, row.where, clamped(offset), clamped(size)});
            }
            if (auto const other = ignored_because_of(row.limits); other != component::none) {
                add(severity::advice, {errc::ignored, row.where, 0, clamped(value.text.size())}, other);
            }
        }
    }

private:
    /// The field that makes one ignored: the first that is given beside it, or else what it needs and is not there.
    [[nodiscard]] constexpr component ignored_because_of(field_limits const& limits) const noexcept {
        for (auto const other : limits.ignored_with) {
            if (has(other)) return other;
        }
        return (is_true & bit_of(limits.needs)) == bit_of(limits.needs) ? component::none : limits.needs;
    }
};

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
