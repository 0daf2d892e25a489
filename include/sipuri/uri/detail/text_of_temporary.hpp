// The text of a URI that owned it and was a temporary.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_DETAIL_TEXT_OF_TEMPORARY_HPP
#define SIPURI_URI_DETAIL_TEXT_OF_TEMPORARY_HPP

#include <sipuri/text/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

template <class Storage>
class basic_uri;

namespace detail {

template <class Storage>
inline constexpr bool owns_text<basic_uri<Storage>> = true;

/// The text of a URI that was a temporary, and with it the URI: as a view it would outlive it.
template <class Uri>
class text_of_temporary {
public:
    constexpr explicit text_of_temporary(Uri const& uri) : uri_(uri) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return uri_.text().size(); }
    [[nodiscard]] SIPURI_CONSTEXPR_STRING operator std::string() const { return std::string{uri_.text()}; }
    [[nodiscard]] constexpr operator std::string_view() const& noexcept SIPURI_LIFETIMEBOUND { return uri_.text(); }
    operator std::string_view() const&& = delete;  // the text would be gone: give the URI a name, or use to_string()
    [[nodiscard]] friend constexpr bool operator==(text_of_temporary const& a, std::string_view b) noexcept {
        return a.uri_.text() == b;
    }
    [[nodiscard]] friend constexpr bool operator==(text_of_temporary const& a, text_of_temporary const& b) noexcept {
        return a.uri_.text() == b.uri_.text();
    }

private:
    Uri uri_;
};

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
