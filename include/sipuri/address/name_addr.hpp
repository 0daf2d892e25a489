// One address of a header field: a URI with a display name and parameters.
// sipuri: SIP URIs, validated and built. SPDX-License-Identifier: BSL-1.0
#ifndef SIPURI_ADDRESS_NAME_ADDR_HPP
#define SIPURI_ADDRESS_NAME_ADDR_HPP

#include <sipuri/address/any_uri.hpp>
#include <sipuri/address/detail/scanner.hpp>
#include <sipuri/address/parameters.hpp>
#include <sipuri/text/quoted.hpp>
#include <sipuri/uri/view.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sipuri {
inline namespace SIPURI_VERSION_NAMESPACE {

/// A valid name-addr or addr-spec with its parameters. Borrows the text; there is no invalid one.
///
/// name-addr    = [ display-name ] LAQUOT addr-spec RAQUOT
/// display-name = *(token LWS)/ quoted-string
/// addr-spec    = SIP-URI / SIPS-URI / absoluteURI
///
/// RFC 3261, sections 20.10 and 25.1.
class name_addr_view {
public:
    /// The URI `sip:anonymous.invalid` alone, for containers that need a default.
    constexpr name_addr_view() noexcept {
        parts_.uri_end = parts_.parameters_begin = parts_.end = static_cast<std::uint32_t>(whole_.size());
        parts_.uri = uri_view{}.components();
        parts_.is_sip = true;
    }

    /// The whole of it, octet by octet as it was given, without white space around it.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return between(parts_.begin, parts_.end); }

    /// Absent, or with quotes and quoted-pairs as it was given: `display_name()->unquoted()` is for people.
    [[nodiscard]] constexpr std::optional<quoted_view> display_name() const noexcept {
        if (parts_.display_end == parts_.begin) return std::nullopt;
        return detail::access::make<quoted_view>(between(parts_.begin, parts_.display_end));
    }

    /// The URI's text, without "<" and ">": a SIP or SIPS URI, or one of another scheme, such as tel.
    [[nodiscard]] constexpr std::string_view addr_spec() const noexcept {
        return between(parts_.uri_begin, parts_.uri_end);
    }
    /// The SIP or SIPS URI; for another scheme errc::invalid_scheme, with offsets in addr_spec(). Constant.
    [[nodiscard]] constexpr result<uri_view> uri() const noexcept {
        if (parts_.is_sip) return detail::access::make<uri_view>(addr_spec(), parts_.uri);
        return error{errc::invalid_scheme, component::scheme, 0, detail::next_of(":", addr_spec(), 0)};
    }

    /// The URI of whatever scheme. Errors: those of parse_any_uri() for a tel URI or URN that breaks its own grammar,
    /// with offsets in addr_spec(). Linear.
    [[nodiscard]] constexpr result<any_uri_view> any(options allowed = {}) const noexcept {
        if (parts_.is_sip) return any_uri_view{detail::access::make<uri_view>(addr_spec(), parts_.uri)};
        return parse_any_uri(addr_spec(), allowed);
    }

    /// True if the URI is enclosed in "<" and ">".
    [[nodiscard]] constexpr bool in_angles() const noexcept {
        return parts_.uri_begin != parts_.begin && whole_[parts_.uri_begin - 1] == '<';
    }

    /// The header field's parameters, which follow the ">", or a URI without "<" and ">".
    [[nodiscard]] constexpr generic_params_view parameters() const noexcept {
        bool const none = parts_.parameters_begin == parts_.end;
        auto const begin = none ? parts_.end : parts_.parameters_begin + 1;
        return detail::access::make<generic_params_view>(detail::trimmed(between(begin, parts_.end)));
    }
    /// The value of the header field's parameter with this name, if it is there and has one. Linear.
    [[nodiscard]] constexpr std::optional<quoted_view> value_of(std::string_view name) const noexcept {
        auto const found = parameters().find(name);
        return found ? found->value() : std::nullopt;
    }

    // The parameters of a header field are read by its own type.
    void tag() const = delete;      // write party_view{address}.tag()
    void q() const = delete;        // write contact_view{address}.q(), or read a list by parse_contact()
    void expires() const = delete;  // write contact_view{address}.expires(), or read a list by parse_contact()
    void lr() const = delete;       // write route_view{address}.lr(), or read a list by parse_routes()
    void user() const = delete;     // write uri()->user(), where the URI is a SIP URI
    void host() const = delete;     // write uri()->host(), where the URI is a SIP URI

private:
    friend struct detail::access;
    constexpr name_addr_view(std::string_view whole, detail::name_addr_parts const& parts) noexcept
        : whole_(whole), parts_(parts) {}

    [[nodiscard]] constexpr std::string_view between(std::uint32_t begin, std::uint32_t end) const noexcept {
        return whole_.substr(begin, end - begin);
    }

    std::string_view whole_ = detail::anonymous;
    detail::name_addr_parts parts_{};
};

/// Reads a whole text as one address of a header field, such as From, To or Refer-To: `"Bob" <sip:bob@h>;tag=1`.
///
/// from-spec     = ( name-addr / addr-spec ) *( SEMI from-param )
/// name-addr     = [ display-name ] LAQUOT addr-spec RAQUOT
/// addr-spec     = SIP-URI / SIPS-URI / absoluteURI
/// display-name  = *(token LWS)/ quoted-string
/// generic-param = token [ EQUAL gen-value ]
///
/// RFC 3261, sections 20 and 25.1. Without "<" and ">" the parameters are the header field's, and a URI with "," ";"
/// or "?" is errc::missing_angles. White space is SP and HTAB: unfold a header field first, for a CR or LF is
/// errc::line_break, and in "<" and ">" an error of the URI. Stricter than the grammar in one thing: text beyond ASCII
/// must be UTF-8 by RFC 3629, except in a display name with options::non_utf8. The "*" that may appear in a Contact is no
/// address but errc::invalid_scheme: ask for it before. Parameter names may repeat, and a quoted-pair may be of a control
/// character: see validate(). A URI of another scheme is held to the grammar of absoluteURI alone, whatever is `allowed`:
/// a zone identifier in it is errc::zone, and its port may be any number. Errors are those of parse() for the URI, and of
/// component::display_name, generic_param and uri, all with offsets in `text`. Borrows `text`. Allocates nothing.
/// Linear.
[[nodiscard]] constexpr result<name_addr_view> parse_name_addr(std::string_view text SIPURI_LIFETIMEBOUND,
                                                               options allowed = {}) noexcept {
    if (text.size() > 0xFFFFFFFFU) return error{errc::too_long, component::uri, 0xFFFFFFFFU, 0};
    detail::name_addr_scanner scanner{text, allowed};
    if (!scanner.only()) return scanner.fault();
    return detail::access::make<name_addr_view>(text, scanner.found());
}
constexpr result<name_addr_view> parse_name_addr(detail::owning_temporary auto&&, options = {}) = delete;

}  // namespace SIPURI_VERSION_NAMESPACE
}  // namespace sipuri

#endif
