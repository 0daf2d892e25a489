// A row that was looked up in a table, or none.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_TEXT_DETAIL_TABLE_ROW_HPP
#define SIPURI_TEXT_DETAIL_TABLE_ROW_HPP

#include <sipuri/text/version.hpp>

#include <cstddef>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace detail {

/// A pointer to a row, or none. The flag is for g++, which with -fsanitize=undefined takes the comparison of such a
/// pointer with nullptr for no constant expression.
template <class Row>
class table_row {
public:
    constexpr table_row() noexcept = default;
    constexpr table_row(Row const& row) noexcept : row_(&row), there_(true) {}

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return there_; }
    [[nodiscard]] constexpr Row const& operator*() const noexcept { return *row_; }
    [[nodiscard]] constexpr Row const* operator->() const noexcept { return row_; }
    friend constexpr bool operator==(table_row row, std::nullptr_t) noexcept { return !row.there_; }

private:
    Row const* row_ = nullptr;
    bool there_ = false;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
