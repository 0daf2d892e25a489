// The headers of a URI that may enter the request formed from it.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_URI_MESSAGE_HEADERS_HPP
#define SIPURI_URI_MESSAGE_HEADERS_HPP

#include <sipuri/text/detail/place.hpp>
#include <sipuri/text/detail/range_iterator.hpp>
#include <sipuri/uri/headers.hpp>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// The headers that may enter a message: a lazy forward range, made by for_message(). Borrows the text.
class message_headers_view : public detail::lazy_range {
    class place {
    public:
        using value_type = header_view;

        constexpr place() noexcept = default;
        constexpr place(headers_view::iterator at, headers_view::iterator end) noexcept : at_(at), end_(end) {
            skip_dropped();
        }

        [[nodiscard]] constexpr header_view value() const noexcept { return *at_; }
        constexpr void next() noexcept {
            ++at_;
            skip_dropped();
        }
        friend constexpr bool operator==(place const& a, place const& b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void skip_dropped() noexcept {
            while (at_ != end_ && (*at_).policy() == header_policy::drop) ++at_;
        }
        headers_view::iterator at_;
        headers_view::iterator end_;
    };

public:
    /// Goes from one header to the next: a forward iterator.
    using iterator = detail::range_iterator<place>;
    using const_iterator = iterator;
    using value_type = header_view;

    constexpr message_headers_view() noexcept = default;

    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{place{all_.begin(), all_.end()}}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{place{all_.end(), all_.end()}}; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

private:
    friend struct detail::access;
    constexpr explicit message_headers_view(headers_view all) noexcept : all_(all) {}
    headers_view all_;
};

/// The headers that may enter a request formed from a URI, or why none may.
///
/// Leaves out those that RFC 3261, section 19.1.5, says not to honour; the caller verifies those whose policy() is
/// header_policy::verify, and puts the one that is header_policy::body where a body goes. Of the rest every name must
/// decode to a token, and no value but the body's to CR, LF, NUL or another control character, so that no value can
/// become a line of its own: else the error, with an offset in `headers.text()`, and the URI MUST NOT be used.
/// Linear. Borrows the text.
[[nodiscard]] constexpr result<message_headers_view> for_message(headers_view headers) noexcept {
    auto const all = detail::access::make<message_headers_view>(headers);
    auto const text = headers.text();
    for (auto const header : all) {
        if (auto const wrong = detail::first_outside(text, header.name(), chars::token, errc::invalid_name,
                                                     component::header_name)) {
            return *wrong;
        }
        if (header.policy() == header_policy::body) continue;
        if (auto const wrong = detail::first_outside(text, header.value(), ~chars::control, errc::control_character,
                                                     component::header_value)) {
            return *wrong;
        }
    }
    return all;
}

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
