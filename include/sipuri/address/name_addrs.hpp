// The addresses of a header field that takes a list.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_NAME_ADDRS_HPP
#define SIPURI_ADDRESS_NAME_ADDRS_HPP

#include <sipuri/address/detail/scanner.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/text/detail/range_iterator.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The addresses of a header field that takes a list, in order: a lazy forward range. Borrows the text.
///
/// contact-param *(COMMA contact-param). RFC 3261, section 25.1. Going through all of it is linear.
class name_addrs_view : public detail::lazy_range {
    class place {
    public:
        using value_type = name_addr_view;

        constexpr place() noexcept = default;
        constexpr place(std::string_view text, std::size_t at, options allowed) noexcept
            : text_(text), at_(at), allowed_(allowed) {
            read();
        }

        [[nodiscard]] constexpr name_addr_view value() const noexcept {
            return detail::access::make<name_addr_view>(text_, found_);
        }
        constexpr void next() noexcept {
            at_ = end_ + std::size_t{1};
            read();
        }
        friend constexpr bool operator==(place const& a, place const& b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void read() noexcept {
            if (at_ > text_.size()) return;
            detail::name_addr_scanner scanner{text_, allowed_};
            (void)scanner.element_of_list(static_cast<std::uint32_t>(at_));
            found_ = scanner.found();
            end_ = scanner.at();
        }
        std::string_view text_;
        std::size_t at_ = 0;     // one past the "," or the end of the text that ends the element before
        std::uint32_t end_ = 0;  // of the "," after the element, or of the text
        options allowed_{};
        detail::name_addr_parts found_{};
    };

public:
    /// Goes from one address to the next: a forward iterator.
    using iterator = detail::range_iterator<place>;
    using const_iterator = iterator;
    using value_type = name_addr_view;

    /// The list of `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr name_addrs_view() noexcept = default;

    /// The whole list, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{place{text_, 0, allowed_}}; }
    [[nodiscard]] constexpr iterator end() const noexcept {
        return iterator{place{text_, text_.size() + 1, allowed_}};
    }

    /// The number of addresses; at least one. Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (auto at = begin(); at != end(); ++at) ++count;
        return count;
    }

private:
    friend struct detail::access;
    constexpr name_addrs_view(std::string_view checked, options allowed) noexcept : text_(checked), allowed_(allowed) {}
    std::string_view text_ = detail::anonymous;
    options allowed_{};
};

/// Reads a whole text as a list of addresses, such as Contact and Route have: `<sip:a@h;lr>, "B, C" <sip:b@h>`.
///
/// contact-param *(COMMA contact-param) ; contact-param = (name-addr / addr-spec) *(SEMI contact-params)
///
/// RFC 3261, sections 7.3.1 and 25.1. A "," within quotes or between "<" and ">" separates nothing. Each address is one
/// that parse_name_addr() takes, with its errors, offsets in `text`; none may be missing. Borrows `text`. Allocates
/// nothing. Linear.
[[nodiscard]] constexpr result<name_addrs_view> parse_name_addrs(std::string_view text SIPURI_LIFETIMEBOUND,
                                                                 options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    std::size_t at = 0;
    do {
        detail::name_addr_scanner scanner{text, allowed};
        if (!scanner.element_of_list(static_cast<std::uint32_t>(at))) return scanner.fault();
        at = scanner.at() + std::size_t{1};
    } while (at <= text.size());
    return detail::access::make<name_addrs_view>(text, allowed);
}
constexpr result<name_addrs_view> parse_name_addrs(detail::owning_temporary auto&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
