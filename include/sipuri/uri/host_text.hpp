// A host as setters and builders take it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_HOST_TEXT_HPP
#define SIPURI_URI_HOST_TEXT_HPP

#include <sipuri/uri/detail/spelled.hpp>
#include <sipuri/uri/host.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A host as an argument: a name, an IP address as text, or the host of another URI. The type of a parameter.
///
/// An IPv6 address as text may lack its brackets, as inet_ntop() writes it.
///
/// Lifetime: borrows the text, that of a temporary for the length of the call.
class host_text {
public:
    template <detail::any_text Text>
    constexpr host_text(Text&& text SIPURI_LIFETIMEBOUND) noexcept : text_(text) {}
    constexpr host_text(host_view host) noexcept : text_(host.text()) {}
    host_text(std::nullptr_t) = delete;  // every URI has a host

    /// The host as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    std::string_view text_;
};

namespace detail {

/// A host that has been checked, and what a URI records of it.
struct checked_host {
    std::string_view text{};
    bool brackets = false;  ///< an IPv6 address to which they must be added
    host_kind kind = host_kind::name;
    options used{};

    [[nodiscard]] constexpr std::size_t size() const noexcept { return text.size() + (brackets ? 2 : 0); }
};

[[nodiscard]] constexpr result<checked_host> check_host(std::string_view text, options allowed = {}) noexcept {
    auto const host = parse_host(text, allowed);
    if (host) {
        bool const underscore = allowed.underscore && text.find('_') != text.npos && host->kind() == host_kind::name;
        return checked_host{text, false, host->kind(), {.underscore = underscore, .zone = host->zone().has_value()}};
    }
    auto const fault = host.error();
    if (fault.code != errc::missing_brackets || fault.length != text.size()) return fault;
    return checked_host{text, true, host_kind::ipv6, {}};
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
