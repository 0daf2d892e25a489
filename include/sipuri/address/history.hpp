// Diversion and History-Info: by whom and why a call was sent on.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_HISTORY_HPP
#define SIPURI_ADDRESS_HISTORY_HPP

#include <sipuri/address/detail/parameter_value.hpp>
#include <sipuri/address/name_addr.hpp>
#include <sipuri/address/typed_addresses.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// One address of a Diversion header field: who sent a call on.
///
/// Diversion = "Diversion" ":" 1# (name-addr *( ";" diversion_params ))
///
/// Lifetime: borrows the text.
/// RFC 5806, section 3.
class diversion_view : public name_addr_view {
public:
    /// The address `sip:anonymous.invalid`, for containers that need a default.
    constexpr diversion_view() noexcept = default;
    /// Reads an address as one of a diversion.
    constexpr explicit diversion_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// "unknown", "user-busy", "no-answer", "unconditional", "deflection", or another text.
    [[nodiscard]] constexpr std::optional<quoted_view> reason() const noexcept { return value_of("reason"); }
    /// How many diversions there were: 1 where it is not said. diversion-counter = "counter" "=" 1*2DIGIT
    [[nodiscard]] constexpr std::uint32_t counter() const noexcept { return number("counter").value_or(1); }
    /// How many further diversions there may be. diversion-limit = "limit" "=" 1*2DIGIT
    [[nodiscard]] constexpr std::optional<std::uint32_t> limit() const noexcept { return number("limit"); }
    /// "full", "name", "uri", "off", or another text.
    [[nodiscard]] constexpr std::optional<quoted_view> privacy() const noexcept { return value_of("privacy"); }
    /// "yes", "no", or another text.
    [[nodiscard]] constexpr std::optional<quoted_view> screen() const noexcept { return value_of("screen"); }

private:
    [[nodiscard]] constexpr std::optional<std::uint32_t> number(std::string_view name) const noexcept {
        auto const value = value_of(name);
        if (!value || detail::value_fault(*value, parameter_grammar::counter)) return std::nullopt;
        return detail::number_up_to(value->text(), 99);
    }
};

/// The diversions of a call, the newest first: a lazy forward range.
using diversions_view = addresses_view<diversion_view>;

/// Reads a whole text as the value of a Diversion header field.
///
/// Errors: those of parse_name_addrs(), and errc::missing_angles, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear.
/// RFC 5806, section 3.
[[nodiscard]] constexpr result<diversions_view> parse_diversions(std::string_view text SIPURI_LIFETIMEBOUND,
                                                                 options allowed = {}) noexcept {
    return detail::parse_addresses<diversion_view>(text, header_kind::diversion, allowed);
}
constexpr result<diversions_view> parse_diversions(detail::owning_temporary auto&&, options = {}) = delete;

/// One entry of a History-Info header field: a target that a request had.
///
/// hi-entry = hi-targeted-to-uri *(SEMI hi-param) ; hi-targeted-to-uri = name-addr
///
/// Lifetime: borrows the text.
/// RFC 7044, section 5.
class history_entry_view : public name_addr_view {
public:
    /// The entry `sip:anonymous.invalid`, for containers that need a default.
    constexpr history_entry_view() noexcept = default;
    /// Reads an address as an entry.
    constexpr explicit history_entry_view(name_addr_view address) noexcept : name_addr_view(address) {}

    /// Where the entry is in the tree of targets, which each must say: "1.2.1". hi-index = "index" EQUAL index-val
    [[nodiscard]] constexpr std::optional<std::string_view> index() const noexcept { return index_of("index"); }
    /// The entry from which this one came by a contact that was registered or configured. rc-param
    [[nodiscard]] constexpr std::optional<std::string_view> rc() const noexcept { return index_of("rc"); }
    /// The entry from which this one came by mapping to another user. mp-param
    [[nodiscard]] constexpr std::optional<std::string_view> mp() const noexcept { return index_of("mp"); }
    /// The entry from which this one came without a change of the Request-URI. np-param
    [[nodiscard]] constexpr std::optional<std::string_view> np() const noexcept { return index_of("np"); }
    /// Why the request went on from here: the header Reason of the URI, such as `SIP;cause=302`.
    [[nodiscard]] constexpr std::optional<encoded_view> reason() const noexcept { return header_of("Reason"); }
    /// Whether the entry is to be shown to others: the header Privacy of the URI, such as "history".
    [[nodiscard]] constexpr std::optional<encoded_view> privacy() const noexcept { return header_of("Privacy"); }

private:
    [[nodiscard]] constexpr std::optional<std::string_view> index_of(std::string_view name) const noexcept {
        auto const value = value_of(name);
        if (!value || !detail::is_index(value->text())) return std::nullopt;
        return value->text();
    }
    [[nodiscard]] constexpr std::optional<encoded_view> header_of(std::string_view name) const noexcept {
        auto const sip = uri();
        if (!sip) return std::nullopt;
        auto const found = sip->headers().find(name);
        return found ? std::optional{found->value()} : std::nullopt;
    }
};

/// The history of a request, the oldest entry first: a lazy forward range.
using history_view = addresses_view<history_entry_view>;

/// Reads a whole text as the value of a History-Info header field.
///
/// Errors: those of parse_name_addrs(), and errc::missing_angles, with offsets in `text`.
/// Lifetime: borrows `text`.
/// Complexity: linear.
/// RFC 7044, section 5.
[[nodiscard]] constexpr result<history_view> parse_history(std::string_view text SIPURI_LIFETIMEBOUND,
                                                           options allowed = {}) noexcept {
    return detail::parse_addresses<history_entry_view>(text, header_kind::history_info, allowed);
}
constexpr result<history_view> parse_history(detail::owning_temporary auto&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
