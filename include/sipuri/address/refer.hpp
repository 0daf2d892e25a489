// Refer-To with Replaces, and Referred-By: a call that takes the place of another one.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_REFER_HPP
#define SIPURI_ADDRESS_REFER_HPP

#include <sipuri/address/detail/parameter_value.hpp>
#include <sipuri/address/detail/replaces.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/text/sink.hpp>
#include <sipuri/uri/detail/spelled.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A dialog that a call replaces, as plain text: what write_replaces() writes.
///
/// Lifetime: borrows its texts.
struct replaces {
    std::string_view call_id{};   ///< the Call-ID
    std::string_view to_tag{};    ///< the tag of the dialog's To
    std::string_view from_tag{};  ///< the tag of the dialog's From
    bool early_only = false;      ///< whether only a dialog that is not yet answered may be replaced
};

/// A dialog that a call replaces, escaped as in a header of a URI.
///
/// Replaces       = "Replaces" HCOLON callid *(SEMI replaces-param)
/// replaces-param = to-tag / from-tag / early-flag / generic-param
///
/// Lifetime: borrows the text.
/// RFC 3891, section 6.1.
class replaces_view {
public:
    /// The Call-ID.
    [[nodiscard]] constexpr encoded_view call_id() const noexcept { return parts_.call_id; }
    /// The tag of the dialog's To, as the party sees it that is asked.
    [[nodiscard]] constexpr encoded_view to_tag() const noexcept { return parts_.to_tag; }
    /// The tag of the dialog's From, as the party sees it that is asked.
    [[nodiscard]] constexpr encoded_view from_tag() const noexcept { return parts_.from_tag; }
    /// True if only a dialog that is not yet answered may be replaced.
    [[nodiscard]] constexpr bool early_only() const noexcept { return parts_.early_only; }

private:
    friend struct detail::access;
    constexpr explicit replaces_view(detail::replaces_parts const& parts) noexcept : parts_(parts) {}
    detail::replaces_parts parts_;
};

/// Reads the value of a Replaces, escaped as in a header of a URI.
///
/// callid = word [ "@" word ] ; to-tag = "to-tag" EQUAL token ; from-tag = "from-tag" EQUAL token
///
/// Errors: of component::header_value, with offsets in `value`: errc::empty for a part that is, errc::invalid_value for
/// one of wrong octets, errc::duplicate_name for one that appears twice, errc::missing for a tag that is not there.
/// Lifetime: borrows the text of `value`.
/// Complexity: linear.
/// RFC 3891, section 6.1.
[[nodiscard]] constexpr result<replaces_view> parse_replaces(encoded_view value) noexcept {
    detail::replaces_scanner scanner{value};
    if (!scanner.whole()) return scanner.fault();
    return detail::access::make<replaces_view>(scanner.found());
}

/// Writes the value of a Replaces, plain: "a@h;to-tag=1;from-tag=2;early-only".
///
/// As a header of a URI it is escaped by set_header("Replaces", …) or write_refer_to().
///
/// Errors: of component::header_value, with offsets in the offending part; errc::no_space with the size needed.
/// Complexity: linear.
/// RFC 3891, section 6.1.
template <class Out>
constexpr result<std::size_t> write_replaces(replaces const& parts, Out&& out) {
    if (auto const fault = detail::replaces_fault(parts.call_id, parts.to_tag, parts.from_tag)) return *fault;
    return detail::write_to(out, [&](auto& target) {
        target.put(parts.call_id);
        target.put(";to-tag=");
        target.put(parts.to_tag);
        target.put(";from-tag=");
        target.put(parts.from_tag);
        if (parts.early_only) target.put(";early-only");
    });
}

/// The address of a Refer-To header field: whom to call, and which call that one replaces.
///
/// Refer-To = ("Refer-To" / "r") HCOLON ( name-addr / addr-spec ) * (SEMI generic-param)
///
/// Lifetime: borrows the text.
/// RFC 3515, section 2.1.
class refer_to_view : public name_addr_view {
public:
    /// The address `sip:anonymous.invalid`, for containers that need a default.
    constexpr refer_to_view() noexcept = default;
    /// Reads an address as one of a Refer-To.
    constexpr explicit refer_to_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// The dialog that is to be replaced: the header Replaces of the URI; absent if there is none, or if it is
    /// malformed.
    [[nodiscard]] constexpr std::optional<replaces_view> replaces() const noexcept {
        auto const sip = uri();
        if (!sip) return std::nullopt;
        auto const found = sip->headers().find("Replaces");
        if (!found) return std::nullopt;
        auto const parsed = parse_replaces(found->value());
        return parsed ? std::optional{*parsed} : std::nullopt;
    }
};

/// Writes the value of a Refer-To that replaces a dialog: `<sip:bob@h?Replaces=a%40h%3Bto-tag%3D1%3Bfrom-tag%3D2>`.
///
/// A Replaces that the target has is replaced, its other headers stay.
///
/// Errors: those of write_replaces().
/// Complexity: linear.
/// RFC 3891, section 4.
template <class Out>
constexpr result<std::size_t> write_refer_to(uri_view target, sipuri::replaces const& dialog, Out&& out) {
    if (auto const fault = detail::replaces_fault(dialog.call_id, dialog.to_tag, dialog.from_tag)) return *fault;
    return detail::write_to(out, [&](auto& sink) {
        sink.put('<');
        sink.put(target.text().substr(0, target.components().parameters_end));
        char delimiter = '?';
        for (auto const header : target.headers()) {
            if (header.is("Replaces")) continue;
            sink.put(delimiter);
            sink.put(header.text());
            delimiter = '&';
        }
        sink.put(delimiter);
        sink.put("Replaces=");
        auto const put = [&](std::string_view text) { detail::put(sink, detail::spelled{text}, detail::header_class); };
        put(dialog.call_id);
        put(";to-tag=");
        put(dialog.to_tag);
        put(";from-tag=");
        put(dialog.from_tag);
        if (dialog.early_only) put(";early-only");
        sink.put('>');
    });
}

/// The address of a Referred-By header field: who asked for a call.
///
/// Referred-By = ("Referred-By" / "b") HCOLON referrer-uri *( SEMI (referredby-id-param / generic-param) )
///
/// Lifetime: borrows the text.
/// RFC 3892, section 3.
class referred_by_view : public name_addr_view {
public:
    /// The address `sip:anonymous.invalid`, for containers that need a default.
    constexpr referred_by_view() noexcept = default;
    /// Reads an address as one of a Referred-By.
    constexpr explicit referred_by_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// The Content-ID of the body part that proves it, without quotes; absent if there is none, or if it is malformed.
    ///
    /// referredby-id-param = "cid" EQUAL sip-clean-msg-id
    [[nodiscard]] constexpr std::optional<std::string_view> cid() const noexcept {
        auto const value = value_of("cid");
        return value && detail::is_message_id(*value) ? detail::between_quotes(*value) : std::nullopt;
    }
};

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
