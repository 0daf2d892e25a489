// The inspection of a call: To, each further field that is given, and what may not be missing.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_PROVIDER_DETAIL_CALL_INSPECTION_HPP
#define SIPURI_PROVIDER_DETAIL_CALL_INSPECTION_HPP

#include <sipuri/provider/call.hpp>
#include <sipuri/provider/detail/field_inspection.hpp>
#include <sipuri/provider/detail/similar_names.hpp>
#include <sipuri/provider/field_rules.hpp>

#include <optional>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {
namespace twilio {
namespace detail {

/// What is wrong with the name of a further field.
[[nodiscard]] constexpr errc wrong_extra(std::string_view name) noexcept {
    if (name.empty()) return errc::empty;
    if (find_field(name)) return errc::duplicate_name;
    return similar_field(name) ? errc::similar_name : errc::none;
}

/// Checks a call, and keeps what its request needs: the URI of To, and which fields are given.
class call_inspection : public field_inspection {
public:
    std::optional<uri_view> to{};

    constexpr call_inspection(call const& fields, profile const& by) noexcept
        : field_inspection(by), call_(fields) {}

    constexpr void run() noexcept {
        find_given<field_rules>(call_);
        to = check_uri(call_.to);
        if (!to) given &= ~bit_of(request_field::to);  // what is no URI makes nothing ignored
        check_required();
        check_given<field_rules>(call_);
        if (!call_.extra.empty() || call_.extra.overflowed()) check_extra();
    }

private:
    constexpr void check_required() noexcept {
        if (rules.from_required && !has(request_field::from_user)) {
            add(severity::rejected, {errc::missing, request_field::from_user, 0, 0});
        }
        if (!has(request_field::url) && !has(request_field::twiml) && !has(request_field::application_sid)) {
            add(rules.no_document, {errc::missing, request_field::url, 0, 0});
        }
        if (has(request_field::sip_auth_username) && !has(request_field::sip_auth_password)) {
            add(severity::rejected, {errc::missing, request_field::sip_auth_password, 0, 0});
        }
    }

    constexpr void check_extra() noexcept {
        if (call_.extra.overflowed()) add(severity::rejected, {errc::too_many, request_field::extra, 0, 0});
        for (auto const& item : call_.extra) {
            auto const code = wrong_extra(*item.name);
            auto const level = code == errc::similar_name ? severity::advice : severity::rejected;
            if (code != errc::none) add(level, {code, request_field::extra, 0, clamped(item.name->size())});
        }
    }

    call const& call_;
};

}  // namespace detail
}  // namespace twilio
}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
