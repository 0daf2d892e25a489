// The fields of a list as offsets: one walk, for whoever asks much of each and wants no octet read twice.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_FIELD_EXTENTS_HPP
#define SIPURI_TEXT_DETAIL_FIELD_EXTENTS_HPP

#include <sipuri/text/detail/octets.hpp>

#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// Where one field lies in its list: `name`, or `name=value`.
struct field_extent {
    std::uint32_t begin = 0;
    std::uint32_t name_end = 0;  ///< of the "=", or the field's end
    std::uint32_t end = 0;
    bool name_escaped = false;   ///< the name has an escape
    bool value_escaped = false;  ///< the value has one
};

/// Goes through a list of fields with `separator` between them, which has been checked.
///
///     for (field_extents<';'> fields{list}; !fields.done(); fields.next()) use((*fields).begin);
template <char separator>
class field_extents {
public:
    SIPURI_INLINE constexpr explicit field_extents(std::string_view list) noexcept
        : list_(list), done_(list.empty()) {
        if (!done_) read(0);
    }

    [[nodiscard]] SIPURI_INLINE constexpr bool done() const noexcept { return done_; }
    [[nodiscard]] SIPURI_INLINE constexpr field_extent const& operator*() const noexcept { return field_; }
    [[nodiscard]] SIPURI_INLINE constexpr field_extent const* operator->() const noexcept { return &field_; }
    SIPURI_INLINE constexpr void next() noexcept {
        if (field_.end == list_.size()) {
            done_ = true;
        } else {
            read(field_.end + 1);
        }
    }

private:
    SIPURI_INLINE constexpr void read(std::uint32_t begin) noexcept {
        field_ = {begin, begin, begin, false, false};
        field_.name_end = field_.end = piece(begin, field_.name_escaped);
        if (field_.end != list_.size() && list_[field_.end] == '=') {
            field_.end = piece(field_.end + 1, field_.value_escaped);
        }
    }
    /// The end of a name or of a value, neither of which has a raw "=".
    [[nodiscard]] SIPURI_INLINE constexpr std::uint32_t piece(std::uint32_t at, bool& escaped) const noexcept {
        for (;; ++at) {
            at = end_of_run(list_, at, unreserved_class);
            if (at == list_.size() || list_[at] == separator || list_[at] == '=') return at;
            if (list_[at] == '%') escaped = true;
        }
    }

    std::string_view list_;
    field_extent field_{};
    bool done_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
