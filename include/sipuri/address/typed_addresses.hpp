// A list of addresses of one header field, each of the type that reads its parameters, from either end.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_TYPED_ADDRESSES_HPP
#define SIPURI_ADDRESS_TYPED_ADDRESSES_HPP

#include <sipuri/address/detail/scanner.hpp>
#include <sipuri/address/header_kind.hpp>
#include <sipuri/address/name_addrs.hpp>
#include <sipuri/text/detail/range_iterator.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A list of addresses in the opposite order: a lazy forward range.
///
/// Lifetime: borrows the text.
/// Complexity: linear, for all of them.
template <class Address>
class reversed_addresses_view : public detail::lazy_range {
    class place {
    public:
        using value_type = Address;

        constexpr place() noexcept = default;
        constexpr place(std::string_view list, options allowed) noexcept
            : rest_(list), begin_(detail::begin_of_last(list)), allowed_(allowed), done_(false) {}

        [[nodiscard]] constexpr Address value() const noexcept {
            detail::name_addr_scanner scanner{rest_, allowed_};
            (void)scanner.element_of_list(static_cast<std::uint32_t>(begin_));
            return Address{detail::access::make<name_addr_view>(rest_, scanner.found())};
        }
        constexpr void next() noexcept {
            if (begin_ == 0) {
                done_ = true;
            } else {
                rest_ = rest_.substr(0, begin_ - 1);
                begin_ = detail::begin_of_last(rest_);
            }
        }
        friend constexpr bool operator==(place const& a, place const& b) noexcept {
            return a.done_ == b.done_ && (a.done_ || a.begin_ == b.begin_);
        }

    private:
        std::string_view rest_;  // up to the end of the address
        std::size_t begin_ = 0;  // of the address
        options allowed_{};
        bool done_ = true;
    };

public:
    /// Goes from one address to the next: a forward iterator.
    using iterator = detail::range_iterator<place>;
    using const_iterator = iterator;
    using value_type = Address;

    /// The list of `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr reversed_addresses_view() noexcept = default;

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{place{text_, allowed_}}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{}; }

private:
    friend struct detail::access;
    constexpr reversed_addresses_view(std::string_view checked, options allowed) noexcept
        : text_(checked), allowed_(allowed) {}
    std::string_view text_ = detail::anonymous;
    options allowed_{};
};

/// The addresses of a header field that takes a list, in order, each as `Address` reads it: a lazy forward range.
///
/// Lifetime: borrows the text.
/// Complexity: linear, for all of them.
template <class Address>
class addresses_view : public detail::lazy_range {
    class place {
    public:
        using value_type = Address;

        constexpr place() noexcept = default;
        constexpr explicit place(name_addrs_view::iterator at) noexcept : at_(at) {}

        [[nodiscard]] constexpr Address value() const noexcept { return Address{*at_}; }
        constexpr void next() noexcept { ++at_; }
        friend constexpr bool operator==(place const& a, place const& b) noexcept { return a.at_ == b.at_; }

    private:
        name_addrs_view::iterator at_;
    };

public:
    /// Goes from one address to the next: a forward iterator.
    using iterator = detail::range_iterator<place>;
    using const_iterator = iterator;
    using value_type = Address;

    /// The list of `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr addresses_view() noexcept = default;

    /// The whole list, octet by octet as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return list_.text(); }
    /// The same addresses without their type.
    [[nodiscard]] constexpr name_addrs_view untyped() const noexcept { return list_; }

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{place{list_.begin()}}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{place{list_.end()}}; }

    /// The number of addresses; at least one. Linear.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return list_.size(); }
    /// The first address.
    [[nodiscard]] constexpr Address front() const noexcept { return *begin(); }
    /// The last address. Linear.
    [[nodiscard]] constexpr Address back() const noexcept { return *reversed().begin(); }

    /// The addresses in the opposite order, as a route set is for the other side of a dialog.
    [[nodiscard]] constexpr reversed_addresses_view<Address> reversed() const noexcept {
        return detail::access::make<reversed_addresses_view<Address>>(text(), allowed_);
    }
    /// The list without its first address; absent if there is no other one.
    [[nodiscard]] constexpr std::optional<addresses_view> without_first() const noexcept {
        auto at = begin();
        auto const past_first = at->text().data() + at->text().size();
        if (++at == end()) return std::nullopt;
        auto const begin = static_cast<std::size_t>(past_first - text().data());
        return cut(text().substr(text().find(',', begin) + 1));
    }
    /// The list without its last address; absent if there is no other one. Linear.
    [[nodiscard]] constexpr std::optional<addresses_view> without_last() const noexcept {
        auto const begin = detail::begin_of_last(text());
        if (begin == 0) return std::nullopt;
        return cut(text().substr(0, begin - 1));
    }

private:
    friend struct detail::access;
    constexpr addresses_view(std::string_view checked, options allowed) noexcept
        : list_(detail::access::make<name_addrs_view>(checked, allowed)), allowed_(allowed) {}
    [[nodiscard]] constexpr addresses_view cut(std::string_view part) const noexcept {
        return addresses_view{detail::trimmed(part), allowed_};
    }

    name_addrs_view list_;
    options allowed_{};
};

namespace detail {

/// Reads a list of addresses of a header field, each in "<" and ">" where the field asks for them.
template <class Address>
[[nodiscard]] constexpr result<addresses_view<Address>> parse_addresses(std::string_view text, header_kind kind,
                                                                        options allowed) noexcept {
    auto const list = parse_name_addrs(text, allowed);
    if (!list) return list.error();
    if (rule_of(kind).form == angles::required) {
        for (auto const address : *list) {
            if (!address.in_angles()) return at(text, address.addr_spec(), errc::missing_angles, component::uri);
        }
    }
    return access::make<addresses_view<Address>>(text, allowed);
}

}  // namespace detail
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
