// The user name of a request's From.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_FROM_USER_HPP
#define SIPURI_PROVIDER_FROM_USER_HPP

#include <sipuri/text/percent.hpp>
#include <sipuri/text/result.hpp>
#include <sipuri/provider/detail/user_name.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// A valid user name for the From of a request.
///
/// 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." )
/// Lifetime: borrows its text.
class from_user_view {
public:
    /// The name as it was given.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    friend struct sipuri::detail::access;
    constexpr explicit from_user_view(std::string_view text) noexcept : text_(text) {}
    std::string_view text_;
};

/// Reads a whole text as a From user name: "jack", "+14155550100".
///
/// 1*( ALPHA / DIGIT / "+" / "-" / "_" / "." )
/// Errors: those of request_field::from_user. A whole address, or `client:` and a name, is errc::not_a_user_name.
/// Lifetime: borrows `text`.
/// Complexity: linear.
[[nodiscard]] constexpr result<from_user_view> parse_from(std::string_view text SIPURI_LIFETIMEBOUND) noexcept {
    if (auto const wrong = detail::wrong_user_name(text, detail::from_octets)) return *wrong;
    return sipuri::detail::access::make<from_user_view>(text);
}
template <sipuri::detail::owning_temporary Text>
constexpr result<from_user_view> parse_from(Text&&) = delete;

/// Writes a From user name, which takes no escapes: what parse_from() refuses is refused here.
template <class Out>
constexpr result<std::size_t> write_from(std::string_view user, Out&& out) {
    if (auto const checked = parse_from(user); !checked) return checked.error();
    return sipuri::detail::write_to(out, [&](auto& target) { target.put(user); }, user.size());
}

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
