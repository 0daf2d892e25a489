// A checked request, ready to be written: its path and its form body. HTTP is the caller's.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_REQUEST_HPP
#define SIPURI_PROVIDER_REQUEST_HPP

#include <sipuri/provider/call.hpp>
#include <sipuri/provider/detail/call_inspection.hpp>
#include <sipuri/provider/detail/form.hpp>
#include <sipuri/provider/from_user.hpp>
#include <sipuri/provider/field_rules.hpp>
#include <sipuri/provider/twilio.hpp>
#include <sipuri/text/sink.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {

/// What the provider answers in.
enum class answer : std::uint8_t {
    xml,   ///< the path ends in "/Calls"
    json,  ///< it ends in "/Calls.json", as the helper libraries ask
};

/// A request that has been checked, as call::build() makes it.
///
/// Lifetime: borrows the texts of the call, and holds what was made of parts: keep the result of build() in a variable.
class request_view {
public:
    /// The callee.
    ///
    /// Lifetime: borrows the text of the call's `to`, or this request where that was made of parts.
    [[nodiscard]] constexpr uri_view to() const& noexcept SIPURI_LIFETIMEBOUND {
        return sipuri::detail::access::make<uri_view>(*call_.to, to_);
    }
    uri_view to() const&& = delete;  // keep the request in a variable first
    /// The caller's user name, if one was given.
    [[nodiscard]] constexpr std::optional<from_user_view> from() const noexcept {
        auto const user = *call_.from;
        if (user.empty()) return std::nullopt;
        return sipuri::detail::access::make<from_user_view>(user);
    }
    /// The transport by which the provider will reach the callee.
    [[nodiscard]] constexpr transport effective_transport() const noexcept {
        return to().transport().value_or(default_transport_);
    }

    /// Writes "/2010-04-01/Accounts/AC…/Calls", after the provider's own prefix: into a span, a string, a sink or an
    /// output iterator.
    ///
    /// Returns the octets written.
    /// Errors: errc::missing without an account SID; errc::no_space, with the size needed.
    template <class Out>
    constexpr result<std::size_t> write_path(Out&& out, answer form = answer::xml) const {
        if ((*call_.account_sid).empty()) return error{errc::missing, request_field::account_sid, 0, 0};
        return sipuri::detail::write_to(out, [&](auto& target) {
            target.put(path_prefix_);
            target.put(std::string_view{"/2010-04-01/Accounts/"});
            target.put(*call_.account_sid);
            target.put(std::string_view{form == answer::json ? "/Calls.json" : "/Calls"});
        });
    }

    /// Writes the form body, `application/x-www-form-urlencoded`: into a span, a string, a sink or an output iterator.
    ///
    /// Returns the octets written.
    /// Errors: errc::no_space, with the size needed.
    /// Complexity: linear.
    template <class Out>
    constexpr result<std::size_t> write_body(Out&& out) const {
        std::uint64_t worst = 0;
        each_field([&](auto const&... field) { worst += detail::most_of_form(field...); });
        return sipuri::detail::write_to(
            out,
            [this](auto& target) {
                detail::form_writer<std::remove_reference_t<decltype(target)>> form{target};
                this->each_field([&](auto const&... field) { form.put(field...); });
            },
            worst);
    }

    /// The path as a string; empty without an account SID.
    [[nodiscard]] std::string path(answer form = answer::xml) const {
        std::string text;
        (void)write_path(text, form);
        return text;
    }
    /// The body as a string.
    [[nodiscard]] std::string body() const {
        std::string text;
        (void)write_body(text);
        return text;
    }

private:
    friend struct call;

    /// Visits the fields of the body: a row and its value, and the name and the value of each further field.
    template <class Visit>
    constexpr void each_field(Visit visit) const {
        for (auto const& row : field_rules) {
            bool const in_body = (given_ & detail::bit_of(row.where)) != 0 && row.where != request_field::account_sid;
            if (in_body) visit(row, row.access.get(call_));
        }
        for (auto const& item : call_.extra) visit(*item.name, *item.value);
    }

    constexpr request_view(call const& fields, uri_view to, detail::field_set given, profile const& rules) noexcept
        : call_(fields), to_(to.components()), given_(given), path_prefix_(rules.path_prefix),
          default_transport_(rules.default_transport) {}

    call call_;
    components to_;  // a text of the call's own moves with it
    detail::field_set given_;
    std::string_view path_prefix_;
    transport default_transport_;
};

}  // namespace twilio

namespace detail {

template <>
inline constexpr bool owns_text<twilio::request_view> = true;

}  // namespace detail

namespace twilio {

constexpr std::string_view call::text_of(error const& what) const noexcept {
    if (what.where != request_field::extra) return text_of(what.where);
    for (auto const& item : extra) {
        auto const code = detail::wrong_extra(*item.name);
        if (code == what.code && item.name->size() == what.length) return *item.name;
    }
    return {};
}

constexpr findings (call::check)(profile const& rules) const noexcept {
    detail::call_inspection seen{*this, rules};
    seen.run();
    return seen.found;
}
constexpr findings (call::check)() const noexcept { return (check)(making_sip_calls); }

constexpr result<request_view> call::build(profile const& rules) const noexcept {
    detail::call_inspection seen{*this, rules};
    seen.run();
    if (auto const wrong = seen.found.first_rejected()) return wrong->what;
    return {std::in_place, [&] { return request_view{*this, *seen.to, seen.given, rules}; }};
}
constexpr result<request_view> call::build() const noexcept { return build(making_sip_calls); }

}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
